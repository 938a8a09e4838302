import { createExcuser } from './excuses.ts';
import { beginsOwn, isAimed, isClearObjection, isInEarnest, isOwnSaying } from './guards-threat.ts';
import type { Match } from './rules/pattern.ts';
import type { Rule } from './rules/rule.ts';
import type { Token } from './text/tokens.ts';
import { wordsOf } from './words/lexicon.ts';

/** What the words around a match make of it: as it stands, for a person to judge, or nothing. */
export type Weight = 'full' | 'doubtful' | 'none';

const negations = new Set(
  wordsOf(
    'niet geen nooit nergens niets no not never dont doesnt isnt arent wont cant didnt wouldnt nobody',
  ),
);
const clauseEdges = new Set(
  wordsOf(', : dat om want maar omdat dus en and of that because but if als'),
);
const reporting = new Set(
  wordsOf(`zeg zegt zeggen zei zeiden gezegd zeggende roep roept roepen riep riepen geroepen noem noemt noemen noemde noemden genoemd
    schrijf schrijft schrijven schreef schreven geschreven beweert beweren beweerde bericht berichten uitspraak uitspraken reactie reacties opmerking
    opmerkingen wensen wenst oproepen oproept oproept woord woorden term scheldwoord scheldwoorden uitgescholden uitgemaakt zingen teksten tekst
    minachting haat hateful say says said saying tell tells told telling call calls called calling wrote write writing tweet posts posting
    comment comments statement statements word words using use used claims claim`),
);
const objection = new Set(
  wordsOf(`discrimineer discrimineert discriminatie discriminerend discriminerende racistisch racisme racist hatelijk hatelijke haatdragend
    schandalig verwerpelijk respect respecteren respectloos ophouden stoppen stop geblokkeerd blokkeren verbannen verboden strafbaar gevangenis bedroevend
    verdrietig acceptabel onacceptabel pijn kwetsend kwetst gekwetst ontmenselijkend ontmenselijken misleid wegkomen ernstig erg respectvol
    fout verkeerd oke ok normaal mag mogen kwalijk aangifte melden gemeld rapporteren straf gestraft geschorst schorsing weggehaald verwijderd besproken aangesproken uitgezet pesten gepest triest verontrustend
    hurts hurtful racist racism racists discriminating discrimination discriminatory disrespectful wrong unacceptable acceptable banned ban blocked hateful bigot bigots bigoted
    shame sad sickening stop jail prison disgusted horrible okay dehumanising dehumanizing misguided`),
);
/** Under these the speaker tells what somebody else says, so it is no word of their own. */
const others = new Set(
  wordsOf(
    'je jij jullie hij zij ze mensen iedereen everyone iemand wie die men u anderen sommige sommigen you they he she people anyone someone who',
  ),
);

/** Whoever tells it is the one it was said to: "ze riepen het tegen mij". */
const mine = new Set(wordsOf('mij me ons mezelf'));
/** Words between quotation marks are also read, heard or on a wall. */
const found = new Set(
  wordsOf(`hoor hoort hoorde hoorden horen gehoord las lees gelezen stond stonden staat nageroepen naroepen heet betekent betekende titel zin belediging
    tegenkomen kreeg kregen scholden schold scheld uitschelden read heard stood`),
);
/** Told from a distance: about one's own people, or what was done about it. */
const distance = new Set(
  wordsOf(`mijn mn m'n ons onze wij we my our blij goed mening gesprek besproken kring les lessen boek film poster toneel musical vroeger toen uitleggen legt
    uitgelegd waarom verschil grap onzin`),
);

const has = (token: Token, words: ReadonlySet<string>): boolean =>
  token.readings.some((reading) => words.has(reading));

/** Weighs matches in one comment by the sentence each stands in. The comment is read once, whatever the number. */
export function createWeigher(tokens: readonly Token[]): (rule: Rule, match: Match) => Weight {
  const cues = cuesBySentence(tokens);
  const isExcused = createExcuser(tokens);
  const isAllQuoted = tokens.every(({ isQuoted }) => isQuoted);
  return (rule, match) => {
    const first = tokens[match.from];
    if (first === undefined || (rule.statement && first.isQuestion)) return 'none';
    const isThreat = rule.category === 'threat';
    if (!rule.negated && isNegated(match, tokens, isThreat)) return 'none';
    // what may be a cover for a threat only makes doubtful
    const isCover = isThreat && isAimed(tokens, match);
    if (isExcused(rule, match)) return isCover ? 'doubtful' : 'none';
    if (rule.literal) return 'full';
    const isQuoted = first.isQuoted && !isAllQuoted;
    const all = cues.get(first.sentence);
    const own = isThreat ? strict(all, tokens) : all;
    if (isQuoted && isKeptAway(all)) {
      return isCover || (isThreat && own?.objection.length === 0) ? 'doubtful' : 'none';
    }
    return speechWeight(match, own, isQuoted);
  };
}

