import type { Context } from 'hono';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { tokenOf } from './caller.ts';
import { refuse } from './graph-error.ts';

/** Where the next page begins; a cursor that is not ours is error 100. */
export function afterOf(cursor: string | undefined): number | undefined {
  const after = decodeCursor(cursor);
  if (after === null) throw refuse(100, undefined, '(#100) Invalid cursor');
  return after;
}

/** What was asked for, held within the platform's own cap. */
export function limitOf(text: string | undefined, fallback: number, cap: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,6}$/.test(text))
    throw refuse(100, undefined, '(#100) Param limit must be an integer');
  return Math.max(1, Math.min(cap, Number(text)));
}

interface Page<Entry> {
  /** One more than asked for shows that there is a next page. */
  found: readonly Entry[];
  limit: number;
  show: (entry: Entry) => unknown;
}

/** `{data, paging}`; `next` only when there is more, and with the token in it as the real one has. */
export function graphPage<Entry extends { seq: number }>(
  c: Context,
  baseUrl: string,
  { found, limit, show }: Page<Entry>,
) {
  const shown = found.slice(0, limit);
  const [first, last] = [shown.at(0), shown.at(-1)];
  const data = shown.map(show);
  if (!first || !last) return { data };
  const cursors = { before: encodeCursor(first.seq), after: encodeCursor(last.seq) };
  if (found.length <= limit) return { data, paging: { cursors } };
  const here = new URL(c.req.url);
  const next = new URL(`${baseUrl}${here.pathname}${here.search}`);
  next.searchParams.set('after', cursors.after);
  next.searchParams.set('access_token', tokenOf(c) ?? '');
  return { data, paging: { cursors, next: next.href } };
}
