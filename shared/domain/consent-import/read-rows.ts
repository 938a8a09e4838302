import { toMoment } from '../consent/amsterdam.ts';
import { keysOf } from '../keys-of.ts';
import { type Answer, readAnswer } from './answers.ts';
import { type ColumnName, columnWords, refusedColumns } from './columns.ts';
import type { CsvRecord } from './csv.ts';
import { readDay, readMoment, readSchoolYear } from './dates.ts';
import { type Mapping, type PlacedMapping, placeMapping } from './mapping.ts';
import { displayNameOf, nameKey, tidy } from './names.ts';
import { type Checked, type ImportProblem, problem, refuse } from './problem.ts';
import { readTable } from './table.ts';

/** One pupil as the export has it. */
export interface ImportRow {
  line: number;
  /** Text: leading zeros are part of it. */
  pupilNumber: string;
  displayName: string;
  /** Its parts; null where the export has one column for a whole name. */
  name: { first: string; infix: string | null; last: string } | null;
  className: string | null;
  birthDate: string | null;
  schoolYear: string;
  /** When the answers were last changed, as the export says. */
  changedAt: string | null;
  givenBy: string | null;
  answers: { purpose: string; answer: Answer }[];
}

export interface ReadOptions {
  /** "2025-2026": the year the answers count for; null where only a column says so. */
  schoolYear: string | null;
  now: Date;
  /** Purpose codes the school uses beside ours. */
  extraPurposes: readonly string[];
}

/** A list of everything wrong helps nobody past this. */
const mostProblems = 100;

/** Bytes to pupils, all of them or none: every doubt refuses the file, with its line. */
export function readRows(
  bytes: Uint8Array,
  mapping: Mapping,
  options: ReadOptions,
): Checked<ImportRow[]> {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const forbidden = refusedColumns(table.value);
  if (forbidden.length > 0) return refuse(...forbidden);
  const placed = placeMapping(table.value, mapping, options.extraPurposes);
  if (!placed.ok) return placed;
  const problems: ImportProblem[] = [];
  const rows = table.value.rows.map((record) => readRow(record, placed.value, options, problems));
  problems.push(...contradictions(rows));
  return problems.length === 0
    ? { ok: true, value: rows }
    : refuse(...problems.toSorted(byLine).slice(0, mostProblems));
}

const byLine = (a: ImportProblem, b: ImportProblem) => (a.line ?? 0) - (b.line ?? 0);

function readRow(
  { line, cells }: CsvRecord,
  { mapping, column, purposes }: PlacedMapping,
  { schoolYear, now }: ReadOptions,
  problems: ImportProblem[],
): ImportRow {
  const text = (name: ColumnName) => tidy(cells[column(name) ?? -1] ?? '');
  const wrong = (nl: string, en: string, at: number | undefined) =>
    problems.push(problem(line, nl, en, at === undefined ? undefined : at + 1));

  const tooLong = keysOf(columnWords).filter((name) => text(name).length > longestText);
  for (const name of tooLong) {
    wrong(`hoogstens ${longestText} tekens`, `at most ${longestText} characters`, column(name));
  }
  const pupilNumber = text('pupilNumber');
  if (!numberPattern.test(pupilNumber)) {
    wrong(
      'een leerlingnummer, als tekst opgeslagen',
      'a pupil number, kept as text',
      column('pupilNumber'),
    );
  }
  const displayName = displayNameOf(text('firstName'), text('prefix'), text('lastName'));
  if (displayName === '') wrong('een naam', 'a name', column('lastName') ?? column('firstName'));

  const birthDate = text('birthDate') === '' ? null : readDay(text('birthDate'));
  if (birthDate === undefined || isAfter(birthDate, now)) {
    wrong(
      `een geboortedatum als ${dayForms.nl}`,
      `a birth date as ${dayForms.en}`,
      column('birthDate'),
    );
  }
  const changedAt = text('changedAt') === '' ? null : readMoment(text('changedAt'));
  if (changedAt === undefined || isAfter(changedAt, now)) {
    wrong(
      `een datum tot vandaag, als ${dayForms.nl}`,
      `a date up to today, as ${dayForms.en}`,
      column('changedAt'),
    );
  }
  const stated = text('schoolYear') === '' ? schoolYear : readSchoolYear(text('schoolYear'));
  if (stated === undefined || stated === null || (schoolYear !== null && stated !== schoolYear)) {
    const year = schoolYear ?? '2025-2026';
    wrong(`een schooljaar als ${year}`, `a school year as ${year}`, column('schoolYear'));
  }
  const answers = purposes.map(({ purpose, column: at }) => {
    const answer = readAnswer(cells[at] ?? '', mapping.answers);
    if (answer === undefined) wrong('ja, nee of leeg', 'yes, no or empty', at);
    return { purpose, answer: answer ?? ('unknown' as const) };
  });
  const hasParts = column('firstName') !== undefined && text('lastName') !== '';
  const name = hasParts
    ? { first: text('firstName'), infix: text('prefix') || null, last: text('lastName') }
    : null;
  return {
    line,
    pupilNumber,
    displayName,
    name,
    className: text('className') || null,
    birthDate: birthDate ?? null,
    schoolYear: stated ?? '',
    changedAt: changedAt ?? null,
    givenBy: text('givenBy') || null,
    answers,
  };
}

