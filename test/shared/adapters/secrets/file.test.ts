import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileSecrets } from '../../../../shared/adapters/secrets/file.ts';

let folder: string;
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schoolwacht-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const aFile = () => {
  files += 1;
  return join(folder, `secrets-${files}.json`);
};

describe('the secrets file', () => {
  it('holds every value of many that were set at once, and nothing half written', async () => {
    const file = aFile();
    const secrets = await createFileSecrets(file, new Map());
    const names = Array.from({ length: 50 }, (_, n) => `token/facebook/${n}` as const);
    await Promise.all(names.map((name, n) => secrets.set(name, [`value-${n}`])));
    const again = await createFileSecrets(file, new Map());
    for (const [n, name] of names.entries()) expect(await again.get(name)).toEqual([`value-${n}`]);
    expect(readdirSync(folder).filter((name) => !/^secrets-\d+\.json$/.test(name))).toEqual([]);
  });

  it('is for its owner only', async () => {
    const file = aFile();
    await (await createFileSecrets(file, new Map())).ensure('api-token');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('makes a secret once, 128 random bits', async () => {
    const file = aFile();
    const first = await (await createFileSecrets(file, new Map())).ensure('api-token');
    const second = await (await createFileSecrets(file, new Map())).ensure('api-token');
    expect(first).toMatchObject({ made: true, value: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(second).toEqual({ made: false, value: first.value });
  });

  it.each(['', ' ', 'with space', 'newline\n'])(
    'refuses %j from the environment',
    async (value) => {
      const overrides = new Map([['meta-app-secret', value]]);
      await expect(createFileSecrets(aFile(), overrides)).rejects.toThrow('meta-app-secret');
    },
  );

  it('never writes down what the environment gave', async () => {
    const file = aFile();
    const secrets = await createFileSecrets(file, new Map([['api-token', 'from-outside']]));
    expect(await secrets.ensure('api-token')).toEqual({ value: 'from-outside', made: false });
    await secrets.set('meta-app-secret', ['x']);
    const again = await createFileSecrets(file, new Map());
    expect(await again.get('api-token')).toEqual([]);
  });
});
