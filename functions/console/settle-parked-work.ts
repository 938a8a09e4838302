import { randomUUID } from 'node:crypto';
import type { SchoolwachtEvent } from '../../events/index.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { readParked, settleParked } from '../../shared/records/parked.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/**
 * Starts parked work again, or puts away what cannot be started (it could not be read). The event
 * leaves in the same commit, so it is never taken off the list without being tried.
 */
export async function settleParkedWork(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: { schoolId: string; chain: string; id: string; by: `user:${string}` },
): Promise<Result<'again' | 'put-away', 'missing'>> {
  for (;;) {
    const parked = await readParked(store, wanted);
    if (parked === undefined || parked.data.settled !== null) return fail('missing');
    const { event } = parked.data;
    const at = now().toISOString();
    const how = event === null ? 'put-away' : 'again';
    const fact = {
      at,
      actor: wanted.by,
      what: event === null ? 'work.put-away' : 'work.started-again',
      about: wanted.id,
      detail: { listener: parked.data.listener },
    };
    const done = await commitWithAudit(store, wanted.chain, fact, {
      writes: [settleParked(parked, { by: wanted.by, at, how })],
      events: event === null ? [] : [again(event, at)],
    });
    if (done.ok) return { ok: true, value: how };
  }
}

/** A new id: a queue that drops repeats must not take this for one. */
function again(event: SchoolwachtEvent, time: string): SchoolwachtEvent {
  const envelope = { id: randomUUID(), source: 'console', time };
  if (event.type === 'post.changed' || event.type === 'comment.changed') {
    return { ...event, ...envelope, data: { ...event.data, because: 'replay' } };
  }
  return { ...event, ...envelope };
}
