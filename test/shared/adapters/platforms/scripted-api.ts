import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createPlatforms } from '../../../../shared/adapters/platforms/index.ts';
import type { Platform } from '../../../../shared/ports/platform.ts';

export interface Call {
  method: string;
  /** Path below the base, decoded. */
  path: string;
  query: Record<string, string>;
  body: string;
  authorization: string | undefined;
  rawUrl: string;
}
export type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };
export type Script = (call: Call) => Reply;

export const graphError = (code: number, subcode?: number, extra: object = {}): Reply => ({
  status: code === 1 ? 500 : 400,
  body: { error: { message: 'a text for developers', code, error_subcode: subcode, ...extra } },
});

export const youtubeError = (status: number, reason: string): Reply => ({
  status,
  body: { error: { code: status, message: 'a text', errors: [{ domain: 'youtube', reason }] } },
});

export const token = 'EAAB-token-canary';
/** What the script below answers to is asked as on the real API, on a server of this process. */
export function withScriptedApi() {
  const api = {
    url: '',
    calls: [] as Call[],
    script: (() => ({ status: 404 })) as Script,
    token,
    at: new Date('2026-09-17T12:00:00.000Z'),
    platform(name: string): Platform {
      const options = {
        facebookUrl: `${api.url}/v26.0`,
        instagramUrl: `${api.url}/v26.0`,
        youtubeUrl: `${api.url}/youtube/v3`,
        youtubeOauthUrl: `${api.url}/token`,
        secrets: { get: async () => [api.token] },
        now: () => api.at,
        knownChannels: async () => [],
      };
      return createPlatforms(options).get(name)!;
    },
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', api.url);
      const call: Call = {
        method: request.method ?? '',
        path: decodeURIComponent(url.pathname.replace(/^\/(v26\.0|youtube\/v3)/, '')),
        query: Object.fromEntries(url.searchParams),
        body: Buffer.concat(chunks).toString(),
        authorization: request.headers.authorization,
        rawUrl: request.url ?? '',
      };
      api.calls.push(call);
      const { status = 200, body, headers = {} } = api.script(call);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(
        typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body),
      );
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    api.calls = [];
    api.token = token;
  });
  return api;
}
