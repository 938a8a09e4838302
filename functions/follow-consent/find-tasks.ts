import type { ConsentChanged } from '../../events/register-events.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Dossier } from '../../shared/records/dossier.ts';
import { consentInPost } from '../../shared/records/evidence-on-file.ts';
import { facesOfPerson } from '../../shared/records/faces-on-file.ts';
import { startingAgain } from '../../shared/records/overtaken.ts';
import type { PersonFile } from '../../shared/records/people.ts';
import { recognitionOf } from '../../shared/records/recognition.ts';
import type { School } from '../../shared/records/schools.ts';
import { isNo, settleTasks } from '../../shared/records/settle-tasks.ts';
import { readTask, type TaskRecord } from '../../shared/records/tasks.ts';
import type { FollowDependencies } from './follow-consent.ts';

export interface Subject {
  school: School;
  pack: Pack;
  file: PersonFile;
  event: ConsentChanged;
}

/**
 * A no asks for something to be done about each post that shows the person: written down at once, also
 * while the platform does not answer. Returns the task that this very change brought, if any.
 */
export async function findTasks(
  dependencies: FollowDependencies,
  subject: Subject,
  dossier: Dossier,
): Promise<TaskRecord[]> {
  let found: TaskRecord[] = [];
  await startingAgain(async () => {
    found = await findOnce(dependencies, subject, dossier);
  });
  return found;
}

async function findOnce(
  { store, now }: FollowDependencies,
  { school, pack, file, event }: Subject,
  dossier: Dossier,
): Promise<TaskRecord[]> {
  const content = dossier.content.data;
  const media = dossier.media.map(({ data }) => data);
  const consent = consentInPost({ school, pack, content, media, now: now() }, file);
  if (consent === undefined || content.post === null) return [];
  const personId = file.person.id;
  const before = await readTask(store, content.ref, personId);
  if (before === undefined && !isNo(consent)) return [];
  const faces = facesOfPerson(media, recognitionOf(school, pack, now()), personId);
  // named in a file that the post no longer has, or over a match that counts no more
  if (faces.length === 0) return [];
  const because = rootOf(event);
  const tasks = await settleTasks(store, before === undefined ? [] : [before], {
    ref: content.ref,
    post: content.post,
    shown: [{ personId, consent }],
    isComplete: false,
    readAt: null,
    asks: () => content.post?.state === 'published' || !isFlaggedFor(dossier, faces),
    because,
    source: 'follow-consent',
    now: now(),
  });
  return tasks.filter((task) => task.state === 'open' && task.because === because);
}

/** Continuations of one change are one change. */
const rootOf = ({ id }: ConsentChanged) => id.split('+', 1).join('');

/** Who was not allowed in a planned post before needs no second word. */
function isFlaggedFor({ decisions }: Dossier, faces: string[]): boolean {
  const findings = decisions.at(-1)?.decision.findings ?? [];
  return findings.some(
    ({ detail, subjects = [] }) =>
      (detail === 'not_allowed' || detail === 'unrecognisable_only') &&
      subjects.some((face) => faces.includes(face)),
  );
}
