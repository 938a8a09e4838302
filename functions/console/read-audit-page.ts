import type { Store } from '../../shared/ports/store.ts';
import { type AuditEntry, auditEntrySchema } from '../../shared/records/audit.ts';
import { list } from '../../shared/records/record.ts';

const pageSize = 50;
/** The log is kept for two years; looking further back than this for a month with entries is useless. */
const mostMonths = 36;

/** Where a page of the log begins: in a month (`yyyy-mm`), below an entry of it. */
export interface AuditPlace {
  month: string;
  after: string | undefined;
}

/** A page of one school's log, newest first, with the place of the next one. */
export async function readAuditPage(
  store: Store,
  schoolId: string,
  from: AuditPlace,
): Promise<{ entries: AuditEntry[]; next: AuditPlace | undefined }> {
  let { month, after } = from;
  for (let tried = 0; tried < mostMonths; tried += 1) {
    const { records, next } = await list(
      store,
      {
        table: 'audit',
        pk: `S#${schoolId}#${month}`,
        newestFirst: true,
        limit: pageSize,
        ...(after === undefined ? {} : { after }),
      },
      auditEntrySchema,
    );
    const entries = records.map(({ data }) => data);
    const oldest = entries.at(-1);
    if (oldest !== undefined) {
      if (next !== undefined) return { entries, next: { month, after: next } };
      const more = oldest.number > 1;
      return { entries, next: more ? { month: monthBefore(month), after: undefined } : undefined };
    }
    month = monthBefore(month);
    after = undefined;
  }
  return { entries: [], next: undefined };
}

function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [y, m] = number === 1 ? [year - 1, 12] : [year, number - 1];
  return `${y}-${String(m).padStart(2, '0')}`;
}
