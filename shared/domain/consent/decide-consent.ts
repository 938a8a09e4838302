import { type Moment, toLocalText, toMoment } from './amsterdam.ts';
import { warningsFor, whomToAsk } from './ask.ts';
import { unlessStale, verdictAt } from './at-moment.ts';
import type { ConsentDecision } from './decision.ts';
import { type File, openFile } from './file.ts';
import { keepOnline } from './keep-online.ts';
import { nextChange } from './next-change.ts';
import type { Policy } from './policy.ts';
import type { Publication } from './publication.ts';
import { type ConsentInput, understand } from './understand.ts';
import { type Verdict, type View, viewAt } from './view.ts';

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
  const { publication, policy } = input;
  const file = openFile(input);
  const isPublishing = publication.mode === 'publish';
  const now = momentOf(publication);
  const view = viewAt(now, file, publication, policy);
  const verdict = verdictFor(now, file, input);
  const statusAt = (moment: Moment) => verdictFor(moment, file, input).status;
  const change = nextChange(now, verdict.status, statusAt, file, publication, policy);
  return {
    status: verdict.status,
    reason: verdict.reason,
    ask: whomToAsk(verdict, view),
    nextChangeAt: change === undefined ? null : toLocalText(change),
    warnings: isPublishing ? warningsFor(verdict, view) : [],
    used: placesOf(verdict, view),
  };
}

/** The moment asked about; a post is never checked for staying before it appeared. */
function momentOf({ mode, at, checkAt }: Publication): Moment {
  const from = toMoment(at);
  return mode === 'publish' || !checkAt ? from : Math.max(from, toMoment(checkAt));
}

function verdictFor(moment: Moment, file: File, { publication, policy }: ConsentInput): Verdict {
  if (publication.mode === 'keep_online') return keepOnline(moment, file, publication, policy);
  const view = viewAt(moment, file, publication, policy);
  return unlessStale(verdictAt(view), view);
}

function placesOf({ by }: Verdict, { file }: View): number[] {
  return file.said.filter((said) => by.includes(said)).map(({ index }) => index);
}
