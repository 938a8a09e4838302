import * as z from 'zod';
import { outcomeSchema } from '../content.ts';
import { wordsSchema } from '../language.ts';
import { basisSchema, codeSchema } from './codes.ts';
import { opinionSchema } from './opinion.ts';

/**
 * One reason, in words a parent understands, with the article it rests on. Texts never hold a person's
 * name or a quote: a face is "gezicht 3", a person is found through `subjects` by whoever may see it.
 */
export const findingSchema = z.object({
  code: codeSchema,
  outcome: outcomeSchema,
  basis: basisSchema,
  /** `<pack id>:<article>`, `law:…`, `school_choice:…` or `default:…`. */
  articles: z.array(z.string()).min(1),
  text: wordsSchema,
  /** What was measured, in fixed words: a consent reason, a decency category, a failed check. */
  detail: z.string().optional(),
  /** Faces (`<media id>#<number>`) or text spans (`12-18`, UTF-16) the finding is about. */
  subjects: z.array(z.string()).optional(),
  /** Which rules found it (`CategoryHit.by`); missing from decisions of before they were kept. */
  rules: z.array(z.string()).optional(),
});
export type Finding = z.infer<typeof findingSchema>;

export const decisionSchema = z.object({
  outcome: outcomeSchema,
  findings: z.array(findingSchema),
  /** What the decision was made under; hash and choices are missing from before schools could choose. */
  pack: z.object({
    id: z.string(),
    version: z.number().int(),
    hash: z.string().optional(),
    /** Number of the school's own choices, 0 for none. */
    choices: z.number().int().min(0).optional(),
  }),
  /** Another judge was asked too; whatever it said made nothing milder. */
  opinion: opinionSchema.optional(),
});
export type Decision = z.infer<typeof decisionSchema>;
