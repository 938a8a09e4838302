import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLocalSignIn } from '../../../../functions/console/local-accounts.ts';
import { takeDataFolder } from '../../../../infra/local/data-folder.ts';
import { openFolder } from '../../../../infra/local/verbs/school/place.ts';
import { runSchool } from '../../../../infra/local/verbs/school.ts';
import { createDynamodbStore } from '../../../../shared/adapters/stores/dynamodb.ts';
import { roleSchema } from '../../../../shared/domain/policy/role.ts';
import type { Store } from '../../../../shared/ports/store.ts';
import { auditEntries, createChainChecker } from '../../../../shared/records/audit.ts';
import { readAccount, readSchool, writeAccount } from '../../../../shared/records/schools.ts';
import { emulatedTables, hasDynamodb, startDynamodb } from '../../../support/emulators.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'schoolwacht-school-'));
});
afterEach(() => rmSync(data, { recursive: true }));

async function* linesOf(text: string) {
  yield* text.split('\n');
}

/** The options as one would type them, `_` for a space within a word. */
async function ask(line: string, input = '', where = ['--data', data]) {
  const said: Record<string, unknown>[] = [];
  const complained: string[] = [];
  const args = line.split(' ').map((word) => word.replaceAll('_', ' '));
  const code = await runSchool([...args, ...where], {
    lines: linesOf(input),
    out: (text) => said.push(text.startsWith('{') ? JSON.parse(text) : { text }),
    err: (text) => complained.push(text),
  });
  return { code, said, complained };
}

/** Looks into the folder as a start would. */
async function within<Value>(look: (store: Store) => Promise<Value>): Promise<Value> {
  const place = await openFolder(data, () => new Date());
  try {
    return await look(place.store);
  } finally {
    await place.close();
  }
}
const audited = () =>
  within(async (store) => {
    const facts: string[] = [];
    const check = createChainChecker();
    for await (const entry of auditEntries(store, 'wilg')) {
      expect(check(entry)).toBeUndefined();
      expect(entry.actor).toBe('command-line');
      facts.push(`${entry.what} ${entry.about}`);
    }
    return facts;
  });
const secretsFile = () => JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8'));

const aSchool = 'add --id wilg --name OBS_De_Wilgenhoek --protocol svok-2021';
const anAccount =
  'account add --school wilg --platform facebook --id 104857600123456 --title De_Wilgenhoek --token-stdin';
const aChannel =
  'account add --school wilg --platform youtube --id UCw1lgenhoekT3stKana4l00 --title Wilg --token-stdin';
const aUser =
  'user add --login Kim --name Kim_de_Wit --school wilg --roles communication,moderation';

describe('a school', () => {
  it('is registered with recognition off', async () => {
    const { code, said } = await ask(aSchool);
    expect(code).toBe(0);
    expect(said).toEqual([
      {
        school: 'wilg',
        name: 'OBS De Wilgenhoek',
        protocol: 'svok-2021',
        recognition: 'off',
        done: 'added',
      },
    ]);
    const stored = await within((store) => readSchool(store, 'wilg'));
    expect(stored?.data).toEqual({
      id: 'wilg',
      name: 'OBS De Wilgenhoek',
      packId: 'svok-2021',
      recognition: 'off',
    });
    expect(await audited()).toEqual(['school.added wilg']);
  });

  it('is changed by asking again, and keeps its recognition unless asked', async () => {
    await ask(`${aSchool} --recognition allow-list`);
    const renamed = aSchool.replace('OBS_De_Wilgenhoek', 'De_Wilg');
    expect((await ask(renamed)).said).toMatchObject([
      { name: 'De Wilg', recognition: 'allow-list', done: 'changed' },
    ]);
    expect((await ask(renamed)).said).toMatchObject([{ done: 'unchanged' }]);
    expect(await audited()).toEqual(['school.added wilg', 'school.changed wilg']);
  });
});

