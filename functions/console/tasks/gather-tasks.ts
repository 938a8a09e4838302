import type { Post } from '../../../shared/domain/content.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listAppearances } from '../../../shared/records/appearances.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import {
  listTasks,
  readTask,
  type TaskRecord,
  type TaskState,
} from '../../../shared/records/tasks.ts';

export interface ShownTask {
  task: TaskRecord;
  post: Post | null;
  /** null: no longer on the register. */
  person: { name: string; className: string | null } | null;
}

const perPage = 25;
/** Of one person: whoever is in more posts than this is followed from the list of all. */
const mostPosts = 200;

/** A page of a school's tasks, or those about one person, with what an editor may know of them. */
export async function gatherTasks(
  store: Store,
  where: { schoolId: string; state: TaskState; personId?: string; after?: string },
): Promise<{ tasks: ShownTask[]; next?: string }> {
  const { schoolId, state, personId, after } = where;
  if (personId !== undefined) {
    const own = await tasksOfPerson(store, schoolId, personId);
    return { tasks: await Promise.all(own.filter((task) => task.state === state).map(show)) };
  }
  const page = { limit: perPage, ...(after === undefined ? {} : { after }) };
  const { tasks, next } = await listTasks(store, { schoolId, state }, page);
  const shown = await Promise.all(tasks.map(show));
  return next === undefined ? { tasks: shown } : { tasks: shown, next };

  async function show(task: TaskRecord): Promise<ShownTask> {
    const [content, file] = await Promise.all([
      readContent(store, task.ref),
      readPersonFile(store, schoolId, task.personId),
    ]);
    const person = file && { name: file.person.displayName, className: file.person.className };
    return { task, post: content?.data.post ?? null, person: person ?? null };
  }
}

async function tasksOfPerson(store: Store, schoolId: string, personId: string) {
  const refs = await listAppearances(store, schoolId, personId);
  const found = await Promise.all(
    refs.slice(-mostPosts).map((ref) => readTask(store, ref, personId)),
  );
  return found.flatMap((task) => (task === undefined ? [] : [task.data]));
}
