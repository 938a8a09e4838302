import { categoryNames, categoryRow } from '../decency/categories.ts';
import type { Judgement, Span } from '../decency/judgement.ts';
import { readComment } from '../decency/read-comment.ts';
import { normalise } from '../decency/text/normalise.ts';
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

/** The text without personal data, names, handles, links and numbers; undefined where it cannot be read. */
export function masked(text: string, { personalData }: Judgement): string | undefined {
  const plain = normalise(text);
  if (plain === undefined) return undefined;
  const names = readComment(plain, text).filter(
    ({ tags }) => tags.has('name') || tags.has('link') || tags.has('number'),
  );
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
