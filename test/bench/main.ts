import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Bench, benches } from './benches.ts';

/** `npm run bench -- --help`: what each step costs, and how well it does. Never part of the tests. */
function main(): number {
  const given = asked();
  if (given === undefined) return wrong('That option is not known.');
  const { values, positionals } = given;
  if (values.help === true) return help();
  const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) return wrong(`Not known: ${unknown.join(', ')}.`);
  const { count, data } = values;
  if (count !== undefined && !/^[1-9]\d*$/.test(count)) return wrong('--count is a whole number.');
  if (data !== undefined && !existsSync(data)) return wrong('The folder of --data is not there.');
  if (count !== undefined && positionals.length !== 1) return wrong('--count goes with one name.');
  const chosen = Object.entries(benches).filter(([name, { isUsual }]) =>
    positionals.length === 0 ? isUsual : positionals.includes(name),
  );
  const without = chosen.filter(([, bench]) => bench.data?.isNeeded && data === undefined);
  if (without.length > 0) {
    return wrong(`Needs --data DIR: ${without.map(([name]) => name).join(', ')}.`);
  }
  if (count !== undefined && chosen.some(([, bench]) => bench.count === undefined)) {
    return wrong(`${positionals.join()} counts nothing.`);
  }
  return Math.max(0, ...chosen.map(([, bench]) => run(bench, { count, data })));
}

function asked() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        count: { type: 'string' },
        data: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}

function run(
  bench: Bench,
  { count, data }: { count: string | undefined; data: string | undefined },
): number {
  const script = fileURLToPath(new URL(bench.script, import.meta.url));
  const folder = bench.data === undefined || data === undefined ? [] : [data];
  const named = bench.data?.as === 'option' ? folder.flatMap((dir) => ['--data', dir]) : folder;
  const args = [...named, ...(count === undefined ? [] : [count])];
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
}

function help(): number {
  const lines = Object.entries(benches).flatMap(([name, { measures, count, data, isUsual }]) => [
    `  ${name.padEnd(13)} ${measures}${isUsual ? ' *' : ''}`,
    ...(count === undefined ? [] : [`${' '.repeat(16)}--count N: ${count} if not given`]),
    ...(data === undefined
      ? []
      : [`${' '.repeat(16)}--data DIR${data.isNeeded ? '' : ' (may be left out)'}: ${data.holds}`]),
  ]);
  console.log(`npm run bench -- [NAME ...] [--count N] [--data DIR]

Without a name those with * are run, one after the other. Photos and comments are not part of this project.

${lines.join('\n')}`);
  return 0;
}

function wrong(problem: string): number {
  console.error(`${problem} See npm run bench -- --help.`);
  return 2;
}

process.exitCode = main();
