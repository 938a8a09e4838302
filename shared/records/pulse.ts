import * as z from 'zod';
import type { Usual } from '../domain/decency/thread.ts';
import type { Key, Page, Store } from '../ports/store.ts';
import { change, read } from './record.ts';

/**
 * How an account goes: how many comments an hour has, how many of them are flagged, how many we hid. Each comment is
 * one row under its hour (the index of its verdict, `threads.ts`), so a repeated delivery counts once and no counter
 * is fought over. With the first comment of an hour the hour before is summed up in one row for 28 days.
 */
export interface PulseOf {
  platform: string;
  accountId: string;
}

/** hide: hidden by ourselves; flagged: found and left to a person or the platform; other: neither. */
export type Beat = 'hide' | 'flagged' | 'other';
const marks: Readonly<Record<Beat, string>> = { hide: 'h', flagged: 'f', other: 'o' };

const hourMs = 3_600_000;
const daysKept = 28;
/** Until an account has had so many comments, nobody can say what is usual. */
const leastKnown = 100;

const hourOf = (at: Date) => at.toISOString().slice(0, 13);
const pkOf = ({ platform, accountId }: PulseOf) => `PULSE#${platform}#${accountId}`;
const hourPk = (of: PulseOf, hour: string) => `${pkOf(of)}#${hour}`;

/** Where a comment decided on at this moment is counted. */
export function beatKey(of: PulseOf, beat: Beat, at: Date, commentKey: string): Key {
  return {
    pk: hourPk(of, hourOf(at)),
    sk: `${marks[beat]}#${at.toISOString()}#${commentKey}`,
  };
}

const countsSchema = z.tuple([z.number().int(), z.number().int(), z.number().int()]);
const pulseSchema = z.object({
  /** The hour that is being counted. */
  open: z.string(),
  /** Comments, flagged, hidden by ourselves; hours without comments are missing. */
  hours: z.record(z.string(), countsSchema),
});
export type Pulse = z.infer<typeof pulseSchema>;

const pulseKey = (of: PulseOf) => ({ pk: pkOf(of), sk: 'USUAL' });

export async function readPulse(store: Store, of: PulseOf): Promise<Pulse | undefined> {
  return (await read(store, 'core', pulseKey(of), pulseSchema))?.data;
}

/**
 * Sums the hour before up when a new one has begun. Whoever comes second finds it done; a count that fails is made
 * with the next comment.
 */
export async function turnHour(store: Store, of: PulseOf, now: Date): Promise<void> {
  const from = await read(store, 'core', pulseKey(of), pulseSchema);
  const hour = hourOf(now);
  if (from !== undefined && from.data.open >= hour) return;
  const oldest = hourOf(new Date(now.getTime() - daysKept * 24 * hourMs));
  const kept = Object.entries(from?.data.hours ?? {}).filter(([past]) => past >= oldest);
  const hours = Object.fromEntries(kept);
  if (from !== undefined) hours[from.data.open] = await countHour(store, of, from.data.open);
  const data: Pulse = { open: hour, hours };
  await store.commit({ writes: [change('core', { ...pulseKey(of), data }, from)] });
}

async function countHour(store: Store, of: PulseOf, hour: string): Promise<Pulse['hours'][string]> {
  const counts: [number, number, number] = [0, 0, 0];
  let after: string | undefined;
  do {
    const page: Page = await store.query({
      table: 'core',
      by: 'index',
      pk: hourPk(of, hour),
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    for (const row of page.rows) {
      const mark = row.index?.sk.charAt(0);
      counts[0] += 1;
      if (mark !== marks.other) counts[1] += 1;
      if (mark === marks.hide) counts[2] += 1;
    }
    after = page.next;
  } while (after !== undefined);
  return counts;
}

/** What is usual, of the hours that had comments; undefined while too little is known. */
export function usualOf(pulse: Pulse | undefined): Usual {
  const hours = Object.values(pulse?.hours ?? {}).filter(([comments]) => comments > 0);
  const comments = sum(hours.map(([all]) => all));
  if (comments < leastKnown) return { perHour: undefined, flaggedPercent: undefined };
  const sorted = hours.map(([all]) => all).toSorted((a, b) => a - b);
  const flagged = sum(hours.map(([, one]) => one));
  return {
    perHour: sorted[Math.floor(sorted.length / 2)],
    flaggedPercent: (flagged * 100) / comments,
  };
}

/** How many we usually hide in ten minutes, of the hours that had comments; undefined while too little is known. */
export function usualHides(pulse: Pulse | undefined): number | undefined {
  const hours = Object.values(pulse?.hours ?? {}).filter(([comments]) => comments > 0);
  if (sum(hours.map(([all]) => all)) < leastKnown) return undefined;
  return sum(hours.map(([, , hidden]) => hidden)) / hours.length / 6;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** How many were hidden by ourselves since then, at most an hour ago; counts up to `most`. */
export async function hidesSince(
  store: Store,
  of: PulseOf,
  since: Date,
  { now, most }: { now: Date; most: number },
): Promise<number> {
  let count = 0;
  for (const hour of new Set([hourOf(now), hourOf(since)])) {
    let after: string | undefined;
    do {
      const page: Page = await store.query({
        table: 'core',
        by: 'index',
        pk: hourPk(of, hour),
        prefix: `${marks.hide}#`,
        newestFirst: true,
        limit: 100,
        ...(after === undefined ? {} : { after }),
      });
      const border = `${marks.hide}#${since.toISOString()}`;
      const recent = page.rows.filter(({ index }) => (index?.sk ?? '') >= border);
      count += recent.length;
      after = recent.length < page.rows.length || count >= most ? undefined : page.next;
    } while (after !== undefined);
  }
  return count;
}
