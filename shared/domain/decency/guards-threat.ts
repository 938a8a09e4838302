import type { Match } from './rules/pattern.ts';
import type { Token } from './text/tokens.ts';
import { wordsOf } from './words/lexicon.ts';

const has = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.readings.some((reading) => words.has(reading)) ?? false;

const jokes = new Set(
  wordsOf(`grap grapje grapjes grappig geintje geintjes dolletje lolletje mop bluf onzin flauwekul gelul leugen twijfel spelletje game film
    lachen liegen lachwekkend joke jokes joking kidding lie lying cap bluff doubt bullshit`),
);
const pretending = new Set(wordsOf('lieg bluf jok grap overdrijf lach joke lie bluff'));

/** "geen geintje", "ik lieg niet": whoever says so means the rest. */
export const isInEarnest = (tokens: readonly Token[], at: number): boolean =>
  has(tokens[at + 1], jokes) ||
  has(tokens[at - 1], pretending) ||
  (has(tokens[at + 1], fillers) && has(tokens[at + 2], jokes));
const fillers = new Set(wordsOf('een n echt a fucking is'));

const speakers = new Set(wordsOf('ik k ikke i im ill we wij'));
const imperatives = new Set(wordsOf('zeg zegt roep schrijf say tell'));

/** A sentence of one's own begins here: what was denied before it is something else. */
export const beginsOwn = (tokens: readonly Token[], { from }: Match): boolean =>
  has(tokens[from], speakers);

/** "ik zeg je", "zeg tegen Anja": not somebody else's words, but the writer's. */
export function isOwnSaying(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.sentence;
  const beside = [tokens[at - 1], tokens[at + 1]].filter((token) => token?.sentence === own);
  if (beside.some((token) => has(token, speakers))) return true;
  return has(tokens[at], imperatives) && tokens[at - 1]?.sentence !== own;
}

/** Said to object to something, and also to stress it: only with "niet" do they object. */
const weak = new Set(wordsOf('ok oke okay normaal mag mogen erg acceptable acceptabel'));
/** These are what a threat asks for, or what it brings. */
const threatening = new Set(
  wordsOf('stop stoppen ophouden pijn respect straf gestraft verdrietig'),
);
const not = new Set(wordsOf('niet nooit geen not never'));

export function isClearObjection(tokens: readonly Token[], at: number): boolean {
  if (has(tokens[at], threatening)) return false;
  if (!has(tokens[at], weak)) return true;
  return [at - 2, at - 1, at + 1].some((near) => has(tokens[near], not));
}

const soon = new Set(
  wordsOf(`morgen overmorgen straks vanavond vannacht vandaag vanmiddag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag volgende
    binnenkort tomorrow tonight soon today`),
);

/** Something that is still to come is no history. */
export const isSoon = (token: Token): boolean => has(token, soon);

/** About somebody in particular, a time or a weapon: then a lesson, a story or quotation marks may be a cover. */
export const isAimed = (tokens: readonly Token[], { from }: Match): boolean =>
  tokens.some(
    (token) =>
      token.sentence === tokens[from]?.sentence &&
      (isSoon(token) || ['staff', 'name', 'weapon'].some((tag) => token.tags.has(tag))),
  );
