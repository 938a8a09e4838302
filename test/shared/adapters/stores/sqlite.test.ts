import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchoolwachtEvent } from '../../../../events/index.ts';
import { type Database, openDatabase } from '../../../../shared/adapters/embedded/database.ts';
import { createSqliteStore, removeExpired } from '../../../../shared/adapters/stores/sqlite.ts';
import { type StoreUnderTest, storeContract } from './store-contract.ts';

let folder: string;
let database: Database;
let under: StoreUnderTest;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schoolwacht-store-'));
  database = openDatabase(join(folder, 'store.sqlite'));
  const sent: SchoolwachtEvent[] = [];
  under = {
    store: createSqliteStore(database, (events) => sent.push(...events)),
    sent: async () => sent,
  };
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

describe('the SQLite store', () => {
  storeContract(() => under);

  it('undoes the writes when the events cannot be queued', async () => {
    const broken = createSqliteStore(database, () => {
      throw new Error('queue is full');
    });
    const row = { pk: 'broken', sk: 'A', version: 1, data: 1 };
    const event = { id: 'e' } as SchoolwachtEvent;
    const commit = {
      writes: [{ table: 'core', put: row, when: 'absent' } as const],
      events: [event],
    };
    await expect(broken.commit(commit)).rejects.toThrow('queue is full');
    expect(await broken.get('core', row)).toBeUndefined();
  });

  it('removes rows past their time and no others', async () => {
    const { store } = under;
    for (const expiresAt of [1000, 2000]) {
      const put = { pk: 'expiry', sk: String(expiresAt), version: 1, expiresAt, data: 1 };
      await store.commit({ writes: [{ table: 'inbox', put, when: 'absent' }] });
    }
    await removeExpired(database, new Date(1_500_000));
    const page = await store.query({ table: 'inbox', pk: 'expiry', limit: 10 });
    expect(page.rows.map(({ sk }) => sk)).toEqual(['2000']);
  });
});
