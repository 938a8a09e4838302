import { answerOf, type Pack, type Standing } from './pack.ts';
import { parameters } from './parameters/index.ts';
import type { Parameter } from './parameters/parameter.ts';
import { unmetConditions } from './parameters/recognition.ts';
import { faceMatching } from './parameters/showing.ts';

/** What is wrong with a pack, in words for whoever wrote it; empty when it may decide. */
export function problemsOf(pack: Pack): string[] {
  const known = new Set(parameters.map(({ name }) => name));
  const strangers = Object.keys(pack.parameters).filter((name) => !known.has(name));
  const problems = [
    ...strangers.map((name) => `no such parameter: ${name}`),
    ...parameters.flatMap((row) => problemsOfStanding(row, pack.parameters[row.name], pack)),
    ...citedArticles(pack)
      .filter((article) => !isOfPack(article, pack))
      .map((article) => `cites without a text: ${article}`),
  ];
  return problems.length > 0 ? problems : together(pack);
}

/** What may not stand side by side. */
export function together(pack: Pick<Pack, 'parameters'>): string[] {
  if (answerOf(pack, faceMatching) === 'off') return [];
  return unmetConditions(pack).map((name) => `${faceMatching.name} without ${name}`);
}

function problemsOfStanding(row: Parameter, standing: Standing | undefined, pack: Pack): string[] {
  if (standing === undefined) return [`missing: ${row.name}`];
  const { value, basis, articles, open } = standing;
  const problems: string[] = [];
  if (!row.schema.safeParse(value).success) problems.push(`no value of ${row.name}`);
  const ofLaw = articles.filter((article) => article.startsWith('law:'));
  const ofPack = articles.filter((article) => !article.startsWith('law:'));
  if (ofPack.some((article) => !isOfPack(article, pack)))
    problems.push(`no such article: ${row.name}`);
  const isFounded =
    basis === 'protocol'
      ? ofPack.length > 0 && ofLaw.length === 0
      : basis === 'law'
        ? ofLaw.length > 0 && ofPack.length === 0
        : open || articles.length === 0;
  if (!isFounded) problems.push(`${row.name} does not rest on what it says`);
  if (open && basis !== 'default') problems.push(`${row.name} is answered and open`);
  return problems;
}

const isOfPack = (article: string, { articleTexts }: Pack) => Object.hasOwn(articleTexts, article);

/** Every article a decision under this pack may cite. */
export function citedArticles({ articles, decency }: Pick<Pack, 'articles' | 'decency'>): string[] {
  const cited = [...Object.values(articles), ...Object.values(decency.categories)];
  return [...new Set([...cited.flat(), ...decency.openClause])];
}
