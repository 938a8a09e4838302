import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type ImportRecord, writeImport } from '../../../shared/records/imports.ts';
import { listStoredPeople } from '../../../shared/records/people.ts';
import { findPeople, listGroup, listGroups } from '../../../shared/records/people-list.ts';
import { fold, listedName, partsOf, wordsOf } from '../../../shared/records/people-names.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { onceEach, personWrites } from '../../../shared/records/person-writes.ts';
import {
  hashOfNumber,
  holderOfNumber,
  takePupilNumber,
} from '../../../shared/records/pupil-numbers.ts';
import { personThatCounts } from '../../../shared/records/what-counts.ts';

function aStore(): Store {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  return createSqliteStore(database, () => undefined);
}

const aPerson = (change: Partial<PersonRecord> = {}): PersonRecord => ({
  id: 'p1',
  schoolId: 'school',
  kind: 'pupil',
  displayName: 'Sanne de Vries',
  className: '2B',
  consent: { kind: 'pupil' },
  ...change,
});

async function write(
  store: Store,
  person: PersonRecord,
  from?: { data: PersonRecord; version: number },
) {
  const done = await store.commit({ writes: personWrites(person, from) });
  expect(done.ok).toBe(true);
  return { data: person, version: (from?.version ?? 0) + 1 };
}

const idsOf = async (store: Store, typed: string) =>
  (await findPeople(store, 'school', typed, { byNumber: true })).lines.map(
    ({ personId }) => personId,
  );

describe('finding somebody', () => {
  it.each([
    ['Zoë de Vries-Jansen', 'zoe'],
    ['Zoë de Vries-Jansen', 'JANS'],
    ['Zoë de Vries-Jansen', 'vries zo'],
    ['Zoë de Vries-Jansen', 'de vr'],
    ['IJsbrand van ’t Hof', 'ijsb'],
    ['Ĳsbrand Hof', 'ijs'],
    ["Jean d'Artagnan", 'dart'],
    ["Jean d'Artagnan", 'artag'],
    ['Łukasz Żółć', 'luk zol'],
    ['Çağla Şahin', 'sahin'],
    ['Strauß Weiß', 'strauss'],
    ['محمد علي', 'محم'],
  ])('%s by "%s"', async (displayName, typed) => {
    const store = aStore();
    await write(store, aPerson({ displayName }));
    expect(await idsOf(store, typed)).toEqual(['p1']);
  });

  it.each(['', 's', '#', 'anne', 'sanne x', 'sanne vriesland', '%', '__'])(
    'nobody by "%s"',
    async (typed) => {
      const store = aStore();
      await write(store, aPerson());
      expect(await idsOf(store, typed)).toEqual([]);
    },
  );

  it('by the pupil number, leading zeros and all', async () => {
    const store = aStore();
    await write(store, aPerson({ pupilNumber: '00123' }));
    expect(await idsOf(store, '001')).toEqual(['p1']);
    expect(await idsOf(store, '123')).toEqual([]);
    expect((await findPeople(store, 'school', '001')).lines).toEqual([]);
    expect((await findPeople(store, 'school', 'vries 001')).lines).toEqual([]);
  });

  it('never somebody of another school', async () => {
    const store = aStore();
    await write(store, aPerson({ schoolId: 'other' }));
    expect(await idsOf(store, 'sanne')).toEqual([]);
    expect(await listGroups(store, 'school')).toEqual([]);
  });

  it('by the beginning of any words of the name, in any order, and by nothing else', async () => {
    const word = fc.constantFrom('anna', 'Anouk', 'de', 'van', 'Vries', 'Vos', 'Bakker', 'Zoë');
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const typed = fc.array(fc.constantFrom('an', 'ann', 'de', 'vr', 'vos', 'zoe', 'bak'), {
      minLength: 1,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 8 }), typed, async (names, words) => {
        const store = aStore();
        for (const [index, displayName] of names.entries()) {
          await write(store, aPerson({ id: `p${index}`, displayName }));
        }
        const fits = (displayName: string) =>
          words.every((one) =>
            fold(displayName)
              .split(' ')
              .some((own) => own.startsWith(one)),
          );
        const expected = names.flatMap((one, index) => (fits(one) ? [`p${index}`] : []));
        expect(new Set(await idsOf(store, words.join(' ')))).toEqual(new Set(expected));
      }),
      { numRuns: 60 },
    );
  });
});

