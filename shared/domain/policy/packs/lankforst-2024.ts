import { definePack } from './define-pack.ts';

/** Nutsschool Lankforst, primary school. Dated 7 November 2024. Pupils are not recognisable on social media. */
export const lankforst2024 = definePack({
  id: 'lankforst-2024',
  version: 1,
  title: {
    nl: 'Socialmediaprotocol Nutsschool Lankforst',
    en: 'Social media protocol of Lankforst',
  },
  citedAs: { nl: 'Nutsschool Lankforst', en: 'Nutsschool Lankforst' },
  schoolType: 'po',
  inForce: '2024-11-07',
  articles: {
    POST_BLOCK_NO_CONSENT: ['A.1', 'C.1'],
    POST_BLOCK_RECOGNISABLE: ['PROF.2'],
    POST_HOLD_UNKNOWN_FACE: ['PROF.2', 'A.1'],
    POST_HOLD_WRONG_GIVER: ['C.1'],
    POST_HOLD_AUDIBLE: ['A.1', 'C.1'],
    POST_HOLD_STAFF: ['A.1', 'D.7'],
    POST_HOLD_PUBLIC_ACTIVITY: ['PROF.2'],
    POST_HOLD_PERSONAL_DATA: ['A.1', 'A.2'],
    POST_HOLD_AI_IMAGE: ['A.1', 'A.5'],
    POST_HOLD_REPOST: ['A.1'],
    POST_PARK_DOUBT: ['D.5'],
    PUBLISHED_REVIEW_WITHDRAWN: ['C.1'],
    COMMENT_HIDE_DECENCY: ['A.5'],
    COMMENT_REVIEW_DECENCY: ['A.5'],
    COMMENT_HIDE_PERSONAL_DATA: ['A.1'],
    COMMENT_CASE_FAKE_ACCOUNT: ['A.6', 'A.3'],
    COMMENT_KEEP_CRITICISM: ['COMM.1'],
    THREAD_DERAIL: ['D.4'],
    CASE_BREACH_TO_LEADERSHIP: ['G.1'],
    CASE_POLICE_TASK: ['A.6', 'G.3'],
    NOTICE_PERMANENCE: ['A.4'],
  },
  articleNames: {
    'PROF.2': {
      nl: 'Toepassing social media bij profilering, 2e alinea',
      en: 'Use of social media for profiling the school, 2nd paragraph',
    },
    'COMM.1': {
      nl: 'het deel over communicatie, punt 1',
      en: 'the part on communication, point 1',
    },
    'G.1': { nl: 'Gevolgen, punt 1', en: 'Consequences, point 1' },
    'G.3': { nl: 'Gevolgen, punt 3', en: 'Consequences, point 3' },
  },
  articleTexts: {
    'PROF.2': {
      nl: 'Leerlingen zijn niet te herkennen in wat de school plaatst. Bij openbare activiteiten vraagt de school het altijd aan ouders, leerlingen en medewerkers.',
      en: 'Pupils cannot be recognised in what the school posts. At public activities it always asks parents, pupils and staff.',
    },
    'COMM.1': {
      nl: 'De school wil op sociale media in gesprek met iedereen om haar heen.',
      en: 'The school wants a conversation on social media with everyone around it.',
    },
    'A.1': {
      nl: 'Beeld, geluid en andere privégegevens plaats je niet, en deel je niet door, zonder een duidelijk ja. Dat geldt ook voor AI-beelden.',
      en: 'Pictures, sound and other private data are not posted or passed on without a clear yes. That goes for AI images too.',
    },
    'A.2': {
      nl: 'Delen mag, als het niet vertrouwelijk of persoonlijk is en niemand schaadt.',
      en: 'Sharing is allowed when it is not confidential or personal and harms nobody.',
    },
    'A.3': {
      nl: 'Je staat zelf in voor wat je plaatst, tenzij blijkt dat een ander een nepaccount gebruikte.',
      en: 'You answer for what you post, unless somebody else proves to have used a fake account.',
    },
    'A.4': {
      nl: 'Wat online staat, kan altijd blijven rondgaan.',
      en: 'What is online may stay around for ever.',
    },
    'A.5': {
      nl: 'Iedereen blijft fatsoenlijk. Pesten, schelden, bedreigen, zwartmaken en discrimineren kunnen niet; eerst volgt een gesprek.',
      en: 'Everyone stays decent. No bullying, name-calling, threats, blackening or discrimination; first comes a conversation.',
    },
    'A.6': {
      nl: 'De school antwoordt niet op nepaccounts en kan uitzoeken wie erachter zit, zo nodig met de politie.',
      en: 'The school does not answer fake accounts and may find out who runs them, with the police if needed.',
    },
    'B.3': {
      nl: 'Leerlingen maken of delen geen beelden die niet mogen, doen zich niet voor als een ander en vallen niemand lastig.',
      en: 'Pupils make or share no images they may not, pose as nobody else and harass nobody.',
    },
    'C.1': {
      nl: 'Ouders geven met een formulier aan of beeld en geluid van hun kind mag. Ze kunnen dat altijd veranderen.',
      en: 'Parents state on a form whether images and sound of their child are allowed. They may change it at any time.',
    },
    'D.4': {
      nl: 'Loopt een gesprek online uit de hand, dan hoort de leidinggevende dat meteen.',
      en: 'When talk online gets out of hand, the manager hears of it at once.',
    },
    'D.5': {
      nl: 'Twijfel je over een bericht? Vraag het eerst aan je leidinggevende.',
      en: 'In doubt about a post? Ask your manager first.',
    },
    'D.6': {
      nl: 'Medewerkers delen niets vertrouwelijks van school.',
      en: 'Staff share nothing confidential of the school.',
    },
    'D.7': {
      nl: 'Beeld van leerlingen of collega’s zet een medewerker niet online zonder hun toestemming.',
      en: 'Staff put no images of pupils or colleagues online without their consent.',
    },
    'G.1': {
      nl: 'Wie een overtreding ziet, meldt die direct bij de schoolleiding.',
      en: 'Whoever sees a breach reports it directly to school leadership.',
    },
    'G.3': {
      nl: 'Een overtreding kan ook strafbaar zijn.',
      en: 'A breach may be a crime as well.',
    },
  },
  consent: { preset: 'lankforst' },
  decency: {
    categories: {
      bullying: ['A.5'],
      insult: ['A.5'],
      threat: ['A.5'],
      stalking: ['A.5', 'B.3'],
      smear: ['A.5'],
      discrimination: ['A.5', 'B.3'],
      sexual: ['A.5', 'B.3'],
      hacking: ['B.3'],
      impersonation: ['A.3', 'A.6', 'B.3'],
      harmful_images: ['A.1', 'A.5', 'B.3'],
      personal_data: ['A.1', 'A.2'],
      flaming: ['B.3', 'A.5'],
      confidential: ['A.2', 'D.6'],
    },
    openClause: ['A.5'],
  },
  notify: { derail: ['leadership'], doubt: ['leadership'], breach: ['leadership'] },
});
