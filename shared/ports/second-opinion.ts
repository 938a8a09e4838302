import type { Harm, OtherJudge } from '../domain/policy/opinion.ts';

/**
 * Somebody else's judge, for comments that wait for a person anyway. Off unless the school has one: what leaves goes to
 * a processor, so personal data is masked before. It is never needed, and can make nothing milder.
 */
export interface SecondOpinion {
  /** Kept with every decision it was asked about. */
  readonly judge: OtherJudge;
  /**
   * What it finds wrong with this text; an empty list for nothing. May throw or never answer: then it said nothing.
   * What the text itself asks for is no answer.
   */
  harmsIn(maskedText: string, signal: AbortSignal): Promise<readonly Harm[]>;
}
