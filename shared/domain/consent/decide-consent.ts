import { type Moment, toLocalText, toMoment } from './amsterdam.ts';
import { answering } from './answer-at.ts';
import { warningsFor, whomToAsk } from './ask.ts';
import type { ConsentDecision } from './decision.ts';
import { type File, openFile } from './file.ts';
import { nextChange } from './next-change.ts';
import type { Policy } from './policy.ts';
import { type ConsentInput, understand } from './understand.ts';
import { type Verdict, viewAt } from './view.ts';

/** Something in the input is not understood; whoever catches it treats the person as blocked. */
export class ConsentInputError extends Error {
  override readonly name = 'ConsentInputError';
}

/**
 * May this person be shown in this publication? Takes what the register holds, unread, and reads it
 * first: throws `ConsentInputError` for anything not understood. Looks at no clock and no other person.
 */
export function decideConsent(
  person: unknown,
  statements: unknown,
  publication: unknown,
  policy: Policy,
): ConsentDecision {
  const input = understand(person, statements, publication, policy);
  if (!input.ok) throw new ConsentInputError(`expected a consent question: ${input.detail}`);
  return decideUnderstood(input.value);
}

/** The same for an input that `understand` has read. */
export function decideUnderstood(input: ConsentInput): ConsentDecision {
  const file = openFile(input);
  const moment = momentOf(file);
  const answerAt = answering(file);
  const verdict = answerAt(moment);
  const view = viewAt(moment, file);
  const change = nextChange(moment, verdict.status, answerAt, file);
  return {
    status: verdict.status,
    reason: verdict.reason,
    ask: whomToAsk(verdict, view),
    nextChangeAt: change === undefined ? null : toLocalText(change),
    warnings: file.publication.mode === 'publish' ? warningsFor(verdict, view) : [],
    used: placesOf(verdict, file),
  };
}

/** The moment asked about; a post is never checked for staying before it appeared. */
function momentOf({ publication: { mode, checkAt }, publishedAt }: File): Moment {
  return mode === 'publish' || !checkAt ? publishedAt : Math.max(publishedAt, toMoment(checkAt));
}

/** Where in the given list the statements stand that it rests on. */
function placesOf({ by }: Verdict, { said }: File): number[] {
  return said.filter((one) => by.includes(one)).map(({ index }) => index);
}
