import { describe, expect, it, test } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { importConsent } from '../../../functions/import-consent/import-consent.ts';
import type { ImportRequest } from '../../../functions/import-consent/plan.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { auditEntries } from '../../../shared/records/audit.ts';
import { readImport, writeImport } from '../../../shared/records/imports.ts';
import { readWholeFile } from '../../../shared/records/people.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import { takePupilNumber } from '../../../shared/records/pupil-numbers.ts';
import { readFile, readLines, readUpload, sha256Of } from '../../../shared/records/uploads.ts';
import { allowed, aRegister, aRequest, everybody, failingAfter, schoolId } from './a-register.ts';
import { at, confirm, place, revoke, say, upload, uploadId } from './an-upload.ts';

type World = Awaited<ReturnType<typeof aRegister>>;

async function prepared(said: (string | null)[], request: ImportRequest): Promise<World> {
  const world = await aRegister(said);
  await place(world.store, request);
  await importConsent(world.dependencies)(say('import.uploaded'));
  return world;
}

async function logOf(store: Store): Promise<string[]> {
  const facts: string[] = [];
  for await (const { what, about } of auditEntries(store, schoolId)) facts.push(`${what} ${about}`);
  return facts;
}

const peopleIn = (events: readonly SchoolwachtEvent[]) =>
  events.flatMap((event) => (event.type === 'consent.changed' ? event.data.personIds : []));
const settled = (events: readonly SchoolwachtEvent[]) =>
  events.flatMap((event) => (event.type === 'import.settled' ? [event.data.number] : []));

const register = ['grant', 'grant', 'deny', null, 'grant'];
/** p1 the same, p2 to no, p3 to yes, p4 new, p5 not in the file, p6 a new pupil. */
const file = [
  ['001', 'ja', 'ja'],
  ['002', 'nee', 'ja'],
  ['003', 'ja', 'nee'],
  ['004', 'ja', ''],
  ['006', 'ja', 'nee'],
];
const many = Array.from({ length: 60 }, (_, index) => [
  `1${String(index).padStart(2, '0')}`,
  'ja',
  'nee',
]);

describe('an export that was uploaded', () => {
  it('is shown in both directions, with the names of who is concerned', async () => {
    const world = await prepared(register, aRequest(file, { extent: 'full' }));
    const { data } = await upload(world);
    expect(data).toMatchObject({
      status: 'shown',
      preview: {
        counts: { same: 1, new: 2, toNo: 1, toYes: 1, missingFromFile: 1 },
        lists: { toYes: 1, toNo: 1, conflict: 1, new: 2, departed: 1 },
      },
    });
    const namesIn = async (list: Parameters<typeof readLines>[2]) =>
      (await readLines(world.store, data, list, 1)).map(({ line, displayName }) => [
        line,
        displayName,
      ]);
    expect(await namesIn('toYes')).toEqual([[4, 'Kind p3']]);
    expect(await namesIn('toNo')).toEqual([[3, 'Kind p2']]);
    expect(await namesIn('departed')).toEqual([[null, 'Kind p5']]);
    expect(await logOf(world.store)).toEqual([]);
  });

  it.each([
    ['a line nobody understands', aRequest([['001', 'tja', 'ja']]), 2],
    ['a line that contradicts the register', aRequest([['01', 'ja', 'ja']]), 2],
  ])('is refused for %s, with the line', async (_, request, line) => {
    const world = await prepared(register, request);
    expect((await upload(world)).data).toMatchObject({
      status: 'refused',
      because: 'lines',
      problems: [{ line }],
    });
  });

  it('is refused when a part of it is gone', async () => {
    const world = await aRegister(register);
    await place(world.store, aRequest(file), { sha256: 'of something else' });
    await importConsent(world.dependencies)(say('import.uploaded'));
    expect((await upload(world)).data).toMatchObject({ status: 'refused', because: 'incomplete' });
  });

  it('is whole again however large it is', async () => {
    const world = await aRegister();
    const large = new Uint8Array(1_500_001).map((_, index) => index % 251);
    await place(world.store, { ...aRequest(file), file: large });
    const read = await readFile(world.store, (await upload(world)).data);
    expect(read && sha256Of(read)).toBe(sha256Of(large));
  });

  it('is gone after four days', async () => {
    const { store } = await prepared(register, aRequest(file));
    const later = new Date('2025-10-05T12:00:00.000Z');
    expect(await readUpload(store, schoolId, uploadId, later)).toBeUndefined();
  });
});

