import { createHash } from 'node:crypto';
import type { CommentChanged } from '../../events/content-changed.ts';
import type { Comment, ContentRef } from '../../shared/domain/content.ts';
import { judgeComment } from '../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../shared/domain/policy/decide-comment.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import { type Pack, packRef } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, openContent, readContent } from '../../shared/records/contents.ts';
import { noteGone } from '../../shared/records/gone.ts';
import { mustSettle, startingAgain } from '../../shared/records/overtaken.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import type { Stored } from '../../shared/records/record.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';
import { recordUnchecked, sayAccountTrouble } from '../../shared/records/unchecked.ts';
import { keepHidden } from './keep-hidden.ts';

export interface ModerateCommentDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
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
  { store, now }: ModerateCommentDependencies,
  platform: Platform,
  pack: Pack,
  from: Stored<ContentRecord>,
  comment: Comment,
): Promise<void> {
  const before = from.data;
  const fingerprint = fingerprintOf(comment);
  const seen = { ...before, comment, readAt: now().toISOString(), missingSince: null };
  // a person who decided on what could not be read stands by it for what is read now
  const isDecided = before.fingerprint === fingerprint || (before.byPerson && !before.fingerprint);
  if (before.state === 'decided' && isDecided) {
    await keepHidden({ store, now }, platform, from, { ...seen, fingerprint });
    return;
  }
  const decision = await judge(store, platform, pack, before, comment);
  const mustHide = decision.outcome === 'hide' && !comment.isHidden;
  const action = mustHide && platform.can.hideComment ? ('hide-comment' as const) : undefined;
  mustSettle(
    await recordDecision(store, {
      from,
      becomes: {
        ...seen,
        state: 'decided',
        fingerprint,
        byPerson: false,
        open: wantsPerson(before, comment, decision) || (mustHide && action === undefined),
      },
      decision,
      by: 'rules',
      source,
      at: now(),
      ...(action === undefined ? {} : { action }),
    }),
  );
}

/** Also what we hid and was edited since into something harmless: only a person puts it back. */
function wantsPerson(before: ContentRecord, comment: Comment, { outcome }: Decision): boolean {
  const stillHidden = before.outcome === 'hide' && comment.isHidden;
  return outcome === 'review' || (outcome === 'leave' && stillHidden);
}

async function judge(
  store: Store,
  platform: Platform,
  pack: Pack,
  { ref }: ContentRecord,
  comment: Comment,
): Promise<Decision> {
  if (comment.isOwn) {
    return { outcome: 'leave', findings: [], pack: packRef(pack) };
  }
  const near = async (kind: 'post' | 'comment', id: string | null) =>
    id === null
      ? undefined
      : (await readContent(store, { ...ref, kind, key: platform.contentKey(kind, id) }))?.data;
  const post = await near('post', comment.postId);
  const parent = await near('comment', comment.parentId);
  const judgement = judgeComment({
    text: comment.text,
    hasAttachment: comment.attachments.length > 0,
    context: {
      ...(post?.post ? { postText: post.post.text } : {}),
      ...(parent?.comment ? { parentText: parent.comment.text } : {}),
      ...(comment.authorName === null ? {} : { authorName: comment.authorName }),
    },
  });
  return decideComment(judgement, pack);
}

/** What a judgement rests on. Whether it is hidden now is not part of it. */
function fingerprintOf({ text, attachments, isOwn }: Comment): string {
  return createHash('sha256')
    .update(JSON.stringify([text, attachments, isOwn]))
    .digest('hex');
}
