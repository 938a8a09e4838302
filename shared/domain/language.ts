import * as z from 'zod';

/** A text for people, in both languages of the product. Dutch is the default. */
export const wordsSchema = z.object({ nl: z.string(), en: z.string() });
export type Words = z.infer<typeof wordsSchema>;

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];
