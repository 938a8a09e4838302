import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ConsentChanged } from '../../events/register-events.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import { pageOfAppearances } from '../../shared/records/appearances.ts';
import { contentPk, readContent } from '../../shared/records/contents.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import {
  nextMoment,
  readPersonDue,
  removePersonDue,
  setPersonDue,
} from '../../shared/records/person-due.ts';
import type { FollowDependencies } from './follow-consent.ts';
import { judgeAnew } from './judge-anew.ts';

/** Pages of posts that one run follows: at most 1,000 posts. */
const mostPages = 10;

/** Every post that shows one of these people is judged anew, and what time will bring them is kept. */
export async function followPeople(
  dependencies: FollowDependencies,
  event: ConsentChanged,
): Promise<void> {
  const { schoolId, personIds } = event.data;
  const told = new Set<string>();
  let { after } = event.data;
  let pages = 0;
  for (const [place, personId] of personIds.entries()) {
    if (after === undefined) await keepNextMoment(dependencies, schoolId, personId);
    do {
      const page = await pageOfAppearances(dependencies.store, { schoolId, personId }, after);
      pages += 1;
      const rest = page.next === undefined ? personIds.slice(place + 1) : personIds.slice(place);
      const isEnough = pages === mostPages && rest.length > 0;
      const further = isEnough ? [goOn(event, rest, page.next)] : [];
      await judgeAll(dependencies, event, page.refs, told, further);
      if (isEnough) return;
      after = page.next;
    } while (after !== undefined);
  }
}

async function judgeAll(
  { store, now }: FollowDependencies,
  event: ConsentChanged,
  refs: ContentRef[],
  told: Set<string>,
  further: SchoolwachtEvent[],
): Promise<void> {
  const events: SchoolwachtEvent[] = [];
  for (const ref of refs) {
    if (told.has(contentPk(ref))) continue;
    told.add(contentPk(ref));
    const content = await readContent(store, ref);
    // what is gone is read again by itself should it come back
    if (content === undefined || content.data.state === 'gone') continue;
    events.push(judgeAnew(ref, event, now()));
  }
  if (events.length + further.length > 0) {
    await store.commit({ writes: [], events: [...events, ...further] });
  }
}

function goOn(event: ConsentChanged, rest: string[], after: string | undefined): ConsentChanged {
  const { schoolId, because } = event.data;
  const data = { schoolId, personIds: rest, because };
  return { ...event, id: `${event.id}+`, data: after === undefined ? data : { ...data, after } };
}

/** When this person's next birthday that matters or last day is, for `sweep` to find by its time. */
async function keepNextMoment(
  { store, now }: FollowDependencies,
  schoolId: string,
  personId: string,
): Promise<void> {
  const of = { schoolId, personId };
  const file = await readPersonFile(store, schoolId, personId);
  const before = await readPersonDue(store, of);
  if (file === undefined) {
    if (before !== undefined) await store.commit({ writes: [removePersonDue(of)] });
    return;
  }
  const toldSoon = before?.toldSoon ?? false;
  const next = nextMoment(file.person.consent, toldSoon, now());
  const isNews = next !== null || before !== undefined;
  if (isNews) await store.commit({ writes: [setPersonDue({ ...of, next, toldSoon })] });
}
