import { randomUUID } from 'node:crypto';
import { type Statement, statementSchema } from '../domain/consent/statement.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { lastStatementNumber, readPersonFile } from './people.ts';
import type { OwnProof } from './person-record.ts';
import { addStatement } from './person-writes.ts';

export interface NewStatements {
  schoolId: string;
  personId: string;
  /** What was said at once, on one form: at least one; a yes and a no are two. */
  statements: Statement[];
  proof: OwnProof;
  /** `user:<id>`, or `link` for who answered through a personal link. */
  actor: string;
  /** The function that writes. */
  source: string;
  at: Date;
  /** Further writes of the same commit, conditioned as they are: a link that was used. */
  writes?: Write[];
}

/** Somebody else wrote at the same moment: number anew, and not for ever. */
const mostAttempts = 5;

/**
 * Adds what somebody said to their file, with its proof, the log entry and the event that has everything
 * judged anew which shows them: together or not at all. Effective when it resolves. `missing`: no such
 * person at this school (any more); `conflict`: one of the caller's own conditions no longer holds.
 */
export async function recordStatements(
  store: Store,
  wanted: NewStatements,
): Promise<Result<{ numbers: number[] }, 'missing' | 'conflict'>> {
  const { schoolId, personId, proof, actor, source } = wanted;
  const at = wanted.at.toISOString();
  const statements = wanted.statements.map((one) => statementSchema.parse(one));
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const file = await readPersonFile(store, schoolId, personId);
    if (file === undefined || file.person.erased !== undefined) return fail('missing');
    const last = await lastStatementNumber(store, schoolId, personId);
    const numbers = statements.map((_, index) => last + index + 1);
    const writes = statements.map((statement, index) =>
      addStatement(schoolId, { personId, number: last + index + 1, statement, proof }),
    );
    const said = statements.map(({ decision, purposes }) => `${decision} ${purposes.join(' ')}`);
    const detail = { how: proof.how, said: said.join('; '), statements: numbers.join(' ') };
    const fact = { at, actor, what: 'consent.stated', about: personId, detail };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [...writes, ...(wanted.writes ?? [])],
      events: [
        {
          id: randomUUID(),
          type: 'consent.changed',
          source,
          time: at,
          data: { schoolId, personIds: [personId], because: 'statement' },
        },
      ],
    });
    if (done.ok) return ok({ numbers });
    if ((await lastStatementNumber(store, schoolId, personId)) === last) return fail('conflict');
  }
  return fail('conflict');
}
