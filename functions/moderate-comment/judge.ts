import type { Comment, ContentRef } from '../../shared/domain/content.ts';
import { judgeComment } from '../../shared/domain/decency/judge-comment.ts';
import type { Judgement } from '../../shared/domain/decency/judgement.ts';
import type { PictureCheck } from '../../shared/domain/pictures/picture-check.ts';
import { decideComment } from '../../shared/domain/policy/decide-comment.ts';
import { withPictures } from '../../shared/domain/policy/decide-pictures.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import { withOwnRules } from '../../shared/domain/policy/own-rules.ts';
import { type Pack, packRef } from '../../shared/domain/policy/pack.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readContent } from '../../shared/records/contents.ts';
import { rulesAtWork } from '../../shared/records/rule-changes.ts';

export interface Judged {
  judgement: Judgement;
  decision: Decision;
  /** What each rule in shadow would have made of it; nothing is done with that. */
  shadows: { ruleId: string; after: Decision['outcome'] }[];
  /** The author of the comment it answers, where that is somebody else than the school. */
  answers: string | null;
}

const nothing: Judgement = { categories: [], personalData: [], care: false, criticism: false };

/** Judges a comment in its place, with what was seen in its pictures, under the school's protocol and its own rules. */
export async function judge(
  store: Store,
  platform: Platform,
  pack: Pack,
  ref: ContentRef,
  comment: Comment,
  checks: readonly PictureCheck[] = [],
): Promise<Judged> {
  if (comment.isOwn) {
    const decision: Decision = { outcome: 'leave', findings: [], pack: packRef(pack) };
    return { judgement: nothing, decision, shadows: [], answers: null };
  }
  const near = async (kind: 'post' | 'comment', id: string | null) =>
    id === null
      ? undefined
      : (await readContent(store, { ...ref, kind, key: platform.contentKey(kind, id) }))?.data;
  const [post, parent, rules] = await Promise.all([
    near('post', comment.postId),
    near('comment', comment.parentId),
    rulesAtWork(store, ref.schoolId),
  ]);
  const heard = judgeComment({
    text: comment.text,
    hasAttachment: comment.attachments.length > 0,
    context: {
      ...(post?.post ? { postText: post.post.text } : {}),
      ...(parent?.comment ? { parentText: parent.comment.text } : {}),
      ...(comment.authorName === null ? {} : { authorName: comment.authorName }),
    },
  });
  const under = (more: Parameters<typeof withOwnRules>[2]) =>
    withOwnRules(heard, comment.text, [...rules.live, ...more]);
  const judgement = under([]);
  const decision = decideComment(judgement, pack);
  const shadows = rules.shadow.flatMap(({ id, rule }) => {
    const { outcome } = decideComment(under([rule]), pack);
    return outcome === decision.outcome ? [] : [{ ruleId: id, after: outcome }];
  });
  const answers = parent?.comment?.isOwn === false ? parent.comment.authorId : null;
  return { judgement, decision: withPictures(decision, checks, pack), shadows, answers };
}
