import type * as z from 'zod';
import { type Pack, packSchema } from '../pack.ts';

/**
 * A protocol as written down here, checked when it is loaded: a wrong pack never gets to decide.
 * Every article it cites must be one a person can read about, in both languages.
 */
export function definePack(given: z.input<typeof packSchema>): Pack {
  const pack = packSchema.parse(given);
  const unread = citedArticles(pack).filter(
    (article) => !Object.hasOwn(pack.articleTexts, article),
  );
  if (unread.length > 0) throw new Error(`${pack.id} cites without a text: ${unread.join(', ')}`);
  return pack;
}

/** Every article a decision under this pack may cite. */
export function citedArticles({ articles, decency }: Pack): string[] {
  const cited = [...Object.values(articles), ...Object.values(decency.categories)];
  return [...new Set([...cited.flat(), ...decency.openClause])];
}
