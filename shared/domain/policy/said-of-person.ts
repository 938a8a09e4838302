import type { Token } from '../decency/text/tokens.ts';
import { wordsOf } from '../decency/words/lexicon.ts';

const you = new Set(wordsOf('jij je gij ge u you ya'));
/** Never "of yours": what stands behind it is what somebody is called. */
const onlyYou = new Set(wordsOf('jij gij you ya'));
const youAre = new Set(wordsOf('youre'));
const youVerbs = new Set(wordsOf('ben bent blijft lijkt are'));
const oneVerbs = new Set(wordsOf('is was blijft lijkt'));
const oneself = new Set(wordsOf('hij zij ze he she'));
const oneIs = new Set(wordsOf('hes shes'));
const articles = new Set(wordsOf("een 'n n zo'n zon de het a an the such"));
const bodies = new Set(
  wordsOf('bestuur directie personeel schoolleiding schoolbestuur staff people mensen'),
);
/** What ends like one of these is no person, whatever stands before it. */
const institution =
  /(?:school|scholen|schools|directie|bestuur|beleid|raad|leiding|onderwijs|opvang|team|gebouw|policy|board)$/;
/** Behind these a new clause begins, somewhere else is spoken of, or it is denied. */
const breaks = new Set(
  wordsOf(`, : en dat om want maar omdat dus als of wie die deze dit mijn onze ons hun uw jouw jullie hier daar geen niet nooit
    op van bij in voor naar aan met over door tegen uit tot zonder na sinds volgens
    and that because but if or who this these my our their your here there no not never
    on of at by for to with about from against without since`),
);
/** Words of somebody else. */
const told = new Set(
  wordsOf(`zei zeiden zegt zeggen gezegd riep riepen roept roepen geroepen noemt noemde noemden genoemd uitgemaakt uitgescholden scheldt
    schold scholden volgens vindt vond vonden said says saying called calls according`),
);
/** What may follow a name that somebody is called. */
const follows = new Set(
  wordsOf(', : die dat en van met hoor zeg man joh echt and who that of with'),
);

const has = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.readings.some((reading) => words.has(reading)) === true;

/**
 * Whether the words from `from` up to `to` are what one person is called: "jij …", "je bent een …", "hij is een …", "de juf
 * is een …". The school, a group of people, a bare name (of a school, perhaps) and words of others are not enough.
 */
export function isSaidOfPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const sentence = tokens[from]?.sentence;
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === sentence ? tokens[index] : undefined;
  const said = tokens.slice(from, to);
  if (said.some(isInstitution) || said.some(({ isQuoted }) => isQuoted)) return false;
  if (around(at, from, to).some((token) => has(token, told))) return false;
  if (isOfInstitution(at, to)) return false;
  const last = to - 1;
  return isCalled(at, from, last) || isTurnedRound(at, last);
}

type At = (index: number) => Token | undefined;
const reach = 12;

function around(at: At, from: number, to: number): Token[] {
  const places = Array.from({ length: to - from + 2 * reach }, (_, i) => from - reach + i);
  return places.flatMap((place) => at(place) ?? []);
}

const isInstitution = ({ readings }: Token): boolean =>
  readings.some((reading) => institution.test(reading) || bodies.has(reading));

/** "een ramp van een school" is said of the school. */
const isOfInstitution = (at: At, to: number): boolean =>
  has(at(to), new Set(['van', 'of'])) &&
  [1, 2, 3].some((step) => {
    const token = at(to + step);
    return token !== undefined && isInstitution(token);
  });

/** Nothing behind it makes it something else: "een … gewend", "… zat". */
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || has(token, follows) || !/[\p{L}\p{N}]/u.test(token.readings[0] ?? '');

/** Who stands before it: spoken to, or named with a verb that says what they are. */
function isCalled(at: At, from: number, last: number): boolean {
  if (!isEnd(at(last + 1))) return false;
  let hasArticle = false;
  let verb: Token | undefined;
  for (let place = from - 1; place >= from - 6; place--) {
    const token = at(place);
    if (token === undefined || has(token, breaks)) return false;
    if (has(token, youAre) || (hasArticle && has(token, oneIs))) return true;
    if (has(token, you)) return isSpokenTo(at, place, from, verb);
    if (hasArticle && has(verb, oneVerbs) && isOne(token)) return !isInstitution(token);
    hasArticle ||= has(token, articles);
    if (has(token, youVerbs) || has(token, oneVerbs)) verb = token;
  }
  return false;
}

const isOne = (token: Token): boolean =>
  has(token, oneself) || token.tags.has('staff') || token.tags.has('kid');

/** "jij …", "jij vieze …", "je bent een …", "wat ben je een …". */
function isSpokenTo(at: At, place: number, from: number, verb: Token | undefined): boolean {
  const you = at(place);
  const between = from - place - 1;
  if (has(verb, youVerbs)) return true;
  const isAsked = has(at(place - 1), youVerbs);
  if (isAsked) return has(you, onlyYou) || has(at(place - 2), new Set(['wat', 'what']));
  if (!has(you, onlyYou)) return false;
  const first = at(place + 1)?.readings[0] ?? '';
  return between === 0 || (between === 1 && /^\p{L}{2,}(?:e|ing|y)$/u.test(first));
}

/** "wat een … ben jij", "… dat je bent", "… jij". */
function isTurnedRound(at: At, last: number): boolean {
  const [one, two, three] = [at(last + 1), at(last + 2), at(last + 3)];
  if (has(one, new Set(['jij', 'you'])) && isEnd(two)) return true;
  if (has(one, youVerbs)) return has(two, you) && isEnd(three);
  if (has(one, you)) return has(two, youVerbs) && isEnd(three);
  return has(one, new Set(['dat', 'die'])) && has(two, you) && has(three, youVerbs);
}
