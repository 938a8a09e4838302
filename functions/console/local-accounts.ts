import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { PasswordSignIn, SignedIn } from '../../shared/ports/sign-in.ts';
import type { Store } from '../../shared/ports/store.ts';
import {
  type LocalUser,
  readAttempts,
  readLocalUser,
  readLocalUserById,
  writeAttempts,
  writeLocalUser,
} from '../../shared/records/sign-in.ts';

/** scrypt's N; r 8, p 1. Enough because the passwords are ours: 100 random bits, nobody chooses them. */
const usualCost = 2 ** 15;

/** So many tries before an account (from one address) or an address has to wait. */
const triesOf = { account: 5, address: 20 } as const;
const firstWaitMinutes = 15;
const longestWaitMinutes = 240;
const rememberedHours = 24;

/**
 * Accounts kept by ourselves, for a laptop. Unknown accounts cost the same work and get the same
 * answer as wrong passwords. Tries are counted per account and address together, so that a stranger
 * cannot lock anybody out, and per address over all accounts.
 */
export function createLocalSignIn(store: Store, now: Clock, cost = usualCost): PasswordSignIn {
  const nobodysPassword = { salt: randomBytes(16).toString('base64'), hash: '', cost };
  return {
    kind: 'password',
    async whoIs(userId) {
      const found = await readLocalUserById(store, userId);
      return found?.user;
    },
    async check({ login, password, address }) {
      const name = login.trim().toLowerCase();
      const counters: [string, number][] = [[`account#${name}#${address ?? ''}`, triesOf.account]];
      if (address !== undefined) counters.push([`address#${address}`, triesOf.address]);
      const allowed = await Promise.all(
        counters.map(([who, tries]) => countTry(store, who, tries, now())),
      );
      const stored = await readLocalUser(store, name);
      const right = await matches(password, stored?.data.password ?? nobodysPassword);
      if (!allowed.every(Boolean) || !right || stored === undefined) return fail('refused');
      // the address keeps its other failures: owning one account must not help to guess others
      const [account, from] = counters;
      if (account !== undefined) await forgetTries(store, account[0], now(), 'all');
      if (from !== undefined) await forgetTries(store, from[0], now(), 'last');
      return ok(stored.data.user);
    },
  };
}

/**
 * Makes (or renews) a local account and returns its fresh random password, which is kept nowhere else.
 */
export async function createLocalUser(
  store: Store,
  who: { login: string; name: string; schools: SignedIn['schools'] },
  now: Clock,
  cost = usualCost,
): Promise<{ user: SignedIn; password: string; createdAt: string }> {
  const login = who.login.trim().toLowerCase();
  const password = newPassword();
  const salt = randomBytes(16).toString('base64');
  const hash = (await derive(password, salt, cost)).toString('base64');
  for (;;) {
    const stored = await readLocalUser(store, login);
    const user = {
      id: stored?.data.user.id ?? randomUUID(),
      name: who.name,
      schools: who.schools,
    };
    const becomes: LocalUser = { login, user, password: { salt, hash, cost } };
    const done = await store.commit({ writes: [writeLocalUser(becomes, stored)] });
    if (done.ok) return { user, password, createdAt: now().toISOString() };
  }
}

/** Without letters that look alike; 20 of 32 signs are 100 bits, in groups of five for typing over. */
const signs = 'abcdefghijkmnpqrstuvwxyz23456789';

function newPassword(): string {
  const letters = [...randomBytes(20)].map((byte) => signs[byte % signs.length]);
  return (letters.join('').match(/.{5}/g) ?? []).join('-');
}

async function matches(password: string, stored: LocalUser['password']): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'base64');
  const given = await derive(password.slice(0, 200), stored.salt, stored.cost);
  return timingSafeEqual(given, expected.length === given.length ? expected : Buffer.alloc(32, 1));
}

function derive(password: string, salt: string, N: number): Promise<Buffer> {
  const options = { N, r: 8, p: 1, maxmem: 256 * N * 8 + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, options, (cause, key) => {
      if (cause) reject(cause);
      else resolve(key);
    });
  });
}

/**
 * Writes the try down before the password is looked at, so that a burst of guesses cannot slip through
 * together. False: too many, wait; such a try is not counted again.
 */
async function countTry(store: Store, who: string, tries: number, now: Date): Promise<boolean> {
  for (;;) {
    const stored = await readAttempts(store, who);
    const failures = recent(stored?.data.failures ?? [], now);
    if (waitsUntil(failures, tries) > now.getTime()) return false;
    const next = [...failures, now.toISOString()].slice(-100);
    const done = await store.commit({ writes: [writeAttempts(who, next, now, stored)] });
    if (done.ok) return true;
  }
}

async function forgetTries(
  store: Store,
  who: string,
  now: Date,
  which: 'all' | 'last',
): Promise<void> {
  for (;;) {
    const stored = await readAttempts(store, who);
    if (stored === undefined) return;
    const left = which === 'all' ? [] : stored.data.failures.slice(0, -1);
    const done = await store.commit({ writes: [writeAttempts(who, left, now, stored)] });
    if (done.ok) return;
  }
}

function recent(failures: string[], now: Date): string[] {
  const from = now.getTime() - rememberedHours * 3_600_000;
  return failures.filter((at) => Date.parse(at) > from);
}

/** After every so many failures the wait doubles: 15, 30, 60 … minutes since the last one. */
function waitsUntil(failures: string[], tries: number): number {
  const rounds = Math.floor(failures.length / tries);
  if (rounds === 0 || failures.length % tries !== 0) return 0;
  const minutes = Math.min(firstWaitMinutes * 2 ** (rounds - 1), longestWaitMinutes);
  return Date.parse(failures.at(-1) ?? '') + minutes * 60_000;
}
