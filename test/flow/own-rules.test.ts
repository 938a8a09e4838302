import { expect, it } from 'vitest';
import { listShadows, moveRule, proposeRule } from '../../shared/records/rule-changes.ts';
import { type ASchool, aSchool } from '../support/a-school.ts';

const text = 'Je bent een krentenbol';

async function aRule({ runtime, clock }: ASchool, to?: 'shadow' | 'live') {
  const by = 'user:anna' as const;
  await proposeRule(runtime.store, 'school', {
    ...{ id: 'rule-1', by, at: clock.now, note: 'Hier een scheldwoord' },
    rule: { kind: 'word', category: 'insult', phrase: 'krentenbol', band: 'hide', inside: false },
  });
  if (to === undefined) return;
  const wanted = { id: 'rule-1', to, by: 'user:bram', at: clock.now } as const;
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
