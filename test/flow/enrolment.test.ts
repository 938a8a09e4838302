import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  askEnrolment,
  confirmEnrolment,
  discardEnrolment,
} from '../../functions/console/enrolment/enrol.ts';
import { galleryOf } from '../../functions/screen-post/gallery.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import { auditEntries } from '../../shared/records/audit.ts';
import { readEnrolment } from '../../shared/records/enrolments.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { readSchool } from '../../shared/records/schools.ts';
import { addTemplate, encodeVector, listTemplates } from '../../shared/records/templates.ts';
import { aSchool, facesOf } from '../support/a-school.ts';
import { itBecomes, pupil, said, yes } from './a-family.ts';

const recognised = { ...yes, purposes: ['face_recognition'] };
const of = { schoolId: 'school' };

/** A template that is found again wherever its bytes are. */
const templateAt = (turn: number) =>
  Float32Array.from({ length: 512 }, (_, n) => Math.sin(n * 12.9898 + turn) * 0.04);

/** Photos that no compression makes alike, and their traces as they would stand in a file. */
async function photosOf(count: number) {
  const noise = { type: 'gaussian', mean: 120, sigma: 60 } as const;
  const create = { width: 300, height: 300, channels: 3, background: '#888', noise } as const;
  const made = Array.from({ length: count }, () => sharp({ create }).jpeg().toBuffer());
  return (await Promise.all(made)).map((bytes) => new Uint8Array(bytes));
}
const traceOf = (photo: Uint8Array | undefined) =>
  Buffer.from(photo ?? [])
    .toString('base64')
    .slice(4000, 4100);

const filesWith = (folder: string, text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));

async function aWorld(statements: object[] = [recognised, yes]) {
  let turns: number[] = [0, 0.1, 0.2, 0.1, 0];
  let before = async () => undefined as unknown;
  const faces: FaceEngine = {
    version: 'test-1',
    look: async () => {
      await before();
      return facesOf(null);
    },
    enrol: async () => {
      const [turn = 0, ...rest] = turns;
      turns = rest;
      return { ok: true, value: templateAt(turn) };
    },
  };
  const school = await aSchool({ recognition: 'allow-list' }, { faces });
  const { store } = school.runtime;
  const personId = await school.enrol(pupil, statements);
  const stored = await readSchool(store, 'school');
  if (stored === undefined) throw new Error('expected the school');
  const deps = { store, packs: (id: string) => packs.get(id), now: () => school.clock.now };
  const person = { school: stored.data, personId, by: 'user:anna' } as const;
  const enrolment = async () => (await readEnrolment(store, { ...of, personId }, deps.now()))?.data;
  return {
    ...{ school, store, deps, personId, person, enrolment },
    looksLike: (...next: number[]) => {
      turns = next;
    },
    beforeLooking: (work: () => Promise<unknown>) => {
      before = work;
    },
    /** The file of the store is written whole once a minute. */
    async aMinuteLater() {
      school.clock.advance(1);
      await school.runtime.runs.sweep();
    },
    templates: () => listTemplates(store, 'school'),
    async ask(count = 3) {
      const photos = await photosOf(count);
      return { photos, done: await askEnrolment(deps, { ...person, photos }) };
    },
    confirm: async (knows = false, id?: string) =>
      confirmEnrolment(deps, { ...person, knows, enrolment: id ?? (await enrolment())?.id ?? '' }),
    async gallery() {
      const known = { store, faces, now: deps.now };
      const pack = await packOf(store, packs, 'school');
      const found = await galleryOf(known as never, stored.data, pack);
      return found.enrolled.map(({ templates }) => templates.length);
    },
  };
}

it('three photos and a person’s word make templates; of the photos no byte is left', async () => {
  const world = await aWorld();
  const { photos, done } = await world.ask();
  expect(done.ok).toBe(true);
  expect(filesWith(world.school.folder, traceOf(photos[1]))).not.toEqual([]);
  await world.school.settle();
  expect(await world.enrolment()).toMatchObject({ state: 'made', resembles: [] });
  await world.aMinuteLater();
  expect(filesWith(world.school.folder, traceOf(photos[1]))).toEqual([]);
  expect(await world.templates()).toEqual([]);

  expect(await world.confirm()).toMatchObject({ ok: true });
  await world.school.settle();
  expect(await world.templates()).toHaveLength(3);
  expect(await world.gallery()).toEqual([3]);
  expect(await world.enrolment()).toBeUndefined();
  const facts: string[] = [];
  for await (const { what } of auditEntries(world.store, 'school')) facts.push(what);
  expect(facts).toEqual(['enrolment.asked', 'enrolment.made', 'person.enrolled']);
});

