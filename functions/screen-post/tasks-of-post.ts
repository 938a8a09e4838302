import type { ContentRef } from '../../shared/domain/content.ts';
import type { PostEvidence } from '../../shared/domain/policy/evidence.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, readContent } from '../../shared/records/contents.ts';
import { isNo, type Shown, settleTasks } from '../../shared/records/settle-tasks.ts';
import { type TaskRecord, tasksOfPost } from '../../shared/records/tasks.ts';

interface TaskDependencies {
  store: Store;
  now: Clock;
}

interface Judged {
  content: ContentRecord;
  evidence: PostEvidence;
  decision: Decision;
  /** Just before the platform was read. */
  askedAt: string;
}

/** The tasks about a post follow what was seen of it: opened where a yes became a no, ended where it was done. */
export async function followTasks(
  { store, now }: TaskDependencies,
  { content, evidence, decision, askedAt }: Judged,
): Promise<TaskRecord[]> {
  const { ref } = content;
  const { post } = evidence;
  const wasClear = content.outcome === 'clear';
  return settleTasks(store, await tasksOfPost(store, ref), {
    ref,
    post,
    shown: shownIn(evidence),
    isComplete: decision.findings.every(({ code }) => code !== 'POST_HOLD_UNKNOWN_FACE'),
    readAt: askedAt,
    // who names a face in a planned post sees there and then that it may not: that is no task
    asks: () => post.state === 'published' || wasClear,
    because: `decision#${content.decision + 1}`,
    source: 'screen-post',
    now: now(),
  });
}

/** The platform no longer has it: whatever had to be done about it is done. */
export async function endTasksOfGone(
  { store, now }: TaskDependencies,
  ref: ContentRef,
): Promise<void> {
  const content = await readContent(store, ref);
  if (content?.data.state !== 'gone') return;
  await settleTasks(store, await tasksOfPost(store, ref), {
    ref,
    post: null,
    shown: [],
    isComplete: true,
    readAt: now().toISOString(),
    asks: () => false,
    because: 'gone',
    source: 'screen-post',
    now: now(),
  });
}

/** Whether a post that is online stays there by a person's word: then nobody needs to look at it now. */
export function isKeptByPeople(
  { post, faces }: PostEvidence,
  { findings }: Decision,
  tasks: readonly TaskRecord[],
): boolean {
  if (post.state !== 'published') return false;
  const kept = new Set(tasks.filter(({ state }) => state === 'kept').map((task) => task.personId));
  const keptFaces = new Set(
    faces.flatMap(({ ref, named }) =>
      named?.as === 'person' && kept.has(named.personId) ? [ref] : [],
    ),
  );
  return findings.every(
    ({ detail, subjects = [] }) =>
      (detail === 'not_allowed' || detail === 'unrecognisable_only') &&
      subjects.every((face) => keptFaces.has(face)),
  );
}

function shownIn({ faces }: PostEvidence): Shown[] {
  const people = new Map<string, Shown>();
  for (const { named } of faces) {
    if (named?.as !== 'person') continue;
    // they may be seen in one file and heard in another: a no to either is a no
    const known = people.get(named.personId);
    if (known !== undefined && isNo(known.consent)) continue;
    people.set(named.personId, { personId: named.personId, consent: named.consent });
  }
  return [...people.values()];
}
