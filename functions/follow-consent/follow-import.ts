import type { SchoolwachtEvent } from '../../events/index.ts';
import { type ImportSettled, mostPeoplePerEvent } from '../../events/register-events.ts';
import { listImportPeople } from '../../shared/records/import-people.ts';
import type { FollowDependencies } from './follow-consent.ts';

/** Of one run: 5,000 people. */
const mostPages = 100;

/** What the people of an import said counts otherwise from now on: so much is said of each of them. */
export async function followImport(
  { store, now }: FollowDependencies,
  event: ImportSettled,
): Promise<void> {
  const { schoolId, number } = event.data;
  let after = event.data.after;
  for (let pages = 1; ; pages += 1) {
    const page = await listImportPeople(store, { schoolId, number }, after, mostPeoplePerEvent);
    const envelope = { source: 'follow-consent', time: now().toISOString() };
    const events: SchoolwachtEvent[] = [];
    if (page.personIds.length > 0) {
      events.push({
        ...envelope,
        id: `${event.id}#${page.personIds[0]}`,
        type: 'consent.changed',
        data: { schoolId, personIds: page.personIds, because: 'import' },
      });
    }
    const isLast = page.next === undefined || pages === mostPages;
    if (page.next !== undefined && isLast) {
      events.push({
        ...envelope,
        id: `${event.id}+`,
        type: 'import.settled',
        data: { schoolId, number, after: page.next },
      });
    }
    if (events.length > 0) await store.commit({ writes: [], events });
    if (isLast) return;
    after = page.next;
  }
}
