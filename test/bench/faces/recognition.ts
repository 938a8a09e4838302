import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { openEmbedder } from '../../../shared/adapters/face-engines/embedded/embed.ts';
import { openFindNetworks } from '../../../shared/adapters/face-engines/embedded/networks.ts';
import { cosine, likenesses, meanTemplate } from '../../../shared/domain/faces/match.ts';
import {
  dataFolder,
  type Measured,
  mayCompare,
  mayEnrol,
  measureFaces,
  percent,
  thresholds,
} from './face-data.ts';
import { measureSchoolchildren } from './schoolchildren.ts';

/**
 * How well the embedded engine knows people again, and whom it takes for each other. Not part of the tests.
 *
 *   node --import tsx test/bench/faces/recognition.ts --data DIR
 *
 * DIR holds `lfw/<Name>_<number>.jpg` (one person, in the middle), `lfw-pairs.json` ([{a, b, same}]), and
 * `wider/` with `wider.json` (see `measure.ts`). Enrolled is by three photos that the engine takes, drawn ten
 * times; a photo that is too weak to be compared counts as not found.
 */
const folder = dataFolder();
const networks = await openFindNetworks();
const embedder = await openEmbedder();
interface Portrait extends Measured {
  file: string;
  person: string;
}

const portraits: Portrait[] = [];
for (const file of (await readdir(join(folder, 'lfw'))).sort()) {
  const faces = await measureFaces(networks, embedder, join(folder, 'lfw', file));
  const away = ({ box }: Measured) =>
    Math.hypot(box.x + box.width / 2 - 125, box.y + box.height / 2 - 125);
  const [middle] = faces.toSorted((a, b) => away(a) - away(b));
  if (middle) portraits.push({ ...middle, file, person: file.replace(/_\d+\.jpg$/, '') });
}
console.log(`faces found in ${portraits.length} portraits`);
await pairs();
differentPairs();
for (const half of [undefined, 0, 1]) openSet(half);
await measureSchoolchildren(networks, embedder, folder);

async function pairs() {
  const schema = z.array(z.object({ a: z.string(), b: z.string(), same: z.boolean() }));
  const given = schema.parse(JSON.parse(await readFile(join(folder, 'lfw-pairs.json'), 'utf8')));
  const byFile = new Map(portraits.map((portrait) => [portrait.file, portrait]));
  const likeness = (isSame: boolean) =>
    given.flatMap(({ a, b, same }) => {
      const [one, other] = [byFile.get(a), byFile.get(b)];
      return same === isSame && one && other ? [cosine(one.template, other.template)] : [];
    });
  const [same, different] = [likeness(true), likeness(false)];
  const at = (list: number[], threshold: number) => list.filter((one) => one >= threshold).length;
  for (const threshold of thresholds) {
    const [hit, slip] = [at(same, threshold), at(different, threshold)];
    console.log(
      `pairs ≥ ${threshold}: same ${percent(hit, same.length)}, different ${percent(slip, different.length)}`,
    );
  }
}

/** Every two pictures of two people; and only those of which one could be enrolled and the other compared. */
function differentPairs() {
  const counts = thresholds.map(() => ({ all: 0, byRule: 0 }));
  let [all, byRule] = [0, 0];
  for (const one of portraits) {
    for (const other of portraits) {
      if (one.person === other.person) continue;
      const likeness = cosine(one.template, other.template);
      const isByRule = mayEnrol(one) && mayCompare(other);
      all += 0.5;
      byRule += isByRule ? 1 : 0;
      for (const [n, count] of counts.entries()) {
        if (likeness < (thresholds[n] ?? 1)) continue;
        count.all += 0.5;
        count.byRule += isByRule ? 1 : 0;
      }
    }
  }
  for (const [n, count] of counts.entries()) {
    console.log(
      `two people ≥ ${thresholds[n]}: ${percent(count.all, all)}; enrolled and compared ${percent(count.byRule, byRule)}`,
    );
  }
}

/** Three photos of everybody with four or more; the rest of theirs, and everybody else's, are looked at. */
function openSet(half: number | undefined) {
  const people = [...Map.groupBy(portraits, ({ person }) => person)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const mine = people.filter((_, n) => half === undefined || n % 2 === half);
  const sum = { known: 0, right: 0, wrong: 0, maybe: 0, strangers: 0, accepted: 0, perhaps: 0 };
  let enrolledPeople = 0;
  for (let draw = 1; draw <= 10; draw++) {
    const enrolled: { person: string; template: Float32Array }[] = [];
    const probes: Portrait[] = [];
    for (const [person, own] of mine) {
      const shuffled = own.toSorted((a, b) => rank(a.file, draw) - rank(b.file, draw));
      const photos = own.length >= 4 ? shuffled.filter(mayEnrol).slice(0, 3) : [];
      const isEnrolled = photos.length === 3;
      if (isEnrolled) {
        enrolled.push({ person, template: meanTemplate(photos.map(({ template }) => template)) });
      }
      probes.push(...shuffled.filter((one) => !isEnrolled || !photos.includes(one)));
    }
    enrolledPeople = enrolled.length;
    for (const probe of probes) {
      const row = mayCompare(probe)
        ? enrolled.map(({ template }) => cosine(probe.template, template))
        : [];
      const [{ match, maybe } = {}] = likenesses([row]);
      const who = match && enrolled[match.person]?.person;
      if (enrolled.some(({ person }) => person === probe.person)) {
        sum.known += 1;
        sum.right += who === probe.person ? 1 : 0;
        sum.wrong += who !== undefined && who !== probe.person ? 1 : 0;
        sum.maybe += maybe && enrolled[maybe.person]?.person === probe.person ? 1 : 0;
      } else {
        sum.strangers += 1;
        sum.accepted += who === undefined ? 0 : 1;
        sum.perhaps += maybe === undefined ? 0 : 1;
      }
    }
  }
  console.log(
    `open set${half === undefined ? '' : `, half ${half + 1}`}, ${enrolledPeople} people: right ${percent(sum.right, sum.known)}, perhaps right ${percent(sum.maybe, sum.known)}, wrong ${percent(sum.wrong, sum.known)}; strangers accepted ${percent(sum.accepted, sum.strangers)}, perhaps somebody ${percent(sum.perhaps, sum.strangers)}`,
  );
}

/** An order of its own for each draw, always the same. */
function rank(file: string, draw: number): number {
  let state = draw * 2_654_435_761;
  for (const letter of file) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return state;
}
