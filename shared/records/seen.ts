import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { everyRow, read } from './record.ts';

/**
 * What was last passed on of what an account lists: one small row for each post and comment, those of a
 * post together. None is conditioned on the one before: two polls at once say the same thing twice,
 * which is harmless.
 */
const postSchema = z.object({
  fingerprint: z.string(),
  /** null until all its comments were passed on once. */
  commentsFingerprint: z.string().nullable(),
});
export type SeenPost = z.infer<typeof postSchema>;

const commentSchema = z.object({ fingerprint: z.string() });

/** A post of an account; `post` is its `Platform.contentKey`. */
export interface SeenPlace {
  platform: string;
  accountId: string;
  post: string;
}

const pkOf = ({ platform, accountId, post }: SeenPlace) =>
  `ACCOUNT#${platform}#${accountId}#SEEN#${post}`;
const postSk = 'POST';
const commentSk = (key: string) => `COMMENT#${key}`;

/** What was last passed on of the post itself; undefined when it never was. */
export async function readSeenPost(store: Store, place: SeenPlace): Promise<SeenPost | undefined> {
  return (await read(store, 'core', { pk: pkOf(place), sk: postSk }, postSchema))?.data;
}

export function setSeenPost(place: SeenPlace, data: SeenPost): Write {
  return { table: 'core', put: { pk: pkOf(place), sk: postSk, version: 1, data }, when: 'any' };
}

/** The fingerprints last passed on of the post's comments, by comment key. */
export async function readSeenComments(
  store: Store,
  place: SeenPlace,
): Promise<Map<string, string>> {
  const prefix = commentSk('');
  const rows = await everyRow(store, { table: 'core', pk: pkOf(place), prefix });
  return new Map(
    rows.map((row) => [row.sk.slice(prefix.length), commentSchema.parse(row.data).fingerprint]),
  );
}

export function setSeenComment(place: SeenPlace, key: string, fingerprint: string): Write {
  const data: z.infer<typeof commentSchema> = { fingerprint };
  const put = { pk: pkOf(place), sk: commentSk(key), version: 1, data };
  return { table: 'core', put, when: 'any' };
}

const roundSchema = z.object({ since: z.iso.datetime() });
const roundKey = { pk: 'POLL', sk: 'ROUND' };

/**
 * Since when every account is to be asked for everything: one that was not heard since then still is,
 * however many runs that takes.
 */
export async function readRound(store: Store): Promise<string | undefined> {
  return (await read(store, 'core', roundKey, roundSchema))?.data.since;
}

export function setRound(since: Date): Write {
  const data: z.infer<typeof roundSchema> = { since: since.toISOString() };
  return { table: 'core', put: { ...roundKey, version: 1, data }, when: 'any' };
}
