import type { Language } from '../language.ts';
import { concernOf } from './care/concern.ts';
import { type Cry, createTeller } from './care/teller.ts';
import { categoryNames, categoryRow } from './categories.ts';
import { createWeigher, isDenial } from './guards.ts';
import type { CategoryHit, Judgement, NotChecked, PersonalData, Span } from './judgement.ts';
import { listen as listenWithModel } from './model/heard.ts';
import { findInPlain } from './personal-data/find-personal-data.ts';
import {
  cared,
  caredTogether,
  criticised,
  excused,
  idioms,
  readComment,
  said,
  together,
} from './read-comment.ts';
import type { Match } from './rules/pattern.ts';
import { confidence, type Rule } from './rules/rule.ts';
import { normalise } from './text/normalise.ts';
import type { Token } from './text/tokens.ts';
import { asShown } from './text/turned.ts';
import { joined, partsOfTooLong } from './too-long.ts';

export type CommentInput = {
  text: string;
  /** What the platform says; otherwise guessed from the words. */
  lang?: Language;
  /** A picture, sticker, link or voice message hangs on it, which nobody has looked at. */
  hasAttachment?: boolean;
  context?: { postText?: string; parentText?: string; authorName?: string };
};

/**
 * What one comment says, in categories, places and certainty. Pure; never throws; bounded in time for any
 * text. It reports, `decideComment` decides. A text it could not judge is reported as not checked.
 */
export function judgeComment(
  input: CommentInput,
  { listen = listenWithModel }: { listen?: typeof listenWithModel } = {},
): Judgement {
  const { text, lang, hasAttachment = false, context } = input;
  const plain = normalise(text);
  if (plain === undefined) return judgeEnds(input, listen);
  const tokens = readComment(plain, text, lang);
  if (!tokens.some(({ readings }) => readings[0] !== ',' && readings[0] !== ':')) {
    return notChecked(hasAttachment ? 'only-attachment' : 'empty');
  }
  if (tokens.every(({ tags }) => tags.has('link'))) return notChecked('only-attachment');
  const isUndecodable = lost.test(text) || isTurnedAgainst(text);
  const personalData = findInPlain(plain, text, tokens);
  const isPostPlay = isPostAboutPlay(context);
  const criticism = criticised.find(tokens).length > 0;
  const isInPlay = isPostPlay || tokens.some(isPlay);
  const told = criesIn(tokens);
  const { hits: byRule, plans, isExplained } = ruleHits(tokens, isPostPlay, told);
  const heard = listen(tokens, { isCriticism: criticism, isPlay: isInPlay, isExplained });
  const certain = [...byRule, ...personalDataHits(personalData)];
  const cries = [...told, ...plans];
  const isTeller = createTeller(tokens, cries).isOfTeller;
  const news = heard.hits.filter((hit) => isNews(hit, certain) && !isTeller(hit.category));
  const hits = [...certain, ...news];
  const care = cries.length > 0 || (heard.care && idioms.find(tokens).length === 0);
  const concern = concernOf(tokens, { care, cries, hits });
  return {
    categories: merge(hits),
    personalData,
    care,
    ...(concern === undefined ? {} : { concern }),
    criticism,
    ...(isUndecodable ? { notChecked: 'undecodable' as const } : {}),
    ...(hasAttachment ? { notChecked: 'attachment' as const } : {}),
  };
}

/** Too long to be read in time: its begin and its end are judged, and a person reads the rest. */
function judgeEnds(input: CommentInput, listen: typeof listenWithModel): Judgement {
  const ends = partsOfTooLong(input.text).map(({ text, from }) => ({
    from,
    judgement: judgeComment({ ...input, text }, { listen }),
  }));
  const whole = joined(ends);
  return { ...whole, categories: merge(whole.categories) };
}

/** Bytes that were no text, and halves of characters: what stood there nobody has read. */
const lost = /\ufffd|\p{Cs}/u;

/** Written backwards behind a mark that turns it round, so that only a reader sees what it says: a person reads it. */
function isTurnedAgainst(text: string): boolean {
  const shown = asShown(text);
  if (shown === undefined) return false;
  const { categories, care } = judgeComment({ text: shown });
  return categories.length > 0 || care;
}

/** For whoever wants to know what the rules say alone. */
export const withoutModel = { listen: () => ({ care: false, hits: [] }) };

const notChecked = (why: NotChecked): Judgement => ({
  categories: [],
  personalData: [],
  care: false,
  criticism: false,
  notChecked: why,
});

/** Sport or a game: then "afmaken" is about winning. Said of a post, or within one sentence of the comment. */
const isPlay = (token: Token): boolean => token.tags.has('sport');

function isPostAboutPlay(context: CommentInput['context']): boolean {
  const post = normalise(context?.postText?.slice(0, 2000) ?? '');
  return post !== undefined && readComment(post, '').some(isPlay);
}

/**
 * What rules find, and what of it the writer means to do to themselves; `isExplained` when they found something, and the
 * words around it excuse all of it.
 */
