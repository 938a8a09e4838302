import { expect, it } from 'vitest';
import { addActivity, setActivity } from '../../functions/console/activities/set-activity.ts';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { planned, pupil, tasks, yes } from './a-family.ts';

const eventId = 'open-dag-2026-03-14';
const forThatDay = { ...yes, eventId };

async function aPost(statements: object[], staff: object[] | undefined = undefined) {
  const school = await aSchool({ recognition: 'allow-list', packId: 'lankforst-2024' });
  const shown = [await school.enrol(pupil, statements)];
  if (staff !== undefined) shown.push(await school.enrol({ kind: 'employee' }, staff));
  school.sees(facesOf(...shown));
  const post = await planned(school);
  await school.settle();
  const store = { store: school.runtime.store, now: () => school.clock.now };
  const by = 'user:anna' as const;
  await addActivity(store, { schoolId: 'school', title: 'Open dag', day: '2026-03-14', by });
  return {
    school,
    post,
    async isOf(activity: string | null) {
      const key = { schoolId: 'school', platform: 'facebook', key: keyOf(school, post.id) };
      const done = await setActivity(store, { ...key, eventId: activity, by });
      await school.settle();
      return done;
    },
  };
}

const keyOf = (school: ASchool, id: string) => id.replace(`${school.accounts.facebook}_`, '');

const codes = async (school: ASchool, id: string) =>
  (await school.told('facebook', id))?.findings.map(({ code }) => code);

it('a pupil may be recognisable at a public activity they have a yes for, and nowhere else', async () => {
  const { school, post, isOf } = await aPost([forThatDay]);
  expect(await codes(school, post.id)).toEqual(['POST_BLOCK_RECOGNISABLE']);
  await isOf(eventId);
  expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
  expect(school.control.post(post.id)?.scheduledFor).toEqual(post.scheduledFor);
  await isOf(null);
  expect(await codes(school, post.id)).toEqual(['POST_BLOCK_RECOGNISABLE']);
});

it.each([
  { what: 'a pupil with a yes for something else', statements: [yes], staff: undefined },
  { what: 'a pupil nobody said anything for', statements: [], staff: undefined },
  { what: 'a member of staff without a yes', statements: [forThatDay], staff: [] },
])('$what holds the post of a public activity', async ({ statements, staff }) => {
  const { school, post, isOf } = await aPost(statements, staff);
  await isOf(eventId);
  const told = await school.told('facebook', post.id);
  expect(told).toMatchObject({ outcome: 'hold' });
  expect(told?.findings).toMatchObject([
    { code: 'POST_HOLD_PUBLIC_ACTIVITY', articles: ['lankforst-2024:PROF.2'] },
  ]);
});

it('a no stays a no at a public activity', async () => {
  const { school, post, isOf } = await aPost([{ ...yes, decision: 'deny' }]);
  await isOf(eventId);
  expect(await codes(school, post.id)).toEqual(['POST_BLOCK_NO_CONSENT']);
  expect(await tasks(school)).toEqual([]);
});

it('an activity nobody added is none', async () => {
  const { isOf } = await aPost([forThatDay]);
  expect(await isOf('feest-2026-01-01')).toMatchObject({ ok: false, problem: 'missing' });
});
