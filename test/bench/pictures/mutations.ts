import { readdirSync, readFileSync } from 'node:fs';
import { createEmbeddedFaceEngine } from '../../../shared/adapters/face-engines/index.ts';
import { lookAtMutations } from '../../support/pictures/mutations.ts';

/**
 * How the embedded engine takes damaged files: one line of figures, an error when one of them is wrong.
 *
 *   node --import tsx test/bench/pictures/mutations.ts [FILES] [SEED]
 */
const [files = 5000, seed = 1] = process.argv.slice(2).map(Number);
const engine = createEmbeddedFaceEngine();
const { milliseconds, ...outcome } = await lookAtMutations(engine, files, seed);
const memory = peakMegabytesOfHelpers();
await engine.close();

const sorted = milliseconds.toSorted((a, b) => a - b);
const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
const times = { medianMs: at(0.5), p99Ms: at(0.99), mostMs: at(1) };
console.log(JSON.stringify({ what: 'damaged picture files', seed, ...outcome, ...times, memory }));
if (outcome.wrong.length > 0 || outcome.engineFailed > 0) process.exitCode = 1;

/** Linux only: the most that a process started by this one has ever had in memory. */
function peakMegabytesOfHelpers(): number | null {
  try {
    const own = `/proc/${process.pid}/task`;
    const children = readdirSync(own).flatMap((task) =>
      readFileSync(`${own}/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    const peaks = children.map((child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8');
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    });
    return Math.round(Math.max(...peaks));
  } catch {
    return null;
  }
}
