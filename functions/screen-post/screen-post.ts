import { createHash } from 'node:crypto';
import type { ActionKind } from '../../events/action-events.ts';
import type { PostChanged } from '../../events/content-changed.ts';
import type { ContentRef, Post } from '../../shared/domain/content.ts';
import { decidePost } from '../../shared/domain/policy/decide-post.ts';
import { type Decision, decisionSchema } from '../../shared/domain/policy/finding.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import { PlatformError } from '../../shared/ports/platform.ts';
import type { Write } from '../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  type DecisionRecord,
  openContent,
  readContent,
  readDecision,
  writeContent,
} from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { setDue } from '../../shared/records/due.ts';
import { noteGone } from '../../shared/records/gone.ts';
import { isOvertaken, mustSettle, startingAgain } from '../../shared/records/overtaken.ts';
import { packOf, packToNote } from '../../shared/records/pack-of.ts';
import { plannedTimes } from '../../shared/records/planned-times.ts';
import type { Stored } from '../../shared/records/record.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import { readSchool, type School } from '../../shared/records/schools.ts';
import { recordUnchecked, sayAccountTrouble } from '../../shared/records/unchecked.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { leavingNoCopies } from './leaving-no-copies.ts';
import type { LookDependencies } from './look-at-media.ts';
import { nextLook } from './next-look.ts';
import { scheduleAction } from './schedule.ts';
import { endTasksOfGone, followTasks, isKeptByPeople } from './tasks-of-post.ts';

export interface ScreenPostDependencies extends LookDependencies {
  platforms: ReadonlyMap<string, Platform>;
  packs: ReadonlyMap<string, Pack>;
}

const source = 'screen-post';

/**
 * Reads the post as it is now, looks at every picture, checks the people shown, lets a decision stand
 * and keeps a scheduled post that may not go online from going live. Safe to run twice.
 */
export function screenPost(dependencies: ScreenPostDependencies) {
  return ({ data }: PostChanged): Promise<void> =>
    startingAgain(() =>
      leavingNoCopies(dependencies, data.ref, (tracked) => screen(tracked, data)),
    );
}

async function screen(
  dependencies: ScreenPostDependencies,
  { ref, because }: PostChanged['data'],
): Promise<void> {
  const { store, platforms, packs, now } = dependencies;
  const platform = platforms.get(ref.platform);
  if (platform === undefined) throw new Error('expected a platform of platforms/index.ts');
  const known = await openContent(store, ref, now());
  const school = await readSchool(store, ref.schoolId);
  if (school === undefined) throw new Error('expected a school with a known protocol');
  const askedAt = now().toISOString();
  try {
    const pack = await packOf(store, packs, ref.schoolId);
    const account = { platform: ref.platform, id: ref.accountId };
    const reading = await platform.readPost(account, known.data.ref.id);
    if (!reading.ok || reading.value.state === 'removed') {
      await noteGone(store, known, now(), reading.ok || reading.detail !== 'ambiguous');
      return await endTasksOfGone(dependencies, known.data.ref);
    }
    const fresh = because !== 'person' && because !== 'consent';
    const from = await notePost(dependencies, known, reading.value);
    await decideOn(dependencies, {
      platform,
      school: school.data,
      pack,
      from,
      post: reading.value,
      fresh,
      askedAt,
    });
  } catch (error) {
    await failClosed(dependencies, ref, error);
  }
}

/** Live within half an hour: too soon to wait for the queue's next attempts. */
const soonMs = 30 * 60_000;

/**
 * A check that failed holds the post: at once when no retry will help, or when the post goes live before
 * the retries are over. Other failures are the queue's to retry, and are parked in the end.
 */
async function failClosed(
  { store, packs, now }: ScreenPostDependencies,
  ref: ContentRef,
  error: unknown,
): Promise<void> {
  const isStopped = error instanceof PlatformError && error.kind === 'stop';
  const content = await readContent(store, ref);
  if (content === undefined || isOvertaken(error)) throw error;
  const { post, state, fingerprint } = content.data;
  const isLiveSoon =
    post?.state === 'scheduled' && Date.parse(post.publishAt ?? '') < now().getTime() + soonMs;
  // what was decided was decided about something else: it may not stand meanwhile
  const isOutdated = state === 'decided' && post !== null && fingerprint !== fingerprintOf(post);
  if (isStopped || isLiveSoon || isOutdated) {
    const reason = error instanceof PlatformError ? error.reason : 'check-failed';
    const pack = await packToNote(store, packs, ref.schoolId);
    mustSettle(await recordUnchecked(store, content, { reason, pack, source, at: now() }));
  }
  if (!isStopped) throw error;
  await sayAccountTrouble(store, ref, error.reason, source, now());
}

