import * as z from 'zod';
import { daySchema } from '../../../shared/domain/consent/amsterdam.ts';
import { type Person, personSchema } from '../../../shared/domain/consent/person.ts';
import { tidy } from '../../../shared/domain/consent-import/names.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { fold } from '../../../shared/records/people-names.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';

const day = z.union([z.literal(''), daySchema]);

/** A guardian, or the legal representative, as typed. `giver` is empty for somebody new. */
export const guardianFieldsSchema = z.object({
  giver: z.string().max(100).default(''),
  name: z.string().max(120).transform(tidy),
  role: z.enum(['guardian', 'representative']).default('guardian'),
  authority: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  from: z.string().max(20).default(''),
  until: z.string().max(20).default(''),
});
export type GuardianFields = z.infer<typeof guardianFieldsSchema>;

const authorities = { yes: true, no: false, unknown: 'unknown' } as const;

/** The person with this guardian added or changed; or why it cannot be kept. Nobody is ever taken out: what they said stays theirs. */
export function withGuardian(
  person: PersonRecord,
  fields: GuardianFields,
  newId: string,
): Result<PersonRecord, 'refused'> | { ok: false; words: Words } {
  const known = personSchema.safeParse(person.consent).data;
  if (known === undefined) return { ok: false, words: words.unreadable };
  const { giver, name, role, from, until } = fields;
  if (name === '') return { ok: false, words: words.name };
  if (!day.safeParse(from).success || !day.safeParse(until).success) {
    return { ok: false, words: words.day };
  }
  if (from !== '' && until !== '' && until < from) return { ok: false, words: words.order };
  const contacts = person.contacts ?? [];
  const twin = contacts.find((one) => fold(one.name) === fold(name) && one.id !== giver);
  if (twin !== undefined) return { ok: false, words: words.twice };
  const id = giver === '' ? newId : giver;
  const isKnown =
    known.guardians.some((one) => one.id === giver) || known.legalRepresentative?.id === giver;
  if (giver !== '' && !isKnown) return { ok: false, words: words.unknown };
  const dates = { authorityFrom: from || null, authorityUntil: until || null };
  const guardian = { id, authority: authorities[fields.authority], ...dates };
  const others = known.guardians.filter((one) => one.id !== id);
  const isGuardian = role === 'guardian';
  const consent = isGuardian
    ? { ...known, guardians: [...others, guardian] }
    : {
        ...known,
        // what a former representative said must stay somebody's
        guardians: [...known.guardians, ...former(known.legalRepresentative?.id, id, known)],
        legalRepresentative: { id, from: from || null },
      };
  const kept = contacts.filter((one) => one.id !== id);
  return ok({ ...person, consent, contacts: [...kept, { id, name }] });
}

function former(before: string | undefined, id: string, { guardians }: Person) {
  const isGone = before !== undefined && before !== id;
  return isGone && !guardians.some((one) => one.id === before)
    ? [{ id: before, authority: false }]
    : [];
}

const words = {
  unreadable: {
    nl: 'De gegevens van deze persoon zijn niet te lezen. Sla eerst de persoon opnieuw op.',
    en: 'The records of this person cannot be read. Save the person anew first.',
  },
  name: { nl: 'Vul de naam in.', en: 'Fill in the name.' },
  day: {
    nl: 'Deze datum bestaat niet. Schrijf hem als 2014-04-03.',
    en: 'This date does not exist. Write it as 2014-04-03.',
  },
  order: {
    nl: 'De laatste dag van het gezag ligt voor de eerste.',
    en: 'The last day of parental authority is before the first.',
  },
  twice: {
    nl: 'Deze ouder staat er al. Verander die in plaats van een tweede te maken.',
    en: 'This parent is there already. Change them instead of adding a second one.',
  },
  unknown: {
    nl: 'Deze ouder staat niet bij deze leerling.',
    en: 'This parent does not belong to this pupil.',
  },
} as const satisfies Record<string, Words>;
