import sharp from 'sharp';
import type { Look } from '../../../shared/domain/faces/sighting.ts';
import { exifBlock, jpegExif, jpegXmp, orientationTag, withSegments } from './blocks.ts';
import { isShownByEveryViewer } from './intact.ts';
import { createChance, mutate } from './mutate.ts';
import { nobody, shot, storedTurned } from './portrait.ts';
import { multiPicture, multiPictureFile } from './several.ts';

const small = { width: 160, height: 207 };
const face = await shot().resize(small).png().toBuffer();
const empty = await sharp(nobody).resize(small).png().toBuffer();
const frames = (...of: Buffer[]) => sharp(of, { join: { animated: true } });
const jpeg = await sharp(face).jpeg({ quality: 90 }).toBuffer();
const map = withSegments(
  await sharp(face).resize(80).greyscale().negate().jpeg().toBuffer(),
  jpegXmp('http://ns.adobe.com/hdr-gain-map/1.0/'),
);
const lying = await sharp(await storedTurned(6))
  .resize(207, 160)
  .jpeg({ quality: 90 })
  .toBuffer();

/** Whole files with one face each, small so that damage of a few bytes is damage of the face. */
const wholeFiles = await Promise.all([
  jpeg,
  sharp(face).jpeg({ chromaSubsampling: '4:4:4' }).toBuffer(),
  sharp(face).jpeg({ progressive: true }).toBuffer(),
  withSegments(lying, jpegExif(exifBlock([{ tag: orientationTag, value: 6 }]))),
  multiPictureFile(jpeg, [{ jpeg: map, type: multiPicture.undefined }]),
  sharp(face).png().toBuffer(),
  sharp(face).png({ progressive: true }).toBuffer(),
  sharp(face).png({ palette: true }).toBuffer(),
  sharp(face).webp({ quality: 85 }).toBuffer(),
  sharp(face).webp({ lossless: true }).toBuffer(),
  sharp(face).ensureAlpha(0.6).webp({ quality: 85 }).toBuffer(),
  frames(empty, face).webp({ quality: 85 }).toBuffer(),
  sharp(face).gif().toBuffer(),
  frames(empty, face).gif().toBuffer(),
]);

export interface Outcome {
  files: number;
  held: number;
  /** Every face of the whole file found, or more. */
  found: number;
  /** Fewer faces, in a picture that every viewer shows just as damaged. */
  shownDamaged: number;
  /** Fewer faces, in a file of which a part was not read: what may never happen. */
  wrong: string[];
  engineFailed: number;
  tookTooLong: number;
  milliseconds: number[];
}

/** Looks at so many damaged files, always the same ones for a seed. */
export async function lookAtMutations(
  engine: { look(file: Uint8Array): Promise<Look> },
  count: number,
  seed: number,
): Promise<Outcome> {
  const chance = createChance(seed);
  const counts = {
    files: count,
    held: 0,
    found: 0,
    shownDamaged: 0,
    engineFailed: 0,
    tookTooLong: 0,
  };
  const outcome: Outcome = { ...counts, wrong: [], milliseconds: [] };
  for (let n = 0; n < count; n++) {
    const { file, of, way } = mutate(wholeFiles, chance);
    const began = performance.now();
    const look = await engine.look(file);
    outcome.milliseconds.push(performance.now() - began);
    if (look.status === 'held') {
      outcome.held += 1;
      if (look.reason === 'engine-failed') outcome.engineFailed += 1;
      if (look.reason === 'took-too-long') outcome.tookTooLong += 1;
    } else if (look.faces.length > 0) outcome.found += 1;
    else if (await isShownByEveryViewer(file)) outcome.shownDamaged += 1;
    else outcome.wrong.push(`${n}: ${way} of ${of}`);
  }
  return outcome;
}
