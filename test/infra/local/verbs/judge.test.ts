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

it.each(['de', 'nl-NL', 'tlh', '', 7, null])(
  'judges all the same when the language is %j',
  async (lang) => {
    const { code, out } = await judge([JSON.stringify({ id: 1, text: 'je bent een hoer', lang })]);
    expect([code, JSON.parse(out[0] ?? '').action]).toEqual([0, 'hide']);
  },
);

it('reads past a byte order mark', async () => {
  const { code, out } = await judge(['\ufeff{"id":1,"text":"leuk!"}', '{"id":2,"text":"mooi"}']);
  expect([code, ...out.map((line) => JSON.parse(line).id)]).toEqual([0, 1, 2]);
});

it('never leaves a text of which a part did not come through as text', async () => {
  const bytes = Buffer.from([
    0x7b,
    ...Buffer.from('"id":1,"text":"leuk '),
    0xff,
    0xfe,
    ...Buffer.from('"}'),
  ]);
  const { out } = await judge([
    bytes.toString('utf8'),
    '{"id":2,"text":"je bent een hoer \ufffd"}',
  ]);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { id: 1, action: 'review', findings: [{ articles: ['default:not_checked'] }] },
    { id: 2, action: 'hide' },
  ]);
});

it('answers an id that did not come through with an error', async () => {
  const { code, out } = await judge(['\ufffd{"id":1,"text":"leuk"}']);
  expect([code, JSON.parse(out[0] ?? '')]).toMatchObject([
    1,
    { id: null, error: expect.any(String) },
  ]);
});