describe('among a thousand of one last name', () => {
  it.each(['emma vries', 'Emma de Vries', 'vries emma', 'emma vri', 'de vries em'])(
    'a whole name or nearly finds the one: "%s"',
    async (typed) => {
      const store = aStore();
      const others = Array.from({ length: 1000 }, (_, n) =>
        aPerson({ id: `a${n}`, displayName: `Aad${n} de Vries` }),
      );
      for (const one of [...others, aPerson({ id: 'zz', displayName: 'Emma de Vries' })]) {
        await write(store, one);
      }
      expect(await idsOf(store, typed)).toEqual(['zz']);
      expect((await findPeople(store, 'school', 'vries')).more).toBe(true);
    },
  );
});

describe('after a change', () => {
  it('somebody is found by what stands now and by nothing that stood before', async () => {
    const anyPerson = fc.record({
      displayName: fc.constantFrom('Sanne de Vries', 'Sanne Vries', 'Noor Bos', 'Noor de Bos'),
      className: fc.constantFrom('2B', '3A', null),
      pupilNumber: fc.constantFrom('0012', '99', undefined),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPerson, { minLength: 1, maxLength: 5 }), async (versions) => {
        const store = aStore();
        let stored: { data: PersonRecord; version: number } | undefined;
        for (const { pupilNumber, ...version } of versions) {
          const number = pupilNumber === undefined ? {} : { pupilNumber };
          stored = await write(store, aPerson({ ...version, ...number }), stored);
        }
        const last = versions.at(-1);
        const own = [...wordsOf(last?.displayName ?? ''), last?.pupilNumber ?? ''];
        for (const typed of ['sanne', 'vries', 'noor', 'bos', '0012', '99']) {
          expect([typed, (await idsOf(store, typed)).length]).toEqual([
            typed,
            own.includes(typed) ? 1 : 0,
          ]);
        }
        for (const className of ['2B', '3A', null]) {
          const { lines } = await listGroup(store, 'school', { kind: 'pupil', className });
          expect(lines.length).toBe(className === last?.className ? 1 : 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('an erased person is found by nothing, and stands on no list', async () => {
    const store = aStore();
    const stored = await write(store, aPerson({ pupilNumber: '0012' }));
    const erased = { at: '2026-03-02T09:00:00.000Z', isComplete: true, pupilNumberHash: null };
    await write(store, aPerson({ displayName: 'Gewist', className: null, erased }), stored);
    for (const typed of ['sanne', '0012', 'gewist']) expect(await idsOf(store, typed)).toEqual([]);
    const { lines } = await listGroup(store, 'school', { kind: 'pupil', className: null });
    expect([lines, await listStoredPeople(store, 'school')]).toEqual([[], []]);
  });
});

describe('while an import has not finished, or was undone', () => {
  const anImport = (status: ImportRecord['status']): ImportRecord => ({
    schoolId: 'school',
    number: 1,
    status,
    fingerprint: '',
    extent: 'partial',
    answeredBy: 'parents',
    schoolYear: null,
    startedAt: '2026-03-02T09:00:00.000Z',
    startedBy: 'user:o',
    allowedBy: null,
    counts: {},
    settledAt: null,
    settledBy: null,
  });

  it.each(['running', 'complete', 'undone'] as const)(
    '%s: the lists say what the person’s own record says',
    async (status) => {
      const store = aStore();
      await store.commit({ writes: [writeImport(anImport(status))] });
      const before = { displayName: 'Sanne Vries', className: '2B', consent: {} };
      const moved = aPerson({
        className: '3A',
        displayName: 'Sanne Bos',
        imported: { number: 1, before },
      });
      const added = aPerson({
        id: 'p2',
        className: '3A',
        displayName: 'Noor Bos',
        imported: { number: 1, before: null },
      });
      await write(store, moved);
      await write(store, added);
      const effect = { running: 'noes', complete: 'all', undone: 'nothing' } as const;
      const people = await Promise.all(
        [moved, added].map((one) => personThatCounts(one, async () => effect[status])),
      );
      for (const className of ['2B', '3A']) {
        const { lines } = await listGroup(store, 'school', { kind: 'pupil', className });
        const expected = people.filter((one) => one?.className === className).map((one) => one?.id);
        expect(lines.map(({ personId }) => personId).toSorted()).toEqual(expected);
      }
      const bos = people.filter((one) => one?.displayName.includes('Bos')).map((one) => one?.id);
      expect((await idsOf(store, 'bos')).toSorted()).toEqual(bos.toSorted());
    },
  );
});

describe('a class', () => {
  it('is listed by last name, page by page, everybody once', async () => {
    const store = aStore();
    for (let n = 0; n < 23; n += 1) {
      await write(
        store,
        aPerson({
          id: `p${n}`,
          displayName: `Kind de Naam${String((n * 7) % 23).padStart(2, '0')}`,
        }),
      );
    }
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof listGroup>>['lines'][number] | undefined;
    for (let pages = 0; pages < 10; pages += 1) {
      const group = { kind: 'pupil', className: '2B' } as const;
      const page = await listGroup(store, 'school', group, {
        most: 5,
        ...(after ? { after } : {}),
      });
      seen.push(...page.lines.map(({ listedName: name }) => name));
      after = page.lines.at(-1);
      if (!page.more) break;
    }
    expect(seen).toHaveLength(23);
    expect(seen).toEqual(seen.toSorted());
  });

  it('stands on the list of classes, also with signs in its name, and apart from one that begins alike', async () => {
    const store = aStore();
    for (const [index, className] of ['2', '2B', '2#B', '10A', null].entries()) {
      await write(store, aPerson({ id: `p${index}`, className }));
    }
    const groups = await listGroups(store, 'school');
    expect(groups.map(({ className }) => className)).toEqual(['2', '2#B', '2B', '10A', null]);
    for (const group of groups) {
      expect((await listGroup(store, 'school', group)).lines).toHaveLength(1);
    }
  });

  it('is written once in a commit that adds two of it', () => {
    const writes = [aPerson(), aPerson({ id: 'p2' })].flatMap((one) => personWrites(one));
    const keys = (some: typeof writes) =>
      some.flatMap((one) => ('put' in one ? [`${one.put.pk} ${one.put.sk}`] : []));
    expect(new Set(keys(writes)).size).toBe(keys(writes).length - 1);
    expect(keys(onceEach(writes))).toEqual([...new Set(keys(writes))]);
  });
});

describe('a pupil number', () => {
  it('is one person’s at a school, whatever its capitals, and stands nowhere as it is', async () => {
    const store = aStore();
    const take = (personId: string, number: string) =>
      store.commit({ writes: [takePupilNumber('school', number, personId)] });
    expect((await take('p1', 'A12')).ok).toBe(true);
    expect((await take('p2', 'a12')).ok).toBe(false);
    expect(await holderOfNumber(store, 'school', 'a12')).toBe('p1');
    expect(await holderOfNumber(store, 'other', 'a12')).toBeUndefined();
    expect(JSON.stringify(takePupilNumber('school', 'A12', 'p1'))).not.toContain('12"');
    expect(hashOfNumber('school', 'A12')).toBe(hashOfNumber('school', 'a12'));
  });
});

describe('a name on a list', () => {
  it.each([
    ['Sanne de Vries', 'Vries, Sanne de'],
    ['Jan van der Berg', 'Berg, Jan van der'],
    ['Zoë de Vries-Jansen', 'Vries-Jansen, Zoë de'],
    ['Anna Maria Bos', 'Bos, Anna Maria'],
    ['Madonna', 'Madonna'],
    ['Eva Brouwer (conciërge)', 'Brouwer (conciërge), Eva'],
    ["Piet 't Hart", "Hart, Piet 't"],
  ])('%s stands as %s', (name, listed) => {
    expect(listedName(partsOf(name))).toBe(listed);
  });

  it('loses no word of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('de', 'Van', 'Bos', 'Anna', 'ten'), { minLength: 1 }),
        (words) => {
          const { first, infix, last } = partsOf(words.join(' '));
          const again = [first, infix ?? '', last].filter(Boolean).join(' ');
          expect(again).toBe(words.join(' '));
        },
      ),
    );
  });
});
