import { describe, expect, it } from 'vitest';
import { judgeComment, withoutModel } from '../../../../shared/domain/decency/judge-comment.ts';

const found = (text: string) => judgeComment({ text }, withoutModel).categories.length > 0;

/** Each kind of excuse with what it excuses, and what looks alike and stays an offence. */
const kinds: Record<string, { excused: string[]; stays: string[] }> = {
  'a thing that is named': {
    excused: [
      'Lekker ding, die nieuwe oven',
      'Wat een kreng, die printer op de gang',
      'die dombo van een compiler weer',
      'De muggen op kamp zijn echt hufters',
    ],
    stays: [
      'Lekker ding, die nieuwe stagiaire',
      'Wat een kreng, die juf met haar printer',
      'die dombo van een mentor weer',
      'Jij met je muggen bent echt een hufter',
      'Ik maak je dood, die fiets is van mij',
      'die kuthoer, die fiets van haar',
    ],
  },
  'the writer as the one who is called so': {
    excused: ['mijn beste vriendin noemt me altijd sukkel', 'Hou je mond, zei ik tegen mezelf'],
    stays: [
      'iedereen noemt haar altijd sukkel',
      'Hou je mond, zei ik tegen Bram',
      'zeg dat nog eens tegen mij, vuile sukkel',
    ],
  },
  'what is told as history or explained': {
    excused: [
      'In de middeleeuwen werden ketters verbrand op de brandstapel',
      'Een keylogger slaat elke toets op en stuurt die door',
    ],
    stays: [
      'Jij hoort net als in de middeleeuwen op de brandstapel',
      'Een homo hoort niet voor de klas',
    ],
  },
  'words between quotation marks that are kept at a distance': {
    excused: [
      "'Niemand vindt jou leuk' stond in haar etui en wij hebben het besproken",
      "'Niemand vindt jou leuk' hoorde mijn dochter elke dag",
      '"Kutmarokkaan" hoor ik op straat, op ons veld hoor ik alleen namen',
    ],
    stays: [
      "'Niemand vindt jou leuk' stond in haar etui haha",
      "'Niemand vindt jou leuk' hoor je dat nou eindelijk",
      "'Jij bent een hoer' riepen ze",
    ],
  },
  'an everyday word that only sounds like it': {
    excused: [
      'Lekker bezig jongens',
      'Hoe heet jouw broer ook weer',
      'Verrek, zij kan echt zingen',
    ],
    stays: [
      'Ga weg pinda, vieze pinda',
      'Lekker wijf is dat',
      'Jouw broer is heet',
      'Verrek maar met je gezeur',
    ],
  },
};

describe.each(Object.entries(kinds))('%s', (_name, { excused, stays }) => {
  it.each(excused)('is no offence: %s', (text) => expect(found(text)).toBe(false));
  it.each(stays)('excuses nothing here: %s', (text) => expect(found(text)).toBe(true));
});

const bands = (text: string, postText?: string) =>
  judgeComment(
    { text, ...(postText === undefined ? {} : { context: { postText } }) },
    withoutModel,
  ).categories.map(({ band }) => band);

describe('what excuses no threat', () => {
  it.each([
    'dit is geen spelletje, ik steek hem neer',
    'geen flauwekul ik schiet jullie dood',
    'ik bluf niet ik wurg je',
    'dit is geen film, ik maak je kapot',
    'no cap im gonna kill you',
    'ik wurg haar, geen grap',
    'Let op, niemand houdt me tegen: ik maak je dood',
  ])('that it is no joke: %s', (text) => expect(bands(text)).toContain('hide'));

  it.each([
    'sprookje: vanavond schieten we de conrector dood',
    'historisch: maandag maken we jullie dood',
    'straks na de training schiet ik de coach neer',
    'zeg maar tegen Bram dat ik hem doodmaak',
    'schrijf maar op: ik steek je neer',
    'ik zeg het nog een keer, hou op of ik schiet je dood',
    'schiet ik je straks dood?',
  ])('that it is called something else: %s', (text) => expect(bands(text)).toContain('hide'));

  it.each([
    'in het toneelstuk wordt juf Karin vermoord',
    'ze zegt dat ik jullie moet vermoorden en dat mag',
    'mijn buurman roept altijd "ik steek je neer", Karin, tot straks',
    'zondag op het veld, pak je mes, we maken ze af',
  ])('but a person hears whether it does: %s', (text) => expect(bands(text)).toEqual(['review']));

  it('nor that the post is about sport, where a weapon is named', () => {
    const post = 'Zaterdag finale van het voetbaltoernooi!';
    expect(bands('we slopen ze, neem je boksbeugel mee', post)).toEqual(['review']);
    expect(bands('we maken jullie af', post)).toEqual([]);
  });

  it.each([
    'ik ga je niet slaan',
    'we gaan jullie niet vermoorden hoor',
    'historisch: de koning werd hier onthoofd',
    'Als je roept "ik maak je dood" doen wij aangifte',
    'Het is niet normaal dat kinderen "ik steek je neer" naar elkaar roepen',
    '"Ik maak je dood" stond in zijn schrift, wij hebben het met de klas besproken',
    'zaterdag maken we jullie in op het veld',
    'die toets maakt me kapot, geen grap',
    'geen grap: de taart was op',
  ])('what needs no excuse stays: %s', (text) => expect(bands(text)).toEqual([]));
});
