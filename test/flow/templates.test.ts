import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { addTemplate, listTemplates, sealVector } from '../../shared/records/templates.ts';
import { type ASchool, aSchool } from '../support/a-school.ts';
import { itBecomes, pupil, said, yes } from './a-family.ts';

const recognised = { ...yes, purposes: ['face_recognition'] };

const vector = Float32Array.from({ length: 512 }, (_, n) => Math.sin(n * 12.9898) * 0.04);

/** The files of the school's folder in which this text stands. */
const filesWith = (folder: string, text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));

async function anEnrolled() {
  const school = await aSchool({ recognition: 'allow-list' });
  const personId = await school.enrol(pupil, [recognised, yes]);
  const otherId = await school.enrol(pupil, [recognised]);
  const at = school.clock.now.toISOString();
  const key = await school.runtime.keys.ensure('school');
  const written = sealVector(key, { schoolId: 'school', personId }, vector);
  const writes = [personId, otherId].flatMap((id, index) => {
    const of = { schoolId: 'school', personId: id };
    const own = index === 0 ? written : sealVector(key, of, vector);
    const record = { personId: id, engine: 'test-1', vector: own, at };
    return [1, 2, 3].map((number) => addTemplate('school', { ...record, number }));
  });
  await school.runtime.store.commit({ writes });
  return { school, personId, otherId, written };
}

/** The school works by another answer; `isTold`: whoever follows its rules hears of it at once. */
async function chooses(school: ASchool, choice: Record<string, string>, isTold = true) {
  const { store } = school.runtime;
  const standing = await readStanding(store, 'school');
  if (standing === undefined) throw new Error('expected choices');
  const choices = { ...standing.data.choices, ...choice };
  const time = school.clock.now.toISOString();
  const data = { schoolId: 'school', version: 2 };
  await store.commit({
    writes: writeVersion('school', { ...standing.data, version: 2, choices }, standing),
    ...(isTold
      ? { events: [{ id: 'rules', type: 'policy.changed', source: 'console', time, data }] }
      : {}),
  });
}

it('whoever takes back the yes to recognition has no template any more, in no byte of the folder', async () => {
  const { school, personId, otherId, written } = await anEnrolled();
  // the middle of it: a page of the file may break it
  const trace = written.slice(600, 700);
  expect(filesWith(school.folder, trace)).not.toEqual([]);

  await said(school, personId, 'withdraw', { purposes: ['face_recognition'] });
  await school.settle();
  school.clock.advance(1);
  await school.runtime.runs.sweep();

  const left = await listTemplates(school.runtime.store, 'school');
  expect(left.map((template) => template.personId)).toEqual([otherId, otherId, otherId]);
  expect(filesWith(school.folder, trace)).toEqual([]);
});

it('another no leaves the templates of whoever still agrees to recognition', async () => {
  const { school, personId } = await anEnrolled();
  await said(school, personId, 'withdraw', { purposes: ['website'] });
  await school.settle();
  expect(await listTemplates(school.runtime.store, 'school')).toHaveLength(6);
});

it('where the school stops recognising nobody has a template any more', async () => {
  const { school } = await anEnrolled();
  await chooses(school, { 'consent.face_matching': 'off' });
  await school.settle();
  expect(await listTemplates(school.runtime.store, 'school')).toEqual([]);
});

it('nor the day after its last day, by itself', async () => {
  const { school } = await anEnrolled();
  await chooses(school, { 'consent.face_matching_until': '2026-03-10' });
  await school.settle();
  await itBecomes(school, '2026-03-10T22:59:00.000Z');
  expect(await listTemplates(school.runtime.store, 'school')).toHaveLength(6);
  await itBecomes(school, '2026-03-10T23:01:00.000Z');
  expect(await listTemplates(school.runtime.store, 'school')).toEqual([]);
});

it('nor where its last day is over and anything of the person changes', async () => {
  const { school, personId, otherId } = await anEnrolled();
  await chooses(school, { 'consent.face_matching_until': '2026-03-01' }, false);
  await said(school, personId, 'withdraw', { purposes: ['website'] });
  await school.settle();
  const left = await listTemplates(school.runtime.store, 'school');
  expect(new Set(left.map((template) => template.personId))).toEqual(new Set([otherId]));
});
