import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Row, Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { finishErasure } from '../../../shared/records/finish-erasure.ts';
import { readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import {
  addProposal,
  type Proposal,
  removeProposal,
} from '../../../shared/records/people-history.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { personWrites } from '../../../shared/records/person-writes.ts';
import { hashOfNumber } from '../../../shared/records/pupil-numbers.ts';
import { consentChanged } from './change-person.ts';
import { type MayAsk, stillAsked } from './still-asked.ts';

interface Wanted {
  schoolId: string;
  personId: string;
  by: `user:${string}`;
  reason: string;
  now: Date;
  mayAsk: MayAsk;
}

/**
 * Two people erase somebody (AVG art. 17): the first asks, with a reason; another agrees. What says who it
 * was goes: name, class, number, birth date, parents, older versions, templates, words of one's own. What
 * stays is a no without a name, so that nobody ever says yes by forgetting, and what was said when, as proof
 * for what was published then. After a crash it is finished by whoever follows the change, or by who asks again.
 */
export async function erasePerson(
  store: Store,
  wanted: Wanted,
): Promise<Result<'asked' | 'done', 'missing' | 'same' | 'changed' | 'reason'>> {
  const { schoolId, personId, by, reason, now } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  if (file === undefined || file.person.erased?.isComplete === true) return fail('missing');
  if (file.person.erased !== undefined) return finish(store, wanted);
  const asked = (await stillAsked(file, wanted)).find(({ what }) => what === 'erase');
  const at = now.toISOString();
  if (asked === undefined) {
    if (reason === '') return fail('reason');
    const proposal: Proposal = { what: 'erase', statement: null, by, at, reason };
    const fact = { at, actor: by, what: 'erasure.asked', about: personId, detail: {} };
    const writes = [addProposal(schoolId, personId, proposal, file.rows)];
    const done = await commitWithAudit(store, schoolId, fact, { writes });
    return done.ok ? ok('asked') : fail('changed');
  }
  if (asked.by === by) return fail('same');
  const detail = { askedBy: asked.by };
  const fact = { at, actor: by, what: 'person.erased', about: personId, detail };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [
      ...personWrites(tombstoneOf(file, at), file.stored),
      removeProposal(schoolId, personId, asked, file.rows),
    ],
    events: [consentChanged(schoolId, personId, at, 'erasure')],
  });
  return done.ok ? finish(store, wanted) : fail('changed');
}

async function finish(store: Store, wanted: Wanted): Promise<Result<'done', never>> {
  await finishErasure(store, wanted);
  return ok('done');
}

/** The engine answers no to it whatever was said: a hold always wins. */
function tombstoneOf({ person, rows }: WholeFile, at: string): PersonRecord {
  const { id, schoolId, kind, pupilNumber } = person;
  const pupilNumberHash = pupilNumber === undefined ? null : hashOfNumber(schoolId, pupilNumber);
  return {
    id,
    schoolId,
    kind,
    displayName: 'Gewist',
    className: null,
    consent: { kind, guardians: giversOf(rows), protectionHold: true },
    erased: { at, isComplete: false, pupilNumberHash },
  };
}

const saidSchema = z.object({ statement: z.object({ by: z.string() }) });

/** A statement by somebody unknown could not be read: their ids stay, which name nobody. */
function giversOf(rows: readonly Row[]): { id: string }[] {
  const givers = rows.flatMap(({ sk, data }) => {
    const said = sk.startsWith('STATEMENT#') ? saidSchema.safeParse(data).data : undefined;
    return said === undefined || said.statement.by === 'self' ? [] : [said.statement.by];
  });
  return [...new Set(givers)].map((id) => ({ id }));
}