it('a photo of somebody else among them is pointed out, and nothing is kept', async () => {
  const world = await aWorld();
  world.looksLike(0, 0.1, 2.5);
  const { photos } = await world.ask();
  await world.school.settle();
  expect(await world.enrolment()).toMatchObject({
    state: 'failed',
    problems: [{ photo: 3, problem: 'differs' }],
  });
  await world.aMinuteLater();
  expect(filesWith(world.school.folder, traceOf(photos[0]))).toEqual([]);
  expect(filesWith(world.school.folder, encodeVector(templateAt(0)).slice(600, 700))).toEqual([]);
  expect(await world.confirm()).toMatchObject({ problem: 'changed' });
});

it('whoever looks like somebody enrolled waits for a person who says that they know', async () => {
  const world = await aWorld();
  const sister = await world.school.enrol(pupil, [recognised]);
  const at = world.school.clock.now.toISOString();
  const record = { personId: sister, number: 1, engine: 'test-1', at };
  const vector = encodeVector(templateAt(0.9));
  await world.store.commit({ writes: [addTemplate('school', { ...record, vector })] });
  await world.ask();
  await world.school.settle();
  expect(await world.enrolment()).toMatchObject({ state: 'made', resembles: [sister] });
  expect(await world.confirm()).toMatchObject({ problem: 'alike' });
  expect(await world.templates()).toHaveLength(1);
  expect(await world.confirm(true)).toMatchObject({ ok: true });
  expect(await world.templates()).toHaveLength(4);
});

it.each([
  ['a yes to something else only', [yes]],
  ['nobody’s word', []],
])('with %s no photo is even taken in', async (_, statements) => {
  const world = await aWorld(statements);
  const { photos, done } = await world.ask();
  expect(done).toMatchObject({ problem: 'no-yes' });
  expect(filesWith(world.school.folder, traceOf(photos[0]))).toEqual([]);
});

it('where the school does not recognise faces no photo is taken in', async () => {
  const world = await aWorld();
  const photos = await photosOf(3);
  const school = { ...world.person.school, recognition: 'off' as const };
  const done = await askEnrolment(world.deps, { ...world.person, school, photos });
  expect(done).toMatchObject({ problem: 'off' });
});

it('a yes taken back before the word takes the photos and what waits away, in every byte', async () => {
  const world = await aWorld();
  const { photos } = await world.ask();
  await world.school.settle();
  const waiting = encodeVector(templateAt(0.1)).slice(600, 700);
  expect(filesWith(world.school.folder, waiting)).not.toEqual([]);
  const id = (await world.enrolment())?.id;
  await said(world.school, world.personId, 'withdraw', { purposes: ['face_recognition'] });
  await world.school.settle();
  await world.aMinuteLater();
  expect(filesWith(world.school.folder, waiting)).toEqual([]);
  expect(filesWith(world.school.folder, traceOf(photos[0]))).toEqual([]);
  expect(await world.confirm(true, id)).toMatchObject({ problem: 'no-yes' });
  expect(await world.templates()).toEqual([]);
});

it('work on photos that were stopped writes nothing over those that came after', async () => {
  const world = await aWorld();
  let isFirst = true;
  world.beforeLooking(async () => {
    if (!isFirst) return;
    isFirst = false;
    await discardEnrolment(world.deps, world.person);
    await world.ask(4);
  });
  await world.ask(3);
  await world.school.settle();
  const now = await world.enrolment();
  expect(now?.photos).toHaveLength(4);
  expect(now?.state).not.toBe('asked');
});

it('what nobody looked at or confirmed is gone after an hour', async () => {
  const world = await aWorld();
  world.school.seesNothingAnyMore();
  const { photos } = await world.ask();
  await itBecomes(world.school, '2026-03-02T10:01:00.000Z');
  await world.aMinuteLater();
  expect(await world.enrolment()).toBeUndefined();
  expect(filesWith(world.school.folder, traceOf(photos[0]))).toEqual([]);
});

it('after a year nobody is recognised by it any more, and the templates go', async () => {
  const world = await aWorld();
  // a school that does not ask anew each year: else the yes, and the templates with it, ends before
  const standing = await readStanding(world.store, 'school');
  if (standing === undefined) throw new Error('expected choices');
  const choices = { ...standing.data.choices, 'consent.renewal': 'none' };
  const next = { ...standing.data, version: standing.data.version + 1, choices };
  await world.store.commit({ writes: writeVersion('school', next, standing) });
  await world.ask();
  await world.school.settle();
  await world.confirm();
  await itBecomes(world.school, '2027-03-02T08:59:00.000Z');
  expect(await world.gallery()).toEqual([3]);
  world.school.clock.now = new Date('2027-03-02T09:00:00.000Z');
  expect(await world.gallery()).toEqual([]);
  await itBecomes(world.school, '2027-03-02T09:01:00.000Z');
  expect(await world.templates()).toEqual([]);
});

it('new photos take the place of the old ones', async () => {
  const world = await aWorld();
  for (const count of [3, 5]) {
    world.looksLike(0, 0.1, 0.2, 0.1, 0);
    await world.ask(count);
    await world.school.settle();
    await world.confirm();
  }
  expect(await world.templates()).toHaveLength(5);
});
