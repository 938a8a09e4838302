import type { App } from 'aws-cdk-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApp, filledIn, readable, synthesised } from '../support/stacks.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
  Condition?: unknown;
}

/** Role by role, what it may do to what, in a form that a reviewer reads. */
let rights: Map<string, { action: string; resource: string }[]>;

beforeAll(() => {
  rights = rightsOf(anApp());
});

function rightsOf(app: App): typeof rights {
  const resources = [...synthesised(app)];
  // every right stands in its role: there is no policy beside it
  expect(resources.filter(([, { Type }]) => /IAM::(Managed)?Policy$/.test(Type))).toEqual([]);
  const roles = resources.filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  return new Map(
    roles.map(([id, { Properties }]) => {
      expect(Properties.ManagedPolicyArns, id).toBeUndefined();
      const policies = filledIn(Properties.Policies) as {
        PolicyDocument: { Statement: Statement[] };
      }[];
      return [
        nameOf(id),
        policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(lines)),
      ];
    }),
  );
}

/** `SchoolwachtPipeline/screenpostFunctionRole1A2B3C4D` → `screenpost`. */
const nameOf = (id: string) => id.replace(/.*\/|(Function)*(Role)?[0-9A-F]{8}$/g, '');

function lines({ Effect, Action, Resource }: Statement) {
  expect(Effect).toBe('Allow');
  return [Action]
    .flat()
    .flatMap((action) =>
      [Resource].flat().map((resource) => ({ action, resource: readable(resource) })),
    );
}

const everyRight = () =>
  [...rights].flatMap(([role, list]) => list.map((one) => ({ role, ...one })));
const on = (table: string) =>
  everyRight().filter(({ resource }) => resource.startsWith(`<${table}>`));

const keysOfSchools =
  'arn:aws:secretsmanager:eu-west-1:<AWS::AccountId>:secret:SchoolwachtData/face-keys/*';

describe('least rights', () => {
  it('never name all of anything', () => {
    for (const { role, action, resource } of everyRight()) {
      expect(action, role).not.toContain('*');
      expect(resource, role).not.toBe('*');
    }
  });

  it('use a pattern for pictures and for the keys of schools only', () => {
    const patterns = everyRight().filter(({ resource }) => resource.includes('*'));
    expect(new Set(patterns.map(({ resource }) => resource))).toEqual(
      new Set(['<SchoolwachtData-Pictures>/*', keysOfSchools]),
    );
  });

  it('let nobody change or remove an entry of the log', () => {
    const actions = new Set(on('Audit').map(({ action }) => action));
    expect([...actions].sort()).toEqual(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query']);
  });

  it('let whoever writes the log without people do nothing but add to it', () => {
    const writers = [
      'screenpost',
      'moderatecomment',
      'act',
      'park',
      'importconsent',
      'followconsent',
      'redactpicture',
      'enrolperson',
      'sweep',
    ];
    for (const writer of writers) {
      const own = on('Audit').filter(({ role }) => role === writer);
      expect(
        own.map(({ action }) => action),
        writer,
      ).toEqual(['dynamodb:PutItem']);
    }
  });

  it('open the register of people to those who check consent, for reading, and to those who keep it or finish an erasure', () => {
    const reading = ['dynamodb:GetItem', 'dynamodb:Query'];
    const keeping = [
      ...reading,
      'dynamodb:PutItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    ];
    const actionsOf = Map.groupBy(on('People'), ({ role }) => role);
    const byRole = [...actionsOf].map(([role, own]) => [
      role,
      new Set(own.map(({ action }) => action)),
    ]);
    expect(Object.fromEntries(byRole)).toEqual({
      screenpost: new Set(reading),
      followconsent: new Set(keeping),
      enrolperson: new Set(keeping),
      importconsent: new Set(keeping),
      console: new Set(keeping),
    });
  });

  it('let the door add to the inbox and nobody read it', () => {
    expect(on('Inbox').map(({ role, action }) => [role, action])).toEqual([
      ['webhooks', 'dynamodb:PutItem'],
    ]);
  });

  it('give each secret to those who need it', () => {
    const readers = everyRight().filter(({ action }) => action === 'secretsmanager:GetSecretValue');
    const bySecret = Map.groupBy(readers, ({ resource }) => resource);
    expect(
      Object.fromEntries(
        [...bySecret].map(([secret, list]) => [secret, list.map(({ role }) => role).sort()]),
      ),
    ).toEqual({
      '<Tokens>': ['act', 'moderatecomment', 'poll', 'redactpicture', 'screenpost', 'subscribe'],
      '<Doors>': ['subscribe', 'webhooks'],
      '<Api>': ['api'],
      [keysOfSchools]: ['console', 'enrolperson', 'screenpost'],
    });
  });

  it('let the console alone make the key of a school, and no function remove one', () => {
    const onKeys = everyRight().filter(({ resource }) => resource === keysOfSchools);
    const other = onKeys.filter(({ action }) => action !== 'secretsmanager:GetSecretValue');
    expect(other.map(({ role, action }) => [role, action])).toEqual([
      ['console', 'secretsmanager:CreateSecret'],
    ]);
  });

  it('are these and no others', () => {
    const list = [...rights]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([role, own]) => [
        role,
        ...own.map(({ action, resource }) => `  ${action} ${resource}`).sort(),
      ]);
    expect(list.join('\n')).toMatchSnapshot();
  });
});

describe('Rekognition', () => {
  const finding = { action: 'rekognition:DetectFaces', resource: '*' };
  const comparing = {
    action: 'rekognition:SearchFacesByImage',
    resource: 'arn:aws:rekognition:eu-west-1:<AWS::AccountId>:collection/people-*',
  };
  const { faceEngine, faceCollections } = { faceEngine: 'rekognition', faceCollections: 'people-' };

  it.each([
    { chosen: {}, given: [] },
    { chosen: { faceCollections }, given: [] },
    { chosen: { faceEngine }, given: [finding] },
    { chosen: { faceEngine, faceCollections }, given: [finding, comparing] },
    { chosen: { faceEngine: 'per-school', faceCollections }, given: [finding, comparing] },
  ])(
    'may be called by who looks at pictures only, as far as it is chosen: $chosen',
    ({ chosen, given }) => {
      const found = [...rightsOf(anApp(chosen))].flatMap(([role, own]) =>
        own
          .filter(({ action }) => action.startsWith('rekognition:'))
          .map((one) => ({ role, ...one })),
      );
      // whoever checks a copy or a photo only finds faces, and compares them with nobody
      const checking = given.some((one) => one === finding)
        ? ['redactpicture', 'enrolperson'].map((role) => ({ role, ...finding }))
        : [];
      const looking = given.map((one) => ({ role: 'screenpost', ...one }));
      expect(found).toEqual([...looking, ...checking]);
    },
  );

  it('looks for nudity and violence only where that is chosen, and only for who looks at pictures', () => {
    const labels = { action: 'rekognition:DetectModerationLabels', resource: '*' };
    const found = [...rightsOf(anApp({ imageModerator: 'rekognition' }))].flatMap(([role, own]) =>
      own
        .filter(({ action }) => action.startsWith('rekognition:'))
        .map((one) => ({ role, ...one })),
    );
    expect(found).toEqual([
      { role: 'screenpost', ...labels },
      { role: 'moderatecomment', ...labels },
    ]);
  });
});
