import { mappingSchema } from '../../../../shared/domain/consent-import/mapping.ts';
import { type ImportRecord, writeImport } from '../../../../shared/records/imports.ts';
import {
  partsIn,
  sha256Of,
  storeFile,
  storeLines,
  type UploadRecord,
  writeUpload,
} from '../../../../shared/records/uploads.ts';
import type { AConsole } from '../a-console.ts';

const at = '2026-03-02T09:00:00.000Z';
export const uploadId = 'upload-1';

export const exportText = (...lines: string[]) =>
  ['Stamnummer;Achternaam;Klas;Website', ...lines].join('\r\n');

const bytes = new TextEncoder().encode(exportText('0101;Sanne de Vries;2B;ja'));

export const aMapping = mappingSchema.parse({
  name: 'Export',
  columns: { pupilNumber: 'Stamnummer', lastName: 'Achternaam', className: 'Klas' },
  purposes: { website: 'Website' },
});

/** An export of one pupil, shown and waiting for a word. */
export function anUpload(change: Partial<UploadRecord> = {}): UploadRecord {
  return {
    id: uploadId,
    schoolId: 'school-a',
    status: 'shown',
    uploadedAt: at,
    uploadedBy: 'user:o',
    changedAt: at,
    parts: partsIn(bytes),
    sha256: sha256Of(bytes),
    headers: ['Stamnummer', 'Achternaam', 'Klas', 'Website'],
    rows: 1,
    asked: {
      mapping: aMapping,
      choices: { extent: 'full', answeredBy: 'parents', schoolYear: '2025-2026' },
      by: 'user:o',
    },
    preview: {
      digest: 'digest',
      counts: { rows: 1, new: 1 },
      lists: { new: 1, departed: 1 },
      preparedAt: at,
    },
    proposedBy: null,
    agreedBy: null,
    number: null,
    because: null,
    problems: [],
    ...change,
  };
}

export async function placeUpload(
  { store, write }: AConsole,
  change: Partial<UploadRecord> = {},
  words: { displayName?: string; className?: string } = {},
): Promise<void> {
  const record = anUpload(change);
  const line = { displayName: 'Sanne de Vries', className: '2B', ...words };
  const changes = [{ purpose: 'website', was: 'unknown' as const, answer: 'yes' as const }];
  await storeFile(store, record, bytes);
  await storeLines(store, record, {
    new: [{ ...line, line: 2, personId: null, changes }],
    toYes: [{ ...line, line: 2, personId: 'p1', changes }],
    departed: [{ ...line, line: null, personId: 'p1', changes: [] }],
  });
  await write(writeUpload(record));
}

export function anImport(change: Partial<ImportRecord> = {}): ImportRecord {
  return {
    schoolId: 'school-a',
    number: 1,
    status: 'complete',
    fingerprint: 'f',
    extent: 'full',
    answeredBy: 'parents',
    schoolYear: '2025-2026',
    startedAt: at,
    startedBy: 'user:o',
    allowedBy: null,
    counts: { rows: 1, new: 1 },
    settledAt: at,
    settledBy: 'user:o',
    ...change,
  };
}

export const placeImport = ({ write }: AConsole, change: Partial<ImportRecord> = {}) =>
  write(writeImport(anImport(change)));
