import { describe, expect, it } from 'vitest';
import { configSchema } from '../../functions/moderate-comment/config.ts';
import { anApp, environments, filledIn, synthesised } from '../support/stacks.ts';

interface Statement {
  Action: string | string[];
  Resource: string | string[];
  Condition?: unknown;
}

const synthesisedWith = (context: Record<string, string>) => synthesised(anApp(context));
const ofBedrock = (resources: ReturnType<typeof synthesisedWith>) =>
  [...resources.values()]
    .filter(({ Type }) => Type === 'AWS::IAM::Role')
    .flatMap(({ Properties }) => (filledIn(Properties.Policies) ?? []) as object[])
    .flatMap(
      (policy) =>
        (policy as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement,
    )
    .filter(({ Action }) => [Action].flat().some((one) => one.startsWith('bedrock:')));
const variable = (resources: ReturnType<typeof synthesisedWith>) =>
  new Map(environments(resources).get('moderate-comment')).get('SECOND_OPINION');
const schools = { secondOpinionSchools: 'school-a, school-b' };

describe('a second opinion in the cloud', () => {
  it('is off: no right, no variable, no guardrail', () => {
    const resources = synthesisedWith({});
    expect(ofBedrock(resources)).toEqual([]);
    expect(variable(resources)).toBeUndefined();
    expect([...resources.values()].map(({ Type }) => Type)).not.toContain(
      'AWS::Bedrock::Guardrail',
    );
  });

  it('of a guardrail knows Dutch, stays in Europe and may be asked by one function only', () => {
    const resources = synthesisedWith({ secondOpinion: 'guardrail', ...schools });
    const guardrail = [...resources.values()].find(
      ({ Type }) => Type === 'AWS::Bedrock::Guardrail',
    );
    expect(filledIn(guardrail?.Properties)).toMatchObject({
      ContentPolicyConfig: { ContentFiltersTierConfig: { TierName: 'STANDARD' } },
      CrossRegionConfig: { GuardrailProfileArn: expect.stringMatching(/eu\.guardrail\.v1:0$/) },
    });
    const [statement, ...more] = ofBedrock(resources);
    expect(more).toEqual([]);
    expect(statement?.Action).toBe('bedrock:ApplyGuardrail');
    const [own, ...profiles] = [statement?.Resource ?? []].flat();
    expect(own).toMatch(/GuardrailArn>$/);
    for (const profile of profiles) {
      expect(profile).toMatch(
        /:bedrock:eu-[a-z]+-\d:<AWS::AccountId>:guardrail-profile\/eu\.guardrail/,
      );
    }
  });

  it('of a model may only be asked through its European profile', () => {
    const resources = synthesisedWith({ secondOpinion: 'eu.maker.model-v1:0', ...schools });
    const statements = ofBedrock(resources);
    expect(statements.map(({ Action }) => Action)).toEqual([
      'bedrock:InvokeModel',
      'bedrock:InvokeModel',
    ]);
    const [profile, models] = statements;
    expect(profile?.Resource).toMatch(
      /eu-west-1:<AWS::AccountId>:inference-profile\/eu\.maker\.model-v1:0$/,
    );
    expect(models?.Condition).toEqual({
      StringEquals: { 'bedrock:InferenceProfileArn': profile?.Resource },
    });
    for (const model of [models?.Resource ?? []].flat()) {
      expect(model).toMatch(/:bedrock:eu-[a-z]+-\d::foundation-model\/maker\.model-v1:0$/);
    }
  });

  it.each([
    { secondOpinion: 'eu.maker.model-v1:0', judge: { by: 'model', id: 'eu.maker.model-v1:0' } },
    { secondOpinion: 'guardrail', judge: { by: 'guardrail' } },
  ])('of $secondOpinion is for the schools that are named', ({ secondOpinion, judge }) => {
    const given = variable(synthesisedWith({ secondOpinion, ...schools })) ?? '';
    expect(configSchema.shape.SECOND_OPINION.parse(given)).toMatchObject({
      schools: ['school-a', 'school-b'],
      judge,
    });
  });

  it.each([
    { secondOpinion: 'guardrail' },
    { secondOpinionSchools: 'school-a' },
    { secondOpinion: 'us.maker.model-v1:0', ...schools },
    { secondOpinion: 'global.maker.model-v1:0', ...schools },
    { secondOpinion: 'guardrail', secondOpinionSchools: ' ' },
    { secondOpinion: 'guardrail', ...schools, region: 'eu-south-1' },
  ])('is refused where it is not clear or not in Europe: %o', (context) => {
    expect(() => anApp(context)).toThrow();
  });
});
