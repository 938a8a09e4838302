import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Store, Write } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import {
  addHistory,
  historyOf,
  type PersonHistory,
} from '../../../shared/records/people-history.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { personWrites } from '../../../shared/records/person-writes.ts';
import {
  freePupilNumber,
  holderOfNumber,
  takePupilNumber,
} from '../../../shared/records/pupil-numbers.ts';

export interface PersonChange {
  schoolId: string;
  personId: string;
  /** The version of the person that whoever changes it saw. */
  seen: number;
  by: `user:${string}`;
  at: Date;
  what: PersonHistory['what'];
  /** In a person's own words: on file, on no screen and in no log. */
  reason?: string;
  /** The log's words for what was changed: `birthDate guardians`. */
  fields: string;
  /** Somebody else asked for it; `writes` go along with the change. */
  agreed?: { askedBy: string; writes: Write[] };
}

/**
 * Changes somebody on the register and keeps what was there before; what their consent rests on is told to
 * whatever shows them. `changed`: this is not what the person saw; `number`: the pupil number is another's.
 */
export async function changePerson(
  store: Store,
  wanted: PersonChange,
  change: (person: PersonRecord) => PersonRecord,
): Promise<Result<void, 'missing' | 'changed' | 'number'>> {
  const { schoolId, personId, by, what, fields, reason, agreed } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  if (file === undefined || file.person.erased !== undefined) return fail('missing');
  if (file.stored.version !== wanted.seen) return fail('changed');
  const after = change(file.person);
  const numbers = await numberWrites(store, file.person, after);
  if (numbers === 'taken') return fail('number');
  const at = wanted.at.toISOString();
  const history = {
    number: (historyOf(file.rows).at(-1)?.number ?? 0) + 1,
    at,
    by,
    what,
    before: file.person,
    ...(reason === undefined ? {} : { reason }),
  };
  const detail = agreed === undefined ? { fields } : { fields, askedBy: agreed.askedBy };
  const fact = { at, actor: by, what: `person.${what}`, about: personId, detail };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [
      ...personWrites(after, file.stored),
      addHistory(schoolId, history),
      ...numbers,
      ...(agreed?.writes ?? []),
    ],
    events: isFelt(file, after) ? [consentChanged(schoolId, personId, at, 'person')] : [],
  });
  return done.ok ? ok(undefined) : fail('changed');
}

/** Whether what somebody may be shown in can have another answer now. */
function isFelt({ person }: WholeFile, after: PersonRecord): boolean {
  const of = ({ kind, consent }: PersonRecord) => JSON.stringify([kind, consent]);
  return of(person) !== of(after);
}

/** What has everything judged anew that shows this person. */
export const consentChanged = (
  schoolId: string,
  personId: string,
  time: string,
  because: 'person' | 'erasure',
) => ({
  id: randomUUID(),
  type: 'consent.changed' as const,
  source: 'console',
  time,
  data: { schoolId, personIds: [personId], because },
});

/** A new number is taken, the old one given back. */
async function numberWrites(
  store: Store,
  { schoolId, id, pupilNumber: before }: PersonRecord,
  { pupilNumber: after }: PersonRecord,
): Promise<Write[] | 'taken'> {
  if (after?.toLowerCase() === before?.toLowerCase()) return [];
  const free = before === undefined ? [] : [freePupilNumber(schoolId, before)];
  if (after === undefined) return free;
  const holder = await holderOfNumber(store, schoolId, after);
  if (holder !== undefined && holder !== id) return 'taken';
  return holder === id ? free : [...free, takePupilNumber(schoolId, after, id)];
}
