import type { PostOutcome } from '../content.ts';
import type { PostEvidence } from './evidence.ts';
import type { Decision, Finding } from './finding.ts';
import { type Pack, packRef } from './pack.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

/**
 * Turns evidence into one decision that a person can read and contest. Every rule runs, so that all
 * reasons show at once; the most severe outcome wins; more evidence of trouble is never milder.
 * `clear` means: everything was looked at, everyone recognisable is known, and all of them may be shown.
 */
export function decidePost(
  evidence: PostEvidence,
  pack: Pack,
  held: readonly Rule[] = rules,
): Decision {
  const findings = held.flatMap((rule) => rule(evidence, pack));
  return { outcome: mostSevere(findings), findings, pack: packRef(pack) };
}

/** Whatever is neither clear nor flag holds: an outcome of another kind never passes for clear. */
function mostSevere(findings: Finding[]): PostOutcome {
  if (findings.some(({ outcome }) => outcome === 'flag')) return 'flag';
  return findings.every(({ outcome }) => outcome === 'clear') ? 'clear' : 'hold';
}
