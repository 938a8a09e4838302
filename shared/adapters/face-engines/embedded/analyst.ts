import * as z from 'zod';
import { lookSchema } from '../../../domain/faces/sighting.ts';
import { analyse } from './analyse.ts';
import { openFindNetworks } from './networks.ts';

export const settingsSchema = z.object({
  version: z.string(),
  modelDirectory: z.string().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the engine asks of its thread. */
export const jobSchema = z.discriminatedUnion('task', [
  z.object({ task: z.literal('look'), file: bytesSchema }),
]);
export type Job = z.infer<typeof jobSchema>;

export const answerSchema = z.discriminatedUnion('task', [
  z.object({ task: z.literal('look'), look: lookSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Opens the networks and does jobs, in whatever thread it is called. */
export async function openAnalyst(settings: Settings): Promise<(job: Job) => Promise<Answer>> {
  const networks = await openFindNetworks(settings.modelDirectory);
  return async (job) => ({
    task: 'look',
    look: await analyse(networks, job.file, settings.version),
  });
}
