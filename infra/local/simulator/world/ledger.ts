import * as z from 'zod';
import type { Database } from './database.ts';
import { type LedgerEntry, ledgerRow } from './records.ts';

const callRow = z.object({
  platform: z.string(),
  call: z.string(),
  status: z.number(),
  count: z.number(),
});
/** How often a call was answered so. `status` 0: deliberately never answered. */
export type CallCount = z.infer<typeof callRow>;

/** The judge: what really changed, once each, and how often the API was called. */
export interface Ledger {
  record(entry: Omit<LedgerEntry, 'seq'>): void;
  entries(afterSeq?: number): LedgerEntry[];
  countCall(platform: string, call: string, status: number): void;
  calls(): CallCount[];
}

export function createLedger(db: Database): Ledger {
  return {
    record({ at, platform, accountId, kind, id, change, by, detail }) {
      db.run(
        `insert into ledger (at, platform, account_id, kind, id, change, by, detail)
         values (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[at, platform, accountId, kind, id, change, by, detail],
      );
    },
    entries: (afterSeq = 0) =>
      db.all(ledgerRow, 'select * from ledger where seq > ? order by seq', afterSeq),
    countCall(platform, call, status) {
      db.runRelaxed(
        `insert into calls (platform, call, status, count) values (?, ?, ?, 1)
         on conflict do update set count = count + 1`,
        ...[platform, call, status],
      );
    },
    calls: () => db.all(callRow, 'select * from calls order by platform, call, status'),
  };
}
