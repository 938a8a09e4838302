import type { Judgement } from '../../shared/domain/decency/judgement.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import { type Opinion, opinionSchema } from '../../shared/domain/policy/opinion.ts';
import { masked, mayAsk, withOpinion } from '../../shared/domain/policy/second-opinion.ts';
import type { SecondOpinion } from '../../shared/ports/second-opinion.ts';

/** A comment waits no longer than this for somebody else's word. */
const deadlineMs = 1500;

/** The decision with a second opinion where one is to be had; it asks for the same where that is late, fails or says no. */
export async function askSecond(
  second: SecondOpinion | undefined,
  decision: Decision,
  { text, judgement }: { text: string; judgement: Judgement },
): Promise<Decision> {
  if (second === undefined || !mayAsk(decision, judgement)) return decision;
  const words = masked(text, judgement);
  if (words === undefined) return decision;
  const signal = AbortSignal.timeout(deadlineMs);
  return withOpinion(decision, await heard(second, words, signal));
}

/** Whatever goes wrong there is "nothing": an answer we do not understand is none. */
function heard(second: SecondOpinion, words: string, signal: AbortSignal): Promise<Opinion> {
  const { judge } = second;
  const nothing: Opinion = { judge, said: 'nothing', harms: [] };
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(nothing), { once: true });
    const answer = Promise.resolve().then(() => second.harmsIn(words, signal));
    answer.then(
      (harms) => resolve(understood(judge, harms) ?? nothing),
      () => resolve(nothing),
    );
  });
}

function understood(judge: SecondOpinion['judge'], harms: unknown): Opinion | undefined {
  const known = opinionSchema.shape.harms.safeParse(harms);
  if (!known.success) return undefined;
  return { judge, said: known.data.length > 0 ? 'harmful' : 'harmless', harms: known.data };
}