/** The post stands on the lists, with its planned time, before anything slow or fragile begins. */
async function notePost(
  { store }: ScreenPostDependencies,
  known: Stored<ContentRecord>,
  post: Post,
): Promise<Stored<ContentRecord>> {
  const data = { ...known.data, post, missingSince: null };
  if (JSON.stringify(data) === JSON.stringify(known.data)) return known;
  mustSettle(await store.commit({ writes: [writeContent(data, known)] }));
  return { data, version: known.version + 1 };
}

interface Reading {
  platform: Platform;
  school: School;
  pack: Pack;
  from: Stored<ContentRecord>;
  post: Post;
  fresh: boolean;
  /** Just before the platform was read. */
  askedAt: string;
}

async function decideOn(
  dependencies: ScreenPostDependencies,
  { platform, school, pack, from, post, fresh, askedAt }: Reading,
): Promise<void> {
  const { store, now } = dependencies;
  const dossier = await readDossier(store, from.data.ref);
  const times = plannedTimes(from.data, post);
  const planned = { ...post, publishAt: times.plannedAt ?? post.publishAt };
  const gathered = await gatherEvidence(dependencies, {
    school,
    pack,
    post: planned,
    content: from.data,
    known: dossier?.media ?? [],
    fresh,
  });
  const decision = decidePost(gathered.evidence, pack);
  const { evidence } = gathered;
  const tasks = await followTasks(dependencies, {
    content: from.data,
    evidence,
    decision,
    askedAt,
  });
  const seen: ContentRecord = {
    ...from.data,
    ...times,
    post,
    readAt: now().toISOString(),
    state: 'decided',
    fingerprint: fingerprintOf(post),
    everyoneNamed: gathered.everyoneNamed,
    ...(from.data.secondPerson ? { secondPerson: gathered.secondPerson } : {}),
    byPerson: false,
    open: decision.outcome !== 'clear' && !isKeptByPeople(evidence, decision, tasks),
  };
  const due = nextLook(post, planned, gathered.consents, now());
  const writes: Write[] = [...gathered.writes, setDue(seen.ref, due)];
  const wanted = scheduleAction(platform, seen, post, decision.outcome, now());
  const action = isUnderWay(dossier?.actions.at(-1), wanted) ? undefined : wanted;
  const standing = await standingDecision(dependencies, from.data);
  const isSame = sameReasons(standing?.decision, decision);
  // online the same reasons weigh more: going live is decided, and told, anew
  const isNewlyLive = post.state === 'published' && standing?.isLive === false;
  if (action === undefined && isSame && !isNewlyLive && from.data.state === 'decided') {
    mustSettle(await store.commit({ writes: [writeContent(seen, from), ...writes] }));
    return;
  }
  const becomes: ContentRecord =
    action === 'postpone-post' ? { ...seen, plannedAt: seen.plannedAt ?? post.publishAt } : seen;
  mustSettle(
    await recordDecision(store, {
      from,
      becomes,
      decision,
      by: 'rules',
      source,
      at: now(),
      writes,
      ...(action === undefined ? {} : { action }),
    }),
  );
}

function isUnderWay(latest: ActionRecord | undefined, wanted: ActionKind | undefined): boolean {
  return latest?.status === 'intended' && latest.kind === wanted;
}

async function standingDecision(
  { store }: ScreenPostDependencies,
  { ref, decision }: ContentRecord,
): Promise<DecisionRecord | undefined> {
  if (decision === 0) return undefined;
  return (await readDecision(store, ref, decision))?.data;
}

/** Both as they would be read back: a stored one has its fields in the order of the schema. */
function sameReasons(standing: Decision | undefined, decision: Decision): boolean {
  return JSON.stringify(standing) === JSON.stringify(decisionSchema.parse(decision));
}

/** What of a post a decision rests on; pictures by their ids, for their content is looked at each time. */
function fingerprintOf({ text, media, mediaComplete, isRepost }: Post): string {
  const pictures = media.map(({ id, kind }) => [id, kind]);
  return createHash('sha256')
    .update(JSON.stringify([text, pictures, mediaComplete, isRepost]))
    .digest('hex');
}
