import * as z from 'zod';
import type { Store } from '../../shared/ports/store.ts';
import { type AuditEntry, auditEntries } from '../../shared/records/audit.ts';
import { listSchools } from '../../shared/records/schools.ts';

const number = z
  .string()
  .regex(/^\d{1,12}$/)
  .transform(Number);

export const auditQuerySchema = z
  .object({
    /** This school's chain only. */
    school: z.string().min(1).max(200).optional(),
    /** The chains of this school and of those behind it: how a page over all schools goes on. */
    from: z.string().min(1).max(200).optional(),
    /** Of the first chain only what follows this number. */
    after: number.optional(),
    limit: number.pipe(z.number().min(1).max(100_000)).optional(),
  })
  .refine(({ school, from }) => school === undefined || from === undefined)
  .refine(({ school, from, after }) => after === undefined || (school ?? from) !== undefined);
export type AuditQuery = z.infer<typeof auditQuerySchema>;

/** Which chains were asked for, in their order; undefined when none of our schools was named. */
export async function chainsOf(
  store: Store,
  { school, from }: AuditQuery,
): Promise<string[] | undefined> {
  const ids = (await listSchools(store)).map(({ id }) => id);
  const named = school ?? from;
  if (named === undefined) return ids;
  const start = ids.indexOf(named);
  if (start < 0) return undefined;
  return school === undefined ? ids.slice(start) : [named];
}

/** Each chain after the other: each can be verified by itself. `after` is about the first. */
export async function* entriesOf(
  store: Store,
  [first, ...others]: string[],
  after = 0,
): AsyncGenerator<AuditEntry> {
  if (first !== undefined) yield* auditEntries(store, first, { after });
  for (const school of others) yield* auditEntries(store, school);
}

export interface PageBounds {
  entries: number;
  bytes: number;
  timeIsUp: () => boolean;
}

export interface AuditPage {
  lines: string;
  /** Where the page that follows begins; undefined at the end of the last chain. */
  next: { school: string; after: number } | undefined;
}

/** The first entries within these bounds, at least one entry or one whole chain: a page may be empty and yet have a next one. */
export async function auditPage(
  store: Store,
  schools: string[],
  after: number,
  { entries, bytes, timeIsUp }: PageBounds,
): Promise<AuditPage> {
  const lines: string[] = [];
  let room = bytes;
  let last = after;
  for (const [place, school] of schools.entries()) {
    if (place > 0 && timeIsUp()) return { lines: lines.join(''), next: { school, after: 0 } };
    for await (const entry of auditEntries(store, school, { after: last })) {
      const line = `${JSON.stringify(entry)}\n`;
      room -= Buffer.byteLength(line);
      const isFull = lines.length >= entries || room < 0 || timeIsUp();
      if (isFull && lines.length > 0)
        return { lines: lines.join(''), next: { school, after: last } };
      lines.push(line);
      last = entry.number;
    }
    last = 0; // the chain behind begins at its first entry
  }
  return { lines: lines.join(''), next: undefined };
}
