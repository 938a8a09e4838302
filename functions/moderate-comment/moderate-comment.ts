import type { CommentChanged } from '../../events/content-changed.ts';
import type { Comment, ContentRef } from '../../shared/domain/content.ts';
import { isNegative } from '../../shared/domain/decency/thread.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import { isUrgent } from '../../shared/domain/policy/urgent.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { SecondOpinion } from '../../shared/ports/second-opinion.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, openContent } from '../../shared/records/contents.ts';
import { noteGone } from '../../shared/records/gone.ts';
import { asKept } from '../../shared/records/kept-comment.ts';
import { mustSettle, startingAgain } from '../../shared/records/overtaken.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { turnHour } from '../../shared/records/pulse.ts';
import type { Stored } from '../../shared/records/record.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import type { Thread } from '../../shared/records/threads.ts';
import { recordUnchecked, sayAccountTrouble } from '../../shared/records/unchecked.ts';
import { askSecond } from './ask-second.ts';
import {
  fingerprintOf,
  isHiddenUnread,
  isRestricted,
  isShownUnread,
  standsAs,
  unlessDecidedUnread,
  wantsPerson,
} from './earlier.ts';
import { type Judged, judge } from './judge.ts';
import { keepHidden } from './keep-hidden.ts';
import {
  areSuspected,
  checksOf,
  mayTakeLong,
  type PictureDependencies,
} from './look-at-pictures.ts';
import { memoryWrites, threadOf, verdictOf } from './remember.ts';
import { unlessTooMany, watchHiding } from './watch-hiding.ts';
import { watchThread } from './watch-thread.ts';

export interface ModerateCommentDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
  /** Absent where pictures are not looked at: then a person does, as ever. */
  pictures?: PictureDependencies;
  /** Absent unless somebody chose to have one; of other schools nothing leaves. */
  secondOpinion?: { schools: readonly string[]; judge: SecondOpinion };
}

const source = 'moderate-comment';

/**
 * Reads the comment as it is now, judges it, lets a decision stand and asks for the hiding. Safe to run
 * twice: what was decided before and did not change is left alone, our own hide's echo included.
 */
export function moderateComment(dependencies: ModerateCommentDependencies) {
  return ({ data: { ref } }: CommentChanged): Promise<void> =>
    startingAgain(() => moderate(dependencies, ref));
}

async function moderate(dependencies: ModerateCommentDependencies, ref: ContentRef): Promise<void> {
  const { store, platforms, now } = dependencies;
  const platform = platforms.get(ref.platform);
  if (platform === undefined) throw new Error('expected a platform of platforms/index.ts');
  const from = await openContent(store, ref, now());
  const pack = await packOf(store, dependencies.packs, ref.schoolId);
  const account = { platform: ref.platform, id: ref.accountId };
  try {
    const reading = await platform.readComment(account, from.data.ref.id);
    if (!reading.ok) return await noteGone(store, from, now(), reading.detail !== 'ambiguous');
    await decideOn(dependencies, platform, pack, from, reading.value);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.kind !== 'stop') throw error;
    await sayAccountTrouble(store, ref, error.reason, source, now());
    const why = { reason: error.reason, pack, source, at: now() };
    mustSettle(await recordUnchecked(store, from, why));
  }
}

async function decideOn(
  dependencies: ModerateCommentDependencies,
  platform: Platform,
  pack: Pack,
  from: Stored<ContentRecord>,
  comment: Comment,
): Promise<void> {
  const { store, now } = dependencies;
  const before = from.data;
  const { ref } = before;
  const fingerprint = fingerprintOf(comment);
  const seen = { ...before, readAt: now().toISOString(), missingSince: null };
  const isWhole = before.picturesDue !== true || before.byPerson;
  const standing = standsAs(before);
  if (standing !== undefined && before.fingerprint === fingerprint && isWhole) {
    const kept = asKept(comment, before.suspected === true);
    await keepHidden({ store, now }, platform, from, { ...seen, ...standing, comment: kept });
    // the run that decided may have ended before it looked at the whole
    if (before.outcome !== 'leave') {
      const thread = threadOf(platform, ref, comment);
      await watch(dependencies, pack, thread, before, writtenAtOf(before, comment));
    }
    return;
  }
  const isDue = before.picturesDue === true && before.fingerprint === fingerprint;
  const at = { platform, pack, from, comment, isDue };
  if (!isDue && mayTakeLong(dependencies.pictures, before, comment)) {
    // a threat or a cry for help does not wait for a picture
    const words = await judge(store, platform, pack, ref, comment);
    if (isUrgent(words.decision)) {
      await settle(dependencies, at, words, { suspected: false, picturesDue: true });
      const next = await openContent(store, ref, now());
      return decideOn(dependencies, platform, pack, next, comment);
    }
  }
  const checks = await checksOf(dependencies.pictures, before, comment);
  const judged = await judge(store, platform, pack, ref, comment, checks);
  await settle(dependencies, at, judged, { suspected: areSuspected(checks), picturesDue: false });
}

