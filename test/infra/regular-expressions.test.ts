import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Every regular expression we ship is read by the TypeScript parser, so that none in a comment or string counts. */
const root = join(import.meta.dirname, '../..');
const folders = ['shared', 'functions', 'infra', 'events'];
process.env.RECHECK_SYNC_BACKEND = 'pure'; // no Java, no binary

type Found = { source: string; flags: string; files: Set<string> };

function literals(): Found[] {
  const found = new Map<string, Found>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      // weights are one long text
      if (!/\.(?:ts|tsx|mjs)$/.test(entry) || entry.endsWith('weights.ts')) continue;
      const file = join(folder, entry);
      for (const literal of literalsOf(file, readFileSync(join(root, file), 'utf8'))) {
        const own = found.get(literal) ?? {
          source: literal.slice(1, literal.lastIndexOf('/')),
          flags: literal.slice(literal.lastIndexOf('/') + 1),
          files: new Set(),
        };
        own.files.add(file);
        found.set(literal, own);
      }
    }
  }
  return [...found.values()];
}

function literalsOf(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** Bounded by the characters that matching reads, never by time: on a busy machine a harmless one would look slow. */
const byWork = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
} as const;

const verdict = (source: string, flags: string): string => checkSync(source, flags, byWork).status;

test('no text can make a regular expression of ours slow: each is proven linear', () => {
  const all = literals();
  expect(all.length).toBeGreaterThan(100);
  const unsafe = all.flatMap(({ source, flags, files }) => {
    const said = verdict(source, flags);
    return said === 'safe' ? [] : [`${said}: /${source}/ in ${[...files].join(', ')}`];
  });
  expect(unsafe).toEqual([]);
}, 240_000);

test.each(['(a+)+$', '\\d+$', '(?:a|ab|b)*c', '\\s*\\s*x'])(
  'the proof would catch /%s/',
  (source) => {
    expect(verdict(source, '')).toBe('vulnerable');
  },
);
