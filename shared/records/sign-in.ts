import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Store, Write } from '../ports/store.ts';
import { change, insert, read, type Stored } from './record.ts';
import { userSchema } from './schools.ts';

/** A local account: a laptop's, or an emergency one. In the cloud people come in through OIDC. */
export const localUserSchema = z.object({
  login: z.string(),
  user: userSchema,
  /** scrypt, base64; parameters beside it so that they can grow. */
  password: z.object({ salt: z.string(), hash: z.string(), cost: z.number() }),
});
export type LocalUser = z.infer<typeof localUserSchema>;

export const sessionSchema = z.object({
  user: userSchema,
  /** The school this session looks at: the only place a school id comes from. */
  schoolId: z.string(),
  csrf: z.string(),
  language: z.enum(['nl', 'en']),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
  revoked: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Failed sign-ins of one account name or one address, for slowing down guesses. */
export const attemptsSchema = z.object({ failures: z.array(z.iso.datetime()) });

const userKey = (login: string) => ({ pk: `USER#${login}`, sk: 'USER' });
const sessionKey = (secret: string) => ({
  pk: `SESSION#${createHash('sha256').update(secret).digest('hex')}`,
  sk: 'SESSION',
});
const attemptsKey = (who: string) => ({
  pk: `SIGNIN#${createHash('sha256').update(who).digest('hex')}`,
  sk: 'ATTEMPTS',
});

export function readLocalUser(store: Store, login: string) {
  return read(store, 'core', userKey(login), localUserSchema);
}

export function writeLocalUser(user: LocalUser, from?: Stored<LocalUser>): Write {
  const index = { pk: `USER-ID#${user.user.id}`, sk: user.login };
  return change('core', { ...userKey(user.login), index, data: user }, from);
}

/** The account of a session's user, for reading roles as they are now. */
export async function readLocalUserById(
  store: Store,
  userId: string,
): Promise<LocalUser | undefined> {
  const pk = `USER-ID#${userId}`;
  const page = await store.query({ table: 'core', pk, by: 'index', limit: 1 });
  const row = page.rows[0];
  return row === undefined ? undefined : localUserSchema.parse(row.data);
}

/** 256 random bits; only their hash is stored. */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The row disappears a day after the longest a session may last (10 hours). */
export function addSession(secret: string, session: Session): Write {
  const expiresAt = Math.floor(Date.parse(session.createdAt) / 1000) + 34 * 3600;
  return insert('core', { ...sessionKey(secret), expiresAt, data: session });
}

export function readSession(store: Store, secret: string) {
  return read(store, 'core', sessionKey(secret), sessionSchema);
}

export function changeSession(secret: string, session: Session, from: Stored<Session>): Write {
  const expiresAt = Math.floor(Date.parse(session.createdAt) / 1000) + 34 * 3600;
  return change('core', { ...sessionKey(secret), expiresAt, data: session }, from);
}

export function readAttempts(store: Store, who: string) {
  return read(store, 'core', attemptsKey(who), attemptsSchema);
}

export function writeAttempts(
  who: string,
  failures: string[],
  now: Date,
  from: Stored<unknown> | undefined,
): Write {
  const expiresAt = Math.floor(now.getTime() / 1000) + 86_400;
  return change('core', { ...attemptsKey(who), expiresAt, data: { failures } }, from);
}
