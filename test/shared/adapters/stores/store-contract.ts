import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SchoolwachtEvent } from '../../../../events/index.ts';
import type { Row, Store } from '../../../../shared/ports/store.ts';
import { aPostChanged } from '../../../support/events.ts';

export interface StoreUnderTest {
  store: Store;
  /** Events that left with commits so far, in any order. */
  sent(): Promise<SchoolwachtEvent[]>;
}

/** What every store promises, whatever the technology. Each test works in partitions of its own. */
export function storeContract(use: () => StoreUnderTest): void {
  let counter = 0;
  const partition = () => {
    counter += 1;
    return `P#${counter}#${Math.random()}`;
  };
  const aRow = (change: Partial<Row> & Pick<Row, 'pk' | 'sk'>): Row => ({
    version: 1,
    data: { word: 'één', none: null, list: [1, { deep: true }] },
    ...change,
  });
  const put = (row: Row) => ({ table: 'core', put: row, when: 'absent' }) as const;

  it('gives back what was committed, field for field', async () => {
    const { store } = use();
    const row = aRow({
      pk: partition(),
      sk: 'A',
      index: { pk: 'I', sk: '1' },
      expiresAt: 4102444800,
    });
    await store.commit({ writes: [put(row)] });
    expect(await store.get('core', row)).toEqual(row);
  });

  it('has nothing under a key that was never written', async () => {
    expect(await use().store.get('people', { pk: partition(), sk: 'A' })).toBeUndefined();
  });

  it('keeps the tables apart', async () => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    await store.commit({ writes: [put(row)] });
    expect(await store.get('people', row)).toBeUndefined();
  });

  it.each([
    { when: 'absent', expected: 'conflict' },
    { when: 'any', expected: 'ok' },
    { when: { version: 1 }, expected: 'ok' },
    { when: { version: 2 }, expected: 'conflict' },
  ] as const)('answers a write on version 1 conditioned on $when with $expected', async (given) => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    await store.commit({ writes: [put(row)] });
    const done = await store.commit({
      writes: [{ table: 'core', put: { ...row, version: 2, data: 'new' }, when: given.when }],
    });
    expect(done.ok ? 'ok' : done.problem).toBe(given.expected);
    expect((await store.get('core', row))?.version).toBe(given.expected === 'ok' ? 2 : 1);
  });

  it('refuses a change of a row that is not there', async () => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    const done = await store.commit({
      writes: [{ table: 'core', put: row, when: { version: 1 } }],
    });
    expect(done).toMatchObject({ ok: false, problem: 'conflict' });
  });

  it('writes all or nothing, across tables, with the events', async () => {
    const { store, sent } = use();
    const [first, second] = [
      aRow({ pk: partition(), sk: 'A' }),
      aRow({ pk: partition(), sk: 'B' }),
    ];
    await store.commit({ writes: [put(first)] });
    const lost = aPostChanged({ id: `lost-${second.pk}` });
    const done = await store.commit({
      writes: [{ table: 'people', put: second, when: 'absent' }, put(first)],
      events: [lost],
    });
    expect(done.ok).toBe(false);
    expect(await store.get('people', second)).toBeUndefined();
    expect((await sent()).map(({ id }) => id)).not.toContain(lost.id);
  });

  it('lets events leave with the writes', async () => {
    const { store, sent } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    const event = aPostChanged({ id: `kept-${row.pk}` });
    await store.commit({ writes: [put(row)], events: [event] });
    expect(await sent()).toContainEqual(event);
  });

  it('fails a check without writing it', async () => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    const other = aRow({ pk: partition(), sk: 'A' });
    await store.commit({ writes: [put(row)] });
    const done = await store.commit({
      writes: [put(other), { table: 'core', check: row, when: { version: 7 } }],
    });
    expect(done.ok).toBe(false);
    expect(await store.get('core', other)).toBeUndefined();
  });

  it('removes a row only in the version that was read', async () => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A' });
    await store.commit({ writes: [put(row)] });
    await store.commit({ writes: [{ table: 'core', remove: row, when: { version: 9 } }] });
    expect(await store.get('core', row)).toBeDefined();
    await store.commit({ writes: [{ table: 'core', remove: row, when: { version: 1 } }] });
    expect(await store.get('core', row)).toBeUndefined();
  });

  it('lets exactly one of many at once win', async () => {
    const { store } = use();
    const pk = partition();
    const tries = Array.from({ length: 10 }, (_, n) =>
      store.commit({ writes: [put(aRow({ pk, sk: 'A', data: n }))] }),
    );
    expect((await Promise.all(tries)).filter((done) => done.ok)).toHaveLength(1);
  });

  async function filled(store: Store, by?: 'index') {
    const pk = partition();
    const names = ['A#1', 'A#2', 'A#3', 'B#1', 'é#1'];
    for (const sk of names) {
      const row = by === 'index' ? { pk: `own-${pk}-${sk}`, sk, index: { pk, sk } } : { pk, sk };
      await store.commit({ writes: [put(aRow(row))] });
    }
    return { pk, names };
  }

  it.each([undefined, 'index'] as const)('pages through a partition in order (%s)', async (by) => {
    const { store } = use();
    const { pk, names } = await filled(store, by);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.query({
        table: 'core',
        pk,
        limit: 2,
        ...(by === undefined ? {} : { by }),
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.rows.map(({ sk }) => sk));
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(names);
  });

  it('finds only what starts with the prefix, newest first when asked', async () => {
    const { store } = use();
    const { pk } = await filled(store);
    const page = await store.query({
      table: 'core',
      pk,
      prefix: 'A#',
      newestFirst: true,
      limit: 2,
    });
    expect(page.rows.map(({ sk }) => sk)).toEqual(['A#3', 'A#2']);
    const rest = await store.query({
      table: 'core',
      pk,
      prefix: 'A#',
      newestFirst: true,
      limit: 2,
      after: page.next!,
    });
    expect(rest.rows.map(({ sk }) => sk)).toEqual(['A#1']);
    expect(rest.next).toBeUndefined();
  });

  const aSortKey = fc.string({
    unit: fc.constantFrom(...'AB#é\uffe5\u{1f600}'),
    minLength: 1,
    maxLength: 3,
  });
  const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

  it('answers every question about a partition in the order of UTF-8 bytes', async () => {
    const { store } = use();
    const question = fc.record({
      keys: fc.uniqueArray(aSortKey, { maxLength: 8 }),
      prefix: fc.option(aSortKey, { nil: undefined }),
      after: fc.option(aSortKey, { nil: undefined }),
      newestFirst: fc.boolean(),
      limit: fc.integer({ min: 1, max: 4 }),
      by: fc.constantFrom('index' as const, undefined),
    });
    const law = fc.asyncProperty(
      question,
      async ({ keys, prefix, after, newestFirst, limit, by }) => {
        const pk = partition();
        for (const sk of keys) {
          const row = by === undefined ? { pk, sk } : { pk: `own-${pk}`, sk, index: { pk, sk } };
          await store.commit({ writes: [put(aRow(row))] });
        }
        const expected = keys
          .filter((sk) => sk.startsWith(prefix ?? ''))
          .sort((a, b) => (newestFirst ? inBytes(b, a) : inBytes(a, b)))
          .filter(
            (sk) =>
              after === undefined ||
              (newestFirst ? inBytes(sk, after) < 0 : inBytes(sk, after) > 0),
          );
        const page = await store.query({
          table: 'core',
          pk,
          newestFirst,
          limit,
          ...(prefix === undefined ? {} : { prefix }),
          ...(after === undefined ? {} : { after }),
          ...(by === undefined ? {} : { by }),
        });
        expect(page.rows.map(({ sk }) => sk)).toEqual(expected.slice(0, limit));
        expect(page.next).toBe(expected.length > limit ? expected[limit - 1] : undefined);
      },
    );
    await fc.assert(law, { numRuns: 150 });
  });

  it('leaves a row out of an index it was taken off', async () => {
    const { store } = use();
    const pk = partition();
    const row = aRow({ pk, sk: 'A', index: { pk: `I-${pk}`, sk: '1' } });
    await store.commit({ writes: [put(row)] });
    const { index: _, ...bare } = row;
    await store.commit({
      writes: [{ table: 'core', put: { ...bare, version: 2 }, when: { version: 1 } }],
    });
    const page = await store.query({ table: 'core', pk: `I-${pk}`, by: 'index', limit: 10 });
    expect(page.rows).toEqual([]);
  });

  it('refuses a row too large for the cloud, and writes nothing', async () => {
    const { store } = use();
    const row = aRow({ pk: partition(), sk: 'A', data: 'x'.repeat(360_000) });
    await expect(store.commit({ writes: [put(row)] })).rejects.toThrow('expected a row under');
    expect(await store.get('core', row)).toBeUndefined();
  });
}
