import { appendFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commentsFolder, linesOf, readOwnComments, writtenSchema } from './read-comments.ts';

/**
 * Takes comments over from an author's files (`c1.jsonl`, `c2.jsonl`: author `c`): each text once, and numbers that
 * might be somebody's made ones that are nobody's. Returns how many were new.
 */
export function addComments(files: readonly string[], folder = commentsFolder): number {
  const have = new Set(readOwnComments(folder).map(({ text }) => text));
  let added = 0;
  for (const file of files) {
    const author = basename(file, '.jsonl').replace(/\d/g, '');
    for (const line of linesOf(readFileSync(file, 'utf8'))) {
      const { text, ...rest } = writtenSchema.parse(JSON.parse(line));
      const clean = withoutRealNumbers(text);
      if (have.has(clean)) continue;
      have.add(clean);
      added += 1;
      const comment = JSON.stringify({ text: clean, ...rest });
      appendFileSync(join(folder, `${author}.jsonl`), `${comment}\n`);
    }
  }
  return added;
}

const mobile = /(?<!\d)((?:\+31|0031|0)[ .-]?6)([ .-]?)((?:\d[ .-]?){7}\d)(?!\d)/g;
const landline = /(?<!\d)(0[1-57-9]\d{1,2})([ -])((?:\d ?){5,7}\d)(?!\d)/g;

/** Phone numbers keep their look; the digits count up from one, which nobody has for a number. */
export function withoutRealNumbers(text: string): string {
  const counted = (_: string, start: string, gap: string, rest: string): string => {
    let next = 0;
    return start + gap + rest.replace(/\d/g, () => String(++next % 10));
  };
  return text.replace(mobile, counted).replace(landline, counted);
}
