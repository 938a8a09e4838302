import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  carryOutImport,
  prepareImport,
  undoImport,
} from '../../../functions/import-consent/carry-out.ts';
import { auditEntries } from '../../../shared/records/audit.ts';
import { exportRegister } from '../../../shared/records/export-register.ts';
import { listImports, readMapping } from '../../../shared/records/imports.ts';
import { readPersonFile } from '../../../shared/records/people.ts';
import { listGroup } from '../../../shared/records/people-list.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import {
  allowed,
  aRegister,
  aRequest,
  everybody,
  failingAfter,
  leadership,
  office,
  schoolId,
} from './a-register.ts';

const register = ['grant', 'grant', 'deny', null, 'grant'];
/** p1 the same, p2 to no, p3 to yes, p4 new, p5 not in the file, p6 and p7 new pupils. */
const file = [
  ['001', 'ja', 'ja'],
  ['002', 'nee', 'ja'],
  ['003', 'ja', 'nee'],
  ['004', 'ja', 'onbekend'],
  ['006', 'ja', 'nee'],
  ['007', '', ''],
];
/** So many pupils that the import takes several commits. */
const many = Array.from({ length: 60 }, (_, index) => [
  `1${String(index).padStart(2, '0')}`,
  'ja',
  'nee',
]);

async function auditOf(store: Parameters<typeof auditEntries>[0]) {
  const entries = [];
  for await (const entry of auditEntries(store, schoolId)) entries.push(entry);
  return entries;
}

test('a preview counts what would change and writes nothing', async () => {
  const { store, dependencies } = await aRegister(register);
  const before = await everybody(store);
  const prepared = await prepareImport(dependencies, aRequest(file, { extent: 'full' }));
  expect(prepared.ok && prepared.value.preview.counts).toMatchObject({
    rows: 6,
    same: 1,
    toNo: 1,
    toYes: 1,
    new: 2,
    unknown: 1,
    newPupils: 2,
    missingFromFile: 1,
    refused: 0,
  });
  expect(prepared.ok && prepared.value.preview.missingFromFile).toEqual([
    { personId: 'p5', enrolledUntil: '2025-10-01' },
  ]);
  expect(await everybody(store)).toEqual(before);
});

test('carried out, the register says what the export says', async () => {
  const { store, dependencies } = await aRegister(register);
  const done = await carryOutImport(dependencies, aRequest(file), leadership);
  expect(done).toMatchObject({ ok: true, value: { number: 1, repeated: false } });
  const web = (await everybody(store)).map(({ person, decisions }) => [
    person.pupilNumber,
    decisions[0],
    decisions[1],
  ]);
  expect(web).toEqual([
    ['006', 'granted', 'denied'],
    ['007', 'missing', 'missing'],
    ['001', 'granted', 'granted'],
    ['002', 'withdrawn', 'granted'],
    ['003', 'granted', 'denied'],
    ['004', 'granted', 'missing'],
    ['005', 'granted', 'granted'],
  ]);
  const one = await readPersonFile(store, schoolId, 'p2');
  expect(one?.person).toMatchObject({ className: 'groep 7' });
  expect(one?.statements.at(-1)).toMatchObject({
    importNumber: 1,
    proof: { source: 'Export', line: 3, givenBy: null },
  });
  expect(await readMapping(store, schoolId)).toEqual(aRequest(file).mapping);
});

describe('refused, with nothing written', () => {
  it.each([
    ['from no to yes without leadership', file, office, { problem: 'needs-leadership', people: 1 }],
    [
      'a line that contradicts the register',
      [['01', 'ja', 'ja']],
      leadership,
      { problem: 'refused' },
    ],
    [
      'a line nobody understands',
      [['001', 'tja', 'ja']],
      leadership,
      { problem: 'refused', problems: [{ line: 2 }] },
    ],
  ] as const)('%s', async (_, lines, approval, failure) => {
    const { store, dependencies } = await aRegister(register);
    const before = await everybody(store);
    expect(await carryOutImport(dependencies, aRequest(lines), approval)).toMatchObject({
      ok: false,
      ...failure,
    });
    expect(await everybody(store)).toEqual(before);
    expect(await auditOf(store)).toEqual([]);
  });

  test('a register that changed since the preview', async () => {
    const { store, dependencies } = await aRegister(register);
    const prepared = await prepareImport(dependencies, aRequest(file));
    if (!prepared.ok) throw new Error('expected a preview');
    const statement = { by: 'vader', decision: 'deny', purposes: ['website'], at: '2025-09-30' };
    await store.commit({
      writes: [addStatement(schoolId, { personId: 'p4', number: 1, statement })],
    });
    const done = await carryOutImport(dependencies, aRequest(file), {
      ...leadership,
      shown: prepared.value.digest,
    });
    expect(done).toEqual({ ok: false, problem: 'changed' });
  });
});

