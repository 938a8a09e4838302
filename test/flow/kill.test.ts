import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeDataFolder } from '../../infra/local/data-folder.ts';
import { type Simulator, startSimulator } from '../../infra/local/simulator/index.ts';
import { openStores } from '../../infra/local/stores.ts';
import { createFileSecrets } from '../../shared/adapters/secrets/file.ts';
import { auditEntries, createChainChecker } from '../../shared/records/audit.ts';
import { writeAccount, writeSchool } from '../../shared/records/schools.ts';
import type { Told } from '../support/a-school.ts';

/** Random moments of killing: ten in `npm test`, fifty in `.ci/run`. */
const kills = Number(process.env.SCHOOLWACHT_KILLS ?? 10);
const secrets = { metaAppSecret: 'a'.repeat(32), metaVerifyToken: 'b', youtubeHubSecret: 'c' };
const token = 'd'.repeat(32);
const school = 'school';
const insult = 'Wat ben jij een ongelofelijke sukkel';

let folder: string;
let simulator: Simulator;
let port: number;
let account: string;
const started: ChildProcess[] = [];
/** The simulator's clock runs ahead when retries of deliveries must become due. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schoolwacht-kill-'));
  port = await freePort();
  const callbackUrl = () => `http://127.0.0.1:${port}`;
  const file = join(folder, 'platforms.sqlite');
  simulator = await startSimulator({ port: 0, file, now, callbackUrl, secrets, pictures: [] });
  const added = simulator.control.addAccount({ platform: 'facebook', title: 'De Testschool' });
  account = added.id;
  const data = takeDataFolder(join(folder, 'data'));
  const { store, database } = openStores(data, now);
  const record = { platform: 'facebook', id: account, schoolId: school, title: 'De Testschool' };
  await store.commit({
    writes: [
      writeSchool({ id: school, name: 'x', packId: 'svok-2021', recognition: 'off' }),
      writeAccount({ ...record, trouble: null, heardAt: null }),
    ],
  });
  await database.close();
  const kept = await createFileSecrets(data.file('secrets.json'), new Map());
  await kept.set(`token/facebook/${account}`, [added.token]);
  data.release();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('expected a port');
  return address.port;
}

async function startProduct(): Promise<ChildProcess> {
  const main = new URL('../../infra/local/main.ts', import.meta.url).pathname;
  const options = ['--port', String(port), '--simulator-port', '0', '--seed', 'none'];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, ...options, '--data', join(folder, 'data')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        META_APP_SECRET: secrets.metaAppSecret,
        SCHOOLWACHT_API_TOKEN: token,
        FACEBOOK_API_URL: `${simulator.url}/facebook`,
      },
    },
  );
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('Schoolwacht ready on ')) return child;
  }
  throw new Error('the product ended before it was ready');
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()) as Answer;
}

/** Everything delivered and worked off. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const { sent, waiting } = await simulator.control.drainDeliveries();
    const { pending } = await ask<{ pending: number }>('/api/v1/health');
    quiet = sent === 0 && waiting === 0 && pending === 0 ? quiet + 1 : 0;
    ahead += 3_600_000;
    await after(50);
  }
}

describe(`kill -9 at ${kills} random moments`, () => {
  it('loses nothing and does nothing twice', { timeout: 600_000 }, async () => {
    const post = simulator.control.publishPost({ accountId: account, text: 'Sponsorloop!' });
    const insults: string[] = [];
    const harmless: string[] = [];
    const author = { id: '900000000000001', name: 'Iemand' };
    const add = (text: string) =>
      simulator.control.addComment({ postId: post.id, text, author }).id;
    for (let kill = 0; kill < kills; kill += 1) {
      const product = await startProduct();
      insults.push(add(`${insult} ${kill}`), add(`${insult} nog een keer ${kill}`));
      harmless.push(add(`Wat leuk, wij komen met zijn ${kill}en!`));
      await after(Math.random() * 150);
      await end(product, 'SIGKILL');
    }
    const product = await startProduct();
    await settle();

    const hidden = simulator.control.ledger().filter(({ change }) => change === 'hidden');
    expect(hidden.map(({ id }) => id).sort()).toEqual([...insults].sort());
    for (const id of harmless) {
      const [told] = await ask<Told[]>(`/api/v1/contents?platform=facebook&id=${id}`);
      expect(told?.outcome).toBe('leave');
    }
    for (const id of insults) {
      const [told] = await ask<Told[]>(`/api/v1/contents?platform=facebook&id=${id}`);
      expect(told?.actions.map(({ status }) => status)).toEqual(['done']);
      expect(told?.notifications.map(({ kind }) => kind)).toEqual(['comment.hide']);
    }
    await end(product, 'SIGTERM');

    const data = takeDataFolder(join(folder, 'data'));
    const { store, database } = openStores(data, now);
    const check = createChainChecker();
    for await (const entry of auditEntries(store, school)) {
      expect(check(entry)).toBeUndefined();
    }
    await database.close();
    data.release();
  });
});
