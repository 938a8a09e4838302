import { definePack } from './define-pack.ts';
import { proposed, says, silent, usual } from './standings.ts';

/** Aeres MBO, vocational school with seven sites. In force since 10 September 2013; most students are 16 or older. */
export const aeres2013 = definePack({
  id: 'aeres-2013',
  version: 1,
  title: { nl: 'Protocol social media Aeres MBO', en: 'Social media protocol of Aeres MBO' },
  citedAs: { nl: 'Aeres MBO', en: 'Aeres MBO' },
  typical: {
    nl: 'Mbo, de meeste studenten zijn 16 of ouder. Gaat over studenten en medewerkers; liever geen discussie online.',
    en: 'Vocational school, most students are 16 or older. About students and staff; rather no discussions online.',
  },
  schoolType: 'mbo',
  inForce: '2013-09-10',
  participationCouncil: null,
  articles: {
    POST_BLOCK_NO_CONSENT: ['1.3.b2'],
    POST_HOLD_UNKNOWN_FACE: ['1.3.b2'],
    POST_HOLD_AUDIBLE: ['1.3.b2'],
    POST_HOLD_STAFF: ['1.3.b2'],
    POST_HOLD_PERSONAL_DATA: ['1.3.b1'],
    POST_PARK_DOUBT: ['1.4.b4'],
    COMMENT_HIDE_DECENCY: ['1.3.b5'],
    COMMENT_REVIEW_DECENCY: ['1.3.b5'],
    COMMENT_HIDE_PERSONAL_DATA: ['1.3.b1'],
    THREAD_DERAIL: ['1.4.b3'],
    CASE_BREACH_TO_LEADERSHIP: ['1.3.b5'],
    CASE_POLICE_TASK: ['1.5.b2'],
    NOTICE_PERMANENCE: ['1.3.b4'],
  },
  articleNames: {
    foreword: {
      nl: 'voorwoord',
      en: 'foreword',
    },
    '1.5.b1': {
      nl: 'par. 1.5, 1e punt',
      en: 'par. 1.5, 1st bullet',
    },
    '2.1': {
      nl: 'par. 2.1',
      en: 'par. 2.1',
    },
    '1.2': { nl: 'par. 1.2', en: 'par. 1.2' },
    '1.3.b1': { nl: 'par. 1.3, 1e punt', en: 'par. 1.3, 1st bullet' },
    '1.3.b2': { nl: 'par. 1.3, 2e punt', en: 'par. 1.3, 2nd bullet' },
    '1.3.b4': { nl: 'par. 1.3, 4e punt', en: 'par. 1.3, 4th bullet' },
    '1.3.b5': { nl: 'par. 1.3, 5e punt', en: 'par. 1.3, 5th bullet' },
    '1.4.b1': { nl: 'par. 1.4, 1e punt', en: 'par. 1.4, 1st bullet' },
    '1.4.b3': { nl: 'par. 1.4, 3e punt', en: 'par. 1.4, 3rd bullet' },
    '1.4.b4': { nl: 'par. 1.4, 4e punt', en: 'par. 1.4, 4th bullet' },
    '1.5.b2': { nl: 'par. 1.5, 2e punt', en: 'par. 1.5, 2nd bullet' },
  },
  articleTexts: {
    foreword: {
      nl: 'Het gaat alleen over berichten die met school te maken hebben.',
      en: 'It is only about messages that have to do with school.',
    },
    '1.5.b1': {
      nl: 'De maatregelen staan in het studentenstatuut en de cao.',
      en: 'The measures stand in the students’ statute and the collective agreement.',
    },
    '2.1': {
      nl: 'Is iets niet voorzien, dan beslist de schoolleiding voor studenten en het bestuur voor medewerkers.',
      en: 'What is not foreseen, school leadership decides for students and the board for staff.',
    },
    '1.2': {
      nl: 'Denk aan de goede naam van de school en van iedereen die erbij hoort.',
      en: 'Mind the good name of the school and of everyone who belongs to it.',
    },
    '1.3.b1': {
      nl: 'Delen mag, als het niet vertrouwelijk of persoonlijk is en mensen of school niet schaadt.',
      en: 'Sharing is allowed when it is not confidential or personal and harms neither people nor school.',
    },
    '1.3.b2': {
      nl: 'Beeld en geluid van studenten en medewerkers gaan alleen online als zij duidelijk ja zeiden. De school kan dat ook aan het begin van het schooljaar schriftelijk vragen.',
      en: 'Pictures and sound of students and staff go online only with their clear yes. The school may also ask for it in writing at the start of the school year.',
    },
    '1.3.b4': {
      nl: 'Wat online staat, kan altijd blijven rondgaan, ook als je het weghaalt.',
      en: 'What is online may stay around for ever, even after it is taken down.',
    },
    '1.3.b5': {
      nl: 'Iedereen blijft fatsoenlijk. Bij pesten, kwetsen, stalken of bedreigen grijpt de schoolleiding of het bestuur in.',
      en: 'Everyone stays decent. On bullying, hurting, stalking or threats school leadership or the board steps in.',
    },
    '1.4.b1': {
      nl: 'Medewerkers delen niets vertrouwelijks van school.',
      en: 'Staff share nothing confidential of the school.',
    },
    '1.4.b3': {
      nl: 'Ga online niet in discussie. Loopt het uit de hand, dan hoort marketing en communicatie dat meteen.',
      en: 'Do not argue online. When it gets out of hand, marketing and communication hears of it at once.',
    },
    '1.4.b4': {
      nl: 'Bij de minste twijfel vraag je je leidinggevende of marketing en communicatie.',
      en: 'At the least doubt ask your manager or marketing and communication.',
    },
    '1.5.b2': {
      nl: 'Is iets misschien strafbaar, dan doet de directeur van de locatie aangifte.',
      en: 'If something may be a crime, the director of the site reports it to the police.',
    },
  },
  decency: {
    categories: {
      bullying: ['1.3.b5'],
      insult: ['1.3.b5'],
      threat: ['1.3.b5'],
      stalking: ['1.3.b5'],
      smear: ['1.2'],
      harmful_images: ['1.3.b2'],
      personal_data: ['1.3.b1'],
      confidential: ['1.3.b1', '1.4.b1'],
    },
    openClause: ['1.3.b5'],
  },
  parameters: {
    ...silent,
    'scope.accounts': says('school_run', 'foreword'),
    'media.types': says(['photo', 'film', 'sound'], '1.3.b2'),
    'trigger.visual': says('depicted', '1.3.b2'),
    'trigger.audible': says('yes', '1.3.b2'),
    subjects: says(['pupils', 'staff'], '1.3.b2'),
    'consent.form': says(['express'], '1.3.b2'),
    // that a yes may be asked at the start of the year says nothing about its end: the school is asked
    'consent.renewal': proposed('school_year', '1.3.b2'),
    'consent.on_expiry': proposed('warn', '1.3.b2'),
    'consent.employee_basis': says('consent', '1.3.b2'),
    'personal_data.definition': says('confidential_or_personal', '1.3.b1'),
    'decency.open_clause': says('review_only', '1.3.b5'),
    'reputation.rule': says('review_only', '1.3.b1'),
    'reply.discourage_discussion': says('yes', '1.4.b3'),
    'derail.notify': says(['marketing_communicatie'], '1.4.b3'),
    'doubt.notify': says(['leidinggevende', 'marketing_communicatie'], '1.4.b4'),
    'breach.notify': says(['schoolleiding', 'college_van_bestuur'], '1.3.b5'),
    'police.rule': says('must', '1.5.b2'),
    'police.actor': says('site_director', '1.5.b2'),
    'sanctions.text': says('studentenstatuut en cao', '1.5.b1'),
    'parents.contact_on_pupil_breach': usual('no'),
    permanence_notice: says('yes', '1.3.b4'),
    'unforeseen.decider': says(['schoolleiding', 'college_van_bestuur'], '2.1'),
  },
});
