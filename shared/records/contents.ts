import * as z from 'zod';
import { actionKindSchema, settledStatusSchema } from '../../events/action-events.ts';
import {
  type ContentKind,
  type ContentRef,
  commentSchema,
  contentRefSchema,
  outcomeSchema,
  postSchema,
} from '../domain/content.ts';
import { decisionSchema } from '../domain/policy/finding.ts';
import type { Key, Page, Store, Write } from '../ports/store.ts';
import { change, insert, read, type Stored } from './record.ts';
import { setWaiting } from './waiting.ts';

/**
 * Everything about one post or comment stands in one partition, so that one query is its whole
 * story: `CONTENT`, `DECISION#n`, `ACTION#n`, `MEDIA#id`, `NOTICE#…`.
 */

/** Who decided or acted: the rules, or a person (a user id, never a name). */
export const actorSchema = z.union([z.literal('rules'), z.string().startsWith('user:')]);
export type Actor = z.infer<typeof actorSchema>;

export const contentRecordSchema = z.object({
  ref: contentRefSchema,
  /**
   * waiting: heard of, not looked at yet; decided: a decision stands; unchecked: could not be checked
   * and a person is told; gone: no longer on the platform.
   */
  state: z.enum(['waiting', 'decided', 'unchecked', 'gone']),
  post: postSchema.nullable(),
  comment: commentSchema.nullable(),
  /** When the platform was last read. */
  readAt: z.iso.datetime().nullable(),
  /** Hash of what the standing decision was made on: the same again needs no new decision. */
  fingerprint: z.string().nullable(),
  outcome: outcomeSchema.nullable(),
  /** Number of the standing decision, 0 for none. */
  decision: z.number().int().min(0),
  /** Number of the latest action, 0 for none. */
  action: z.number().int().min(0),
  /** A person's decision, which rules do not overturn while the content stays the same. */
  byPerson: z.boolean(),
  /** A person confirmed that everyone recognisable is named; `media` is the hash of what they saw. */
  everyoneNamed: z.object({ by: actorSchema, at: z.iso.datetime(), media: z.string() }).nullable(),
  /** The time a post was planned for before we postponed it. */
  plannedAt: z.iso.datetime().nullable(),
  /** The time we postponed it to: another time there means that a person planned it anew. */
  postponedTo: z.iso.datetime().nullable(),
  /**
   * A second person let it go on a borderline yes; `media` is the hash of what they saw, `judged` what was
   * borderline about whom then: "m1#2 in_grace".
   */
  secondPerson: z
    .object({
      by: actorSchema,
      at: z.iso.datetime(),
      media: z.string(),
      judged: z.array(z.string()).default([]),
    })
    .nullable()
    .optional(),
  /** The public activity this post is of, as a person said (`school-events.ts`). */
  eventId: z.string().nullable().optional(),
  /** Somebody wants back what stands hidden by this decision for something severe; a second person agrees or not. */
  putBackAsked: z
    .object({
      by: actorSchema,
      at: z.iso.datetime(),
      decision: z.number().int().positive(),
      note: z.string(),
    })
    .nullable()
    .optional(),
  /** It may accuse somebody of the school of abuse: school leadership reads it, and nobody whom it names. */
  restricted: z.boolean().optional(),
  /** A picture with it may be a sexual image of a minor: nothing is kept or shown but where and when it stood. */
  suspected: z.boolean().optional(),
  /** Its words were decided on at once; its pictures are still to be looked at. */
  picturesDue: z.boolean().optional(),
  /** Since when the platform no longer shows it to us: gone for certain, or only out of our sight. */
  missingSince: z.iso.datetime().nullable(),
  /** Still wants a person: which list it stands on. */
  open: z.boolean(),
  firstSeenAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type ContentRecord = z.infer<typeof contentRecordSchema>;

export const decisionRecordSchema = z.object({
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  by: actorSchema,
  decision: decisionSchema,
  /** Whether the post was online when this was decided: the same finding then weighs more. */
  isLive: z.boolean(),
  /** Of what it was made on (`ContentRecord.fingerprint`). */
  fingerprint: z.string().nullable().optional(),
  /** In a person's own words, for a person's decision. */
  note: z.string().optional(),
  /** Whose wish it was, where it took two. */
  askedBy: actorSchema.optional(),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;

export const actionRecordSchema = z.object({
  number: z.number().int().positive(),
  kind: actionKindSchema,
  by: actorSchema,
  /** The decision it follows from. */
  decision: z.number().int().min(0),
  status: z.union([z.literal('intended'), settledStatusSchema]),
  requestedAt: z.iso.datetime(),
  /** How often the platform said yes and nothing changed. */
  tries: z.number().int().min(0),
  settledAt: z.iso.datetime().nullable(),
  /** What the platform said, in fixed words. */
  reason: z.string().nullable(),
});
export type ActionRecord = z.infer<typeof actionRecordSchema>;

export const contentPk = (ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>) =>
  `C#${ref.schoolId}#${ref.platform}#${ref.kind}#${ref.key}`;

/** Where a school's contents of one kind are listed, those that still want a person apart. */
export const listPk = (schoolId: string, kind: ContentKind, open: boolean) =>
  `S#${schoolId}#${kind}#${open ? 'open' : 'done'}`;

const numbered = (word: string, number: number) => `${word}#${String(number).padStart(6, '0')}`;

export function readContent(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
) {
  return read(store, 'core', { pk: contentPk(ref), sk: 'CONTENT' }, contentRecordSchema);
}

export function writeContent(record: ContentRecord, from?: Stored<ContentRecord>): Write {
  const index: Key = {
    pk: listPk(record.ref.schoolId, record.ref.kind, record.open),
    sk: `${record.changedAt}#${record.ref.platform}#${record.ref.key}`,
  };
  return change('core', { pk: contentPk(record.ref), sk: 'CONTENT', index, data: record }, from);
}

/** A content heard of for the first time. */
export function newContent(ref: ContentRef, now: string): ContentRecord {
  return {
    ref,
    state: 'waiting',
    post: null,
    comment: null,
    readAt: null,
    fingerprint: null,
    outcome: null,
    decision: 0,
    action: 0,
    byPerson: false,
    everyoneNamed: null,
    plannedAt: null,
    postponedTo: null,
    missingSince: null,
    open: true,
    firstSeenAt: now,
    changedAt: now,
  };
}

/** The record of a content, made when this is the first we hear of it: so it stands on a list at once. */
export async function openContent(
  store: Store,
  ref: ContentRef,
  now: Date,
): Promise<Stored<ContentRecord>> {
  const known = await readContent(store, ref);
  if (known !== undefined) return known;
  const fresh = newContent(ref, now.toISOString());
  const made = await store.commit({ writes: [writeContent(fresh), setWaiting(ref, now)] });
  if (made.ok) return { data: fresh, version: 1 };
  const others = await readContent(store, ref);
  if (others === undefined) throw new Error('expected the content that another worker just made');
  return others;
}

export function addDecision(ref: ContentRef, record: DecisionRecord): Write {
  return insert('core', {
    pk: contentPk(ref),
    sk: numbered('DECISION', record.number),
    data: record,
  });
}

export function readDecision(store: Store, ref: ContentRef, number: number) {
  const key = { pk: contentPk(ref), sk: numbered('DECISION', number) };
  return read(store, 'core', key, decisionRecordSchema);
}

export function readAction(store: Store, ref: ContentRef, number: number) {
  const key = { pk: contentPk(ref), sk: numbered('ACTION', number) };
  return read(store, 'core', key, actionRecordSchema);
}

export function writeAction(
  ref: ContentRef,
  record: ActionRecord,
  from?: Stored<ActionRecord>,
): Write {
  const sk = numbered('ACTION', record.number);
  const open = record.status === 'intended';
  const index = { pk: 'INTENDED', sk: `${record.requestedAt}#${contentPk(ref)}#${sk}` };
  const row = { pk: contentPk(ref), sk, data: record };
  return change('core', open ? { ...row, index } : row, from);
}

/** A page of a school's contents, newest change first. */
export async function listContents(
  store: Store,
  where: { schoolId: string; kind: ContentKind; open: boolean },
  page: { after?: string; limit: number },
): Promise<{ contents: ContentRecord[]; next?: string }> {
  const found: Page = await store.query({
    table: 'core',
    by: 'index',
    pk: listPk(where.schoolId, where.kind, where.open),
    newestFirst: true,
    ...page,
  });
  const contents = found.rows.map((row) => contentRecordSchema.parse(row.data));
  return found.next === undefined ? { contents } : { contents, next: found.next };
}
