import { definePack } from './define-pack.ts';

/** No protocol at all: every decision then rests on law, a school's choice or the product's default. */
export const silentPack = definePack({
  id: 'none-0000',
  version: 1,
  title: { nl: 'Geen protocol', en: 'No protocol' },
  citedAs: { nl: 'Geen protocol', en: 'No protocol' },
  schoolType: 'vo',
  inForce: '2000-01-01',
  articles: {},
  articleNames: {},
  articleTexts: {},
  consent: { preset: 'standard' },
  decency: { categories: {}, openClause: [] },
  notify: { derail: ['leadership'], doubt: ['leadership'], breach: ['leadership'] },
});
