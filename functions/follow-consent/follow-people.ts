import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ConsentChanged, PolicyChanged } from '../../events/register-events.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { pageOfAppearances } from '../../shared/records/appearances.ts';
import { contentPk } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { finishErasure } from '../../shared/records/finish-erasure.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { type PersonFile, readPersonFile } from '../../shared/records/people.ts';
import { recognitionOf } from '../../shared/records/recognition.ts';
import { readSchool, type School } from '../../shared/records/schools.ts';
import type { TaskRecord } from '../../shared/records/tasks.ts';
import { templatesOf } from '../../shared/records/templates.ts';
import { dropTemplates } from './drop-templates.ts';
import { findTasks } from './find-tasks.ts';
import type { FollowDependencies } from './follow-consent.ts';
import { judgeAnew } from './judge-anew.ts';
import { keepEnd } from './keep-end.ts';
import { keepNextMoment } from './next-moment.ts';

/** Pages of posts that one run follows: at most 500 posts. */
const mostPages = 5;

interface Run {
  event: ConsentChanged;
  school: School;
  pack: Pack;
  /** Posts that are judged anew already. */
  told: Set<string>;
  /** What this change asks people to do. */
  tasks: TaskRecord[];
  /** Every post is compared anew already: once is enough for all of these people. */
  isComparedAnew: boolean;
}

/** Every post that shows one of these people is judged anew, and what time will bring them is kept. */
export async function followPeople(
  dependencies: FollowDependencies,
  event: ConsentChanged,
): Promise<void> {
  const { store, packs } = dependencies;
  const { schoolId, personIds } = event.data;
  const school = await readSchool(store, schoolId);
  if (school === undefined) throw new Error('expected a school');
  const pack = await packOf(store, packs, schoolId);
  const run: Run = {
    event,
    school: school.data,
    pack,
    told: new Set(),
    tasks: [],
    isComparedAnew: false,
  };
  let { after } = event.data;
  let pages = 0;
  for (const [place, personId] of personIds.entries()) {
    // whoever agreed to it may have been cut off: what two people decided is done
    if (event.data.because === 'erasure') await finishErasure(store, { schoolId, personId });
    const file = await readPersonFile(store, schoolId, personId);
    if (after === undefined) {
      await judgeWhoIsNear(dependencies, run, personId);
      await keepNextMoment(dependencies, { schoolId, personId }, file);
      // where nobody may be recognised any more nobody's yes keeps a template
      const isOff = recognitionOf(school.data, pack, dependencies.now()) === 'off';
      const asked = isOff ? undefined : file;
      await dropTemplates(dependencies, pack, { schoolId, personId }, asked);
      await keepEnd(store, pack, { schoolId, personId });
    }
    do {
      const page = await pageOfAppearances(store, { schoolId, personId }, after);
      pages += page.refs.length === 0 ? 0 : 1;
      const events = await followPosts(dependencies, run, file, page.refs);
      const rest = page.next === undefined ? personIds.slice(place + 1) : personIds.slice(place);
      const isOver = rest.length === 0 || pages >= mostPages;
      if (isOver) events.push(...toldPeople(run, dependencies.now()));
      if (isOver && rest.length > 0) events.push(goOn(event, rest, page.next));
      if (events.length > 0) await store.commit({ writes: [], events });
      if (isOver) return;
      after = page.next;
    } while (after !== undefined);
  }
}

/**
 * A face may come near somebody who stands in no post by name, and whom it comes near is kept only while they may
 * not be shown. So where faces are compared with this person, every post of the school is compared anew.
 */
async function judgeWhoIsNear(
  { store, now }: FollowDependencies,
  run: Run,
  personId: string,
): Promise<void> {
  const { event, school, pack } = run;
  const schoolId = school.id;
  if (run.isComparedAnew || recognitionOf(school, pack, now()) === 'off') return;
  if ((await templatesOf(store, schoolId, personId)).length === 0) return;
  const again: PolicyChanged = {
    id: `near#${event.id}`,
    type: 'policy.changed',
    source: 'follow-consent',
    time: now().toISOString(),
    data: { schoolId, version: pack.version },
  };
  await store.commit({ writes: [], events: [again] });
  run.isComparedAnew = true;
}

async function followPosts(
  dependencies: FollowDependencies,
  run: Run,
  file: PersonFile | undefined,
  refs: readonly ContentRef[],
): Promise<SchoolwachtEvent[]> {
  const events: SchoolwachtEvent[] = [];
  for (const ref of refs) {
    const dossier = await readDossier(dependencies.store, ref);
    // what is gone is read again by itself should it come back
    if (dossier === undefined || dossier.content.data.state === 'gone') continue;
    if (file !== undefined) {
      run.tasks.push(...(await findTasks(dependencies, { ...run, file }, dossier)));
    }
    if (run.told.has(contentPk(ref))) continue;
    run.told.add(contentPk(ref));
    events.push(judgeAnew(ref, run.event, dependencies.now()));
  }
  return events;
}

/** Said with the last of it, so that people hear how many there are. */
function toldPeople({ event, tasks }: Run, at: Date): SchoolwachtEvent[] {
  if (tasks.length === 0) return [];
  const posts = new Map(tasks.map((task) => [contentPk(task.ref), task.isLive]));
  const online = [...posts.values()].filter(Boolean).length;
  return [
    {
      id: `withdrawn#${event.id}`,
      type: 'consent.withdrawn',
      source: 'follow-consent',
      time: at.toISOString(),
      data: { schoolId: event.data.schoolId, planned: posts.size - online, online },
    },
  ];
}

function goOn(event: ConsentChanged, rest: string[], after: string | undefined): ConsentChanged {
  const { schoolId, because } = event.data;
  const data = { schoolId, personIds: rest, because };
  return { ...event, id: `${event.id}+`, data: after === undefined ? data : { ...data, after } };
}