describe('the face engine of a school', () => {
  it('is chosen when it is asked for, stays, and can be chosen anew', async () => {
    await ask(`${aSchool} --face-engine rekognition`);
    expect((await ask(aSchool)).said).toMatchObject([
      { faceEngine: 'rekognition', done: 'unchanged' },
    ]);
    await ask(`${aSchool} --face-engine embedded`);
    const stored = await within((store) => readSchool(store, 'wilg'));
    expect(stored?.data.faceEngine).toBe('embedded');
    expect((await ask('list')).said).toMatchObject([{ id: 'wilg', faceEngine: 'embedded' }]);
  });
});

describe('an account', () => {
  beforeEach(async () => {
    await ask(aSchool);
  });

  it('is registered with its token from standard input', async () => {
    const { code, said } = await ask(anAccount, 'EAAB-canary\n');
    expect(code).toBe(0);
    expect(said).toEqual([
      {
        school: 'wilg',
        platform: 'facebook',
        id: '104857600123456',
        title: 'De Wilgenhoek',
        done: 'added',
      },
    ]);
    expect(secretsFile()).toEqual({ 'token/facebook/104857600123456': ['EAAB-canary'] });
    expect(statSync(join(data, 'secrets.json')).mode & 0o077).toBe(0);
    const stored = await within((store) => readAccount(store, 'facebook', '104857600123456'));
    expect(stored?.data).toMatchObject({ schoolId: 'wilg', trouble: null, heardAt: null });
    expect(await audited()).toContain('account.added facebook#104857600123456');
  });

  it('gets a new token by asking again, and keeps what is known of it', async () => {
    await ask(anAccount, 'old');
    const trouble = { reason: 'token', since: '2026-03-02T09:00:00.000Z' };
    await within(async (store) => {
      const from = await readAccount(store, 'facebook', '104857600123456');
      if (from === undefined) throw new Error('expected the account');
      await store.commit({ writes: [writeAccount({ ...from.data, trouble }, from)] });
    });
    expect((await ask(anAccount, 'new')).said).toMatchObject([{ done: 'renewed' }]);
    expect(secretsFile()).toEqual({ 'token/facebook/104857600123456': ['new'] });
    const stored = await within((store) => readAccount(store, 'facebook', '104857600123456'));
    expect(stored?.data.trouble).toEqual(trouble);
  });

  it('of YouTube takes what renews its token, and stores no white space', async () => {
    const given = { client_id: 'id', client_secret: 's', refresh_token: '1//r', type: 'user' };
    const { code } = await ask(aChannel, JSON.stringify(given, null, 2));
    expect(code).toBe(0);
    expect(secretsFile()).toEqual({
      'token/youtube/UCw1lgenhoekT3stKana4l00': [
        '{"client_id":"id","client_secret":"s","refresh_token":"1//r"}',
      ],
    });
  });

  it.each([
    ['nothing', anAccount, ''],
    ['two words', anAccount, 'Bearer canary'],
    ['two lines', anAccount, 'canary\ncanary'],
    ['a letter no header takes', anAccount, 'canaryé'],
    ['JSON where a token is expected', anAccount, '{"access_token":"canary"}'],
    ['a quoted token', anAccount, '"canary"'],
    ['JSON without a refresh token', aChannel, '{"client_id":"canary","client_secret":"canary"}'],
    [
      'JSON with an empty one',
      aChannel,
      '{"client_id":"c","client_secret":"canary","refresh_token":""}',
    ],
    ['half of JSON', aChannel, '{"client_id":"canary'],
  ])('with %s for a token is refused, and the token is not quoted', async (_, line, input) => {
    const { code, said, complained } = await ask(line, input);
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(complained).toEqual([expect.stringMatching(/^expected on standard input one access/)]);
    expect(complained.join()).not.toContain('canary');
    expect(await audited()).toEqual(['school.added wilg']);
  });

  it('never goes over to another school', async () => {
    await ask(anAccount, 'first');
    await ask(aSchool.replace('wilg', 'eik'));
    const { code, complained } = await ask(anAccount.replace('wilg', 'eik'), 'second');
    expect(code).toBe(2);
    expect(complained[0]).toMatch(/not registered with another school/);
    expect(secretsFile()).toEqual({ 'token/facebook/104857600123456': ['first'] });
    const stored = await within((store) => readAccount(store, 'facebook', '104857600123456'));
    expect(stored?.data.schoolId).toBe('wilg');
  });
});

