import { dayOf } from '../../../shared/domain/consent/amsterdam.ts';
import { openFile } from '../../../shared/domain/consent/file.ts';
import { understand } from '../../../shared/domain/consent/understand.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { readWholeFile, type WholeFile } from '../../../shared/records/people.ts';
import {
  addProposal,
  type Proposal,
  removeProposal,
} from '../../../shared/records/people-history.ts';
import { addDismissal } from '../../../shared/records/person-writes.ts';
import { consentChanged } from './change-person.ts';
import { type MayAsk, stillAsked } from './still-asked.ts';

/** The numbers of the statements that leadership may set aside: a no of a guardian who had no authority. */
export function maySetAside({ person, statements }: WholeFile, pack: Pack, now: Date): number[] {
  const said = statements.map(({ statement }) => statement);
  const publication = { purposes: ['website'], at: now.toISOString() };
  const input = understand(person.consent, said, publication, consentPolicyOf(pack));
  if (!input.ok) return [];
  return openFile(input.value).said.flatMap((one) => {
    const { role, authorityThen, statement, index, dismissedAt } = one;
    const isNo = statement.decision !== 'grant';
    const number = statements[index]?.number;
    const isOpen = isNo && role === 'guardian' && !authorityThen && dismissedAt === undefined;
    return isOpen && dayOf(one.moment) <= dayOf(now.getTime()) && number !== undefined
      ? [number]
      : [];
  });
}

interface Wanted {
  schoolId: string;
  personId: string;
  statement: number;
  by: `user:${string}`;
  reason: string;
  now: Date;
  mayAsk: MayAsk;
}

/**
 * Two people of leadership set an objection aside: the first asks, with a reason; another agrees. The
 * statement stays as it was said. `same`: nobody agrees with themselves.
 */
export async function setAside(
  store: Store,
  pack: Pack,
  wanted: Wanted,
): Promise<Result<'asked' | 'done', 'missing' | 'same' | 'changed' | 'reason'>> {
  const { schoolId, personId, statement, by, reason, now } = wanted;
  const file = await readWholeFile(store, schoolId, personId);
  if (file === undefined || !maySetAside(file, pack, now).includes(statement)) {
    return fail('missing');
  }
  const at = now.toISOString();
  const asked = (await stillAsked(file, wanted)).find(
    (one) => one.what === 'dismiss' && one.statement === statement,
  );
  if (asked === undefined) {
    if (reason === '') return fail('reason');
    const proposal: Proposal = { what: 'dismiss', statement, by, at, reason };
    const detail = { statement };
    const fact = { at, actor: by, what: 'dismissal.asked', about: personId, detail };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [addProposal(schoolId, personId, proposal, file.rows)],
    });
    return done.ok ? ok('asked') : fail('changed');
  }
  if (asked.by === by) return fail('same');
  const detail = { statement, askedBy: asked.by };
  const fact = { at, actor: by, what: 'objection.dismissed', about: personId, detail };
  const done = await commitWithAudit(store, schoolId, fact, {
    writes: [
      addDismissal(schoolId, personId, { statement, at, askedBy: asked.by, by }),
      removeProposal(schoolId, personId, asked, file.rows),
    ],
    events: [consentChanged(schoolId, personId, at, 'person')],
  });
  return done.ok ? ok('done') : fail('changed');
}
