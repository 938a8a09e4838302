import { createHash } from 'node:crypto';
import type { CommentChanged } from '../../events/content-changed.ts';
import type { Comment, ContentRef } from '../../shared/domain/content.ts';
import { isNegative } from '../../shared/domain/decency/thread.ts';
import { underBreaker } from '../../shared/domain/policy/breaker.ts';
import { suspectedDetail } from '../../shared/domain/policy/decide-pictures.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { SecondOpinion } from '../../shared/ports/second-opinion.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readBreaker } from '../../shared/records/breakers.ts';
import { type ContentRecord, openContent, readDecision } from '../../shared/records/contents.ts';
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
import { judge } from './judge.ts';
import { keepHidden } from './keep-hidden.ts';
import { areSuspected, lookAtPictures, type PictureDependencies } from './look-at-pictures.ts';
import { memoryWrites, threadOf, verdictOf } from './remember.ts';
import { watchHiding } from './watch-hiding.ts';
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
  const thread = threadOf(platform, ref, comment);
  const standing = standsAs(before);
  if (standing !== undefined && before.fingerprint === fingerprint) {
    const kept = asKept(comment, before.suspected === true);
    await keepHidden({ store, now }, platform, from, { ...seen, ...standing, comment: kept });
    // the run that decided may have ended before it looked at the whole
    if (before.outcome !== 'leave') {
      await watch(dependencies, pack, thread, before, writtenAtOf(before, comment));
    }
    return;
  }
  const { pictures } = dependencies;
  const checks =
    pictures === undefined || comment.isOwn ? [] : await lookAtPictures(pictures, comment);
  const suspected = areSuspected(checks);
  const judged = await judge(store, platform, pack, ref, comment, checks);
  const { judgement } = judged;
  const opinion = { text: comment.text, judgement };
  const second = await askSecond(otherJudge(dependencies, ref), judged.decision, opinion);
  const decision = await unlessHiddenUnread(store, before, await unlessTooMany(store, ref, second));
  const mustHide = decision.outcome === 'hide' && !comment.isHidden;
  const action = mustHide && platform.can.hideComment ? ('hide-comment' as const) : undefined;
  // an edit is as new as what it says now
  const decidedAt = now().toISOString();
  const at = before.decision > 0 ? decidedAt : writtenAtOf(before, comment);
  const verdict = verdictOf(platform, ref, comment, judged, at);
  const counting = { isHidden: action !== undefined, now: now() };
  mustSettle(
    await recordDecision(store, {
      from,
      becomes: {
        ...seen,
        comment: asKept(comment, suspected),
        suspected,
        state: 'decided',
        fingerprint,
        byPerson: isHiddenUnread(before),
        ...(isRestricted(before, decision) ? { restricted: true } : {}),
        open: wantsPerson(before, comment, decision) || (mustHide && action === undefined),
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

/** How a decision stands that was made on what is read now; a person's hide also after it could not be read. */
function standsAs(before: ContentRecord): Pick<ContentRecord, 'state' | 'open'> | undefined {
  const { state, byPerson, outcome, open, putBackAsked, decision } = before;
  if (state === 'decided') return { state, open };
  if (state !== 'unchecked' || !byPerson || outcome !== 'hide') return undefined;
  return { state: 'decided', open: putBackAsked?.decision === decision };
}

/** While far too much is hidden on this account, what is not severe waits for a person. */
async function unlessTooMany(store: Store, ref: ContentRef, decision: Decision): Promise<Decision> {
  if (decision.outcome !== 'hide') return decision;
  const breaker = await readBreaker(store, ref);
  return breaker?.data.state === 'open' ? underBreaker(decision) : decision;
}

const isHiddenUnread = ({ byPerson, outcome, fingerprint }: ContentRecord): boolean =>
  byPerson && outcome === 'hide' && fingerprint === null;

/** What a person hid before anybody could read it stays hidden; whatever is in it is found and told all the same. */
async function unlessHiddenUnread(
  store: Store,
  before: ContentRecord,
  decision: Decision,
): Promise<Decision> {
  if (!isHiddenUnread(before) || decision.outcome === 'hide') return decision;
  const theirs = await readDecision(store, before.ref, before.decision);
  const findings = [...decision.findings, ...(theirs?.data.decision.findings ?? [])];
  return { ...decision, outcome: 'hide', findings };
}

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

/** Also what we hid and was edited since into something harmless: only a person puts it back. */
function wantsPerson(before: ContentRecord, comment: Comment, { outcome }: Decision): boolean {
  const stillHidden = before.outcome === 'hide' && comment.isHidden;
  return outcome === 'review' || (outcome === 'leave' && stillHidden);
}

/** Once only some may read it, that stays: its story holds what it said before. */
const isRestricted = (before: ContentRecord, { findings }: Decision): boolean =>
  before.restricted === true ||
  findings.some(({ detail }) => detail === 'restricted' || detail === suspectedDetail);

/** What a judgement rests on. Whether it is hidden now is not part of it. */
function fingerprintOf({ text, attachments, pictures = [], isOwn }: Comment): string {
  // by its id: another picture under the same words is something else
  const ids = pictures.length === 0 ? [] : [pictures.map(({ id }) => id)];
  return createHash('sha256')
    .update(JSON.stringify([text, attachments, isOwn, ...ids]))
    .digest('hex');
}
