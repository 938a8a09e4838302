import * as z from 'zod';
import { lookSchema } from '../../../domain/faces/sighting.ts';
import type { Result } from '../../../domain/result.ts';
import { type EnrolProblem, enrolProblems } from '../../../ports/face-engine.ts';
import { analyse, analyseOne } from './analyse.ts';
import type { Embedder } from './embed.ts';
import { openFindNetworks } from './networks.ts';
import { chooseRuntime, runtimeNames } from './runtime.ts';

export const settingsSchema = z.object({
  version: z.string(),
  modelDirectory: z.string().optional(),
  runtime: z.enum(runtimeNames).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const templateSchema = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** What the engine asks of its process. */
export const jobSchema = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('look'),
    file: bytesSchema,
    enrolled: z
      .array(z.object({ personId: z.string(), templates: z.array(templateSchema) }))
      .optional(),
  }),
  z.object({ task: z.literal('enrol'), file: bytesSchema }),
]);
export type Job = z.infer<typeof jobSchema>;

export const answerSchema = z.discriminatedUnion('task', [
  z.object({ task: z.literal('look'), look: lookSchema }),
  z.object({ task: z.literal('enrol'), template: templateSchema }),
  z.object({ task: z.literal('refuse'), problem: z.enum(enrolProblems) }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Opens the networks and does jobs, in whatever process it is called. */
export async function openAnalyst(settings: Settings): Promise<(job: Job) => Promise<Answer>> {
  const { modelDirectory, version, runtime = 'native' } = settings;
  chooseRuntime(runtime);
  const networks = await openFindNetworks(modelDirectory);
  let embedder: Promise<Embedder> | undefined;
  const open = async () => {
    embedder ??= import('./embed.ts').then(({ openEmbedder }) => openEmbedder(modelDirectory));
    return embedder;
  };

  return async (job) => {
    if (job.task === 'enrol') {
      const { enrolOne } = await import('./enrol.ts');
      const opened = await open();
      return toAnswer(
        await analyseOne(networks, job.file, (picture, faces) => enrolOne(opened, picture, faces)),
      );
    }
    const { enrolled, file } = job;
    if (!enrolled) return { task: 'look', look: await analyse(networks, file, version) };
    const { identify } = await import('./identify.ts');
    const opened = await open();
    const look = await analyse(networks, file, version, (picture, faces) =>
      identify(opened, picture, faces, enrolled),
    );
    return { task: 'look', look };
  };
}

function toAnswer(enrolled: Result<Float32Array, EnrolProblem>): Answer {
  return enrolled.ok
    ? { task: 'enrol', template: enrolled.value }
    : { task: 'refuse', problem: enrolled.problem };
}
