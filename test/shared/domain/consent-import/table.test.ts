import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { harmlessCell, writeCsv } from '../../../../shared/domain/consent-import/export.ts';
import { headerKey, readTable } from '../../../../shared/domain/consent-import/table.ts';
import { bytesOf, encodings, upperLetters } from './a-file.ts';

const letters = fc.constantFrom(...'abcXYZ019 ;,"\'éëüçÆß', '\n', '\r\n', ...upperLetters);
/** Never empty rows, never the pair that is only ever a damaged name. */
const cell = fc
  .string({ unit: letters, maxLength: 8 })
  .map((text) => text.replaceAll('\r\n', '\n'));
const someTable = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.tuple(fc.constant('z'), ...Array.from({ length: width - 1 }, () => cell)), {
    minLength: 1,
    maxLength: 6,
  }),
);
const lineEnds = { CRLF: '\r\n', LF: '\n', CR: '\r' };
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Such Windows-1252 letters (`ß‚`) are UTF-8 too, by chance: then UTF-8 wins, and nobody can tell. */
function couldBeUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('a table written in any usual way', () => {
  const written = fc.record({
    rows: someTable,
    encoding: fc.constantFrom(...Object.values(encodings)),
    separator: fc.constantFrom(';', ',', '\t'),
    end: fc.constantFrom(...Object.values(lineEnds)),
    isStated: fc.boolean(),
    hasTail: fc.boolean(),
    endsOpen: fc.boolean(),
  });

  it('reads back the same', () => {
    fc.assert(
      fc.property(written, ({ rows, encoding, separator, end, isStated, hasTail, endsOpen }) => {
        const headers = rows[0]?.map((_, index) => `kolom ${index}`) ?? [];
        const line = (cells: string[]) =>
          cells.map(quoted).join(separator) + (hasTail ? separator : '');
        const body = [headers.map(String), ...rows].map(line).join(end) + (endsOpen ? '' : end);
        const text = (isStated ? `sep=${separator}${end}` : '') + body;
        const bytes = encoding(text);
        fc.pre(encoding !== encodings['windows-1252'] || !couldBeUtf8(bytes));
        const table = readTable(bytes);
        expect(table).toMatchObject({ ok: true });
        if (!table.ok) return;
        expect(table.value.headers).toEqual(headers);
        expect(table.value.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('says on which line each row begins, also after line breaks in cells', () => {
    const table = readTable(bytesOf('sep=;\r\na;b\r\n"1\r\n2\n3";x\r\n\r\n4;y\r\n'));
    expect(table.ok && table.value.rows.map(({ line }) => line)).toEqual([3, 7]);
  });
});

describe('a file with a doubt in it is refused whole', () => {
  it.each([
    ['a quote that never closes', 'a;b\n1;2\n"3;4\n5;6', 3],
    ['a quote inside a cell', 'a;b\n1;2"x"', 2],
    ['text after a closed quote', 'a;b\n"1"x;2', 2],
    ['a row with too few cells', 'a;b\n1;2\n3', 3],
    ['a row with too many cells', 'a;b\n1;2;3', 2],
    ['an empty cell too many in one row only', 'a;b\n1;2;\n3;4', 2],
    ['the same header twice', 'nr;nee;Nee\n1;ja;nee', 1],
    ['the same header in other words', 'nr;social media;Social_Media\n1;ja;nee', 1],
    ['an empty header', 'nr;;ja\n1;2;3', 1],
    ['nothing but a header', 'nr;naam\n', 1],
    ['nothing', '', 1],
    ['a header without a separator', 'nr\n1', 1],
    ['two separators as often', 'a;b,c\n1;2,3', 1],
    ['a letter that was lost', 'a;b\nZo\ufffd;1', 2],
    ['a name read in the wrong encoding once', 'a;b\n1;2\nZoÃ«;1', 3],
    ['a NUL', 'a;b\n1;\0', 2],
  ])('%s', (_, text, line) => {
    const table = readTable(bytesOf(text));
    expect(table.ok ? undefined : table.problems[0]?.line).toBe(line);
  });

  it.each([
    ['UTF-8 and Windows-1252 in one file', [0x61, 0x3b, 0x62, 0x0a, 0xc3, 0x89, 0x3b, 0xeb]],
    ['a byte that Windows-1252 does not have', [0x61, 0x3b, 0x62, 0x0a, 0x81, 0x3b, 0x31]],
    ['half a UTF-16 letter', [0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x62]],
    ['UTF-16 the other way round', [0xfe, 0xff, 0, 0x61, 0, 0x3b, 0, 0x62]],
  ])('%s', (_, bytes) => {
    expect(readTable(Uint8Array.from(bytes)).ok).toBe(false);
  });

  it('tells nothing of what the file says', () => {
    const table = readTable(bytesOf('nr;naam\n1;Geheimpje\n2'));
    expect(JSON.stringify(table)).not.toContain('Geheim');
  });
});

test('a file cut off anywhere is refused, or at most its last answer is empty', () => {
  const text = 'nr;naam;web\n"1";"Jan";"ja"\n"2";"Piet";"nee"\n';
  for (let length = 1; length < text.length; length += 1) {
    const table = readTable(bytesOf(text.slice(0, length)));
    if (!table.ok) continue;
    for (const { cells } of table.value.rows) {
      const whole = cells[0] === '1' ? ['1', 'Jan', 'ja'] : ['2', 'Piet', 'nee'];
      expect([whole, [...whole.slice(0, 2), '']]).toContainEqual(cells);
    }
  }
});

test('Ã before a letter is a letter of its own in Windows-1252', () => {
  const table = readTable(encodings['windows-1252']('a;b\nJOÃÓ;1'));
  expect(table.ok && table.value.rows[0]?.cells[0]).toBe('JOÃÓ');
});

test('whatever the bytes, reading answers and never throws', () => {
  const some = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'a;",\n\r\té=\ufeff'), maxLength: 40 }).map(bytesOf),
  );
  fc.assert(
    fc.property(some, (bytes) => typeof readTable(bytes).ok === 'boolean'),
    { numRuns: 2000 },
  );
});

test('what we write, we read', () => {
  fc.assert(
    fc.property(someTable, fc.constantFrom(';', ',', '\t'), (rows, separator) => {
      const headers = rows[0]?.map((_, index) => `k${index}`) ?? [];
      const table = readTable(writeCsv([headers, ...rows], separator as ';'));
      const shown = rows.map((cells) => cells.map(harmlessCell));
      expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(shown);
    }),
  );
});

test('headers are the same but for capitals, spaces, dots and underscores', () => {
  expect(['Geb.datum', 'GEB_DATUM', ' geb datum ', 'geb-datum'].map(headerKey)).toEqual(
    Array(4).fill('gebdatum'),
  );
});
