import { Arn, type Stack } from 'aws-cdk-lib';
import { CfnGuardrail, CfnGuardrailVersion } from 'aws-cdk-lib/aws-bedrock';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import * as z from 'zod';
import type { configSchema } from '../../functions/moderate-comment/config.ts';

/** What may be chosen: our own guardrail, or a model by the id of its inference profile within the European Union. */
export const secondOpinionSchema = z.union([
  z.literal('guardrail'),
  z.string().regex(/^eu\.[a-z0-9][a-z0-9.:-]{1,80}$/, 'expected guardrail, or a model as eu.…'),
]);

/** Names of schools, with commas: each decides for itself that its comments may go to another processor. */
export const secondOpinionSchoolsSchema = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(z.string().regex(/^[\w-]{1,64}$/)).min(1));

export interface SecondOpinionSettings {
  by: z.output<typeof secondOpinionSchema>;
  schools: string[];
}

type Config = NonNullable<z.output<typeof configSchema>['SECOND_OPINION']>;

/** Where the European guardrail profile and a European inference profile may compute; all of it in the Union. */
const regions = ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-3'];
const guardrailProfile = 'eu.guardrail.v1:0';

/** The variable and the rights of whoever asks; nothing at all, and no resource, unless somebody chose to have it. */
export function secondOpinionNeeds(stack: Stack, wanted: SecondOpinionSettings | undefined) {
  if (wanted === undefined) return { environment: {}, rights: [] };
  const { by, schools } = wanted;
  if (!regions.includes(stack.region)) {
    throw new Error(`expected one of ${regions.join(', ')} for a second opinion`);
  }
  const { judge, rights } = by === 'guardrail' ? ownGuardrail(stack) : model(stack, by);
  const config = { schools, judge } satisfies Config;
  return { environment: { SECOND_OPINION: stack.toJsonString(config) }, rights };
}

/** Looks for what may hurt somebody, from low certainty on: it only ever adds a reason for a person. */
function ownGuardrail(stack: Stack) {
  const profileIn = (region: string) =>
    Arn.format(
      { service: 'bedrock', region, resource: 'guardrail-profile', resourceName: guardrailProfile },
      stack,
    );
  const guardrail = new CfnGuardrail(stack, 'second-opinion', {
    name: 'schoolwacht-second-opinion',
    description: 'A second look at comments that wait for a person',
    blockedInputMessaging: 'found',
    blockedOutputsMessaging: 'found',
    crossRegionConfig: { guardrailProfileArn: profileIn(stack.region) },
    contentPolicyConfig: {
      // the only tier that knows Dutch
      contentFiltersTierConfig: { tierName: 'STANDARD' },
      filtersConfig: ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'].map((type) => ({
        type,
        inputStrength: 'HIGH',
        outputStrength: 'NONE',
      })),
    },
  });
  const { attrGuardrailId: id, attrGuardrailArn } = guardrail;
  const { attrVersion: version } = new CfnGuardrailVersion(stack, 'second-opinion-version', {
    guardrailIdentifier: id,
  });
  const resources = [attrGuardrailArn, ...regions.map(profileIn)];
  const rights = [new PolicyStatement({ actions: ['bedrock:ApplyGuardrail'], resources })];
  return { judge: { by: 'guardrail' as const, id, version }, rights };
}

function model(stack: Stack, id: string) {
  const profile = Arn.format(
    { service: 'bedrock', resource: 'inference-profile', resourceName: id },
    stack,
  );
  const models = regions.map((region) =>
    Arn.format(
      {
        service: 'bedrock',
        region,
        account: '',
        resource: 'foundation-model',
        resourceName: id.slice(3),
      },
      stack,
    ),
  );
  const actions = ['bedrock:InvokeModel'];
  const rights = [
    new PolicyStatement({ actions, resources: [profile] }),
    new PolicyStatement({
      actions,
      resources: models,
      conditions: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
    }),
  ];
  return { judge: { by: 'model' as const, id }, rights };
}
