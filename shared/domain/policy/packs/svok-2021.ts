import { definePack } from './define-pack.ts';
import { proposed, says, silent } from './standings.ts';

/** SVOK, a foundation of secondary schools. In force since 17 March 2021. */
export const svok2021 = definePack({
  id: 'svok-2021',
  version: 1,
  title: { nl: 'Gedragscode Social Media SVOK', en: 'Social media code of conduct of SVOK' },
  citedAs: { nl: 'Gedragscode Social Media SVOK (2021)', en: 'SVOK social media code (2021)' },
  typical: {
    nl: 'Elk schooljaar opnieuw vastgelegd; vanaf 16 jaar beslist de leerling. Gaat over herkenbare leerlingen.',
    en: 'Recorded anew each school year; from 16 the pupil decides. About recognisable pupils.',
  },
  schoolType: 'vo',
  inForce: '2021-03-17',
  participationCouncil: { body: 'GMR', date: '2021-03-16' },
  articles: {
    POST_BLOCK_NO_CONSENT: ['III.B.8'],
    POST_HOLD_UNKNOWN_FACE: ['III.B.8'],
    POST_HOLD_CONSENT_EXPIRED: ['III.B.8'],
    POST_HOLD_WRONG_GIVER: ['III.B.8'],
    POST_HOLD_PERSONAL_DATA: ['III.A.3'],
    POST_HOLD_LESSON: ['III.A.2'],
    POST_HOLD_COPYRIGHT: ['III.A.3'],
    POST_PARK_DOUBT: ['III.B.11'],
    COMMENT_HIDE_DECENCY: ['III.A.6'],
    COMMENT_REVIEW_DECENCY: ['III.A.6'],
    COMMENT_HIDE_PERSONAL_DATA: ['III.A.3'],
    COMMENT_KEEP_CRITICISM: ['intro'],
    THREAD_DERAIL: ['III.B.10'],
    CASE_BREACH_TO_LEADERSHIP: ['IV.1'],
    CASE_FILE_STAFF: ['IV.1'],
    NOTICE_PERMANENCE: ['III.A.5'],
  },
  articleNames: {
    intro: { nl: 'inleiding', en: 'introduction' },
  },
  articleTexts: {
    'I.2': {
      nl: 'Het gaat alleen over berichten die met school te maken hebben.',
      en: 'It is only about messages that have to do with school.',
    },
    'II.6': {
      nl: 'Voor stagiaires geldt hetzelfde als voor medewerkers.',
      en: 'The same goes for interns as for staff.',
    },
    'III.B.7': {
      nl: 'Praat een medewerker mee over school, dan zegt die erbij daar te werken.',
      en: 'Staff who join a talk about the school say that they work there.',
    },
    'III.B.9': {
      nl: 'Voor sociale media in de les vraagt de school elk jaar apart toestemming.',
      en: 'For social media in teaching the school asks separate consent each year.',
    },
    'IV.2': {
      nl: 'Voor leerlingen staan de maatregelen in het leerlingenstatuut.',
      en: 'For pupils the measures stand in the pupils’ statute.',
    },
    'IV.3': {
      nl: 'Voor medewerkers staan de maatregelen in de cao.',
      en: 'For staff the measures stand in the collective agreement.',
    },
    'V.5': {
      nl: 'De code zou uiterlijk in januari 2023 worden nagekeken.',
      en: 'The code was to be evaluated by January 2023.',
    },
    intro: {
      nl: 'Iedereen mag een mening geven. Dat recht heeft grenzen; per geval weeg je het af.',
      en: 'Everyone may voice an opinion. That right has limits, to be weighed case by case.',
    },
    'II.5': {
      nl: 'Denk aan de goede naam van de school, de stichting en de mensen.',
      en: 'Mind the good name of the school, the foundation and its people.',
    },
    'III.A.2': {
      nl: 'Lessen op afstand neem je niet op; filmpjes van docenten deel of bewerk je niet.',
      en: "Distance lessons are not recorded; teachers' clips are not shared or edited.",
    },
    'III.A.3': {
      nl: 'Delen mag, als het niet vertrouwelijk, persoonlijk of van een ander is en niemand schaadt.',
      en: "Sharing is allowed when it is not confidential, personal or somebody else's work and harms nobody.",
    },
    'III.A.5': {
      nl: 'Wat online staat, kan altijd blijven rondgaan, ook als je het weghaalt.',
      en: 'What is online may stay around for ever, even after it is taken down.',
    },
    'III.A.6': {
      nl: 'Iedereen blijft fatsoenlijk. Pesten, kwetsen, stalken, bedreigen en zwartmaken kunnen niet.',
      en: 'Everyone stays decent. No bullying, hurting, stalking, threatening or blackening.',
    },
    'III.B.5': {
      nl: 'Medewerkers delen niets vertrouwelijks van school.',
      en: 'Staff share nothing confidential of the school.',
    },
    'III.B.8': {
      nl: 'Een herkenbare leerling gaat alleen online met een ja vooraf, dat elk jaar wordt vastgelegd: van de leerling zelf vanaf 16, anders van de ouders.',
      en: 'A recognisable pupil goes online only with a yes beforehand, recorded each year: of pupils themselves from 16, else of the parents.',
    },
    'III.B.10': {
      nl: 'Loopt een gesprek online uit de hand, dan hoort de leidinggevende dat meteen.',
      en: 'When talk online gets out of hand, the manager hears of it at once.',
    },
    'III.B.11': {
      nl: 'Twijfel je over een bericht? Vraag het aan je leidinggevende of aan de socialmediacoach.',
      en: 'In doubt about a post? Ask your manager or the social media coach.',
    },
    'IV.1': {
      nl: 'Wie over de grens gaat, wordt daarop aangesproken. Wie er last van had, krijgt hulp aangeboden.',
      en: 'Whoever crosses the line is addressed about it. Whoever suffered is offered help.',
    },
  },
  decency: {
    categories: {
      bullying: ['III.A.6'],
      insult: ['III.A.6'],
      threat: ['III.A.6'],
      stalking: ['III.A.6'],
      smear: ['III.A.6', 'II.5'],
      harmful_images: ['III.A.2', 'III.B.8'],
      personal_data: ['III.A.3'],
      confidential: ['III.A.3', 'III.B.5'],
    },
    openClause: ['III.A.6'],
  },
  parameters: {
    ...silent,
    'scope.accounts': says('school_run', 'I.2'),
    'media.types': says(['photo', 'film'], 'III.B.8'),
    'trigger.visual': says('recognisable', 'III.B.8'),
    // it speaks of pictures of pupils only: voices and staff are asked, not guessed
    'trigger.audible': proposed('yes', 'III.B.8'),
    subjects: proposed(['pupils', 'staff'], 'III.B.8'),
    'consent.own_age': says('16', 'III.B.8', 'III.B.9'),
    'consent.own_age_operator': says('gte', 'III.B.8', 'III.B.9'),
    'consent.at_exact_own_age': says('pupil', 'III.B.8', 'III.B.9'),
    'consent.below_age_giver': says('parents', 'III.B.8'),
    'consent.form': says(['prior', 'express', 'demonstrable', 'registered'], 'III.B.8'),
    'consent.renewal': says('school_year', 'III.B.8', 'III.B.9'),
    'consent.on_expiry': says('block', 'III.B.8'),
    'consent.register_system': says('Magister', 'III.B.8'),
    'consent.purposes': says(
      ['social_media', 'email', 'other', 'education_use'],
      'III.B.8',
      'III.B.9',
    ),
    lesson_recordings: says('restricted', 'III.A.2'),
    'copyright.source_required': says('yes', 'III.A.3'),
    'personal_data.definition': says('confidential_or_personal', 'III.A.3'),
    'decency.open_clause': says('review_only', 'III.A.6'),
    'reputation.rule': says('review_only', 'III.A.3'),
    'criticism.policy': says('never_auto_hide', 'intro'),
    'reply.signature': says('yes', 'III.B.7'),
    'derail.notify': says(['leidinggevende'], 'III.B.10'),
    'doubt.notify': says(['leidinggevende', 'social_media_coach'], 'III.B.11'),
    'breach.notify': says(['schoolleiding', 'college_van_bestuur'], 'IV.1'),
    'victim.support': says('hulp wordt aangeboden', 'IV.1'),
    first_step: says('address', 'IV.1'),
    'records.staff_file': says('yes', 'IV.1'),
    'sanctions.text': says('IV.2, IV.3: leerlingenstatuut en cao', 'IV.2', 'IV.3'),
    permanence_notice: says('yes', 'III.A.5'),
    'pack.review_due': says('2023-01-31', 'V.5'),
  },
});
