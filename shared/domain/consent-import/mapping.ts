import * as z from 'zod';
import { isKnownPurpose, purposeSchema } from '../consent/purposes.ts';
import { keysOf } from '../keys-of.ts';
import { ownAnswersSchema } from './answers.ts';
import { type ColumnName, columnWords, purposeWords } from './columns.ts';
import { type Checked, type ImportProblem, problem, refuse } from './problem.ts';
import { headerKey, type Table } from './table.ts';

const header = z.string().min(1);

/** Who uses the account with which the export's answers were given. */
export const answeredBySchema = z.enum(['parents', 'pupil', 'unknown']);
export type AnsweredBy = z.infer<typeof answeredBySchema>;

/** The giver that a parents' account is where no guardian of the register is named for it: one or both, nobody knows. */
export const parentsAccount = 'ouders';

/** The whole school, or some of its pupils. */
export const extentSchema = z.enum(['full', 'partial']);
export type Extent = z.infer<typeof extentSchema>;

/**
 * What each column of a school's export is about; kept per school, so that it is answered once. A column
 * is named by its header, in which capitals, spaces and underscores do not matter.
 */
export const mappingSchema = z.strictObject({
  /** Which export this is, for whoever reads the proof later: "Magister, toestemmingen". */
  name: z.string().min(1).max(100),
  columns: z
    .strictObject({
      pupilNumber: header,
      firstName: header.optional(),
      prefix: header.optional(),
      lastName: header.optional(),
      birthDate: header.optional(),
      className: header.optional(),
      schoolYear: header.optional(),
      changedAt: header.optional(),
      givenBy: header.optional(),
    } satisfies Record<ColumnName, z.ZodType>)
    .refine(({ firstName, lastName }) => firstName !== undefined || lastName !== undefined, {
      error: 'expected a column with names',
    }),
  /** One column per purpose; several purposes may share one. */
  purposes: z
    .record(purposeSchema, header)
    .refine((purposes) => Object.keys(purposes).length > 0, { error: 'expected a purpose' })
    .refine((purposes) => !Object.hasOwn(purposes, 'face_recognition'), {
      error: 'face recognition is asked apart, never on a form with other questions',
    }),
  /** What the school's own words mean: {"mag wel": "yes"}. */
  answers: ownAnswersSchema.default({}),
  /** The form these answers were given on, as the school's rules name it. */
  formVersion: z.string().min(1).optional(),
  /** The guardian a parents' account stands for in the register. */
  guardianId: z
    .string()
    .min(1)
    .refine((id) => id !== 'self')
    .default(parentsAccount),
  /** What this export always is; where absent it is asked at each import. */
  extent: extentSchema.optional(),
  answeredBy: answeredBySchema.optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Where the mapping's columns stand in this table; refused when one is missing, or a purpose is not known. */
export interface PlacedMapping {
  mapping: Mapping;
  column: (name: ColumnName) => number | undefined;
  purposes: readonly { purpose: string; column: number }[];
}

export function placeMapping(
  { headerLine, headers }: Table,
  mapping: Mapping,
  extraPurposes: readonly string[],
): Checked<PlacedMapping> {
  const places = new Map(headers.map((text, index) => [headerKey(text), index]));
  const wanted = keysOf(columnWords).flatMap((name) => mapping.columns[name] ?? []);
  const missing = [...new Set([...wanted, ...Object.values(mapping.purposes)])].filter(
    (name) => !places.has(headerKey(name)),
  );
  const unknown = Object.keys(mapping.purposes).filter(
    (code) => !isKnownPurpose(code, extraPurposes),
  );
  const problems = [
    ...missing.map((name) => problem(headerLine, `de kolom "${name}"`, `the column "${name}"`)),
    ...unknown.map((code) =>
      problem(
        null,
        `een bekend doel in plaats van "${code}"`,
        `a known purpose instead of "${code}"`,
      ),
    ),
    ...usedTwice(mapping),
  ];
  if (problems.length > 0) return refuse(...problems);
  const placeOf = (name: string) => places.get(headerKey(name)) ?? -1;
  return {
    ok: true,
    value: {
      mapping,
      column: (name) => {
        const text = mapping.columns[name];
        return text === undefined ? undefined : placeOf(text);
      },
      purposes: Object.entries(mapping.purposes).map(([purpose, name]) => ({
        purpose,
        column: placeOf(name),
      })),
    },
  };
}

/** A column is about the pupil or about an answer, not both. */
function usedTwice({ columns, purposes }: Mapping): ImportProblem[] {
  const pupil = keysOf(columnWords)
    .flatMap((name) => columns[name] ?? [])
    .map(headerKey);
  const both = [
    ...pupil.filter((key, index) => pupil.indexOf(key) !== index),
    ...Object.values(purposes)
      .map(headerKey)
      .filter((key) => pupil.includes(key)),
  ];
  return both.length === 0
    ? []
    : [problem(null, 'elke kolom voor één gegeven', 'each column for one thing')];
}

export interface SuggestedMapping {
  columns: Partial<Record<ColumnName, string>>;
  purposes: Record<string, string>;
  /** Headers that say nothing to us. */
  unknown: string[];
}

/** What the headers seem to mean. A proposal: nothing is imported before a person has looked at it. */
export function suggestMapping(headers: readonly string[]): SuggestedMapping {
  const keys = headers.map((text) => ({ text, key: headerKey(text) }));
  const named = (words: readonly string[]) => keys.find(({ key }) => words.includes(key))?.text;
  const columns: SuggestedMapping['columns'] = {};
  for (const name of keysOf(columnWords)) {
    const text = named(columnWords[name]);
    if (text !== undefined) columns[name] = text;
  }
  const purposes: Record<string, string> = {};
  for (const [purpose, words] of Object.entries(purposeWords)) {
    const text = named([...words, headerKey(purpose)]);
    if (text !== undefined) purposes[purpose] = text;
  }
  const used = new Set([...Object.values(columns), ...Object.values(purposes)]);
  return { columns, purposes, unknown: headers.filter((text) => !used.has(text)) };
}
