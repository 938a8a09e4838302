import type { PolicyChanged } from '../../events/register-events.ts';
import { contentRecordSchema, listPk } from '../../shared/records/contents.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { recognitionOf } from '../../shared/records/recognition.ts';
import { list } from '../../shared/records/record.ts';
import { readSchool } from '../../shared/records/schools.ts';
import { listTemplates } from '../../shared/records/templates.ts';
import { dropTemplates } from './drop-templates.ts';
import type { FollowDependencies } from './follow-consent.ts';
import { judgeAnew } from './judge-anew.ts';
import { keepEnd } from './keep-end.ts';

/** Of one run: 2,000 posts. */
const mostPages = 20;

/**
 * The lists stand in the order of the last change, and a post that is judged meanwhile moves to the end of
 * one of them: so each is walked to its end, and what moved since is walked once more.
 */
const walks = [
  { open: true, recent: false },
  { open: false, recent: false },
  { open: true, recent: true },
  { open: false, recent: true },
] as const;

/** How far an index may be behind, and two clocks apart. */
const slackMs = 2 * 60_000;

/**
 * The school works by other rules: every post that is planned or online is judged by them, and where they allow
 * recognition no longer everybody's templates go.
 */
export async function followPolicy(
  dependencies: FollowDependencies,
  event: PolicyChanged,
): Promise<void> {
  const { store, now } = dependencies;
  const { schoolId } = event.data;
  if (event.data.from === undefined) await followRecognition(dependencies, schoolId);
  const from = event.data.from ?? { since: event.time, walk: 0 };
  const { since } = from;
  let { walk, after }: { walk: number; after?: string | undefined } = from;
  for (let pages = 1; walk < walks.length; pages += 1) {
    const page = await pageOf(store, schoolId, walk, after, since);
    const events = page.refs.map((ref) => judgeAnew(ref, event, now()));
    if (page.next === undefined) walk += 1;
    after = page.next;
    const isEnough = pages === mostPages && walk < walks.length;
    if (isEnough) {
      const place = after === undefined ? { since, walk } : { since, walk, after };
      const data = { ...event.data, from: place };
      const again: PolicyChanged = { ...event, id: `${event.id}+`, data };
      await store.commit({ writes: [], events: [...events, again] });
      return;
    }
    if (events.length > 0) await store.commit({ writes: [], events });
  }
}

/** Where nobody is recognised any more everybody's templates go; elsewhere on the last day, which may be another now. */
async function followRecognition(
  dependencies: FollowDependencies,
  schoolId: string,
): Promise<void> {
  const { store, packs, now } = dependencies;
  const school = await readSchool(store, schoolId);
  if (school === undefined) throw new Error('expected a school');
  const pack = await packOf(store, packs, schoolId);
  const isOff = recognitionOf(school.data, pack, now()) === 'off';
  const people = new Set((await listTemplates(store, schoolId)).map(({ personId }) => personId));
  for (const personId of people) {
    const of = { schoolId, personId };
    if (isOff) await dropTemplates(dependencies, pack, of, undefined);
    else await keepEnd(store, pack, of);
  }
}

async function pageOf(
  store: FollowDependencies['store'],
  schoolId: string,
  walk: number,
  after: string | undefined,
  since: string,
) {
  const { open, recent } = walks[walk] ?? walks[0];
  const start = recent ? new Date(Date.parse(since) - slackMs).toISOString() : undefined;
  const behind = after ?? start;
  const { records, next } = await list(
    store,
    {
      table: 'core',
      by: 'index',
      pk: listPk(schoolId, 'post', open),
      limit: 100,
      ...(behind === undefined ? {} : { after: behind }),
    },
    contentRecordSchema,
  );
  const there = records.filter(({ data }) => data.state !== 'gone');
  return { refs: there.map(({ data }) => data.ref), next };
}
