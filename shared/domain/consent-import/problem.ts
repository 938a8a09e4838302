import type { Words } from '../language.ts';

/**
 * Why a file is refused: where, and what was expected there. It never repeats what the file says: a
 * file with a shifted column would put a name into a message.
 */
export interface ImportProblem {
  /** The line as an editor counts it, from 1; null where it is about the whole file. */
  line: number | null;
  /** The column, from 1, where it is about one. */
  column?: number;
  expected: Words;
}

/** All of it, or nothing of it and why. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; problems: ImportProblem[] };

export function refuse<Value>(...problems: ImportProblem[]): Checked<Value> {
  return { ok: false, problems };
}

export function problem(
  line: number | null,
  nl: string,
  en: string,
  column?: number,
): ImportProblem {
  const expected = { nl, en };
  return column === undefined ? { line, expected } : { line, column, expected };
}
