import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { readWholeFile } from '../../../shared/records/people.ts';
import {
  addProposal,
  type Proposal,
  removeProposal,
} from '../../../shared/records/people-history.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { changePerson, type PersonChange } from './change-person.ts';
import { type MayAsk, stillAsked } from './still-asked.ts';

/**
 * Keeps a change of somebody's facts that would let them be shown where they may not be, until somebody of
 * leadership agrees. `waiting`: another change of this person waits already.
 */
export async function askChange(
  store: Store,
  wanted: PersonChange & { mayAsk: MayAsk },
  after: PersonRecord,
): Promise<Result<void, 'missing' | 'changed' | 'waiting'>> {
  const { schoolId, personId, by, seen, fields, mayAsk } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  if (file === undefined || file.person.erased !== undefined) return fail('missing');
  if (file.stored.version !== seen) return fail('changed');
  const waiting = await stillAsked(file, { mayAsk, now: wanted.at });
  if (waiting.some(({ what }) => what === 'change')) return fail('waiting');
  const at = wanted.at.toISOString();
  const proposal: Proposal = {
    what: 'change',
    statement: null,
    by,
    at,
    reason: '',
    change: { seen, fields, after },
  };
  const fact = { at, actor: by, what: 'change.asked', about: personId, detail: { fields } };
  const writes = [addProposal(schoolId, personId, proposal, file.rows)];
  const done = await commitWithAudit(store, schoolId, fact, { writes });
  return done.ok ? ok(undefined) : fail('changed');
}

/**
 * Somebody else of leadership agrees: the change is made as it was asked, over what was seen then. `askedAt`
 * says which question they read.
 */
export async function agreeChange(
  store: Store,
  wanted: {
    schoolId: string;
    personId: string;
    by: `user:${string}`;
    now: Date;
    askedAt: string;
    mayAsk: MayAsk;
  },
): Promise<Result<void, 'missing' | 'same' | 'changed' | 'number'>> {
  const { schoolId, personId, by, now, askedAt } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  const asked = file && (await stillAsked(file, wanted)).find(({ what }) => what === 'change');
  if (file === undefined || asked?.change === undefined) return fail('missing');
  if (asked.at !== askedAt) return fail('changed');
  if (asked.by === by) return fail('same');
  const { seen, fields, after } = asked.change;
  const change = { schoolId, personId, seen, by, at: now, what: 'changed', fields } as const;
  const agreed = {
    askedBy: asked.by,
    writes: [removeProposal(schoolId, personId, asked, file.rows)],
  };
  return changePerson(store, { ...change, agreed }, () => after);
}

/** Takes a question back, or says no to it: it no longer waits. */
export async function takeBack(
  store: Store,
  wanted: {
    schoolId: string;
    personId: string;
    by: `user:${string}`;
    now: Date;
    mayAsk: MayAsk;
    what: 'erase' | 'change';
  },
): Promise<Result<void, 'missing'>> {
  const { schoolId, personId, by, now, what } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  const asked = file && (await stillAsked(file, wanted)).find((one) => one.what === what);
  if (file === undefined || asked === undefined) return fail('missing');
  const of = what === 'erase' ? 'erasure' : 'change';
  const fact = {
    at: now.toISOString(),
    actor: by,
    what: `${of}.taken-back`,
    about: personId,
    detail: {},
  };
  const writes = [removeProposal(schoolId, personId, asked, file.rows)];
  const done = await commitWithAudit(store, schoolId, fact, { writes });
  return done.ok ? ok(undefined) : fail('missing');
}
