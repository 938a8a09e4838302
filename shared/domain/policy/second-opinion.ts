import type { Judgement, Span } from '../decency/judgement.ts';
import { readComment } from '../decency/read-comment.ts';
import { normalise } from '../decency/text/normalise.ts';
import { isSevere } from './breaker.ts';
import type { Decision, Finding } from './finding.ts';

/**
 * Whether another judge may be asked: only for what waits for a person, was read, and can wait. Threats, self-harm,
 * private data and cries for help do not wait, and do not leave.
 */
export function mayAsk({ outcome, findings }: Decision, judgement: Judgement): boolean {
  const isRead = judgement.notChecked === undefined && !judgement.care;
  return outcome === 'review' && isRead && !findings.some(isSevere);
}

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

const agrees: Finding = {
  code: 'COMMENT_REVIEW_DECENCY',
  outcome: 'review',
  basis: 'default',
  articles: ['default:second_opinion'],
  text: {
    nl: 'Een tweede beoordelaar vindt deze reactie ook niet in orde. Een medewerker beslist.',
    en: 'A second judge finds this comment wrong too. A person decides.',
  },
  detail: 'second-opinion',
};

/** One way only: it adds a reason for the person who decides, and takes nothing away. */
export function withOpinion(decision: Decision, isHarmful: boolean): Decision {
  return isHarmful ? { ...decision, findings: [...decision.findings, agrees] } : decision;
}
