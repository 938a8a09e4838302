import { randomUUID } from 'node:crypto';
import { refusedColumns } from '../../../shared/domain/consent-import/columns.ts';
import type { ImportProblem } from '../../../shared/domain/consent-import/problem.ts';
import { readTable } from '../../../shared/domain/consent-import/table.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import {
  partsIn,
  sha256Of,
  storeFile,
  type UploadRecord,
  writeUpload,
} from '../../../shared/records/uploads.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

export interface Refusal {
  problems: ImportProblem[];
  /** The columns that may not be there, by their names. */
  forbidden: string[];
}

/**
 * Takes a file in, if it can be read and holds nothing that consent has no need of; else nothing of it is
 * kept. The file stands before its record, and both are gone after four days.
 */
export async function receiveUpload(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  { schoolId, by, bytes }: { schoolId: string; by: string; bytes: Uint8Array },
): Promise<{ ok: true; id: string } | ({ ok: false } & Refusal)> {
  const table = readTable(bytes);
  if (!table.ok) return { ok: false, problems: table.problems, forbidden: [] };
  const { headers, rows } = table.value;
  const problems = refusedColumns(table.value);
  if (problems.length > 0) {
    const forbidden = problems.flatMap(({ column }) => headers[(column ?? 0) - 1] ?? []);
    return { ok: false, problems, forbidden };
  }
  const at = now().toISOString();
  const record: UploadRecord = {
    id: randomUUID(),
    schoolId,
    status: 'mapping',
    uploadedAt: at,
    uploadedBy: by,
    changedAt: at,
    parts: partsIn(bytes),
    sha256: sha256Of(bytes),
    headers,
    rows: rows.length,
    asked: null,
    preview: null,
    proposedBy: null,
    agreedBy: null,
    number: null,
    because: null,
    problems: [],
  };
  await storeFile(store, record, bytes);
  const detail = { rows: rows.length, columns: headers.length };
  const fact = { at, actor: by, what: 'import.received', about: `upload#${record.id}`, detail };
  const done = await commitWithAudit(store, schoolId, fact, { writes: [writeUpload(record)] });
  if (!done.ok) throw new Error('expected an upload of its own');
  return { ok: true, id: record.id };
}
