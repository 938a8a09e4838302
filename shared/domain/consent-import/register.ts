import type { Person } from '../consent/person.ts';
import type { Word } from './standing.ts';

/** A person of the register as an import compares with it; undefined is what cannot be understood. */
export interface RegisterEntry {
  personId: string;
  pupilNumber: string | undefined;
  displayName: string;
  className: string | null;
  person: Person | undefined;
  words: Word[] | undefined;
}
