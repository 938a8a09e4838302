import type { StatementSync } from 'node:sqlite';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Key, QueryOptions, Row, Store, Table, Write } from '../../ports/store.ts';
import type { Database } from '../embedded/database.ts';

const tables: readonly Table[] = ['core', 'people', 'audit', 'inbox'];
const mostBytes = 350_000;

class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/**
 * The embedded store. `enqueue` puts events on the queue inside the same transaction: what is written
 * and what follows from it become durable together.
 */
export function createSqliteStore(
  database: Database,
  enqueue: (events: SchoolwachtEvent[]) => void,
): Store {
  const { sql } = database;
  for (const table of tables) {
    sql.exec(`CREATE TABLE IF NOT EXISTS ${table} (
      pk TEXT NOT NULL, sk TEXT NOT NULL, version INTEGER NOT NULL,
      index_pk TEXT, index_sk TEXT, expires_at INTEGER, data TEXT NOT NULL,
      PRIMARY KEY (pk, sk)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS ${table}_by_index ON ${table} (index_pk, index_sk)
      WHERE index_pk IS NOT NULL;`);
  }
  const select = createSelect(database);
  const statements = Object.fromEntries(tables.map((table) => [table, prepare(database, table)]));
  const of = (table: Table) => {
    const found = statements[table];
    if (found === undefined) throw new Error(`expected one of the tables ${tables.join(', ')}`);
    return found;
  };

  function apply(write: Write): void {
    const key = 'put' in write ? write.put : 'remove' in write ? write.remove : write.check;
    const { get, put, remove } = of(write.table);
    const stored = get.get(key.pk, key.sk)?.version;
    if (!holds(write.when, stored)) throw new ConflictError('a condition did not hold');
    if ('remove' in write) remove.run(key.pk, key.sk);
    if ('put' in write) put.run(...columnsOf(write.put));
  }

  return {
    async get(table, { pk, sk }) {
      const found = of(table).get.get(pk, sk);
      return found === undefined ? undefined : rowOf(found);
    },
    async query(options) {
      const found = select(options);
      const rows = found.slice(0, options.limit).map(rowOf);
      const last = rows.at(-1);
      if (found.length <= options.limit || last === undefined) return { rows };
      const next = options.by === 'index' ? last.index?.sk : last.sk;
      return next === undefined ? { rows } : { rows, next };
    },
    async commit({ writes, events = [] }) {
      try {
        await database.write(() => {
          for (const write of writes) apply(write);
          if (events.length > 0) enqueue(events);
        });
        return ok(undefined);
      } catch (cause) {
        if (cause instanceof ConflictError) return fail('conflict');
        throw cause;
      }
    },
  };
}

function prepare({ sql }: Database, table: Table) {
  return {
    get: sql.prepare(`SELECT * FROM ${table} WHERE pk = ? AND sk = ?`),
    put: sql.prepare(`INSERT OR REPLACE INTO ${table}
      (pk, sk, version, index_pk, index_sk, expires_at, data) VALUES (?, ?, ?, ?, ?, ?, ?)`),
    remove: sql.prepare(`DELETE FROM ${table} WHERE pk = ? AND sk = ?`),
  };
}

function holds(when: Write['when'], stored: unknown): boolean {
  if (when === 'any') return true;
  if (when === 'absent') return stored === undefined;
  return stored === when.version;
}

function columnsOf(row: Row) {
  const data = JSON.stringify(row.data);
  if (Buffer.byteLength(data) > mostBytes)
    throw new Error(`expected a row under ${mostBytes} bytes`);
  const { pk, sk, version, index, expiresAt } = row;
  return [pk, sk, version, index?.pk ?? null, index?.sk ?? null, expiresAt ?? null, data] as const;
}

/** Queries come in a handful of shapes: each is prepared once. */
function createSelect({ sql }: Database) {
  const prepared = new Map<string, StatementSync>();
  return (options: QueryOptions): Record<string, unknown>[] => {
    const { table, pk, prefix = '', after, newestFirst = false, limit, by } = options;
    if (!tables.includes(table)) throw new Error(`expected one of the tables ${tables.join(', ')}`);
    const [pkColumn, skColumn] = by === 'index' ? ['index_pk', 'index_sk'] : ['pk', 'sk'];
    const where = [`${pkColumn} = ?`, `${skColumn} >= ?`, `${skColumn} < ?`];
    // U+10FFFF sorts behind every other character
    const values: (string | number)[] = [pk, prefix, `${prefix}\u{10ffff}`];
    if (after !== undefined) {
      where.push(newestFirst ? `${skColumn} < ?` : `${skColumn} > ?`);
      values.push(after);
    }
    const order = newestFirst ? 'DESC' : 'ASC';
    const text = `SELECT * FROM ${table} WHERE ${where.join(' AND ')} ORDER BY ${skColumn} ${order} LIMIT ?`;
    const statement = prepared.get(text) ?? sql.prepare(text);
    prepared.set(text, statement);
    return statement.all(...values, limit + 1);
  };
}

function rowOf(found: Record<string, unknown>): Row {
  const { pk, sk, version, index_pk, index_sk, expires_at, data } = found;
  const row: Row = {
    pk: String(pk),
    sk: String(sk),
    version: Number(version),
    data: JSON.parse(String(data)),
  };
  const index: Key | undefined =
    index_pk === null ? undefined : { pk: String(index_pk), sk: String(index_sk) };
  if (index !== undefined) row.index = index;
  if (expires_at !== null) row.expiresAt = Number(expires_at);
  return row;
}

/**
 * Empties the write-ahead log: until then what was removed from the file can still be read there. Called every
 * minute, so that nothing outlives its removal by more.
 */
export function emptyLog(database: Database): void {
  database.sql.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Removes rows past their `expiresAt`: what time-to-live does in the cloud. Returns how many. */
export async function removeExpired(database: Database, now: Date): Promise<number> {
  const seconds = Math.floor(now.getTime() / 1000);
  return database.write(() => {
    let removed = 0;
    for (const table of tables) {
      const done = database.sql.prepare(`DELETE FROM ${table} WHERE expires_at < ?`).run(seconds);
      removed += Number(done.changes);
    }
    return removed;
  });
}
