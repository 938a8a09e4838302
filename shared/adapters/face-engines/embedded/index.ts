import { readPictureHeader } from '../../../domain/faces/picture-file.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { FaceEngine } from '../../../ports/face-engine.ts';
import { createBoundedWorker, createInlineWorker } from '../../bounded-worker.ts';
import { type Answer, answerSchema, type Job, openAnalyst, type Settings } from './analyst.ts';

export interface EmbeddedOptions {
  /** A directory with copies of the weights files, for bundles. Default: the installed packages. */
  modelDirectory?: string;
  /** `inline` runs without a process of its own, where the surroundings set the bounds (AWS Lambda). */
  run?: 'process' | 'inline';
  /** What the networks run on. Default: native code, WebAssembly where it has no binary for the machine. */
  runtime?: Settings['runtime'];
}

/** Changes whenever the same file could give another answer. */
export const version = 'embedded-4';

/** Seconds for a still, and for each further frame of an animation. */
function secondsFor(frames: number): number {
  return 5 + 0.2 * (frames - 1);
}

/** The engine that needs no service: finds faces on this machine, in a process that can be killed. */
export function createEmbeddedFaceEngine(
  options: EmbeddedOptions = {},
): FaceEngine & { close(): Promise<void> } {
  const { modelDirectory, runtime } = options;
  const settings: Settings = { version, modelDirectory, runtime };
  const worker =
    options.run === 'inline' ? createInlineWorker(() => openAnalyst(settings)) : helper(settings);
  return {
    version,
    async look(file, { gallery } = {}) {
      const header = readPictureHeader(file);
      if (!header.ok) return { status: 'held', reason: header.problem };
      const job: Job = { task: 'look', file, ...(gallery && { enrolled: gallery.enrolled }) };
      const answer = await worker.run(job, secondsFor(header.value.frames));
      if (answer === 'took-too-long') return { status: 'held', reason: 'took-too-long' };
      if (answer === 'failed' || answer.task !== 'look') {
        return { status: 'held', reason: 'engine-failed' };
      }
      return answer.look;
    },
    async enrol(file) {
      const header = readPictureHeader(file);
      if (!header.ok || header.value.frames > 1) return fail('held');
      const answer = await worker.run({ task: 'enrol', file }, secondsFor(1));
      if (answer === 'took-too-long' || answer === 'failed') return fail('held');
      if (answer.task === 'enrol') return ok(answer.template);
      return fail(answer.task === 'refuse' ? answer.problem : 'held');
    },
    close: () => worker.close(),
  };
}

function helper(settings: Settings) {
  return createBoundedWorker<Job, Answer>({
    url: new URL('./worker.ts', import.meta.url),
    settings,
    parse: (answer) => answerSchema.parse(answer),
  });
}
