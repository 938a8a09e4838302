import * as z from 'zod';

/**
 * What is true in the simulator. Platform folders turn these into their own words; nothing here knows
 * how Facebook, Instagram or YouTube call things.
 */

const flag = z.number().transform((value) => value !== 0);

export const tokenStates = ['ok', 'expired', 'revoked', 'no-permission', 'user'] as const;
/** `user`: a person's token instead of the account's own; `no-permission`: the right was taken away. */
export type TokenState = (typeof tokenStates)[number];

export const accountRow = z
  .object({
    id: z.string(),
    platform: z.string(),
    title: z.string(),
    username: z.string(),
    token: z.string(),
    refresh_token: z.string().nullable(),
    token_state: z.enum(tokenStates),
    subscribed: flag,
    hub_secret: z.string().nullable(),
    hub_callback: z.string().nullable(),
    lease_until: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    platform: row.platform,
    title: row.title,
    username: row.username,
    /** What the product sends as bearer token. YouTube: a first access token, one hour valid. */
    token: row.token,
    /** Only where access tokens are renewed (YouTube). */
    refreshToken: row.refresh_token,
    tokenState: row.token_state,
    /** Whether pushes are sent at all. */
    subscribed: row.subscribed,
    hubSecret: row.hub_secret,
    hubCallback: row.hub_callback,
    leaseUntil: row.lease_until,
  }));
export type Account = z.infer<typeof accountRow>;

/** Somebody by name, the account itself, or (null) somebody whose name the platform withholds. */
const authorSchema = z
  .union([z.object({ id: z.string(), name: z.string() }), z.literal('page')])
  .nullable();
export type Author = z.infer<typeof authorSchema>;

const storedAuthor = z
  .string()
  .nullable()
  .transform((text) => authorSchema.parse(text === null ? null : JSON.parse(text)));

const postStates = ['draft', 'scheduled', 'live', 'trashed', 'deleted'] as const;
export type PostState = (typeof postStates)[number];

export const postRow = z
  .object({
    seq: z.number(),
    id: z.string(),
    platform: z.string(),
    account_id: z.string(),
    text: z.string(),
    state: z.enum(postStates),
    is_repost: flag,
    author: storedAuthor,
    created_at: z.string(),
    updated_at: z.string(),
    scheduled_for: z.string().nullable(),
    live_at: z.string().nullable(),
  })
  .transform((row) => ({
    seq: row.seq,
    id: row.id,
    platform: row.platform,
    accountId: row.account_id,
    /** Message, caption, or title with the description below it. */
    text: row.text,
    state: row.state,
    isRepost: row.is_repost,
    author: row.author,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    scheduledFor: row.scheduled_for,
    liveAt: row.live_at,
  }));
export type Post = z.infer<typeof postRow>;

export const mediumRow = z
  .object({
    id: z.string(),
    kind: z.enum(['image', 'video']),
    asset_id: z.string(),
    is_withheld: flag,
    width: z.number(),
    height: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    kind: row.kind,
    assetId: row.asset_id,
    /** The platform keeps the address back (copyright match). */
    isWithheld: row.is_withheld,
    width: row.width,
    height: row.height,
  }));
export type Medium = z.infer<typeof mediumRow>;

const attachmentSchema = z.object({
  kind: z.enum(['image', 'video', 'sticker', 'link']),
  assetId: z.string().nullable(),
  url: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** `hidden` is the reversible one (YouTube: held for review); `spam` was held by the platform itself. */
const commentStates = ['visible', 'hidden', 'spam', 'rejected', 'deleted'] as const;
export type CommentState = (typeof commentStates)[number];

export const commentRow = z
  .object({
    seq: z.number(),
    id: z.string(),
    platform: z.string(),
    account_id: z.string(),
    post_id: z.string(),
    parent_id: z.string().nullable(),
    text: z.string(),
    author: storedAuthor,
    attachment: z.string().nullable(),
    state: z.enum(commentStates),
    is_unlisted: flag,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .transform((row) => ({
    seq: row.seq,
    id: row.id,
    platform: row.platform,
    accountId: row.account_id,
    postId: row.post_id,
    parentId: row.parent_id,
    text: row.text,
    author: row.author,
    attachment: row.attachment === null ? null : attachmentSchema.parse(JSON.parse(row.attachment)),
    state: row.state,
    /** Kept from lists and pushes: people the account restricted, comments the platform filtered. */
    isUnlisted: row.is_unlisted,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));
export type Comment = z.infer<typeof commentRow>;

const actors = ['api', 'platform', 'control'] as const;
/** Who caused a change: a call with a token, the clock, or a person at the play page. */
export type Actor = (typeof actors)[number];

const ledgerChanges = [
  'hidden',
  'shown',
  'rejected',
  'scheduled',
  'unscheduled',
  'live',
  'unpublished',
  'trashed',
  'removed',
] as const;
export type LedgerChange = (typeof ledgerChanges)[number];

export const ledgerRow = z
  .object({
    seq: z.number(),
    at: z.string(),
    platform: z.string(),
    account_id: z.string(),
    kind: z.enum(['post', 'comment']),
    id: z.string(),
    change: z.enum(ledgerChanges),
    by: z.enum(actors),
    detail: z.string().nullable(),
  })
  .transform(({ account_id, ...row }) => ({ ...row, accountId: account_id }));
/** One effective change. A call that changed nothing leaves no entry. `detail`: the time a post was scheduled for. */
export type LedgerEntry = z.infer<typeof ledgerRow>;
