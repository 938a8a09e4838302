import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One forbidden import for each rule, in a small tree of the same shape. */
const offences: Record<string, [from: string, to: string]> = {
  'domain-is-pure': ['shared/domain/a.ts', 'shared/ports/store.ts'],
  'events-know-the-domain-only': ['events/a.ts', 'shared/ports/store.ts'],
  'ports-know-domain-and-events': ['shared/ports/a.ts', 'shared/adapters/stores/sqlite.ts'],
  'records-know-ports-domain-and-events': [
    'shared/records/a.ts',
    'shared/adapters/stores/sqlite.ts',
  ],
  'adapters-know-no-use-case': ['shared/adapters/stores/a.ts', 'functions/act/act.ts'],
  'adapters-of-one-port-know-no-other': [
    'shared/adapters/queues/a.ts',
    'shared/adapters/stores/sqlite.ts',
  ],
  'runtime-knows-no-domain-word': ['shared/runtime/a.ts', 'shared/domain/word.ts'],
  'use-cases-know-no-adapter': ['functions/act/a.ts', 'shared/adapters/stores/sqlite.ts'],
  'functions-know-no-other-function': ['functions/notify/a.ts', 'functions/act/act.ts'],
  'config-is-a-schema': ['functions/act/config.ts', 'shared/domain/word.ts'],
  'compositions-are-imported-by-nobody': ['infra/local/a.ts', 'functions/act/index.ts'],
  'cloud-bundles-code-by-path': ['infra/stacks/a.ts', 'functions/act/act.ts'],
  'simulator-is-an-independent-judge': ['infra/local/simulator/a.ts', 'shared/domain/word.ts'],
  'nothing-imports-a-test': ['shared/adapters/a.ts', 'test/support/events.ts'],
  'no-circles': ['shared/records/about.ts', 'shared/records/round.ts'],
  'everything-resolves': ['shared/records/lost.ts', 'shared/records/nowhere.ts'],
};

let folder: string;
let fired: Map<string, string[]>;
let rules: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schoolwacht-boundaries-'));
  const root = resolve(import.meta.dirname, '../..');
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const files = new Map<string, string>([['shared/records/round.ts', "import './about.ts';\n"]]);
  for (const [from, to] of Object.values(offences)) {
    const path = relative(dirname(from), to);
    files.set(from, `import '${path.startsWith('.') ? path : `./${path}`}';\n`);
    if (!files.has(to) && !to.endsWith('nowhere.ts')) files.set(to, 'export {};\n');
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['infra', 'functions', 'shared', 'events', 'test'];
  const args = [tool, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { summary } = JSON.parse(run.stdout);
  rules = summary.ruleSetUsed.forbidden.map(({ name }: { name: string }) => name);
  fired = new Map();
  for (const { rule, from } of summary.violations) {
    fired.set(rule.name, [...(fired.get(rule.name) ?? []), from]);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the dependency rule', () => {
  it('has a forbidden import to try for every rule', () => {
    expect(Object.keys(offences).sort()).toEqual(rules.toSorted());
  });

  it.each(Object.entries(offences))('%s fires', (rule, [from]) => {
    expect(fired.get(rule)).toContain(from);
  });
});
