import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, test } from 'vitest';
import { takeDataFolder } from '../../../../infra/local/data-folder.ts';
import { firstSchool } from '../../../../infra/local/first-school.ts';
import { openStores } from '../../../../infra/local/stores.ts';
import { runImport } from '../../../../infra/local/verbs/import.ts';

let seconds = 0;
/** Every look at the clock is a second later. */
const now = () => {
  seconds += 1;
  return new Date(Date.parse('2025-10-01T12:00:00.000Z') + seconds * 1000);
};
const header = 'stamnr;roepnaam;achternaam;website;mening';
const mapping = {
  name: 'Export',
  columns: { pupilNumber: 'stamnr', firstName: 'roepnaam', lastName: 'achternaam' },
  purposes: { website: 'website' },
};
const choices = ['--full', '--answers-by', 'parents', '--school-year', '2025-2026'];

/** A data folder with one empty school, and the verb on it. */
async function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'schoolwacht-import-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder = takeDataFolder(path);
  const { database, store } = openStores(folder, now);
  await firstSchool(store);
  await database.close();
  folder.release();
  const file = (name: string, text: string) => {
    writeFileSync(join(path, name), text);
    return join(path, name);
  };
  const mappingFile = file('mapping.json', JSON.stringify(mapping));
  async function run(args: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await runImport(args, io, { now, data: path });
    const answers = out.map((line) => (line.startsWith('{') ? JSON.parse(line) : line));
    return { code, answers, err };
  }
  const school = ['--school', 'school'];
  return {
    path,
    file,
    run,
    importing: (lines: string[], args: string[] = choices) => {
      const name = file('export.csv', [header, ...lines].join('\r\n'));
      return run([name, ...school, '--mapping', mappingFile, ...args]);
    },
    undoing: (args: string[]) => run(['--undo', ...args, ...school]),
  };
}

test('says what would change, then changes it, then takes it back', async () => {
  const { importing, undoing } = await aFolder();
  const lines = ['1;Jan;Bos;ja;-', '2;Piet;Bos;nee;-'];
  const dry = await importing(lines, [...choices, '--dry-run']);
  expect([dry.code, dry.answers.length]).toEqual([0, 1]);
  expect(dry.answers[0].wouldChange.summary.nl).toBe('0 gelijk, 2 nieuw, 0 naar nee, 0 onbekend');

  const done = await importing(lines);
  expect(done.code).toBe(0);
  expect(done.answers[1]).toMatchObject({ changed: { import: 1, repeated: false } });
  expect(JSON.stringify(done)).not.toMatch(/Jan|Bos/);

  expect(await undoing(['1'])).toMatchObject({
    code: 0,
    answers: [{ undone: { import: 1, people: 2 } }],
  });
  expect((await importing(lines)).answers[1]).toMatchObject({ changed: { import: 2 } });
});

test('from no to yes needs leadership', async () => {
  const { importing } = await aFolder();
  await importing(['1;Jan;Bos;nee;-']);
  const refused = await importing(['1;Jan;Bos;ja;-']);
  expect([refused.code, refused.err.join()]).toEqual([1, expect.stringContaining('--leadership')]);
  expect((await importing(['1;Jan;Bos;ja;-'], [...choices, '--leadership', 'directie'])).code).toBe(
    0,
  );
});

test('a doubt refuses the file, with its line and not its words', async () => {
  const { importing } = await aFolder();
  const { code, answers } = await importing(['1;Jan;Bos;ja;-', '2;Piet;Bos;Geheim;-']);
  expect(code).toBe(1);
  expect(answers).toMatchObject([
    { refused: [{ line: 3, column: 4, expected: { nl: 'ja, nee of leeg' } }] },
  ]);
  expect(JSON.stringify(answers)).not.toContain('Geheim');
});

test('proposes a mapping that imports the file', async () => {
  const { file, run } = await aFolder();
  const name = file('export.csv', `${header}\n1;Jan;Bos;ja;-`);
  const { answers } = await run([name, '--suggest']);
  expect(answers[0]).toMatchObject({ columns: mapping.columns, purposes: mapping.purposes });
  const proposed = file('proposed.json', JSON.stringify(answers[0]));
  expect((await run([name, '--school', 'school', '--mapping', proposed, ...choices])).code).toBe(0);
});

test('waits for nobody: a running Schoolwacht must be stopped first', async () => {
  const { path, importing } = await aFolder();
  const running = takeDataFolder(path);
  onTestFinished(() => running.release());
  await expect(importing(['1;Jan;Bos;ja;-'])).rejects.toThrow('stop it first');
});

it.each([
  ['--full or --partial', ['--answers-by', 'parents', '--school-year', '2025-2026']],
  ['not both', ['--partial', ...choices]],
  ['--answers-by', ['--full', '--school-year', '2025-2026']],
  ['--answers-by', ['--full', '--answers-by', 'teachers', '--school-year', '2025-2026']],
  ['--school-year', ['--full', '--answers-by', 'parents']],
  ['--school-year as', ['--full', '--answers-by', 'parents', '--school-year', '2025']],
])('asks for what was not said: %s', async (expected, args) => {
  const { importing } = await aFolder();
  const { code, err } = await importing(['1;Jan;Bos;ja;-'], args);
  expect([code, err.join()]).toEqual([2, expect.stringContaining(expected)]);
});

test('asks for a school that is there, a file and a mapping', async () => {
  const { file, run } = await aFolder();
  const name = file('export.csv', `${header}\n1;Jan;Bos;ja;-`);
  const mappingFile = file('mapping.json', JSON.stringify(mapping));
  const asked = [
    [name, '--school', 'nowhere', '--mapping', mappingFile, ...choices],
    [name, '--mapping', mappingFile, ...choices],
    ['--school', 'school', '--mapping', mappingFile, ...choices],
    [name, '--school', 'school', ...choices],
    [name, '--school', 'school', '--mapping', name, ...choices],
    ['--undo', 'last', '--school', 'school'],
    ['--undo', '1', '--school', 'school', '--leadership', 'Jan de Vries'],
    ['--nonsense'],
  ];
  for (const args of asked) expect((await run(args)).code, args.join(' ')).toBe(2);
  expect((await run(['--help'])).code).toBe(0);
});
