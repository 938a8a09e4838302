import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { purposeWords } from '../../../../shared/domain/consent-import/columns.ts';
import {
  exportCsv,
  exportJson,
  harmlessCell,
  writeCsv,
} from '../../../../shared/domain/consent-import/export.ts';
import { suggestMapping } from '../../../../shared/domain/consent-import/mapping.ts';
import { readTable } from '../../../../shared/domain/consent-import/table.ts';
import { anEntry } from './an-entry.ts';

it.each([
  '=1+1',
  '+31',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\rx',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  ' =1',
  '"=1',
  "'=1",
  '\u00a0@x',
  '\ufeff=1',
])('makes %j harmless', (text) => {
  expect(harmlessCell(text)).toBe(`'${text}`);
});

it.each(['Jan de Vries', "'t Hart", 'a=b', '2014-04-03', '0012', ''])(
  'leaves %j as it is',
  (text) => {
    expect(harmlessCell(text)).toBe(text);
  },
);

test('no cell of an export begins as a formula, whatever is in the register', () => {
  const unit = fc.constantFrom(...'=+-@\t\r\n ＝＋－＠"\'\u00a0aé;,');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      const table = readTable(
        writeCsv([
          ['a', 'b'],
          [text, 'x'],
        ]),
      );
      if (!table.ok) throw new Error('expected a table');
      const shown = table.value.rows[0]?.cells[0] ?? '';
      expect(shown).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/);
      expect([text, `'${text}`]).toContain(shown);
    }),
    { numRuns: 1000 },
  );
});

const said = [
  { by: 'ouders', decision: 'grant', purposes: ['website', 'press'], at: '2025-09-08' },
  { by: 'ouders', decision: 'withdraw', purposes: ['press'], at: '2025-09-10' },
];

test('exports one line per person with the answer that stands', () => {
  const verdicts = { headers: ['Nu op Facebook'], of: new Map([['id-007', ['mag niet']]]) };
  const entries = [anEntry({ pupilNumber: '007', said })];
  const csv = exportCsv(entries, ['website', 'press', 'yearbook'], verdicts);
  expect(new TextDecoder().decode(csv).split('\r\n')[0]).toBe(
    'Leerlingnummer;Naam;Klas;Soort;Geboortedatum;Nu op Facebook;Website;Krant;Jaarboek',
  );
  const table = readTable(csv);
  expect(table.ok && table.value.rows[0]?.cells).toEqual([
    '007',
    'Jan de Vries',
    '7',
    'leerling',
    '2014-04-03',
    'mag niet',
    'ja',
    'nee',
    'onbekend',
  ]);
});

test('its own headers are what an import suggests for every purpose that an export can have', () => {
  const asked = Object.keys(purposeWords);
  const table = readTable(exportCsv([anEntry({})], asked, { headers: [], of: new Map() }));
  if (!table.ok) throw new Error('expected a table');
  const { columns, purposes } = suggestMapping(table.value.headers);
  expect(Object.keys(purposes).toSorted()).toEqual(asked.toSorted());
  expect(Object.keys(columns)).toEqual(['pupilNumber', 'lastName', 'birthDate', 'className']);
});

test('exports everything that was said as JSON', () => {
  const { people } = JSON.parse(exportJson([anEntry({ pupilNumber: '007', said })]));
  expect(people[0].statements).toMatchObject(said);
  expect(people[0].displayName).toBe('Jan de Vries');
});
