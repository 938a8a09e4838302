import { expect, it } from 'vitest';
import { lookAgain } from '../../functions/console/look-again.ts';
import { aSchool, facesOf, nobody } from '../support/a-school.ts';
import { planned } from './a-family.ts';
import { onPost } from './on-post.ts';

it('whoever asks to look again has the pictures themselves looked at again', async () => {
  const school = await aSchool();
  school.sees(nobody);
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  await page.confirm('user:anna');
  expect((await page.told()).outcome).toBe('clear');
  // an engine that sees more by now
  school.sees(facesOf(null));
  await page.settled(await lookAgain(page.deps, { ...page.ref, by: 'user:anna' }));
  expect((await page.told()).outcome).toBe('hold');
});
