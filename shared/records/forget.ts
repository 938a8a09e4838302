import * as z from 'zod';
import { type ContentRef, contentRefSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { contentPk } from './contents.ts';
import { everyRow } from './record.ts';
import { shardOf, shards } from './shards.ts';

/**
 * When pictures, boxes and names of a post have been kept long enough, for `sweep` to find by the time.
 * post: all of one that left the platform; media: one picture that left the post; redaction: a copy with
 * faces made unrecognisable; picture: a copy for screens that another one took the place of.
 */
const forgetSchema = z.object({
  ref: contentRefSchema,
  what: z.enum(['post', 'media', 'redaction', 'picture']),
  /** Of the media, the redaction or the blob; empty for the post. */
  id: z.string(),
  at: z.iso.datetime(),
  /** When its time began, where the school's rules say how long that is: then `at` is when to look at them. */
  since: z.iso.datetime().optional(),
});
export type Forget = z.infer<typeof forgetSchema>;

const dayMs = 86_400_000;
/** The rules are looked at so often: they may have changed, and no answer is shorter than a month. */
const lookAgainMs = 28 * dayMs;

const shardPk = (shard: number) => `FORGET#${shard}`;
const keyOf = ({ ref, what, id }: Pick<Forget, 'ref' | 'what' | 'id'>) => ({
  pk: contentPk(ref),
  sk: `FORGET#${what}#${id}`,
});

export function setForget(forget: Omit<Forget, 'at'>, at: Date): Write {
  const key = keyOf(forget);
  const data: Forget = { ...forget, at: at.toISOString() };
  const index = { pk: shardPk(shardOf(key.pk)), sk: `${data.at}#${key.pk}#${key.sk}` };
  return { table: 'core', put: { ...key, index, version: 1, data }, when: 'any' };
}

/** It goes when the school's rules say so, counted from now or from when it began. */
export function setForgetByRules(
  forget: Omit<Forget, 'at' | 'since'>,
  since: Date,
  until?: Date,
  now = since,
): Write {
  const next = now.getTime() + lookAgainMs;
  const at = new Date(Math.min(until?.getTime() ?? next, next));
  return setForget({ ...forget, since: since.toISOString() }, at);
}

/** Whether it is on its way out already: a second word must not put that off. */
export async function leavesAlready(
  store: Store,
  forget: Pick<Forget, 'ref' | 'what' | 'id'>,
): Promise<boolean> {
  return (await store.get('core', keyOf(forget))) !== undefined;
}

export function removeForget(forget: Pick<Forget, 'ref' | 'what' | 'id'>): Write {
  return { table: 'core', remove: keyOf(forget), when: 'any' };
}

/** What has been kept long enough by now, at most 100 a shard: the rest has its turn a minute later. */
export async function listForget(store: Store, now: Date): Promise<Forget[]> {
  const pages = await Promise.all(
    shards.map((shard) =>
      store.query({ table: 'core', by: 'index', pk: shardPk(shard), limit: 100 }),
    ),
  );
  const found = pages.flatMap(({ rows }) => rows.map((row) => forgetSchema.parse(row.data)));
  return found.filter(({ at }) => at <= now.toISOString());
}

/**
 * Who needs a picture. One name is one content, so the same picture in two posts is kept once and removed
 * when neither needs it any more. `holder`: `media#…` or `redaction#…`.
 */
const heldPk = (blob: string) => `BLOB#${blob}`;
const holderSk = (ref: ContentRef, holder: string) => `${contentPk(ref)}#${holder}`;

export function holdPicture(ref: ContentRef, holder: string, blob: string): Write {
  const key = { pk: heldPk(blob), sk: holderSk(ref, holder) };
  return { table: 'core', put: { ...key, version: 1, data: {} }, when: 'any' };
}

export function releasePicture(ref: ContentRef, holder: string, blob: string): Write {
  return {
    table: 'core',
    remove: { pk: heldPk(blob), sk: holderSk(ref, holder) },
    when: 'any',
  };
}

/** Whether anybody but these holders of one content needs the picture. */
export async function isNeeded(
  store: Store,
  blob: string,
  ref: ContentRef,
  leaving: readonly string[],
): Promise<boolean> {
  const rows = await everyRow(store, { table: 'core', pk: heldPk(blob) });
  const own = new Set(leaving.map((holder) => holderSk(ref, holder)));
  return rows.some(({ sk }) => !own.has(sk));
}
