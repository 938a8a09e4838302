import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { factWords } from '../../../../functions/console/pages/fact-words.ts';

const sources = ['functions', 'shared/records'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);

it('has words for every fact that the code writes into the log', () => {
  const written = sources.flatMap((text) =>
    [...text.matchAll(/\bwhat: '([a-z-]+\.[a-z-]+)'/g)].map(([, what]) => what ?? ''),
  );
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((what) => !factWords.has(what))).toEqual([]);
});
