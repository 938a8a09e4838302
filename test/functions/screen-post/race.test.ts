import { expect, it } from 'vitest';
import { aScreen } from './a-screen.ts';

it('a yes that is taken back right after it was read for the first time is not lost', async () => {
  const school = await aScreen();
  let led: string[] = [];
  school.between(async () => {
    led = await school.follows(await school.withdraws());
  });
  await school.look();
  // what was read is old, but whoever followed the change found the post already
  expect(await school.outcome()).toBe('clear');
  expect(led).toContain('post.changed');
  await school.look();
  expect(await school.outcome()).toBe('flag');
});

it('a look that read the old yes does not stand over a look that read the new no', async () => {
  const school = await aScreen();
  await school.look();
  school.between(async () => {
    await school.follows(await school.withdraws());
    await school.look();
    expect(await school.outcome()).toBe('flag');
  });
  await school.look();
  expect(await school.outcome()).toBe('flag');
});
