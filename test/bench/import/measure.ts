import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { carryOutImport, prepareImport } from '../../../functions/import-consent/carry-out.ts';
import { importConsent } from '../../../functions/import-consent/import-consent.ts';
import { takeDataFolder } from '../../../infra/local/data-folder.ts';
import { firstSchool } from '../../../infra/local/first-school.ts';
import { openStores } from '../../../infra/local/stores.ts';
import { mappingSchema } from '../../../shared/domain/consent-import/mapping.ts';
import { readRows } from '../../../shared/domain/consent-import/read-rows.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import {
  partsIn,
  readLines,
  readUpload,
  sha256Of,
  storeFile,
  type UploadRecord,
  writeUpload,
} from '../../../shared/records/uploads.ts';

/**
 * How long an export of so many pupils takes on a durable register: to read, to preview, to carry out, and
 * from the upload to the page that shows what would change.
 * `rowsPerSecond` of the preview is the figure to hold: 5,000 rows in under 3 seconds.
 */
const pupils = Number(process.argv[2] ?? 5_000);
const path = mkdtempSync(join(tmpdir(), 'schoolwacht-bench-'));
const folder = takeDataFolder(path);
const now = () => new Date();
const { database, store } = openStores(folder, now);
await firstSchool(store);
const dependencies = { store, packs, now, newId: randomUUID };

const codes = ['website', 'newsletter', 'social_media', 'yearbook', 'press'];
const mapping = mappingSchema.parse({
  name: 'bench',
  columns: {
    pupilNumber: 'nr',
    firstName: 'roepnaam',
    prefix: 'tv',
    lastName: 'naam',
    birthDate: 'geb',
    className: 'klas',
  },
  purposes: Object.fromEntries(codes.map((code) => [code, code])),
});

function exportOf(answer: (pupil: number, code: number) => string) {
  const header = ['nr', 'roepnaam', 'tv', 'naam', 'geb', 'klas', ...codes].join(';');
  const lines = Array.from({ length: pupils }, (_, n) =>
    [
      String(n).padStart(6, '0'),
      `Kind${n}`,
      'van',
      `Naam${n}`,
      `${1 + (n % 28)}-${1 + (n % 12)}-2014`,
      `${1 + (n % 30)}A`,
      ...codes.map((_code, index) => answer(n, index)),
    ].join(';'),
  );
  const choices = { extent: 'full', answeredBy: 'parents', schoolYear: '2026-2027' } as const;
  const file = new TextEncoder().encode([header, ...lines].join('\r\n'));
  return { schoolId: 'school', file, mapping, choices };
}

async function timed<Value>(what: string, work: () => Value | Promise<Value>): Promise<Value> {
  const from = performance.now();
  const value = await work();
  const seconds = (performance.now() - from) / 1000;
  console.log(
    JSON.stringify({
      what,
      pupils,
      seconds: Math.round(seconds * 100) / 100,
      rowsPerSecond: Math.round(pupils / seconds),
    }),
  );
  return value;
}

const first = exportOf((n, code) => ((n + code) % 3 === 0 ? 'nee' : 'ja'));
const second = exportOf((n, code) => ((n + code) % 3 === 0 || n % 50 === 0 ? 'nee' : 'ja'));
const options = { schoolYear: '2026-2027', now: now(), extraPurposes: [] };
await timed('file read and checked', () => readRows(first.file, mapping, options));
await timed('preview, empty register', () => prepareImport(dependencies, first));
await timed('import carried out, all new', () =>
  carryOutImport(dependencies, first, { by: 'bench' }),
);
await timed('preview, full register', () => prepareImport(dependencies, second));
await timed('import carried out, 2 % to no', () =>
  carryOutImport(dependencies, second, { by: 'bench' }),
);

/** As people meet it: the file stored, prepared by the listener, and the page's part of it read. */
async function throughThePage(file: typeof second): Promise<void> {
  const uploadedAt = now().toISOString();
  const record = anUpload(file, uploadedAt);
  await storeFile(store, record, file.file);
  await store.commit({ writes: [writeUpload(record)] });
  const event = {
    id: 'bench',
    type: 'import.uploaded' as const,
    source: 'bench',
    time: uploadedAt,
    data: { schoolId: file.schoolId, upload: record.id },
  };
  await importConsent(dependencies)(event);
  const shown = await readUpload(store, file.schoolId, record.id, now());
  if (shown?.data.status !== 'shown') throw new Error('expected a preview');
  await readLines(store, shown.data, 'toYes', 1);
}

function anUpload({ schoolId, file, mapping, choices }: typeof second, at: string): UploadRecord {
  return {
    id: randomUUID(),
    schoolId,
    status: 'preparing',
    uploadedAt: at,
    uploadedBy: 'user:bench',
    changedAt: at,
    parts: partsIn(file),
    sha256: sha256Of(file),
    headers: [],
    rows: pupils,
    asked: { mapping, choices, by: 'user:bench' },
    preview: null,
    proposedBy: null,
    agreedBy: null,
    number: null,
    because: null,
    problems: [],
  };
}

const third = exportOf((n, code) => ((n + code) % 3 === 1 ? 'nee' : 'ja'));
await timed('from upload to page, most answers changed', () => throughThePage(third));

await database.close();
folder.release();
rmSync(path, { recursive: true, force: true });
