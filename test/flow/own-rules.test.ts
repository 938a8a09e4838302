import { expect, it } from 'vitest';
import { moveRule, proposeRule } from '../../shared/records/rule-changes.ts';
import { listShadows } from '../../shared/records/rule-shadows.ts';
import { type ASchool, aSchool } from '../support/a-school.ts';

const text = 'Je bent een krentenbol';

async function aRule({ runtime, clock }: ASchool, to?: 'shadow' | 'live') {
  const by = 'user:anna' as const;
  await proposeRule(runtime.store, 'school', {
    ...{ id: 'rule-1', by, at: clock.now, note: 'Hier een scheldwoord' },
    rule: { kind: 'word', category: 'insult', phrase: 'krentenbol', band: 'hide', inside: false },
  });
  if (to === undefined) return;
  const who = { by: 'user:bram', isLeadership: true, note: 'Het is nu nodig' } as const;
  const wanted = { id: 'rule-1', to, at: clock.now, ...who };
  expect((await moveRule(runtime.store, 'school', wanted)).ok).toBe(true);
}

it.each([
  { to: undefined, outcome: 'leave', shadows: [] },
  { to: 'shadow', outcome: 'leave', shadows: [{ before: 'leave', after: 'hide' }] },
  { to: 'live', outcome: 'hide', shadows: [] },
] as const)('a rule that is $to makes it $outcome', async ({ to, outcome, shadows }) => {
  const school = await aSchool();
  await aRule(school, to);
  const post = school.control.publishPost({ accountId: school.accounts.facebook, text: 'Hoi' });
  const author = { id: '900000000000001', name: 'Iemand' };
  const comment = school.control.addComment({ postId: post.id, text, author });
  await school.settle();
  const told = await school.told('facebook', comment.id);
  expect(told?.outcome).toBe(outcome);
  expect(told?.actions.map(({ kind }) => kind)).toEqual(outcome === 'hide' ? ['hide-comment'] : []);
  expect(await listShadows(school.runtime.store, 'school', 'rule-1')).toMatchObject(shadows);
});

it('a rule that looked on for seven days holds by a second person, and not an hour before', async () => {
  const school = await aSchool();
  await aRule(school, 'shadow');
  const move = () =>
    moveRule(school.runtime.store, 'school', {
      ...{ id: 'rule-1', to: 'live', by: 'user:bram', isLeadership: false, note: 'x' },
      at: school.clock.now,
    });
  school.clock.advance(7 * 24 * 60 - 60);
  expect(await move()).toEqual({ ok: false, problem: 'too-early' });
  school.clock.advance(60);
  expect((await move()).ok).toBe(true);
});
