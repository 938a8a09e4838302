import * as z from 'zod';

/** Pixels of the upright picture, from its top left corner. */
export const boxSchema = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
});
export type Box = z.infer<typeof boxSchema>;

const likeSchema = z.object({
  personId: z.string(),
  similarityPercent: z.number().min(0).max(100),
});

/** One face as an engine saw it. Never an embedding. */
export const faceSchema = z.object({
  box: boxSchema,
  confidencePercent: z.number().min(0).max(100),
  recognisable: z.boolean(),
  /** Why (not) recognisable, a fixed word; `shared/domain/faces/recognisable.ts` has the sentences. */
  because: z.string(),
  /** Only with a gallery, only by the rule of `match.ts`. */
  match: likeSchema.optional(),
  /** Only with a gallery: whom it may be, where there is no match. Counts for nothing until a person says so. */
  maybe: likeSchema.optional(),
  /** Only with a gallery: the other people it comes near, by id. Matters for who may not be shown. */
  near: z.array(z.string()).optional(),
});
export type Face = z.infer<typeof faceSchema>;

/** Why a file could not be looked at. Every one of them holds the post. */
export const lookProblems = [
  'unsupported-type',
  'unreadable',
  'too-large',
  'too-many-frames',
  'took-too-long',
  'engine-failed',
] as const;
export type LookProblem = (typeof lookProblems)[number];

/** The result of looking at one file: read whole and searched, or held. Never "0 faces" for a file not read whole. */
export const lookSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('analysed'),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** Frames searched; more than 1 for animations. */
    frames: z.number().int().positive(),
    faces: z.array(faceSchema),
    /** Engine name and version, part of the evidence. */
    engine: z.string(),
  }),
  z.object({ status: z.literal('held'), reason: z.enum(lookProblems) }),
]);
export type Look = z.infer<typeof lookSchema>;
