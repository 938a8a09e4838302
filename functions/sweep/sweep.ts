import * as z from 'zod';
import type { SchoolwachtEvent } from '../../events/index.ts';
import { independently, throwTogether } from '../../shared/domain/independently.ts';
import type { Row } from '../../shared/ports/store.ts';
import {
  actionRecordSchema,
  contentPk,
  contentRecordSchema,
  readContent,
} from '../../shared/records/contents.ts';
import { type DueRecord, listDue, setDue } from '../../shared/records/due.ts';
import { change, everyRow, read } from '../../shared/records/record.ts';
import {
  listWaiting,
  removeWaiting,
  setWaitingTold,
  type Waiting,
} from '../../shared/records/waiting.ts';
import { followEnrolments } from './follow-enrolments.ts';
import { followTime, reportOverdue } from './follow-time.ts';
import { type ForgetDependencies, forgetPictures } from './forget.ts';

export interface SweepDependencies extends ForgetDependencies {
  /** What only one runtime needs: the cloud's outbox relay, the laptop's removal of expired rows. */
  housekeeping: () => Promise<void>;
}

const source = 'sweep';
const minuteMs = 60_000;

/**
 * What time brings: looks that are due, intents nobody carried out, contents that wait too long. None of
 * these waits for another or fails with it; what failed is thrown when all are over.
 */
export function sweep(dependencies: SweepDependencies) {
  const parts = [
    dependencies.housekeeping,
    lookAtDue,
    followTime,
    followEnrolments,
    forgetPictures,
    reportOverdue,
    remindOfIntents,
    reportWaiting,
  ];
  return async (): Promise<void> => {
    const done = await Promise.allSettled(parts.map(async (part) => part(dependencies)));
    throwTogether(done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  };
}

async function lookAtDue(dependencies: SweepDependencies): Promise<void> {
  const due = await listDue(dependencies.store, dependencies.now());
  await independently(due, (one) => lookAt(dependencies, one));
}

async function lookAt({ store, now }: SweepDependencies, { ref, at }: DueRecord): Promise<void> {
  const event: SchoolwachtEvent = {
    id: `due#${contentPk(ref)}#${at}`,
    type: ref.kind === 'post' ? 'post.changed' : 'comment.changed',
    source,
    time: now().toISOString(),
    data: { ref, because: 'due' },
  };
  await store.commit({ writes: [setDue(ref, undefined)], events: [event] });
}

/** The queue's own attempts come in between. */
const firstReminderMs = 2 * minuteMs;
const nextReminderMs = 10 * minuteMs;
/** Beside its action, when it was last asked for again; forgotten after an hour, which is long ago. */
const remindedSchema = z.object({ at: z.iso.datetime() });
const keptSeconds = 3600;

/** An intent older than two minutes may have lost its job: ask again. Carrying out twice is harmless. */
async function remindOfIntents(dependencies: SweepDependencies): Promise<void> {
  const { store } = dependencies;
  const rows = await everyRow(store, { table: 'core', by: 'index', pk: 'INTENDED' });
  await independently(rows, (row) => remindOf(dependencies, row));
}

async function remindOf({ store, now }: SweepDependencies, { pk, sk, data }: Row): Promise<void> {
  const { number, requestedAt } = actionRecordSchema.parse(data);
  const at = now();
  if (at.getTime() - Date.parse(requestedAt) < firstReminderMs) return;
  const key = { pk, sk: `REMINDED#${sk}` };
  const last = await read(store, 'core', key, remindedSchema);
  // also a reminder from the future, of a clock that was put back since, is none of these ten minutes
  const isRecent = Math.abs(at.getTime() - Date.parse(last?.data.at ?? '')) < nextReminderMs;
  if (isRecent) return;
  const content = await read(store, 'core', { pk, sk: 'CONTENT' }, contentRecordSchema);
  if (content === undefined) return;
  const event: SchoolwachtEvent = {
    id: `again#${pk}#${number}#${at.toISOString()}`,
    type: 'action.requested',
    source,
    time: at.toISOString(),
    data: { ref: content.data.ref, action: number },
  };
  const expiresAt = Math.floor(at.getTime() / 1000) + keptSeconds;
  const reminded = { ...key, expiresAt, data: { at: at.toISOString() } };
  // a conflict: another sweep was first
  await store.commit({ writes: [change('core', reminded, last)], events: [event] });
}

const longestLiveMs = 2 * minuteMs;
const longestMs = 15 * minuteMs;

/**
 * Contents heard of and still not looked at: after 15 minutes the team is told (a post that is live:
 * leadership after 2), once.
 */
async function reportWaiting(dependencies: SweepDependencies): Promise<void> {
  const { store, now } = dependencies;
  const before = new Date(now().getTime() - longestLiveMs);
  const waiting = await listWaiting(store, before);
  await independently(waiting, (one) => report(dependencies, one));
}

async function report({ store, now }: SweepDependencies, waiting: Waiting): Promise<void> {
  const { ref, since } = waiting;
  const isLate = now().getTime() - Date.parse(since) >= longestMs;
  // only a post can be live: young comments need no reading
  if (!isLate && ref.kind === 'comment') return;
  const content = await readContent(store, ref);
  if (content !== undefined && content.data.state !== 'waiting') {
    await store.commit({ writes: [removeWaiting(ref)] });
    return;
  }
  const isLive = content?.data.post?.state === 'published';
  if (!isLate && !isLive) return;
  const event: SchoolwachtEvent = {
    id: `waiting#${contentPk(ref)}#${since}`,
    type: 'trouble.found',
    source,
    time: now().toISOString(),
    data: { schoolId: ref.schoolId, kind: 'check.overdue', urgent: isLive, ref, reason: 'waiting' },
  };
  // a conflict: it was decided on at this very moment
  await store.commit({ writes: [setWaitingTold(waiting)], events: [event] });
}
