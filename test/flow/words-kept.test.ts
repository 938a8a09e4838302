import { expect, it } from 'vitest';
import { drawFace } from '../../functions/console/faces/draw-face.ts';
import { refuseSuggestion } from '../../functions/console/faces/suggestions.ts';
import type { Look } from '../../shared/domain/faces/sighting.ts';
import { aSchool, facesOf, nobody } from '../support/a-school.ts';
import { planned, pupil, said, yes } from './a-family.ts';
import { onPost } from './on-post.ts';

const tooLong: Look = { status: 'held', reason: 'took-too-long' };
const box = { x: 400, y: 100, width: 60, height: 60 };

/** A post whose match counts by itself, and what the engine saw of it. */
async function aMatchedPost() {
  const school = await aSchool({ recognition: 'allow-list' });
  const look = facesOf(await school.enrol(pupil, [yes]));
  school.sees(look);
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  expect((await page.told()).outcome).toBe('clear');
  return { school, look, page };
}

it('a face that a person drew still holds the post after one look that took too long', async () => {
  const { school, look, page } = await aMatchedPost();
  await page.settled(await drawFace(page.deps, { ...(await page.of('user:anna')), box }));
  school.sees(tooLong);
  await page.again();
  expect((await page.media()).drawn).toEqual([box]);
  school.sees(look);
  await page.again();
  expect(await page.media()).toMatchObject({ drawn: [box] });
  expect((await page.told()).outcome).toBe('hold');
});

it('a match that a person refused stays refused after one look that took too long', async () => {
  const { school, look, page } = await aMatchedPost();
  const of = await page.of('user:anna');
  await page.settled(await refuseSuggestion(page.deps, { ...of, face: 1 }));
  school.sees(tooLong);
  await page.again();
  school.sees(look);
  await page.again();
  expect((await page.told()).texts.join()).toContain('geen toestemming bekend');
});

it('a drawn face stays where another version of the engine moves a box by a pixel', async () => {
  const { school, look, page } = await aMatchedPost();
  await page.settled(await drawFace(page.deps, { ...(await page.of('user:anna')), box }));
  if (look.status === 'held') throw new Error(look.reason);
  const faces = look.faces.map((face) => ({ ...face, box: { ...face.box, x: face.box.x + 1 } }));
  school.sees({ ...look, engine: 'test-2', faces });
  await page.again();
  expect((await page.told()).outcome).toBe('hold');
});

it('whom a person drew and named is known while nobody can look, and a withdrawal meanwhile counts', async () => {
  const school = await aSchool();
  const personId = await school.enrol(pupil, [yes]);
  school.sees(nobody);
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  await page.settled(await drawFace(page.deps, { ...(await page.of('user:anna')), box }));
  await page.name('user:anna', 1, { as: 'person', personId });
  school.sees(tooLong);
  await page.again();
  await said(school, personId, 'withdraw');
  await school.settle();
  expect((await page.told()).outcome).toBe('flag');
  school.sees(nobody);
  await page.again();
  expect((await page.told()).outcome).toBe('flag');
});
