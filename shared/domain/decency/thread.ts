import * as z from 'zod';
import { keysOf } from '../keys-of.ts';
import type { Words } from '../language.ts';
import { type Category, categoryNames } from './categories.ts';
import type { Judgement } from './judgement.ts';

/**
 * What is remembered of one comment to watch over the talk it stands in: ids and verdicts, no word of the text.
 * Persons are pseudonyms that mean something within one school only.
 */
export const verdictSchema = z.object({
  /** The comment's key. */
  id: z.string(),
  /** Key of the comment it answers; null at top level. */
  parent: z.string().nullable(),
  /** null where the platform withholds who wrote it: such comments may be by as many people. */
  author: z.string().nullable(),
  /** When it was written. */
  at: z.iso.datetime(),
  isOwn: z.boolean(),
  hits: z.array(z.object({ category: z.enum(categoryNames), band: z.enum(['hide', 'review']) })),
  /** 0-100: the surest hit, 0 for none. Ranks; not a measured probability. */
  score: z.number().min(0).max(100),
  isCriticism: z.boolean(),
  /** Whom a hostile comment names or answers. */
  about: z.array(z.string()),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** How an account usually goes; `undefined` where too little of it is known. */
export interface Usual {
  /** Comments in an hour that has any: the median of 28 days. */
  perHour: number | undefined;
  /** Share of the comments that is hidden or held, in percent. */
  flaggedPercent: number | undefined;
}

/** Why a talk threatens to derail, in the order of weight. */
export const signals = {
  grave: {
    nl: 'er is een bedreiging, iets seksueels, aanzetten tot zelfbeschadiging of iemands privégegevens',
    en: 'there is a threat, something sexual, a call to self-harm or somebody’s private data',
  },
  'one-person': {
    nl: 'drie of meer mensen vallen dezelfde persoon aan',
    en: 'three or more people attack the same person',
  },
  'hostile-share': {
    nl: 'veel van de laatste reacties zijn verborgen of wachten op een mens, en ze zijn niet van één schrijver',
    en: 'many of the latest comments are hidden or wait for a person, and not by one author only',
  },
  quarrel: {
    nl: 'twee of drie mensen reageren steeds feller op elkaar',
    en: 'two or three people answer each other more and more fiercely',
  },
  rush: {
    nl: 'er komen veel meer reacties dan anders, en veel daarvan zijn negatief',
    en: 'there are many more comments than usual, and many are negative',
  },
} as const satisfies Record<string, Words>;
export type Signal = keyof typeof signals;
export const signalNames = keysOf(signals);

/** A talk that threatens to derail is told once; six quiet hours close it. */
export const quietMs = 6 * 3_600_000;
/** No signal looks further back. */
export const longestWindowMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/** Chance alone gives 3 of 20 in 0.1 % of windows where 1 % is flagged by mistake; where more is usual, 5. */
const share = { of: 20, least: 3, leastWhereUsual: 5, usualPercent: 2.5, authors: 2 };
const chain = { least: 7, people: 3 };
const attackers = 3;
/** Below so many comments an hour nothing is a rush: the median of a quiet account is one. */
const rush = { times: 5, leastComments: 10, negativePercent: 30 };

const grave: ReadonlySet<Category> = new Set(['threat', 'selfharm', 'sexual']);

/** Advertising is a nuisance, no quarrel; own comments of the school are never part of the trouble. */
export const isHostile = ({ hits, isOwn }: Verdict): boolean =>
  !isOwn && hits.some(({ category }) => category !== 'spam');

/** Whether it may be what makes a talk derail: any other comment needs no look at the whole. */
export const isNegative = (verdict: Verdict): boolean =>
  isHostile(verdict) || (verdict.isCriticism && !verdict.isOwn);

/** What a judgement weighs in the watch over a talk. */
export function weighed({ categories, criticism }: Judgement) {
  return {
    hits: categories.map(({ category, band }) => ({ category, band })),
    score: Math.max(0, ...categories.map(({ confidencePercent }) => confidencePercent)),
    isCriticism: criticism,
  };
}

/**
 * Every sign that this talk threatens to derail, from its recent verdicts in any order. The newest comment is "now":
 * how late somebody looks changes nothing. Signs read: one grave comment; at least 3 of the last 20 hostile, by 2
 * authors; 7 answers between the same two or three with a rising score; one person attacked by 3 authors in a day;
 * five times the usual volume with over 30 % negative.
 */
export function signalsOf(verdicts: readonly Verdict[], usual: Usual): Signal[] {
  const sorted = latestOfEach(verdicts);
  const now = Date.parse(sorted.at(-1)?.at ?? '');
  const recent = sorted.filter(({ at }) => now - Date.parse(at) < longestWindowMs);
  const found: Record<Signal, () => boolean> = {
    grave: () => recent.some(isGrave),
    'one-person': () => isOnePersonAttacked(recent),
    'hostile-share': () => isShareHostile(recent, usual),
    quarrel: () => chainsOf(recent).some(isQuarrel),
    rush: () => isRush(recent, now, usual),
  };
  return signalNames.filter((name) => found[name]());
}

/** Oldest first; of a comment that was edited its last verdict. */
function latestOfEach(verdicts: readonly Verdict[]): Verdict[] {
  const sorted = verdicts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const last = new Map(sorted.map((verdict) => [verdict.id, verdict]));
  return sorted.filter((verdict) => last.get(verdict.id) === verdict);
}

/** Private data only where it is clear: an address of the school itself is nobody's secret. */
function isGrave({ hits, isOwn }: Verdict): boolean {
  if (isOwn) return false;
  return hits.some(
    ({ category, band }) =>
      grave.has(category) || (category === 'personal_data' && band === 'hide'),
  );
}

/** How many people wrote these at most: an unknown author is somebody else each time. */
function peopleIn(verdicts: readonly Verdict[]): number {
  const known = new Set(verdicts.flatMap(({ author }) => (author === null ? [] : [author])));
  return known.size + verdicts.filter(({ author }) => author === null).length;
}

function isShareHostile(recent: readonly Verdict[], { flaggedPercent }: Usual): boolean {
  const others = recent.filter(({ isOwn }) => !isOwn);
  const hostile = others.slice(-share.of).filter(isHostile);
  const isUsual = flaggedPercent !== undefined && flaggedPercent >= share.usualPercent;
  const least = isUsual ? share.leastWhereUsual : share.least;
  return hostile.length >= least && peopleIn(hostile) >= share.authors;
}

function isOnePersonAttacked(recent: readonly Verdict[]): boolean {
  const attacks = recent.filter(isHostile);
  const people = new Set(attacks.flatMap(({ about }) => about));
  return [...people].some(
    (person) => peopleIn(attacks.filter(({ about }) => about.includes(person))) >= attackers,
  );
}

/** Comments that answer each other, however deep the platform nests them, oldest first. */
function chainsOf(recent: readonly Verdict[]): Verdict[][] {
  const byId = new Map(recent.map((verdict) => [verdict.id, verdict]));
  const chains = new Map<string, Verdict[]>();
  for (const verdict of recent) {
    const root = rootOf(verdict, byId);
    chains.set(root, [...(chains.get(root) ?? []), verdict]);
  }
  return [...chains.values()];
}

function rootOf(verdict: Verdict, byId: ReadonlyMap<string, Verdict>): string {
  const seen = new Set<string>();
  let at = verdict;
  while (at.parent !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const above = byId.get(at.parent);
    // what it answers was not seen: its other answers meet under the same key
    if (above === undefined) return at.parent;
    at = above;
  }
  return at.id;
}

/** Its latest part, as far back as it is between the same two or three, and fiercer in its second half. */
function isQuarrel(whole: readonly Verdict[]): boolean {
  const people = new Set<string>();
  let from = whole.length;
  while (from > 0) {
    const author = whole[from - 1]?.author ?? null;
    if (author === null || (!people.has(author) && people.size === chain.people)) break;
    people.add(author);
    from -= 1;
  }
  const part = whole.slice(from);
  if (part.length < chain.least || people.size < 2) return false;
  const half = Math.floor(part.length / 2);
  return meanScore(part.slice(half)) > meanScore(part.slice(0, half));
}

const meanScore = (verdicts: readonly Verdict[]) =>
  verdicts.reduce((sum, { score }) => sum + score, 0) / verdicts.length;

function isRush(recent: readonly Verdict[], now: number, { perHour }: Usual): boolean {
  if (perHour === undefined) return false;
  const hour = recent.filter(({ at, isOwn }) => !isOwn && now - Date.parse(at) < hourMs);
  const negative = hour.filter(isNegative).length;
  return (
    hour.length >= rush.leastComments &&
    hour.length > rush.times * perHour &&
    negative * 100 > hour.length * rush.negativePercent
  );
}
