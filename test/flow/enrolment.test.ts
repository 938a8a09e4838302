import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import {
  askEnrolment,
  confirmEnrolment,
  discardEnrolment,
} from '../../functions/console/enrolment/enrol.ts';
import { followConsent } from '../../functions/follow-consent/follow-consent.ts';
import { galleryOf } from '../../functions/screen-post/gallery.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import type { Store } from '../../shared/ports/store.ts';
import { auditEntries } from '../../shared/records/audit.ts';
import { listEnrolmentDue, listRenewals } from '../../shared/records/enrolment-due.ts';
import { readEnrolment } from '../../shared/records/enrolments.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { readSchool } from '../../shared/records/schools.ts';
import {
  addTemplate,
  listTemplates,
  openVector,
  sealVector,
} from '../../shared/records/templates.ts';
import { aSchool, facesOf } from '../support/a-school.ts';
import { itBecomes, notices, pupil, said, yes } from './a-family.ts';

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
const filesWith = (folder: string, trace: string | Buffer) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(trace));

/** The files in which some of these bytes stand, as they are, or as base64 however it falls. */
function filesWithBytes(folder: string, bytes: Uint8Array): string[] {
  const middle = bytes.subarray(bytes.length / 2);
  const shifted = [0, 1, 2].map((from) => Buffer.from(middle.subarray(from)).toString('base64'));
  const traces = [Buffer.from(middle.subarray(0, 32)), ...shifted.map((text) => text.slice(0, 48))];
  return traces.flatMap((trace) => filesWith(folder, trace));
}
const bytesOf = (template: Float32Array) => new Uint8Array(template.buffer);

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
  const { store, keys } = school.runtime;
  const personId = await school.enrol(pupil, statements);
  const stored = await readSchool(store, 'school');
  if (stored === undefined) throw new Error('expected the school');
  const deps = { store, keys, packs: (id: string) => packs.get(id), now: () => school.clock.now };
  const person = { school: stored.data, personId, by: 'user:anna' } as const;
  const enrolment = async () => (await readEnrolment(store, { ...of, personId }, deps.now()))?.data;
  return {
    ...{ school, store, keys, deps, personId, person, enrolment },
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
    /** A piece of each sealed photo or template that waits, as it stands in a file. */
    async sealed(): Promise<string[]> {
      const pk = `E#school#${personId}`;
      const { rows } = await store.query({ table: 'people', pk, limit: 100 });
      return rows.flatMap(({ data }) => {
        const { sealed, vector } = data as { sealed?: string; vector?: string };
        const text = sealed ?? vector;
        return text === undefined ? [] : [text.slice(600, 700)];
      });
    },
    async ask(count = 3) {
      const photos = await photosOf(count);
      return { photos, done: await askEnrolment(deps, { ...person, photos }) };
    },
    confirm: async (knows = false, id?: string) =>
      confirmEnrolment(deps, { ...person, knows, enrolment: id ?? (await enrolment())?.id ?? '' }),
    async gallery() {
      const known = { store, faces, keys, now: deps.now };
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
  const sealed = await world.sealed();
  expect(sealed.length).toBeGreaterThanOrEqual(3);
  expect(filesWith(world.school.folder, sealed[1] ?? '')).not.toEqual([]);
  await world.school.settle();
  expect(await world.enrolment()).toMatchObject({ state: 'made', resembles: [] });
  await world.aMinuteLater();
  for (const trace of sealed) expect(filesWith(world.school.folder, trace)).toEqual([]);
  for (const photo of photos) expect(filesWithBytes(world.school.folder, photo)).toEqual([]);
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
  expect(await world.sealed()).toEqual([]);
  const { folder } = world.school;
  for (const photo of photos) expect(filesWithBytes(folder, photo)).toEqual([]);
  expect(filesWithBytes(folder, bytesOf(templateAt(0)))).toEqual([]);
  expect(await world.confirm()).toMatchObject({ problem: 'changed' });
});

it('whoever looks like somebody enrolled waits for a person who says that they know', async () => {
  const world = await aWorld();
  const sister = await world.school.enrol(pupil, [recognised]);
  const at = world.school.clock.now.toISOString();
  const record = { personId: sister, number: 1, engine: 'test-1', at };
  const key = await world.keys.ensure('school');
  const vector = sealVector(key, { ...of, personId: sister }, templateAt(0.9));
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
  const { done } = await world.ask();
  expect(done).toMatchObject({ problem: 'no-yes' });
  expect(await world.sealed()).toEqual([]);
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
  await world.ask();
  await world.school.settle();
  const [, waiting = ''] = await world.sealed();
  expect(filesWith(world.school.folder, waiting)).not.toEqual([]);
  const id = (await world.enrolment())?.id;
  await said(world.school, world.personId, 'withdraw', { purposes: ['face_recognition'] });
  await world.school.settle();
  await world.aMinuteLater();
  expect(filesWith(world.school.folder, waiting)).toEqual([]);
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
  await world.ask();
  const [trace = ''] = await world.sealed();
  await itBecomes(world.school, '2026-03-02T10:01:00.000Z');
  await world.aMinuteLater();
  expect(await world.enrolment()).toBeUndefined();
  expect(filesWith(world.school.folder, trace)).toEqual([]);
});

