import { describe, expect, it, test } from 'vitest';
import { explainCounts, explainProblem } from '../../../../shared/domain/consent-import/explain.ts';
import { previewImport } from '../../../../shared/domain/consent-import/preview.ts';
import type { ImportRow } from '../../../../shared/domain/consent-import/read-rows.ts';
import type { RegisterEntry } from '../../../../shared/domain/consent-import/register.ts';
import { consentPolicyOf } from '../../../../shared/domain/policy/consent-policy.ts';
import { packOf } from '../policy/builders.ts';
import { anEntry } from './an-entry.ts';

const receivedAt = Date.parse('2025-10-01T12:00:00Z');
const terms = {
  policy: consentPolicyOf(packOf('svok-2021')),
  extent: 'partial',
  answeredBy: 'parents',
  guardianId: 'ouders',
  formVersion: undefined,
  receivedAt,
} as const;

function aRow(website: 'yes' | 'no' | 'unknown', change: Partial<ImportRow> = {}): ImportRow {
  return {
    line: 2,
    pupilNumber: '7',
    displayName: 'Jan de Vries',
    name: null,
    className: '7',
    birthDate: '2014-04-03',
    schoolYear: '2025-2026',
    changedAt: null,
    givenBy: null,
    answers: [{ purpose: 'website', answer: website }],
    ...change,
  };
}

const says = (by: string, decision: string, at: string, more: object = {}) => ({
  by,
  decision,
  at,
  purposes: ['website'],
  ...more,
});

function preview(said: object[], row: ImportRow, change: object = {}, entry: object = {}) {
  const register = [anEntry({ pupilNumber: '7', said, ...entry })];
  return previewImport(register, [row], { ...terms, ...change });
}
const kindOf = (...given: Parameters<typeof preview>) => preview(...given).lines[0]?.kind;
const saidBy = (...given: Parameters<typeof preview>) =>
  preview(...given).lines[0]?.statements.map(({ by, decision, at, effectiveFrom, provable }) => ({
    by,
    decision,
    at,
    provable,
    ...(effectiveFrom ? { effectiveFrom } : {}),
  }));

const yes = says('ouders', 'grant', '2025-09-08');
const no = says('ouders', 'deny', '2025-09-08');

describe('an answer beside what stands', () => {
  it.each([
    ['no answer, yes', [], 'yes', 'new'],
    ['no answer, no', [], 'no', 'new'],
    ['no answer, unknown', [], 'unknown', 'unknown'],
    ['yes, yes', [yes], 'yes', 'same'],
    ['yes, no', [yes], 'no', 'toNo'],
    ['no, no', [no], 'no', 'same'],
    ['no, yes', [no], 'yes', 'toYes'],
    ['no, unknown', [no], 'unknown', 'unknown'],
    ['last year yes, yes', [says('ouders', 'grant', '2024-09-08')], 'yes', 'new'],
    ['last year yes, unknown', [says('ouders', 'grant', '2024-09-08')], 'unknown', 'unknown'],
    ['this year yes, unknown', [yes], 'unknown', 'toNo'],
    ['a no of somebody else, yes', [says('vader', 'deny', '2025-09-08')], 'yes', 'toYes'],
    ['a yes of somebody else, no', [says('vader', 'grant', '2025-09-08')], 'no', 'toNo'],
    [
      'a no to the whole branch, yes',
      [{ ...no, purposes: ['website', 'social_media'] }],
      'yes',
      'toYes',
    ],
    ['a no that was taken back, yes', [no, says('ouders', 'grant', '2025-09-09')], 'yes', 'same'],
    ['a no after a yes, yes', [yes, says('ouders', 'withdraw', '2025-09-09')], 'yes', 'toYes'],
    ['a no and a yes at one moment, yes', [no, yes], 'yes', 'toYes'],
    [
      'a no and a later yes nobody can prove, yes',
      [no, { ...yes, at: '2025-09-09', provable: false }],
      'yes',
      'toYes',
    ],
    [
      'a no of somebody else and last year’s yes after it, yes',
      [says('vader', 'deny', '2024-09-01'), says('ouders', 'grant', '2024-09-08')],
      'yes',
      'toYes',
    ],
    ['a no to sound only, yes', [{ ...no, modalities: ['audio'] }], 'yes', 'new'],
    ['a no for one event, yes', [{ ...no, eventId: 'musical' }], 'yes', 'new'],
    ['a yes for one event, no', [{ ...yes, eventId: 'musical' }], 'no', 'new'],
    ['a yes nobody can prove, yes', [{ ...yes, provable: false }], 'yes', 'new'],
  ] as const)('%s', (_, said, answer, kind) => {
    expect(kindOf([...said], aRow(answer))).toBe(kind);
  });

  test('a yes of the parent link is not gone because the export is blank', () => {
    expect(kindOf([yes], aRow('unknown'), {}, { isImported: false })).toBe('unknown');
  });

  test('a no to a branch is a no to a platform on it, whatever its own column says', () => {
    const answers = [
      { purpose: 'social_media', answer: 'no' as const },
      { purpose: 'social_media.instagram', answer: 'yes' as const },
    ];
    const [line] = preview([], aRow('yes', { answers })).lines;
    expect(line?.statements.map(({ decision }) => decision)).toEqual(['deny']);
  });
});

