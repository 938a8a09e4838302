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

/**
 * Whom somebody typed: the label from the list, or a name that only one person has. Anything else is
 * nobody; the screen asks again rather than guesses.
 */
export function findPerson(
  people: PersonRecord[],
  typed: string,
): 'nobody' | 'several' | ListedPerson {
  const listed = listedPeople(people);
  const wanted = plain(typed);
  const exact = listed.filter(({ label }) => plain(label) === wanted);
  if (exact.length === 1 && exact[0] !== undefined) return exact[0];
  const ids = new Set(
    people.filter(({ displayName }) => plain(displayName) === wanted).map(({ id }) => id),
  );
  const named = listed.filter(({ id }) => ids.has(id));
  if (named.length === 1 && named[0] !== undefined) return named[0];
  return named.length > 1 ? 'several' : 'nobody';
}
