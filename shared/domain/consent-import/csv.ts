import { type Checked, problem, refuse } from './problem.ts';

export interface CsvRecord {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
}

/**
 * RFC 4180, strictly: a quote opens a cell or is doubled inside a quoted one, and what is opened is
 * closed. Any of the three line ends, also inside quotes. Empty lines are no records. Own grammar because
 * the domain takes no package in, and the usual ones repair what we must refuse.
 */
export function parseCsv(text: string, separator: string, firstLine = 1): Checked<CsvRecord[]> {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = firstLine;
  let record: CsvRecord = { line, cells: [] };

  const endRecord = () => {
    const isEmpty = record.cells.length === 1 && record.cells[0] === '';
    if (!isEmpty) records.push(record);
    record = { line, cells: [] };
  };

  while (at < text.length) {
    const openedOn = line;
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, separator);
    line += countLines(cell.raw);
    if (cell.problem !== undefined) return refuse(says[cell.problem](openedOn));
    record.cells.push(cell.value);
    at += cell.raw.length;
    const end = lineEndAt(text, at);
    if (end > 0) {
      at += end;
      line += 1;
      endRecord();
    } else if (at < text.length) {
      if (text[at] !== separator) return refuse(says.afterQuote(line));
      at += 1;
      if (at === text.length) record.cells.push('');
    }
  }
  if (record.cells.length > 0) endRecord();
  return { ok: true, value: records };
}

interface Cell {
  /** As it stands in the text. */
  raw: string;
  value: string;
  problem?: 'unclosed' | 'strayQuote';
}

function quotedCell(text: string, from: number): Cell {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { raw: text.slice(from), value: '', problem: 'unclosed' };
    if (text[quote + 1] !== '"') {
      const raw = text.slice(from, quote + 1);
      return { raw, value: raw.slice(1, -1).replaceAll('""', '"') };
    }
    at = quote + 2;
  }
}

function bareCell(text: string, from: number, separator: string): Cell {
  let at = from;
  while (at < text.length && text[at] !== separator && lineEndAt(text, at) === 0) at += 1;
  const raw = text.slice(from, at);
  return raw.includes('"') ? { raw, value: '', problem: 'strayQuote' } : { raw, value: raw };
}

/** How many characters the line end here has: 0 when there is none. */
function lineEndAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

function countLines(raw: string): number {
  return raw.startsWith('"') ? raw.split(/\r\n|\r|\n/).length - 1 : 0;
}

const says = {
  unclosed: (line: number) =>
    problem(
      line,
      'een aanhalingsteken dat weer sluit; het bestand lijkt afgebroken',
      'a closing quote; the file seems cut off',
    ),
  strayQuote: (line: number) =>
    problem(line, 'aanhalingstekens alleen om een hele cel', 'quotes only around a whole cell'),
  afterQuote: (line: number) =>
    problem(
      line,
      'na een gesloten aanhalingsteken een scheidingsteken of een nieuwe regel',
      'a separator or a new line after a closing quote',
    ),
};
