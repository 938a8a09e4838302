import type { PostOutcome } from '../../content.ts';
import type { Words } from '../../language.ts';
import { cite } from '../cite.ts';
import type { Code } from '../codes.ts';
import type { PostEvidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import type { Pack } from '../pack.ts';

/** Looks at the evidence for one kind of trouble. Knows no other rule, and no clock. */
export type Rule = (evidence: PostEvidence, pack: Pack) => Finding[];

interface Trouble {
  code: Code;
  outcome: PostOutcome;
  text: Words;
  detail?: string;
  subjects?: string[];
}

/** A finding with the articles the school's protocol, the law or the product has for it. */
export function finding(pack: Pack, trouble: Trouble): Finding {
  return { ...trouble, ...cite(trouble.code, pack) };
}

/** Nobody could look, so nobody can say it is fine: rests on the product's own rule, not on an article. */
export function notChecked(trouble: Omit<Trouble, 'code' | 'outcome'>): Finding {
  return {
    code: 'POST_HOLD_UNKNOWN_FACE',
    outcome: 'hold',
    basis: 'default',
    articles: ['default:fail_closed'],
    ...trouble,
  };
}
