import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Row, Store, Write } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import {
  hashOfNumber,
  type PersonRecord,
  personWrites,
  readWholeFile,
  statementRecordSchema,
  type WholeFile,
} from '../../../shared/records/people.ts';
import {
  addProposal,
  type Proposal,
  proposalsOf,
  removeProposal,
} from '../../../shared/records/people-history.ts';
import { consentChanged } from './change-person.ts';

interface Wanted {
  schoolId: string;
  personId: string;
  by: `user:${string}`;
  reason: string;
  now: Date;
}

/**
 * Two people erase somebody (AVG art. 17): the first asks, with a reason; another agrees. What says who it
 * was goes: name, class, number, birth date, parents, older versions, templates, words of one's own. What
 * stays is a no without a name, so that nobody ever says yes by forgetting, and what was said when, as proof
 * for what was published then. Asked again after a crash, it goes on where it stopped.
 */
export async function erasePerson(
  store: Store,
  wanted: Wanted,
): Promise<Result<'asked' | 'done', 'missing' | 'same' | 'changed' | 'reason'>> {
  const { schoolId, personId, by, reason, now } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  if (file === undefined || file.person.erased?.isComplete === true) return fail('missing');
  if (file.person.erased !== undefined) return eraseRest(store, wanted);
  const asked = proposalsOf(file.rows).find(({ what }) => what === 'erase');
  const at = now.toISOString();
  if (asked === undefined) {
    if (reason === '') return fail('reason');
    const proposal: Proposal = { what: 'erase', statement: null, by, at, reason };
    const fact = { at, actor: by, what: 'erasure.asked', about: personId, detail: {} };
    const writes = [addProposal(schoolId, personId, proposal)];
    const done = await commitWithAudit(store, schoolId, fact, { writes });
    return done.ok ? ok('asked') : fail('changed');
  }
  if (asked.by === by) return fail('same');
  const detail = { askedBy: asked.by };
  const fact = { at, actor: by, what: 'person.erased', about: personId, detail };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [
      ...personWrites(tombstoneOf(file, at), file.stored),
      removeProposal(schoolId, personId, asked),
    ],
    events: [consentChanged(schoolId, personId, at, 'erasure')],
  });
  return done.ok ? eraseRest(store, wanted) : fail('changed');
}

/** Takes the question back before anybody agreed. */
export async function keepPerson(
  store: Store,
  { schoolId, personId, by, now }: Omit<Wanted, 'reason'>,
): Promise<Result<void, 'missing'>> {
  const file = await readWholeFile(store, schoolId, personId);
  const asked = file && proposalsOf(file.rows).find(({ what }) => what === 'erase');
  if (asked === undefined) return fail('missing');
  const at = now.toISOString();
  const fact = { at, actor: by, what: 'erasure.taken-back', about: personId, detail: {} };
  const writes = [removeProposal(schoolId, personId, asked)];
  const done = await commitWithAudit(store, schoolId, fact, { writes });
  return done.ok ? ok(undefined) : fail('missing');
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

/** A commit takes 90 writes; some room is left for the log. */
const mostWrites = 80;

async function eraseRest(
  store: Store,
  { schoolId, personId }: Wanted,
): Promise<Result<'done', 'changed'>> {
  const file = await readWholeFile(store, schoolId, personId);
  if (file?.person.erased === undefined) return fail('changed');
  const writes = file.rows.flatMap(erased);
  for (let from = 0; from < writes.length; from += mostWrites) {
    const done = await store.commit({ writes: writes.slice(from, from + mostWrites) });
    if (!done.ok) return fail('changed');
  }
  const complete = { ...file.person, erased: { ...file.person.erased, isComplete: true } };
  const done = await store.commit({ writes: personWrites(complete, file.stored) });
  return done.ok ? ok('done') : fail('changed');
}

/** What becomes of one row: a statement keeps what was said and loses its free words, the rest goes. */
function erased(row: Row): Write[] {
  const { pk, sk, version } = row;
  if (sk === 'PERSON' || sk.startsWith('DISMISSAL#')) return [];
  if (!sk.startsWith('STATEMENT#')) {
    return [{ table: 'people', remove: { pk, sk }, when: { version } }];
  }
  const record = statementRecordSchema.parse(row.data);
  const { proof, ...said } = record;
  if (proof === undefined) return [];
  const data = { ...said, proof: withoutWords(proof) };
  return [{ table: 'people', put: { pk, sk, version: version + 1, data }, when: { version } }];
}

function withoutWords(proof: NonNullable<WholeFile['statements'][number]['proof']>) {
  if ('source' in proof) return { ...proof, givenBy: null };
  const { kept: _, ...rest } = proof;
  return rest;
}
