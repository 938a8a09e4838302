import { personSchema } from '../../../shared/domain/consent/person.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import { findPeople } from '../../../shared/records/people-list.ts';
import { fold } from '../../../shared/records/people-names.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { personWrites } from '../../../shared/records/person-writes.ts';
import { holderOfNumber, takePupilNumber } from '../../../shared/records/pupil-numbers.ts';

/** Whoever might be the same person: for somebody to look at, before a second one is made. */
export type Twins = { problem: 'number' | 'same'; people: PersonRecord[] };

/**
 * Puts somebody on the register. With a pupil number that is another's it is refused; the same name and
 * birth date asks first whether it is the same person (`isAnother` answers that it is not).
 */
export async function addPerson(
  store: Store,
  person: PersonRecord,
  { by, at, isAnother }: { by: `user:${string}`; at: Date; isAnother: boolean },
): Promise<{ ok: false; twins: Twins } | Result<void, 'conflict'>> {
  const { schoolId, pupilNumber, kind } = person;
  const holder = pupilNumber && (await holderOfNumber(store, schoolId, pupilNumber));
  if (holder) {
    const file = await readPersonFile(store, schoolId, holder);
    return { ok: false, twins: { problem: 'number', people: file ? [file.person] : [] } };
  }
  const same = isAnother ? [] : await samePeople(store, person);
  if (same.length > 0) return { ok: false, twins: { problem: 'same', people: same } };
  const fact = {
    at: at.toISOString(),
    actor: by,
    what: 'person.added',
    about: person.id,
    detail: { kind },
  };
  const number = pupilNumber ? [takePupilNumber(schoolId, pupilNumber, person.id)] : [];
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [...personWrites(person), ...number],
  });
  return done.ok ? ok(undefined) : fail('conflict');
}

/** People of this name and birth date; of this name alone where either date is not known. */
async function samePeople(store: Store, person: PersonRecord): Promise<PersonRecord[]> {
  const { lines } = await findPeople(store, person.schoolId, person.displayName);
  const alike = lines.filter(({ displayName }) => fold(displayName) === fold(person.displayName));
  const files = await Promise.all(
    alike.map(({ personId }) => readPersonFile(store, person.schoolId, personId)),
  );
  return files.flatMap((file) => {
    if (file === undefined) return [];
    const [one, other] = [birthDateOf(file.person), birthDateOf(person)];
    return one === null || other === null || one === other ? [file.person] : [];
  });
}

const birthDateOf = ({ consent }: PersonRecord) =>
  personSchema.safeParse(consent).data?.birthDate ?? null;
