/**
 * An expected failure as a value. `problem` is a fixed word that code may branch on; `detail` is for
 * people and never holds a name, a text or a token.
 */
export type Result<Value, Problem extends string> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem; detail?: string };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function fail<Problem extends string>(
  problem: Problem,
  detail?: string,
): { ok: false; problem: Problem; detail?: string } {
  return detail === undefined ? { ok: false, problem } : { ok: false, problem, detail };
}