/** Longer is no name, number or class: a quote somewhere swallowed what follows. */
const longestText = 200;

/** Letters and digits, perhaps with a dash or a dot between; "1,23E+05" is what a spreadsheet made of one. */
const numberPattern = /^(?!\d+(?:\.\d+)?E\d+$)[\p{L}\d]+(?:[-./][\p{L}\d]+)*$/u;

const dayForms = { nl: '8-9-2025 of 2025-09-08', en: '8-9-2025 or 2025-09-08 (day first)' };

function isAfter(text: string | null, now: Date): boolean {
  return text !== null && toMoment(text) > now.getTime();
}

/** Lines that cannot both be true, or that may be one pupil twice. */
function contradictions(rows: readonly ImportRow[]): ImportProblem[] {
  return [
    ...repeated(
      rows,
      ({ pupilNumber }) => pupilNumber.toLowerCase(),
      (line, first) =>
        problem(
          line,
          `een eigen leerlingnummer; dit staat ook op regel ${first}`,
          `a pupil number of its own; line ${first} has it too`,
        ),
    ),
    ...repeated(
      rows,
      ({ pupilNumber }) => bareNumber(pupilNumber),
      (line, first) =>
        problem(
          line,
          `een nummer dat meer verschilt dan in nullen vooraan van dat op regel ${first}`,
          `a number that differs in more than leading zeros from that on line ${first}`,
        ),
      ({ pupilNumber }) => pupilNumber.toLowerCase(),
    ),
    ...repeated(
      rows.filter(({ birthDate }) => birthDate !== null),
      ({ displayName, birthDate, className }) =>
        [nameKey(displayName), birthDate, className].join('\n'),
      (line, first) =>
        problem(
          line,
          `elke leerling één keer; dezelfde staat op regel ${first} met een ander nummer`,
          `each pupil once; the same one is on line ${first} with another number`,
        ),
      ({ pupilNumber }) => bareNumber(pupilNumber),
    ),
  ];
}

/** A spreadsheet drops zeros at the front: 00123 and 123 may be one pupil. */
export const bareNumber = (pupilNumber: string) => pupilNumber.toLowerCase().replace(/^0+/, '');

/** Rows whose key was seen before; with `but`, only where that differs from the first one's. */
function repeated(
  rows: readonly ImportRow[],
  key: (row: ImportRow) => string,
  says: (line: number, first: number) => ImportProblem,
  but?: (row: ImportRow) => string,
): ImportProblem[] {
  const seen = new Map<string, ImportRow>();
  return rows.flatMap((row) => {
    if (row.pupilNumber === '') return [];
    const first = seen.get(key(row));
    if (first === undefined) seen.set(key(row), row);
    const clashes = first !== undefined && (but === undefined || but(first) !== but(row));
    return clashes ? [says(row.line, first.line)] : [];
  });
}
