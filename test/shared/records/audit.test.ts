import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import {
  type AuditEntry,
  auditEntries,
  commitWithAudit,
  createChainChecker,
} from '../../../shared/records/audit.ts';

function aStore() {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  return createSqliteStore(database, () => undefined);
}

const fact = (at: string, what: string) => ({
  at,
  actor: 'rules',
  what,
  about: 'C#x',
  detail: { outcome: 'hold', number: 1, none: null },
});

async function chainOf(length: number): Promise<AuditEntry[]> {
  const store = aStore();
  const commits = Array.from({ length }, (_, n) =>
    commitWithAudit(store, 'school', fact(`2026-0${1 + (n % 3)}-02T08:00:00.000Z`, `fact-${n}`), {
      writes: [],
    }),
  );
  await Promise.all(commits);
  const entries: AuditEntry[] = [];
  for await (const entry of auditEntries(store, 'school')) {
    entries.push(entry);
  }
  return entries;
}

const problemsOf = (entries: AuditEntry[]) => {
  const check = createChainChecker();
  return entries.map((entry) => check(entry)).filter((problem) => problem !== undefined);
};

describe('the audit log', () => {
  it('holds one unbroken chain of what was committed at once', async () => {
    const entries = await chainOf(20);
    expect(entries).toHaveLength(20);
    expect(problemsOf(entries)).toEqual([]);
  });

  it('shows every change, removal and exchange of entries', async () => {
    const entries = await chainOf(8);
    fc.assert(
      fc.property(fc.nat(7), fc.constantFrom('what', 'actor', 'about', 'at'), (place, field) => {
        const changed = entries.map((entry, n) =>
          n === place ? { ...entry, [field]: '2027-01-01T00:00:00.000Z' } : entry,
        );
        expect(problemsOf(changed)).not.toEqual([]);
        const detail = entries.map((entry, n) =>
          n === place ? { ...entry, detail: { ...entry.detail, outcome: 'clear' } } : entry,
        );
        expect(problemsOf(detail)).not.toEqual([]);
        // the last entry's removal can only be seen by who knows how many there were
        const removed = entries.filter((_, n) => n !== Math.min(place, 6));
        expect(problemsOf(removed)).not.toEqual([]);
      }),
    );
  });

  it('writes nothing when the caller came too late', async () => {
    const store = aStore();
    const row = { pk: 'a', sk: 'b', version: 1, data: 1 };
    const writes = [{ table: 'core', put: row, when: 'absent' } as const];
    const late = fact('2026-01-02T08:00:00.000Z', 'late');
    expect((await commitWithAudit(store, 'school', late, { writes })).ok).toBe(true);
    expect((await commitWithAudit(store, 'school', late, { writes })).ok).toBe(false);
    const entries = [];
    for await (const entry of auditEntries(store, 'school')) {
      entries.push(entry);
    }
    expect(entries).toHaveLength(1);
  });
});
