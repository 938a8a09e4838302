import { expect, it } from 'vitest';
import { enrolPerson } from '../../../../functions/enrol-person/enrol-person.ts';
import { createFixedFaceEngine } from '../../../../shared/adapters/face-engines/index.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { addStatement } from '../../../../shared/records/person-writes.ts';
import { writeVersion } from '../../../../shared/records/school-policy.ts';
import { readSchool, writeSchool } from '../../../../shared/records/schools.ts';
import { addTemplate, listTemplates, sealVector } from '../../../../shared/records/templates.ts';
import { aKeyring } from '../../../support/keyring.ts';
import { choosing } from '../../../support/recognition.ts';
import { aConsole, type Browser, origin } from '../a-console.ts';
import { placePerson } from '../a-story.ts';

const path = '/people/p1/enrolment';

/** The smallest thing that begins and ends as a picture; each number makes another one. */
const aPhoto = (number: number) =>
  new Uint8Array([
    ...[0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, number, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b],
  ]);

/** A school that recognises faces, and Sanne, whose parent said yes to it. */
async function aWorld(because = 'clear') {
  const keys = aKeyring();
  const world = await aConsole({ keys });
  const { store, write } = world;
  const stored = await readSchool(store, 'school-a');
  if (stored === undefined) throw new Error('expected the school');
  await write(
    writeSchool({ ...stored.data, recognition: 'allow-list' }, stored),
    ...writeVersion('school-a', {
      ...{ packVersion: 1, choices: choosing('suggest'), reason: 'test', version: 1 },
      ...{ proposedBy: 'user:1', approvedBy: 'user:2', packId: 'atlas-2021' },
      at: '2026-01-20T09:00:00.000Z',
    }),
  );
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' });
  await placePerson(world, { id: 'p2', displayName: 'Fleur de Vries' });
  const yes = { by: 'g1', decision: 'grant', purposes: ['face_recognition'], at: '2025-09-08' };
  const statement = { ...yes, provable: true };
  await write(addStatement('school-a', { personId: 'p1', number: 1, statement }));
  const box = { x: 0, y: 0, width: 90, height: 120 };
  const faces = createFixedFaceEngine([
    { box, confidencePercent: 99, recognisable: true, because },
  ]);
  const enrol = enrolPerson({ store, faces, keys, packs, now: world.deps.now });
  const office = await world.signIn({
    schools: [{ schoolId: 'school-a', roles: ['administration'] }],
  });
  return {
    ...{ world, office, keys, version: faces.version },
    async work() {
      for (const event of world.events.splice(0)) {
        if (event.type === 'enrolment.asked') await enrol(event);
      }
    },
    templates: () => listTemplates(store, 'school-a'),
    async send(browser: Browser, photos: Uint8Array<ArrayBuffer>[]) {
      const body = new FormData();
      body.set('csrf', await browser.csrf());
      for (const place of [1, 2, 3, 4, 5]) {
        const photo = photos[place - 1] ?? new Uint8Array();
        body.set(`photo-${place}`, new File([photo], 'Sanne de Vries.jpg'));
      }
      const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
      const headers = { origin, 'sec-fetch-site': 'same-origin', host: '127.0.0.1:8080', cookie };
      return world.app.request(`${origin}${path}`, { method: 'POST', headers, body });
    },
  };
}

const enrolmentIn = (page: string) => /name="enrolment" value="([^"]*)"/.exec(page)?.[1] ?? '';
const three = [aPhoto(1), aPhoto(2), aPhoto(3)];

