import { ApplyGuardrailCommand, type BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import type { Harm } from '../../domain/policy/opinion.ts';
import type { SecondOpinion } from '../../ports/second-opinion.ts';

/** What we use of the reply; anything else is no answer. */
const replySchema = z.object({
  action: z.enum(['NONE', 'GUARDRAIL_INTERVENED']),
  assessments: z.array(
    z.object({
      contentPolicy: z
        .object({
          filters: z.array(
            z.object({
              type: z.string(),
              action: z.string().optional(),
              /** Absent in replies of guardrails from before it could be asked only to look. */
              detected: z.boolean().optional(),
            }),
          ),
        })
        .optional(),
    }),
  ),
});

/** Its filters in our words. That a comment tries to instruct somebody (`PROMPT_ATTACK`) is no harm to people. */
const harms: ReadonlyMap<string, Harm> = new Map([
  ['HATE', 'hate'],
  ['INSULTS', 'insult'],
  ['SEXUAL', 'sexual'],
  ['VIOLENCE', 'violence'],
  ['MISCONDUCT', 'misconduct'],
]);

/**
 * The content filters of Amazon Bedrock Guardrails. A classifier, no model that follows instructions: a comment has
 * nothing to talk it into. Dutch needs the tier STANDARD and with it a guardrail profile (`eu.guardrail.v1:0`).
 */
export function createGuardrailOpinion(
  client: BedrockRuntimeClient,
  { id, version }: { id: string; version: string },
): SecondOpinion {
  return {
    judge: { name: 'Amazon Bedrock Guardrails', id, version },
    async harmsIn(maskedText, signal) {
      const reply = await client.send(
        new ApplyGuardrailCommand({
          guardrailIdentifier: id,
          guardrailVersion: version,
          source: 'INPUT',
          content: [{ text: { text: maskedText } }],
        }),
        { abortSignal: signal },
      );
      const { assessments } = replySchema.parse(reply);
      const filters = assessments.flatMap(({ contentPolicy }) => contentPolicy?.filters ?? []);
      const found = filters
        .filter(({ detected, action }) => detected ?? action === 'BLOCKED')
        .flatMap(({ type }) => harms.get(type) ?? []);
      return [...new Set(found)];
    },
  };
}
