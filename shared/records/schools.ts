import * as z from 'zod';
import { platformNameSchema } from '../domain/content.ts';
import { roleSchema } from '../domain/policy/pack.ts';
import type { Store, Write } from '../ports/store.ts';
import { change, everyRow, read, type Stored } from './record.ts';

/** The engines of `shared/adapters/face-engines` that a school may choose between. */
export const faceEngineSchema = z.enum(['embedded', 'rekognition']);

export const schoolSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** The protocol the school works under: an id of `shared/domain/policy/packs`. */
  packId: z.string(),
  /** Allow-list recognition is opt-in and never the default. */
  recognition: z.enum(['off', 'allow-list']),
  /** Which engine looks at its pictures, where the deployment leaves that to the school. */
  faceEngine: faceEngineSchema.optional(),
});
export type School = z.infer<typeof schoolSchema>;

/** An account the school runs itself. `id` is the platform's id of the page, account or channel. */
export const accountSchema = z.object({
  platform: platformNameSchema,
  id: z.string().min(1),
  schoolId: z.string(),
  title: z.string(),
  /** Set while the platform refuses us (token dead, permission gone): shown, and a person is told once. */
  trouble: z
    .object({
      reason: z.string(),
      since: z.iso.datetime(),
      /** Last time it was met: when the account was last asked. */
      metAt: z.iso.datetime().optional(),
    })
    .nullable(),
  /** Last time anything was heard or read. */
  heardAt: z.iso.datetime().nullable(),
});
export type AccountRecord = z.infer<typeof accountSchema>;

/** Somebody who works with the console. */
export const userSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  schools: z.array(z.object({ schoolId: z.string(), roles: z.array(roleSchema) })),
});

const schoolKey = (id: string) => ({ pk: `SCHOOL#${id}`, sk: 'SCHOOL' });
const accountKey = (platform: string, id: string) => ({
  pk: `ACCOUNT#${platform}#${id}`,
  sk: 'ACCOUNT',
});

export function readSchool(store: Store, id: string) {
  return read(store, 'core', schoolKey(id), schoolSchema);
}

export function writeSchool(school: School, from?: Stored<School>): Write {
  const index = { pk: 'SCHOOLS', sk: school.id };
  return change('core', { ...schoolKey(school.id), index, data: school }, from);
}

export async function listSchools(store: Store): Promise<School[]> {
  const rows = await everyRow(store, { table: 'core', pk: 'SCHOOLS', by: 'index' });
  return rows.map((row) => schoolSchema.parse(row.data));
}

export function readAccount(store: Store, platform: string, id: string) {
  return read(store, 'core', accountKey(platform, id), accountSchema);
}

export function writeAccount(account: AccountRecord, from?: Stored<AccountRecord>): Write {
  const index = { pk: 'ACCOUNTS', sk: `${account.platform}#${account.id}` };
  return change(
    'core',
    { ...accountKey(account.platform, account.id), index, data: account },
    from,
  );
}

/** The ids that this platform gives to our schools' accounts on it. */
export async function accountIdsOn(store: Store, platform: string): Promise<string[]> {
  const accounts = await listAccounts(store);
  return accounts.filter(({ data }) => data.platform === platform).map(({ data }) => data.id);
}

export async function listAccounts(store: Store): Promise<Stored<AccountRecord>[]> {
  const rows = await everyRow(store, { table: 'core', pk: 'ACCOUNTS', by: 'index' });
  return rows.map((row) => ({ data: accountSchema.parse(row.data), version: row.version }));
}
