import { personSchema } from '../domain/consent/person.ts';
import { type Statement, statementSchema } from '../domain/consent/statement.ts';
import type { RegisterEntry } from '../domain/consent-import/register.ts';
import { momentOf, type Word } from '../domain/consent-import/standing.ts';
import type { Store } from '../ports/store.ts';
import type { EffectOf } from './imports.ts';
import { listStoredPeople, readStatements } from './people.ts';
import type { ImportStep, PersonRecord, StatementRecord } from './person-record.ts';
import type { Stored } from './record.ts';
import { whatCounts } from './what-counts.ts';

/** Somebody on the register: as stored, as they count, and what they said. */
export interface Filed {
  stored: Stored<PersonRecord>;
  /** Undefined for whom an undone import had added. */
  person: PersonRecord | undefined;
  /** The imports that they count by, newest first. */
  steps: ImportStep[];
  onFile: StatementRecord[];
  counting: StatementRecord[];
}

/** Enough at once to be quick in the cloud, few enough not to be throttled. */
export const atOnce = 25;

/** The whole register of a school, read once. */
export async function readRegister(
  store: Store,
  schoolId: string,
  effectOf: EffectOf,
): Promise<Filed[]> {
  const people = await listStoredPeople(store, schoolId);
  const filed: Filed[] = [];
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce).map(async (stored) => ({
      stored,
      ...(await whatCounts(stored.data, effectOf)),
      ...(await readStatements(store, schoolId, stored.data.id, effectOf)),
    }));
    filed.push(...(await Promise.all(some)));
  }
  return filed;
}

/** As the comparison takes it; nobody for whom an undone import had added. */
export function entryOf({ person, counting }: Filed): RegisterEntry | undefined {
  if (person === undefined) return undefined;
  const { id, pupilNumber, displayName, className, consent } = person;
  return {
    personId: id,
    pupilNumber,
    displayName,
    className,
    person: personSchema.safeParse(consent).data,
    words: wordsOf(counting),
  };
}

/** Undefined when one of them is not understood: then none of them may be compared with. */
function wordsOf(records: readonly StatementRecord[]): Word[] | undefined {
  const words: Word[] = [];
  for (const { statement, importNumber } of records) {
    const read = statementSchema.safeParse(statement);
    if (!read.success) return undefined;
    words.push(wordOf(read.data, importNumber !== undefined));
  }
  return words;
}

function wordOf(statement: Statement, isImported: boolean): Word {
  return { statement, moment: momentOf(statement), isImported };
}
