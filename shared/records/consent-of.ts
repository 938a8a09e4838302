import { ConsentInputError, decideConsent } from '../domain/consent/decide-consent.ts';
import type { ConsentDecision } from '../domain/consent/decision.ts';
import { consentPolicyOf } from '../domain/policy/consent-policy.ts';
import type { Pack } from '../domain/policy/pack.ts';
import type { PersonFile } from './people.ts';

/** The engine's answer for one person on the register. What it cannot understand is nobody's yes. */
export function consentOf(
  { person, statements }: PersonFile,
  publication: object,
  pack: Pack,
): ConsentDecision {
  try {
    return decideConsent(
      person.consent,
      statements.map(({ statement }) => statement),
      publication,
      consentPolicyOf(pack),
    );
  } catch (error) {
    if (!(error instanceof ConsentInputError)) throw error;
    return notUnderstood;
  }
}

const notUnderstood: ConsentDecision = {
  status: 'missing',
  reason: 'no_statement',
  ask: 'administratie',
  nextChangeAt: null,
  warnings: [],
  used: [],
};
