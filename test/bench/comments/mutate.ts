import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutant, mutantsOf } from './mutants.ts';

/**
 * Breaks the judge in one place at a time and looks whether its tests notice, on a copy of the project:
 *
 *     node --import tsx test/bench/comments/mutate.ts [--file guards.ts] [--every 5]
 *
 * `--every 5` takes one change in five. Ten to thirty seconds a change on a quiet machine, so hours for all of them.
 */
const { values } = parseArgs({
  options: { file: { type: 'string' }, every: { type: 'string', default: '5' } },
});
const judged = [
  'judge-comment.ts',
  'guards.ts',
  'excuses.ts',
  'criticism.ts',
  'model/heard.ts',
  'model/model.ts',
  'rules/matcher.ts',
  'rules/pattern.ts',
  'rules/together.ts',
  'text/readings.ts',
];
const root = join(import.meta.dirname, '../../..');
const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
for (const part of [
  'shared',
  'infra',
  'test',
  'functions',
  'events',
  'package.json',
  'tsconfig.json',
]) {
  cpSync(join(root, part), join(copy, part), {
    recursive: true,
    filter: (path) => !path.includes('node_modules') && !path.includes('.data'),
  });
}
cpSync(join(root, '.vitest.config.mts'), join(copy, '.vitest.config.mts'));
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

try {
  const files = judged.filter((file) => values.file === undefined || file === values.file);
  const scores = files.map((file) => ({ file, ...score(file) }));
  console.table(scores);
  const [killed, all] = [total('killed'), total('tried')];
  console.log(`${killed} of ${all} changes noticed: ${((100 * killed) / (all || 1)).toFixed(0)} %`);

  function total(what: 'killed' | 'tried'): number {
    return scores.reduce((sum, one) => sum + one[what], 0);
  }
} finally {
  rmSync(copy, { recursive: true });
}

function score(file: string): { tried: number; killed: number } {
  const path = join(copy, 'shared/domain/decency', file);
  const source = readFileSync(path, 'utf8');
  const mutants = mutantsOf(source).filter((_, i) => i % Number(values.every) === 0);
  const survived = mutants.filter((mutant) => !isNoticed(path, mutant));
  writeFileSync(path, source);
  for (const { line, what } of survived) console.log(`${file}:${line} not noticed: ${what}`);
  return { tried: mutants.length, killed: mutants.length - survived.length };
}

function isNoticed(path: string, { source }: Mutant): boolean {
  writeFileSync(path, source);
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      '.vitest.config.mts',
      '--bail',
      '1',
      'test/shared/domain/decency',
    ],
    { cwd: copy, stdio: 'ignore', timeout: 300_000 },
  );
  return status !== 0;
}
