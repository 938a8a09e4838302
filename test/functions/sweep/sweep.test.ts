import { describe, expect, it } from 'vitest';
import type { Store } from '../../../shared/ports/store.ts';
import { readAction, writeAction } from '../../../shared/records/contents.ts';
import { listDue, setDue } from '../../../shared/records/due.ts';
import { listWaiting, removeWaiting, setWaiting } from '../../../shared/records/waiting.ts';
import { aLivePost, aRef, aSweep } from './a-sweep.ts';

const post = aRef('post', 'p');
const comment = aRef('comment', 'c');

describe('a sweep', () => {
  it('keeps house each time', async () => {
    const school = aSweep();
    await school.sweep();
    await school.sweep();
    expect(school.houseKept()).toBe(2);
  });

  /** Everything a sweep has to say, but for what its failing part would have said. */
  async function saidWithout(failing: { store?: (store: Store) => Store; house?: () => never }) {
    const school = aSweep(failing.store === undefined ? {} : { store: failing.store });
    await school.intends(comment);
    await school.hears(post);
    school.advance(15);
    await school.store.commit({ writes: [setDue(comment, school.clock.now)] });
    if (failing.house !== undefined) school.housekeepingIs(async () => failing.house?.());
    const { said, failure } = await school.sweep();
    return { said: said.map(({ type }) => type).sort(), failure, kept: school.houseKept() };
  }

  const everything = ['action.requested', 'comment.changed', 'trouble.found'];

  it('says what time brought', async () => {
    expect(await saidWithout({})).toEqual({ said: everything, failure: undefined, kept: 1 });
  });

  it.each([
    { part: 'DUE#', says: 'comment.changed' },
    { part: 'INTENDED', says: 'action.requested' },
    { part: 'WAITING#', says: 'trouble.found' },
  ])('does everything else when $part cannot be read, and fails in the end', async (row) => {
    const broken = new Error('no answer');
    const store = (whole: Store): Store => ({
      ...whole,
      async query(options) {
        if (options.pk.startsWith(row.part)) throw broken;
        return whole.query(options);
      },
    });
    const { said, failure, kept } = await saidWithout({ store });
    expect(said).toEqual(everything.filter((type) => type !== row.says));
    expect(failure).toBe(broken);
    expect(kept).toBe(1);
  });

  it('does everything else when the house cannot be kept, and fails in the end', async () => {
    const house = () => {
      throw new Error('no room');
    };
    const { said, failure } = await saidWithout({ house });
    expect(said).toEqual(everything);
    expect(failure).toEqual(new Error('no room'));
  });

  it('fails with all that failed', async () => {
    const store = (whole: Store): Store => ({
      ...whole,
      query: () => Promise.reject(new Error('no answer')),
    });
    const { failure } = await saidWithout({ store });
    expect(failure).toBeInstanceOf(AggregateError);
  });
});

describe('a content that is due', () => {
  it.each([
    { ref: post, type: 'post.changed' },
    { ref: comment, type: 'comment.changed' },
  ])('is looked at as what it is: $type, once', async ({ ref, type }) => {
    const school = aSweep();
    await school.store.commit({ writes: [setDue(ref, school.clock.now)] });
    const { said } = await school.sweep();
    expect(said).toMatchObject([{ type, data: { ref, because: 'due' } }]);
    expect((await school.sweep()).said).toEqual([]);
  });

  it('is left alone before', async () => {
    const school = aSweep();
    await school.store.commit({ writes: [setDue(post, new Date('2026-03-02T09:00:00.001Z'))] });
    expect((await school.sweep()).said).toEqual([]);
  });

  it('does not wait for another that cannot be passed on', async () => {
    const school = aSweep({
      store: (store) => ({
        ...store,
        async commit(commit) {
          if (JSON.stringify(commit.events ?? []).includes('"key":"bad"')) throw new Error('no');
          return store.commit(commit);
        },
      }),
    });
    for (const key of ['good', 'bad', 'better']) {
      await school.store.commit({ writes: [setDue(aRef('post', key), school.clock.now)] });
    }
    const { said, failure } = await school.sweep();
    expect(said).toHaveLength(2);
    expect(failure).toBeInstanceOf(Error);
    expect(await listDue(school.store, school.clock.now)).toHaveLength(1);
  });
});

