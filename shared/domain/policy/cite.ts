import { type Basis, type Code, codes, parameterOfCode } from './codes.ts';
import type { Pack } from './pack.ts';

/**
 * The articles a decision rests on: those of the school's own protocol where it says so, else the law
 * or the product's default. What the school chose itself rests on its choice, also where the protocol
 * says otherwise. Never an article that does not say it.
 */
export function cite(code: Code, pack: Pack): { basis: Basis; articles: string[] } {
  const parameter = parameterOfCode(code);
  if (parameter !== undefined && pack.parameters[parameter]?.basis === 'school_choice') {
    return { basis: 'school_choice', articles: [`school_choice:${parameter}`] };
  }
  const own = pack.articles[code];
  if (own !== undefined && own.length > 0) {
    return {
      basis: 'protocol',
      articles: own.map((article) => `${pack.id}:${article}`),
    };
  }
  const fallback = codes[code];
  return { basis: fallback.basis, articles: [...fallback.articles] };
}
