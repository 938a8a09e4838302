import type { PersonRecord } from '../../shared/records/people.ts';

/** One line of the list people pick from. The label says who it is and leads back to one person only. */
export interface ListedPerson {
  id: string;
  label: string;
}

const staff = { pupil: '', alumnus: 'oud-leerling', employee: 'medewerker', visitor: 'bezoeker' };

/** By class, then by name; a second person with the same name in the same class gets a number. */
export function listedPeople(people: PersonRecord[]): ListedPerson[] {
  const order = new Intl.Collator('nl', { numeric: true });
  const sorted = people.toSorted(
    (a, b) =>
      order.compare(a.className ?? '~', b.className ?? '~') ||
      order.compare(a.displayName, b.displayName) ||
      order.compare(a.id, b.id),
  );
  const taken = new Map<string, number>();
  return sorted.map(({ id, displayName, className, kind }) => {
    const group = className ?? staff[kind];
    const label = group === '' ? displayName : `${displayName} · ${group}`;
    const before = taken.get(label) ?? 0;
    taken.set(label, before + 1);
    return { id, label: before === 0 ? label : `${label} (${before + 1})` };
  });
}

/** Accents, capitals and double spaces do not matter for finding somebody. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('nl');

/** Fewer letters than this may be a slip of the keyboard. */
const fewestLetters = 2;

/**
 * Whom somebody typed: the label from the list, a whole name, or the beginning of one (of a class or a
 * surname too), where only one person fits. Several who fit are given back to choose from; the screen
 * asks rather than guesses.
 */
export function findPerson(
  people: PersonRecord[],
  typed: string,
): 'nobody' | ListedPerson | { several: ListedPerson[] } {
  const wanted = plain(typed);
  const names = new Map(people.map(({ id, displayName }) => [id, plain(displayName)]));
  const ways: ((person: ListedPerson) => boolean)[] = [
    ({ label }) => plain(label) === wanted,
    ({ id }) => names.get(id) === wanted,
  ];
  if (wanted.length >= fewestLetters) {
    ways.push(
      ({ label }) => plain(label).startsWith(wanted),
      ({ label }) => ` ${plain(label)}`.includes(` ${wanted}`),
    );
  }
  const listed = listedPeople(people);
  for (const fits of ways) {
    const found = listed.filter(fits);
    if (found.length > 1) return { several: found };
    if (found[0] !== undefined) return found[0];
  }
  return 'nobody';
}
