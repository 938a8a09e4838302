import * as z from 'zod';

/** A variable that holds JSON: a variable of Lambda is text only. */
export function jsonVariable<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context) => {
      try {
        const value: unknown = JSON.parse(text);
        return value;
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const name = z.string().min(1);

/** What each function knows of the store and of the queues it may use; references only, never a secret. */
export const cloudVariables = {
  TABLES: jsonVariable(z.object({ core: name, people: name, audit: name, inbox: name })),
  /** Queue url by listener. */
  QUEUES: jsonVariable(z.record(z.string(), z.url())),
};
export type CloudConfig = z.infer<z.ZodObject<typeof cloudVariables>>;

/** Which engine of `shared/adapters/face-engines` looks: one for all schools, or the one each school chose. */
export const faceEngineChoiceSchema = z
  .enum(['embedded', 'rekognition', 'per-school'])
  .default('embedded');
