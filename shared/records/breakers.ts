import * as z from 'zod';
import { breakerWindowMs, countedFor, isTooMany } from '../domain/policy/breaker.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import { actorSchema } from './contents.ts';
import { hidesSince, type PulseOf, readPulse, usualHides } from './pulse.ts';
import { change, list, read, type Stored } from './record.ts';

/** An account on which much more is hidden than usual: only a person closes the breaker again. */
export const breakerSchema = z.object({
  schoolId: z.string(),
  platform: z.string(),
  accountId: z.string(),
  state: z.enum(['open', 'closed']),
  /** How often it opened. */
  number: z.number().int().positive(),
  openedAt: z.iso.datetime(),
  /** Hidden within ten minutes when it opened, and what is usual there. */
  hides: z.number().int(),
  usual: z.number(),
  closed: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
});
export type Breaker = z.infer<typeof breakerSchema>;

const keyOf = ({ platform, accountId }: PulseOf) => ({
  pk: `PULSE#${platform}#${accountId}`,
  sk: 'BREAKER',
});
const openPk = (schoolId: string) => `S#${schoolId}#breaker`;

export function readBreaker(store: Store, of: PulseOf): Promise<Stored<Breaker> | undefined> {
  return read(store, 'core', keyOf(of), breakerSchema);
}

export function writeBreaker(breaker: Breaker, from?: Stored<Breaker>): Write {
  const row = { ...keyOf(breaker), data: breaker };
  const index = { pk: openPk(breaker.schoolId), sk: `${breaker.platform}#${breaker.accountId}` };
  return change('core', breaker.state === 'open' ? { ...row, index } : row, from);
}

/** The open ones of a school; it has a handful of accounts. */
export async function listOpenBreakers(store: Store, schoolId: string): Promise<Breaker[]> {
  const where = { table: 'core', by: 'index', pk: openPk(schoolId), limit: 100 } as const;
  const { records } = await list(store, where, breakerSchema);
  return records.map(({ data }) => data);
}

/**
 * The breaker that has to open now, before it is written; undefined while hiding is as usual or it is open already.
 * What was hidden before somebody closed it last counts no more.
 */
export async function breakerDue(
  store: Store,
  of: PulseOf & { schoolId: string },
  now: Date,
): Promise<{ becomes: Breaker; from: Stored<Breaker> | undefined } | undefined> {
  const from = await readBreaker(store, of);
  if (from?.data.state === 'open') return undefined;
  const usual = usualHides(await readPulse(store, of));
  // of an account nobody knows yet nobody can say that this is more than usual
  if (usual === undefined) return undefined;
  const window = new Date(now.getTime() - breakerWindowMs);
  const closedAt = from?.data.closed?.at;
  const since =
    closedAt !== undefined && closedAt > window.toISOString() ? new Date(closedAt) : window;
  const hides = await hidesSince(store, of, since, { now, most: countedFor(usual) });
  if (!isTooMany(hides, usual)) return undefined;
  const { schoolId, platform, accountId } = of;
  const number = (from?.data.number ?? 0) + 1;
  const openedAt = now.toISOString();
  const place = { schoolId, platform, accountId };
  return {
    from,
    becomes: { ...place, state: 'open', number, openedAt, hides, usual, closed: null },
  };
}

/** A person has looked and lets hiding go on by itself. `changed`: it is closed, or another one. */
export async function closeBreaker(
  store: Store,
  wanted: PulseOf & { schoolId: string; number: number; by: `user:${string}`; at: Date },
): Promise<Result<void, 'missing' | 'changed'>> {
  const from = await readBreaker(store, wanted);
  if (from === undefined || from.data.schoolId !== wanted.schoolId) return fail('missing');
  if (from.data.state !== 'open' || from.data.number !== wanted.number) return fail('changed');
  const at = wanted.at.toISOString();
  const closed: Breaker = { ...from.data, state: 'closed', closed: { by: wanted.by, at } };
  const { platform, accountId, schoolId, number } = wanted;
  const fact = { at, actor: wanted.by, what: 'breaker.closed', about: `${platform}#${accountId}` };
  const done = await commitWithAudit(
    store,
    schoolId,
    { ...fact, detail: { number } },
    { writes: [writeBreaker(closed, from)] },
  );
  return done.ok ? ok(undefined) : fail('changed');
}
