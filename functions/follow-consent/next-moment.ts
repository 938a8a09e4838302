import type { PersonFile } from '../../shared/records/people.ts';
import {
  nextMoment,
  readPersonDue,
  removePersonDue,
  setPersonDue,
} from '../../shared/records/person-due.ts';
import type { FollowDependencies } from './follow-consent.ts';

/** When this person's next birthday that matters or last day is, for `sweep` to find by its time. */
export async function keepNextMoment(
  { store, now }: FollowDependencies,
  of: { schoolId: string; personId: string },
  file: PersonFile | undefined,
): Promise<void> {
  const before = await readPersonDue(store, of);
  if (file === undefined) {
    if (before !== undefined) await store.commit({ writes: [removePersonDue(of)] });
    return;
  }
  const toldSoon = before?.toldSoon ?? false;
  const next = nextMoment(file.person.consent, before, now());
  if (next === null && before === undefined) return;
  await store.commit({ writes: [setPersonDue({ ...of, next, toldSoon })] });
}
