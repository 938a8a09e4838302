import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSecretsManagerSecrets } from '../../../../shared/adapters/secrets/secrets-manager.ts';

const rotatedAt = Date.parse('2026-03-02T08:00:00Z');
const hour = 3_600_000;
const client = new SecretsManagerClient({ region: 'eu-west-1' });
const mock = mockClient(client);
let at = rotatedAt;

function secrets() {
  return createSecretsManagerSecrets(client, {
    secretFor: (name) => (name.startsWith('token/') ? undefined : 'doors'),
    now: () => new Date(at),
  });
}
function holds(stage: 'AWSCURRENT' | 'AWSPREVIOUS', value: unknown) {
  const SecretString = typeof value === 'string' ? value : JSON.stringify(value);
  const input = { SecretId: 'doors', VersionStage: stage };
  mock
    .on(GetSecretValueCommand, input)
    .resolves({ SecretString, CreatedDate: new Date(rotatedAt) });
}
const calls = () => mock.commandCalls(GetSecretValueCommand).length;

beforeEach(() => {
  mock.reset();
  mock
    .on(GetSecretValueCommand)
    .rejects(new ResourceNotFoundException({ message: 'no such version', $metadata: {} }));
  at = rotatedAt;
});

describe('secrets in AWS Secrets Manager', () => {
  it('accepts both values during a rotation, the newest first', async () => {
    holds('AWSCURRENT', { 'meta-app-secret': 'new' });
    holds('AWSPREVIOUS', { 'meta-app-secret': 'old' });
    expect(await secrets().get('meta-app-secret')).toEqual(['new', 'old']);
  });

  it.each([
    { hours: 47, accepted: ['new', 'old'] },
    { hours: 48, accepted: ['new', 'old'] },
    { hours: 49, accepted: ['new'] },
  ])('accepts $accepted after $hours hours', async ({ hours, accepted }) => {
    holds('AWSCURRENT', { 'meta-app-secret': 'new' });
    holds('AWSPREVIOUS', { 'meta-app-secret': 'old' });
    at = rotatedAt + hours * hour;
    expect(await secrets().get('meta-app-secret')).toEqual(accepted);
  });

  it('names a value once that did not change with the others', async () => {
    holds('AWSCURRENT', { 'meta-app-secret': 'new', 'api-token': 'same' });
    holds('AWSPREVIOUS', { 'meta-app-secret': 'old', 'api-token': 'same' });
    expect(await secrets().get('api-token')).toEqual(['same']);
  });

  it('knows nothing of a name that is not there, nor of a secret never filled', async () => {
    expect(await secrets().get('meta-app-secret')).toEqual([]);
    holds('AWSCURRENT', {});
    at += 301_000;
    expect(await secrets().get('meta-app-secret')).toEqual([]);
  });

  it('does not ask for what the function has no business with', async () => {
    expect(await secrets().get('token/facebook/1')).toEqual([]);
    expect(calls()).toBe(0);
  });

  it.each([
    { seconds: 299, asked: 2 },
    { seconds: 300, asked: 4 },
  ])('has asked $asked times after $seconds seconds', async ({ seconds, asked }) => {
    holds('AWSCURRENT', { 'meta-app-secret': 'new' });
    const one = secrets();
    await Promise.all([one.get('meta-app-secret'), one.get('api-token')]);
    at += seconds * 1000;
    await one.get('meta-app-secret');
    expect(calls()).toBe(asked);
  });

  it('throws during an outage and asks again after it', async () => {
    const one = secrets();
    mock.on(GetSecretValueCommand).rejects(new Error('unreachable'));
    await expect(one.get('meta-app-secret')).rejects.toThrow('unreachable');
    holds('AWSCURRENT', { 'meta-app-secret': 'new' });
    holds('AWSPREVIOUS', {});
    expect(await one.get('meta-app-secret')).toEqual(['new']);
  });

  it.each(['', 'two words', 'line\n'])('refuses the value %j', async (value) => {
    holds('AWSCURRENT', { 'meta-app-secret': value });
    await expect(secrets().get('meta-app-secret')).rejects.toThrow('must not be empty');
  });

  it('never quotes a secret that is no JSON', async () => {
    holds('AWSCURRENT', 'hunter2');
    const thrown = await secrets()
      .get('api-token')
      .catch((cause: unknown) => cause);
    expect(String(thrown)).not.toContain('hunter2');
    expect((thrown as Error).cause).toBeUndefined();
  });
});
