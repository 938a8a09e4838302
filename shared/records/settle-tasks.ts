import { createHash } from 'node:crypto';
import { allows, type ConsentDecision } from '../domain/consent/decision.ts';
import type { ContentRef, Post } from '../domain/content.ts';
import { endOfNextSchoolDay } from '../domain/school-days.ts';
import type { Store } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { contentPk } from './contents.ts';
import { mustSettle } from './overtaken.ts';
import type { Stored } from './record.ts';
import { type TaskRecord, taskWrites } from './tasks.ts';

/** Somebody in a post, as the register stands now. */
export interface Shown {
  personId: string;
  consent: ConsentDecision;
}

/** What was seen of a post, for the tasks about it. */
export interface SeenForTasks {
  ref: ContentRef;
  /** null: it is gone. */
  post: Post | null;
  shown: Shown[];
  /** Everybody in it is known: who is not among them is not in it. */
  isComplete: boolean;
  /** When the platform was asked, at the latest; null where nobody did. */
  readAt: string | null;
  /** Whether this person's no asks for a task that does not exist yet. */
  asks: (personId: string) => boolean;
  /** The event or function that looked. */
  because: string;
  source: string;
  now: Date;
}

/** Whose no it is and why is nobody's business here: a no, a withdrawal and a protection read the same. */
export const isNo = ({ status, reason }: ConsentDecision) =>
  (status === 'denied' || status === 'withdrawn') && reason !== 'policy_unrecognisable_only';

/**
 * Opens, reopens and ends the tasks about a post by what was seen of it, each with its entry in the log.
 * A person's "done" is believed when the platform says so too. Safe to repeat. Returns the tasks as they are.
 */
export async function settleTasks(
  store: Store,
  before: readonly Stored<TaskRecord>[],
  seen: SeenForTasks,
): Promise<TaskRecord[]> {
  const after: TaskRecord[] = [];
  for (const known of before) {
    const becomes = next(known.data, seen);
    if (becomes !== known.data) await write(store, becomes, known, seen);
    after.push(becomes);
  }
  for (const person of seen.post === null ? [] : seen.shown) {
    const isKnown = after.some(({ personId }) => personId === person.personId);
    if (isKnown || !isNo(person.consent) || !seen.asks(person.personId)) continue;
    const task = opened(person, seen);
    await write(store, task, undefined, seen);
    after.push(task);
  }
  return after;
}

function next(task: TaskRecord, seen: SeenForTasks): TaskRecord {
  const { post, readAt } = seen;
  if (post === null) return ended(task, 'gone', seen);
  const person = seen.shown.find(({ personId }) => personId === task.personId);
  if (person === undefined) return seen.isComplete ? ended(task, 'not-shown', seen) : task;
  if (allows(person.consent)) return ended(task, 'allowed', seen);
  // no longer a no and not a yes either: nothing new is asked, and what was asked stays
  if (!isNo(person.consent) && task.state !== 'open') return task;
  const isNews = task.restsOn !== basis(post, person.consent);
  if (task.state === 'done' || (task.state === 'kept' && isNews)) {
    return { ...opened(person, seen), refutedAt: task.refutedAt };
  }
  if (task.state === 'kept') return task;
  const isRefuted = task.claim !== null && readAt !== null && readAt >= task.claim.at;
  const isLive = task.isLive || post.state === 'published';
  if (!isRefuted && !isNews && isLive === task.isLive) return task;
  return {
    ...task,
    isLive,
    restsOn: basis(post, person.consent),
    ...(isRefuted ? { claim: null, refutedAt: readAt } : {}),
  };
}

function opened(person: Shown, { ref, post, because, now }: SeenForTasks): TaskRecord {
  return {
    ref,
    personId: person.personId,
    state: 'open',
    isLive: post?.state === 'published',
    openedAt: now.toISOString(),
    mustBeDoneBy: new Date(endOfNextSchoolDay(now.getTime())).toISOString(),
    because,
    restsOn: basis(post, person.consent),
    claim: null,
    refutedAt: null,
    kept: null,
    ended: null,
  };
}

function ended(
  task: TaskRecord,
  how: NonNullable<TaskRecord['ended']>['how'],
  { now }: SeenForTasks,
): TaskRecord {
  if (task.state === 'done') return task;
  return { ...task, state: 'done', ended: { how, at: now.toISOString() } };
}

/** A new word about the person or another post is another matter. */
function basis(post: Post | null, { status, reason, used }: ConsentDecision): string {
  const shows = post && [post.text, post.media.map(({ id }) => id)];
  return createHash('sha256')
    .update(JSON.stringify([status, reason, used, shows]))
    .digest('hex');
}

async function write(
  store: Store,
  becomes: TaskRecord,
  from: Stored<TaskRecord> | undefined,
  { source, now }: SeenForTasks,
): Promise<void> {
  const { ref, personId } = becomes;
  const fact = {
    at: now.toISOString(),
    actor: source,
    what: factOf(becomes, from?.data),
    about: contentPk(ref),
    detail: { person: personId, how: becomes.ended?.how ?? null },
  };
  mustSettle(
    await commitWithAudit(store, ref.schoolId, fact, { writes: taskWrites(becomes, from) }),
  );
}

function factOf(becomes: TaskRecord, from: TaskRecord | undefined): string {
  if (from === undefined) return 'task.opened';
  if (becomes.state === 'done') return 'task.ended';
  if (from.state !== 'open') return 'task.reopened';
  return from.claim !== null && becomes.claim === null ? 'task.refuted' : 'task.seen';
}
