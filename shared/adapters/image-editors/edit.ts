import sharp, { type Sharp } from 'sharp';
import * as z from 'zod';
import { maxPixels } from '../../domain/faces/picture-file.ts';
import { type Box, boxSchema } from '../../domain/faces/sighting.ts';
import { cover } from './cover.ts';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the editor asks of its process. */
export const jobSchema = z.discriminatedUnion('task', [
  z.object({ task: z.literal('display'), file: bytesSchema }),
  z.object({ task: z.literal('redact'), file: bytesSchema, faces: z.array(boxSchema) }),
  z.object({ task: z.literal('crop'), file: bytesSchema, face: boxSchema }),
]);
export type Job = z.infer<typeof jobSchema>;

export const editedSchema = z.object({
  bytes: bytesSchema,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** In a crop: where the face is, in shares of its sides. */
  face: boxSchema.optional(),
});
export type Edited = z.infer<typeof editedSchema>;

/** Longest side of a copy for screens. */
const longestOnScreen = 1600;

sharp.cache(false);

/** Makes the copy that was asked for. Throws on a file that cannot be read to its end. */
export async function edit(job: Job): Promise<Edited> {
  if (job.task === 'redact') return redact(job.file, job.faces);
  if (job.task === 'crop') return crop(job.file, job.face);
  const { autoOrient } = await open(job.file).metadata();
  const size = { width: longestOnScreen, height: longestOnScreen };
  const bytes = await upright(job.file)
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
  return { bytes, width: autoOrient.width, height: autoOrient.height };
}

function open(file: Uint8Array): Sharp {
  return sharp(file, { failOn: 'warning', limitInputPixels: maxPixels });
}

/** The pixels as shown: turned, without transparency, in sRGB. Metadata stays behind by default. */
function upright(file: Uint8Array): Sharp {
  return open(file).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
}

/** Head and shoulders: a face alone is too little for services that compare. */
const margin = 0.6;
/** The smallest side that Amazon Rekognition takes. */
const leastSide = 80;

async function crop(file: Uint8Array, face: Box): Promise<Edited> {
  const { data, info } = await upright(file)
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true });
  const left = Math.max(0, Math.floor(face.x - margin * face.width));
  const top = Math.max(0, Math.floor(face.y - margin * face.height));
  const width = Math.min(info.width, Math.ceil(face.x + (1 + margin) * face.width)) - left;
  const height = Math.min(info.height, Math.ceil(face.y + (1 + margin) * face.height)) - top;
  const scale = Math.max(1, leastSide / Math.min(width, height));
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const bytes = await sharp(data)
    .extract({ left, top, width, height })
    .resize({ ...size, fit: 'fill' })
    .jpeg({ quality: 92 })
    .toBuffer();
  const place = {
    x: (face.x - left) / width,
    y: (face.y - top) / height,
    width: face.width / width,
    height: face.height / height,
  };
  return { bytes, ...size, face: place };
}

async function redact(file: Uint8Array, faces: Box[]): Promise<Edited> {
  const { data, info } = await upright(file)
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  for (const face of faces) cover({ data, width, height }, face);
  const raw = { width, height, channels: 3 } as const;
  const bytes = await sharp(data, { raw, limitInputPixels: maxPixels })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { bytes, width, height };
}
