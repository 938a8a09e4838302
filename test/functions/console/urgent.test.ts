import { describe, expect, it } from 'vitest';
import { type AConsole, aConsole } from './a-console.ts';
import { aComment, aCommentRef, aDecision, aFinding, place } from './a-story.ts';

const schools = [{ schoolId: 'school-a', roles: ['moderation' as const] }];

async function placeOne(world: AConsole, key: string, detail: string, text: string) {
  const id = `501_${key}`;
  const content = { ref: aCommentRef({ key, id }), comment: aComment({ id, text }), open: true };
  await place(world, content, aDecision('review', [aFinding({ detail, outcome: 'review' })]));
}

/** Somebody cries for help, and then sixty others quarrel. */
async function aFlood() {
  const world = await aConsole();
  await placeOne(world, '100', 'care', 'ik kan niet meer');
  world.later(2);
  for (let number = 200; number < 260; number += 1) {
    await placeOne(world, String(number), 'flaming', 'onzin');
  }
  return { world, anna: await world.signIn({ login: 'anna', schools }) };
}

const decide = (anna: Awaited<ReturnType<AConsole['signIn']>>, key: string) =>
  anna.post(`/comments/facebook/${key}/decide`, { wish: 'show', seen: '1' });

describe('a cry for help among many other comments', () => {
  it('is the first of the first page, and stands there once', async () => {
    const { anna } = await aFlood();
    const page = await anna.text('/comments');
    expect(page.match(/ik kan niet meer/g)).toHaveLength(1);
    expect(page.indexOf('ik kan niet meer')).toBeLessThan(page.indexOf('onzin'));
  });

  it('is where a moderator comes to next', async () => {
    const { anna } = await aFlood();
    const next = (await decide(anna, '259')).headers.get('location');
    expect(next).toMatch(/^\/comments\/facebook\/100\?/);
  });

  it('is no longer first once somebody decided on it', async () => {
    const { anna } = await aFlood();
    await decide(anna, '100');
    expect(await anna.text('/comments')).not.toContain('ik kan niet meer');
  });
});