describe('an export that people agreed with', () => {
  it('is carried out once, however often it is heard', async () => {
    const world = await prepared(register, aRequest(file));
    await confirm(world);
    for (let times = 0; times < 3; times += 1) {
      await importConsent(world.dependencies)(say('import.confirmed'));
    }
    const { data } = await upload(world);
    expect(data).toMatchObject({ status: 'settled', number: 1 });
    expect(await readFile(world.store, data)).toBeUndefined();
    expect(settled(world.events)).toEqual([1]);
    expect(await logOf(world.store)).toEqual([
      'import.started import#1',
      'import.completed import#1',
    ]);
  });

  it('says whose posts must be looked at again: whoever said something', async () => {
    const world = await prepared(register, aRequest(file));
    await confirm(world);
    await importConsent(world.dependencies)(say('import.confirmed'));
    expect(peopleIn(world.events).toSorted()).toEqual(['new1', 'p2', 'p3', 'p4']);
  });

  it('waits to be agreed with by leadership where a no becomes a yes', async () => {
    const world = await prepared(register, aRequest(file));
    const before = await everybody(world.store);
    await confirm(world, null);
    await importConsent(world.dependencies)(say('import.confirmed'));
    expect((await upload(world)).data).toMatchObject({ status: 'preparing', proposedBy: null });
    expect(await everybody(world.store)).toEqual(before);
  });

  it('is shown anew, and nobody has agreed, when the register changed meanwhile', async () => {
    const world = await prepared(register, aRequest(file));
    await confirm(world);
    const statement = { by: 'vader', decision: 'deny', purposes: ['website'], at: '2025-09-30' };
    await world.store.commit({
      writes: [addStatement(schoolId, { personId: 'p4', number: 1, statement })],
    });
    await importConsent(world.dependencies)(say('import.confirmed'));
    const [event] = world.events;
    if (event?.type !== 'import.uploaded') throw new Error('expected it to be prepared again');
    await importConsent(world.dependencies)(event);
    expect((await upload(world)).data).toMatchObject({
      status: 'shown',
      because: 'changed',
      proposedBy: null,
      agreedBy: null,
      preview: { counts: { toYes: 2 } },
    });
  });

  test('the power goes out after any commit: redelivered it ends the same, and everybody concerned was told', async () => {
    const request = aRequest([...file, ...many]);
    const whole = await prepared(register, request);
    await confirm(whole);
    await importConsent(whole.dependencies)(say('import.confirmed'));
    const statusesOf = async ({ store }: World) =>
      (await everybody(store))
        .map(({ person, decisions, statements }) => [person.pupilNumber, decisions, statements])
        .toSorted();
    const expected = await statusesOf(whole);

    let crashes = 0;
    for (let commits = 0; ; commits += 1) {
      const world = await prepared(register, request);
      await confirm(world);
      const before = await allowed(world.store);
      const failing = { ...world.dependencies, store: failingAfter(world.store, commits) };
      const died = await importConsent(failing)(say('import.confirmed')).then(
        () => false,
        () => true,
      );
      if (!died) break;
      crashes += 1;
      const isSettled = settled(world.events).length > 0;
      const during = await allowed(world.store);
      if (!isSettled) expect(during.filter((yes) => !before.includes(yes))).toEqual([]);
      world.clock.now = new Date('2025-10-01T12:30:00.000Z');
      await importConsent(world.dependencies)(say('import.confirmed'));
      expect(await statusesOf(world)).toEqual(expected);
      expect((await upload(world)).data.status).toBe('settled');
      expect(settled(world.events)).toEqual([1]);
      const told = peopleIn(world.events);
      expect([told.length, new Set(told).size]).toEqual([64, 64]);
      expect(await logOf(world.store)).toHaveLength(2);
    }
    expect(crashes).toBeGreaterThan(6);
  });
});

