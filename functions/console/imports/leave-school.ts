import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { readWholeFile } from '../../../shared/records/people.ts';
import { addHistory, historyOf } from '../../../shared/records/people-history.ts';
import type { ImportStep, PersonRecord } from '../../../shared/records/person-record.ts';
import { personWrites } from '../../../shared/records/person-writes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

interface Leaving {
  schoolId: string;
  personIds: readonly string[];
  /** The last day at school. */
  lastDay: string;
  by: string;
}

/**
 * Pupils who were absent from a whole export and of whom a person says that they left. Each in a commit
 * of its own with the log entry and the event; who has gone meanwhile, or changed, is left as they are.
 * Answers with how many were written.
 */
export async function leaveSchool(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  { schoolId, personIds, lastDay, by }: Leaving,
): Promise<number> {
  let written = 0;
  for (const personId of personIds) {
    const file = await readWholeFile(store, schoolId, personId);
    if (file === undefined || !personSchema.safeParse(file.person.consent).success) continue;
    const { stored, rows } = file;
    const at = now().toISOString();
    const before = stored.data;
    const number = historyOf(rows).length + 1;
    const history = addHistory(schoolId, { number, at, by, what: 'changed', before });
    const fact = { at, actor: by, what: 'person.left', about: personId, detail: { lastDay } };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [...personWrites(withLastDay(before, lastDay), stored), history],
      events: [
        {
          id: randomUUID(),
          type: 'consent.changed',
          source: 'console',
          time: at,
          data: { schoolId, personIds: [personId], because: 'person' },
        },
      ],
    });
    if (done.ok) written += 1;
  }
  return written;
}

const anyPerson = z.looseObject({});

/** Also in what an import may go back to: taking that back does not bring them back to school. */
function withLastDay(person: PersonRecord, enrolledUntil: string): PersonRecord {
  const leave = (consent: unknown) => ({ ...anyPerson.parse(consent), enrolledUntil });
  const { imported } = person;
  const left = (step: ImportStep): ImportStep =>
    step.before === null
      ? step
      : { ...step, before: { ...step.before, consent: leave(step.before.consent) } };
  const consent = leave(person.consent);
  if (imported === undefined) return { ...person, consent };
  const { earlier = [], ...newest } = imported;
  return { ...person, consent, imported: { ...left(newest), earlier: earlier.map(left) } };
}
