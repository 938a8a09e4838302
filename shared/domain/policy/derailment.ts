import { type Signal, signals } from '../decency/thread.ts';
import { cite } from './cite.ts';
import type { Finding } from './finding.ts';
import { answerOf, type Pack } from './pack.ts';
import { derail } from './parameters/contacts.ts';
import { worksAs } from './parameters/protocol-roles.ts';
import type { Role } from './role.ts';

const knownRoles: ReadonlyMap<string, Role> = new Map(Object.entries(worksAs));

/**
 * A talk that threatens to derail, on the protocol's own article, and whom it must be told: those the protocol or the
 * school named. Where they named nobody, school leadership: somebody always hears.
 */
export function derailment(
  found: readonly Signal[],
  pack: Pack,
): { finding: Finding; roles: Role[] } {
  const named = answerOf(pack, derail).flatMap((role) => knownRoles.get(role) ?? []);
  const roles: Role[] = named.length === 0 ? ['leadership'] : [...new Set(named)];
  const why = (language: 'nl' | 'en') => found.map((one) => signals[one][language]).join('; ');
  return {
    roles,
    finding: {
      code: 'THREAD_DERAIL',
      outcome: 'review',
      ...cite('THREAD_DERAIL', pack),
      text: {
        nl: `Dit gesprek dreigt te ontsporen: ${why('nl')}.`,
        en: `This talk threatens to get out of hand: ${why('en')}.`,
      },
      detail: found.join(' '),
    },
  };
}
