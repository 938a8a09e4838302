import type * as z from 'zod';
import type { Key, Page, QueryOptions, Row, Store, Table, Write } from '../ports/store.ts';

/** A record with the row version it was read at: what a change of it is conditioned on. */
export interface Stored<Data> {
  data: Data;
  version: number;
}

/** Reads one record; undefined when there is none. Throws when the row does not fit its schema. */
export async function read<Schema extends z.ZodType>(
  store: Store,
  table: Table,
  key: Key,
  schema: Schema,
): Promise<Stored<z.infer<Schema>> | undefined> {
  const row = await store.get(table, key);
  return row === undefined ? undefined : { data: schema.parse(row.data), version: row.version };
}

/** One page of records of one kind. */
export async function list<Schema extends z.ZodType>(
  store: Store,
  options: QueryOptions,
  schema: Schema,
): Promise<{ records: (Stored<z.infer<Schema>> & { sk: string })[]; next?: string }> {
  const page = await store.query(options);
  const records = page.rows.map((row) => ({
    data: schema.parse(row.data),
    version: row.version,
    sk: row.sk,
  }));
  return page.next === undefined ? { records } : { records, next: page.next };
}

/** Every row of a partition, page by page. For partitions that stay small (one post, one school's people). */
export async function everyRow(
  store: Store,
  options: Omit<QueryOptions, 'after' | 'limit'>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page: Page = await store.query({
      ...options,
      limit: 100,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

interface Placed extends Key {
  index?: Key;
  expiresAt?: number;
  data: unknown;
}

/** The write of a record that must not exist yet. */
export function insert(table: Table, row: Placed): Write {
  return { table, put: { ...row, version: 1 }, when: 'absent' };
}

/** The write of a record as it was read: inserts where `from` is undefined, else conditioned on its version. */
export function change(table: Table, row: Placed, from: Stored<unknown> | undefined): Write {
  return from === undefined
    ? insert(table, row)
    : {
        table,
        put: { ...row, version: from.version + 1 },
        when: { version: from.version },
      };
}
