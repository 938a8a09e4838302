import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runVerify } from '../../../../infra/local/verbs/verify.ts';
import { type AuditEntry, hashEntry } from '../../../../shared/records/audit.ts';
import { closingOf } from '../../../../shared/records/audit-closing.ts';

/** A chain as the product writes it. */
function aChain(school: string, length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let number = 1; number <= length; number += 1) {
    const unsigned = {
      school,
      number,
      at: '2026-03-02T09:00:00.000Z',
      actor: 'rules',
      what: 'content.decided',
      about: `C#${school}#facebook#post#${number}`,
      detail: { number },
      previous: entries.at(-1)?.hash ?? '0'.repeat(64),
    };
    entries.push({ ...unsigned, hash: hashEntry(unsigned) });
  }
  return entries;
}

function closed(entries: AuditEntry[]): unknown[] {
  const last = entries.at(-1);
  return last === undefined ? [] : [...entries, closingOf(last)];
}

async function verify(lines: unknown[] | string) {
  const folder = await mkdtemp(join(tmpdir(), 'schoolwacht-verify-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'log.jsonl');
  const text =
    typeof lines === 'string' ? lines : lines.map((one) => JSON.stringify(one)).join('\n');
  await writeFile(file, text);
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) };
  const code = await runVerify([file], io);
  return { code, ...JSON.parse(said.join('')) };
}

const one = aChain('school-a', 5);
const two = aChain('school-b', 3);

test('a closed log holds to its end, of one school or of several', async () => {
  expect(await verify(closed(one))).toEqual({ code: 0, ok: true, entries: 5, closed: true });
  expect(await verify([...closed(one), ...closed(two)])).toMatchObject({
    entries: 8,
    closed: true,
  });
});

test('a log that is not closed holds as far as it goes, and says that this is all', async () => {
  expect(await verify(one)).toEqual({ code: 0, ok: true, entries: 5, closed: false });
  expect(await verify(one.slice(0, 3))).toMatchObject({ ok: true, entries: 3, closed: false });
  expect(await verify([...closed(one), ...two])).toMatchObject({ entries: 8, closed: false });
});

test.each([1, 2, 3, 4])(
  'a tail of %i entries cut off before the closing line shows',
  async (cut) => {
    const lines = closed(one);
    lines.splice(5 - cut, cut);
    expect(await verify(lines)).toMatchObject({
      code: 1,
      ok: false,
      line: 6 - cut,
      problem: 'expected 5 entries before this closing line',
    });
  },
);

test.each([
  ['a changed entry', one.with(2, { ...one[2]!, actor: 'user:x' }), 'does not match its hash'],
  ['a missing entry', one.toSpliced(2, 1), 'expected entry 3'],
  ['a repeated entry', one.toSpliced(2, 0, one[1]!), 'expected entry 3'],
  [
    'another closing hash',
    [...one, { ...closingOf(one[4]!), hash: 'f'.repeat(64) }],
    'hash of the',
  ],
  ['a log after its end', [...closed(one.slice(0, 3)), ...one.slice(3)], 'after the closing line'],
  ['the closing line of another school', [...one, closingOf(two[2]!)], 'expected 3 entries before'],
  ['something else', [...one, { school: 'school-a' }], 'expected an entry'],
])('%s is broken', async (_, lines, problem) => {
  const answer = await verify(lines);
  expect(answer).toMatchObject({ code: 1, ok: false });
  expect(answer.problem).toContain(problem);
});

test.each(['', '\n\n', '{"school"', 'null'])(
  'a file that holds no log is not ok: %j',
  async (text) => {
    expect(await verify(text)).toMatchObject({ code: 1, ok: false });
  },
);

test('help says what a file cannot prove', async () => {
  const said: string[] = [];
  const code = await runVerify(['--help'], { out: (line) => said.push(line), err: () => {} });
  expect(code).toBe(0);
  expect(said.join('')).toContain('cut off');
});
