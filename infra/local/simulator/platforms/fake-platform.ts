import type { Hono } from 'hono';
import type { Changes } from '../world/changes.ts';
import type { Account, Comment, Post } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** What happened, before a platform decides whether and how it tells. */
export interface Change {
  what:
    | 'post-added'
    | 'post-edited'
    | 'post-live'
    | 'post-unpublished'
    | 'post-trashed'
    | 'post-removed'
    | 'comment-added'
    | 'comment-edited'
    | 'comment-removed'
    | 'comment-hidden'
    | 'comment-shown';
  at: Date;
  account: Account;
  post: Post;
  comment: Comment | null;
  /** The post as it was, where it was edited. */
  before: Post | null;
}

export interface Push {
  accountId: string;
  /** JSON text of this platform's own making: the push as it was when the change happened. */
  part: string;
}

export interface PackedDelivery {
  accountId: string;
  /** These exact characters are signed and sent, at every attempt. */
  body: string;
}

/** A verification request to the product, and what its answer must be. */
export interface Handshake {
  accountId: string;
  query: URLSearchParams;
  challenge: string;
}

/** How a call shall go wrong: see `failNext`. */
export interface GraphFailure {
  status?: number | undefined;
  code?: number | undefined;
  subcode?: number | undefined;
  /** YouTube's word, such as `quotaExceeded`. */
  reason?: string | undefined;
  retryAfterSeconds?: number | undefined;
}

/** One platform, faithfully faked. Everything a platform does its own way is asked here, never its name. */
export interface FakePlatform {
  readonly name: string;
  readonly title: string;
  /** Access tokens are renewed with a refresh token. */
  readonly refreshes: boolean;
  readonly can: {
    /** Move a post to the trash, from which only people get it back. */
    trash: boolean;
    /** People may edit their comments. */
    editComments: boolean;
  };
  /** What a post shows when nothing was given: Instagram has no text alone, YouTube always a still. */
  readonly defaultMedium: 'image' | 'video' | null;
  newAccountId(): string;
  newPostId(account: Account): string;
  newCommentId(post: Post, parent: Comment | null): string;
  /** One name for one comment, however its id is written. */
  commentKey(id: string): string;
  /** What leaves for a change: often nothing. */
  push(change: Change, world: World): string[];
  pack(pushes: readonly Push[], at: Date, world: World): PackedDelivery[];
  /** Content type and signature over exactly this body. */
  headers(body: string, account: Account | null, world: World): Record<string, string>;
  handshakes(accounts: readonly Account[], world: World): Handshake[];
  /** Seconds to wait before each further attempt; the last one repeats until the platform gives up. */
  readonly retrySeconds: readonly number[];
  readonly giveUpSeconds: number;
  api(world: World, changes: Changes): Hono;
  /** Further addresses of this platform, such as its token endpoint. */
  beside(world: World): Record<string, Hono>;
  /** What a call is called in counters and failure patterns: `POST comment`, `GET post/comments`. */
  nameCall(method: string, segments: readonly string[], world: World): string;
  /** Which account a call is about, for its budget; null when the token says nothing. */
  callerOf(token: string | null, world: World): Account | null;
  /** The headers that tell how much of the budget is used, and the refusal when it is used up. */
  usage(
    account: Account,
    used: { percent: number; regainMinutes: number },
  ): { headers: Record<string, string>; refusal: GraphFailure | null };
  /** The body of an error as this platform writes it. */
  errorBody(failure: GraphFailure): { status: number; body: unknown };
  /** The answer to a write that worked. */
  success(): Response;
  /** The answer to a list with nothing in it. */
  empty(): Response;
}