describe('somebody who signs in', () => {
  beforeEach(async () => {
    await ask(aSchool);
  });
  const signIn = (password: unknown) =>
    within((store) =>
      createLocalSignIn(store, () => new Date()).check({
        login: 'kim',
        password: String(password),
        address: undefined,
      }),
    );

  it('does so with the password that is printed once and kept nowhere', async () => {
    const { said } = await ask(aUser);
    expect(said).toMatchObject([
      { login: 'kim', school: 'wilg', roles: ['communication', 'moderation'], done: 'added' },
    ]);
    expect(await signIn(said[0]?.password)).toMatchObject({
      ok: true,
      value: {
        name: 'Kim de Wit',
        schools: [{ schoolId: 'wilg', roles: ['communication', 'moderation'] }],
      },
    });
    const log = await audited();
    expect(log[1]).toMatch(/^user\.added [0-9a-f-]{36}$/);
  });

  it('keeps other schools and gets a new password by asking again', async () => {
    const first = await ask(aUser);
    await ask(aSchool.replace('wilg', 'eik'));
    const second = await ask(
      'user add --login kim --name Kim_de_Wit --school eik --roles leadership',
    );
    expect(second.said).toMatchObject([{ school: 'eik', done: 'renewed' }]);
    expect(await signIn(first.said[0]?.password)).toMatchObject({ ok: false });
    expect(await signIn(second.said[0]?.password)).toMatchObject({
      value: {
        schools: [
          { schoolId: 'wilg', roles: ['communication', 'moderation'] },
          { schoolId: 'eik', roles: ['leadership'] },
        ],
      },
    });
  });
});

it('lists schools with their accounts, and no token', async () => {
  expect(await ask('list')).toEqual({ code: 0, said: [], complained: [] });
  await ask(aSchool);
  await ask(aSchool.replace('wilg', 'eik'));
  await ask(anAccount, 'EAAB-canary');
  const { said } = await ask('list');
  expect(said).toMatchObject([
    { id: 'eik', protocol: 'svok-2021', accounts: [] },
    {
      id: 'wilg',
      accounts: [{ platform: 'facebook', id: '104857600123456', hasToken: true, trouble: null }],
    },
  ]);
  expect(JSON.stringify(said)).not.toContain('canary');
});

