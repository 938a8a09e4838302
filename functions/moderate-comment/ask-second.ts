import type { Judgement } from '../../shared/domain/decency/judgement.ts';
import type { Decision } from '../../shared/domain/policy/finding.ts';
import { masked, mayAsk, withOpinion } from '../../shared/domain/policy/second-opinion.ts';
import type { SecondOpinion } from '../../shared/ports/second-opinion.ts';

/** A comment waits no longer than this for somebody else's word. */
const deadlineMs = 1500;

/** The decision with a second opinion where one is to be had; as it was where it is late, fails or says no. */
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

/** An answer that is anything but "yes, harmful" is none: whatever goes wrong there changes nothing here. */
function heard(second: SecondOpinion, words: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(false), { once: true });
    const answer = Promise.resolve().then(() => second.isHarmful(words, signal));
    answer.then(
      (isHarmful) => resolve(isHarmful === true),
      () => resolve(false),
    );
  });
}
