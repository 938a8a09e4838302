import * as z from 'zod';
import type { Row } from '../ports/store.ts';
import { fold, listedName, partsOf, tellingWords, wordsOf } from './people-names.ts';
import type { ImportStep, PersonRecord } from './person-record.ts';

/**
 * The rows that people are found by, in the `people` table beside the person: a row for each word of the
 * name and for the pupil number, a row in the class, and the class itself. Each holds enough to draw the
 * line of a list.
 */
export const personLineSchema = z.object({
  personId: z.string(),
  displayName: z.string(),
  /** "Vries, Sanne de" */
  listedName: z.string(),
  kind: z.enum(['pupil', 'alumnus', 'employee', 'visitor']),
  className: z.string().nullable(),
  pupilNumber: z.string().optional(),
});
export type PersonLine = z.infer<typeof personLineSchema>;

export const foundRowSchema = personLineSchema.extend({
  /** Shown while an import has, or has not, this effect: somebody's name and class count as the import does. */
  while: z
    .object({
      importNumber: z.number().int().positive(),
      is: z.enum(['new', 'after', 'before']),
      /** And while this earlier one stands. */
      by: z.number().int().positive().optional(),
    })
    .optional(),
});
type FoundRow = z.infer<typeof foundRowSchema>;

/** People are listed by class, and those without one by what they are. */
export const groupSchema = z.object({
  kind: z.enum(['pupil', 'alumnus', 'employee', 'visitor']),
  className: z.string().nullable(),
});
export type Group = z.infer<typeof groupSchema>;

export const wordsPk = (schoolId: string) => `W#${schoolId}`;
export const groupsPk = (schoolId: string) => `G#${schoolId}`;
export const membersPk = (schoolId: string) => `M#${schoolId}`;

/** A class has one list, whoever is in it. */
export const groupKey = ({ kind, className }: Group) =>
  className === null ? `kind:${kind}` : `class:${encodeURIComponent(className.toWellFormed())}`;

/**
 * A word with the other telling words of the name behind it: "vries emma", so that a whole name is found at
 * once among a thousand of one last name.
 */
function wordKey(word: string, words: readonly string[]): string {
  const others = tellingWords(words).filter((one) => one !== word);
  return [word, ...others].join(' ').slice(0, 200);
}

type Placed = Omit<Row, 'version'>;

/** Everything `record` is found by, each row once. */
export function rowsOf(record: PersonRecord): Placed[] {
  if (record.erased !== undefined) return [];
  const rows = new Map<string, Placed>();
  for (const found of foundRows(record)) {
    for (const row of placed(record.schoolId, found)) rows.set(`${row.pk} ${row.sk}`, row);
  }
  return [...rows.values()];
}

/** How somebody is listed: once, or as they were before each import and as they are by it. */
function foundRows(record: PersonRecord): FoundRow[] {
  const now = lineOf(record);
  if (record.imported === undefined) return [now];
  const { earlier = [], ...newest } = record.imported;
  const { number: importNumber } = newest;
  if (newest.before === null) return [{ ...now, while: { importNumber, is: 'new' } }];
  const steps = [newest, ...earlier];
  const befores = steps.flatMap((step, index) => beforeRow(record, step, steps[index + 1]));
  const isAlike = befores.every(({ while: _, ...line }) => isSame(line, now));
  if (isAlike && steps.every(({ before }) => before !== null)) return [now];
  return [...befores, { ...now, while: { importNumber, is: 'after' } }];
}

function beforeRow(
  record: PersonRecord,
  { number: importNumber, before }: ImportStep,
  by: ImportStep | undefined,
): FoundRow[] {
  if (before === null) return [];
  const { displayName, name, className } = before;
  const line = lineOf({ ...record, displayName, name, className });
  const more = by === undefined ? {} : { by: by.number };
  return [{ ...line, while: { importNumber, is: 'before', ...more } }];
}

const isSame = (one: PersonLine, other: PersonLine) =>
  JSON.stringify(one) === JSON.stringify(other);

/** How somebody is listed as they are. */
export function lineOf({
  id,
  displayName,
  name,
  kind,
  className,
  pupilNumber,
}: Omit<PersonRecord, 'name'> & { name?: PersonRecord['name'] | undefined }): PersonLine {
  const line = {
    personId: id,
    displayName,
    listedName: listedName(name ?? partsOf(displayName)),
    kind,
    className,
  };
  return pupilNumber === undefined ? line : { ...line, pupilNumber };
}

function placed(schoolId: string, found: FoundRow): Placed[] {
  const { personId, displayName, listedName: listed, kind, className, pupilNumber } = found;
  const group = { kind, className };
  const is = [found.while?.is ?? '', found.while?.by ?? ''].join('');
  const words = [...wordsOf(displayName), ...(pupilNumber ? [wordsOf(pupilNumber).join('')] : [])];
  return [
    ...words.map((word) => ({
      pk: wordsPk(schoolId),
      sk: `${wordKey(word, words)}#${personId}#${is}`,
      data: found,
    })),
    {
      pk: membersPk(schoolId),
      sk: `${groupKey(group)}#${fold(listed).slice(0, 100)}#${personId}#${is}`,
      data: found,
    },
    { pk: groupsPk(schoolId), sk: groupKey(group), data: groupSchema.parse(group) },
  ];
}
