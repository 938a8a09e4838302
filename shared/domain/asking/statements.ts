import type { Statement } from '../consent/statement.ts';
import { formVersionOf, type Question } from './form.ts';
import type { OwnAnswer } from './own-answers.ts';

/** What somebody chose for one question. */
export interface Choice {
  question: Question;
  says: OwnAnswer['said'];
}

export interface Saying {
  giver: string;
  form: number;
  at: Date;
  /** What the same giver had said before, by field: what a narrower yes takes back. */
  own: ReadonlyMap<string, OwnAnswer>;
}

/**
 * The statements that these choices are: alike ones together, nothing about what was left open. A yes
 * that was unconditional is taken back just before it is given for groups only, else it would go on
 * counting beside it.
 */
export function statementsOf(choices: readonly Choice[], saying: Saying): Statement[] {
  const narrowed = choices.filter((one) => isNarrower(one, saying));
  const since = narrowed.map(({ question }) => saying.own.get(question.field)?.moment ?? 0);
  const back = Math.max(saying.at.getTime() - 1, ...since);
  const given = narrowed.length > 0 ? Math.max(saying.at.getTime(), back + 1) : saying.at.getTime();
  return [
    ...together(narrowed.map((one) => ({ ...spoken(one, saying, back), decision: 'withdraw' }))),
    ...together(choices.map((one) => spoken(one, saying, given))),
  ];
}

/** A no to all of these at once, for pictures, sound and names alike; it stands whoever else said yes. */
export function withdrawalOf(codes: readonly string[], { giver, form, at }: Saying): Statement {
  return {
    by: giver,
    decision: 'withdraw',
    purposes: [...new Set(codes)],
    at: at.toISOString(),
    formVersion: formVersionOf(form),
    provable: true,
  };
}

function isNarrower({ question, says }: Choice, { own }: Saying): boolean {
  return says === 'group' && own.get(question.field)?.said === 'yes';
}

function spoken({ question, says }: Choice, saying: Saying, moment: number): Statement {
  const before = saying.own.get(question.field)?.said;
  const hadYes = before === 'yes' || before === 'group';
  return {
    by: saying.giver,
    decision: says === 'no' ? (hadYes ? 'withdraw' : 'deny') : 'grant',
    purposes: [question.purpose],
    modalities: [...question.modalities],
    at: new Date(moment).toISOString(),
    formVersion: formVersionOf(saying.form),
    provable: true,
    ...(says === 'group' ? { conditions: { groupOnly: true } } : {}),
  };
}

/** One statement for those that differ in nothing but the place. */
function together(all: readonly Statement[]): Statement[] {
  const alike = new Map<string, Statement>();
  for (const { purposes, ...rest } of all) {
    const key = JSON.stringify(rest);
    const known = alike.get(key);
    alike.set(key, { ...rest, purposes: [...(known?.purposes ?? []), ...purposes] });
  }
  return [...alike.values()];
}
