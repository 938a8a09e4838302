import { type CsvRecord, parseCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { type Checked, problem, refuse } from './problem.ts';

/** A whole export: every row has a cell for every header. */
export interface Table {
  /** The line the headers stand on. */
  headerLine: number;
  headers: string[];
  rows: CsvRecord[];
}

const separators = [';', ',', '\t'] as const;
const mostColumns = 200;

/** Reads an export, or refuses it whole, with the line and what was expected there. */
export function readTable(bytes: Uint8Array): Checked<Table> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  if (decoded.value.trim() === '') {
    const nl = 'een kopregel en leerlingen; dit bestand is leeg';
    return refuse(problem(1, nl, 'a header and pupils; this file is empty'));
  }
  const stated = /^"?sep=([;,\t])"?(?:\r\n|\r|\n)/i.exec(decoded.value);
  const text = decoded.value.slice(stated?.[0].length ?? 0);
  const firstLine = stated === null ? 1 : 2;
  const separator = stated?.[1] ?? separatorOf(text);
  if (separator === undefined) {
    const nl = 'kolommen met één scheidingsteken: puntkomma, komma of tab';
    return refuse(problem(firstLine, nl, 'columns with one separator: semicolon, comma or tab'));
  }
  const parsed = parseCsv(text, separator, firstLine);
  return parsed.ok ? checkShape(parsed.value) : parsed;
}

/** The header decides: the separator it has most of, if there is one such. */
function separatorOf(text: string): string | undefined {
  // quotes in pairs come out, so that what stands between them does not count
  const header = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const counts = separators.map((one) => ({ one, count: header.split(one).length - 1 }));
  const [most, next] = counts.toSorted((a, b) => b.count - a.count);
  return most === undefined || most.count === next?.count ? undefined : most.one;
}

function checkShape([header, ...records]: CsvRecord[]): Checked<Table> {
  const rows = withoutEmptyTail(records);
  const headers = (header?.cells ?? []).map((text) => text.trim());
  if (header === undefined || rows.length === 0) {
    return refuse(problem(header?.line ?? 1, 'een kopregel en leerlingen', 'a header and pupils'));
  }
  if (headers.length > 1 && headers.at(-1) === '') headers.pop();
  return headerProblem(headers, header.line) ?? rowsOf(header.line, headers, rows);
}

function headerProblem(headers: string[], line: number): Checked<Table> | undefined {
  if (headers.length > mostColumns) {
    return refuse(
      problem(line, `hoogstens ${mostColumns} kolommen`, `at most ${mostColumns} columns`),
    );
  }
  const seen = new Map<string, number>();
  const problems = headers.flatMap((text, index) => {
    const key = headerKey(text);
    if (key === '') return [problem(line, 'een kolomnaam', 'a column name', index + 1)];
    if (seen.has(key)) {
      return [problem(line, 'elke kolomnaam één keer', 'each column name once', index + 1)];
    }
    seen.set(key, index);
    return [];
  });
  return problems.length === 0 ? undefined : refuse(...problems);
}

/** Some systems end every line with a separator: one more column, empty in every row or in none. */
function rowsOf(headerLine: number, headers: string[], rows: CsvRecord[]): Checked<Table> {
  const width = headers.length;
  const hasTail = rows.every(({ cells }) => cells.length === width + 1 && cells.at(-1) === '');
  const expected = hasTail ? width + 1 : width;
  const ragged = rows.filter(({ cells }) => cells.length !== expected);
  if (ragged.length > 0) {
    const says = ({ line }: CsvRecord) => problem(line, `${width} cellen`, `${width} cells`);
    return refuse(...ragged.map(says));
  }
  const whole = rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, width) }));
  return { ok: true, value: { headerLine, headers, rows: whole } };
}

/** A spreadsheet may end with rows that have separators and nothing else. */
function withoutEmptyTail(records: CsvRecord[]): CsvRecord[] {
  const last = records.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return records.slice(0, last + 1);
}

/** What a column name is compared by: capitals, spaces, dots, dashes and underscores do not matter. */
export function headerKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}_.:-]+/gu, '');
}
