import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import settings from '../../cdk.json' with { type: 'json' };
import { addStacks } from '../../infra/stacks/index.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

// CloudFormation's own rules take seconds and are part of `npm run synth`
process.env.CDK_VALIDATION = 'false';

const outdirs: string[] = [];
afterAll(() => {
  for (const outdir of outdirs) rmSync(outdir, { recursive: true, force: true });
});

/** The app of `cdk.json`, without the bundles: those take seconds and are `npm run synth`'s. */
export function anApp(): App {
  const outdir = mkdtempSync(join(tmpdir(), 'schoolwacht-cdk-'));
  outdirs.push(outdir);
  const app = new App({ outdir, context: { ...settings.context, 'aws:cdk:bundling-stacks': [] } });
  addStacks(app);
  return app;
}

/** All resources of all stacks, by stack and logical id. Throws while a finding stands unacknowledged. */
export function synthesised(app: App): Map<string, Resource> {
  app.synth();
  const stacks = app.node.children.filter((child): child is Stack => 'stackName' in child);
  return new Map(
    stacks.flatMap((stack) => {
      const resources: Record<string, Resource> = Template.fromStack(stack).toJSON().Resources;
      return Object.entries(resources).map(([id, resource]) => [
        `${stack.stackName}/${id}`,
        resource,
      ]);
    }),
  );
}

/** What CloudFormation fills in at deployment, as a word that tells what it is. */
export function filledIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[name, argument] = ['', undefined]] = entries;
  if (entries.length === 1 && name === 'Ref') return `<${argument}>`;
  if (entries.length === 1 && name === 'Fn::GetAtt') return `<${[argument].flat().join('.')}>`;
  if (entries.length === 1 && name === 'Fn::ImportValue') return `<${filledIn(argument)}>`;
  if (entries.length === 1 && name === 'Fn::Join' && Array.isArray(argument)) {
    const [separator, parts] = argument;
    return [filledIn(parts)].flat().join(String(separator));
  }
  return Object.fromEntries(entries.map(([key, inner]) => [key, filledIn(inner)]));
}