/** A comment as it is read now, and what stood of it before. */
interface At {
  platform: Platform;
  pack: Pack;
  from: Stored<ContentRecord>;
  comment: Comment;
  /** Its words were decided on a moment ago; now its pictures were looked at too. */
  isDue: boolean;
}

/** Lets it stand, with all that goes with it. */
async function settle(
  dependencies: ModerateCommentDependencies,
  { platform, pack, from, comment, isDue }: At,
  judged: Judged,
  kept: { suspected: boolean; picturesDue: boolean },
): Promise<void> {
  const { store, now } = dependencies;
  const before = from.data;
  const { ref } = before;
  const seen = { ...before, readAt: now().toISOString(), missingSince: null };
  const thread = threadOf(platform, ref, comment);
  const opinion = { text: comment.text, judgement: judged.judgement };
  const second = await askSecond(otherJudge(dependencies, ref), judged.decision, opinion);
  const found = await unlessTooMany(store, ref, second);
  const decision = await unlessDecidedUnread(store, before, found);
  const isAsked = isDue && before.outcome === 'hide';
  const mustHide = decision.outcome === 'hide' && !comment.isHidden && !isAsked;
  const action = mustHide && platform.can.hideComment ? ('hide-comment' as const) : undefined;
  // an edit is as new as what it says now
  const decidedAt = now().toISOString();
  const at = before.decision > 0 && !isDue ? decidedAt : writtenAtOf(before, comment);
  const verdict = verdictOf(platform, ref, comment, judged, at);
  const counting = { isHidden: action !== undefined || isAsked, now: now() };
  const isLeft = (mustHide && action === undefined) || (isAsked && before.open);
  mustSettle(
    await recordDecision(store, {
      from,
      becomes: {
        ...seen,
        ...kept,
        comment: asKept(comment, kept.suspected),
        state: 'decided',
        fingerprint: fingerprintOf(comment),
        byPerson: isHiddenUnread(before) || isShownUnread(before, found),
        ...(isRestricted(before, decision) ? { restricted: true } : {}),
        open: wantsPerson(before, comment, decision) || isLeft,
      },
      decision,
      by: 'rules',
      source,
      at: now(),
      writes: memoryWrites(ref, thread, verdict, judged, counting),
      ...(action === undefined ? {} : { action }),
    }),
  );
  await turnHour(store, ref, now());
  const { outcome } = decision;
  const decided = { ...seen, outcome, byPerson: false, changedAt: decidedAt };
  if (isNegative(verdict)) await watch(dependencies, pack, thread, decided, at);
}

const otherJudge = ({ secondOpinion }: ModerateCommentDependencies, { schoolId }: ContentRef) =>
  secondOpinion?.schools.includes(schoolId) === true ? secondOpinion.judge : undefined;

const writtenAtOf = ({ firstSeenAt }: ContentRecord, { createdAt }: Comment): string =>
  createdAt ?? firstSeenAt;

/** What one comment may mean for its talk and its account. */
async function watch(
  { store, now }: ModerateCommentDependencies,
  pack: Pack,
  thread: Thread,
  content: ContentRecord,
  writtenAt: string,
): Promise<void> {
  if (content.byPerson) return;
  if (content.outcome === 'hide') await watchHiding({ store, now }, content);
  await watchThread({ store, now }, pack, thread, { content, writtenAt });
}
