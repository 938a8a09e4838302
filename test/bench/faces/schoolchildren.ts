import { join } from 'node:path';
import sharp from 'sharp';
import type { Embedder } from '../../../shared/adapters/face-engines/embedded/embed.ts';
import type { FindNetworks } from '../../../shared/adapters/face-engines/embedded/find.ts';
import { createEmbeddedFaceEngine } from '../../../shared/adapters/face-engines/index.ts';
import { clip, overlap } from '../../../shared/domain/faces/geometry.ts';
import { cosine, matchRule } from '../../../shared/domain/faces/match.ts';
import {
  type Measured,
  markedPhotos,
  mayCompare,
  mayEnrol,
  measureFaces,
  percent,
  thresholds,
} from './face-data.ts';

/** The faces of one photo are different people: alike is wrong. Then each child is enrolled and painted over. */
export async function measureSchoolchildren(
  networks: FindNetworks,
  embedder: Embedder,
  folder: string,
) {
  const photos = (await markedPhotos(folder)).filter(({ event }) => event.includes('Schoolkids'));
  const likeness: { all: number[]; byRule: number[] } = { all: [], byRule: [] };
  const engine = createEmbeddedFaceEngine();
  let [enrolled, faces, matched, perhaps, near] = [0, 0, 0, 0, 0];
  for (const { file, faces: marked } of photos) {
    const path = join(folder, 'wider', file);
    const found = (await measureFaces(networks, embedder, path)).filter(
      ({ box, signals }) =>
        signals.height >= 40 && marked.some((one) => !one.invalid && overlap(one, box) >= 0.4),
    );
    for (const [n, one] of found.entries()) {
      for (const other of found.slice(0, n)) {
        const alike = cosine(one.template, other.template);
        likeness.all.push(alike);
        const isByRule =
          (mayEnrol(one) && mayCompare(other)) || (mayEnrol(other) && mayCompare(one));
        if (isByRule) likeness.byRule.push(alike);
      }
    }
    for (const { box } of found) {
      const made = await engine.enrol(await cropOf(path, box));
      if (!made.ok) continue;
      enrolled += 1;
      const gallery = { schoolId: 'bench', enrolled: [{ personId: 'x', templates: [made.value] }] };
      const look = await engine.look(await paintedOver(path, box), { gallery });
      if (look.status === 'held') continue;
      faces += look.faces.length;
      matched += look.faces.filter(({ match }) => match).length;
      perhaps += look.faces.filter(({ maybe }) => maybe).length;
      near += look.faces.filter((face) => face.near).length;
    }
  }
  await engine.close();
  for (const threshold of thresholds) {
    const at = (list: number[]) =>
      percent(list.filter((one) => one >= threshold).length, list.length);
    console.log(
      `schoolchildren ≥ ${threshold}: every pair ${at(likeness.all)}, enrolled and compared ${at(likeness.byRule)}`,
    );
  }
  console.log(
    `${enrolled} children enrolled and painted over, ${faces} faces: matched ${matched}, perhaps (≥ ${matchRule.maybeFrom}) ${perhaps}, near (≥ ${matchRule.nearFrom}) ${near}`,
  );
}

async function cropOf(path: string, box: Measured['box']) {
  const { width = 0, height = 0 } = await sharp(path).metadata();
  const room = { x: box.x - box.width * 0.4, y: box.y - box.height * 0.4 };
  const wide = { ...room, width: box.width * 1.8, height: box.height * 1.8 };
  const inside = clip(wide, width, height) ?? box;
  const left = Math.floor(inside.x);
  const top = Math.floor(inside.y);
  const size = { width: Math.floor(inside.width), height: Math.floor(inside.height) };
  return sharp(path)
    .extract({ left, top, ...size })
    .png()
    .toBuffer();
}

async function paintedOver(path: string, box: Measured['box']) {
  const size = { width: Math.ceil(box.width * 1.2), height: Math.ceil(box.height * 1.2) };
  const cover = await sharp({ create: { ...size, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  const left = Math.floor(box.x - box.width * 0.1);
  const top = Math.floor(box.y - box.height * 0.1);
  return sharp(path)
    .composite([{ input: cover, left, top }])
    .png()
    .toBuffer();
}
