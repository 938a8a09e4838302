import type { Store } from '../../shared/ports/store.ts';
import { findPeople, listGroup, listGroups } from '../../shared/records/people-list.ts';
import { fold } from '../../shared/records/people-names.ts';
import type { PersonLine } from '../../shared/records/people-rows.ts';
import type { PersonRecord } from '../../shared/records/person-record.ts';

/** One line of the list people pick from. The label says who it is and leads back to one person only. */
export interface ListedPerson {
  id: string;
  label: string;
}

const staff = {
  pupil: '',
  alumnus: 'oud-leerling',
  employee: 'medewerker',
  visitor: 'bezoeker',
} as const;

/** "Sanne de Vries · 2B" */
export function labelOf({
  displayName,
  className,
  kind,
}: Pick<PersonRecord, 'displayName' | 'className' | 'kind'>): string {
  const group = className ?? staff[kind];
  return group === '' ? displayName : `${displayName} · ${group}`;
}

/** By class, then by name; a second person with the same name in the same class gets a number. */
export function listedPeople(people: readonly PersonLine[]): ListedPerson[] {
  const order = new Intl.Collator('nl', { numeric: true });
  const sorted = people.toSorted(
    (a, b) =>
      Number(a.className === null) - Number(b.className === null) ||
      order.compare(a.className ?? '', b.className ?? '') ||
      order.compare(a.displayName, b.displayName) ||
      order.compare(a.personId, b.personId),
  );
  const taken = new Map<string, number>();
  return sorted.map((person) => {
    const label = labelOf(person);
    const before = taken.get(label) ?? 0;
    taken.set(label, before + 1);
    return {
      id: person.personId,
      label: before === 0 ? label : `${label} (${before + 1})`,
    };
  });
}

/** Whom a list is too long for: more letters are asked for. */
const mostFound = 60;

/**
 * Whom somebody typed: the label from the list, a whole name, or the beginning of one (of a class or a
 * surname too), where only one person fits. Several who fit are given back to choose from; the screen
 * asks rather than guesses.
 */
export async function findPerson(
  store: Store,
  schoolId: string,
  typed: string,
): Promise<'nobody' | ListedPerson | { several: ListedPerson[] }> {
  const wanted = fold(typed);
  // what stands behind the dot of a label is the class, and tells people of one name apart
  const [name = ''] = typed.split(' · ');
  const { lines } = await findPeople(store, schoolId, name, { most: mostFound });
  const people = lines.length > 0 ? lines : await peopleOfClass(store, schoolId, wanted);
  const names = new Map(people.map(({ personId, displayName }) => [personId, fold(displayName)]));
  const listed = listedPeople(people);
  const ways: ((person: ListedPerson) => boolean)[] = [
    ({ label }) => fold(label) === wanted,
    ({ id }) => names.get(id) === wanted,
    ({ label }) => fold(label).startsWith(wanted),
    ({ label }) => ` ${fold(label)}`.includes(` ${wanted}`),
    () => name === typed,
  ];
  for (const fits of ways) {
    const found = listed.filter(fits);
    if (found.length > 1) return { several: found };
    if (found[0] !== undefined) return found[0];
  }
  return 'nobody';
}

async function peopleOfClass(
  store: Store,
  schoolId: string,
  wanted: string,
): Promise<PersonLine[]> {
  const groups = await listGroups(store, schoolId);
  const group = groups.find(({ className }) => className !== null && fold(className) === wanted);
  return group === undefined ? [] : (await listGroup(store, schoolId, group)).lines;
}
