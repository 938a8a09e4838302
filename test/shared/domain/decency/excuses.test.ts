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
