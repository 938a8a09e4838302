import { choice, several, text, yesOrNo } from './parameter.ts';
import { protocolRoles } from './protocol-roles.ts';

/** Whom a protocol wants told, and what it asks of people. */
export const derail = several('derail.notify', {
  topic: 'contacts',
  title: { nl: 'Een gesprek dat ontspoort', en: 'Talk that gets out of hand' },
  question: {
    nl: 'Wie hoort het als een gesprek ontspoort?',
    en: 'Who hears when talk gets out of hand?',
  },
  acts: 'people',
  options: protocolRoles,
});

export const doubt = several('doubt.notify', {
  topic: 'contacts',
  title: { nl: 'Twijfel over een bericht', en: 'Doubt about a post' },
  question: { nl: 'Aan wie vraag je het bij twijfel?', en: 'Who is asked in doubt?' },
  acts: 'people',
  options: protocolRoles,
});

export const breach = several('breach.notify', {
  topic: 'contacts',
  title: { nl: 'Een overtreding', en: 'A breach' },
  question: { nl: 'Wie hoort van een overtreding?', en: 'Who hears of a breach?' },
  acts: 'people',
  options: protocolRoles,
});

export const reportOpenTo = choice('report.open_to', {
  topic: 'contacts',
  title: { nl: 'Wie mag melden', en: 'Who may report' },
  question: { nl: 'Wie kan iets melden?', en: 'Who can report something?' },
  acts: 'people',
  options: {
    anyone_duty: { nl: 'iedereen, en het moet', en: 'anyone, and they have to' },
    anyone_invited: { nl: 'iedereen die wil', en: 'anyone who wants to' },
  },
});

export const reportTo = several('report.to', {
  topic: 'contacts',
  title: { nl: 'Waar je meldt', en: 'Where to report' },
  question: { nl: 'Bij wie meld je iets?', en: 'Whom is it reported to?' },
  acts: 'people',
  options: protocolRoles,
});

export const policeRule = choice('police.rule', {
  topic: 'contacts',
  title: { nl: 'Aangifte', en: 'Report to the police' },
  question: {
    nl: 'Wat doet de school als iets misschien strafbaar is?',
    en: 'What does the school do when something may be a crime?',
  },
  acts: 'people',
  options: {
    must: { nl: 'zij doet aangifte', en: 'it reports to the police' },
    may: { nl: 'zij kan aangifte doen', en: 'it may report to the police' },
  },
});

export const policeActor = choice('police.actor', {
  topic: 'contacts',
  title: { nl: 'Wie aangifte doet', en: 'Who reports to the police' },
  question: { nl: 'Wie doet aangifte?', en: 'Who reports to the police?' },
  acts: 'people',
  options: {
    directie: { nl: 'de directie', en: 'school management' },
    school: { nl: 'de school', en: 'the school' },
    site_director: { nl: 'de directeur van de locatie', en: 'the director of the site' },
  },
});

export const inspectorRule = choice('inspector.rule', {
  topic: 'contacts',
  title: { nl: 'De vertrouwensinspecteur', en: 'The confidential inspector' },
  question: {
    nl: 'Belt de school de vertrouwensinspecteur als een medewerker te ver gaat?',
    en: 'Does the school phone the confidential inspector when an employee goes too far?',
  },
  acts: 'people',
  options: {
    phone: { nl: 'ja, een mens belt', en: 'yes, a person phones' },
    none: { nl: 'geen regel', en: 'no rule' },
  },
});

export const inspectorDecider = choice('inspector.decider', {
  topic: 'contacts',
  title: {
    nl: 'Wie beslist dat een medewerker te ver ging',
    en: 'Who decides that an employee went too far',
  },
  question: { nl: 'Wie beslist dat?', en: 'Who decides that?' },
  acts: 'people',
  options: {
    college_van_bestuur: { nl: 'het bestuur', en: 'the board' },
    directie: { nl: 'de directie', en: 'school management' },
    none: { nl: 'niet geregeld', en: 'not settled' },
  },
});

export const firstStep = choice('first_step', {
  topic: 'contacts',
  title: { nl: 'De eerste stap', en: 'The first step' },
  question: {
    nl: 'Wat is de eerste stap na een overtreding?',
    en: 'What comes first after a breach?',
  },
  acts: 'people',
  options: {
    conversation: { nl: 'een gesprek', en: 'a conversation' },
    address: { nl: 'iemand erop aanspreken', en: 'addressing it' },
    measures: { nl: 'passende maatregelen', en: 'fitting measures' },
  },
});

export const contactParents = yesOrNo('parents.contact_on_pupil_breach', {
  topic: 'contacts',
  title: { nl: 'Ouders na een overtreding', en: 'Parents after a breach' },
  question: {
    nl: 'Spreekt de school altijd de ouders als een leerling te ver gaat?',
    en: 'Are parents always contacted when a pupil goes too far?',
  },
  acts: 'people',
});

export const unforeseen = several('unforeseen.decider', {
  topic: 'contacts',
  title: { nl: 'Waar het protocol niets over zegt', en: 'What the protocol does not foresee' },
  question: { nl: 'Wie beslist dan?', en: 'Who decides then?' },
  acts: 'people',
  options: protocolRoles,
  none: { nl: 'niet geregeld', en: 'not settled' },
});

export const support = text('victim.support', {
  topic: 'contacts',
  title: { nl: 'Hulp voor wie er last van heeft', en: 'Help for whoever suffered' },
  question: {
    nl: 'Wie helpt iemand die er last van heeft?',
    en: 'Who helps somebody who suffered?',
  },
  acts: 'people',
});
