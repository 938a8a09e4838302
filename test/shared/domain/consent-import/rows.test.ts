import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mappingSchema, suggestMapping } from '../../../../shared/domain/consent-import/mapping.ts';
import { aMapping, fileOf, fullMapping, refusedLines, rowsOf } from './a-file.ts';

const fullHeader =
  'Stamnr;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Schooljaar;Gewijzigd op;Door;Website;Social media';

test('a row is read with everything its columns say', () => {
  const line = '0012;Jan;de;Vries;3-4-2014;groep 7;2025 / 2026;8-9-2025 9:05;moeder;ja;';
  expect(rowsOf(`${fullHeader}\n${line}`, fullMapping, { schoolYear: null })).toEqual([
    {
      line: 2,
      pupilNumber: '0012',
      displayName: 'Jan de Vries',
      name: { first: 'Jan', infix: 'de', last: 'Vries' },
      className: 'groep 7',
      birthDate: '2014-04-03',
      schoolYear: '2025-2026',
      changedAt: '2025-09-08T09:05:00',
      givenBy: 'moeder',
      answers: [
        { purpose: 'website', answer: 'yes' },
        { purpose: 'social_media', answer: 'unknown' },
      ],
    },
  ]);
});

describe('refused, with the line', () => {
  it.each([
    ['an answer nobody knows', fileOf('1;A;ja;nee', '2;B;soms;ja'), [3]],
    ['every one of them', fileOf('1;A;soms;nee', '2;B;ja;', '3;C;?;tja'), [2, 4]],
    ['no number', fileOf(';A;ja;nee'), [2]],
    ['a number a spreadsheet spoilt', fileOf('1,2E+05;A;ja;nee', '1E5;B;ja;nee'), [2, 3]],
    ['no name', fileOf('1;;ja;nee'), [2]],
    ['a cell that swallowed others', fileOf(`1;${'a'.repeat(201)};ja;nee`), [2]],
    ['two rows with one number', fileOf('7;A;ja;nee', '8;B;ja;ja', '7;A;ja;nee'), [4]],
    ['two numbers that differ in zeros at the front', fileOf('007;A;ja;nee', '7;B;ja;nee'), [3]],
    ['a column that is not there', 'nr;naam;website\n1;A;ja', [1]],
  ])('%s', (_, text, lines) => {
    expect(refusedLines(text)).toEqual(lines);
  });

  it.each([
    ['a birth date with the month first', '1;J;;V;12-25-2014;7;;;;ja;nee'],
    ['a birth date to come', '1;J;;V;1-1-2030;7;;;;ja;nee'],
    ['a year of two digits', '1;J;;V;1-1-14;7;;;;ja;nee'],
    ['answers changed after today', '1;J;;V;1-1-2014;7;;2-10-2025;;ja;nee'],
    ['another school year than was said', '1;J;;V;1-1-2014;7;2024-2025;;;ja;nee'],
    ['no school year that exists', '1;J;;V;1-1-2014;7;2024-2026;;;ja;nee'],
  ])('%s', (_, line) => {
    expect(refusedLines(`${fullHeader}\n${line}`, fullMapping)).toEqual([2]);
  });

  test('no school year at all', () => {
    expect(refusedLines(fileOf('1;A;ja;nee'), aMapping(), { schoolYear: null })).toEqual([2]);
  });

  test('one pupil under two numbers, while twins and namesakes are two pupils', () => {
    const file = (...lines: string[]) => [fullHeader, ...lines].join('\n');
    const jan = (number: string, born: string) => `${number};Jan;;Bos;${born};7;;;;ja;nee`;
    expect(refusedLines(file(jan('1', '3-4-2014'), jan('2', '3-4-2014')), fullMapping)).toEqual([
      3,
    ]);
    const twin = '2;Piet;;Bos;3-4-2014;7;;;;nee;nee';
    expect(
      rowsOf(file(jan('1', '3-4-2014'), twin, jan('3', '5-4-2014')), fullMapping),
    ).toHaveLength(3);
  });

  it.each([
    'BSN',
    'bsn_leerling',
    'Adres',
    'Straatnaam',
    'Post code',
    'Etniciteit',
    'Gewicht',
    'Geboorteland',
  ])('a column %s, whether mapped or not', (header) => {
    expect(refusedLines(`nr;naam;website;social media;${header}\n1;A;ja;nee;x`)).toEqual([1]);
  });

  test('numbers that are BSNs under another name', () => {
    const bsns = ['111222333', '123456782', '999999990', '200000007', '300000005'];
    expect(refusedLines(fileOf(...bsns.map((bsn) => `${bsn};A;ja;nee`)))).toEqual([1]);
    const numbers = bsns.map((bsn, index) => (index === 4 ? '300000006' : bsn));
    expect(rowsOf(fileOf(...numbers.map((nr) => `${nr};A;ja;nee`)))).toHaveLength(5);
  });
});

describe('a mapping', () => {
  it.each([
    ['an unknown purpose', { purposes: { sociaal: 'website' } }],
    ['one column for a name and an answer', { purposes: { website: 'naam' } }],
    ['one column for number and name', { columns: { pupilNumber: 'nr', lastName: 'NR' } }],
  ])('is refused with %s', (_, change) => {
    expect(refusedLines(fileOf('1;A;ja;nee'), aMapping(change))).toEqual([null]);
  });

  it.each([
    ['no names', { columns: { pupilNumber: 'nr' } }],
    [
      'face recognition, which has a form of its own',
      { purposes: { face_recognition: 'gezicht' } },
    ],
    ['an unknown field', { columns: { pupilNumber: 'nr', lastName: 'naam', bsn: 'bsn' } }],
    ['a guardian called self', { guardianId: 'self' }],
  ])('cannot have %s', (_, change) => {
    expect(mappingSchema.safeParse({ ...aMapping(), ...change }).success).toBe(false);
  });

  test('may use purposes the school added', () => {
    const mapping = aMapping({ purposes: { musical: 'website' } });
    const rows = rowsOf(fileOf('1;A;ja;nee'), mapping, { extraPurposes: ['musical'] });
    expect(rows[0]?.answers).toEqual([{ purpose: 'musical', answer: 'yes' }]);
  });

  test('is suggested from the headers of the known systems', () => {
    const headers = 'STAMNR FIRSTNAME PREFIX LASTNAME BIRTHDATE CLASS STUDYPERIOD LOCATION'.split(
      ' ',
    );
    const { columns, unknown } = suggestMapping(headers);
    expect(Object.keys(columns).sort()).toEqual(
      [
        'pupilNumber',
        'firstName',
        'prefix',
        'lastName',
        'birthDate',
        'className',
        'schoolYear',
      ].sort(),
    );
    expect(unknown).toEqual(['LOCATION']);
    const { purposes } = suggestMapping([
      'llnr',
      'Naam',
      'Digitale nieuwsbrief',
      'Social Media',
      'Instagram',
    ]);
    expect(purposes).toEqual({
      newsletter: 'Digitale nieuwsbrief',
      social_media: 'Social Media',
      'social_media.instagram': 'Instagram',
    });
  });
});

test('whatever the cells, a file is read or refused, and nothing is thrown', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      'ja',
      'nee',
      '007',
      '7',
      '1-1-2014',
      '__proto__',
      'constructor',
      '',
      '2025-2026',
    ),
  );
  const line = fc.array(cell, { minLength: 11, maxLength: 11 }).map((cells) => cells.join(';'));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const problems = refusedLines([fullHeader, ...lines].join('\n'), fullMapping);
      expect(problems?.length).not.toBe(0);
    }),
    { numRuns: 1000 },
  );
});
