import {
  DetectModerationLabelsCommand,
  ImageTooLargeException,
  InvalidImageFormatException,
  InvalidParameterException,
  type ModerationLabel,
  type RekognitionClient,
} from '@aws-sdk/client-rekognition';
import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import type { PictureCheck, PictureLabel } from '../../../domain/pictures/picture-check.ts';
import type { ImageEditor } from '../../../ports/image-editor.ts';
import type { ImageModerator } from '../../../ports/image-moderator.ts';
import { ourWords } from './labels.ts';

export interface RekognitionOptions {
  /** Makes the upright JPEG that is sent: small enough for inline bytes (5 MB), without place and camera. */
  displayCopy: ImageEditor['displayCopy'];
}

const mostBytes = 5 * 1024 * 1024;
/** No side may be shorter. */
const leastSide = 50;
/** Percent; the service's own default. What it is less sure of it does not say. */
const leastConfidence = 50;
const version = 'rekognition-2016-06-27';

/**
 * Amazon Rekognition DetectModerationLabels: a non-storage operation, in the region of the client. Throws for
 * throttling and outages, so that the job is tried again.
 */
export function createRekognitionImageModerator(
  client: RekognitionClient,
  { displayCopy }: RekognitionOptions,
): ImageModerator {
  return {
    version,
    async check(file) {
      const header = readPictureHeader(file);
      if (!header.ok) return notChecked(header.problem);
      // the service sees the first frame, and the first picture, only
      const isAlone = header.value.frames === 1 && header.value.further.length === 0;
      if (!isAlone) return notChecked('unsupported-type');
      const copy = await displayCopy(file);
      if (!copy.ok) return notChecked(copy.problem);
      const { bytes, width, height } = copy.value;
      if (Math.min(width, height) < leastSide) return notChecked('unsupported-type');
      return bytes.length > mostBytes ? notChecked('too-large') : ask(client, bytes);
    },
  };
}

type Problem = Extract<PictureCheck, { status: 'not-checked' }>['reason'];
const notChecked = (reason: Problem): PictureCheck => ({ status: 'not-checked', reason });

async function ask(client: RekognitionClient, bytes: Uint8Array): Promise<PictureCheck> {
  const asked = { Image: { Bytes: bytes }, MinConfidence: leastConfidence };
  try {
    const reply = await client.send(new DetectModerationLabelsCommand(asked));
    // an answer that is not what was agreed is no answer
    if (reply.ModerationLabels === undefined) return notChecked('engine-failed');
    const moderator = `${version} model ${reply.ModerationModelVersion ?? 'unknown'}`;
    return { status: 'checked', labels: inOurWords(reply.ModerationLabels), unseen: [], moderator };
  } catch (error) {
    const isAboutTheFile =
      error instanceof ImageTooLargeException ||
      error instanceof InvalidImageFormatException ||
      error instanceof InvalidParameterException;
    if (isAboutTheFile) return notChecked('unreadable');
    throw error;
  }
}

/** Each of our words once, with the highest certainty. A label we do not know is for a person to look at. */
function inOurWords(labels: readonly ModerationLabel[]) {
  const found = new Map<PictureLabel, number>();
  for (const label of labels) {
    const ours = wordFor(label);
    if (ours === null) continue;
    found.set(ours, Math.max(found.get(ours) ?? 0, label.Confidence ?? leastConfidence));
  }
  return [...found].map(([label, confidencePercent]) => ({ label, confidencePercent }));
}

function wordFor({ Name = '', ParentName = '' }: ModerationLabel): PictureLabel | null {
  const own = Object.hasOwn(ourWords, Name) ? ourWords[Name] : undefined;
  if (own !== undefined) return own;
  const parent = Object.hasOwn(ourWords, ParentName) ? ourWords[ParentName] : undefined;
  return parent === undefined ? 'disturbing' : parent;
}
