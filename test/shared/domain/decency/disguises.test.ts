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

const sentences = [
  'ik steek je dood',
  'we schieten jullie neer',
  'ik maak jullie dood',
  'ik wil dood',
];
const wholes: Record<string, (sentence: string) => string> = {
  'letter by letter': (sentence) => [...sentence.replaceAll(' ', '')].join(' '),
  'a word a line': (sentence) => sentence.replaceAll(' ', '\n'),
  'without spaces': (sentence) => sentence.replaceAll(' ', ''),
  'joined by what has no width': (sentence) => sentence.replaceAll(' ', '\u2060'),
  'digits for letters': disguises.leet ?? String,
};

describe.each(Object.entries(wholes))('a whole sentence: %s', (_name, disguise) => {
  it.each(sentences)('is heard in: %s', (sentence) => {
    const text = disguise(sentence);
    const { categories, care } = judgeComment({ text });
    expect(care || categories.some(({ band }) => band === 'hide')).toBe(true);
    for (const [start, end] of categories.flatMap(({ spans }) => spans)) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });
});

it.each([
  'ik vermoort jou',
  'morgen ga ik haar dod slaan',
  'wij doodt hem',
  'hij wordt vermoort als ik hem zie, ik ga hem doot maken',
])('what is written as it sounds is heard: %s', (text) => {
  expect(judgeComment({ text }).categories.map(({ category }) => category)).toContain('threat');
});

it.each([
  'Weekendtoernooi in de gymzaal, wereldkampioenschappen touwtrekken',
  'juffrouwen en meesters, wijkagenten en zijinstromers, jeugdboekenweek',
  'Juf Anja\nMeester Piet\nSanne\nBram\nBedankt',
  'klas 1k en 3d gaan met j3 en h4 mee',
  'ijskoud water\nhet dak op\nwat een feest',
])('ordinary words, lists and classes are no disguise: %s', (text) => {
  expect(judgeComment({ text })).toMatchObject({ categories: [], care: false });
});