/** First and last place in a sentence of each kind of word that shows whose words are told. */
type Cues = Record<
  'reporting' | 'objection' | 'others' | 'mine' | 'found' | 'distance' | 'addressed',
  number[]
>;

/** Of a threat: only others' words are told, and only what clearly speaks against it is an objection. */
const strict = (cues: Cues | undefined, tokens: readonly Token[]): Cues | undefined =>
  cues && {
    ...cues,
    reporting: cues.reporting.filter((at) => !isOwnSaying(tokens, at)),
    objection: cues.objection.filter((at) => isClearObjection(tokens, at)),
  };

function cuesBySentence(tokens: readonly Token[]): ReadonlyMap<number, Cues> {
  const sentences = new Map<number, Cues>();
  tokens.forEach((token, i) => {
    const cues = sentences.get(token.sentence) ?? {
      reporting: [],
      objection: [],
      others: [],
      mine: [],
      found: [],
      distance: [],
      addressed: [],
    };
    if (has(token, reporting)) cues.reporting.push(i);
    if (has(token, objection)) cues.objection.push(i);
    if (has(token, mine)) cues.mine.push(i);
    if (!token.isQuoted) addFrame(cues, token, i);
    if (has(token, others) || token.tags.has('they') || token.tags.has('staff'))
      cues.others.push(i);
    sentences.set(token.sentence, cues);
  });
  return sentences;
}

/** What stands around a quotation: where it was heard, at what distance, and whether a reader is spoken to. */
function addFrame(cues: Cues, token: Token, at: number): void {
  if (has(token, found) || has(token, reporting)) cues.found.push(at);
  if (has(token, distance) || has(token, mine)) cues.distance.push(at);
  if (token.tags.has('you') || token.tags.has('laugh')) cues.addressed.push(at);
}

/** "geen", "niet" inside the match, just before it or just after it, in the same clause. */
function isNegated(match: Match, tokens: readonly Token[], isThreat: boolean): boolean {
  const { from, to, gaps } = match;
  if (gaps.some((i) => isNegation(tokens, i)) || negatedNear(tokens, from, to, 1)) return true;
  return !(isThreat && beginsOwn(tokens, match)) && negatedNear(tokens, from, from - 1, -1);
}

function negatedNear(tokens: readonly Token[], from: number, start: number, step: 1 | -1): boolean {
  for (let i = start; Math.abs(i - start) < 3; i += step) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[from]?.sentence || has(token, clauseEdges))
      return false;
    if (isNegation(tokens, i)) return true;
  }
  return false;
}

/** "niet", "geen" and the like, whatever they deny. */
export const isDenial = (token: Token): boolean => has(token, negations);

const stronger = new Set(wordsOf('anders alleen eens beter but only just even better'));

/** "niets anders dan", "niet alleen" and "niet eens" make it stronger, not weaker. */
function isNegation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isDenial(token) || isInEarnest(tokens, at)) return false;
  return !tokens[at + 1]?.readings.some((reading) => stronger.has(reading));
}

/**
 * Words of somebody else. Told and objected to: nothing. Only told, or only between quotation marks:
 * a person looks, because "iemand zei dat jij …" is also how a bully hides.
 */
function speechWeight({ from, to }: Match, cues: Cues | undefined, isQuoted: boolean): Weight {
  const outside = (places: readonly number[]): boolean =>
    (places[0] ?? from) < from || (places.at(-1) ?? from) >= to;
  const isTold = cues !== undefined && outside(cues.reporting) && outside(cues.others);
  if (!isTold && !isQuoted) return 'full';
  // their words, between quotation marks, and the writer is the one who was hurt
  if (isTold && isQuoted && cues !== undefined && outside(cues.mine)) return 'none';
  return cues !== undefined && outside(cues.objection) ? 'none' : 'doubtful';
}

/** Told or read somewhere, kept at a distance, and said to nobody who reads it here: then quotation marks mean what they say. */
const isKeptAway = (cues: Cues | undefined): boolean =>
  cues !== undefined &&
  cues.addressed.length === 0 &&
  cues.found.length > 0 &&
  cues.distance.length > 0;
