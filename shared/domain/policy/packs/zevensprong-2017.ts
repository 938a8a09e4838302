import { definePack } from './define-pack.ts';

/** OBS De Zevensprong, public primary school. October 2017, with consent of the participation council. */
export const zevensprong2017 = definePack({
  id: 'zevensprong-2017',
  version: 1,
  title: {
    nl: 'Socialmediaprotocol OBS De Zevensprong',
    en: 'Social media protocol of De Zevensprong',
  },
  citedAs: { nl: 'OBS De Zevensprong protocol (2017)', en: 'OBS De Zevensprong protocol (2017)' },
  schoolType: 'po',
  inForce: '2017-10-01',
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
    'U.4': { nl: 'Uitgangspunten, punt 4', en: 'Principles, point 4' },
    'S.1': { nl: 'Sancties, punt 1', en: 'Sanctions, point 1' },
    'S.2': { nl: 'Sancties, punt 2', en: 'Sanctions, point 2' },
    'S.4': { nl: 'Sancties, punt 4', en: 'Sanctions, point 4' },
    'S.6': { nl: 'Sancties, punt 6', en: 'Sanctions, point 6' },
  },
  articleTexts: {
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
  consent: { preset: 'zevensprong' },
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
  notify: { derail: ['leadership'], doubt: ['leadership'], breach: ['leadership'] },
});
