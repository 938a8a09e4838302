import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClassifier } from '../../../shared/adapters/image-moderators/embedded/classify.ts';
import { createEmbeddedImageModerator } from '../../../shared/adapters/image-moderators/index.ts';

/**
 * How often the embedded moderator raises an alarm over ordinary photos, how long it takes and what memory it
 * needs: `node --import tsx test/bench/pictures/measure.ts FOLDER…`, each with JPEG files in which nobody is nude.
 */
const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('Expected one or more folders with pictures.');

const started = performance.now();
const classify = await openClassifier('measured');
const loadMs = performance.now() - started;

for (const folder of folders) {
  const files = readdirSync(folder).filter((name) => /\.jpe?g$/i.test(name));
  const alarms: Record<string, number> = { explicit: 0, nudity: 0, 'not-checked': 0 };
  const times: number[] = [];
  for (const name of files) {
    const from = performance.now();
    const check = await classify(readFileSync(join(folder, name)));
    times.push(performance.now() - from);
    const found =
      check.status === 'checked' ? check.labels.map(({ label }) => label) : ['not-checked'];
    for (const label of found) alarms[label] = (alarms[label] ?? 0) + 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  console.log(folder, { pictures: files.length, ...alarms, medianMs: at(0.5), p95Ms: at(0.95) });
}

const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log({ loadMs: Math.round(loadMs), megabytes });

// the same through its own process, start included
const moderator = createEmbeddedImageModerator();
const [folder = ''] = folders;
const [name = ''] = readdirSync(folder).filter((one) => /\.jpe?g$/i.test(one));
const first = performance.now();
await moderator.check(readFileSync(join(folder, name)));
console.log({ firstInOwnProcessMs: Math.round(performance.now() - first) });
await moderator.close();
