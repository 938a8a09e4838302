/**
 * Somebody else's judge, for comments that wait for a person anyway. Off unless the school has one: what leaves goes to
 * a processor, so personal data is masked before. It is never needed, and can make nothing milder.
 */
export interface SecondOpinion {
  /**
   * Whether it finds this text harmful. May throw or never answer: then it said nothing. What the text itself asks
   * for is no answer.
   */
  isHarmful(maskedText: string, signal: AbortSignal): Promise<boolean>;
}
