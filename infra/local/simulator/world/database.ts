import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type * as z from 'zod';

const tables = `
create table if not exists accounts (
  id text primary key, platform text not null, title text not null, username text not null,
  token text not null unique, refresh_token text, token_state text not null default 'ok',
  subscribed integer not null default 1, hub_secret text, hub_callback text, lease_until text
) strict;
create table if not exists posts (
  seq integer primary key, id text not null unique, platform text not null, account_id text not null,
  text text not null, state text not null, is_repost integer not null, author text,
  created_at text not null, updated_at text not null, scheduled_for text, live_at text
) strict;
create index if not exists posts_by_account on posts (account_id, seq);
create table if not exists media (
  seq integer primary key, id text not null unique, post_id text not null, kind text not null,
  asset_id text not null, is_withheld integer not null
) strict;
create index if not exists media_by_post on media (post_id, seq);
create table if not exists comments (
  seq integer primary key, id text not null unique, key text not null, platform text not null,
  account_id text not null, post_id text not null, parent_id text, text text not null,
  author text, attachment text, state text not null, is_unlisted integer not null,
  created_at text not null, updated_at text not null
) strict;
create index if not exists comments_by_key on comments (key);
create index if not exists comments_by_post on comments (post_id, seq);
create index if not exists comments_by_parent on comments (parent_id, seq);
create table if not exists assets (
  id text primary key, type text not null, width integer not null, height integer not null, bytes blob not null
) strict;
create table if not exists urls (
  path text primary key, asset_id text not null, expires_at text, gone_status integer
) strict;
create index if not exists urls_by_asset on urls (asset_id);
create table if not exists ledger (
  seq integer primary key autoincrement, at text not null, platform text not null, account_id text not null,
  kind text not null, id text not null, change text not null, by text not null, detail text
) strict;
create table if not exists calls (
  platform text not null, call text not null, status integer not null, count integer not null,
  primary key (platform, call, status)
) strict;
create table if not exists pushes (
  seq integer primary key autoincrement, platform text not null, account_id text not null,
  due_at text not null, part text not null
) strict;
create table if not exists deliveries (
  seq integer primary key autoincrement, platform text not null, account_id text not null, body text not null,
  created_at text not null, next_at text not null, attempts integer not null, last_status integer,
  state text not null
) strict;
create index if not exists deliveries_by_state on deliveries (state, next_at);
create table if not exists access_tokens (
  token text primary key, account_id text not null, expires_at text not null
) strict;
create table if not exists settings (name text primary key, value text not null) strict;
`;

/** The simulator's own file. Every row is checked against a schema on its way out. */
export interface Database {
  run(sql: string, ...values: SQLInputValue[]): void;
  /** Survives a kill but perhaps not a power cut: for counters, of which there are many. */
  runRelaxed(sql: string, ...values: SQLInputValue[]): void;
  one<T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T | null;
  all<T>(schema: z.ZodType<T>, sql: string, ...values: SQLInputValue[]): T[];
  /** All or nothing; may be nested, then the outermost decides. */
  atomically<T>(work: () => T): T;
  close(): void;
}

/** Opens or makes the file. Each change is on the disk before the call returns (WAL, synchronous FULL). */
export function openDatabase(file: string): Database {
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000;');
  db.exec(tables);
  const prepared = new Map<string, StatementSync>();
  let depth = 0;

  function prepare(sql: string): StatementSync {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = db.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  }

  return {
    run(sql, ...values) {
      prepare(sql).run(...values);
    },
    runRelaxed(sql, ...values) {
      db.exec('pragma synchronous = normal');
      prepare(sql).run(...values);
      db.exec('pragma synchronous = full');
    },
    one(schema, sql, ...values) {
      const row = prepare(sql).get(...values);
      return row === undefined ? null : schema.parse(row);
    },
    all(schema, sql, ...values) {
      return prepare(sql)
        .all(...values)
        .map((row) => schema.parse(row));
    },
    atomically(work) {
      if (depth > 0) return work();
      db.exec('begin immediate');
      depth += 1;
      try {
        const value = work();
        db.exec('commit');
        return value;
      } catch (error) {
        db.exec('rollback');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close() {
      db.close();
    },
  };
}
