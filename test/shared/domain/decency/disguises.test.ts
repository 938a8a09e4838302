import { describe, expect, it } from 'vitest';
import { judgeComment } from '../../../../shared/domain/decency/judge-comment.ts';
import { insults } from '../../../../shared/domain/decency/words/insults.ts';
import { wordsOf } from '../../../../shared/domain/decency/words/lexicon.ts';
import { cases } from './cases.ts';

const from = (pairs: string) =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
const cyrillic = from('aа cс eе oо pр xх iі sѕ');
const leet = from('o0 i1 e3 a4 s5 t7');
const swap = (table: Map<string, string>) => (word: string) =>
  [...word].map((letter) => table.get(letter) ?? letter).join('');

const disguises: Record<string, (word: string) => string> = {
  'zero-width spaces': (word) => [...word].join('\u200b'),
  'soft hyphens': (word) => [...word].join('\u00ad'),
  'an override of direction': (word) => `\u202e${word}\u202c`,
  'typed backwards under an override': (word) => `\u202e${[...word].reverse().join('')}\u202c`,
  'Cyrillic look-alikes': swap(cyrillic),
  'full-width letters': (word) =>
    [...word].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
  'mathematical letters': (word) =>
    [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1d41a)).join(''),
  'boxed letters': (word) =>
    [...word].map((letter) => String.fromCodePoint(letter.charCodeAt(0) - 97 + 0x1f170)).join(''),
  Zalgo: (word) => [...word].map((letter) => `${letter}\u0300\u0301\u0302\u0316\u0317`).join(''),
  'spaces between': (word) => [...word].join(' '),
  'dots between': (word) => [...word].join('.'),
  leet: swap(leet),
  'a letter repeated': (word) => word.replace(/[aeiou]/, (vowel) => vowel.repeat(6)),
  capitals: (word) => word.toUpperCase(),
  'a star for a vowel': (word) => word.replace(/(?<=.)[aeiou](?=.)/, '*'),
  'decomposed accents': (word) => word.replace(/[aeiou]/, (vowel) => `${vowel}\u0301`),
};

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
