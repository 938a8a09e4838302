import { enrolmentRule } from '../../../domain/faces/enrolment.ts';
import { limits, recognise } from '../../../domain/faces/recognisable.ts';
import type { Box } from '../../../domain/faces/sighting.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EnrolProblem } from '../../../ports/face-engine.ts';
import type { Embedder } from './embed.ts';
import type { Measured } from './identify.ts';
import type { Picture } from './picture.ts';

/**
 * A weaker template comes from a blurred, dark or covered face, and all of those resemble each other: what
 * keeps strangers apart is that everybody is enrolled by clear faces.
 */
const leastStrength = 2.8;
/** Others may stand in the background when they are clearly smaller, or cut off by the edge of the photo. */
const clearlySmaller = 0.6;
/** A box that ends this near the edge, as a share of its size, is cut off. */
const edge = 0.1;

/** The template of the one person an enrolment photo is of. */
export async function enrolOne(
  embedder: Embedder,
  picture: Picture,
  faces: Measured[],
): Promise<Result<Float32Array, EnrolProblem>> {
  const sure = faces
    .filter(({ signals }) => signals.probability >= limits.sureFrom)
    .toSorted((a, b) => b.signals.height - a.signals.height);
  const whole = sure.filter(({ found }) => !isCutOff(found.box, picture));
  const [first, second] = whole.length > 0 ? whole : sure;
  if (!first) return fail('no-face');
  if (second && second.signals.height > clearlySmaller * first.signals.height) {
    return fail('several-faces');
  }
  const { signals, found } = first;
  const isGood = signals.height >= enrolmentRule.leastHeight && recognise(signals) === 'clear';
  if (!isGood) return fail('poor-quality');
  const { template, strength } = await embedder.embed(picture, found.points);
  return strength < leastStrength ? fail('poor-quality') : ok(template);
}

function isCutOff(box: Box, { width, height }: Picture): boolean {
  return (
    Math.min(box.x, width - box.x - box.width) < edge * box.width ||
    Math.min(box.y, height - box.y - box.height) < edge * box.height
  );
}
