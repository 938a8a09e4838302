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
import { boxSchema, lookSchema } from '../domain/faces/sighting.ts';
import { pictureCheckSchema, pictureLabelNames } from '../domain/pictures/picture-check.ts';
import { decisionSchema } from '../domain/policy/finding.ts';
import { roleSchema } from '../domain/policy/pack.ts';
import type { Key, Page, Store, Write } from '../ports/store.ts';
import { change, everyRow, insert, read, type Stored } from './record.ts';
import { setWaiting } from './waiting.ts';
import { watchSchema } from './watch-record.ts';

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

/** Why a person finds nobody recognisable where the engine does. */
export const overruleReasons = ['small', 'blurred', 'turned', 'covered', 'overview'] as const;
export type OverruleReason = (typeof overruleReasons)[number];

/** Who a face is, as a person or a match said. */
export const namingSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('person'),
    personId: z.string(),
    by: actorSchema,
    at: z.iso.datetime(),
  }),
  z.object({
    as: z.enum(['visitor', 'unknown']),
    by: actorSchema,
    at: z.iso.datetime(),
  }),
  z.object({
    as: z.literal('not-recognisable'),
    /** Why, where the engine found it recognisable; `overview`: one of many in a picture of a crowd. */
    why: z.enum(overruleReasons).optional(),
    by: actorSchema,
    at: z.iso.datetime(),
  }),
  // what the engine took for a face
  z.object({ as: z.literal('no-face'), by: actorSchema, at: z.iso.datetime() }),
]);
export type Naming = z.infer<typeof namingSchema>;

/** What people said of one face, by its place in the picture. */
const saidOfFaceSchema = z.object({
  box: boxSchema,
  /** A person pointed it out. */
  drawn: z.boolean(),
  name: namingSchema.optional(),
  refused: z.array(z.string()).optional(),
});
export type SaidOfFace = z.infer<typeof saidOfFaceSchema>;

export const mediaRecordSchema = z.object({
  mediaId: z.string(),
  kind: z.enum(['image', 'video']),
  /** SHA-256 of the file as fetched; names belong to this file and no other. */
  sha256: z.string().nullable(),
  /** The safe copy for screens, by its blob name, with the upright original's size. */
  display: z.object({ blob: z.string(), width: z.number(), height: z.number() }).nullable(),
  look: z.union([lookSchema, z.object({ status: z.literal('not-fetched'), reason: z.string() })]),
  /** What was seen of nudity and violence; missing where nobody looked for that. */
  check: pictureCheckSchema.optional(),
  /** A person looked at this file and said that it may be used, with what was found in it. */
  passed: z
    .object({
      by: actorSchema,
      at: z.iso.datetime(),
      found: z.array(z.enum(pictureLabelNames)).default([]),
    })
    .optional(),
  /** By face number (from 1), only what a person said; matches stand in `look`. */
  names: z.record(z.string(), namingSchema),
  /** By face number, the people of whom somebody said that this face is not them: never suggested again. */
  refused: z.record(z.string(), z.array(z.string())).optional(),
  /** Faces a person drew, beside those the engine found: numbered after them. */
  drawn: z.array(boxSchema),
  /** What people said of the faces in the file with this SHA-256, while it cannot be looked at. */
  aside: z.object({ sha256: z.string(), faces: z.array(saidOfFaceSchema) }).optional(),
  /** What people said who watched it, where no engine can look. */
  watch: watchSchema.optional(),
  lookedAt: z.iso.datetime(),
});
export type MediaRecord = z.infer<typeof mediaRecordSchema>;

export function removeMedia(ref: ContentRef, mediaId: string): Write {
  return { table: 'core', remove: { pk: contentPk(ref), sk: `MEDIA#${mediaId}` }, when: 'any' };
}

export const noticeRecordSchema = z.object({
  id: z.string(),
  schoolId: z.string(),
  role: roleSchema,
  kind: z.string(),
  urgent: z.boolean(),
  reference: z.string(),
  at: z.iso.datetime(),
  /** The content it is about, for the link; null for messages about the system. */
  ref: contentRefSchema.nullable(),
  subject: z.object({ nl: z.string(), en: z.string() }),
  body: z.object({ nl: z.string(), en: z.string() }),
  sent: z.boolean(),
  seen: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
});
export type NoticeRecord = z.infer<typeof noticeRecordSchema>;

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

export function writeMedia(
  ref: ContentRef,
  record: MediaRecord,
  from?: Stored<MediaRecord>,
): Write {
  return change('core', { pk: contentPk(ref), sk: `MEDIA#${record.mediaId}`, data: record }, from);
}

/** Where a notice stands: with its content, or with the school when it is about no content. */
function noticeKey(notice: Pick<NoticeRecord, 'id' | 'schoolId' | 'ref'>): Key {
  const pk = notice.ref === null ? `S#${notice.schoolId}` : contentPk(notice.ref);
  return { pk, sk: `NOTICE#${notice.id}` };
}

export function readNotice(store: Store, notice: Pick<NoticeRecord, 'id' | 'schoolId' | 'ref'>) {
  return read(store, 'core', noticeKey(notice), noticeRecordSchema);
}

export function writeNotice(notice: NoticeRecord, from?: Stored<NoticeRecord>): Write {
  const index = { pk: `S#${notice.schoolId}#notice`, sk: `${notice.at}#${notice.id}` };
  return change('core', { ...noticeKey(notice), index, data: notice }, from);
}

/** The whole story of one post or comment. */
export interface Dossier {
  content: Stored<ContentRecord>;
  decisions: DecisionRecord[];
  actions: ActionRecord[];
  media: Stored<MediaRecord>[];
  notices: NoticeRecord[];
}

export async function readDossier(
  store: Store,
  ref: Pick<ContentRef, 'schoolId' | 'platform' | 'kind' | 'key'>,
): Promise<Dossier | undefined> {
  const rows = await everyRow(store, { table: 'core', pk: contentPk(ref) });
  const content = rows.find((row) => row.sk === 'CONTENT');
  if (content === undefined) return undefined;
  const of = <Data>(word: string, parse: (data: unknown) => Data): Stored<Data>[] =>
    rows
      .filter((row) => row.sk.startsWith(`${word}#`))
      .map((row) => ({ data: parse(row.data), version: row.version }));
  return {
    content: { data: contentRecordSchema.parse(content.data), version: content.version },
    decisions: of('DECISION', (data) => decisionRecordSchema.parse(data)).map(({ data }) => data),
    actions: of('ACTION', (data) => actionRecordSchema.parse(data)).map(({ data }) => data),
    media: of('MEDIA', (data) => mediaRecordSchema.parse(data)),
    notices: of('NOTICE', (data) => noticeRecordSchema.parse(data)).map(({ data }) => data),
  };
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
