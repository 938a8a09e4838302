import * as z from 'zod';
import type { ContentRef } from '../domain/content.ts';
import { boxSchema, lookSchema } from '../domain/faces/sighting.ts';
import { pictureCheckSchema, pictureLabelNames } from '../domain/pictures/picture-check.ts';
import type { Write } from '../ports/store.ts';
import { actorSchema, contentPk } from './contents.ts';
import { change, type Stored } from './record.ts';
import { watchSchema } from './watch-record.ts';

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

export function writeMedia(
  ref: ContentRef,
  record: MediaRecord,
  from?: Stored<MediaRecord>,
): Write {
  return change('core', { pk: contentPk(ref), sk: `MEDIA#${record.mediaId}`, data: record }, from);
}
