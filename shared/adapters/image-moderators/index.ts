import { RekognitionClient } from '@aws-sdk/client-rekognition';
import type { ImageModerator } from '../../ports/image-moderator.ts';
import { createEmbeddedImageModerator, type EmbeddedOptions } from './embedded/index.ts';
import { createRekognitionImageModerator, type RekognitionOptions } from './rekognition/index.ts';

export { createEmbeddedImageModerator } from './embedded/index.ts';
export { createFixedImageModerator } from './fixed.ts';
export { createRekognitionImageModerator } from './rekognition/index.ts';

/** What each moderator needs; only the one that is chosen looks at its part. */
export interface ImageModeratorSettings {
  embedded: EmbeddedOptions;
  rekognition: RekognitionOptions;
}
type Open = (settings: ImageModeratorSettings) => ImageModerator;

/** The moderators a configuration may name; `fixed` is for tests only. */
const moderators = {
  embedded: ({ embedded }) => createEmbeddedImageModerator(embedded),
  rekognition: ({ rekognition }) =>
    createRekognitionImageModerator(new RekognitionClient({}), rekognition),
} satisfies Record<string, Open>;

/** The moderator of that name. */
export function openImageModerator(
  name: keyof typeof moderators,
  settings: ImageModeratorSettings,
): ImageModerator {
  const open: Open = moderators[name];
  return open(settings);
}
