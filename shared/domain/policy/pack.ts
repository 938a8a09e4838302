import * as z from 'zod';
import { categoryNames } from '../decency/categories.ts';
import { wordsSchema } from '../language.ts';
import { basisSchema, codeSchema } from './codes.ts';
import type { Parameter } from './parameters/parameter.ts';

export { type Role, roleSchema } from './role.ts';

const articlesSchema = z.array(z.string().min(1)).min(1);

/** What holds for one parameter, and on what it rests. */
export const standingSchema = z.strictObject({
  /** Checked against the parameter's own schema in `check-pack.ts`. */
  value: z.unknown(),
  basis: basisSchema,
  /** `law:…`, or the number of an article within this protocol. Of an open question: what raises it. */
  articles: z.array(z.string().min(1)),
  /** The protocol leaves it to the school, who has not answered yet: `value` is what we propose. */
  open: z.boolean(),
});
export type Standing = z.infer<typeof standingSchema>;

/** One school protocol as data. Articles are numbers within the protocol, without its id. */
export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/),
  version: z.number().int().positive(),
  title: wordsSchema,
  /** How a citation begins: "Atlas College protocol (2021)". */
  citedAs: wordsSchema,
  /** What sets it apart from the others, for a school that looks for the nearest. */
  typical: wordsSchema,
  schoolType: z.enum(['po', 'vo', 'mbo']),
  inForce: z.iso.date(),
  /** The participation council that agreed to it; the day where it is known. */
  participationCouncil: z
    .strictObject({ body: z.enum(['MR', 'GMR']), date: z.iso.date().nullable() })
    .nullable(),
  /** Article numbers of this protocol per decision code; a missing code means the protocol is silent. */
  articles: z.partialRecord(codeSchema, articlesSchema),
  /** How a person reads an article whose number is ours: `PROF.2` → "…profilering, 2e alinea". */
  articleNames: z.record(z.string(), wordsSchema),
  /** The articles of this protocol that anything may cite, and what each comes down to in our own words. */
  articleTexts: z.record(z.string(), wordsSchema),
  decency: z.strictObject({
    /** What the protocol names in so many words. */
    categories: z.partialRecord(z.enum(categoryNames), articlesSchema),
    /** Its "otherwise harming": only ever a reason for a person to look. */
    openClause: z.array(z.string().min(1)),
  }),
  /** By parameter: all of them, none besides. */
  parameters: z.record(z.string(), standingSchema),
  /** Of what a school works by: hash over all of the above, and the number of its own choices (0: none made). */
  hash: z.string().optional(),
  choices: z.number().int().min(0).optional(),
  /** Of what a school works by: the places that each version of its own form names. No part of the hash: it only grows. */
  forms: z.record(z.string(), z.array(z.string())).optional(),
});
export type Pack = z.infer<typeof packSchema>;

/** What holds for this parameter under this pack. Throws for a pack that was never checked. */
export function answerOf<Value>(pack: Pick<Pack, 'parameters'>, row: Parameter<Value>): Value {
  return row.schema.parse(pack.parameters[row.name]?.value);
}

/** The pack as a decision names it. */
export function packRef({ id, version, hash, choices }: Pack) {
  return {
    id,
    version,
    ...(hash === undefined ? {} : { hash }),
    ...(choices === undefined ? {} : { choices }),
  };
}
