import * as z from 'zod';
import { contentRefSchema, outcomeSchema } from '../domain/content.ts';
import type { Store, Write } from '../ports/store.ts';
import { list } from './record.ts';

/** What a rule in shadow would have made of a comment; nothing was done. */
export const shadowSchema = z.object({
  ref: contentRefSchema,
  at: z.iso.datetime(),
  before: outcomeSchema,
  after: outcomeSchema,
});
export type Shadow = z.infer<typeof shadowSchema>;

const shadowPk = (schoolId: string, id: string) => `SHADOW#${schoolId}#${id}`;
const shadowKeptSeconds = 90 * 86_400;

export function writeShadow(schoolId: string, id: string, shadow: Shadow): Write {
  const { ref, at } = shadow;
  return {
    table: 'core',
    put: {
      pk: shadowPk(schoolId, id),
      sk: `${at}#${ref.platform}#${ref.key}`,
      version: 1,
      expiresAt: Math.floor(Date.parse(at) / 1000) + shadowKeptSeconds,
      data: shadow,
    },
    when: 'any',
  };
}

/** Newest first, a hundred at most. */
export async function listShadows(store: Store, schoolId: string, id: string): Promise<Shadow[]> {
  const where = {
    table: 'core',
    pk: shadowPk(schoolId, id),
    newestFirst: true,
    limit: 100,
  } as const;
  const { records } = await list(store, where, shadowSchema);
  return records.map(({ data }) => data);
}
