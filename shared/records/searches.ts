import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { read } from './record.ts';

const base64 = z.base64();
const searchSchema = z.object({
  schoolId: z.string(),
  at: z.iso.datetime(),
  nonce: base64,
  tag: base64,
  typed: base64,
});

/** No longer than somebody goes back and forth. */
const keptMinutes = 30;

const searchKey = (secret: string) => ({
  pk: `SEARCH#${createHash('sha256').update(secret).digest('hex')}`,
  sk: 'SEARCH',
});

/** What was typed is a name: the row says nothing to whoever does not hold the session's secret. */
const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'search', 32));

interface Search {
  schoolId: string;
  typed: string;
  now: Date;
}

/** What somebody searched for last in this session, so that the page has an address without a name in it. */
export function keepSearch(secret: string, { schoolId, typed, now }: Search): Write {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const hidden = Buffer.concat([cipher.update(typed, 'utf8'), cipher.final()]);
  const data: z.infer<typeof searchSchema> = {
    schoolId,
    at: now.toISOString(),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    typed: hidden.toString('base64'),
  };
  const expiresAt = Math.ceil(now.getTime() / 1000) + keptMinutes * 60;
  const put = { ...searchKey(secret), version: 1, expiresAt, data };
  return { table: 'core', put, when: 'any' };
}

/** Undefined when it was another school's, or too long ago. */
export async function readSearch(
  store: Store,
  secret: string,
  { schoolId, now }: Omit<Search, 'typed'>,
): Promise<string | undefined> {
  const found = (await read(store, 'core', searchKey(secret), searchSchema))?.data;
  if (found === undefined || found.schoolId !== schoolId) return undefined;
  if (now.getTime() - Date.parse(found.at) >= keptMinutes * 60_000) return undefined;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes(found.nonce));
  cipher.setAuthTag(bytes(found.tag));
  return Buffer.concat([cipher.update(bytes(found.typed)), cipher.final()]).toString('utf8');
}
