import { describe, expect, test } from 'vitest';
import type { Pack, Standing } from '../../../../shared/domain/policy/pack.ts';
import { definePack } from '../../../../shared/domain/policy/packs/define-pack.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { packOf } from './builders.ts';

const svok = packOf('svok-2021');
const withParameter = (name: string, change: Partial<Standing>): Pack => {
  const standing = svok.parameters[name] ?? {
    value: 'x',
    basis: 'default',
    articles: [],
    open: false,
  };
  return { ...svok, parameters: { ...svok.parameters, [name]: { ...standing, ...change } } };
};
const without = (name: string): Pack => ({
  ...svok,
  parameters: Object.fromEntries(Object.entries(svok.parameters).filter(([one]) => one !== name)),
});

describe('a pack does not load', () => {
  test.each<[string, Pack, string]>([
    [
      'citing an article it does not have',
      withParameter('consent.renewal', { articles: ['III.B.99'] }),
      'no such article',
    ],
    ['saying nothing of a parameter', without('consent.renewal'), 'missing: consent.renewal'],
    ['with a parameter nobody knows', withParameter('consent.mood', {}), 'no such parameter'],
    [
      'with withdrawal at set times',
      withParameter('consent.withdrawal', { value: 'yearly' }),
      'consent.withdrawal',
    ],
    [
      'where silence is a yes',
      withParameter('consent.silence_means', { value: 'yes' }),
      'consent.silence_means',
    ],
    [
      'where an open clause acts',
      withParameter('decency.open_clause', { value: 'hide' }),
      'decency.open_clause',
    ],
    [
      'where reputation acts',
      withParameter('reputation.rule', { value: 'hide' }),
      'reputation.rule',
    ],
    [
      'recognising faces without an assessment',
      withParameter('consent.face_matching', { value: 'separate_explicit' }),
      'consent.face_matching without',
    ],
    [
      'resting on a protocol that is not cited',
      withParameter('consent.renewal', { articles: [] }),
      'does not rest',
    ],
    [
      'resting on a law that is not cited',
      withParameter('consent.withdrawal', { articles: [] }),
      'does not rest',
    ],
    [
      'calling a default an article',
      withParameter('repost.check', { articles: ['III.A.2'], open: false }),
      'does not rest',
    ],
    [
      'both answered and open',
      withParameter('consent.renewal', { open: true }),
      'answered and open',
    ],
  ])('%s', (_, pack, problem) => {
    const { hash: __, choices: ___, ...given } = pack;
    expect(() => definePack(given)).toThrow(problem);
  });

  test('with a code the table does not have', () => {
    const articles = { ...svok.articles, POST_HOLD_MOOD: ['III.A.3'] };
    expect(() => definePack({ ...svok, articles })).toThrow();
  });
});

test.each([...packs.values()])('$id loads as it stands', (pack) => {
  expect(definePack(pack).parameters).toEqual(pack.parameters);
});
