#!/usr/bin/env node
// `npx schoolwacht <verb>`: runs the command line under the pinned Node.js.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = here('../../node_modules/.bin/node');
const { status } = spawnSync(
  node,
  ['--import', import.meta.resolve('tsx'), here('./cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
