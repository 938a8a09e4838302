import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import type { SecondOpinion } from '../../ports/second-opinion.ts';
import { createGuardrailOpinion } from './guardrail.ts';
import { createModelOpinion } from './model.ts';

type Wanted = { by: 'guardrail'; id: string; version: string } | { by: 'model'; id: string };

/** The other judge somebody chose. Asked once: a comment does not wait for a second try. */
export function openSecondOpinion(wanted: Wanted): SecondOpinion {
  const client = new BedrockRuntimeClient({ maxAttempts: 1 });
  switch (wanted.by) {
    case 'guardrail':
      return createGuardrailOpinion(client, wanted);
    case 'model':
      return createModelOpinion(client, wanted);
  }
}
