import { describe, expect, it } from 'vitest';
import { type Known, readWord } from '../../../../../shared/domain/decency/text/readings.ts';

const listed = ['sukkel', 'kut', 'klootzak', 'flikker', 'schoolhoofd', 'mongool', 'idioot', 'gek'];
const known: Known = {
  isWord: (word) => listed.includes(word),
  isAbuse: (word) => listed.includes(word),
  ofLength: (length) => listed.filter((word) => word.length === length),
  meant: () => undefined,
};
const plain = { isTurned: false, isLeet: false };

const parts = (word: string) => readWord(word, known, plain).map(({ text }) => text);
const readings = (word: string, written = plain) =>
  readWord(word, known, written).flatMap((part) => part.readings);

describe('letters that stand more often than they should', () => {
  it('are read twice and once, from three on', () => {
    expect(readings('kuuut')).toEqual(['kuuut', 'kuut', 'kut']);
    expect(readings('kuut')).toEqual(['kuut']);
  });
  it('stay as they are among signs only', () => {
    expect(readings('333')).toEqual(['333']);
  });
});

describe('digits and signs for letters', () => {
  it('are letters inside a word, a one both i and l', () => {
    expect(readings('s0kk3l')).toContain('sokkel');
    expect(readings('k1oot')).toEqual(expect.arrayContaining(['kioot', 'kloot']));
  });
  it('are a class or a number where there is no other letter to read', () => {
    for (const word of ['4havo', '2b', 'h4', '1234']) expect(readings(word)).toEqual([word]);
  });
  it('are letters in a class too where the text is written so', () => {
    expect(readings('2b', { ...plain, isLeet: true })).toContain('zb');
  });
  it('are not looked for in words nobody would type', () => {
    expect(readings(`${'ab'.repeat(20)}1`)).toHaveLength(1);
    expect(readings(`${'ab'.repeat(19)}a1`).length).toBeGreaterThan(1);
  });
});

describe('stars for letters', () => {
  it('are read as the listed words that fit', () => {
    expect(readings('k*t')).toContain('kut');
    expect(readings('kl##tzak')).toContain('klootzak');
    expect(readings('s*k*e*')).toContain('sukkel');
  });
  it('mean nothing where less than half of the letters are left, or two signs are all', () => {
    expect(readings('s**k**')).toEqual(['s**k**']);
    expect(readings('g*')).toEqual(['g*']);
  });
});

describe('words that are glued together', () => {
  it('are two where one is a small word and the other is known, at either end', () => {
    expect(parts('eenflikker')).toEqual(['een', 'flikker']);
    expect(parts('sukkelbent')).toEqual(['sukkel', 'bent']);
  });
  it('are two where both are known and long', () => {
    expect(parts('sukkelidioot')).toEqual(['sukkel', 'idioot']);
  });
  it.each(['eenkut', 'eenlamp', 'inflikker', 'gekbent', 'sukkelkut', 'zijn'])(
    'are one where that is too little to go by: %s',
    (word) => {
      expect(parts(word)).toEqual([word]);
    },
  );
  it('know their places in the word', () => {
    const [left, right] = readWord('eenflikker', known, plain);
    expect(left).toMatchObject({ offset: 0, length: 3, isWhole: false });
    expect(right).toMatchObject({ offset: 3, length: 7, isWhole: false });
  });
});

it('what is shown from right to left is read from back to front as well', () => {
  expect(readings('tuk', { ...plain, isTurned: true })).toContain('kut');
  expect(readings('tuk')).toEqual(['tuk']);
});
