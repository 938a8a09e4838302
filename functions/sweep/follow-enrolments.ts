import type { SchoolwachtEvent } from '../../events/index.ts';
import { toLocalText } from '../../shared/domain/consent/amsterdam.ts';
import { independently } from '../../shared/domain/independently.ts';
import {
  addRenewal,
  type EnrolmentDue,
  listEnrolmentDue,
  removeEnrolmentDue,
} from '../../shared/records/enrolment-due.ts';
import type { TimeDependencies } from './follow-time.ts';

const source = 'sweep';

/**
 * Photos whose hour is over, templates that are a year old, and those of a school that recognises nobody any more
 * are taken away by whoever follows the person; the office hears of those a year old, and a month before.
 */
export async function followEnrolments(dependencies: TimeDependencies): Promise<void> {
  const { store, now } = dependencies;
  const due = await listEnrolmentDue(store, now());
  await independently(due, async (one) => {
    const writes = [removeEnrolmentDue(one), ...(isRenewal(one) ? [addRenewal(one)] : [])];
    await store.commit({ writes, events: eventsOf(one, now()) });
  });
}

const isRenewal = ({ what }: EnrolmentDue) => what === 'soon' || what === 'over';

function eventsOf({ schoolId, personId, what, at }: EnrolmentDue, now: Date): SchoolwachtEvent[] {
  const time = now.toISOString();
  const id = `enrolment-${what}#${schoolId}#${personId}#${at}`;
  const data = { schoolId, personIds: [personId], because: 'time' as const };
  const changed: SchoolwachtEvent = { id, type: 'consent.changed', source, time, data };
  if (what === 'photos' || what === 'ends') return [changed];
  // a message a day at most, however many there are
  const day = toLocalText(now.getTime()).slice(0, 10);
  const told: SchoolwachtEvent = {
    id: `enrolment-due#${schoolId}#${what}#${day}`,
    type: 'enrolment.due',
    source,
    time,
    data: { schoolId, when: what },
  };
  return what === 'soon' ? [told] : [told, changed];
}
