import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { SignedIn } from '../../../shared/ports/sign-in.ts';
import { recallUser, rememberUser } from '../../../shared/records/known-users.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
const user: SignedIn = {
  id: 'user-1',
  name: 'Kim',
  schools: [{ schoolId: 'school-a', roles: ['moderation'] }],
};

let database: Database;
beforeAll(() => {
  database = openDatabase(':memory:');
});
afterAll(() => database.close());

describe('somebody that the sign-in provider told us of', () => {
  it.each([
    { minutes: 0, known: true },
    { minutes: 59, known: true },
    { minutes: 60, known: false },
  ])('is known after $minutes minutes: $known', async ({ minutes, known }) => {
    const store = createSqliteStore(database, () => undefined);
    await rememberUser(store, user, new Date(at));
    const found = await recallUser(store, user.id, new Date(at + minutes * 60_000));
    expect(found).toEqual(known ? user : undefined);
  });

  it('has the roles of the newest word', async () => {
    const store = createSqliteStore(database, () => undefined);
    await rememberUser(store, user, new Date(at));
    await rememberUser(store, { ...user, schools: [] }, new Date(at));
    expect((await recallUser(store, user.id, new Date(at)))?.schools).toEqual([]);
  });

  it('is nobody before that', async () => {
    const store = createSqliteStore(database, () => undefined);
    expect(await recallUser(store, 'stranger', new Date(at))).toBeUndefined();
  });
});
