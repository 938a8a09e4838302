import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Result } from '../domain/result.ts';

/**
 * Where everything is kept. Four tables, split by sensitivity, so that a function's rights can be:
 * `people` (persons, consent, templates), `core` (posts, comments, decisions, messages), `audit`
 * (append only), `inbox` (raw deliveries, short-lived).
 */
export type Table = 'core' | 'people' | 'audit' | 'inbox';

export interface Key {
  pk: string;
  sk: string;
}

export interface Row extends Key {
  /** 1 at first, plus one at each change: the condition of every change. */
  version: number;
  /** A second way in: rows with the same `index.pk`, in the order of `index.sk`. */
  index?: Key;
  /** Seconds since 1970; the row may disappear any time after. */
  expiresAt?: number;
  /** Plain JSON; whoever reads it parses it with the schema of its record. At most 350 kB. */
  data: unknown;
}

/** What must be true of the stored row for the write to happen. */
export type Condition = 'absent' | 'any' | { version: number };

export type Write =
  | { table: Table; put: Row; when: Condition }
  | { table: Table; remove: Key; when: Condition }
  | { table: Table; check: Key; when: 'absent' | { version: number } };

export interface Commit {
  /** At most 90, each on another row. */
  writes: Write[];
  /** Leave with the writes or not at all; each reaches every listener that `wiring.ts` names, at least once. */
  events?: SchoolwachtEvent[];
}

export interface QueryOptions {
  table: Table;
  pk: string;
  /** Only rows whose `sk` starts with this. */
  prefix?: string;
  /** Continue after this `sk` (a page's `next`). */
  after?: string;
  newestFirst?: boolean;
  /** 1-100. */
  limit: number;
  /** Look in the index instead of the table (eventually consistent in the cloud). */
  by?: 'index';
}

export interface Page {
  rows: Row[];
  /** Pass as `after` for the following page; undefined at the end. */
  next?: string;
}

export interface Store {
  /** Strongly consistent. */
  get(table: Table, key: Key): Promise<Row | undefined>;
  query(options: QueryOptions): Promise<Page>;
  /**
   * All or nothing, and durable when it resolves. `conflict`: a condition did not hold, nothing was
   * written; read again and decide again. Throws for outages.
   */
  commit(commit: Commit): Promise<Result<void, 'conflict'>>;
}
