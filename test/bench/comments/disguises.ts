import { readOwnComments } from '../../../infra/local/train/read-comments.ts';
import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import { insults } from '../../../shared/domain/decency/words/insults.ts';
import { wordsOf } from '../../../shared/domain/decency/words/lexicon.ts';
import { disguises } from '../../support/disguises.ts';

/**
 * Every listed word in every disguise, and ten thousand harmless comments that must not become an offence by one:
 *
 *     node --import tsx test/bench/comments/disguises.ts
 */
const words = [insults.hard, insults.insult, insults.slur]
  .flatMap(wordsOf)
  .filter((word) => /^[a-z]+$/.test(word));
const isFlagged = (text: string): boolean => judgeComment({ text }).categories.length > 0;
const harmless = readOwnComments()
  .filter(
    ({ text, labels }) => labels.length === 0 && !isFlagged(text) && !isFlagged(text.toLowerCase()),
  )
  .slice(0, 10_000)
  .map(({ text }) => text.toLowerCase());

const disguised = (text: string, disguise: (word: string) => string): string =>
  text.replaceAll(/(?<![a-z])[a-z]{2,}(?![a-z])/g, (word) => disguise(word));

console.table(
  Object.entries(disguises).map(([disguise, change]) => {
    const found = words.filter((word) => isFlagged(`jij bent echt een ${change(word)}`)).length;
    const hit = harmless.filter((text) => isFlagged(disguised(text, change)));
    return {
      disguise,
      'found %': Math.round((1000 * found) / words.length) / 10,
      'harmless hit': hit.length,
      of: harmless.length,
    };
  }),
);
