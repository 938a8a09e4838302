import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Words } from '../../../shared/domain/language.ts';

/**
 * The demo's pictures are cut from samples in an installed package (@vladmandic/face-api, MIT), which
 * show adults at a party: here they are "staff" and "visitors" of schools that do not exist. None of
 * them stands in the repository.
 */
interface Cut {
  sample: 1 | 3 | 4 | 6;
  left: number;
  top: number;
  width: number;
  height: number;
  label: Words;
}

const cuts = {
  mentor: {
    sample: 3,
    ...{ left: 900, top: 90, width: 520, height: 620 },
    label: { nl: 'De nieuwe mentor (1 gezicht)', en: 'The new mentor (1 face)' },
  },
  conciërge: {
    sample: 3,
    ...{ left: 1370, top: 170, width: 500, height: 620 },
    label: { nl: 'De conciërge (1 gezicht)', en: 'The caretaker (1 face)' },
  },
  team: {
    sample: 3,
    ...{ left: 400, top: 120, width: 1480, height: 600 },
    label: { nl: 'Het team (3 gezichten)', en: 'The team (3 faces)' },
  },
  decaan: {
    sample: 6,
    ...{ left: 120, top: 360, width: 460, height: 560 },
    label: { nl: 'De decaan (1 gezicht)', en: 'The careers adviser (1 face)' },
  },
  studiedag: {
    sample: 6,
    ...{ left: 120, top: 210, width: 1640, height: 640 },
    label: { nl: 'Studiedag (4 gezichten)', en: 'Study day (4 faces)' },
  },
  feestavond: {
    sample: 1,
    ...{ left: 250, top: 120, width: 1560, height: 700 },
    label: { nl: 'Feestavond (3 gezichten)', en: 'Party night (3 faces)' },
  },
  bezoekers: {
    sample: 4,
    ...{ left: 150, top: 20, width: 1420, height: 600 },
    label: { nl: 'Bezoekers (4 gezichten)', en: 'Visitors (4 faces)' },
  },
} as const satisfies Record<string, Cut>;

export type DemoPictureName = keyof typeof cuts;

export interface DemoPicture {
  name: string;
  label: Words;
  bytes: Uint8Array;
}

/** The demo's pictures as JPEG; none where the package is not installed (`npm ci --omit=dev`). */
export async function demoPictures(): Promise<DemoPicture[]> {
  const folder = samplesFolder();
  if (folder === undefined) return [];
  return Promise.all(
    Object.entries(cuts).map(async ([name, { sample, label, ...area }]) => {
      const file = join(folder, `sample${sample}.jpg`);
      const bytes = await sharp(file).extract(area).jpeg({ quality: 90 }).toBuffer();
      return { name, label, bytes };
    }),
  );
}

/** Three photos of one person for enrolment: the cut itself, lighter, and a little smaller. */
export async function enrolmentPhotos(picture: DemoPicture): Promise<Uint8Array[]> {
  const image = sharp(picture.bytes);
  return Promise.all([
    image.clone().jpeg({ quality: 95 }).toBuffer(),
    image.clone().modulate({ brightness: 1.1 }).jpeg({ quality: 88 }).toBuffer(),
    image.clone().resize({ width: 420 }).jpeg({ quality: 92 }).toBuffer(),
  ]);
}

function samplesFolder(): string | undefined {
  try {
    const found = createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json');
    return join(dirname(found), 'demo');
  } catch {
    return undefined;
  }
}