describe('the power goes out', () => {
  test('after any commit: no yes shows before the end, the next try finishes it, once', async () => {
    const lines = [...file, ...many];
    const { store: whole, dependencies: undisturbed } = await aRegister(register);
    await carryOutImport(undisturbed, aRequest(lines), leadership);
    const ids = (all: Awaited<ReturnType<typeof everybody>>) =>
      all
        .map(({ person: { id: _, ...person }, ...rest }) => ({ person, ...rest }))
        .toSorted((a, b) =>
          String(a.person.pupilNumber).localeCompare(String(b.person.pupilNumber)),
        );
    const expected = ids(await everybody(whole));

    let crashes = 0;
    for (let commits = 0; ; commits += 1) {
      const { store, clock, dependencies } = await aRegister(register);
      const before = await allowed(store);
      const failing = { ...dependencies, store: failingAfter(store, commits) };
      const first = await carryOutImport(failing, aRequest(lines), leadership).catch(
        () => 'out' as const,
      );
      if (first !== 'out') break;
      crashes += 1;
      const during = await allowed(store);
      expect(during.filter((yes) => !before.includes(yes))).toEqual([]);

      clock.now = new Date('2025-10-02T08:00:00.000Z');
      expect(await carryOutImport(dependencies, aRequest(lines), office)).toMatchObject(
        commits === 0 ? { problem: 'needs-leadership' } : { ok: true, value: { number: 1 } },
      );
      if (commits === 0) continue;
      expect(ids(await everybody(store))).toEqual(expected);
      expect((await auditOf(store)).map(({ what }) => what)).toEqual([
        'import.started',
        'import.completed',
      ]);
    }
    expect(crashes).toBeGreaterThan(4);
  });

  test('a no that was stored counts before the rest is', async () => {
    const { store, dependencies } = await aRegister(['grant']);
    const failing = { ...dependencies, store: failingAfter(store, 2) };
    await carryOutImport(failing, aRequest([['001', 'nee', 'ja'], ...many]), office).catch(
      () => undefined,
    );
    const [one] = (await everybody(store)).filter(({ person }) => person.id === 'p1');
    expect([one?.decisions[0], one?.person.className]).toEqual(['withdrawn', '6']);
  });

  test('a preview of the rest shows the whole of it again', async () => {
    const { store, dependencies } = await aRegister(register);
    const request = aRequest([...file, ...many]);
    const first = await prepareImport(dependencies, request);
    const failing = { ...dependencies, store: failingAfter(store, 2) };
    await carryOutImport(failing, request, leadership).catch(() => undefined);
    const again = await prepareImport(dependencies, request);
    expect(again.ok && again.value.digest).toBe(first.ok && first.value.digest);
  });

  test('another file waits until it is finished or undone', async () => {
    const { store, dependencies } = await aRegister(register);
    const before = await everybody(store);
    const failing = { ...dependencies, store: failingAfter(store, 2) };
    await carryOutImport(failing, aRequest([...file, ...many]), leadership).catch(() => undefined);
    const other = aRequest([['001', 'nee', 'nee']]);
    expect(await carryOutImport(dependencies, other, office)).toEqual({
      ok: false,
      problem: 'interrupted',
      number: 1,
    });
    expect(await undoImport(dependencies, { schoolId, number: 1 }, leadership)).toMatchObject({
      ok: true,
    });
    expect(await everybody(store)).toEqual(before);
    expect(await carryOutImport(dependencies, other, office)).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
  });
});

