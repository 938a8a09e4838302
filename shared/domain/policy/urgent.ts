import { categories } from '../decency/categories.ts';
import { suspectedDetail } from './decide-pictures.ts';
import type { Decision } from './finding.ts';

/** A cry for help, a threat, an accusation, what is for the police: somebody must read it now. */
export const isUrgent = ({ findings }: Pick<Decision, 'findings'>): boolean =>
  findings.some(({ detail = '' }) => urgent.has(detail));

const urgent: ReadonlySet<string> = new Set([
  'care',
  'restricted',
  suspectedDetail,
  'not-checked:too-long',
  ...Object.entries(categories).flatMap(([name, { alert }]) => (alert === 'urgent' ? [name] : [])),
]);
