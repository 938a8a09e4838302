import { type Mapping, mappingSchema } from '../../../../shared/domain/consent-import/mapping.ts';
import { type ImportRow, readRows } from '../../../../shared/domain/consent-import/read-rows.ts';

/** Windows-1252 where it differs from Latin-1, by the Unicode consortium's table. */
const upper: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  ƒ: 0x83,
  '„': 0x84,
  '…': 0x85,
  '†': 0x86,
  '‡': 0x87,
  ˆ: 0x88,
  '‰': 0x89,
  Š: 0x8a,
  '‹': 0x8b,
  Œ: 0x8c,
  Ž: 0x8e,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '˜': 0x98,
  '™': 0x99,
  š: 0x9a,
  '›': 0x9b,
  œ: 0x9c,
  ž: 0x9e,
  Ÿ: 0x9f,
};
export const upperLetters = Object.keys(upper);

export const encodings = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8 with mark': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'windows-1252': (text: string) =>
    Uint8Array.from([...text].map((letter) => upper[letter] ?? letter.charCodeAt(0))),
};

export const bytesOf = encodings['utf-8'];

export function aMapping(change: object = {}): Mapping {
  return mappingSchema.parse({
    name: 'Export',
    columns: { pupilNumber: 'nr', lastName: 'naam' },
    purposes: { website: 'website', social_media: 'social media' },
    ...change,
  });
}

/** With every column a mapping can have. */
export const fullMapping = aMapping({
  columns: {
    pupilNumber: 'Stamnr',
    firstName: 'Roepnaam',
    prefix: 'Tussenvoegsel',
    lastName: 'Achternaam',
    birthDate: 'Geboortedatum',
    className: 'Klas',
    schoolYear: 'Schooljaar',
    changedAt: 'Gewijzigd op',
    givenBy: 'Door',
  },
});

const now = new Date('2025-10-01T12:00:00Z');

export function readText(text: string, mapping = aMapping(), change: object = {}) {
  const options = { schoolYear: '2025-2026', now, extraPurposes: [], ...change };
  return readRows(bytesOf(text), mapping, options);
}

/** A file of the plain mapping, a line per pupil. */
export const fileOf = (...lines: string[]) => ['nr;naam;website;social media', ...lines].join('\n');

export function rowsOf(text: string, mapping = aMapping(), change: object = {}): ImportRow[] {
  const rows = readText(text, mapping, change);
  if (!rows.ok) throw new Error(JSON.stringify(rows.problems));
  return rows.value;
}

/** The lines a file is refused for; undefined when it is not. */
export function refusedLines(text: string, mapping = aMapping(), change: object = {}) {
  const rows = readText(text, mapping, change);
  return rows.ok ? undefined : rows.problems.map(({ line }) => line);
}
