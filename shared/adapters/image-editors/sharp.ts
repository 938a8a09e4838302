import { picturesIn } from '../../domain/faces/picture-file/parts.ts';
import { readPictureHeader } from '../../domain/faces/picture-file.ts';
import type { LookProblem } from '../../domain/faces/sighting.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { FaceCropper, ImageEditor } from '../../ports/image-editor.ts';
import { type BoundedWorker, createBoundedWorker, createInlineWorker } from '../bounded-worker.ts';
import { type Edited, edit, editedSchema, type Job } from './edit.ts';

export interface SharpEditorOptions {
  /** `inline` runs without a process of its own, where the surroundings set the bounds (AWS Lambda). */
  run?: 'process' | 'inline';
}

/** Seconds for one copy. A picture of 50 megapixels takes about 2. */
const limitSeconds = 10;

/** Makes copies with sharp, in a process that can be killed. A file that cannot be read whole has no copy. */
export function createSharpImageEditor(
  options: SharpEditorOptions = {},
): ImageEditor & FaceCropper & { close(): Promise<void> } {
  const worker = options.run === 'inline' ? createInlineWorker(async () => edit) : helper();
  return {
    displayCopy: (file) => run(worker, { task: 'display', file }),
    async redact(file, faces) {
      const header = readPictureHeader(file);
      // Where a face is in the other frames is not known, so no animation can be made safe here.
      if (header.ok && header.value.frames > 1) return fail('unsupported-type');
      const edited = await run(worker, { task: 'redact', file, faces });
      return edited.ok ? ok(edited.value.bytes) : edited;
    },
    async crop(file, face) {
      const edited = await run(worker, { task: 'crop', file, face });
      if (!edited.ok) return edited;
      const { bytes, face: place } = edited.value;
      return place ? ok({ bytes, face: place }) : fail('engine-failed');
    },
    close: () => worker.close(),
  };
}

function helper(): BoundedWorker<Job, Edited> {
  return createBoundedWorker<Job, Edited>({
    url: new URL('./worker.ts', import.meta.url),
    settings: null,
    parse: (answer) => editedSchema.parse(answer),
  });
}

async function run(
  worker: BoundedWorker<Job, Edited>,
  job: Job,
): Promise<Result<Edited, LookProblem>> {
  const header = readPictureHeader(job.file);
  if (!header.ok) return header;
  // What stands behind the picture that is shown goes into no copy, so no decoder gets to see it.
  const { shown } = picturesIn(job.file, header.value.type);
  const edited = await worker.run({ ...job, file: shown }, limitSeconds);
  if (edited === 'took-too-long') return fail('took-too-long');
  // Whatever made decoding fail, the file is one that cannot be shown.
  return edited === 'failed' ? fail('unreadable') : ok(edited);
}
