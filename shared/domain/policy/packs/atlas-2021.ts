import { definePack } from './define-pack.ts';

/** Atlas College, secondary school with several sites. Board decision of 13 October 2021. */
export const atlas2021 = definePack({
  id: 'atlas-2021',
  version: 1,
  title: { nl: 'Socialmediaprotocol Atlas College', en: 'Social media protocol of Atlas College' },
  citedAs: { nl: 'Atlas College protocol (2021)', en: 'Atlas College protocol (2021)' },
  schoolType: 'vo',
  inForce: '2021-10-13',
  articles: {
    POST_BLOCK_NO_CONSENT: ['A.6', 'A.7'],
    POST_HOLD_UNKNOWN_FACE: ['A.6'],
    POST_HOLD_CONSENT_EXPIRED: ['A.7'],
    POST_HOLD_WRONG_GIVER: ['A.7'],
    POST_HOLD_AUDIBLE: ['A.6', 'A.7'],
    POST_HOLD_STAFF: ['A.7'],
    POST_HOLD_PERSONAL_DATA: ['A.2', 'fn 1'],
    POST_HOLD_LESSON: ['A.1', 'A.9'],
    POST_PARK_DOUBT: ['B.3'],
    COMMENT_HIDE_DECENCY: ['A.10'],
    COMMENT_REVIEW_DECENCY: ['A.10'],
    COMMENT_HIDE_PERSONAL_DATA: ['A.2', 'fn 1'],
    COMMENT_CASE_FAKE_ACCOUNT: ['A.10'],
    COMMENT_REVIEW_MEME: ['A.10'],
    THREAD_DERAIL: ['B.2'],
    CASE_BREACH_TO_LEADERSHIP: ['A.11'],
    CASE_POLICE_TASK: ['S.6'],
    CASE_INSPECTOR_TASK: ['S.2'],
    CASE_FILE_STAFF: ['S.1'],
    CASE_FILE_PUPIL: ['S.4'],
    NOTICE_PERMANENCE: ['A.5'],
  },
  articleNames: {
    'fn 1': { nl: 'voetnoot 1', en: 'footnote 1' },
    'U.4': { nl: 'Uitgangspunten, punt 4', en: 'Principles, point 4' },
    'S.1': { nl: 'Sancties, punt 1', en: 'Sanctions, point 1' },
    'S.2': { nl: 'Sancties, punt 2', en: 'Sanctions, point 2' },
    'S.4': { nl: 'Sancties, punt 4', en: 'Sanctions, point 4' },
    'S.6': { nl: 'Sancties, punt 6', en: 'Sanctions, point 6' },
  },
  articleTexts: {
    'A.1': {
      nl: 'In de les neem je niets op, en deel je niets, zonder dat het vooraf mag.',
      en: 'No recording in class, and no sharing of it, without leave beforehand.',
    },
    'A.2': {
      nl: 'Over school mag je delen, zolang er geen persoonsgegevens in staan en niemand er last van heeft.',
      en: 'Sharing about school is fine as long as it holds no personal data and harms nobody.',
    },
    'fn 1': {
      nl: 'Alles waaraan je iemand kunt herkennen is een persoonsgegeven.',
      en: 'Anything that tells who somebody is counts as personal data.',
    },
    'A.5': {
      nl: 'Wat online staat, kan altijd blijven rondgaan, ook als je het weghaalt.',
      en: 'What is online may stay around for ever, even after it is taken down.',
    },
    'A.6': {
      nl: 'Beeld en geluid van school gaan alleen online als iedereen erop duidelijk ja heeft gezegd.',
      en: 'Pictures and sound from school go online only after a clear yes of everyone in them.',
    },
    'A.7': {
      nl: 'De school vraagt elk jaar schriftelijk toestemming: aan medewerkers, aan ouders of aan oudere leerlingen zelf.',
      en: 'Each year the school asks consent in writing: of staff, of parents, or of older pupils themselves.',
    },
    'A.9': {
      nl: 'Een les op afstand neem je niet op en deel je niet zonder toestemming.',
      en: 'A distance lesson is not recorded or shared without consent.',
    },
    'A.10': {
      nl: 'Iedereen blijft fatsoenlijk. Pesten, bedreigen, stalken, sexting, nepaccounts en ander kwetsend gedrag kunnen niet.',
      en: 'Everyone stays decent. No bullying, threats, stalking, sexting, fake accounts or other harm.',
    },
    'A.11': {
      nl: 'Wie iets ontoelaatbaars ziet, moet dat aan de schoolleiding of het bestuur melden.',
      en: 'Whoever sees something inadmissible has to report it to school leadership or the board.',
    },
    'B.2': {
      nl: 'Loopt een gesprek online uit de hand, dan hoort de leidinggevende dat meteen.',
      en: 'When talk online gets out of hand, the manager hears of it at once.',
    },
    'B.3': {
      nl: 'Twijfel je over een bericht? Vraag het eerst aan je leidinggevende.',
      en: 'In doubt about a post? Ask your manager first.',
    },
    'U.4': {
      nl: 'Denk aan de goede naam van de school en van iedereen die erbij hoort.',
      en: 'Mind the good name of the school and of everyone who belongs to it.',
    },
    'S.1': {
      nl: 'Wat er over een fout van een medewerker is geschreven, komt in het personeelsdossier.',
      en: "What was written about an employee's breach goes into the personnel file.",
    },
    'S.2': {
      nl: 'Gaat een medewerker volgens het bestuur over de grens, dan wordt de vertrouwensinspecteur gebeld.',
      en: 'When the board finds that an employee crossed a line, the confidential inspector is phoned.',
    },
    'S.4': {
      nl: 'Wat er over een fout van een leerling of ouder is geschreven, komt in het leerlingdossier.',
      en: "What was written about a pupil's or parent's breach goes into the pupil file.",
    },
    'S.6': {
      nl: 'Is iets misschien strafbaar, dan doet de directie aangifte.',
      en: 'If something may be a crime, school management reports it to the police.',
    },
  },
  consent: { preset: 'atlas' },
  decency: {
    categories: {
      bullying: ['A.10'],
      threat: ['A.10'],
      stalking: ['A.10'],
      smear: ['U.4'],
      sexual: ['A.10'],
      radicalisation: ['A.10'],
      hacking: ['A.10'],
      impersonation: ['A.10'],
      harmful_images: ['A.6', 'A.9', 'A.10'],
      personal_data: ['A.2', 'fn 1'],
    },
    openClause: ['A.10'],
  },
  notify: { derail: ['leadership'], doubt: ['leadership'], breach: ['leadership'] },
});