describe('an import that is taken back', () => {
  async function done() {
    const world = await prepared(register, aRequest(file));
    const before = await everybody(world.store);
    await confirm(world);
    await importConsent(world.dependencies)(say('import.confirmed'));
    return { ...world, before };
  }
  async function ask({ store }: World, number: number, allowedBy: string | null = 'user:head') {
    const record = await readImport(store, schoolId, number);
    if (record === undefined) throw new Error('expected the import');
    const undoAsked = { by: 'user:head', at, allowedBy };
    await store.commit({ writes: [writeImport({ ...record.data, undoAsked }, record)] });
  }

  it('leaves the register as it was, and says so once', async () => {
    const world = await done();
    await ask(world, 1);
    for (let times = 0; times < 2; times += 1) {
      await importConsent(world.dependencies)(revoke(1));
    }
    expect(await everybody(world.store)).toEqual(world.before);
    expect(settled(world.events)).toEqual([1, 1]);
    expect((await logOf(world.store)).at(-1)).toBe('import.undone import#1');
  });

  it('stays when nobody asked for it', async () => {
    const world = await done();
    await importConsent(world.dependencies)(revoke(1));
    expect((await readImport(world.store, schoolId, 1))?.data.status).toBe('complete');
  });

  it('stays, with a word in the log, when that would bring back a yes and leadership did not say so', async () => {
    const world = await done();
    await ask(world, 1, null);
    await importConsent(world.dependencies)(revoke(1));
    const record = await readImport(world.store, schoolId, 1);
    expect([record?.data.status, record?.data.undoAsked]).toEqual(['complete', undefined]);
    expect((await logOf(world.store)).at(-1)).toBe('import.undo-refused import#1');
  });

  it('is not carried on with once somebody wants it back', async () => {
    const request = aRequest([...file, ...many]);
    const world = await prepared(register, request);
    await confirm(world);
    const failing = { ...world.dependencies, store: failingAfter(world.store, 3) };
    await importConsent(failing)(say('import.confirmed')).catch(() => undefined);
    await ask(world, 1);
    await importConsent(world.dependencies)(say('import.confirmed'));
    expect((await readImport(world.store, schoolId, 1))?.data.status).toBe('running');
    expect((await upload(world)).data).toMatchObject({ status: 'refused', because: 'interrupted' });
  });
});

it('leaves alone what an export does not know: who the guardians are, the parts of a name', async () => {
  const world = await aRegister([null]);
  const file = await readWholeFile(world.store, schoolId, 'p1');
  if (file === undefined) throw new Error('expected somebody');
  const kept = {
    contacts: [{ id: 'vader', name: 'P. Vader' }],
    name: { first: 'Kind', infix: null, last: 'p1' },
  };
  const writes = personWrites({ ...file.stored.data, ...kept }, file.stored);
  await world.store.commit({ writes });
  await place(world.store, aRequest([['001', 'ja', 'ja']]));
  await importConsent(world.dependencies)(say('import.uploaded'));
  await confirm(world);
  await importConsent(world.dependencies)(say('import.confirmed'));
  expect((await everybody(world.store))[0]?.person).toMatchObject(kept);
});

test.each([
  ['as it was', '001'],
  ['without its zeros', '1'],
  ['with another zero', '0001'],
])(
  'whose data was erased while the export still has their number, %s, is left out, and said',
  async (_what, number) => {
    const world = await aRegister(['deny', null]);
    const file = await readWholeFile(world.store, schoolId, 'p1');
    if (file === undefined) throw new Error('expected somebody');
    const { pupilNumber: _, ...person } = file.stored.data;
    const erased = { at, isComplete: true, pupilNumberHash: null };
    await world.store.commit({
      writes: [
        ...personWrites({ ...person, displayName: 'Gewist', erased }, file.stored),
        takePupilNumber(schoolId, '001', 'p1'),
      ],
    });
    await place(
      world.store,
      aRequest([
        [number, 'ja', 'ja'],
        ['002', 'ja', 'ja'],
      ]),
    );
    await importConsent(world.dependencies)(say('import.uploaded'));
    expect((await upload(world)).data.preview?.counts).toMatchObject({ erased: 1, new: 1 });
    await confirm(world);
    await importConsent(world.dependencies)(say('import.confirmed'));
    expect((await everybody(world.store)).map(({ person }) => person.id)).toEqual(['p2']);
  },
);

describe('what an import never does', () => {
  it.each([
    ['clear a protection', { protectionHold: true }],
    ['bring somebody back to school', { enrolledUntil: '2025-06-30' }],
    ['bring somebody back to life', { deceasedOn: '2025-06-30' }],
    ['replace a representative', { legalRepresentative: { id: 'mentor' } }],
  ])('%s', async (_, flag) => {
    const world = await aRegister([null]);
    const one = (await everybody(world.store))[0]?.person;
    if (one === undefined) throw new Error('expected somebody');
    await world.store.commit({
      writes: [
        {
          table: 'people',
          put: {
            pk: `P#${schoolId}#p1`,
            sk: 'PERSON',
            index: { pk: `S#${schoolId}#people`, sk: '6#p1' },
            version: 2,
            data: { ...one, consent: { ...Object(one.consent), ...flag } },
          },
          when: 'any',
        },
      ],
    });
    await place(world.store, aRequest([['001', 'ja', 'ja']]));
    await importConsent(world.dependencies)(say('import.uploaded'));
    await confirm(world);
    await importConsent(world.dependencies)(say('import.confirmed'));
    expect((await everybody(world.store))[0]?.person.consent).toMatchObject(flag);
  });
});