function ruleHits(
  tokens: readonly Token[],
  isPostPlay: boolean,
  cries: readonly Cry[],
): { hits: CategoryHit[]; plans: Cry[]; isExplained: boolean } {
  const found = [...said.find(tokens), ...together.find(tokens)];
  if (found.length === 0) return { hits: [], plans: [], isExplained: false };
  const teller = createTeller(tokens, cries);
  const plans: Cry[] = [];
  const isExcused = excusesOf(tokens);
  const weigh = createWeigher(tokens);
  const playful = sentencesWith(tokens, isPlay);
  // a laugh may be meant to take the sting out, or to get away with it: a person hears the difference
  const laughing = sentencesWith(tokens, ({ tags }) => tags.has('laugh'));
  const armed = sentencesWith(tokens, ({ tags }) => tags.has('weapon'));
  const hits = found.flatMap(({ owner: rule, match }) => {
    const sentence = tokens[match.from]?.sentence ?? 0;
    const inPlay = rule.soft === true && (isPostPlay || playful.has(sentence));
    // no match is played with a knife
    const isArmed = rule.category === 'threat' && armed.has(sentence);
    if ((inPlay && !isArmed) || isExcused(rule, sentence)) return [];
    const weight = weigh(rule, match);
    if (weight === 'none' || teller.isTold(rule.category, match)) return [];
    if (teller.isOwnPlan(rule.category, match)) {
      plans.push({ owner: 'distress', match });
      return [];
    }
    const isLaughed = rule.soft === true && laughing.has(sentence);
    return [toHit(rule, match, tokens, weight === 'doubtful' || isLaughed || inPlay)];
  });
  return { hits, plans: unexplained(plans, tokens), isExplained: hits.length === 0 };
}

const sentencesWith = (
  tokens: readonly Token[],
  has: (token: Token) => boolean,
): ReadonlySet<number> => new Set(tokens.filter(has).map(({ sentence }) => sentence));

/** Whether a sentence holds words that make a rule's match there something else. */
function excusesOf(tokens: readonly Token[]): (rule: Rule, sentence: number) => boolean {
  const sentences = new Map<Rule, Set<number>>();
  for (const { owner, match } of excused.find(tokens)) {
    // "dit is geen film", "niet lachen": what is denied excuses nothing
    const before = tokens[match.from - 1];
    if (owner.category === 'threat' && before !== undefined && isDenial(before)) continue;
    const own = sentences.get(owner) ?? new Set();
    sentences.set(owner, own.add(tokens[match.from]?.sentence ?? 0));
  }
  return (rule, sentence) => sentences.get(rule)?.has(sentence) ?? false;
}

function toHit(
  rule: Rule,
  match: Match,
  tokens: readonly Token[],
  isDoubtful: boolean,
): CategoryHit {
  const isHidden =
    rule.sure === 'clear' && !isDoubtful && categoryRow(rule.category).strongest === 'hide';
  return {
    category: rule.category,
    confidencePercent: isDoubtful ? confidence.doubtful : confidence[rule.sure],
    band: isHidden ? 'hide' : 'review',
    spans: [[tokens[match.from]?.start ?? 0, tokens[match.to - 1]?.end ?? 0]],
    by: [rule.kind],
    ...(rule.about === undefined ? {} : { kind: rule.about }),
  };
}

/** A rule that says as much already shows the words it is about; the model cannot. */
const isNews = (heard: CategoryHit, certain: readonly CategoryHit[]): boolean =>
  !certain.some(
    ({ category, band }) =>
      category === heard.category && (band === 'hide' || heard.band === 'review'),
  );

function personalDataHits(found: readonly PersonalData[]): CategoryHit[] {
  return found.map(({ type, span, band }) => ({
    category: 'personal_data',
    by: [`data:${type}`],
    confidencePercent: band === 'hide' ? confidence.clear : confidence.likely,
    band,
    spans: [span],
  }));
}

/** One entry a category, as strict as its strictest hit; in the order of the table. */
function merge(hits: readonly CategoryHit[]): CategoryHit[] {
  return categoryNames.flatMap((category) => {
    const own = hits.filter((hit) => hit.category === category);
    if (own.length === 0) return [];
    return [
      {
        category,
        confidencePercent: Math.max(...own.map((hit) => hit.confidencePercent)),
        band: own.some(({ band }) => band === 'hide') ? 'hide' : 'review',
        spans: joinSpans(own.flatMap(({ spans }) => spans)),
        by: [...new Set(own.flatMap(({ by = [] }) => by))],
        ...(own.every(({ kind }) => kind === 'meme') ? { kind: 'meme' as const } : {}),
      },
    ];
  });
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

const criesIn = (tokens: readonly Token[]): Cry[] =>
  unexplained([...cared.find(tokens), ...caredTogether.find(tokens)], tokens);

/** Cries that no idiom turns into something else: one that covers their last word, where the point is made. */
function unexplained(cries: readonly Cry[], tokens: readonly Token[]): Cry[] {
  if (cries.length === 0) return [];
  const excuses = idioms.find(tokens).map(({ match }) => match);
  return cries.filter(
    ({ match: cry }) => !excuses.some(({ from, to }) => from < cry.to && cry.to <= to),
  );
}
