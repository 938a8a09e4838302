import { expect, it } from 'vitest';
import { runJudge } from '../../../../infra/local/verbs/judge.ts';
import { packById } from '../../../../shared/domain/policy/packs/index.ts';

async function judge(lines: string[], args: string[] = []) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    lines: (async function* () {
      yield* lines;
    })(),
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  return { code: await runJudge(args, io, packById), out, err };
}

it('answers each line, in order, and says at the end that one was not understood', async () => {
  const { code, out } = await judge([
    '{"id":"a","text":"leuk!"}',
    '{"id":2}',
    'geen json',
    '{"id":4,"text":"je bent een hoer"}',
  ]);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { id: 'a', action: 'leave', categories: [], personalData: [], care: false, findings: [] },
    { id: 2, error: expect.any(String) },
    { id: null, error: expect.any(String) },
    { id: 4, action: 'hide', categories: [{ category: 'insult', spans: [[0, 16]] }] },
  ]);
  expect(code).toBe(1);
});

it('cites the protocol that was asked for', async () => {
  const { code, out } = await judge(
    ['{"id":1,"text":"ik sla je in elkaar"}'],
    ['--protocol', 'svok-2021'],
  );
  expect([code, JSON.parse(out[0] ?? '').findings]).toEqual([
    0,
    [{ code: 'COMMENT_HIDE_DECENCY', basis: 'protocol', articles: ['svok-2021:III.A.6'] }],
  ]);
});

it('refuses a protocol nobody knows', async () => {
  expect(await judge([], ['--protocol', 'nergens-2020'])).toMatchObject({ code: 2, out: [] });
});

it('explains itself', async () => {
  expect(await judge([], ['--help'])).toMatchObject({ code: 0, err: [] });
});
