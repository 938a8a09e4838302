import { type Expiry, type Policy, policyDefaults, policySchema } from '../consent/policy.ts';
import { answerOf, type Pack } from './pack.ts';
import * as consent from './parameters/consent.ts';
import { visualDefault } from './parameters/images.ts';
import * as showing from './parameters/showing.ts';
import * as young from './parameters/young.ts';

const known = new WeakMap<object, Policy>();

/**
 * The one place where a protocol, with the school's choices over it, becomes the parameters of the consent
 * engine. A pack never changes once made, so each is read once.
 */
export function consentPolicyOf(pack: Pick<Pack, 'parameters' | 'forms'>): Policy {
  const policy = known.get(pack.parameters) ?? read(pack);
  known.set(pack.parameters, policy);
  return pack.forms === undefined ? policy : { ...policy, forms: pack.forms };
}

function read(pack: Pick<Pack, 'parameters'>): Policy {
  const basis = answerOf(pack, showing.employeeBasis);
  return policySchema.parse({
    ...policyDefaults,
    ageRule: answerOf(pack, young.atOwnAge) === 'both' ? 'older_than_16' : '16_or_older',
    turning16: answerOf(pack, young.turning16),
    parentRule: answerOf(pack, young.guardians) === 'all_yes' ? 'both' : 'one_unless_objection',
    respectMinorObjection: answerOf(pack, young.respectMinor) === 'yes',
    nonAuthorityObjection: answerOf(pack, young.nonAuthority),
    unknownAuthority: answerOf(pack, young.unknownAuthority),
    expiry: expiryOf(pack),
    employeeExpiry: employeeExpiryOf(pack),
    employeeBasis: basis,
    employeeLIPurposes: basis === 'consent' ? [] : answerOf(pack, showing.employeePurposes),
    grantEndsAtLeave: answerOf(pack, showing.endsAtLeave) === 'yes',
    mode:
      answerOf(pack, visualDefault) === 'unrecognisable'
        ? 'unrecognisable_except_events'
        : 'normal',
    requireProvable: answerOf(pack, consent.provable) === 'yes',
    groupMin: answerOf(pack, showing.groupMin),
    crowdException: answerOf(pack, showing.crowdException) === 'yes',
    maxSourceAgeDays: answerOf(pack, showing.maxSourceAgeDays),
    maxOnlineMonths: answerOf(pack, showing.maxOnlineMonths),
    extraPurposes: answerOf(pack, consent.extraPurposes),
  } satisfies Policy);
}

function expiryOf(pack: Pick<Pack, 'parameters'>): Expiry {
  const renewal = answerOf(pack, consent.renewal);
  if (renewal === 'none') return { type: 'none' };
  if (renewal === 'months') return { type: 'months', n: answerOf(pack, consent.renewalMonths) };
  const last = answerOf(pack, consent.graceUntil);
  const isWarned = answerOf(pack, consent.onExpiry) === 'warn' && last !== 'none';
  return { type: 'school_year', graceUntil: isWarned ? last : null };
}

function employeeExpiryOf(pack: Pick<Pack, 'parameters'>): Expiry | null {
  const renewal = answerOf(pack, showing.employeeRenewal);
  if (renewal === 'same') return null;
  return renewal === 'none' ? { type: 'none' } : { type: 'school_year', graceUntil: null };
}
