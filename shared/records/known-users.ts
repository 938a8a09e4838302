import * as z from 'zod';
import type { SignedIn } from '../ports/sign-in.ts';
import type { Store } from '../ports/store.ts';
import { change, read } from './record.ts';
import { userSchema } from './schools.ts';

/** Roles that somebody else keeps are believed this long; then the person passes their door again. */
const believedMinutes = 60;

const keyOf = (userId: string) => ({ pk: `KNOWN-USER#${userId}`, sk: 'USER' });
const knownSchema = userSchema.extend({ until: z.iso.datetime() });

/** Keeps what the sign-in provider said of somebody; the newest word counts. */
export async function rememberUser(store: Store, user: SignedIn, now: Date): Promise<void> {
  const until = new Date(now.getTime() + believedMinutes * 60_000);
  const data = { ...user, until: until.toISOString() };
  const expiresAt = Math.ceil(until.getTime() / 1000);
  for (;;) {
    const from = await read(store, 'core', keyOf(user.id), knownSchema);
    const write = change('core', { ...keyOf(user.id), expiresAt, data }, from);
    if ((await store.commit({ writes: [write] })).ok) return;
  }
}

/** Undefined when nothing is known, or what is known is too old. */
export async function recallUser(
  store: Store,
  userId: string,
  now: Date,
): Promise<SignedIn | undefined> {
  const known = await read(store, 'core', keyOf(userId), knownSchema);
  if (known === undefined || Date.parse(known.data.until) <= now.getTime()) return undefined;
  const { id, name, schools } = known.data;
  return { id, name, schools };
}
