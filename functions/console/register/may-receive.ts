import { mayAnswer } from '../../../shared/domain/asking/may-answer.ts';
import { ageOn, dayOf, toDay } from '../../../shared/domain/consent/amsterdam.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import type { Viewer } from '../route.ts';
import { isProtected } from './raw-consent.ts';
import { giversOf } from './statement-fields.ts';

/**
 * For whom the access of one person may be made today: the person, a parent with authority while the pupil
 * is under 16 (UAVG art. 5), a representative who decides. What cannot be read is for the person only.
 */
export function receiversOf(person: PersonRecord, pack: Pack, now: Date): string[] {
  const known = personSchema.safeParse(person.consent).data;
  if (known === undefined) return ['self'];
  const today = dayOf(now.getTime());
  const policy = consentPolicyOf(pack);
  const isUnder16 = !!known.birthDate && ageOn(today, toDay(known.birthDate)) < 16;
  const { legalRepresentative: one } = known;
  const represents = (id: string) => one?.id === id && (!one.from || toDay(one.from) <= today);
  return giversOf(person).filter(
    (id) =>
      id === 'self' ||
      (mayAnswer(known, id, policy, today) === 'all' && (isUnder16 || represents(id))),
  );
}

/** What is kept of somebody who is protected leaves through leadership only. */
export function mayGiveAccess(person: PersonRecord, { may }: Pick<Viewer, 'may'>): boolean {
  return may('leadership') || !isProtected(person);
}
