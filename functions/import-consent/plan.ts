import { createHash } from 'node:crypto';
import type { AnsweredBy, Extent, Mapping } from '../../shared/domain/consent-import/mapping.ts';
import { type Preview, previewImport } from '../../shared/domain/consent-import/preview.ts';
import type { Checked } from '../../shared/domain/consent-import/problem.ts';
import { type ImportRow, readRows } from '../../shared/domain/consent-import/read-rows.ts';
import { consentPolicyOf } from '../../shared/domain/policy/consent-policy.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { createEffects, type ImportRecord } from '../../shared/records/imports.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { readWholeFile } from '../../shared/records/people.ts';
import { holderOfNumber, isErasedNumber } from '../../shared/records/pupil-numbers.ts';
import { atOnce, entryOf, type Filed, readRegister } from '../../shared/records/whole-register.ts';

export interface ImportDependencies {
  store: Store;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
  /** An id for somebody new; says nothing about them. */
  newId: () => string;
}

/** What is asked anew at each import. */
export interface ImportChoices {
  extent: Extent;
  answeredBy: AnsweredBy;
  /** "2025-2026"; null where a column of the export says it for each pupil. */
  schoolYear: string | null;
}

export interface ImportRequest {
  schoolId: string;
  file: Uint8Array;
  mapping: Mapping;
  choices: ImportChoices;
}

export interface Plan {
  preview: Preview;
  /** The moment that answers without a date count from. */
  receivedAt: Date;
  /** By person id. */
  filed: ReadonlyMap<string, Filed>;
  /** Whom an undone import had added and nobody sees, by pupil number in small letters. */
  hidden: ReadonlyMap<string, Filed>;
}

/** The import's own name for itself: the same file, mapping and choices are the same import. */
export function fingerprintOf({ schoolId, file, mapping, choices }: ImportRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([schoolId, mapping, choices]))
    .update(file)
    .digest('hex');
}

/** What was shown to whoever decides, and what it makes of each person, so that nothing else is carried out. */
export function digestOf({ lines, refused, missingFromFile }: Preview): string {
  const told = lines.map(({ row, entry, changes, person }) => {
    // when the register was checked is the moment of looking itself
    const { sourceCheckedAt: _, ...facts } = person;
    return [row.line, entry?.personId, changes, facts];
  });
  return createHash('sha256')
    .update(JSON.stringify([told, refused, missingFromFile]))
    .digest('hex');
}

/** What the file would change; for an import that was interrupted, as the register was before it began. */
export async function planImport(
  { store, packs, now }: ImportDependencies,
  { schoolId, file, mapping, choices }: ImportRequest,
  interrupted: ImportRecord | undefined,
): Promise<Checked<Plan>> {
  const policy = consentPolicyOf(await packOf(store, packs, schoolId));
  const { extraPurposes } = policy;
  const receivedAt = interrupted === undefined ? now() : new Date(interrupted.startedAt);
  const { schoolYear, extent, answeredBy } = choices;
  const rows = readRows(file, mapping, { schoolYear, now: receivedAt, extraPurposes });
  if (!rows.ok) return rows;
  const before = interrupted === undefined ? [] : [interrupted.number];
  const register = await readRegister(store, schoolId, createEffects(store, schoolId, before));
  const erased = await erasedAmong(store, schoolId, rows.value, register);
  const preview = previewImport(
    register.flatMap((one) => entryOf(one) ?? []),
    rows.value.filter((row) => !erased.has(row)),
    {
      extent,
      policy,
      answeredBy,
      guardianId: mapping.guardianId,
      formVersion: mapping.formVersion,
      receivedAt: receivedAt.getTime(),
    },
  );
  preview.counts.erased = erased.size;
  const filed = new Map(register.map((one) => [one.stored.data.id, one]));
  const hidden = new Map(
    register.flatMap((one) => {
      const number = one.stored.data.pupilNumber?.toLowerCase();
      return one.person === undefined && number !== undefined ? [[number, one]] : [];
    }),
  );
  return { ok: true, value: { preview, receivedAt, filed, hidden } };
}

/**
 * Whose data was erased while the export still has them: they stay a no, and are not begun anew. Also where
 * only the zeros at the front of their number differ: it may be theirs, and a person can add who it is not.
 */
async function erasedAmong(
  store: Store,
  schoolId: string,
  rows: readonly ImportRow[],
  register: readonly Filed[],
): Promise<ReadonlySet<ImportRow>> {
  const known = new Set(register.map(({ stored }) => stored.data.pupilNumber?.toLowerCase()));
  const strangers = rows.filter(({ pupilNumber }) => !known.has(pupilNumber.toLowerCase()));
  const erased = new Set<ImportRow>();
  for (let from = 0; from < strangers.length; from += atOnce) {
    const some = strangers.slice(from, from + atOnce).map(async (row) => {
      if (await isErasedNumber(store, schoolId, row.pupilNumber)) {
        erased.add(row);
        return;
      }
      const holder = await holderOfNumber(store, schoolId, row.pupilNumber);
      if (holder === undefined) return;
      const file = await readWholeFile(store, schoolId, holder);
      // somebody so new that the index does not have them yet (eventually consistent in the cloud)
      if (file?.stored.data.erased === undefined) throw new Error('expected a whole register');
      erased.add(row);
    });
    await Promise.all(some);
  }
  return erased;
}
