import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import { type PictureCheck, pictureCheckSchema } from '../../../domain/pictures/picture-check.ts';
import type { ImageModerator } from '../../../ports/image-moderator.ts';
import { createBoundedWorker, createInlineWorker } from '../../bounded-worker.ts';
import { openClassifier } from './classify.ts';
import type { Job, Settings } from './job.ts';

export interface EmbeddedOptions {
  /** A directory with copies of the weights files, for bundles. Default: the installed package. */
  modelDirectory?: string;
  /** `inline` runs without a process of its own, where the surroundings set the bounds (AWS Lambda). */
  run?: 'process' | 'inline';
}

/** Changes whenever the same file could give another answer. */
const version = 'embedded-nsfwjs-4.3.0-2';

/** Seconds for a still, and for each further frame of an animation. */
const secondsFor = (frames: number): number => 5 + 0.2 * (frames - 1);

/** Looks for nudity on this machine, in a process that can be killed. It cannot see violence. */
export function createEmbeddedImageModerator(
  options: EmbeddedOptions = {},
): ImageModerator & { close(): Promise<void> } {
  const { modelDirectory } = options;
  const worker =
    options.run === 'inline'
      ? createInlineWorker<Job, PictureCheck>(async () => {
          const classify = await openClassifier(version, modelDirectory);
          return ({ file }) => classify(file);
        })
      : helper({ version, modelDirectory });
  return {
    version,
    async check(file) {
      const header = readPictureHeader(file);
      if (!header.ok) return { status: 'not-checked', reason: header.problem };
      const answer = await worker.run({ file }, secondsFor(header.value.frames));
      if (answer === 'took-too-long') return { status: 'not-checked', reason: answer };
      return answer === 'failed' ? { status: 'not-checked', reason: 'engine-failed' } : answer;
    },
    close: () => worker.close(),
  };
}

function helper(settings: Settings) {
  return createBoundedWorker<Job, PictureCheck>({
    url: new URL('./worker.ts', import.meta.url),
    settings,
    parse: (answer) => pictureCheckSchema.parse(answer),
  });
}
