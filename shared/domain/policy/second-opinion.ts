import { categoryNames, categoryRow } from '../decency/categories.ts';
import type { Judgement, Span } from '../decency/judgement.ts';
import { isNumberWord } from '../decency/personal-data/spelled.ts';
import { isKnownWord, readComment } from '../decency/read-comment.ts';
import { normalise } from '../decency/text/normalise.ts';
import type { Token } from '../decency/text/tokens.ts';
import type { Words } from '../language.ts';
import { isSevere } from './breaker.ts';
import type { Decision, Finding } from './finding.ts';
import type { Harm, Opinion } from './opinion.ts';

/**
 * Whether another judge may be asked: only for what waits for a person, was read, and can wait. What somebody must know
 * at once, private data and cries for help do not wait, and do not leave.
 */
export function mayAsk({ outcome, findings }: Decision, judgement: Judgement): boolean {
  const isRead = judgement.notChecked === undefined && !judgement.care;
  const isPressing = (finding: Finding) => isSevere(finding) || isUrgent(finding);
  return outcome === 'review' && isRead && !findings.some(isPressing);
}

const urgent: ReadonlySet<string> = new Set(
  categoryNames.filter((category) => categoryRow(category).alert === 'urgent'),
);
const isUrgent = ({ detail }: Finding): boolean => urgent.has(detail ?? '');

/** Known words that people are called as well. */
const alsoNames = new Set(['piet', 'maria', 'sint', 'boer', 'hope', 'christian', 'grace', 'rose']);
const offensive = ['hard', 'insult', 'slur', 'group'];
const articles = new Set(['een', 'one']);

/** The words that name nobody, whatever their capitals; every other may be a name, a street or half of a number. */
function mayStay({ readings, tags }: Token, beside: readonly (Token | undefined)[]): boolean {
  const [word = ''] = readings;
  if (['name', 'link', 'number'].some((tag) => tags.has(tag)) || alsoNames.has(word)) return false;
  if (isNumberWord(word)) return articles.has(word) && !beside.some(isNumber);
  const isSign = !/[\p{L}\p{N}]/u.test(word);
  return isSign || isKnownWord(word) || offensive.some((tag) => tags.has(tag));
}
/** Behind a name and "van de" comes the rest of it, though it be a word: "bram de wit". */
function namesIn(tokens: readonly Token[]): Token[] {
  let isOpen = false;
  return tokens.filter((token, i) => {
    const isParticle = particles.has(token.readings[0] ?? '');
    const isHidden = !mayStay(token, [tokens[i - 1], tokens[i + 1]]);
    const isRest = isOpen && !isParticle && particles.has(tokens[i - 1]?.readings[0] ?? '');
    isOpen = isHidden || (isOpen && isParticle);
    return isHidden || isRest;
  });
}
const particles = new Set(['van', 'de', 'den', 'der', 'het', 'ter', 'ten', 'el', 'al', 'ben']);

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.tags.has('number') || isNumberWord(token.readings[0] ?? ''));

/**
 * The text without personal data, handles, links and numbers, and without every word that is not known: a name in small
 * letters or in a text of capitals looks like any word. Undefined where it cannot be read.
 */
export function masked(text: string, { personalData }: Judgement): string | undefined {
  const plain = normalise(text);
  if (plain === undefined) return undefined;
  const tokens = readComment(plain, text);
  const names = namesIn(tokens);
  const spans: Span[] = [
    ...personalData.map(({ span }) => span),
    ...names.map(({ start, end }): Span => [start, end]),
    ...[...text.matchAll(/[@#][\p{L}\p{N}_.]+/gu)].map(
      (match): Span => [match.index, match.index + match[0].length],
    ),
  ];
  const last = spans.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]);
  return last.reduce(cut, { text, before: text.length }).text;
}

/** From the back to the front; what lies within another span went with it. */
function cut(at: { text: string; before: number }, [start, end]: Span) {
  const to = Math.min(end, at.before);
  if (start >= to) return at;
  return { text: `${at.text.slice(0, start)}…${at.text.slice(to)}`, before: start };
}

const harmWords: Record<Harm, Words> = {
  hate: { nl: 'haat', en: 'hate' },
  insult: { nl: 'belediging', en: 'insult' },
  sexual: { nl: 'seksuele taal', en: 'sexual remarks' },
  violence: { nl: 'geweld', en: 'violence' },
  misconduct: { nl: 'wangedrag', en: 'misconduct' },
};

function agrees({ judge, harms }: Opinion): Finding {
  const who = `${judge.name}, ${judge.id}, ${judge.version}`;
  const what = (language: keyof Words) => harms.map((harm) => harmWords[harm][language]).join(', ');
  return {
    code: 'COMMENT_REVIEW_DECENCY',
    outcome: 'review',
    basis: 'default',
    articles: ['default:second_opinion'],
    text: {
      nl: `Een tweede beoordelaar (${who}) vindt deze reactie ook niet in orde: ${what('nl')}. Een medewerker beslist.`,
      en: `A second judge (${who}) finds this comment wrong too: ${what('en')}. A person decides.`,
    },
    detail: 'second-opinion',
  };
}

/**
 * One way only: it adds a reason for the person who decides, and takes nothing away. What was said is kept whatever it
 * was, so that everybody can see that somebody else was asked.
 */
export function withOpinion(decision: Decision, opinion: Opinion): Decision {
  const findings =
    opinion.said === 'harmful' ? [...decision.findings, agrees(opinion)] : decision.findings;
  return { ...decision, findings, opinion };
}
