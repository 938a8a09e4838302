import { describe, expect, it } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import { insults } from '../../../../shared/domain/decency/words/insults.ts';
import { wordsOf } from '../../../../shared/domain/decency/words/lexicon.ts';
import { disguises } from '../../../support/disguises.ts';
import { cases } from './cases.ts';

const words = [...wordsOf(insults.hard), ...wordsOf(insults.insult)].filter((word) =>
  /^[a-z]+$/.test(word),
);

describe.each(Object.entries(disguises))('%s', (_name, disguise) => {
  it('hides at most one listed word in twenty', () => {
    const missed = words.filter(
      (word) =>
        judgeComment({ text: `jij bent echt een ${disguise(word)}` }).categories.length === 0,
    );
    expect(missed.length / words.length).toBeLessThanOrEqual(0.05);
  });
});

it.each([
  '4havo en 5vwo gaan mee',
  'klas 2b heeft h4 gewonnen',
  'een ijsje kost 1,95',
  'd.w.z. t/m vrijdag',
  'groep 3a t.e.m. 8b',
])('ordinary writing with digits and dots is no disguise: %s', (text) => {
  expect(judgeComment({ text }).categories).toEqual([]);
});

const near = Object.values(cases).flatMap((own) => own.near);
it.each(
  Object.entries(disguises).filter(([name]) => !['leet', 'a star for a vowel'].includes(name)),
)('%s makes no offence of a harmless sentence', (_name, disguise) => {
  const hit = near.filter((text) =>
    judgeComment({
      text: text
        .toLowerCase()
        .split(' ')
        .map((word) => (/^[a-z]+$/.test(word) ? disguise(word) : word))
        .join(' '),
    }).categories.some(({ band }) => band === 'hide'),
  );
  expect(hit).toEqual([]);
});
