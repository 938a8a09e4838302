import type { Ask } from '../../../shared/domain/consent/decision.ts';
import type { Modality } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Proposal } from '../../../shared/records/people-history.ts';
import type { Group } from '../../../shared/records/people-rows.ts';
import type { OwnProof, PersonRecord } from '../../../shared/records/person-record.ts';

export const kindWords: Readonly<Record<PersonRecord['kind'] | 'trainee', Words>> = {
  pupil: { nl: 'leerling', en: 'pupil' },
  alumnus: { nl: 'oud-leerling', en: 'former pupil' },
  employee: { nl: 'medewerker', en: 'employee' },
  trainee: { nl: 'stagiair', en: 'trainee' },
  visitor: { nl: 'bezoeker', en: 'visitor' },
};

/** What waits for a second person. */
export const proposalWords: Readonly<Record<Proposal['what'], Words>> = {
  erase: { nl: 'gegevens wissen', en: 'erase details' },
  dismiss: { nl: 'bezwaar terzijde leggen', en: 'set an objection aside' },
  change: { nl: 'gegevens veranderen', en: 'change details' },
};

const groupsOf: Readonly<Record<Group['kind'], Words>> = {
  pupil: { nl: 'Leerlingen zonder klas', en: 'Pupils without a class' },
  alumnus: { nl: 'Oud-leerlingen', en: 'Former pupils' },
  employee: { nl: 'Medewerkers', en: 'Employees' },
  visitor: { nl: 'Bezoekers', en: 'Visitors' },
};

export function groupWords({ kind, className }: Group): Words {
  return className === null ? groupsOf[kind] : { nl: className, en: className };
}

export const modalityWords: Readonly<Record<Modality, Words>> = {
  photo: { nl: 'foto', en: 'photo' },
  video: { nl: 'film', en: 'film' },
  audio: { nl: 'geluid', en: 'sound' },
  name: { nl: 'naam', en: 'name' },
};

export const proofWords: Readonly<Record<OwnProof['how'], Words>> = {
  link: { nl: 'via een persoonlijke link', en: 'through a personal link' },
  paper: { nl: 'op papier', en: 'on paper' },
  'e-mail': { nl: 'per e-mail', en: 'by e-mail' },
  conversation: { nl: 'in een gesprek', en: 'in a conversation' },
  portal: { nl: 'via het ouderportaal', en: "through the parents' portal" },
};

export const decisionWords: Readonly<Record<'grant' | 'deny' | 'withdraw', Words>> = {
  grant: { nl: 'ja', en: 'yes' },
  deny: { nl: 'nee', en: 'no' },
  withdraw: { nl: 'ingetrokken', en: 'withdrawn' },
};

/** Whom to ask, behind the reason. */
export const askWords: Readonly<Record<Ask, Words>> = {
  parents: { nl: 'Vraag het de ouders.', en: 'Ask the parents.' },
  pupil: { nl: 'Vraag het de leerling zelf.', en: 'Ask the pupil.' },
  representative: {
    nl: 'Vraag het de wettelijk vertegenwoordiger.',
    en: 'Ask the legal representative.',
  },
  employee: { nl: 'Vraag het de medewerker.', en: 'Ask the employee.' },
  visitor: { nl: 'Vraag het de bezoeker.', en: 'Ask the visitor.' },
  administratie: {
    nl: 'De administratie kan dit oplossen.',
    en: 'The school office can solve this.',
  },
  leadership: { nl: 'Vraag het de schoolleiding.', en: 'Ask leadership.' },
};

export const authorityWords: Readonly<Record<'true' | 'false' | 'unknown', Words>> = {
  true: { nl: 'heeft gezag', en: 'has parental authority' },
  false: { nl: 'heeft geen gezag', en: 'has no parental authority' },
  unknown: { nl: 'gezag niet bekend', en: 'parental authority not known' },
};
