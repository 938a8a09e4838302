import * as z from 'zod';

/** What the process is started with, and what it is asked. */
export const settingsSchema = z.object({
  version: z.string(),
  modelDirectory: z.string().optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const jobSchema = z.object({
  file: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type Job = z.infer<typeof jobSchema>;
