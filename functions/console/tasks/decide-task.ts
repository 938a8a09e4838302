import { randomUUID } from 'node:crypto';
import type { LookReason } from '../../../events/content-changed.ts';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { endOfNextSchoolDay } from '../../../shared/domain/school-days.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { contentPk, readContent } from '../../../shared/records/contents.ts';
import type { Stored } from '../../../shared/records/record.ts';
import { readTask, type TaskRecord, taskWrites } from '../../../shared/records/tasks.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

/** One task, by what is in its address. */
export interface TaskWish {
  schoolId: string;
  platform: string;
  key: string;
  personId: string;
  by: `user:${string}`;
}

type Outcome = Result<void, 'missing' | 'changed'>;

/**
 * Somebody says that the post is offline, or that nobody can be recognised in it any more: the platform is
 * asked whether that is so, and only then the task ends. `changed`: it is not open any more.
 */
export async function claimTask(
  deps: Needed,
  wish: TaskWish & { how: 'taken-down' | 'blurred' },
): Promise<Outcome> {
  const { by, how } = wish;
  return change(deps, wish, 'open', (task, at) => ({
    becomes: { ...task, claim: { how, by, at }, refutedAt: null },
    what: 'task.claimed',
    detail: { how },
    // the files too are looked at anew
    because: 'replay',
  }));
}

/**
 * A post that is online stays there by a person's word; leadership hears of it. The reason stands with the
 * task and nowhere else. A planned post cannot be kept: it is not online, and may not go.
 */
export async function keepTask(
  deps: Needed,
  wish: TaskWish & { reason: string },
): Promise<Outcome> {
  const { by, reason } = wish;
  const content = await readContent(deps.store, { ...wish, kind: 'post' });
  if (content === undefined) return fail('missing');
  if (content.data.post?.state !== 'published') return fail('changed');
  return change(deps, wish, 'open', (task, at) => ({
    becomes: { ...task, state: 'kept', claim: null, kept: { by, at, reason } },
    what: 'task.kept',
    detail: {},
    because: 'person',
    event: {
      id: `kept#${contentPk(task.ref)}#${task.personId}#${at}`,
      type: 'task.kept',
      source: 'console',
      time: at,
      data: { ref: task.ref },
    },
  }));
}

/** Takes "it may stay" back: the task is open again, with a new deadline. */
export async function reopenTask(deps: Needed, wish: TaskWish): Promise<Outcome> {
  return change(deps, wish, 'kept', (task, at) => ({
    becomes: {
      ...task,
      state: 'open',
      kept: null,
      openedAt: at,
      mustBeDoneBy: new Date(endOfNextSchoolDay(Date.parse(at))).toISOString(),
    },
    what: 'task.reopened',
    detail: {},
    because: 'person',
  }));
}

interface Change {
  becomes: TaskRecord;
  what: string;
  detail: Record<string, string>;
  because: LookReason;
  event?: SchoolwachtEvent;
}

/** Changes the task and has the post judged anew, together. */
async function change(
  { store, now }: Needed,
  wish: TaskWish,
  from: TaskRecord['state'],
  by: (task: TaskRecord, at: string) => Change,
): Promise<Outcome> {
  for (;;) {
    const task: Stored<TaskRecord> | undefined = await readTask(
      store,
      { ...wish, kind: 'post' },
      wish.personId,
    );
    if (task === undefined) return fail('missing');
    if (task.data.state !== from) return fail('changed');
    const at = now().toISOString();
    const { becomes, what, detail, because, event } = by(task.data, at);
    const { ref, personId } = becomes;
    const fact = {
      at,
      actor: wish.by,
      what,
      about: contentPk(ref),
      detail: { person: personId, ...detail },
    };
    const look: SchoolwachtEvent = {
      id: randomUUID(),
      type: 'post.changed',
      source: 'console',
      time: at,
      data: { ref, because },
    };
    const events = event === undefined ? [look] : [look, event];
    const done = await commitWithAudit(store, wish.schoolId, fact, {
      writes: taskWrites(becomes, task),
      events,
    });
    if (done.ok) return done;
  }
}
