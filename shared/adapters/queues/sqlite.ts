import { randomUUID } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Delivery, Job, Queue } from '../../ports/queue.ts';
import type { Database } from '../embedded/database.ts';

const mostRestarts = 100;
/** No job waits longer than this after a start: a clock that was put back must not freeze work. */
const longestWaitMs = 15 * 60_000;

export interface EmbeddedQueue extends Queue {
  /** Adds jobs within a transaction that is already open (the store's commit). */
  enqueue(jobs: Job[]): void;
  /** Called after jobs were added, so that a runner need not poll. */
  onEnqueue(listener: () => void): void;
  /**
   * Hands out again at once what a killed process had on lease. Being killed is not the job's own
   * failure, so the attempt is not counted, but for a job that was there each of many times.
   */
  recover(): Promise<void>;
  /** The first moment a waiting job of this listener may be received; undefined when there is none. */
  nextAt(listener: string): number | undefined;
}

/**
 * The embedded queue: leases, receipts and dead-lettering as SQS does them. After `maxReceives`
 * attempts a job moves to the listener `<name>.dead`.
 */
export function createSqliteQueue(
  database: Database,
  { now, maxReceives }: { now: Clock; maxReceives: number },
): EmbeddedQueue {
  const { sql } = database;
  sql.exec(`CREATE TABLE IF NOT EXISTS job (
    id INTEGER PRIMARY KEY AUTOINCREMENT, listener TEXT NOT NULL, body TEXT NOT NULL,
    visible_at INTEGER NOT NULL, receives INTEGER NOT NULL DEFAULT 0, receipt TEXT,
    restarts INTEGER NOT NULL DEFAULT 0);
  CREATE INDEX IF NOT EXISTS job_next ON job (listener, visible_at);`);
  const add = sql.prepare('INSERT INTO job (listener, body, visible_at) VALUES (?, ?, ?)');
  const due = sql.prepare(
    'SELECT * FROM job WHERE listener = ? AND visible_at <= ? ORDER BY visible_at, id LIMIT ?',
  );
  const lease = sql.prepare(
    'UPDATE job SET visible_at = ?, receives = receives + 1, receipt = ? WHERE id = ?',
  );
  const bury = sql.prepare(
    'UPDATE job SET listener = ?, receives = 0, receipt = NULL WHERE id = ?',
  );
  const finish = sql.prepare('DELETE FROM job WHERE id = ? AND receipt = ?');
  const putBack = sql.prepare('UPDATE job SET visible_at = ? WHERE id = ? AND receipt = ?');
  const first = sql.prepare('SELECT MIN(visible_at) AS at FROM job WHERE listener = ?');
  const count = sql.prepare(
    "SELECT COALESCE(SUM(listener LIKE '%.dead'), 0) AS dead, COUNT(*) AS every FROM job",
  );
  const freed = sql.prepare(`UPDATE job SET visible_at = MIN(visible_at, ?), receipt = NULL,
    receives = CASE WHEN restarts < ${mostRestarts} THEN MAX(receives - 1, 0) ELSE receives END,
    restarts = restarts + 1 WHERE receipt IS NOT NULL`);
  const thawed = sql.prepare('UPDATE job SET visible_at = ? WHERE visible_at > ?');
  const awake: (() => void)[] = [];

  function enqueue(jobs: Job[]): void {
    for (const { listener, event, delaySeconds = 0 } of jobs) {
      add.run(listener, JSON.stringify(event), now().getTime() + delaySeconds * 1000);
    }
    wakeAll();
  }

  function wakeAll(): void {
    setImmediate(() => {
      for (const wake of awake) wake();
    });
  }

  function take(listener: string, max: number, leaseSeconds: number): Delivery[] {
    const at = now().getTime();
    const taken: Delivery[] = [];
    for (const job of due.all(listener, at, max)) {
      const id = Number(job.id);
      if (Number(job.receives) >= maxReceives && !listener.endsWith('.dead')) {
        bury.run(`${listener}.dead`, id);
        wakeAll();
        continue;
      }
      const receipt = randomUUID();
      lease.run(at + leaseSeconds * 1000, receipt, id);
      taken.push({
        id: String(id),
        listener,
        body: String(job.body),
        receives: Number(job.receives) + 1,
        receipt,
      });
    }
    return taken;
  }

  return {
    enqueue,
    onEnqueue(listener) {
      awake.push(listener);
    },
    nextAt(listener) {
      const at = first.get(listener)?.at;
      return typeof at === 'number' ? at : undefined;
    },
    async recover() {
      const at = now().getTime();
      await database.write(() => {
        freed.run(at);
        thawed.run(at + longestWaitMs, at + longestWaitMs);
      });
    },
    async send(jobs) {
      await database.write(() => enqueue(jobs));
    },
    async receive(listener, { max, leaseSeconds }) {
      if (due.all(listener, now().getTime(), 1).length === 0) return [];
      return database.write(() => take(listener, max, leaseSeconds));
    },
    async complete({ id, receipt }) {
      await database.write(() => finish.run(Number(id), receipt));
    },
    async release({ id, receipt }, delaySeconds) {
      const visibleAt = now().getTime() + delaySeconds * 1000;
      await database.write(() => putBack.run(visibleAt, Number(id), receipt));
    },
    async counts() {
      database.mustBeWritable();
      const row = count.get();
      const dead = Number(row?.dead ?? 0);
      return { pending: Number(row?.every ?? 0) - dead, dead };
    },
  };
}