describe('what the rules make of a line that says nothing of it', () => {
  const own = { answeredBy: 'pupil' } as const;
  const unborn = { person: { birthDate: null } };
  const born = (birthDate: string, change: Partial<ImportRow> = {}) =>
    aRow('unknown', { birthDate, ...change });
  const fatherNo = says('vader', 'deny', '2025-09-01');
  const ownYes = says('self', 'grant', '2025-09-08');
  const toYes = (...given: Parameters<typeof preview>) =>
    preview(...given).widening.flatMap(({ changes }) =>
      changes.flatMap(({ kind, purpose, was, answer }) =>
        kind === 'toYes' ? [`${purpose} ${was} ${answer}`] : [],
      ),
    );

  test('a first birth date that ends a parent’s no goes from no to yes', () => {
    const said = [fatherNo, ownYes];
    expect(toYes(said, born('2008-04-03'), own, unborn)).toEqual(['website no yes']);
  });

  test('one that ends it while the yes is still to be given, too', () => {
    const said = [
      fatherNo,
      says('self', 'grant', '2025-09-08', { conditions: { groupOnly: true } }),
    ];
    expect(toYes(said, born('2008-04-03'), own, unborn)).toEqual(['website no yes']);
  });

  test('also for what is not in the export, and for one kind of material only', () => {
    const about = { purposes: ['press', 'social_media'] };
    const said = [
      says('vader', 'deny', '2025-09-01', { ...about, modalities: ['audio'] }),
      says('self', 'grant', '2025-09-08', { ...about, modalities: ['audio'] }),
    ];
    expect(toYes(said, born('2008-04-03'), own, unborn)).toEqual([
      'social_media no yes',
      'press no yes',
    ]);
  });

  test('also for one event', () => {
    const said = [
      { ...fatherNo, eventId: 'musical' },
      { ...ownYes, eventId: 'musical' },
    ];
    expect(toYes(said, born('2008-04-03'), own, unborn)).toEqual(['website no yes']);
  });

  test('a first birth date that lets a yes of the parents count does, too', () => {
    const said = [says('vader', 'grant', '2025-09-08')];
    expect(toYes(said, born('2014-04-03'), own, unborn)).toEqual(['website unknown yes']);
  });

  test('a parent who becomes known does, where what they said counts then', () => {
    const said = [says('ouders', 'grant', '2024-09-08'), says('vader', 'grant', '2025-09-08')];
    const entry = { person: { guardians: [{ id: 'vader' }] } };
    const row = aRow('unknown', {
      answers: [{ purpose: 'newsletter', answer: 'yes' }],
    });
    expect(toYes(said, row, {}, entry)).toEqual(['newsletter no yes', 'website no yes']);
  });

  test('a first word of one’s own that ends a parent’s no to a part of it does', () => {
    const social = (by: string, decision: string, code: string) =>
      says(by, decision, '2023-09-08', { purposes: [code] });
    const said = [social('vader', 'deny', 'social_media.instagram')];
    const row = aRow('unknown', {
      birthDate: '2008-04-03',
      answers: [{ purpose: 'social_media', answer: 'yes' }],
    });
    const entry = { person: { birthDate: '2008-04-03' } };
    expect(toYes(said, row, own, entry)).toEqual(['social_media.instagram no yes']);
  });

  test('answers for a year to come are judged by that year too', () => {
    const said = [fatherNo, says('self', 'grant', '2025-09-08', { schoolYear: '2026-2027' })];
    const row = born('2008-04-03', { schoolYear: '2026-2027' });
    expect(toYes(said, row, own, unborn)).toEqual(['website no yes']);
  });

  test('a register that is fresh again is nobody’s yes', () => {
    const policy = { ...terms.policy, maxSourceAgeDays: 30 };
    const entry = { person: { sourceCheckedAt: '2024-10-01' } };
    expect(toYes([yes], aRow('yes'), { policy }, entry)).toEqual([]);
  });

  test('a new pupil, a new yes and a no open nothing', () => {
    expect(toYes([], aRow('yes'))).toEqual([]);
    expect(toYes([], aRow('yes'), {}, unborn)).toEqual([]);
    expect(toYes([yes], aRow('no'))).toEqual([]);
  });
});

describe('the newer record wins by its own date', () => {
  it.each([
    ['a no of a later day stands', no, 'yes', '2025-09-01', 'older'],
    ['a no of the same day stands', no, 'yes', '2025-09-08', 'older'],
    ['a no of an earlier day does not', no, 'yes', '2025-09-09', 'toYes'],
    ['a yes of a later day stands', yes, 'no', '2025-09-01', 'older'],
    ['a yes of the same day gives way to the no', yes, 'no', '2025-09-08', 'toNo'],
    [
      'a yes of a later hour stands',
      says('ouders', 'grant', '2025-09-08T14:00'),
      'no',
      '2025-09-08T13:00:00',
      'older',
    ],
  ] as const)('%s', (_, said, answer, changedAt, kind) => {
    expect(kindOf([said], aRow(answer, { changedAt }))).toBe(kind);
  });
});

