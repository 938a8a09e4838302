import type { Language } from '../../language.ts';
import { isListed, tagsOf, wordsOf } from '../words/lexicon.ts';
import { linkMark, type Token } from './tokens.ts';

/** Words that mean something else in the other language: a pool is no Pool, a vet is not fat. */
const dutchOnly = new Set(
  wordsOf(
    'pool polen vet been hen trap ram pad dom lui laf arm mens belg bot hak nek lip lippen kip beest boot sla',
  ),
);
const englishOnly = new Set(
  wordsOf('men dick dicks bang hot hit us her him gas burn head gross dog game gun'),
);
const pronouns = new Set(
  wordsOf('ze zij hen hun die hem haar jullie they them their theyre zulke dezulken those these'),
);
const titles = new Set(
  wordsOf('meneer mevrouw mvr dhr juf meester familie mr mrs miss ms van de der den ter'),
);

/** Gives each token what is known about it, by list and by neighbours. */
export function tagged(tokens: readonly Token[], language: Language | undefined): Token[] {
  const withLists = tokens.map((token) => ({ ...token, tags: listedIn(token.readings, language) }));
  markNames(withLists);
  markGroupPhrases(withLists);
  markGroupPronouns(withLists);
  return withLists;
}

/** The same readings come back with the same word: see `readWord`. Never changed, only replaced. */
const listed = { nl: new WeakMap(), en: new WeakMap() } satisfies Record<
  Language,
  WeakMap<readonly string[], ReadonlySet<string>>
>;

function listedIn(
  readings: readonly string[],
  language: Language | undefined,
): ReadonlySet<string> {
  const known: WeakMap<readonly string[], ReadonlySet<string>> = listed[language ?? 'nl'];
  const before = known.get(readings);
  if (before !== undefined) return before;
  const tags = listTags(readings, language);
  known.set(readings, tags);
  return tags;
}

const plus = (token: Token, tag: string): void => {
  token.tags = new Set([...token.tags, tag]);
};

function listTags(readings: readonly string[], language: Language | undefined): Set<string> {
  const tags = new Set<string>();
  for (const reading of readings) {
    if (language === 'en' && dutchOnly.has(reading)) continue;
    if (language !== 'en' && englishOnly.has(reading)) continue;
    for (const tag of tagsOf(reading)) tags.add(tag);
    if (/^\d+$/.test(reading)) tags.add('number');
    if (reading === linkMark) tags.add('link');
  }
  return tags;
}

const noNames: ReadonlySet<string> = new Set(['insult', 'maybe', 'derogatory']);

/** A capital inside a sentence that is not all capitals is a name, and a name is no insult: meneer Pot. */
function markNames(tokens: readonly Token[]): void {
  const capitals = tokens.filter(({ isCapital }) => isCapital).length;
  const shouting = capitals > 3 && capitals * 2 > tokens.length;
  if (shouting) return;
  tokens.forEach((token, i) => {
    if (!token.isCapital || token.tags.has('group') || token.tags.has('slur')) return;
    const before = tokens[i - 1];
    const afterTitle = before?.readings.some((reading) => titles.has(reading)) || before?.isCapital;
    if (afterTitle) token.tags = new Set([...token.tags].filter((tag) => !noNames.has(tag)));
    if (!token.readings.some(isListed) || afterTitle) plus(token, 'name');
  });
}

/** "zwarte mensen": both words count as the group. */
function markGroupPhrases(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!token.tags.has('groupAdjective') || !next?.tags.has('groupHolder')) return;
    plus(token, 'group');
    plus(next, 'group');
  });
}

/** After a group was named, "ze" in a later sentence or clause is that group. */
function markGroupPronouns(tokens: readonly Token[]): void {
  let groupAt = -1;
  tokens.forEach((token, i) => {
    if (token.tags.has('group')) groupAt = i;
    else if (groupAt >= 0 && token.readings.some((reading) => pronouns.has(reading))) {
      const group = tokens[groupAt];
      if (group && token.sentence - group.sentence <= 1 && i - groupAt > 1) plus(token, 'group');
    }
  });
}
