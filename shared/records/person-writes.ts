import type { Key, Write } from '../ports/store.ts';
import type { Dismissal } from './people.ts';
import { groupsPk, rowsOf } from './people-rows.ts';
import { numbered, type PersonRecord, personPk, type StatementRecord } from './person-record.ts';
import { keepErasedNumber } from './pupil-numbers.ts';
import { change, insert, type Stored } from './record.ts';

/**
 * Everything that writing somebody takes: the person, conditioned on `from`, and the rows they are found
 * by; those they are no longer found by go. Two people of one class write the same class row: `onceEach`. With
 * an erasure goes what a number without its zeros is recognised by.
 */
export function personWrites(person: PersonRecord, from?: Stored<PersonRecord>): Write[] {
  const index = { pk: `S#${person.schoolId}#people`, sk: `${person.className ?? ''}#${person.id}` };
  const key = { pk: personPk(person.schoolId, person.id), sk: 'PERSON' };
  const erased = person.erased === undefined ? undefined : from?.data.pupilNumber;
  return [
    change('people', { ...key, index, data: person }, from),
    ...foundBy(person, from?.data),
    ...(erased === undefined ? [] : [keepErasedNumber(person, erased)]),
  ];
}

/** Only what differs: a name that stays costs nothing. */
function foundBy(person: PersonRecord, before: PersonRecord | undefined): Write[] {
  const then = new Map(
    (before === undefined ? [] : rowsOf(before)).map((row) => [nameOf(row), row]),
  );
  const now = new Map(rowsOf(person).map((row) => [nameOf(row), row]));
  const put = [...now].filter(([name, { data }]) => !isSame(data, then.get(name)?.data));
  // others may be in the class that somebody leaves
  const gone = [...then].filter(([name, { pk }]) => !now.has(name) && !isGroup(pk));
  return [
    ...put.map(([, row]) => ({
      table: 'people' as const,
      put: { ...row, version: 1 },
      when: 'any' as const,
    })),
    ...gone.map(([, { pk, sk }]) => ({
      table: 'people' as const,
      remove: { pk, sk },
      when: 'any' as const,
    })),
  ];
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isGroup = (pk: string) => pk.startsWith(groupsPk(''));

/** Without the repeats of a row that several people write alike: a commit takes each row once. */
export function onceEach(writes: readonly Write[]): Write[] {
  const seen = new Set<string>();
  return writes.filter((write) => {
    if (!('put' in write) || !isGroup(write.put.pk)) return true;
    const isNew = !seen.has(nameOf(write.put));
    seen.add(nameOf(write.put));
    return isNew;
  });
}

export function addStatement(schoolId: string, record: StatementRecord): Write {
  return insert('people', {
    pk: personPk(schoolId, record.personId),
    sk: numbered('STATEMENT', record.number),
    data: record,
  });
}

export function addDismissal(schoolId: string, personId: string, dismissal: Dismissal): Write {
  const sk = numbered('DISMISSAL', dismissal.statement);
  return insert('people', { pk: personPk(schoolId, personId), sk, data: dismissal });
}
