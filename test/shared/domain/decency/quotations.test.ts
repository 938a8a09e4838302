import { describe, expect, it } from 'vitest';
import { judgeComment, withoutModel } from '../../../../shared/domain/decency/judge-comment.ts';

const bandsOf = (text: string) =>
  judgeComment({ text }, withoutModel).categories.map(({ band }) => band);

describe('words between quotation marks', () => {
  it.each([
    `"Jij bent een hoer" riepen ze tegen mij`,
    `'Jij bent een hoer' riepen ze tegen mij`,
    `‘Jij bent een hoer’ schreven ze over ons`,
  ])('that were said to the writer are no offence of the writer: %s', (text) => {
    expect(bandsOf(text)).toEqual([]);
  });

  it.each([
    ['told about somebody else', `'Jij bent een hoer' riepen ze`],
    ['told to the writer, but not quoted', 'Ze zeiden tegen mij dat jij een hoer bent'],
  ])('%s are for a person', (_, text) => {
    expect(bandsOf(text)).toEqual(['review']);
  });

  it.each([
    `'s Avonds ben jij een hoer in 't dorp`,
    `'k Vind dat jij een hoer bent in 't dorp`,
    `Jij bent een hoer, zo'n hoer, m'n beste`,
  ])('letters left out are no quotation: %s', (text) => {
    expect(bandsOf(text)).toEqual(['hide']);
  });

  it('a mark that is never closed quotes nothing', () => {
    expect(bandsOf(`Nou 'jij bent een hoer`)).toEqual(['hide']);
  });
});

it('a negation that is part of the offence excuses nothing', () => {
  expect(bandsOf('Niemand wil jou hier hebben, nee echt niet')).not.toEqual([]);
});

describe('an accusation', () => {
  it('is for a person when it is stated', () => {
    expect(bandsOf('De directeur zit aan de drank')).toEqual(['review']);
  });

  it('is a question when it is asked', () => {
    expect(bandsOf('Wie zegt dat de directeur zit aan de drank?')).toEqual([]);
  });
});

it.each([
  'Jij bent geen hoer',
  'Nooit ben jij een hoer',
  'Jij bent een hoer? Nee, jij bent echt niet een hoer',
])('what is denied right beside it is not said: %s', (text) => {
  expect(bandsOf(text.split('? ').at(-1) ?? text)).toEqual([]);
});
