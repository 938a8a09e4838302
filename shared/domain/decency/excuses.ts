import type { Category } from './categories.ts';
import { isSoon } from './guards-threat.ts';
import type { Match } from './rules/pattern.ts';
import type { Rule } from './rules/rule.ts';
import type { Token } from './text/tokens.ts';
import { wordsOf } from './words/lexicon.ts';
import { isThing } from './words/things.ts';

const has = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.readings.some((reading) => words.has(reading)) ?? false;

const persons = ['you', 'they', 'name', 'staff', 'kid', 'group', 'slur', 'anyone'];
const isPerson = ({ tags }: Token): boolean => persons.some((tag) => tags.has(tag));
const isSpeech = ({ tags }: Token): boolean => tags.has('i') || tags.has('you');

/** Who is put down by these may be a thing as well: a jam, an oven, the wasps. A threat is never about an oven. */
const alsoOfThings: ReadonlySet<Category> = new Set(['insult', 'bullying', 'flaming', 'sexual']);
const pointers = new Set(wordsOf("die deze dat dit de het zo'n zon mijn onze jullie that this"));
const copulas = new Set(wordsOf('is zijn was waren blijft blijven heet heten heette lijkt is are'));

/** "lekker ding, die nieuwe oven", "die dombo van een compiler", "die wespen zijn hufters". */
function isOfThing(rule: Rule, { from, to }: Match, sentence: readonly Placed[]): boolean {
  if (!alsoOfThings.has(rule.category)) return false;
  const said = sentence.filter(({ at }) => at >= from && at < to);
  if (said.some(({ token }) => token.tags.has('hard') || token.tags.has('slur'))) return false;
  const before = sentence.filter(({ at }) => at < from);
  const after = sentence.filter(({ at }) => at >= to);
  const isNamed = !said.some(({ token }) => isPerson(token)) && isThingNamed(after);
  return isNamed || (isThingSubject(before) && !sentence.some(({ token }) => isWhom(token)));
}

const isWhom = ({ tags }: Token): boolean =>
  ['you', 'name', 'staff', 'kid', 'group'].some((tag) => tags.has(tag));

/** Within three words behind a comma and "die", or right behind "van een". */
function isThingNamed(after: readonly Placed[]): boolean {
  const words = after.map(({ token }) => token);
  const comma = words.slice(0, 3).findIndex(({ readings }) => readings[0] === ',');
  const pointed = comma >= 0 && has(words[comma + 1], pointers);
  const named = pointed ? words.slice(comma + 2, comma + 5) : ofOne(words);
  return named.some(({ readings }) => readings.some(isThing)) && !named.some(isPerson);
}

const ofOne = (words: readonly Token[]): readonly Token[] =>
  words[0]?.readings[0] === 'van' && words[1]?.readings[0] === 'een' ? words.slice(2, 4) : [];

/** "mijn laptop is te", "die wespen op het terras zijn echt": what comes is said of that. */
function isThingSubject(before: readonly Placed[]): boolean {
  const thing = before.findIndex(({ token }) => token.readings.some(isThing));
  return thing >= 0 && thing < 3 && before.slice(thing).some(({ token }) => has(token, copulas));
}

const naming = new Set(
  wordsOf('noem noemt noemde noemen noemden genoemd vind vindt vond voel voelde call called calls'),
);
const myself = new Set(wordsOf('me mij mezelf mijzelf myself'));
/** What one may call oneself; nobody is threatened or shut out by it. */
const aboutNames: ReadonlySet<Category> = new Set(['insult', 'bullying', 'flaming']);

/** "mijn vriendin noemt me sukkel", "hou je mond, zeg ik tegen mezelf". */
function isOneself(rule: Rule, { from, to }: Match, sentence: readonly Placed[]): boolean {
  if (!aboutNames.has(rule.category)) return false;
  const near = sentence.filter(({ at }) => at >= from - 4 && at < to).map(({ token }) => token);
  const verb = near.findIndex((token) => has(token, naming));
  const isNamedSo = verb >= 0 && near.slice(verb, verb + 3).some((token) => has(token, myself));
  const behind = sentence.filter(({ at }) => at >= to).map(({ token }) => token);
  return isNamedSo || behind.some((token, i) => isAt(token) && has(behind[i + 1], oneselfOnly));
}
const oneselfOnly = new Set(wordsOf('mezelf mijzelf myself'));
const isAt = ({ readings }: Token): boolean => readings[0] === 'tegen' || readings[0] === 'to';

const past = new Set(
  wordsOf(`eeuw eeuwen middeleeuwen middeleeuwse oudheid romeinen romeinse tijdperk oorlogsjaren bezetting verzetskoerier verzetsstrijder traditie
    historisch historische hoofdpersoon hoofdpersonage romanfiguur roman toneelstuk sprookje century medieval tradition`),
);

/** Told as history or explained as a word, of nobody who is here: no I, no you, nothing that is still to come. */
function isLesson(sentence: readonly Placed[]): boolean {
  const words = sentence.map(({ token }) => token);
  if (words.some((token) => isSpeech(token) || isSoon(token))) return false;
  if (words.some((token) => has(token, past))) return true;
  const isDefined = words[0]?.readings[0] === 'een' && words.slice(2, 4).some(isExplaining);
  return isDefined && !words.some(isPerson);
}
const isExplaining = (token: Token): boolean => has(token, explaining);
const explaining = new Set(wordsOf('is kan wordt slaat betekent bestaat maakt heet legt'));

type Placed = { token: Token; at: number };

/** How far around a match is looked: a sentence without end costs no more than a long one. */
const reach = 30;

/** Whether what stands around a match shows that it is about a thing, about oneself, or a lesson. */
export function createExcuser(tokens: readonly Token[]): (rule: Rule, match: Match) => boolean {
  return (rule, match) => {
    const sentence = around(tokens, match);
    if (isOfThing(rule, match, sentence) || isOneself(rule, match, sentence)) return true;
    return isLesson(sentence);
  };
}

function around(tokens: readonly Token[], { from, to }: Match): readonly Placed[] {
  const own = tokens[from]?.sentence;
  const first = Math.max(0, from - reach);
  return tokens
    .slice(first, to + reach)
    .flatMap((token, i) => (token.sentence === own ? [{ token, at: first + i }] : []));
}
