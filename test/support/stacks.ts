import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
export function anApp(context: Record<string, string> = {}): App {
  const outdir = mkdtempSync(join(tmpdir(), 'schoolwacht-cdk-'));
  outdirs.push(outdir);
  const app = new App({
    outdir,
    context: { ...settings.context, ...context, 'aws:cdk:bundling-stacks': [] },
  });
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

/** `<SchoolwachtData:ExportsOutputFnGetAttCore12345678Arn9ABCDEF0>` → `<Core>`: without stack, hash and attribute. */
export function readable(text: string): string {
  return text
    .replace(/Schoolwacht\w+:ExportsOutput(FnGetAtt|Ref)/g, '')
    .replace(/[0-9A-F]{8}(\.?Arn)?([0-9A-F]{8})?(?=>)/g, '');
}

/** `SchoolwachtPipeline/screenpostFunction123` → `screen-post`. */
export function folderOf(id: string): string {
  const name = id.split('/')[1]!.replace(/(Function)+[0-9A-F]{8}$/, '');
  const folder = readdirSync('functions').find((one) => one.replaceAll('-', '') === name);
  if (folder === undefined) throw new Error(`expected a folder for ${id}`);
  return folder;
}

/** The environment that the template gives each function, by its folder. */
export function environments(resources: Map<string, Resource>): Map<string, [string, string][]> {
  const functions = [...resources].filter(([, { Type }]) => Type === 'AWS::Lambda::Function');
  return new Map(
    functions.map(([id, { Properties }]) => {
      const { Variables } = filledIn(Properties.Environment) as {
        Variables: Record<string, string>;
      };
      return [folderOf(id), Object.entries(Variables)];
    }),
  );
}