describe('asked wrongly', () => {
  it.each([
    ['', /one of the commands add, account add, user add, list/],
    ['remove', /one of the commands/],
    ['constructor', /one of the commands/],
    ['add', /--id.*\n.*--name.*\n.*--protocol/],
    [aSchool.replace('svok-2021', 'svok-2022'), /--protocol to be one of .*svok-2021/],
    [aSchool.replace('svok-2021', 'constructor'), /--protocol to be one of/],
    [`${aSchool} --recognition on`, /--recognition to be one of off, allow-list/],
    [`${aSchool} --face-engine mine`, /--face-engine to be one of embedded, rekognition/],
    [aSchool.replace('wilg', 'De#Wilg'), /--id to be small letters/],
    [aSchool.replace('OBS_De_Wilgenhoek', '_'), /--name to be one line/],
    [aSchool.replace('OBS_De_Wilgenhoek', 'a\nb'), /--name to be one line/],
    [`${aSchool} --token x`, /--token/],
    [`${aSchool} more`, /more/],
    [
      anAccount.replace('facebook', 'tiktok'),
      /--platform to be one of facebook, instagram, youtube/,
    ],
    [anAccount.replace('104857600123456', '../x'), /--id to be the platform's own id/],
    [anAccount.replace(' --token-stdin', ''), /--token-stdin/],
    [anAccount.replace('wilg', 'eik'), /--school to be one of wilg/],
    [aUser.replace('wilg', 'eik'), /--school to be one of wilg/],
    [
      aUser.replace('moderation', 'admin'),
      /--roles to be some of communication, moderation, leader/,
    ],
    [aUser.replace('Kim', 'Kim_2'), /--login/],
  ])('"%s" says what was expected and changes nothing', async (line, expected) => {
    await ask(aSchool);
    const { code, said, complained } = await ask(line, 'token');
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(complained.join('\n')).toMatch(expected);
    expect(await audited()).toEqual(['school.added wilg']);
  });

  it('before there is a school', async () => {
    expect((await ask(aUser)).complained[0]).toMatch(/add one first/);
  });

  it.each(['--help', 'account add --help'])('%s explains', async (line) => {
    const { code, said } = await ask(line);
    expect(code).toBe(0);
    expect(said[0]?.text).toContain('account add --school ID');
    for (const role of roleSchema.options) expect(said[0]?.text).toContain(role);
  });
});

it('waits for nobody: a folder that is in use is refused with what to do', async () => {
  const folder = takeDataFolder(data);
  const { code, complained } = await ask(aSchool);
  folder.release();
  expect(code).toBe(1);
  expect(complained[0]).toMatch(/another Schoolwacht is running.*stop it first/);
  expect((await ask(aSchool)).code).toBe(0);
});

describe('in the cloud', () => {
  const cloud = ['--cloud'];
  afterEach(() => vi.unstubAllEnvs());

  it('needs to be told the tables and the secret', async () => {
    vi.stubEnv('TABLES', '');
    const { code, complained } = await ask(aSchool, '', cloud);
    expect(code).toBe(1);
    expect(complained[0]).toMatch(/TABLES and TOKENS_SECRET/);
  });

  it.skipIf(!hasDynamodb)('the same rows and tokens are written', async () => {
    const emulator = await startDynamodb();
    const environment = {
      TABLES: JSON.stringify(emulatedTables),
      TOKENS_SECRET: 'tokens',
      AWS_ENDPOINT_URL_DYNAMODB: emulator.url,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    let stored = '{"unused":"x"}';
    const secrets = mockClient(SecretsManagerClient);
    secrets.on(GetSecretValueCommand).callsFake(() => ({ SecretString: stored }));
    secrets.on(PutSecretValueCommand).callsFake(({ SecretString }) => {
      stored = SecretString;
      return {};
    });
    expect((await ask(aSchool, '', cloud)).code).toBe(0);
    expect((await ask(anAccount, 'EAAB', cloud)).code).toBe(0);
    expect(await ask(aUser, '', cloud)).toMatchObject({
      code: 2,
      complained: [expect.stringContaining('user pool')],
    });
    expect(JSON.parse(stored)).toEqual({ unused: 'x', 'token/facebook/104857600123456': 'EAAB' });
    expect((await ask('list', '', cloud)).said).toMatchObject([
      { id: 'wilg', accounts: [{ platform: 'facebook', hasToken: true }] },
    ]);
    const store = createDynamodbStore(emulator.client, {
      tables: emulatedTables,
      route: () => [],
      queue: {
        send: async () => undefined,
        receive: async () => [],
        complete: async () => undefined,
        release: async () => undefined,
        counts: async () => ({ pending: 0, dead: 0 }),
      },
      now: () => new Date(),
      outboxShards: 1,
    });
    const facts: string[] = [];
    for await (const { what } of auditEntries(store, 'wilg')) facts.push(what);
    expect(facts).toEqual(['school.added', 'account.added']);
    secrets.restore();
    await emulator.stop();
  });
});
