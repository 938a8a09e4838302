import * as z from 'zod';
import { consentDecisionSchema } from '../consent/decision.ts';
import { personKindSchema } from '../consent/person.ts';
import { postSchema } from '../content.ts';
import { personalDataTypes } from '../decency/judgement.ts';
import { lookSchema } from '../faces/sighting.ts';
import { pictureCheckSchema } from '../pictures/picture-check.ts';

/** Who a face is: somebody on the register with the answer of the consent engine, or what a person said. */
export const namedSchema = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('person'),
    personId: z.string(),
    personKind: personKindSchema,
    by: z.enum(['match', 'person']),
    consent: consentDecisionSchema,
  }),
  z.object({
    as: z.enum(['visitor', 'unknown', 'not-recognisable', 'no-face']),
    by: z.literal('person'),
  }),
]);

export const evidenceFaceSchema = z.object({
  /** `<media id>#<number from 1>`; of somebody a person saw or heard in a film `<media id>#p<number>`. */
  ref: z.string(),
  recognisable: z.boolean(),
  named: namedSchema.nullable(),
  /** Heard in a film and nowhere seen. */
  isOnlyHeard: z.boolean().optional(),
  /** It comes near somebody who may not be shown in this post, and no person said who it is. */
  resembles: z.boolean().optional(),
});
export type EvidenceFace = z.infer<typeof evidenceFaceSchema>;

export const evidenceLookSchema = z.object({
  mediaId: z.string(),
  kind: z.enum(['image', 'video']),
  look: z.union([lookSchema, z.object({ status: z.literal('not-fetched'), reason: z.string() })]),
  /** What was seen of nudity and violence; missing where nobody looked for that. */
  check: pictureCheckSchema.optional(),
  /** A person said of this very file that it may be used. */
  passed: z.boolean().optional(),
  /** A person watched this very file from start to end and listed everybody in it. */
  watched: z.object({ at: z.string() }).optional(),
});
export type EvidenceLook = z.infer<typeof evidenceLookSchema>;

/** Everything a decision about a post rests on. What is not in it was not checked. */
export const postEvidenceSchema = z.object({
  post: postSchema,
  /** One per entry of `post.media`; a missing one counts as not looked at. */
  looks: z.array(evidenceLookSchema),
  faces: z.array(evidenceFaceSchema),
  /** A person confirmed, for these very files, that everyone recognisable has been named. */
  everyoneNamed: z.object({ at: z.string() }).nullable(),
  /** The public activity the post is of, as a person said. */
  eventId: z.string().nullable().optional(),
  /** A second person agreed, for these very files and names, to what needs two. */
  secondPerson: z.boolean().optional(),
  /** What a match is worth at the school: nothing, a suggestion, or a name by the school's own choice. */
  recognition: z.enum(['off', 'suggest', 'allow-list']),
  /** Found in the caption: kind and place (UTF-16), never the value. */
  personalData: z.array(
    z.object({ type: z.enum(personalDataTypes), span: z.tuple([z.number(), z.number()]) }),
  ),
  checkedAt: z.string(),
  /** The post may have changed since: then nothing here counts as seen. */
  stale: z.boolean().optional(),
});
export type PostEvidence = z.infer<typeof postEvidenceSchema>;
