import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { analyse } from '../../../shared/adapters/face-engines/embedded/analyse.ts';
import type { Embedder } from '../../../shared/adapters/face-engines/embedded/embed.ts';
import type { FindNetworks } from '../../../shared/adapters/face-engines/embedded/find.ts';
import {
  type FaceSignals,
  isMatchable,
  recognise,
} from '../../../shared/domain/faces/recognisable.ts';
import type { Box } from '../../../shared/domain/faces/sighting.ts';

/** Photos for research only: they stay outside of this project. `--data DIR`, or FACES_DIR. */
export function dataFolder(): string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const folder = values.data ?? positionals[0] ?? process.env.FACES_DIR;
  if (folder === undefined)
    throw new Error('Expected --data DIR with lfw/, wider/ and their JSON.');
  return folder;
}

const markedSchema = z.array(
  z.object({
    file: z.string(),
    event: z.string(),
    faces: z.array(
      z.object({
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
        blur: z.number(),
        occlusion: z.number(),
        invalid: z.number(),
      }),
    ),
  }),
);
export type Marked = z.infer<typeof markedSchema>[number];

export async function markedPhotos(folder: string): Promise<Marked[]> {
  return markedSchema.parse(JSON.parse(await readFile(join(folder, 'wider.json'), 'utf8')));
}

/** A face with what the engine measures of it, and its template where one was asked for. */
export interface Measured {
  box: Box;
  signals: FaceSignals;
  template: Float32Array;
  strength: number;
}

/** Every face of a file, compared with nobody. */
export async function measureFaces(
  networks: FindNetworks,
  embedder: Embedder,
  file: string,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  await analyse(networks, await readFile(file), 'bench', async (picture, faces) => {
    for (const { found, signals } of faces) {
      const made = await embedder.embed(picture, found.points);
      measured.push({ box: found.box, signals, ...made });
    }
    return [];
  });
  return measured;
}

export const thresholds = [0.35, 0.42, 0.5, 0.55];

/** As the engine has it: what an enrolment photo must be, and what may be compared with it. */
export const mayEnrol = ({ signals, strength }: Measured) =>
  recognise(signals) === 'clear' && signals.height >= 64 && strength >= 2.8;
export const mayCompare = ({ signals, strength }: Measured) =>
  isMatchable(signals) && strength >= 2.2;

export const percent = (part: number, whole: number) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} % (${part} of ${whole})`;
