import { definePack } from './define-pack.ts';
import { proposed, says, silent } from './standings.ts';

/** OBS De Zevensprong, public primary school. October 2017, with consent of the participation council. */
export const zevensprong2017 = definePack({
  id: 'zevensprong-2017',
  version: 1,
  title: {
    nl: 'Socialmediaprotocol OBS De Zevensprong',
    en: 'Social media protocol of De Zevensprong',
  },
  citedAs: { nl: 'OBS De Zevensprong protocol (2017)', en: 'OBS De Zevensprong protocol (2017)' },
  typical: {
    nl: 'Basisschool. Een ja van wie te zien of te horen is; hoe lang het geldt, kiest de school.',
    en: 'Primary school. A yes of whoever is seen or heard; the school chooses how long it counts.',
  },
  schoolType: 'po',
  inForce: '2017-10-01',
  participationCouncil: { body: 'MR', date: null },
  articles: {
    POST_BLOCK_NO_CONSENT: ['A.5'],
    POST_HOLD_UNKNOWN_FACE: ['A.5'],
    POST_HOLD_AUDIBLE: ['A.5'],
    POST_HOLD_STAFF: ['A.5'],
    POST_HOLD_PERSONAL_DATA: ['A.2'],
    POST_PARK_DOUBT: ['B.3'],
    COMMENT_HIDE_DECENCY: ['A.9'],
    COMMENT_REVIEW_DECENCY: ['A.9'],
    COMMENT_HIDE_PERSONAL_DATA: ['A.2'],
    THREAD_DERAIL: ['B.2'],
    CASE_POLICE_TASK: ['S.6'],
    CASE_INSPECTOR_TASK: ['S.2'],
    CASE_FILE_STAFF: ['S.1'],
    CASE_FILE_PUPIL: ['S.4'],
    NOTICE_PERMANENCE: ['A.4'],
  },
  articleNames: {
    'R.2': {
      nl: 'Reikwijdte, punt 2',
      en: 'Scope, point 2',
    },
    'S.3': {
      nl: 'Sancties, punt 3',
      en: 'Sanctions, point 3',
    },
    'S.5': {
      nl: 'Sancties, punt 5',
      en: 'Sanctions, point 5',
    },
    'U.6': {
      nl: 'Uitgangspunten, punt 6',
      en: 'Principles, point 6',
    },
    'U.4': { nl: 'Uitgangspunten, punt 4', en: 'Principles, point 4' },
    'S.1': { nl: 'Sancties, punt 1', en: 'Sanctions, point 1' },
    'S.2': { nl: 'Sancties, punt 2', en: 'Sanctions, point 2' },
    'S.4': { nl: 'Sancties, punt 4', en: 'Sanctions, point 4' },
    'S.6': { nl: 'Sancties, punt 6', en: 'Sanctions, point 6' },
  },
  articleTexts: {
    'R.2': {
      nl: 'Het gaat alleen over berichten die met school te maken hebben.',
      en: 'It is only about messages that have to do with school.',
    },
    'A.7': {
      nl: 'De school gebruikt de app Parro voor contact met ouders.',
      en: 'The school uses the app Parro to be in touch with parents.',
    },
    'B.1': {
      nl: 'Praat een medewerker mee over school, dan zegt die erbij daar te werken.',
      en: 'Staff who join a talk about the school say that they work there.',
    },
    'S.3': {
      nl: 'Voor medewerkers lopen de maatregelen van een waarschuwing tot ontslag.',
      en: 'For staff the measures range from a warning to dismissal.',
    },
    'S.5': {
      nl: 'Voor leerlingen en ouders lopen de maatregelen van een waarschuwing tot van school gaan.',
      en: 'For pupils and parents the measures range from a warning to leaving school.',
    },
    'U.6': {
      nl: 'Iedereen die erbij hoort, kan het protocol kennen en moet dat ook.',
      en: 'Everyone involved can know the protocol, and has to.',
    },
    'A.2': {
      nl: 'Delen mag, als het niet vertrouwelijk of persoonlijk is en niemand schaadt.',
      en: 'Sharing is allowed when it is not confidential or personal and harms nobody.',
    },
    'A.4': {
      nl: 'Wat online staat, kan altijd blijven rondgaan, ook als je het weghaalt.',
      en: 'What is online may stay around for ever, even after it is taken down.',
    },
    'A.5': {
      nl: 'Foto, film en geluid van school gaan alleen online als wie te zien of te horen is duidelijk ja zei.',
      en: 'Photo, film and sound from school go online only with a clear yes of whoever is seen or heard.',
    },
    'A.9': {
      nl: 'Iedereen blijft fatsoenlijk. Pesten, kwetsen, stalken, bedreigen en zwartmaken kunnen niet.',
      en: 'Everyone stays decent. No bullying, hurting, stalking, threatening or blackening.',
    },
    'B.2': {
      nl: 'Loopt een gesprek online uit de hand, dan hoort de directie dat meteen.',
      en: 'When talk online gets out of hand, school management hears of it at once.',
    },
    'B.3': {
      nl: 'Twijfel je over een bericht? Vraag het eerst aan de directie.',
      en: 'In doubt about a post? Ask school management first.',
    },
    'C.1': {
      nl: 'Ook op een eigen account deelt een medewerker niets vertrouwelijks van school.',
      en: 'Staff share nothing confidential of the school, on their own accounts either.',
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
      nl: 'Gaat een medewerker volgens de directie over de grens, dan wordt de vertrouwensinspecteur gebeld.',
      en: 'When management finds that an employee crossed a line, the confidential inspector is phoned.',
    },
    'S.4': {
      nl: 'Wat er over een fout van een leerling of ouder is geschreven, komt in het leerlingdossier.',
      en: "What was written about a pupil's or parent's breach goes into the pupil file.",
    },
    'S.6': {
      nl: 'Is iets misschien strafbaar, dan doet de school aangifte.',
      en: 'If something may be a crime, the school reports it to the police.',
    },
  },
  decency: {
    categories: {
      bullying: ['A.9'],
      insult: ['A.9'],
      threat: ['A.9'],
      stalking: ['A.9'],
      smear: ['A.9', 'U.4'],
      harmful_images: ['A.5'],
      personal_data: ['A.2'],
      confidential: ['A.2', 'C.1'],
    },
    openClause: ['A.9'],
  },
  parameters: {
    ...silent,
    'scope.accounts': says('school_run', 'R.2'),
    'media.types': says(['photo', 'film', 'sound'], 'A.5'),
    'trigger.visual': says('depicted', 'A.5'),
    'trigger.audible': says('yes', 'A.5'),
    subjects: says(['anyone'], 'A.5'),
    'consent.form': says(['express'], 'A.5'),
    'consent.renewal': proposed('none'),
    'consent.on_expiry': proposed('warn'),
    'consent.register_system': says('Parro', 'A.7'),
    'personal_data.definition': says('confidential_or_personal', 'A.2'),
    'decency.open_clause': says('review_only', 'A.9'),
    'reputation.rule': says('review_only', 'U.4'),
    'reply.signature': says('yes', 'B.1'),
    'derail.notify': says(['directie'], 'B.2'),
    'doubt.notify': says(['directie'], 'B.3'),
    'report.to': proposed(['directie']),
    'breach.notify': proposed(['directie']),
    'police.rule': says('must', 'S.6'),
    'police.actor': says('school', 'S.6'),
    'inspector.rule': says('phone', 'S.2'),
    'inspector.decider': says('directie', 'S.2'),
    'records.staff_file': says('yes', 'S.1'),
    'records.pupil_file': says('yes', 'S.4'),
    'sanctions.text': says('S.3, S.5', 'S.3', 'S.5'),
    permanence_notice: says('yes', 'A.4'),
    acknowledge_protocol: says('yes', 'U.6'),
  },
});
