import { expect, it } from 'vitest';
import type { Look } from '../../shared/domain/faces/sighting.ts';
import { type ASchool, aPicture, aSchool, facesOf, nobody } from '../support/a-school.ts';
import { planned, pupil, yes } from './a-family.ts';
import { onPost } from './on-post.ts';

const groupsOnly = { ...yes, conditions: { groupOnly: true } };

/** A school whose engine sees in each file what the test says of it. */
async function aSchoolThatSees(files: readonly Uint8Array[], looks: Look[]) {
  const place = (file: Uint8Array) => files.findIndex((one) => Buffer.compare(one, file) === 0);
  return aSchool(
    { recognition: 'allow-list' },
    {
      faces: {
        version: 'test-1',
        look: async (file) => looks[place(Buffer.from(file))] ?? nobody,
        enrol: async () => ({ ok: false, problem: 'no-face' }),
      },
    },
  );
}

const posting = async (school: ASchool, media: Uint8Array[]) => {
  const scheduledFor = new Date(school.clock.now.getTime() + 86_400_000);
  const accountId = school.accounts.facebook;
  const post = school.control.publishPost({ accountId, text: 'Kamp', media, scheduledFor });
  await school.settle();
  return onPost(school, post.id);
};

const classOf = (school: ASchool, count: number) =>
  Promise.all(Array.from({ length: count }, () => school.enrol(pupil, [yes])));

it('a yes for groups only holds in the picture of a group, and covers no portrait beside it', async () => {
  const [portrait, group] = [await aPicture(), await aPicture()];
  const looks: Look[] = [];
  const school = await aSchoolThatSees([portrait, group], looks);
  const child = await school.enrol(pupil, [groupsOnly]);
  const others = await classOf(school, 12);
  looks.push(facesOf(child), facesOf(child, ...others));

  expect((await (await posting(school, [group])).told()).outcome).toBe('clear');
  expect((await (await posting(school, [portrait])).told()).outcome).toBe('flag');
  const both = await (await posting(school, [portrait, group])).told();
  expect(both.outcome).toBe('flag');
  expect(both.texts).toEqual([expect.stringContaining('Gezicht 1 op foto 1')]);
});

it('neither a box that is no face nor one person twice makes a group', async () => {
  const school = await aSchool();
  const child = await school.enrol(pupil, [groupsOnly]);
  school.sees(facesOf(...Array.from({ length: 12 }, () => null)));
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  await page.name('user:anna', 1, { as: 'person', personId: child });
  expect((await page.told()).texts.join()).not.toContain('Gezicht 1: we weten niet');
  for (let face = 2; face <= 12; face += 1) await page.name('user:anna', face, { as: 'no-face' });
  expect((await page.told()).outcome).toBe('flag');
});
