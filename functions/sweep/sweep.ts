import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import {
  actionRecordSchema,
  type ContentRecord,
  contentPk,
  contentRecordSchema,
  listContents,
} from '../../shared/records/contents.ts';
import { listDue, setDue } from '../../shared/records/due.ts';
import { everyRow } from '../../shared/records/record.ts';
import { listSchools } from '../../shared/records/schools.ts';

export interface SweepDependencies {
  store: Store;
  now: Clock;
  /** What only one runtime needs: the cloud's outbox relay, the laptop's removal of expired rows. */
  housekeeping: () => Promise<void>;
}

const source = 'sweep';
const minuteMs = 60_000;

/** What time brings: looks that are due, intents nobody carried out, contents that wait too long. */
export function sweep(dependencies: SweepDependencies) {
  return async (): Promise<void> => {
    await dependencies.housekeeping();
    await lookAtDue(dependencies);
    await remindOfIntents(dependencies);
    await reportWaiting(dependencies);
  };
}

async function lookAtDue({ store, now }: SweepDependencies): Promise<void> {
  for (const { ref, at } of await listDue(store, now())) {
    const event: SchoolwachtEvent = {
      id: `due#${contentPk(ref)}#${at}`,
      type: 'post.changed',
      source,
      time: now().toISOString(),
      data: { ref, because: 'due' },
    };
    await store.commit({ writes: [setDue(ref, undefined)], events: [event] });
  }
}

/** An intent older than two minutes lost its job: ask again. Carrying out twice is harmless. */
async function remindOfIntents({ store, now }: SweepDependencies): Promise<void> {
  const rows = await everyRow(store, { table: 'core', by: 'index', pk: 'INTENDED' });
  for (const row of rows) {
    const { number, requestedAt } = actionRecordSchema.parse(row.data);
    const age = now().getTime() - Date.parse(requestedAt);
    // once at 2 minutes, then every 10: the queue's own attempts come in between
    const minutes = Math.floor(age / minuteMs);
    if (minutes < 2 || (minutes - 2) % 10 !== 0) continue;
    const content = await store.get('core', { pk: row.pk, sk: 'CONTENT' });
    if (content === undefined) continue;
    const { ref } = contentRecordSchema.parse(content.data);
    const event: SchoolwachtEvent = {
      id: `again#${row.pk}#${number}#${minutes}`,
      type: 'action.requested',
      source,
      time: now().toISOString(),
      data: { ref, action: number },
    };
    await store.commit({ writes: [], events: [event] });
  }
}

/**
 * Contents heard of and still not looked at: after 15 minutes the team is told (a post that is live:
 * leadership after 2).
 */
async function reportWaiting({ store, now }: SweepDependencies): Promise<void> {
  for (const { id: schoolId } of await listSchools(store)) {
    for (const kind of ['post', 'comment'] as const) {
      const { contents } = await listContents(
        store,
        { schoolId, kind, open: true },
        { limit: 100 },
      );
      for (const content of contents) {
        const event = waitingTooLong(content, now());
        if (event !== undefined) await store.commit({ writes: [], events: [event] });
      }
    }
  }
}

function waitingTooLong(content: ContentRecord, now: Date): SchoolwachtEvent | undefined {
  if (content.state !== 'waiting') return undefined;
  const { ref, post, firstSeenAt } = content;
  const isLive = post?.state === 'published';
  const minutes = (now.getTime() - Date.parse(firstSeenAt)) / minuteMs;
  if (minutes < (isLive ? 2 : 15)) return undefined;
  return {
    // the same id each time: one message, however often the sweep comes by
    id: `waiting#${contentPk(ref)}#${firstSeenAt}`,
    type: 'trouble.found',
    source,
    time: now.toISOString(),
    data: { schoolId: ref.schoolId, kind: 'check.overdue', urgent: isLive, ref, reason: 'waiting' },
  };
}
