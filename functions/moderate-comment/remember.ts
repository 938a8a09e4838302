import type { Comment, ContentRef } from '../../shared/domain/content.ts';
import { peopleNamed } from '../../shared/domain/decency/named.ts';
import { isHostile, type Verdict, weighed } from '../../shared/domain/decency/thread.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { Write } from '../../shared/ports/store.ts';
import { type Beat, beatKey } from '../../shared/records/pulse.ts';
import { writeShadow } from '../../shared/records/rule-shadows.ts';
import { pseudonym, type Thread, writeVerdict } from '../../shared/records/threads.ts';
import type { Judged } from './judge.ts';

/** The talk a comment stands in; without a post it is the comment it answers, or itself. */
export function threadOf(platform: Platform, ref: ContentRef, comment: Comment): Thread {
  const { schoolId, accountId } = ref;
  const { postId, parentId, id } = comment;
  const post =
    postId === null
      ? platform.contentKey('comment', parentId ?? id)
      : platform.contentKey('post', postId);
  return { schoolId, platform: ref.platform, accountId, post };
}

/** What is kept of a comment to watch over its talk: pseudonyms and verdicts. */
export function verdictOf(
  platform: Platform,
  ref: ContentRef,
  comment: Comment,
  { judgement, answers }: Judged,
  at: string,
): Verdict {
  const { schoolId } = ref;
  const who = (person: string) => pseudonym(schoolId, person);
  const { authorId, parentId, isOwn } = comment;
  const verdict: Verdict = {
    id: ref.key,
    parent: parentId === null ? null : platform.contentKey('comment', parentId),
    author: authorId === null ? null : who(authorId),
    at,
    isOwn,
    ...weighed(judgement),
    about: [],
  };
  if (!isHostile(verdict)) return verdict;
  const named = peopleNamed(comment.text).map((name) => who(`name ${name}`));
  return { ...verdict, about: [...named, ...(answers === null ? [] : [who(answers)])] };
}

/** The writes that go with a decision: the verdict where its talk and its account count it, and shadows. */
export function memoryWrites(
  ref: ContentRef,
  thread: Thread,
  verdict: Verdict,
  { decision, shadows }: Judged,
  { isHidden, now }: { isHidden: boolean; now: Date },
): Write[] {
  const isFlagged = verdict.hits.length > 0;
  const beat: Beat = isHidden ? 'hide' : isFlagged ? 'flagged' : 'other';
  const counted = verdict.isOwn ? undefined : beatKey(ref, beat, now, ref.key);
  const at = now.toISOString();
  return [
    writeVerdict(thread, verdict, now, counted),
    ...shadows.map(({ ruleId, after }) =>
      writeShadow(ref.schoolId, ruleId, { ref, at, before: decision.outcome, after }),
    ),
  ];
}
