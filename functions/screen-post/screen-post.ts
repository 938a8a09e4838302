import type { PostChanged } from '../../events/content-changed.ts';
import type { Post } from '../../shared/domain/content.ts';
import { decidePost } from '../../shared/domain/policy/decide-post.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import { PlatformError } from '../../shared/ports/platform.ts';
import type { Write } from '../../shared/ports/store.ts';
import {
  type ContentRecord,
  openContent,
  readDecision,
  readDossier,
  writeContent,
} from '../../shared/records/contents.ts';
import { setDue } from '../../shared/records/due.ts';
import type { Stored } from '../../shared/records/record.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import { readSchool, type School } from '../../shared/records/schools.ts';
import { accountTrouble, recordUnchecked } from '../../shared/records/unchecked.ts';
import { type Gathered, gatherEvidence } from './gather-evidence.ts';
import type { LookDependencies } from './look-at-media.ts';
import { nextLook } from './next-look.ts';
import { plannedTimes, scheduleAction } from './schedule.ts';

export interface ScreenPostDependencies extends LookDependencies {
  platforms: ReadonlyMap<string, Platform>;
  packs: ReadonlyMap<string, Pack>;
}

class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

const source = 'screen-post';

/**
 * Reads the post as it is now, looks at every picture, checks the people shown, lets a decision stand
 * and keeps a scheduled post that may not go online from going live. Safe to run twice.
 */
export function screenPost(dependencies: ScreenPostDependencies) {
  const { store, platforms, packs, now } = dependencies;
  return async ({ data: { ref, because } }: PostChanged): Promise<void> => {
    const platform = platforms.get(ref.platform);
    if (platform === undefined) throw new Error('expected a platform of platforms/index.ts');
    const from = await openContent(store, ref, now());
    const school = await readSchool(store, ref.schoolId);
    const pack = school === undefined ? undefined : packs.get(school.data.packId);
    if (school === undefined || pack === undefined) {
      throw new Error('expected a school with a known protocol');
    }
    try {
      const account = { platform: ref.platform, id: ref.accountId };
      const reading = await platform.readPost(account, from.data.ref.id);
      if (!reading.ok || reading.value.state === 'removed')
        return await noteGone(dependencies, from);
      const fresh = because !== 'person' && because !== 'consent';
      await decideOn(dependencies, platform, school.data, pack, from, reading.value, fresh);
    } catch (error) {
      if (!(error instanceof PlatformError) || error.kind !== 'stop') throw error;
      await store.commit({
        writes: [],
        events: [accountTrouble(ref, error.reason, source, now())],
      });
      if (from.data.state === 'unchecked') return;
      const why = { reason: error.reason, pack, source, at: now() };
      settled(await recordUnchecked(store, from, why));
    }
  };
}

/** Somebody else changed the content meanwhile: this run starts again from the queue. */
function settled(done: { ok: boolean }): void {
  if (!done.ok) throw new OvertakenError('the content changed while it was being looked at');
}

async function decideOn(
  dependencies: ScreenPostDependencies,
  platform: Platform,
  school: School,
  pack: Pack,
  from: Stored<ContentRecord>,
  post: Post,
  fresh: boolean,
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
  const seen: ContentRecord = {
    ...from.data,
    ...times,
    post,
    readAt: now().toISOString(),
    state: 'decided',
    everyoneNamed: gathered.everyoneNamed,
    byPerson: false,
    open: decision.outcome !== 'clear',
  };
  const due = nextLook(post, planned, gathered.consents, now());
  const writes: Write[] = [...gathered.writes, setDue(seen.ref, due)];
  const action = scheduleAction(platform, seen, post, decision.outcome);
  const standing = await standingDecision(dependencies, from.data);
  if (action === undefined && sameReasons(standing, decision) && from.data.state === 'decided') {
    settled(await store.commit({ writes: [writeContent(seen, from), ...writes] }));
    return;
  }
  const becomes: ContentRecord =
    action === 'postpone-post' ? { ...seen, plannedAt: post.publishAt } : seen;
  settled(
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

async function standingDecision(
  { store }: ScreenPostDependencies,
  { ref, decision }: ContentRecord,
): Promise<Decision | undefined> {
  if (decision === 0) return undefined;
  return (await readDecision(store, ref, decision))?.data.decision;
}

function sameReasons(standing: Decision | undefined, decision: Decision): boolean {
  return JSON.stringify(standing) === JSON.stringify(decision);
}

async function noteGone(
  { store, now }: ScreenPostDependencies,
  from: Stored<ContentRecord>,
): Promise<void> {
  if (from.data.state === 'gone') return;
  const changedAt = now().toISOString();
  const gone = { ...from.data, state: 'gone' as const, open: false, changedAt };
  settled(await store.commit({ writes: [writeContent(gone, from), setDue(gone.ref, undefined)] }));
}

export type { Gathered };
