import * as z from 'zod';
import { contentRefSchema, platformNameSchema } from '../domain/content.ts';
import type { Write } from '../ports/store.ts';
import { insert } from './record.ts';

/**
 * One split-off part of a delivery: that it came, and about what. Its key makes a repeat harmless: platforms send
 * again for up to 7 days, so it is kept twice that long.
 */
export const inboxRecordSchema = z.object({
  platform: platformNameSchema,
  accountId: z.string().nullable(),
  receivedAt: z.iso.datetime(),
  /** The content it led us to; null when we do nothing with it, and why. */
  ref: contentRefSchema.nullable(),
  unhandled: z.string().nullable(),
  raw: z.string(),
});
export type InboxRecord = z.infer<typeof inboxRecordSchema>;

const keptDays = 14;

/** `conflict` on this write means: this very change was delivered before. */
export function addToInbox(dedupKey: string, record: InboxRecord): Write {
  const expiresAt = Math.floor(Date.parse(record.receivedAt) / 1000) + keptDays * 86_400;
  const pk = `${record.platform}#${dedupKey}`;
  return insert('inbox', { pk, sk: 'PART', expiresAt, data: record });
}
