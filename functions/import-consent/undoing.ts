import { personSchema } from '../../shared/domain/consent/person.ts';
import { purposes } from '../../shared/domain/consent/purposes.ts';
import { statementSchema } from '../../shared/domain/consent/statement.ts';
import { opens, type Side, type Uses } from '../../shared/domain/consent-import/opens.ts';
import { consentPolicyOf } from '../../shared/domain/policy/consent-policy.ts';
import { listImportPeople } from '../../shared/records/import-people.ts';
import { createEffects, type EffectOf } from '../../shared/records/imports.ts';
import { packOf } from '../../shared/records/pack-of.ts';
import { readWholeFile, type WholeFile } from '../../shared/records/people.ts';
import { atOnce } from '../../shared/records/whole-register.ts';
import type { ImportDependencies } from './plan.ts';

interface Import {
  schoolId: string;
  number: number;
  /** Itself, and what is undone with it. */
  without: readonly number[];
}

/**
 * How many people an import wrote about, and for how many of them the register would be wider without it, by
 * everything that was said until now: a no would be gone, or they could be shown where they may not be now.
 */
export async function whatUndoingDoes(
  { store, packs, now }: Pick<ImportDependencies, 'store' | 'packs' | 'now'>,
  { schoolId, number, without: numbers }: Import,
): Promise<{ people: number; widened: number }> {
  const policy = consentPolicyOf(await packOf(store, packs, schoolId));
  const uses: Uses = {
    purposes: [...purposes, ...policy.extraPurposes],
    moments: [now().getTime()],
    policy,
  };
  const asItStands = createEffects(store, schoolId);
  const without = createEffects(store, schoolId, numbers);
  const done = { people: 0, widened: 0 };
  let after: string | undefined;
  do {
    const page = await listImportPeople(store, { schoolId, number }, after, atOnce);
    const looked = page.personIds.map(async (personId) => {
      const read = (effectOf: EffectOf) => readWholeFile(store, schoolId, personId, effectOf);
      return isWider(number, await read(asItStands), await read(without), uses);
    });
    done.people += looked.length;
    done.widened += (await Promise.all(looked)).filter(Boolean).length;
    after = page.next;
  } while (after !== undefined);
  return done;
}

function isWider(
  number: number,
  now: WholeFile | undefined,
  then: WholeFile | undefined,
  uses: Uses,
): boolean {
  // whom the import had added is not on the register without it
  if (now === undefined || then === undefined) return false;
  const isItsNo = now.statements.some(
    ({ importNumber, statement }) =>
      importNumber === number && statementSchema.safeParse(statement).data?.decision !== 'grant',
  );
  if (isItsNo) return true;
  const [before, after] = [sideOf(now), sideOf(then)];
  if (after === undefined) return false;
  return before === undefined || opens(before, after, uses).length > 0;
}

/** Undefined for what cannot be understood, which lets nobody be shown. */
function sideOf({ person, statements }: WholeFile): Side | undefined {
  const read = personSchema.safeParse(person.consent);
  const said = statements.map(({ statement }) => statementSchema.safeParse(statement).data);
  const known = said.flatMap((statement) => statement ?? []);
  return read.success && known.length === said.length
    ? { person: read.data, statements: known }
    : undefined;
}
