import sharp from 'sharp';
import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import {
  type PictureCheck,
  type PictureLabel,
  pictureLabelNames,
} from '../../../domain/pictures/picture-check.ts';
import { decode, type Pixels, UnreadableError } from '../../embedded/decode.ts';
import { type Network, openNetwork } from '../../embedded/networks/runtime.ts';
import { side, toOnnx } from './network.ts';
import { readModel } from './weights.ts';

/** The network's five answers, in its order; they add up to 1. */
const classes = ['drawing', 'drawn-sex', 'neutral', 'sex', 'suggestive'] as const;
export type Scores = Record<(typeof classes)[number], number>;

/**
 * From where on a label is given. More likely than not is enough for a person to look; what sets a school's
 * alarm off asks for more. Both were chosen with the scores of the README's photos known.
 */
const least = { nudity: 0.5, explicit: 0.7 };

const sees: readonly PictureLabel[] = ['explicit', 'nudity'];
const unseen = pictureLabelNames.filter((label) => !sees.includes(label));

/** Larger than the network's input, so that what it sees is averaged and not picked. */
const decodedSide = 2 * side;

/** Opens the network; answers one file after the other. */
export async function openClassifier(
  moderator: string,
  modelDirectory?: string,
): Promise<(file: Uint8Array) => Promise<PictureCheck>> {
  const network = await openNetwork(toOnnx(await readModel(modelDirectory)));
  return async (file) => {
    const frames = await scoresOfFrames(network, file);
    if (typeof frames === 'string') return { status: 'not-checked', reason: frames };
    return { status: 'checked', labels: labelsFor(frames), unseen, moderator };
  };
}

type Problem = Extract<PictureCheck, { status: 'not-checked' }>['reason'];

async function scoresOfFrames(network: Network, file: Uint8Array): Promise<Scores[] | Problem> {
  const header = readPictureHeader(file);
  if (!header.ok) return header.problem;
  const decoded = await decode(file, header.value, decodedSide);
  if (!decoded.ok) return decoded.problem;
  const scores: Scores[] = [];
  try {
    for await (const pictures of decoded.value.frames()) {
      for (const picture of pictures) scores.push(await scoresOf(network, picture));
    }
  } catch (error) {
    if (error instanceof UnreadableError) return 'unreadable';
    throw error;
  }
  return scores.length === 0 ? 'unreadable' : scores;
}

const explicit = (scores: Scores) => scores.sex + scores['drawn-sex'];
const indecent = (scores: Scores) => explicit(scores) + scores.suggestive;

async function scoresOf(network: Network, { data, width, height }: Pixels): Promise<Scores> {
  const pixels = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize({ width: side, height: side, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const input = new Float32Array(3 * side * side);
  for (let place = 0; place < side * side; place++)
    for (let colour = 0; colour < 3; colour++)
      input[colour * side * side + place] = (pixels[3 * place + colour] ?? 0) / 255;
  const answer = (await network.run(input, [1, 3, side, side]))('Identity');
  const [drawing = 0, drawn = 0, neutral = 0, sex = 0, suggestive = 0] = answer;
  return { drawing, 'drawn-sex': drawn, neutral, sex, suggestive };
}

/**
 * The strongest word for it only: what is explicit is nude as well. Each word by the frame it fits best: a bare
 * beginning makes no later frame milder.
 */
export function labelsFor(
  frames: readonly Scores[],
): { label: PictureLabel; confidencePercent: number }[] {
  const strong = Math.max(...frames.map(explicit));
  const any = Math.max(...frames.map(indecent));
  const percent = (share: number) => Math.min(100, 100 * share);
  if (strong >= least.explicit) return [{ label: 'explicit', confidencePercent: percent(strong) }];
  if (any >= least.nudity) return [{ label: 'nudity', confidencePercent: percent(any) }];
  return [];
}
