import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { categoryNames } from '../../../shared/domain/decency/categories.ts';
import { readComment } from '../../../shared/domain/decency/read-comment.ts';
import { normalise } from '../../../shared/domain/decency/text/normalise.ts';
import type { Token } from '../../../shared/domain/decency/text/tokens.ts';

const labels = [...categoryNames, 'care'] as const;
/** One comment as its author wrote it down; no labels: it may stay. `note` says what kind it is. */
export const writtenSchema = z.strictObject({
  text: z.string().min(1),
  labels: z.array(z.enum(labels)),
  voice: z.string().min(1),
  note: z.string().optional(),
});
export type Written = z.infer<typeof writtenSchema>;
export type Labelled = Written & { author: string };

export const commentsFolder = join(import.meta.dirname, 'comments');

/** Every comment we wrote, an author a file, in the order of the files. */
export function readOwnComments(folder = commentsFolder): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) =>
      linesOf(readFileSync(join(folder, file), 'utf8')).map((line) => ({
        ...writtenSchema.parse(JSON.parse(line)),
        author: file.replace('.jsonl', ''),
      })),
    );
}

export const linesOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

/** The words of a text as the judge reads them; none when it is too long to judge. */
export function tokensOf(text: string): readonly Token[] {
  const plain = normalise(text);
  return plain === undefined ? [] : readComment(plain, text);
}