describe('an intent that nobody carried out', () => {
  /** The minutes at which a sweep asked again. */
  async function askedAgain(sweptAt: number[]) {
    const school = aSweep();
    await school.intends(comment);
    const asked: number[] = [];
    let minute = 0;
    for (const at of sweptAt) {
      school.advance(at - minute);
      minute = at;
      if ((await school.sweep()).said.length > 0) asked.push(at);
    }
    return asked;
  }
  const everyMinute = Array.from({ length: 24 }, (_, minute) => minute);

  it.each([
    { when: 'every minute', sweptAt: everyMinute, asked: [2, 12, 22] },
    { when: 'just before and just after two minutes', sweptAt: [1.99, 2.99, 4], asked: [2.99] },
    { when: 'never in the very minute', sweptAt: [3.5, 13, 14, 23], asked: [3.5, 14] },
    { when: 'again after a long sleep', sweptAt: [2, 119, 120, 128, 129], asked: [2, 119, 129] },
  ])('is asked for again at two minutes and then each ten: swept $when', async (row) => {
    expect(await askedAgain(row.sweptAt)).toEqual(row.asked);
  });

  it('is asked for again under a new name each time', async () => {
    const school = aSweep();
    await school.intends(comment);
    school.advance(2);
    const [first] = (await school.sweep()).said;
    school.advance(10);
    const [second] = (await school.sweep()).said;
    expect(first).toMatchObject({ type: 'action.requested', data: { ref: comment, action: 1 } });
    expect(second?.id).not.toBe(first?.id);
  });

  it('is asked for again also when the clock was put back', async () => {
    const school = aSweep();
    await school.intends(comment);
    school.advance(60);
    await school.sweep();
    school.advance(-50);
    expect((await school.sweep()).said).toHaveLength(1);
  });

  it('is found among very many', async () => {
    const school = aSweep();
    for (let number = 0; number < 250; number += 1) {
      await school.intends(aRef('comment', `c${number}`));
    }
    school.advance(2);
    expect((await school.sweep()).said).toHaveLength(250);
  });

  it('is left alone once it is settled', async () => {
    const school = aSweep();
    await school.intends(comment);
    const intent = await readAction(school.store, comment, 1);
    if (intent === undefined) throw new Error('expected the intent');
    const done = { ...intent.data, status: 'done' as const };
    await school.store.commit({ writes: [writeAction(comment, done, intent)] });
    school.advance(2);
    expect((await school.sweep()).said).toEqual([]);
  });
});

describe('a content that waits for its first look', () => {
  const live = { post: aLivePost };
  const planned = { post: { ...aLivePost, state: 'scheduled' as const } };

  it.each([
    { what: 'live post', ref: post, of: live, minutes: 1.99, told: [] },
    { what: 'live post', ref: post, of: live, minutes: 2, told: [true] },
    { what: 'planned post', ref: post, of: planned, minutes: 14.99, told: [] },
    { what: 'planned post', ref: post, of: planned, minutes: 15, told: [false] },
    { what: 'post nobody read', ref: post, of: {}, minutes: 14.99, told: [] },
    { what: 'post nobody read', ref: post, of: {}, minutes: 15, told: [false] },
    { what: 'comment', ref: comment, of: {}, minutes: 14.99, told: [] },
    { what: 'comment', ref: comment, of: {}, minutes: 15, told: [false] },
  ])('as a $what after $minutes minutes is told urgently: $told', async (row) => {
    const school = aSweep();
    await school.hears(row.ref, row.of);
    school.advance(row.minutes);
    const { said } = await school.sweep();
    expect(said).toMatchObject(
      row.told.map((urgent) => ({
        type: 'trouble.found',
        data: { kind: 'check.overdue', urgent, ref: row.ref, schoolId: row.ref.schoolId },
      })),
    );
  });

  it('is told once, however often the sweep comes by', async () => {
    const school = aSweep();
    await school.hears(comment);
    school.advance(15);
    expect((await school.sweep()).said).toHaveLength(1);
    school.advance(60);
    expect((await school.sweep()).said).toEqual([]);
  });

  it('is told among very many, the longest waiting first', async () => {
    const school = aSweep();
    const keys = Array.from({ length: 2_000 }, (_, number) => `c${number}`);
    for (const key of keys) {
      await school.hears(aRef('comment', key));
      school.advance(1 / 600);
    }
    school.advance(15);
    const { said } = await school.sweep();
    const told = said.map(({ data }) => ('ref' in data ? data.ref?.key : undefined));
    expect(told).toEqual(keys);
  });

  it('is told of nobody once it waits no longer', async () => {
    const school = aSweep();
    await school.hears(comment);
    await school.store.commit({ writes: [removeWaiting(comment)] });
    school.advance(15);
    expect((await school.sweep()).said).toEqual([]);
  });

  it.each(['decided', 'unchecked', 'gone'] as const)(
    'is told of nobody when it is %s, though its marker was left behind',
    async (state) => {
      const school = aSweep();
      await school.hears(comment, { state });
      school.advance(15);
      expect((await school.sweep()).said).toEqual([]);
      expect(await listWaiting(school.store, school.clock.now)).toEqual([]);
    },
  );

  it('is told also when its record is missing', async () => {
    const school = aSweep();
    await school.store.commit({ writes: [setWaiting(post, school.clock.now)] });
    school.advance(15);
    expect((await school.sweep()).said).toHaveLength(1);
  });
});
