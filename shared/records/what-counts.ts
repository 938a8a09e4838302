import * as z from 'zod';
import type { EffectOf } from './imports.ts';
import type { ImportStep, PersonRecord, StatementRecord } from './person-record.ts';

export async function thoseThatCount(
  records: StatementRecord[],
  effectOf: EffectOf,
): Promise<StatementRecord[]> {
  const counting: StatementRecord[] = [];
  for (const record of records) {
    const effect = record.importNumber === undefined ? 'all' : await effectOf(record.importNumber);
    if (effect === 'all' || (effect === 'noes' && isNo(record.statement))) counting.push(record);
  }
  return counting;
}

const noSchema = z.object({ decision: z.enum(['deny', 'withdraw']) });
const isNo = (statement: unknown) => noSchema.safeParse(statement).success;

/**
 * The person as they stand: while an import has not finished as they were before it, but for the
 * guardians, whose noes count already. Undefined for whom an undone import had added.
 */
export async function personThatCounts(
  record: PersonRecord,
  effectOf: EffectOf,
): Promise<PersonRecord | undefined> {
  return (await whatCounts(record, effectOf)).person;
}

/** The same, with the imports that what counts came by, newest first. */
export async function whatCounts(
  { imported, ...record }: PersonRecord,
  effectOf: EffectOf,
): Promise<{ person: PersonRecord | undefined; steps: ImportStep[] }> {
  let person = record;
  const steps = stepsOf(imported);
  for (const [index, { number, before }] of steps.entries()) {
    const effect = await effectOf(number);
    if (effect === 'all') return { person, steps: steps.slice(index) };
    if (before === null) return { person: effect === 'noes' ? person : undefined, steps: [] };
    const consent =
      effect === 'noes' ? withGuardians(before.consent, person.consent) : before.consent;
    const { name: _, ...rest } = person;
    person = { ...rest, ...before, consent };
  }
  return { person, steps: [] };
}

/** The imports that wrote somebody, newest first. */
export function stepsOf(imported: PersonRecord['imported']): ImportStep[] {
  if (imported === undefined) return [];
  const { earlier = [], ...newest } = imported;
  return [newest, ...earlier];
}

const guardiansSchema = z.looseObject({ guardians: z.array(z.unknown()).optional() });

function withGuardians(before: unknown, after: unknown): unknown {
  const [then, now] = [guardiansSchema.safeParse(before), guardiansSchema.safeParse(after)];
  const isReadable = then.success && now.success && now.data.guardians !== undefined;
  return isReadable ? { ...then.data, guardians: now.data.guardians } : before;
}
