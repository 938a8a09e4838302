import * as z from 'zod';

/**
 * What is moderated, in our own words: a post or a comment as the platform showed it when we last
 * read it. Ids are strings always (17-18 digits do not fit a number). Times are ISO 8601 in UTC.
 */

/** A platform's name is whatever `shared/adapters/platforms/index.ts` lists; the domain knows none. */
export const platformNameSchema = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);

export const contentKindSchema = z.enum(['post', 'comment']);
export type ContentKind = z.infer<typeof contentKindSchema>;

/** Points at one post or comment of one school. The school comes from the account, never from a caller. */
export const contentRefSchema = z.object({
  schoolId: z.string().min(1),
  platform: platformNameSchema,
  accountId: z.string().min(1),
  kind: contentKindSchema,
  /** As the platform wrote it when we first heard of it: what API calls use. */
  id: z.string().min(1).max(200),
  /** `Platform.contentKey` of the id: what records are kept under. */
  key: z.string().min(1).max(200),
});
export type ContentRef = z.infer<typeof contentRefSchema>;

export const mediaSchema = z.object({
  /** Stable within the post; the url is not (CDN urls expire). */
  id: z.string().min(1),
  kind: z.enum(['image', 'video']),
  /** null when the platform withholds it (copyright match): then the picture cannot be checked. */
  url: z.string().nullable(),
});
export type Media = z.infer<typeof mediaSchema>;

export const postSchema = z.object({
  id: z.string().min(1),
  /** draft: unpublished without a time; scheduled: will go live by itself; removed: gone or in the trash. */
  state: z.enum(['draft', 'scheduled', 'published', 'removed']),
  /** When it goes or went live; null for a draft. */
  publishAt: z.iso.datetime().nullable(),
  text: z.string(),
  media: z.array(mediaSchema),
  /** The platform said there is more media than it listed: then the check can never be complete. */
  mediaComplete: z.boolean(),
  /** A share of somebody else's content. */
  isRepost: z.boolean(),
  permalink: z.string().nullable(),
});
export type Post = z.infer<typeof postSchema>;

export const commentSchema = z.object({
  id: z.string().min(1),
  postId: z.string().nullable(),
  /** The comment this one answers; null at top level. */
  parentId: z.string().nullable(),
  text: z.string(),
  /** Missing for authors with privacy settings. */
  authorId: z.string().nullable(),
  authorName: z.string().nullable(),
  /** Written by the school's own account: cannot be hidden. */
  isOwn: z.boolean(),
  attachments: z.array(z.enum(['image', 'video', 'sticker', 'link', 'other'])),
  /** The pictures among them, as far as the platform names them. Where to fetch them is used and not kept. */
  pictures: z.array(mediaSchema).optional(),
  isHidden: z.boolean(),
  createdAt: z.iso.datetime().nullable(),
  permalink: z.string().nullable(),
});
export type Comment = z.infer<typeof commentSchema>;

export const postOutcomes = ['clear', 'hold', 'flag'] as const;
export const commentOutcomes = ['leave', 'review', 'hide'] as const;
export type PostOutcome = (typeof postOutcomes)[number];
export const outcomeSchema = z.enum([...postOutcomes, ...commentOutcomes]);
export type Outcome = z.infer<typeof outcomeSchema>;
