import * as z from 'zod';
import { policyChoicesSchema } from '../consent/policy.ts';
import { presetSchema } from '../consent/presets.ts';
import { categoryNames } from '../decency/categories.ts';
import { wordsSchema } from '../language.ts';
import { codeSchema } from './codes.ts';

/**
 * Who works with the product: a school says which of its people hold which. `administration` (the school
 * office) keeps the register and sees birth dates and who said what; the others do not.
 */
export const roleSchema = z.enum(['communication', 'moderation', 'leadership', 'administration']);
export type Role = z.infer<typeof roleSchema>;

const articlesSchema = z.array(z.string().min(1)).min(1);
const rolesSchema = z.array(roleSchema).min(1);

/** One school protocol as data. Articles are numbers within the protocol, without its id. */
export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/),
  version: z.number().int().positive(),
  title: wordsSchema,
  /** How a citation begins: "Atlas College protocol (2021)". */
  citedAs: wordsSchema,
  schoolType: z.enum(['po', 'vo', 'mbo']),
  inForce: z.iso.date(),
  /** Article numbers of this protocol per decision code; a missing code means the protocol is silent. */
  articles: z.partialRecord(codeSchema, articlesSchema),
  /** How a person reads an article whose number is ours: `PROF.2` → "…profilering, 2e alinea". */
  articleNames: z.record(z.string(), wordsSchema),
  /** What each cited article comes down to, in our own words. */
  articleTexts: z.record(z.string(), wordsSchema),
  /** Where the consent engine starts, and what this protocol says otherwise. */
  consent: z.strictObject({
    preset: presetSchema,
    overrides: policyChoicesSchema.default({}),
  }),
  decency: z.strictObject({
    /** What the protocol names in so many words. */
    categories: z.partialRecord(z.enum(categoryNames), articlesSchema),
    /** Its "otherwise harming": only ever a reason for a person to look. */
    openClause: z.array(z.string().min(1)),
  }),
  /** Whom the protocol wants told: a thread that derails, a doubt, a breach. */
  notify: z.strictObject({ derail: rolesSchema, doubt: rolesSchema, breach: rolesSchema }),
});
export type Pack = z.infer<typeof packSchema>;
