import { randomBytes } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  InvalidRequestException,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { SchoolKeys } from '../../ports/secrets.ts';

const keyBytes = 32;

/**
 * The schools' keys in AWS Secrets Manager, each a secret of its own named `<prefix><school id>`: schools come
 * without a deployment, and one leaves without touching another's. Not remembered between calls, so that a key
 * that was removed is gone at once.
 */
export function createSecretsManagerSchoolKeys(
  client: SecretsManagerClient,
  prefix: string,
): SchoolKeys {
  const nameOf = (schoolId: string) => `${prefix}${schoolId}`;

  async function find(schoolId: string): Promise<Uint8Array | undefined> {
    try {
      const { SecretBinary } = await client.send(
        new GetSecretValueCommand({ SecretId: nameOf(schoolId) }),
      );
      if (SecretBinary?.length === keyBytes) return new Uint8Array(SecretBinary);
    } catch (cause) {
      // never made, or on its way out
      const isGone =
        cause instanceof ResourceNotFoundException || cause instanceof InvalidRequestException;
      if (isGone) return undefined;
      throw cause;
    }
    throw new Error('expected the key of a school to be 32 bytes');
  }

  /** Of two that make it at once the service lets one; both read the one that stands. */
  async function make(schoolId: string): Promise<void> {
    const command = new CreateSecretCommand({
      Name: nameOf(schoolId),
      Description: 'Seals the face templates of one school',
      SecretBinary: randomBytes(keyBytes),
    });
    await client.send(command).catch((cause: unknown) => {
      if (!(cause instanceof ResourceExistsException)) throw cause;
    });
  }

  return {
    find,
    async ensure(schoolId) {
      const known = await find(schoolId);
      if (known !== undefined) return known;
      await make(schoolId);
      const key = await find(schoolId);
      if (key === undefined) throw new Error('expected the key of a school to stand once made');
      return key;
    },
    async remove(schoolId) {
      const SecretId = nameOf(schoolId);
      await client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    },
  };
}
