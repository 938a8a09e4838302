import { DatabaseSync } from 'node:sqlite';

/** The one SQLite file that the embedded store and queue share, so that a change and its work commit together. */
export interface Database {
  readonly sql: DatabaseSync;
  /**
   * Runs `work` in a transaction and resolves when it is on the disk. Everything asked for in one turn
   * of the event loop shares one commit, so one fsync; a `work` that throws undoes only itself.
   */
  write<Value>(work: () => Value): Promise<Value>;
  /** Throws while the last write could not reach the disk (full, gone): nothing can be accepted then. */
  mustBeWritable(): void;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}

interface Waiting {
  work: () => unknown;
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
}

/** Opens (or makes) the file. Throws `database is damaged` when SQLite's own check fails. */
export function openDatabase(file: string): Database {
  const sql = new DatabaseSync(file);
  sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  // what is removed is overwritten: templates and consent of people who want neither kept
  sql.exec('PRAGMA secure_delete = ON;');
  const check = sql.prepare('PRAGMA quick_check(1)').get();
  if (check?.quick_check !== 'ok')
    throw new Error('database is damaged: restore the newest backup');

  let waiting: Waiting[] = [];
  let flushed: Promise<void> = Promise.resolve();
  let isWritable = true;

  function flush(): void {
    const group = waiting;
    waiting = [];
    const done: (() => void)[] = [];
    try {
      sql.exec('BEGIN IMMEDIATE');
      for (const one of group) done.push(attempt(sql, one));
      sql.exec('COMMIT');
      isWritable = true;
    } catch (cause) {
      isWritable = false;
      if (sql.isTransaction) sql.exec('ROLLBACK');
      for (const one of group) one.reject(cause);
      return;
    }
    for (const settle of done) settle();
  }

  return {
    sql,
    write<Value>(work: () => Value): Promise<Value> {
      if (waiting.length === 0) {
        flushed = new Promise((resolve) => {
          setImmediate(() => {
            flush();
            resolve();
          });
        });
      }
      return new Promise<Value>((resolve, reject) => {
        let value: Value;
        waiting.push({
          work: () => {
            value = work();
          },
          resolve: () => resolve(value),
          reject,
        });
      });
    },
    mustBeWritable() {
      if (!isWritable) throw new Error('expected to be able to write to the data folder');
    },
    async close() {
      await flushed;
      sql.close();
    },
  };
}

function attempt(sql: DatabaseSync, { work, resolve, reject }: Waiting): () => void {
  sql.exec('SAVEPOINT one');
  try {
    work();
    sql.exec('RELEASE one');
    return () => resolve(undefined);
  } catch (cause) {
    sql.exec('ROLLBACK TO one; RELEASE one');
    return () => reject(cause);
  }
}
