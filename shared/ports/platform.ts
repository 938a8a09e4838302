import type { Comment, ContentKind, Post } from '../domain/content.ts';
import type { Result } from '../domain/result.ts';
import type { Secrets } from './secrets.ts';

/** What a delivery claims has happened: a reason to look, never the truth. */
export interface Hint {
  /** The platform's id of the page, account or channel. */
  accountId: string;
  kind: ContentKind;
  /** As the platform wrote it: what API calls use. */
  id: string;
  /** Changes with every real change and stays the same when one delivery is repeated: the inbox's key. */
  dedupKey: string;
  /** What this part of the delivery was about, without what anybody wrote or is called; at most 300,000 characters. */
  raw: string;
}

/** One split-off part of a delivery that we understood but that names nothing we moderate, or did not understand. */
export interface Unhandled {
  accountId: string | null;
  /** Fixed words: `unknown-field`, `unknown-item`, `no-value`, `poison` … */
  reason: string;
  dedupKey: string;
  raw: string;
}

export interface Translation {
  hints: Hint[];
  unhandled: Unhandled[];
}

export interface DoorRequest {
  body: Uint8Array;
  /** Lower-case name; undefined when absent. Several of one name come joined by ", " and so never match. */
  header(name: string): string | undefined;
}

export interface Account {
  platform: string;
  id: string;
}

/**
 * Reads that find nothing. With the detail `ambiguous` the platform uses one answer for what is deleted
 * and for what our token may not see; without it the platform named the content as deleted.
 */
export type ReadProblem = 'gone';

/** The webhook half: pure but for the secrets. */
export interface PlatformDoor {
  /** What a wrongly signed delivery is answered with: Meta 401; WebSub 202, dropped and counted. */
  readonly badSignatureStatus: 401 | 202;
  /** The text to answer a verification GET with. */
  handshake(
    query: URLSearchParams,
    secrets: Secrets,
  ): Promise<Result<string, 'forbidden' | 'not-found'>>;
  /** Checks the signature over the exact bytes, in constant time, before anything is parsed. */
  verify(
    request: DoorRequest,
    secrets: Secrets,
  ): Promise<Result<void, 'unsigned' | 'bad-signature'>>;
  /** Splits a verified delivery. `malformed` is answered 400; one poison part never fails the rest. */
  translate(body: Uint8Array): Result<Translation, 'malformed'>;
}

export interface ListedPost {
  id: string;
  /** Differs when the post's text, media, state or time differs: an unchanged one is not read again. */
  fingerprint: string;
  /** Differs when a comment was added, as far as the platform tells. */
  commentsFingerprint: string;
}

export interface ListedComment {
  id: string;
  fingerprint: string;
}

/** The API half. Every call throws `PlatformError` for what is not its expected answer. */
export interface PlatformApi {
  readPost(account: Account, id: string): Promise<Result<Post, ReadProblem>>;
  readComment(account: Account, id: string): Promise<Result<Comment, ReadProblem>>;
  /** Recent and scheduled posts, newest first, at most some hundreds. */
  listPosts(account: Account): Promise<ListedPost[]>;
  /**
   * All comments and replies under a post, hidden and held ones too where the platform lists them. Empty
   * only when the platform says there are none: a list that was withheld throws.
   */
  listComments(account: Account, postId: string): Promise<ListedComment[]>;
  /** Hidden reversibly. Already hidden counts as done. The caller reads back. */
  hideComment(account: Account, id: string): Promise<void>;
  showComment(account: Account, id: string): Promise<void>;
  /** Keeps a scheduled post from going live at its time, reversibly: a later time, or no time. */
  postponePost(account: Account, id: string): Promise<void>;
  /** Puts a postponed post's time back. */
  resumePost(account: Account, id: string, publishAt: string): Promise<void>;
}

/** What a platform can do at all: asked instead of its name. */
export interface PlatformAbilities {
  hideComment: boolean;
  postponePost: boolean;
  /** New posts are pushed; else only `poll` finds them. */
  pushesPosts: boolean;
  pushesComments: boolean;
}

export interface SubscriptionWish {
  /** The public address of this platform's door. */
  callbackUrl: string;
  now: Date;
}

export interface Platform extends PlatformDoor, PlatformApi {
  readonly name: string;
  /** As people write it: "Facebook". */
  readonly title: string;
  readonly can: PlatformAbilities;
  /**
   * One name for one content, however the platform writes its id today (Facebook: `{page}_{comment}`,
   * `{post}_{comment}` and bare are one comment).
   */
  contentKey(kind: ContentKind, id: string): string;
  /** Who still sees a hidden comment, in words for the moderator. */
  readonly hiddenMeans: { nl: string; en: string };
  /**
   * Sees to it that changes of this account are pushed to our door; asking again renews. `until`: when
   * it ends, or can no longer be taken for granted. Undefined: asked, but not confirmed. Absent where there
   * is nothing to ask for. Throws `PlatformError`.
   */
  keepSubscribed?(account: Account, wish: SubscriptionWish): Promise<{ until: string } | undefined>;
}

/**
 * A platform did not do what was asked.
 * `retry`: may work later (5xx, time-out), `afterSeconds` when the platform said so.
 * `limit`: stop calling this account until `afterSeconds` have passed.
 * `stop`: retrying is useless (token dead, permission gone, unknown code): a person is told.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly kind: 'retry' | 'limit' | 'stop';
  readonly reason: string;
  readonly afterSeconds: number | undefined;
  constructor(
    kind: 'retry' | 'limit' | 'stop',
    reason: string,
    afterSeconds?: number,
    cause?: unknown,
  ) {
    super(`platform answered ${reason}`, { cause });
    this.kind = kind;
    this.reason = reason;
    this.afterSeconds = afterSeconds;
  }
}
