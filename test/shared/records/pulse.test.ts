import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Verdict } from '../../../shared/domain/decency/thread.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { breakerDue } from '../../../shared/records/breakers.ts';
import {
  type Beat,
  beatKey,
  hidesSince,
  readPulse,
  turnHour,
  usualHides,
  usualOf,
} from '../../../shared/records/pulse.ts';
import { writeVerdict } from '../../../shared/records/threads.ts';

const of = { platform: 'facebook', accountId: '1001' };
const thread = { ...of, schoolId: 'school-a', post: '501' };
const start = Date.parse('2026-03-02T09:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * 60_000);

async function anAccount() {
  const store = createSqliteStore(openDatabase(':memory:'), () => {});
  let made = 0;
  /** So many comments at this minute, as the function writes them. */
  async function hear(minute: number, number: number, beat: Beat = 'other') {
    for (let index = 0; index < number; index += 1) {
      made += 1;
      await say(`c${made}`, minute, beat);
    }
  }
  async function say(id: string, minute: number, beat: Beat) {
    const now = at(minute);
    const verdict: Verdict = {
      ...{ id, parent: null, author: null, at: now.toISOString(), isOwn: false },
      ...{ hits: [], score: 0, isCriticism: false, about: [] },
    };
    await store.commit({
      writes: [writeVerdict(thread, verdict, now, beatKey(of, beat, now, id))],
    });
    await turnHour(store, of, now);
  }
  const usual = async () => usualOf(await readPulse(store, of));
  const hides = (minute: number, window: number) =>
    hidesSince(store, of, at(minute - window), { now: at(minute), most: 1000 });
  return { store, hear, say, usual, hides };
}

describe('what is usual on an account', () => {
  it('is not known before a hundred comments', async () => {
    const { hear, usual } = await anAccount();
    await hear(0, 99);
    await hear(60, 1);
    expect(await usual()).toEqual({ perHour: undefined, flaggedPercent: undefined });
    await hear(120, 1);
    expect((await usual()).perHour).toBe(99);
  });

  it('is the median of the hours that had comments, and the share that was flagged', async () => {
    const { hear, usual } = await anAccount();
    await hear(0, 10);
    await hear(60, 90, 'flagged');
    await hear(60 * 24, 20, 'hide');
    await hear(60 * 48, 1);
    expect(await usual()).toEqual({ perHour: 20, flaggedPercent: (110 * 100) / 120 });
  });

  it('forgets what is longer ago than 28 days', async () => {
    const { hear, usual } = await anAccount();
    await hear(0, 100);
    await hear(60, 1);
    expect((await usual()).perHour).toBe(100);
    await hear(60 * 24 * 29, 1);
    await hear(60 * 24 * 29 + 60, 1);
    expect((await usual()).perHour).toBeUndefined();
  });

  it('counts hides by ten minutes', async () => {
    const { store, hear } = await anAccount();
    expect(usualHides(await readPulse(store, of))).toBeUndefined();
    await hear(0, 60, 'hide');
    await hear(60, 60, 'other');
    await hear(120, 1);
    expect(usualHides(await readPulse(store, of))).toBe(5);
  });
});

describe('the breaker', () => {
  const due = (store: Store, minute: number) =>
    breakerDue(store, { ...of, schoolId: 'school-a' }, at(minute));

  it('stays shut on an account nobody knows yet', async () => {
    const { store, hear } = await anAccount();
    await hear(0, 99);
    await hear(60, 60, 'hide');
    expect(await due(store, 61)).toBeUndefined();
  });

  it.each([
    { hides: 30, opens: false },
    { hides: 31, opens: true },
  ])('where little is usual, at $hides in ten minutes: $opens', async ({ hides, opens }) => {
    const { store, hear } = await anAccount();
    await hear(0, 120);
    await hear(60, hides, 'hide');
    expect((await due(store, 61)) !== undefined).toBe(opens);
  });

  it('where little is usual, thirty-one is too many however many others there are', async () => {
    const { store, hear } = await anAccount();
    await hear(0, 120);
    await hear(60, 400);
    await hear(65, 31, 'hide');
    expect((await due(store, 66))?.becomes).toMatchObject({ hides: 31, usual: 0 });
  });
});

describe('hides of the last minutes', () => {
  it('are counted across the hour, and nothing but hides', async () => {
    const { hear, hides } = await anAccount();
    await hear(55, 7, 'hide');
    await hear(58, 9, 'flagged');
    await hear(59, 5, 'other');
    await hear(62, 5, 'other');
    await hear(62, 150, 'hide');
    expect(await hides(63, 10)).toBe(157);
    expect(await hides(66, 10)).toBe(150);
    expect(await hides(73, 10)).toBe(0);
  });

  it('count a comment once, however often its delivery is repeated', async () => {
    const { say, hides } = await anAccount();
    for (let time = 0; time < 3; time += 1) await say('same', 10, 'hide');
    expect(await hides(11, 10)).toBe(1);
  });
});
