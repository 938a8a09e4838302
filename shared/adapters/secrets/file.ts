import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { SecretName, Secrets } from '../../ports/secrets.ts';

const fileSchema = z.record(z.string(), z.array(z.string()));

export interface FileSecrets extends Secrets {
  /**
   * The first value, made at random (128 bits, or as many bytes as asked) and stored when there was none; `made`
   * tells which. Written to the disk when it resolves, also for who asks while it is being made.
   */
  ensure(name: SecretName, bytes?: number): Promise<{ value: string; made: boolean }>;
  set(name: SecretName, values: string[]): Promise<void>;
}

/**
 * Secrets in one file that only its owner may read. `overrides` (from the environment) win and are
 * never written. Refuses blank values and values with white space: a stray newline from a shell is
 * the usual cause of signatures that never match.
 */
export async function createFileSecrets(
  file: string,
  overrides: ReadonlyMap<string, string>,
): Promise<FileSecrets> {
  for (const [name, value] of overrides) {
    if (!/^\S+$/.test(value)) throw new Error(`${name} must not be empty or hold white space`);
  }
  let values = await load(file);
  let written: Promise<void> = Promise.resolve();

  /** One after the other, each whole: two at once must not leave half of either. */
  function set(name: SecretName, next: string[]): Promise<void> {
    values = { ...values, [name]: next };
    written = written.catch(() => undefined).then(() => writeWhole(file, values));
    return written;
  }

  const current = (name: SecretName): string[] => {
    const override = overrides.get(name);
    return override === undefined ? (values[name] ?? []) : [override];
  };

  return {
    set,
    async get(name) {
      return current(name);
    },
    async ensure(name, bytes = 16) {
      const [value] = current(name);
      if (value !== undefined) {
        await written;
        return { value, made: false };
      }
      const fresh = randomBytes(bytes).toString('hex');
      await set(name, [fresh]);
      return { value: fresh, made: true };
    },
  };
}

async function writeWhole(file: string, values: Record<string, string[]>): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, JSON.stringify(values, null, 2), { mode: 0o600, flush: true });
  await rename(temporary, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync();
  await folder.close();
}

async function load(file: string): Promise<Record<string, string[]>> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new Error('the secrets file cannot be read: expected JSON written by Schoolwacht', {
      cause,
    });
  }
}
