import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aPicture, aStage, type Json } from './a-simulator.ts';

const base64 = Buffer.from(aPicture).toString('base64');

async function operate(url: string, operation: string, input: unknown): Promise<Json> {
  const answer = await fetch(`${url}/control/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return answer.json();
}

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'simulator.sqlite');
}

/** Node's own client, since fetch writes the Host header itself. */
function statusWith(url: string, headers: Record<string, string>, method = 'GET') {
  return new Promise<number | undefined>((resolve, reject) => {
    const call = request(url, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    call.on('error', reject);
    call.end();
  });
}

describe('over HTTP', () => {
  test('a post with a picture and a comment are made, and read back', async () => {
    const { simulator, control } = await aStage();
    const { url } = simulator;
    const account = await operate(url, 'addAccount', { platform: 'facebook', title: 'School' });
    const input = { accountId: account.id, text: 'Hoi', media: [{ base64 }] };
    const post = await operate(url, 'publishPost', input);
    const author = { id: '123', name: 'Anne' };
    const comment = await operate(url, 'addComment', { postId: post.id, text: 'boe', author });
    await operate(url, 'hideByPage', { commentId: comment.id });
    expect(control.media(post.id)).toHaveLength(1);
    const ledger: Json = await (await fetch(`${url}/control/ledger`)).json();
    expect(ledger).toMatchObject([
      { seq: 1, platform: 'facebook', kind: 'post', id: post.id, change: 'live', by: 'control' },
      { seq: 2, platform: 'facebook', kind: 'comment', change: 'hidden', by: 'control' },
    ]);
    const later: Json = await (await fetch(`${url}/control/ledger?after=1`)).json();
    expect(later).toHaveLength(1);
  });

  test('one knob is turned without touching the others', async () => {
    const { simulator, control } = await aStage();
    control.duplicateDeliveries(3);
    await operate(simulator.url, 'set', { batchSize: 5 });
    expect(control.settings()).toMatchObject({ copies: 3, batchSize: 5, isHeld: true });
  });

  test.each([
    ['unknown operation', 'constructor', {}],
    ['unknown post', 'deletePost', { postId: 'x' }],
    ['unknown knob', 'set', { nonsense: 1 }],
    ['missing text', 'addComment', { postId: 'x', author: null }],
  ])('an %s is answered with a problem', async (_, operation, input) => {
    const { simulator } = await aStage();
    expect(await operate(simulator.url, operation, input)).toHaveProperty('problem');
  });

  test('tokens are told only to whoever adds the account', async () => {
    const { simulator, control } = await aStage();
    const { token } = control.addAccount({ platform: 'facebook', title: 'School' });
    const answer = await fetch(`${simulator.url}/control/accounts`);
    expect(await answer.text()).not.toContain(token);
  });
});

describe('the door', () => {
  test.each([
    [{ host: 'evil.example' }, 403],
    [{ host: 'localhost:1' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
  ])('is shut for %o', async (headers, status) => {
    const { simulator } = await aStage();
    expect(await statusWith(`${simulator.url}/control/ledger`, headers)).toBe(status);
    expect(await statusWith(`${simulator.url}/control/tick`, headers, 'POST')).toBe(status);
  });

  test('is open for this machine under each of its names', async () => {
    const { simulator } = await aStage();
    const { port } = new URL(simulator.url);
    const host = `localhost:${port}`;
    const headers = { host, origin: `http://${host}` };
    expect(await statusWith(`${simulator.url}/control/ledger`, headers)).toBe(200);
  });

  test('takes no form for an operation', async () => {
    const { simulator } = await aStage();
    const body = new URLSearchParams({ platform: 'facebook', title: 'x' });
    const answer = await fetch(`${simulator.url}/control/addAccount`, { method: 'POST', body });
    expect(answer.status).toBe(415);
  });
});

describe('after a restart', () => {
  test('everything is as it was', async () => {
    const file = await aFile();
    const before = await aStage(file);
    const account = before.control.addAccount({ platform: 'facebook', title: 'School' });
    const media = [aPicture];
    const post = before.control.publishPost({ accountId: account.id, text: 'Hoi', media });
    before.control.setToken(account.id, 'expired');
    before.control.batchDeliveries(7);
    const ledger = before.control.ledger();
    const [picture] = before.control.media(post.id);
    await before.simulator.stop();

    const { control, simulator } = await aStage(file);
    expect(control.accounts()).toMatchObject([{ token: account.token, tokenState: 'expired' }]);
    expect(control.post(post.id)).toEqual(post);
    expect(control.ledger()).toEqual(ledger);
    expect(control.settings().batchSize).toBe(7);
    const path = new URL(picture!.url).pathname;
    expect((await fetch(simulator.url + path)).status).toBe(200);
    expect(await control.drainDeliveries()).toMatchObject({ accepted: 1 });
  });

  test('nothing answered is lost by a kill -9', async () => {
    const file = await aFile();
    const script = fileURLToPath(new URL('./a-child.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data) => resolve(String(data).trim()));
    });
    const account = await operate(url, 'addAccount', { platform: 'facebook', title: 'School' });
    const post = await operate(url, 'publishPost', { accountId: account.id, text: 'Hoi' });
    const author = { id: '123', name: 'Anne' };
    const comment = await operate(url, 'addComment', { postId: post.id, text: 'boe', author });
    const hidden = await fetch(`${url}/facebook/${comment.id}?is_hidden=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${account.token}` },
    });
    expect(hidden.status).toBe(200);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));

    const { control, clock } = await aStage(file);
    clock.now = new Date(Date.now() + 120_000);
    expect(control.ledger().map(({ change, by }) => [change, by])).toEqual([
      ['live', 'control'],
      ['hidden', 'api'],
    ]);
    expect(await control.drainDeliveries()).toMatchObject({ accepted: 3, waiting: 0 });
  });
});
