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
  wordsOf(', dat om want maar omdat dus en and of that because but if als'),
);
const reporting = new Set(
  wordsOf(`zeg zegt zeggen zei zeiden gezegd zeggende roep roept roepen riep riepen geroepen noem noemt noemen noemde noemden genoemd
    schrijf schrijft schrijven schreef geschreven beweert beweren beweerde bericht berichten uitspraak uitspraken reactie reacties opmerking
    opmerkingen wensen wenst oproepen oproept oproept woord woorden term scheldwoord scheldwoorden uitgescholden uitgemaakt zingen teksten tekst
    minachting haat hateful say says said saying tell tells told telling call calls called calling wrote write writing tweet posts posting
    comment comments statement statements word words using use used claims claim`),
);
const objection = new Set(
  wordsOf(`discrimineer discrimineert discriminatie discriminerend discriminerende racistisch racisme racist hatelijk hatelijke haatdragend
    schandalig verwerpelijk respect respecteren respectloos ophouden stoppen stop geblokkeerd blokkeren verbannen verboden strafbaar gevangenis bedroevend
    verdrietig acceptabel onacceptabel pijn kwetsend kwetst gekwetst ontmenselijkend ontmenselijken misleid wegkomen ernstig erg respectvol
    fout verkeerd oke ok normaal mag mogen kwalijk aangifte melden gemeld rapporteren straf gestraft pesten gepest triest verontrustend
    hurts hurtful racist racism racists discriminating discrimination discriminatory disrespectful wrong unacceptable acceptable banned ban blocked hateful bigot bigots bigoted
    shame sad sickening stop jail prison disgusted horrible okay dehumanising dehumanizing misguided`),
);
/** Under these the speaker tells what somebody else says, so it is no word of their own. */
const others = new Set(
  wordsOf(
    'je jij jullie hij zij ze mensen iedereen everyone iemand wie die men u anderen sommige sommigen you they he she people anyone someone who',
  ),
);

const has = (token: Token, words: ReadonlySet<string>): boolean =>
  token.readings.some((reading) => words.has(reading));

/** Weighs one match of one rule by the sentence it stands in. */
export function weigh(rule: Rule, match: Match, tokens: readonly Token[]): Weight {
  if (rule.statement && tokens[match.from]?.isQuestion) return 'none';
  if (!rule.negated && isNegated(match, tokens)) return 'none';
  if (rule.literal) return 'full';
  return speechWeight(match, tokens);
}

/** "geen", "niet" inside the match, just before it or just after it, in the same clause. */
function isNegated({ from, to, gaps }: Match, tokens: readonly Token[]): boolean {
  if (gaps.some((i) => isNegation(tokens, i))) return true;
  const sentence = tokens[from]?.sentence;
  for (let i = from - 1; i >= from - 3; i--) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || has(token, clauseEdges)) break;
    if (isNegation(tokens, i)) return true;
  }
  for (let i = to; i < to + 3; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || has(token, clauseEdges)) break;
    if (isNegation(tokens, i)) return true;
  }
  return false;
}

/** "niets anders dan", "niet alleen" and "niet eens" make it stronger, not weaker. */
function isNegation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !has(token, negations)) return false;
  const next = tokens[at + 1];
  return !next?.readings.some((r) => stronger.has(r));
}
const stronger = new Set(wordsOf('anders alleen eens beter but only just even better'));

/**
 * Words of somebody else. Told and objected to: nothing. Only told, or only between quotation marks:
 * a person looks, because "iemand zei dat jij …" is also how a bully hides.
 */
function speechWeight({ from, to }: Match, tokens: readonly Token[]): Weight {
  const sentence = tokens[from]?.sentence;
  const around = tokens.filter((token, i) => token.sentence === sentence && (i < from || i >= to));
  const isQuoted = (tokens[from]?.isQuoted ?? false) && tokens.some((token) => !token.isQuoted);
  const isTold =
    around.some((token) => has(token, reporting)) &&
    around.some((token) => has(token, others) || token.tags.has('they') || token.tags.has('staff'));
  const isObjectedTo = around.some((token) => has(token, objection));
  if ((isTold || isQuoted) && isObjectedTo) return 'none';
  return isTold || isQuoted ? 'doubtful' : 'full';
}
