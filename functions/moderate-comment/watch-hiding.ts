import type { TroubleFound } from '../../events/trouble-found.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import { breakerWindowMs, underBreaker } from '../../shared/domain/policy/breaker.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { breakerDue, readBreaker, writeBreaker } from '../../shared/records/breakers.ts';
import type { ContentRecord } from '../../shared/records/contents.ts';

/**
 * After something was hidden: is it far more than usual on this account? Then the breaker opens, people are told at
 * once, and only what is severe goes on being hidden by itself until a person closes it.
 */
export async function watchHiding(
  { store, now }: { store: Store; now: Clock },
  { ref, changedAt }: ContentRecord,
): Promise<void> {
  const at = now();
  // an old hide looked at again is no news
  if (at.getTime() - Date.parse(changedAt) >= breakerWindowMs) return;
  const { schoolId, platform, accountId } = ref;
  const due = await breakerDue(store, { schoolId, platform, accountId }, at);
  if (due === undefined) return;
  const { becomes, from } = due;
  const about = `${platform}#${accountId}`;
  const told: TroubleFound = {
    id: `hiding-paused#${about}#${becomes.number}`,
    type: 'trouble.found',
    source: 'moderate-comment',
    time: at.toISOString(),
    data: { schoolId, kind: 'hiding.paused', urgent: true, ref: null, reason: 'too-many-hides' },
  };
  const fact = { at: at.toISOString(), actor: 'rules', what: 'breaker.opened', about };
  const detail = { hides: becomes.hides, usual: becomes.usual, number: becomes.number };
  // a conflict: another comment opened it at this very moment
  await commitWithAudit(
    store,
    schoolId,
    { ...fact, detail },
    { writes: [writeBreaker(becomes, from)], events: [told] },
  );
}

/** While far too much is hidden on this account, what is not severe waits for a person. */
export async function unlessTooMany(
  store: Store,
  ref: ContentRef,
  decision: Decision,
): Promise<Decision> {
  if (decision.outcome !== 'hide') return decision;
  const breaker = await readBreaker(store, ref);
  return breaker?.data.state === 'open' ? underBreaker(decision) : decision;
}