test('the same file again does nothing; with another date it finds everything the same', async () => {
  const { store, clock, dependencies } = await aRegister(register);
  await carryOutImport(dependencies, aRequest(file), leadership);
  const after = await everybody(store);
  expect(await carryOutImport(dependencies, aRequest(file), office)).toMatchObject({
    ok: true,
    value: { number: 1, repeated: true },
  });
  expect(await everybody(store)).toEqual(after);
  clock.now = new Date('2025-10-08T12:00:00.000Z');
  const prepared = await prepareImport(dependencies, aRequest(file));
  expect(prepared.ok && prepared.value.preview.counts).toMatchObject({
    same: 4,
    unknown: 2,
    toYes: 0,
    toNo: 0,
    new: 0,
  });
});

describe('undo', () => {
  test('restores every person and every decision, whatever the register and the file', async () => {
    const someRegister = fc.array(fc.constantFrom('grant', 'deny', 'withdraw', null), {
      maxLength: 4,
    });
    const someAnswer = fc.constantFrom('ja', 'nee', '');
    const someFile = fc.uniqueArray(
      fc.tuple(fc.constantFrom('001', '002', '003', '004', '101', '102'), someAnswer, someAnswer),
      { minLength: 1, selector: ([number]) => number },
    );
    const choice = fc.constantFrom('parents', 'pupil', 'unknown');
    await fc.assert(
      fc.asyncProperty(
        someRegister,
        someFile,
        someFile,
        choice,
        async (said, one, two, answeredBy) => {
          const { store, dependencies } = await aRegister(said);
          for (const lines of [one, two]) {
            const before = await everybody(store);
            const done = await carryOutImport(
              dependencies,
              aRequest(lines, { answeredBy }),
              leadership,
            );
            if (!done.ok) throw new Error(done.problem);
            if (done.value.repeated) continue;
            const { number } = done.value;
            expect(await undoImport(dependencies, { schoolId, number }, leadership)).toMatchObject({
              ok: true,
            });
            expect(await everybody(store)).toEqual(before);
            await carryOutImport(dependencies, aRequest(lines, { answeredBy }), leadership);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('asked twice it is done once', async () => {
    const { store, dependencies } = await aRegister([null]);
    await carryOutImport(dependencies, aRequest([['001', 'ja', 'ja']]), office);
    for (let times = 0; times < 2; times += 1) {
      expect(await undoImport(dependencies, { schoolId, number: 1 }, office)).toMatchObject({
        ok: true,
      });
    }
    expect((await auditOf(store)).map(({ what }) => what)).toEqual([
      'import.started',
      'import.completed',
      'import.undone',
    ]);
  });

  test('that brings back a yes is for leadership', async () => {
    const { store, dependencies } = await aRegister(['grant']);
    await carryOutImport(dependencies, aRequest([['001', 'nee', 'ja']]), office);
    const undone = await undoImport(dependencies, { schoolId, number: 1 }, office);
    expect(undone).toEqual({ ok: false, problem: 'needs-leadership', people: 1 });
    expect((await everybody(store))[0]?.decisions[0]).toBe('withdrawn');
  });

  test('that takes a no away is for leadership, also where it was a no to nothing when it came', async () => {
    const { store, clock, dependencies } = await aRegister([null]);
    await carryOutImport(dependencies, aRequest([['001', 'nee', 'nee']]), office);
    clock.now = new Date('2025-10-05T12:00:00.000Z');
    const statement = {
      by: 'vader',
      decision: 'grant',
      purposes: ['website', 'social_media'],
      at: clock.now.toISOString(),
    };
    await store.commit({
      writes: [addStatement(schoolId, { personId: 'p1', number: 9, statement })],
    });
    expect(await undoImport(dependencies, { schoolId, number: 1 }, office)).toEqual({
      ok: false,
      problem: 'needs-leadership',
      people: 1,
    });
    expect(await allowed(store)).toEqual([]);
    const undone = await undoImport(dependencies, { schoolId, number: 1 }, leadership);
    expect(undone).toMatchObject({ ok: true });
    expect(await allowed(store)).not.toEqual([]);
  });

  test('that opens what another parent’s name had closed is for leadership', async () => {
    const { store, dependencies } = await aRegister([]);
    const consent = {
      kind: 'pupil',
      birthDate: '2014-04-03',
      guardians: [{ id: 'vader' }],
      requireAllGuardians: true,
    };
    const statement = { by: 'vader', decision: 'grant', purposes: ['website'], at: '2025-09-08' };
    const person = { id: 'p1', schoolId, kind: 'pupil', displayName: 'Kind p1' } as const;
    await store.commit({
      writes: [
        ...personWrites({ ...person, className: '6', consent, pupilNumber: '001' }),
        addStatement(schoolId, { personId: 'p1', number: 1, statement }),
      ],
    });
    const before = await allowed(store);
    await carryOutImport(dependencies, aRequest([['001', '', 'ja']]), office);
    expect(before.filter((yes) => yes.endsWith(' 0'))).toHaveLength(1);
    expect(await allowed(store)).not.toContain('001 0');
    expect(await undoImport(dependencies, { schoolId, number: 1 }, office)).toMatchObject({
      problem: 'needs-leadership',
    });
  });

  test('never widens what is shown without leadership, whatever was said before and since', async () => {
    const someWord = fc.record({
      by: fc.constantFrom('vader', 'ouders', 'self'),
      decision: fc.constantFrom('grant', 'grant', 'deny', 'withdraw'),
      purposes: fc.constantFrom(['website'], ['social_media'], ['website', 'social_media']),
      at: fc.constantFrom('2024-09-08', '2025-09-08', '2025-10-02'),
    });
    const someBirth = fc.constantFrom(null, '2014-04-03', '2008-04-03');
    const someAnswer = fc.constantFrom('ja', 'nee', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(someWord, { maxLength: 3 }),
        fc.array(someWord, { maxLength: 2 }),
        someBirth,
        fc.tuple(someAnswer, someAnswer),
        fc.constantFrom('parents', 'pupil'),
        async (said, since, birthDate, answers, answeredBy) => {
          const { store, clock, dependencies } = await aRegister([]);
          const guardians = [{ id: 'vader' }, { id: 'ouders' }];
          const person = { id: 'p1', schoolId, kind: 'pupil', displayName: 'Kind p1' } as const;
          const consent = { kind: 'pupil', birthDate, guardians };
          const write = (from: number) => (statement: object, index: number) =>
            addStatement(schoolId, { personId: 'p1', number: from + index, statement });
          await store.commit({
            writes: [
              ...personWrites({ ...person, className: '6', consent, pupilNumber: '001' }),
              ...said.map(write(1)),
            ],
          });
          const request = aRequest([['001', ...answers]], { answeredBy });
          const file = new TextDecoder().decode(request.file);
          const born = birthDate === '2008-04-03' ? '3-4-2008' : '3-4-2014';
          request.file = new TextEncoder().encode(file.replace('3-4-2014', born));
          const first = await allowed(store);
          const done = await carryOutImport(dependencies, request, office);
          if (!done.ok) {
            expect(done.problem).toBe('needs-leadership');
            await carryOutImport(dependencies, request, leadership);
          } else if (!answers.includes('ja')) {
            const wider = (await allowed(store)).filter((yes) => !first.includes(yes));
            expect(wider).toEqual([]);
          }
          await store.commit({ writes: since.map(write(50)) });
          clock.now = new Date('2025-11-20T14:00:00.000Z');
          const before = await everybody(store);
          const undone = await undoImport(dependencies, { schoolId, number: 1 }, office);
          if (!undone.ok) return;
          const after = await everybody(store);
          const yes = (all: typeof before) =>
            all[0]?.decisions.flatMap((status, index) => (status === 'granted' ? [index] : []));
          expect(yes(before)).toEqual(expect.arrayContaining(yes(after) ?? []));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is for the newest import only', async () => {
    const { dependencies } = await aRegister([null]);
    await carryOutImport(dependencies, aRequest([['001', 'ja', 'ja']]), office);
    await carryOutImport(dependencies, aRequest([['001', 'ja', 'nee']]), office);
    const asked = [1, 9].map((number) =>
      undoImport(dependencies, { schoolId, number }, leadership),
    );
    expect(await Promise.all(asked)).toEqual([
      { ok: false, problem: 'not-the-newest' },
      { ok: false, problem: 'unknown' },
    ]);
  });

  test('goes on with the one before it, one after another, back to how it all began', async () => {
    const someAnswer = fc.constantFrom('ja', 'nee', '');
    const someFile = fc.uniqueArray(
      fc.tuple(fc.constantFrom('001', '002', '101', '102'), someAnswer, someAnswer),
      { minLength: 1, selector: ([number]) => number },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(someFile, { minLength: 2, maxLength: 4 }), async (files) => {
        const { store, clock, dependencies } = await aRegister(['grant', null]);
        const found = async () =>
          JSON.stringify([
            await everybody(store),
            (await listGroup(store, schoolId, { kind: 'pupil', className: 'groep 7' })).lines,
            (await listGroup(store, schoolId, { kind: 'pupil', className: '6' })).lines,
          ]);
        const befores: [number, string][] = [];
        for (const [index, lines] of files.entries()) {
          clock.now = new Date(Date.UTC(2025, 9, 1 + index, 12));
          const before = await found();
          const done = await carryOutImport(dependencies, aRequest(lines), leadership);
          if (!done.ok) throw new Error(done.problem);
          if (!done.value.repeated) befores.push([done.value.number, before]);
        }
        for (const [number, before] of befores.toReversed()) {
          expect(await undoImport(dependencies, { schoolId, number }, leadership)).toMatchObject({
            ok: true,
          });
          expect(await found()).toEqual(before);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of the one before a file that changed nobody takes that file back as well', async () => {
    const { store, clock, dependencies } = await aRegister([null]);
    const before = await everybody(store);
    await carryOutImport(dependencies, aRequest([['001', 'ja', 'ja']]), office);
    clock.now = new Date('2025-10-08T12:00:00.000Z');
    const whole = aRequest([['001', 'ja', 'ja']], { extent: 'full' });
    await carryOutImport(dependencies, whole, office);
    expect(await undoImport(dependencies, { schoolId, number: 1 }, office)).toMatchObject({
      ok: true,
    });
    expect(await everybody(store)).toEqual(before);
    const statuses = (await listImports(store, schoolId)).map(({ data }) => data.status);
    expect(statuses).toEqual(['undone', 'undone']);
    expect(await carryOutImport(dependencies, whole, office)).toMatchObject({
      ok: true,
      value: { number: 3, repeated: false },
    });
    expect(await allowed(store)).not.toEqual([]);
  });

  test('keeps what was said on file, and what was said since', async () => {
    const { store, dependencies } = await aRegister([null]);
    await carryOutImport(dependencies, aRequest([['001', 'ja', 'ja']]), office);
    const statement = { by: 'vader', decision: 'deny', purposes: ['website'], at: '2025-10-01' };
    await store.commit({
      writes: [addStatement(schoolId, { personId: 'p1', number: 2, statement })],
    });
    await undoImport(dependencies, { schoolId, number: 1 }, office);
    const file = await readPersonFile(store, schoolId, 'p1');
    expect(file?.statements.map(({ statement }) => statement)).toEqual([statement]);
    expect(
      await store.get('people', { pk: `P#${schoolId}#p1`, sk: 'STATEMENT#000001' }),
    ).toBeDefined();
  });
});

test('the log has ids and counts, and nothing about a pupil', async () => {
  const { store, dependencies } = await aRegister(register);
  await carryOutImport(dependencies, aRequest(file), leadership);
  await exportRegister(dependencies, { schoolId, format: 'csv', by: 'user:o' });
  const log = await auditOf(store);
  expect(log.map(({ what, about }) => [what, about])).toEqual([
    ['import.started', 'import#1'],
    ['import.completed', 'import#1'],
    ['register.exported', schoolId],
  ]);
  expect(JSON.stringify(log)).not.toMatch(/Kind|2014|"00\d"/);
});

test('what is exported is imported as the same', async () => {
  const { dependencies } = await aRegister(['grant', 'deny', null]);
  const { bytes } = await exportRegister(dependencies, { schoolId, format: 'csv', by: 'user:o' });
  const request = aRequest([]);
  const columns = { pupilNumber: 'leerlingnummer', lastName: 'naam', birthDate: 'geboortedatum' };
  const mapping = {
    ...request.mapping,
    columns,
    purposes: { website: 'Website', social_media: 'Sociale media' },
  };
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/^Leerlingnummer;Naam;Klas;Soort;Geboortedatum;Nu op sociale media;/);
  expect(text.match(/;(mag|mag niet|vraag na);/g)).toEqual([';mag;', ';mag niet;', ';vraag na;']);
  const prepared = await prepareImport(dependencies, { ...request, file: bytes, mapping });
  expect(prepared.ok && prepared.value.preview.counts).toMatchObject({
    rows: 3,
    same: 2,
    unknown: 1,
  });
});
