import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { SecretName, Secrets } from '../../ports/secrets.ts';

const valuesSchema = z.record(z.string(), z.string());
type Values = z.infer<typeof valuesSchema>;

interface Version {
  values: Values;
  /** When this version became the current one, in milliseconds since 1970. */
  since: number;
}

export interface SecretsManagerOptions {
  /**
   * Which secret holds a name: a function reads only what its role may. Undefined means that this
   * function has no business with it.
   */
  secretFor: (name: SecretName) => string | undefined;
  now: Clock;
}

const cachedSeconds = 300;
/** So long after a rotation the value before it is accepted too; platforms retry a delivery for 36 hours. */
const previousHours = 48;

/**
 * Secrets in AWS Secrets Manager, each a JSON object of names and values. The version that was current
 * before counts for 48 hours after a rotation, and never longer: a leaked value dies by itself.
 */
export function createSecretsManagerSecrets(
  client: SecretsManagerClient,
  { secretFor, now }: SecretsManagerOptions,
): Secrets {
  const cache = new Map<string, { at: number; versions: Promise<Values[]> }>();

  function versionsOf(id: string): Promise<Values[]> {
    const at = now().getTime();
    const cached = cache.get(id);
    if (cached !== undefined && at - cached.at < cachedSeconds * 1000) return cached.versions;
    const versions = accepted(client, id, at);
    cache.set(id, { at, versions });
    versions.catch(() => cache.delete(id)); // an outage is not remembered
    return versions;
  }

  return {
    async get(name) {
      const id = secretFor(name);
      if (id === undefined) return [];
      const values = (await versionsOf(id)).flatMap((version) => version[name] ?? []);
      if (values.some((value) => !/^\S+$/.test(value)))
        throw new Error(`${kindOf(name)} must not be empty or hold white space`);
      return [...new Set(values)];
    },
  };
}

async function accepted(client: SecretsManagerClient, id: string, at: number): Promise<Values[]> {
  const current = await read(client, id, 'AWSCURRENT');
  if (current === undefined) return [];
  if (at - current.since > previousHours * 3_600_000) return [current.values];
  const previous = await read(client, id, 'AWSPREVIOUS');
  return previous === undefined ? [current.values] : [current.values, previous.values];
}

async function read(
  client: SecretsManagerClient,
  SecretId: string,
  VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS',
): Promise<Version | undefined> {
  try {
    const { SecretString = '', CreatedDate } = await client.send(
      new GetSecretValueCommand({ SecretId, VersionStage }),
    );
    return { values: parse(SecretString), since: CreatedDate?.getTime() ?? 0 };
  } catch (cause) {
    // no version with this stage, or no value was ever put in
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  }
}

/** @NOTE the parser's own message would quote the secret */
function parse(text: string): Values {
  try {
    return valuesSchema.parse(JSON.parse(text));
  } catch {
    throw new Error('expected a secret to be a JSON object of names and values');
  }
}

/** `token/<platform>/<account>` without the account: an error may say no more. */
function kindOf(name: SecretName): string {
  return name.split('/').slice(0, 2).join('/');
}
