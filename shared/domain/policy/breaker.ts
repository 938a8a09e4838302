import type { Decision, Finding } from './finding.ts';

/**
 * When we hide much more than usual on one account, either something happens there or a rule of ours is wrong.
 * Nobody can tell the two apart in time, so the ordinary band waits for a person and the severe band goes on.
 */
const limits = { hides: 30, timesUsual: 5 };
export const breakerWindowMs = 10 * 60_000;
/** So many have to be counted before the first limit is passed; what is usual may ask for more. */
export const countedFor = (usual: number): number =>
  Math.floor(Math.max(limits.hides, limits.timesUsual * usual)) + 1;

/** Whether so many automatic hides within ten minutes are too many for this account. */
export const isTooMany = (hides: number, usual: number): boolean => hides >= countedFor(usual);

/** What waits for nobody, whatever happens: it does harm while it stands. */
const severe: ReadonlySet<string> = new Set(['threat', 'selfharm', 'sexual', 'personal_data']);
export const isSevere = ({ detail }: Pick<Finding, 'detail'>): boolean => severe.has(detail ?? '');

const waits: Finding = {
  code: 'COMMENT_REVIEW_DECENCY',
  outcome: 'review',
  basis: 'default',
  articles: ['default:breaker'],
  text: {
    nl: 'Op dit account is in korte tijd veel verborgen. Daarom beslist nu een mens.',
    en: 'Much was hidden on this account in a short time. So a person decides now.',
  },
  detail: 'breaker',
};

/** The same decision while the breaker is open: hidden by itself only for something severe. */
export function underBreaker(decision: Decision): Decision {
  const hides = ({ outcome }: Finding) => outcome === 'hide';
  if (!decision.findings.some(hides)) return decision;
  if (decision.findings.filter(hides).some(isSevere)) return decision;
  const findings = decision.findings.map((finding) =>
    hides(finding)
      ? { ...finding, outcome: 'review' as const, code: 'COMMENT_REVIEW_DECENCY' as const }
      : finding,
  );
  return { ...decision, outcome: 'review', findings: [...findings, waits] };
}