it('two clicks: photos, and a word that they are right; the page of the person says until when', async () => {
  const { world, office, send, work, templates } = await aWorld();
  expect(await office.text('/people/p1')).toContain('geen gezicht bekend');
  expect((await send(office, three)).status).toBe(303);
  expect(await office.text(path)).toContain('worden bekeken');
  await work();
  const page = await office.text(path);
  expect(page).toContain('zijn al gewist');
  const done = await office.post(`${path}/confirm`, { enrolment: enrolmentIn(page) });
  expect(done.status).toBe(303);
  expect(await templates()).toHaveLength(3);
  const person = await office.text('/people/p1');
  expect(person).toContain('Nieuwe foto’s zijn nodig vóór');
  expect(person).toContain('2027-03-02');
  world.later(366 * 24 * 60);
  const later = await world.signIn({
    schools: [{ schoolId: 'school-a', roles: ['administration'] }],
  });
  expect(await later.text('/people/p1')).toContain('telt niet meer');
});

it('says of each photo in words what is wrong with it, and takes new ones', async () => {
  const { office, send, work } = await aWorld('turned');
  await send(office, three);
  await work();
  const page = await office.text(path);
  expect(page.match(/Neem een foto van voren/g)).toHaveLength(3);
  expect(page).toContain('name="photo-1"');
});

it.each([
  ['two photos', [aPhoto(1), aPhoto(2)], 'drie tot vijf'],
  ['the same photo twice', [aPhoto(1), aPhoto(2), aPhoto(1)], 'Twee keer dezelfde'],
  ['a text', [aPhoto(1), aPhoto(2), new TextEncoder().encode('x'.repeat(40))], 'geen foto'],
])('%s: nothing is taken in', async (_, photos, words) => {
  const { world, office, send } = await aWorld();
  const answer = await send(office, photos);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain(words);
  expect(world.events).toEqual([]);
});

it('names who looks alike, and takes no word without "I am certain"', async () => {
  const { world, office, keys, send, work, templates, version } = await aWorld();
  const record = { personId: 'p2', number: 1, engine: version, at: '2026-03-01T09:00:00.000Z' };
  const of = { schoolId: 'school-a', personId: 'p2' };
  const vector = sealVector(await keys.ensure('school-a'), of, Float32Array.of(1, 0));
  await world.write(addTemplate('school-a', { ...record, vector }));
  await send(office, three);
  await work();
  const page = await office.text(path);
  expect(page).toContain('Fleur de Vries');
  const enrolment = enrolmentIn(page);
  expect((await office.post(`${path}/confirm`, { enrolment })).status).toBe(409);
  expect(await templates()).toHaveLength(1);
  await office.post(`${path}/confirm`, { enrolment, knows: 'yes' });
  expect(await templates()).toHaveLength(4);
});

it('stops on request, and a word for what was stopped counts for nothing', async () => {
  const { office, send, work, templates } = await aWorld();
  await send(office, three);
  await work();
  const enrolment = enrolmentIn(await office.text(path));
  await office.post(`${path}/discard`);
  expect((await office.post(`${path}/confirm`, { enrolment })).status).toBe(409);
  expect(await templates()).toEqual([]);
});

it('offers nothing to whom has no yes of their own, nor where the school recognises nobody', async () => {
  const { world, office, send } = await aWorld();
  expect(await office.text('/people/p2/enrolment')).toContain('geen eigen ja');
  expect(await office.text('/people/p2/enrolment')).not.toContain('name="photo-1"');
  const stored = await readSchool(world.store, 'school-a');
  if (stored === undefined) throw new Error('expected the school');
  await world.write(writeSchool({ ...stored.data, recognition: 'off' }, stored));
  expect(await office.text('/people/p1')).not.toContain('enrolment');
  expect(await office.text(path)).not.toContain('name="photo-1"');
  expect((await send(office, three)).status).toBe(409);
  expect(world.events).toEqual([]);
});

it('reads in English as well, and writes no name in the log', async () => {
  const { world, office, send, work } = await aWorld();
  await send(office, three);
  await work();
  const head = await world.signIn({
    schools: [{ schoolId: 'school-a', roles: ['leadership'] }],
    language: 'en',
  });
  expect(await head.text(path)).toContain('Is it right?');
  const log = await world.audit();
  expect(log.map(({ what }) => what)).toContain('enrolment.asked');
  expect(JSON.stringify(log)).not.toMatch(/Sanne|Vries/);
});
