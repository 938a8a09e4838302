import { createHash } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Commit, Page, Store, Write } from '../ports/store.ts';
import { change, insert, read } from './record.ts';

/**
 * The append-only log, one chain per school: each entry carries the hash of the one before, so that a
 * change, a gap or a removal shows. It holds ids and fixed words, never a name, a text or a picture.
 */
export const auditEntrySchema = z.object({
  school: z.string(),
  /** From 1, without gaps. */
  number: z.number().int().positive(),
  at: z.iso.datetime(),
  /** `rules`, `user:<id>` or a function's name. */
  actor: z.string(),
  /** A fact in the past: `content.decided`, `action.done`, `face.named` … */
  what: z.string(),
  /** What it is about: a content's partition key, a person's id, an account. */
  about: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Hash of the entry before; 64 zeros for the first. */
  previous: z.string().length(64),
  hash: z.string().length(64),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type AuditFact = Omit<AuditEntry, 'school' | 'number' | 'previous' | 'hash'>;

const headSchema = z.object({
  number: z.number().int(),
  hash: z.string(),
  /** `yyyy-mm` of the first entry's partition, and of the last one's. */
  since: z.string(),
  until: z.string(),
});
const headKey = (school: string) => ({ pk: `AUDIT#${school}`, sk: 'HEAD' });
const start = '0'.repeat(64);

/** The hash of an entry: SHA-256 over its fields in a fixed order. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const detail = Object.entries(entry.detail).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = [
    entry.school,
    entry.number,
    entry.at,
    entry.actor,
    entry.what,
    entry.about,
    detail,
    entry.previous,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/**
 * Commits together with one audit entry. Tries again by itself while only the log's head moved;
 * `conflict` means that one of the caller's own conditions no longer holds.
 */
export async function commitWithAudit(
  store: Store,
  school: string,
  fact: AuditFact,
  commit: Commit,
): Promise<Result<void, 'conflict'>> {
  return inTurn(school, async () => {
    for (;;) {
      const done = await store.commit({
        ...commit,
        writes: [...commit.writes, ...(await auditWrites(store, school, fact))],
      });
      if (done.ok) return ok(undefined);
      if (!(await conditionsHold(store, commit.writes))) return fail('conflict');
    }
  });
}

/** Within one process the chain's appends queue up instead of colliding. */
const turns = new Map<string, Promise<unknown>>();

function inTurn<Value>(school: string, work: () => Promise<Value>): Promise<Value> {
  const before = turns.get(school) ?? Promise.resolve();
  const mine = before.then(work, work);
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  turns.set(school, settled);
  void settled.then(() => {
    if (turns.get(school) === settled) turns.delete(school);
  });
  return mine;
}

async function auditWrites(store: Store, school: string, fact: AuditFact): Promise<Write[]> {
  const head = await read(store, 'core', headKey(school), headSchema);
  const unsigned = {
    ...fact,
    school,
    number: (head?.data.number ?? 0) + 1,
    previous: head?.data.hash ?? start,
  };
  const entry: AuditEntry = { ...unsigned, hash: hashEntry(unsigned) };
  // a clock that was put back must not put an entry before older ones
  const own = fact.at.slice(0, 7);
  const month = head !== undefined && head.data.until > own ? head.data.until : own;
  const since = head?.data.since ?? month;
  const next = { number: entry.number, hash: entry.hash, since, until: month };
  return [
    insert('audit', {
      pk: `S#${school}#${month}`,
      sk: entryKey(entry.number),
      data: entry,
    }),
    change('core', { ...headKey(school), data: next }, head),
  ];
}

async function conditionsHold(store: Store, writes: Write[]): Promise<boolean> {
  const checks = writes.map(async (write) => {
    if (write.when === 'any') return true;
    const key = 'put' in write ? write.put : 'remove' in write ? write.remove : write.check;
    const row = await store.get(write.table, { pk: key.pk, sk: key.sk });
    return write.when === 'absent' ? row === undefined : row?.version === write.when.version;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/** The entries of one school's chain that follow number `after`, oldest first; without it all. */
export async function* auditEntries(
  store: Store,
  school: string,
  { after = 0 }: { after?: number } = {},
): AsyncGenerator<AuditEntry> {
  const head = await read(store, 'core', headKey(school), headSchema);
  if (head === undefined) return;
  for (const month of monthsBetween(head.data.since, head.data.until)) {
    const pk = `S#${school}#${month}`;
    let from: string | undefined = entryKey(after);
    do {
      const page: Page = await store.query({ table: 'audit', pk, after: from, limit: 100 });
      for (const row of page.rows) yield auditEntrySchema.parse(row.data);
      from = page.next;
    } while (from !== undefined);
  }
}

const entryKey = (number: number) => String(number).padStart(12, '0');

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let at = first; at <= last; ) {
    months.push(at);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    at = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** Checks a chain as it is read: undefined while it holds, else what is wrong with this entry. */
export function createChainChecker(): (entry: AuditEntry) => string | undefined {
  const heads = new Map<string, { number: number; hash: string }>();
  return (entry) => {
    const head = heads.get(entry.school) ?? { number: 0, hash: start };
    const { hash, ...unsigned } = entry;
    heads.set(entry.school, { number: entry.number, hash });
    if (entry.number !== head.number + 1) return `expected entry ${head.number + 1}`;
    if (entry.previous !== head.hash) return 'does not follow the entry before it';
    if (hashEntry(unsigned) !== hash) return 'its content does not match its hash';
    return undefined;
  };
}