/** A school that does not ask anew each year: else the yes, and the templates with it, ends before. */
async function lastsForYears(store: Store) {
  const standing = await readStanding(store, 'school');
  if (standing === undefined) throw new Error('expected choices');
  const choices = { ...standing.data.choices, 'consent.renewal': 'none' };
  const next = { ...standing.data, version: standing.data.version + 1, choices };
  await store.commit({ writes: writeVersion('school', next, standing) });
}

it('after a year nobody is recognised by it any more, and the templates go', async () => {
  const world = await aWorld();
  await lastsForYears(world.store);
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

it('no byte of a template or a photo stands in the store, while people are recognised by it', async () => {
  const world = await aWorld();
  const { photos } = await world.ask();
  for (const photo of photos) expect(filesWithBytes(world.school.folder, photo)).toEqual([]);
  await world.school.settle();
  await world.confirm();
  expect(await world.gallery()).toEqual([3]);
  for (const turn of [0, 0.1, 0.2]) {
    expect(filesWithBytes(world.school.folder, bytesOf(templateAt(turn)))).toEqual([]);
  }
});

it('a template that was copied to somebody else, or to another school, opens for nobody', async () => {
  const world = await aWorld();
  await world.ask();
  await world.school.settle();
  await world.confirm();
  const key = await world.keys.ensure('school');
  const [template] = await world.templates();
  if (template === undefined) throw new Error('expected a template');
  const { personId, vector } = template;
  expect(openVector(key, { ...of, personId }, vector)).toEqual(templateAt(0));
  expect(openVector(key, { ...of, personId: 'other' }, vector)).toBeUndefined();
  expect(openVector(key, { schoolId: 'other', personId }, vector)).toBeUndefined();
  const others = await world.keys.ensure('other');
  expect(openVector(others, { ...of, personId }, vector)).toBeUndefined();

  const twin = await world.school.enrol(pupil, [recognised]);
  await world.store.commit({ writes: [addTemplate('school', { ...template, personId: twin })] });
  expect(await world.gallery()).toEqual([3]);
});

it('without its key a school knows nobody any more, also when it gets a new one', async () => {
  const world = await aWorld();
  await world.ask();
  await world.school.settle();
  await world.confirm();
  await world.keys.remove('school');
  expect(await world.gallery()).toEqual([]);
  await world.keys.ensure('school');
  expect(await world.gallery()).toEqual([]);
});

it('a month before, and when the year is over, the office hears that new photos are wanted', async () => {
  const world = await aWorld();
  await lastsForYears(world.store);
  await world.ask();
  await world.school.settle();
  await world.confirm();
  const told = async () =>
    (await notices(world.school))
      .filter(({ kind }) => kind.startsWith('enrolment.due'))
      .map(({ role, kind }) => `${role} ${kind}`);
  const renewals = async () =>
    (await listRenewals(world.store, 'school')).map(({ personId }) => personId);
  await itBecomes(world.school, '2027-01-31T08:59:00.000Z');
  expect(await told()).toEqual([]);
  await itBecomes(world.school, '2027-01-31T09:00:00.000Z');
  expect(await told()).toEqual(['administration enrolment.due.soon']);
  expect(await renewals()).toEqual([world.personId]);
  await itBecomes(world.school, '2027-03-02T09:00:00.000Z');
  expect((await told()).toSorted()).toEqual([
    'administration enrolment.due.over',
    'administration enrolment.due.soon',
  ]);
  expect(await world.templates()).toEqual([]);
  expect(await renewals()).toEqual([world.personId]);

  world.looksLike(0, 0.1, 0.2);
  await world.ask();
  await world.school.settle();
  await world.confirm();
  expect(await renewals()).toEqual([]);
  await itBecomes(world.school, '2027-04-01T09:00:00.000Z');
  expect(await world.templates()).toHaveLength(3);
  expect(await told()).toHaveLength(2);
});

it('who takes the yes back is on nobody’s list any more', async () => {
  const world = await aWorld();
  await lastsForYears(world.store);
  await world.ask();
  await world.school.settle();
  await world.confirm();
  await itBecomes(world.school, '2027-02-01T09:00:00.000Z');
  expect(await listRenewals(world.store, 'school')).toHaveLength(1);
  await said(world.school, world.personId, 'withdraw', { purposes: ['face_recognition'] });
  await world.school.settle();
  expect(await listRenewals(world.store, 'school')).toEqual([]);
});

it('photos that nobody looked at are taken away after an hour, also where rows do not expire by themselves', async () => {
  const world = await aWorld();
  world.school.seesNothingAnyMore();
  await world.ask();
  const late = new Date('2026-03-02T10:00:00.000Z');
  const expired = await listEnrolmentDue(world.store, late);
  expect(expired.map(({ what }) => what)).toEqual(['photos']);
  // as `follow-consent` hears it from `sweep`, without the removal of expired rows
  const data = { ...of, personIds: [world.personId], because: 'time' as const };
  const event = { id: '1', type: 'consent.changed' as const, source: 't', time: '', data };
  const follow = followConsent({ store: world.store, packs, now: () => late });
  await follow(event);
  expect(await world.sealed()).toEqual([]);
});