describe('what is stored', () => {
  test('a yes that became a no is a withdrawal at the moment the export gives', () => {
    expect(saidBy([yes], aRow('no', { changedAt: '2025-09-20' }))).toEqual([
      { by: 'ouders', decision: 'withdraw', at: '2025-09-20', provable: true },
    ]);
  });

  test('without a date it is one at the moment of the import', () => {
    expect(saidBy([yes], aRow('no'))).toEqual([
      { by: 'ouders', decision: 'withdraw', at: '2025-10-01T12:00:00.000Z', provable: true },
    ]);
  });

  test('on the same day the no also stands after the yes', () => {
    const later = says('ouders', 'grant', '2025-09-08T14:00');
    expect(saidBy([later], aRow('no', { changedAt: '2025-09-08' }))?.at(-1)).toMatchObject({
      decision: 'withdraw',
      effectiveFrom: '2025-09-08T12:00:00.000Z',
    });
  });

  it.each([
    ['parents', '2014-04-03', 'ouders', true],
    ['pupil', '2014-04-03', 'self', true],
    ['unknown', '2014-04-03', 'ouders', false],
    ['unknown', '2008-04-03', 'self', false],
    ['unknown', null, 'self', false],
  ])(
    'answers by %s of somebody born %s are by %s, provable: %s',
    (answeredBy, birthDate, by, provable) => {
      const row = aRow('yes', { birthDate });
      const [line] = previewImport([], [row], {
        ...terms,
        answeredBy: answeredBy as 'parents',
      }).lines;
      expect(line?.statements).toMatchObject([{ by, provable, schoolYear: '2025-2026' }]);
      expect(line?.person.guardians.map(({ id }) => id)).toEqual(by === 'self' ? [] : ['ouders']);
    },
  );

  test('protection, departure and representatives stay as they are', () => {
    const person = {
      protectionHold: true,
      enrolledUntil: '2026-07-31',
      legalRepresentative: { id: 'mentor' },
    };
    const [line] = preview([], aRow('yes'), {}, { person }).lines;
    expect(line?.person).toMatchObject(person);
  });
});

describe('a line that contradicts the register refuses the import', () => {
  it.each<[string, Partial<ImportRow>, object]>([
    ['another birth date', { birthDate: '2014-04-04' }, {}],
    [
      'a name that is somebody else’s, without a birth date',
      { birthDate: null, displayName: 'Piet Bos' },
      {},
    ],
    ['zeros at the front lost', { pupilNumber: '7' }, { pupilNumber: '007' }],
    ['zeros at the front added', { pupilNumber: '007' }, { pupilNumber: '7' }],
    ['the number of an employee', {}, { person: { kind: 'employee' } }],
  ])('%s', (_, row, entry) => {
    const { refused, lines } = preview([], aRow('yes', row), {}, entry);
    expect([refused.map(({ line }) => line), lines]).toEqual([[2], []]);
  });

  test('an entry that cannot be read', () => {
    const broken: RegisterEntry = { ...anEntry({ pupilNumber: '7' }), words: undefined };
    expect(previewImport([broken], [aRow('yes')], terms).counts.refused).toBe(1);
  });

  test('a new name with the same birth date is the same pupil', () => {
    expect(preview([], aRow('yes', { displayName: 'Piet Bos' })).refused).toEqual([]);
  });
});

test('who is missing from a whole export may have left; from a part of one, nobody is missing', () => {
  const left = anEntry({ pupilNumber: '9', person: { enrolledUntil: '2025-07-31' } });
  const register = [
    anEntry({ pupilNumber: '7' }),
    anEntry({ pupilNumber: '8' }),
    left,
    anEntry({}),
  ];
  const full = previewImport(register, [aRow('yes')], { ...terms, extent: 'full' });
  expect(full.missingFromFile).toEqual([{ personId: 'id-8', enrolledUntil: '2025-10-01' }]);
  expect(full.counts.withoutNumber).toBe(1);
  expect(previewImport(register, [aRow('yes')], terms).missingFromFile).toEqual([]);
});

test('a person reads what would change, and where a file went wrong', () => {
  const zero = {
    rows: 0,
    toYes: 0,
    older: 0,
    newPupils: 0,
    missingFromFile: 0,
    withoutNumber: 0,
    erased: 0,
    refused: 0,
  };
  const counts = { ...zero, same: 412, new: 37, toNo: 5, unknown: 2 };
  expect(explainCounts(counts)).toEqual({
    nl: '412 gelijk, 37 nieuw, 5 naar nee, 2 onbekend',
    en: '412 the same, 37 new, 5 to no, 2 unknown',
  });
  const expected = { nl: 'ja of nee', en: 'yes or no' };
  expect(explainProblem({ line: 3, column: 4, expected })).toEqual({
    nl: 'Regel 3, kolom 4: verwacht ja of nee.',
    en: 'Line 3, column 4: expected yes or no.',
  });
  expect(explainProblem({ line: null, expected }).nl).toBe('Verwacht ja of nee.');
});
