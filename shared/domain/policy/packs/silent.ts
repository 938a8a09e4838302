import { definePack } from './define-pack.ts';
import { silent } from './standings.ts';

/** No protocol at all: every decision then rests on law, a school's choice or the product's default. */
export const silentPack = definePack({
  id: 'none-0000',
  version: 1,
  title: { nl: 'Geen protocol', en: 'No protocol' },
  citedAs: { nl: 'Geen protocol', en: 'No protocol' },
  typical: { nl: 'Alleen de wet en onze eigen regels.', en: 'Only the law and our own rules.' },
  schoolType: 'vo',
  inForce: '2000-01-01',
  participationCouncil: null,
  articles: {},
  articleNames: {},
  articleTexts: {},
  decency: { categories: {}, openClause: [] },
  parameters: silent,
});
