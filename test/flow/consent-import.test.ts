import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { carryOutImport, undoImport } from '../../functions/import-consent/carry-out.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import { addStatement, personWrites } from '../../shared/records/person-writes.ts';
import { takePupilNumber } from '../../shared/records/pupil-numbers.ts';
import { aRequest, leadership } from '../functions/import-consent/a-register.ts';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { planned, tasks } from './a-family.ts';

/** Pupil number 001 on the register, whose parents said yes or nothing, in one planned post. */
async function aPlannedPost(isYes: boolean) {
  const school = await aSchool({ recognition: 'allow-list', packId: 'zevensprong-2017' });
  const id = randomUUID();
  const consent = {
    kind: 'pupil',
    birthDate: '2014-04-03',
    guardians: [{ id: 'ouders' }],
  };
  const person = { id, schoolId: 'school', kind: 'pupil' as const, pupilNumber: '001' };
  const statement = {
    by: 'ouders',
    decision: 'grant',
    purposes: ['social_media'],
    at: '2025-09-08',
  };
  await school.runtime.store.commit({
    writes: [
      ...personWrites({ ...person, displayName: 'Kind p1', className: '6', consent }),
      takePupilNumber('school', '001', id),
      ...(isYes ? [addStatement('school', { personId: id, number: 1, statement })] : []),
    ],
  });
  school.sees(facesOf(id));
  const post = await planned(school);
  await school.settle();
  school.clock.advance(5);
  return { school, post };
}

const deps = ({ runtime, clock }: ASchool) => ({
  store: runtime.store,
  packs,
  now: () => clock.now,
  newId: randomUUID,
});

const outcomeOf = async (school: ASchool, id: string) =>
  (await school.told('facebook', id))?.outcome;

it('a no that an import brings holds the planned post at once; taken back, it goes', async () => {
  const { school, post } = await aPlannedPost(true);
  expect(await outcomeOf(school, post.id)).toBe('clear');
  const done = await carryOutImport(deps(school), aRequest([['001', '', 'nee']]), leadership);
  if (!done.ok) throw new Error('expected the import to be carried out');
  await school.runtime.drain();
  expect(await outcomeOf(school, post.id)).toBe('flag');
  expect(await tasks(school)).toHaveLength(1);

  school.clock.advance(5);
  const { number } = done.value;
  await undoImport(deps(school), { schoolId: 'school', number }, leadership);
  await school.runtime.drain();
  expect(await outcomeOf(school, post.id)).toBe('clear');
  expect(school.control.post(post.id)?.scheduledFor).toEqual(post.scheduledFor);
  expect(await tasks(school)).toEqual([]);
});

it('a yes that an import brings frees the planned post when the import is complete', async () => {
  const { school, post } = await aPlannedPost(false);
  expect(await outcomeOf(school, post.id)).toBe('flag');
  const done = await carryOutImport(deps(school), aRequest([['001', '', 'ja']]), leadership);
  expect(done.ok).toBe(true);
  await school.runtime.drain();
  expect(await outcomeOf(school, post.id)).toBe('clear');
  expect(school.control.post(post.id)?.scheduledFor).toEqual(post.scheduledFor);
});
