import * as z from 'zod';

/** CloudEvents field names; `source` is the folder in `functions/` that says it. */
export function defineEvent<Type extends string, Data extends z.ZodType>(type: Type, data: Data) {
  return z.object({
    /** Derived from what happened where a repeat must be recognised, random elsewhere. */
    id: z.string().min(1),
    type: z.literal(type),
    source: z.string(),
    time: z.iso.datetime(),
    data,
  });
}
