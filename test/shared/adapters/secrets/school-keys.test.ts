import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, expect, it } from 'vitest';
import { createFileSecrets } from '../../../../shared/adapters/secrets/file.ts';
import { createFileSchoolKeys } from '../../../../shared/adapters/secrets/file-school-keys.ts';
import { createSecretsManagerSchoolKeys } from '../../../../shared/adapters/secrets/secrets-manager-school-keys.ts';
import { describeSchoolKeys } from './school-keys-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'schoolwacht-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const aFile = () => join(folder, `secrets-${++files}.json`);
const openFile = async (file: string) =>
  createFileSchoolKeys(await createFileSecrets(file, new Map()));

describeSchoolKeys('the secrets file', () => openFile(aFile()));

it('a key of the secrets file is on the disk when somebody is given it, also while another one makes it', async () => {
  const file = aFile();
  const keys = await openFile(file);
  const first = keys.ensure('school');
  const second = await keys.ensure('school');
  expect(readFileSync(file, 'utf8')).toContain(Buffer.from(second).toString('hex'));
  expect(await (await openFile(file)).find('school')).toEqual(await first);
});

const client = new SecretsManagerClient({ region: 'eu-west-1' });
const service = mockClient(client);
const fault = { message: 'no', $metadata: {} };

/** The service as far as it matters here: one value by name, and no second one while it stands. */
function aService() {
  const secrets = new Map<string, Uint8Array>();
  service.reset();
  service.on(GetSecretValueCommand).callsFake(async ({ SecretId }: { SecretId: string }) => {
    const SecretBinary = secrets.get(SecretId);
    if (SecretBinary === undefined) throw new ResourceNotFoundException(fault);
    return { SecretBinary };
  });
  service
    .on(CreateSecretCommand)
    .callsFake(async ({ Name, SecretBinary }: { Name: string; SecretBinary: Uint8Array }) => {
      if (secrets.has(Name)) throw new ResourceExistsException(fault);
      secrets.set(Name, SecretBinary);
      return {};
    });
  service.on(DeleteSecretCommand).callsFake(async ({ SecretId }: { SecretId: string }) => {
    secrets.delete(SecretId);
    return {};
  });
  return createSecretsManagerSchoolKeys(client, 'keys/');
}

describeSchoolKeys('Secrets Manager', async () => aService());

it('a key that is on its way out in Secrets Manager is none', async () => {
  const keys = aService();
  service.on(GetSecretValueCommand).rejects(new InvalidRequestException(fault));
  expect(await keys.find('school')).toBeUndefined();
});

it('a key in Secrets Manager goes at once, without a time to bring it back', async () => {
  await aService().remove('school');
  const [call] = service.commandCalls(DeleteSecretCommand);
  expect(call?.args[0].input).toEqual({
    SecretId: 'keys/school',
    ForceDeleteWithoutRecovery: true,
  });
});

it('an outage of Secrets Manager is no missing key', async () => {
  const keys = aService();
  service.on(GetSecretValueCommand).rejects(new Error('down'));
  await expect(keys.find('school')).rejects.toThrow('down');
});
