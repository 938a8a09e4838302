import * as z from 'zod';

/** What another judge may find, in our own words; whatever else it says is not understood. */
export const harmNames = ['hate', 'insult', 'sexual', 'violence', 'misconduct'] as const;
export const harmSchema = z.enum(harmNames);
export type Harm = z.infer<typeof harmSchema>;

/** Who else judges, so that later everybody can see on whose word something rests. */
export const otherJudgeSchema = z.object({
  name: z.string().min(1).max(100),
  /** The guardrail or the model. */
  id: z.string().min(1).max(200),
  version: z.string().min(1).max(100),
});
export type OtherJudge = z.infer<typeof otherJudgeSchema>;

/** That another judge was asked, and what it said; kept with the decision, also where it changed nothing. */
export const opinionSchema = z.object({
  judge: otherJudgeSchema,
  /** nothing: it failed, was late, or answered something else than was asked. */
  said: z.enum(['harmful', 'harmless', 'nothing']),
  harms: z.array(harmSchema),
});
export type Opinion = z.infer<typeof opinionSchema>;
