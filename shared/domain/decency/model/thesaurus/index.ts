import { body } from './body.ts';
import { contempt } from './contempt.ts';
import { digital } from './digital.ts';
import { follow } from './follow.ts';
import { groups } from './groups.ts';
import { hurt } from './hurt.ts';
import { inner } from './inner.ts';
import { life } from './life.ts';
import { people } from './people.ts';
import { pictures } from './pictures.ts';
import { school } from './school.ts';
import { ways } from './ways.ts';

/**
 * What words are about, so that the model can learn from one wording for another: a concept a line, its words behind
 * it, a file a theme. `a-b` is two words in a row, `*end` every word that ends so. They decide nothing: the model weighs
 * them, and a word may stand in several. Everyday concepts matter as much as harmful ones: they are what excuses.
 */
export const themes: readonly Readonly<Record<string, string>>[] = [
  people,
  body,
  hurt,
  follow,
  pictures,
  groups,
  contempt,
  school,
  digital,
  inner,
  life,
  ways,
];
