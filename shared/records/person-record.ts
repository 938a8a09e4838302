import * as z from 'zod';

const nameSchema = z.object({ first: z.string(), infix: z.string().nullable(), last: z.string() });

/** An import that wrote a person, and what was there before it: null for somebody it added. */
const importStepSchema = z.object({
  number: z.number().int().positive(),
  before: z
    .object({
      displayName: z.string(),
      name: nameSchema.optional(),
      className: z.string().nullable(),
      consent: z.unknown(),
    })
    .nullable(),
});
export type ImportStep = z.infer<typeof importStepSchema>;

/**
 * The consent register, in the `people` table only: persons, their statements (append-only) and, where
 * a school has recognition on, their templates.
 */
export const personRecordSchema = z.object({
  id: z.string().min(1),
  schoolId: z.string(),
  kind: z.enum(['pupil', 'alumnus', 'employee', 'visitor']),
  /** As shown on screens: "Sanne de Vries". Never in a log, a message or a url. */
  displayName: z.string(),
  className: z.string().nullable(),
  /** The person as the consent engine takes it (`shared/domain/consent`): parsed there. */
  consent: z.unknown(),
  /** Parts of the name, where they are known: lists sort by `last` ("Vries, Sanne de"). */
  name: nameSchema.optional(),
  /** Who the guardians and the representative are, by their id in `consent`: for the school office only. */
  contacts: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  /** A trainee (stagiair): an employee by the same rules. */
  isTrainee: z.boolean().optional(),
  /** The school's own number, leading zeros included: with the school what an import knows a pupil by. */
  pupilNumber: z.string().optional(),
  /** The import that last wrote this person, and those before it, newest first: one after another may be undone. */
  imported: importStepSchema.extend({ earlier: z.array(importStepSchema).optional() }).optional(),
  /**
   * All that could say who it was is gone; the engine's answer stays no, so that nobody says yes by
   * forgetting. `isComplete`: also every older row. `pupilNumberHash`: so that an import does not begin anew.
   */
  erased: z
    .object({
      at: z.iso.datetime(),
      isComplete: z.boolean(),
      pupilNumberHash: z.string().nullable(),
    })
    .optional(),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** It came from an export: which one, its line, and who filled in the form. */
const importProofSchema = z.object({
  source: z.string(),
  line: z.number().int().positive(),
  givenBy: z.string().nullable(),
});

/** How the school received it: by a personal link, or by a way that somebody of the school wrote down. */
export const proofWays = ['link', 'paper', 'e-mail', 'conversation', 'portal'] as const;

const ownProofSchema = z.object({
  how: z.enum(proofWays),
  /** When it reached the school. */
  receivedAt: z.iso.datetime(),
  /** Whoever wrote it down; null where the giver did so through a link. */
  recordedBy: z.string().startsWith('user:').nullable(),
  /** The school's form as it read then: its number (`forms.ts`), null for a form of the school's own. */
  form: z.number().int().positive().nullable(),
  /** Where the paper or the message is kept, in the school's own words. */
  kept: z.string().max(200).optional(),
});
export type OwnProof = z.infer<typeof ownProofSchema>;

/** One statement, never changed: the engine's own form, parsed there. */
export const statementRecordSchema = z.object({
  personId: z.string(),
  number: z.number().int().positive(),
  statement: z.unknown(),
  /** The import that brought it: it counts as that import does. */
  importNumber: z.number().int().positive().optional(),
  /** What proves it (AVG art. 7 lid 1). */
  proof: z.union([importProofSchema, ownProofSchema]).optional(),
});
export type StatementRecord = z.infer<typeof statementRecordSchema>;

export const personPk = (schoolId: string, personId: string) => `P#${schoolId}#${personId}`;
export const numbered = (word: string, number: number) =>
  `${word}#${String(number).padStart(6, '0')}`;
