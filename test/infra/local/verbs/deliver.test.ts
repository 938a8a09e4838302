import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';
import { runDeliver } from '../../../../infra/local/verbs/deliver.ts';
import {
  platforms,
  requestOf,
  samplesOf,
  secretsOf,
} from '../../../shared/adapters/platforms/doors.ts';

const received: { path: string; headers: Record<string, string>; body: Uint8Array }[] = [];
let status = 200;
let url = '';
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const headers = request.headers as Record<string, string>;
    received.push({
      path: request.url ?? '',
      headers,
      body: new Uint8Array(Buffer.concat(chunks)),
    });
    response.writeHead(status).end();
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received.length = 0;
  status = 200;
});

const sample = (platform: string, name: string) =>
  fileURLToPath(new URL(`../../../../events/samples/${platform}/${name}`, import.meta.url));

async function run(args: string[], secret: string | undefined = 's3cret') {
  const said: string[] = [];
  const complained: string[] = [];
  const io = {
    out: (line: string) => said.push(line),
    err: (line: string) => complained.push(line),
  };
  const code = await runDeliver(args, io, { secret: async () => secret });
  return { code, said, complained };
}

it.each(platforms.map(({ name }) => name))(
  'delivers every sample of %s so that its door opens',
  async (name) => {
    const platform = platforms.find((one) => one.name === name)!;
    const secrets = secretsOf({ 'meta-app-secret': ['s3cret'], 'youtube-hub-secret': ['s3cret'] });
    for (const { name: file, body } of samplesOf(name)) {
      const { code, said } = await run([sample(name, file), '--platform', name, '--url', url]);
      expect(code).toBe(0);
      expect(JSON.parse(said[0] ?? '')).toEqual({ status: 200, ms: expect.any(Number) });
      const delivery = received.at(-1)!;
      expect(delivery.path).toBe(`/webhooks/${name}`);
      expect(delivery.body).toEqual(body);
      const verified = await platform.verify(requestOf(delivery.body, delivery.headers), secrets);
      expect(verified.ok).toBe(true);
    }
  },
);

test('a delivery that is not accepted is an exit code 1 with its status', async () => {
  status = 401;
  const { code, said } = await run([
    sample('facebook', 'comment-added.json'),
    '--platform',
    'facebook',
    '--url',
    url,
  ]);
  expect(code).toBe(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ status: 401 });
});

it.each([
  ['no file', ['--platform', 'facebook'], 2],
  ['two files', ['a', 'b', '--platform', 'facebook'], 2],
  ['no platform', ['a'], 2],
  ['an unknown platform', ['a', '--platform', 'constructor'], 2],
  ['an unknown option', ['a', '--platform', 'facebook', '--sign'], 2],
  ['no address', ['a', '--platform', 'facebook', '--url', 'nowhere'], 2],
  ['a file that is not there', ['/nonexistent', '--platform', 'facebook'], 1],
])('asked with %s it says what was expected', async (_, args, expected) => {
  const { code, said, complained } = await run(args);
  expect(code).toBe(expected);
  expect(said).toEqual([]);
  expect(complained).toHaveLength(1);
});

test('without a secret nothing is sent', async () => {
  const io = { out: () => {}, err: () => {} };
  const args = [sample('facebook', 'comment-added.json'), '--platform', 'facebook', '--url', url];
  expect(await runDeliver(args, io, { secret: async () => undefined })).toBe(2);
  expect(received).toEqual([]);
});

test('--help explains', async () => {
  const { code, said } = await run(['--help']);
  expect(code).toBe(0);
  expect(said[0]).toContain('deliver FILE');
});
