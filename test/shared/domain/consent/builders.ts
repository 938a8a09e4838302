import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import type { Policy } from '../../../../shared/domain/consent/policy.ts';
import { resolvePolicy } from '../../../../shared/domain/consent/presets.ts';

/** A preset, or parameters over it. */
export function policyOf(given: unknown): Policy {
  const policy = resolvePolicy(given);
  if (!policy.ok) throw new Error(policy.detail);
  return policy.value;
}

const decisions = { '+': 'grant', '-': 'deny', x: 'withdraw' } as const;
const full = (code: string) => code.replace(/^sm\b/, 'social_media');

/** The short notation of the specification's cases, written out. */
export function says(who: string, said: string, shown = '') {
  return {
    person: personOf(who),
    statements: said.split('; ').filter(Boolean).map(statementOf),
    publication: publicationOf(shown),
  };
}

export function personOf(who: string) {
  const [kind, birthDate, extra] = who.split(' ');
  if (kind !== 'p') return { kind };
  const guardians: { id: string; authority?: boolean }[] = [{ id: 'g1' }, { id: 'g2' }];
  if (extra === 'gm') guardians.push({ id: 'gm', authority: false });
  return { kind: 'pupil', birthDate, guardians };
}

export function statementOf(text: string) {
  const [, by, sign, at, codes = ''] = /^(self|g\w|rep)([+\-x])(\S+) (\S+)$/.exec(text) ?? [];
  const decision = decisions[sign as keyof typeof decisions];
  return { by, decision, at, purposes: codes.split(',').map(full) };
}

function publicationOf(shown: string) {
  const usual = { at: '2025-11-20T15:00', purposes: ['social_media.instagram'] };
  const [at, codes = '', materials] = shown.split(' ');
  if (!at) return usual;
  if (at === 'keep') return { ...usual, mode: 'keep_online', checkAt: codes.slice(1) };
  const modalities = materials?.slice(1, -1).split('+');
  return { at, purposes: codes.split(',').map(full), ...(modalities && { modalities }) };
}

export interface Told {
  who?: string;
  person?: object;
  said: string;
  /** Laid over every statement. */
  each?: object;
  policy?: object;
  shown?: object;
}

/** Status and reason in short of a question in short notation, with whatever it changes; and the rest. */
export function answer({ who = 'p 2014-05-10', person, said, each, policy, shown }: Told) {
  const short = says(who, said);
  const { status, reason, ...other } = decideConsent(
    { ...short.person, ...person },
    short.statements.map((one) => ({ ...one, ...each })),
    { ...short.publication, ...shown },
    policyOf({ preset: 'standard', ...policy }),
  );
  return { short: `${status}/${reason}`, ...other };
}
/** The yes most cases begin with. */
export const yes = 'g1+2025-09-08 sm';
