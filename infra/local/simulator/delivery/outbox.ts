import * as z from 'zod';
import type { Push } from '../platforms/fake-platform.ts';
import { platformOf, type World } from '../world/world.ts';

const deliveryStates = ['waiting', 'delivered', 'dropped'] as const;

const deliveryRow = z
  .object({
    seq: z.number(),
    platform: z.string(),
    account_id: z.string(),
    body: z.string(),
    created_at: z.string(),
    next_at: z.string(),
    attempts: z.number(),
    last_status: z.number().nullable(),
    state: z.enum(deliveryStates),
  })
  .transform((row) => ({
    seq: row.seq,
    platform: row.platform,
    accountId: row.account_id,
    body: row.body,
    createdAt: row.created_at,
    nextAt: row.next_at,
    attempts: row.attempts,
    /** 0: no answer at all. */
    lastStatus: row.last_status,
    state: row.state,
  }));
export type Delivery = z.infer<typeof deliveryRow>;

const pushRow = z.object({
  seq: z.number(),
  platform: z.string(),
  account_id: z.string(),
  part: z.string(),
});

/** What still has to leave, on disk: a restart sends what a kill left behind. */
export interface Outbox {
  enqueue(platform: string, accountId: string, parts: readonly string[]): void;
  /** Turns pushes whose time has come into deliveries with their final bytes. */
  pack(): void;
  add(platform: string, accountId: string, body: string): void;
  due(limit: number): Delivery[];
  settle(delivery: Delivery, outcome: { status: number; isAccepted: boolean }): void;
  all(): Delivery[];
  /** Waiting pushes and deliveries together. */
  waiting(): number;
}

const countRow = z.object({ count: z.number() });

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

export function createOutbox(world: World): Outbox {
  const { db, settings, now } = world;

  function add(platform: string, accountId: string, body: string): void {
    const at = now().toISOString();
    db.run(
      `insert into deliveries (platform, account_id, body, created_at, next_at, attempts, state)
       values (?, ?, ?, ?, ?, 0, 'waiting')`,
      ...[platform, accountId, body, at, at],
    );
  }

  function packOf(platform: string, pushes: readonly Push[]): void {
    const { batchSize } = settings.get();
    for (let from = 0; from < pushes.length; from += batchSize) {
      const group = pushes.slice(from, from + batchSize);
      for (const { accountId, body } of platformOf(world, platform).pack(group, now(), world)) {
        add(platform, accountId, body);
      }
    }
  }

  return {
    add,
    enqueue(platform, accountId, parts) {
      const account = world.accounts.get(accountId);
      const isLapsed = account?.leaseUntil ? account.leaseUntil <= now().toISOString() : false;
      if (!account?.subscribed || isLapsed) return;
      const { copies, delaySeconds } = settings.get();
      const dueAt = new Date(now().getTime() + delaySeconds * 1000).toISOString();
      const insert = 'insert into pushes (platform, account_id, due_at, part) values (?, ?, ?, ?)';
      for (const part of parts) {
        for (let copy = 0; copy < copies; copy += 1)
          db.run(insert, platform, accountId, dueAt, part);
      }
    },
    pack() {
      const due = `select * from pushes where due_at <= ? order by due_at, seq`;
      const rows = db.all(pushRow, due, now().toISOString());
      if (rows.length === 0) return;
      const pushes = settings.get().isShuffled ? shuffled(rows) : rows;
      db.atomically(() => {
        for (const { name } of world.platforms) {
          const own = pushes.filter(({ platform }) => platform === name);
          packOf(
            name,
            own.map(({ account_id, part }) => ({ accountId: account_id, part })),
          );
        }
        for (const { seq } of rows) db.run('delete from pushes where seq = ?', seq);
      });
    },
    due: (limit) =>
      db.all(
        deliveryRow,
        `select * from deliveries where state = 'waiting' and next_at <= ? order by next_at, seq limit ?`,
        now().toISOString(),
        limit,
      ),
    settle(delivery, { status, isAccepted }) {
      const attempts = delivery.attempts + 1;
      const { retrySeconds, giveUpSeconds } = platformOf(world, delivery.platform);
      const wait = retrySeconds[Math.min(attempts, retrySeconds.length) - 1] ?? 0;
      const age = (now().getTime() - Date.parse(delivery.createdAt)) / 1000;
      const isHopeless = age + wait > giveUpSeconds;
      const state = isAccepted ? 'delivered' : isHopeless ? 'dropped' : 'waiting';
      const nextAt = new Date(now().getTime() + wait * 1000).toISOString();
      db.run(
        'update deliveries set attempts = ?, last_status = ?, state = ?, next_at = ? where seq = ?',
        ...[attempts, status, state, nextAt, delivery.seq],
      );
    },
    all: () => db.all(deliveryRow, 'select * from deliveries order by seq'),
    waiting: () =>
      db.one(
        countRow,
        `select (select count(*) from pushes) +
           (select count(*) from deliveries where state = 'waiting') as count`,
      )?.count ?? 0,
  };
}
