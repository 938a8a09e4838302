import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listSchoolEvents, type SchoolEvent } from '../../../shared/records/school-events.ts';

/** The activities that posts of this school can be of; undefined where its rules know none. */
export async function activitiesOf(
  store: Store,
  pack: Pack,
  schoolId: string,
): Promise<SchoolEvent[] | undefined> {
  if (consentPolicyOf(pack).mode !== 'unrecognisable_except_events') return undefined;
  return listSchoolEvents(store, schoolId);
}
