import { expect, test } from 'vitest';
import { runConsent } from '../../../../infra/local/verbs/consent.ts';

const pupil = { kind: 'pupil', birthDate: '2014-05-10', guardians: [{ id: 'g1' }] };
const yes = { by: 'g1', decision: 'grant', purposes: ['social_media'], at: '2025-09-08' };
const photo = { purposes: ['social_media.instagram'], at: '2025-11-20T15:00' };
const question = { id: 'a', person: pupil, statements: [yes], publication: photo };

async function run(lines: unknown[], args: string[] = []) {
  const out: string[] = [];
  const err: string[] = [];
  async function* given() {
    for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line);
  }
  const io = {
    lines: given(),
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  const code = await runConsent(args, io);
  return {
    code,
    err,
    answers: out.map((line) => (line.startsWith('{') ? JSON.parse(line) : line)),
  };
}

test('answers who may be shown, and until when', async () => {
  const { code, answers } = await run([{ ...question, policy: 'standard' }]);
  expect(code).toBe(0);
  expect(answers).toEqual([
    {
      id: 'a',
      status: 'granted',
      reason: 'ok',
      nextChangeAt: '2026-08-01T00:00:00+02:00',
      findings: [],
    },
  ]);
});

test('says whom to ask and what it rests on', async () => {
  const { answers } = await run(
    [{ ...question, statements: [], policy: { preset: 'standard' } }],
    ['--protocol', 'svok-2021'],
  );
  expect(answers).toEqual([
    {
      id: 'a',
      status: 'missing',
      reason: 'no_statement',
      ask: 'parents',
      findings: [
        { code: 'POST_BLOCK_NO_CONSENT', basis: 'protocol', articles: ['svok-2021:III.B.8'] },
      ],
    },
  ]);
});

test('lays the line’s policy over the protocol’s', async () => {
  const both = {
    ...question,
    policy: { parentRule: 'both' },
    person: { ...pupil, guardians: [{ id: 'g1' }, { id: 'g2' }] },
  };
  const late = { ...both, publication: { ...photo, at: '2026-08-25' } };
  const { answers } = await run([both, late, { ...late, policy: {} }], ['--protocol', 'svok-2021']);
  expect(answers.map(({ reason }) => reason)).toEqual([
    'awaiting_other_parent',
    'awaiting_other_parent',
    'school_year_over',
  ]);
});

test('without a protocol it cites the law', async () => {
  const { answers } = await run([{ ...question, statements: [] }]);
  expect(answers[0].findings).toEqual([
    { code: 'POST_BLOCK_NO_CONSENT', basis: 'law', articles: ['law:avg-6.1a'] },
  ]);
});

test('a withdrawal of what is online is to be reviewed', async () => {
  const statements = [yes, { ...yes, decision: 'withdraw', at: '2025-12-01' }];
  const publication = { ...photo, mode: 'keep_online', checkAt: '2025-12-02' };
  const { answers } = await run([{ ...question, statements, publication }]);
  expect(answers[0].findings.map(({ code }: { code: string }) => code)).toEqual([
    'PUBLISHED_REVIEW_WITHDRAWN',
    'POST_BLOCK_NO_CONSENT',
  ]);
});

test('a line that is not understood stops no other, and shows in the exit code', async () => {
  const { code, answers } = await run([
    'not json',
    { ...question, id: 'b', publication: { ...photo, purposes: ['tv'] } },
    { ...question, id: 'c', policy: 'liberal' },
    { ...question, id: 'd', polciy: {} },
    '',
    { ...question, id: 'e' },
  ]);
  expect(code).toBe(1);
  expect(answers.map(({ id, error, status }) => [id, error === undefined, status])).toEqual([
    [null, false, undefined],
    ['b', false, undefined],
    ['c', false, undefined],
    ['d', false, undefined],
    ['e', true, 'granted'],
  ]);
});

test('a file may begin with a byte order mark, end its lines in CRLF and hold blank ones', async () => {
  const line = JSON.stringify(question);
  const { code, answers } = await run([`\uFEFF${line}\r`, '  ', '\r', `${line}\r`]);
  expect(code).toBe(0);
  expect(answers.map(({ status }) => status)).toEqual(['granted', 'granted']);
});

test.each<[string, object]>([
  ['no person', { person: undefined }],
  ['no statements', { statements: undefined }],
  ['no publication', { publication: undefined }],
  ['a person that is none', { person: null }],
  ['a field nobody knows', { consent: 'yes' }],
  ['a policy that is a list', { policy: [] }],
  ['a preset by an inherited name', { policy: 'constructor' }],
])('%s is an error, never a yes', async (_, change) => {
  const { code, answers } = await run([{ ...question, ...change }]);
  expect(code).toBe(1);
  expect(answers).toEqual([{ id: 'a', error: expect.any(String) }]);
});

test('no policy, or an empty one, is the default of every parameter', async () => {
  const { policy: _, ...without } = { ...question, policy: null };
  const { answers } = await run([
    without,
    { ...question, policy: null },
    { ...question, policy: {} },
  ]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 'granted', reason: 'ok' });
});

test('ten thousand lines have ten thousand answers, in their order', async () => {
  const lines = Array.from({ length: 10_000 }, (_, id) => ({ ...question, id }));
  const { answers } = await run(lines);
  expect(answers.map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
});

test('helps, and says what was asked wrongly', async () => {
  expect(await run([], ['--help'])).toMatchObject({
    code: 0,
    answers: [expect.stringContaining('atlas-2021')],
  });
  expect(await run([], ['--protocol', 'nobody-2020'])).toMatchObject({ code: 2, answers: [] });
  expect(await run([], ['--loud'])).toMatchObject({ code: 2, answers: [] });
});
