import type { Row, Store, Write } from '../ports/store.ts';
import { removeLinkAt } from './links.ts';
import { readWholeFile, type WholeFile } from './people.ts';
import { type PersonRecord, statementRecordSchema } from './person-record.ts';
import { personWrites } from './person-writes.ts';
import type { Stored } from './record.ts';

/** A commit takes 90 writes. */
const mostWrites = 80;
/** Somebody else may be finishing the same erasure: look anew, and not for ever. */
const mostAttempts = 5;

/**
 * Takes away what is left of somebody whose erasure two people agreed to: older versions, templates,
 * questions, links, words of one's own. Does nothing for anybody else and nothing the second time, and goes
 * on where a crash stopped it. Throws when others keep writing the same rows.
 */
export async function finishErasure(
  store: Store,
  { schoolId, personId }: { schoolId: string; personId: string },
): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const file = await readWholeFile(store, schoolId, personId);
    if (file?.person.erased === undefined || file.person.erased.isComplete) return;
    if (await takeAway(store, file)) return;
  }
  throw new Error('expected an erasure to be finished within five attempts');
}

async function takeAway(store: Store, file: WholeFile): Promise<boolean> {
  const writes = file.rows.flatMap(withoutPerson);
  for (let from = 0; from < writes.length; from += mostWrites) {
    const done = await store.commit({ writes: writes.slice(from, from + mostWrites) });
    if (!done.ok) return false;
  }
  return (await store.commit({ writes: completed(file) })).ok;
}

function completed({ person, stored }: { person: PersonRecord; stored: Stored<PersonRecord> }) {
  if (person.erased === undefined) return [];
  return personWrites({ ...person, erased: { ...person.erased, isComplete: true } }, stored);
}

/** What becomes of one row: a statement keeps what was said and loses its free words, the rest goes. */
function withoutPerson(row: Row): Write[] {
  const { pk, sk, version } = row;
  if (sk === 'PERSON' || sk.startsWith('DISMISSAL#')) return [];
  if (!sk.startsWith('STATEMENT#')) {
    const gone = { table: 'people', remove: { pk, sk }, when: { version } } as const;
    const link = removeLinkAt(row);
    return link === undefined ? [gone] : [link, gone];
  }
  const record = statementRecordSchema.parse(row.data);
  const { proof, ...said } = record;
  if (proof === undefined) return [];
  const data = { ...said, proof: withoutWords(proof) };
  const isSame = JSON.stringify(data) === JSON.stringify(record);
  return isSame
    ? []
    : [{ table: 'people', put: { pk, sk, version: version + 1, data }, when: { version } }];
}

function withoutWords(proof: NonNullable<WholeFile['statements'][number]['proof']>) {
  if ('source' in proof) return { ...proof, givenBy: null };
  const { kept: _, ...rest } = proof;
  return rest;
}
