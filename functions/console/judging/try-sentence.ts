import { judgeComment } from '../../../shared/domain/decency/judge-comment.ts';
import { decideComment } from '../../../shared/domain/policy/decide-comment.ts';
import type { Decision } from '../../../shared/domain/policy/finding.ts';
import { type OwnRule, withOwnRules } from '../../../shared/domain/policy/own-rules.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';

/** What the judge would say of a text on its own, under this school's rules. Nothing of it is kept. */
export function trySentence(text: string, pack: Pack, rules: readonly OwnRule[]): Decision {
  return decideComment(withOwnRules(judgeComment({ text }), text, rules), pack);
}
