import * as z from 'zod';
import { modalitySchema } from '../domain/consent/statement.ts';

const wordSchema = z.object({ by: z.string().startsWith('user:'), at: z.iso.datetime() });

/** Somebody who is recognisable in a file, as a person who watched it says, and by what. */
const presentSchema = z.object({
  /** From 1, never given twice. */
  number: z.number().int().positive(),
  as: z.enum(['person', 'visitor', 'unknown']),
  /** Where `as` is `person`. */
  personId: z.string().nullable(),
  modalities: z.array(modalitySchema).min(1),
  ...wordSchema.shape,
});
export type Present = z.infer<typeof presentSchema>;

/** A file that no engine can look at, as people watched it from start to end. */
export const watchSchema = z.object({
  /** What was watched, as `whatToWatch` says it: another file is another watch. */
  of: z.string().min(1),
  present: z.array(presentSchema),
  /** The highest number given so far. */
  last: z.number().int().min(0),
  /** Whose word it is that everybody is on the list who can be seen or heard; null while nobody said so. */
  everybody: wordSchema.nullable(),
});
export type Watch = z.infer<typeof watchSchema>;
