import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

export interface LocalServer {
  port: number;
  /** Stops taking connections and waits for answers that are under way, at most five seconds. */
  close(): Promise<void>;
}

/** Node closes connections that drip: headers within 10 s, a whole request within 15 s. */
const limits = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000 };

export interface Guard {
  /** A name that outsiders come in under through a tunnel: platforms to their door, parents to their page. */
  publicHost?: string;
}

/**
 * Serves on the loopback interface only. Before anything is routed, the Host must be this machine with
 * our port and an Origin, where there is one, must be ours: a web page elsewhere that resolves to
 * 127.0.0.1, or posts a form here, gets 403 on every path and method. Under the public name there is
 * nothing but what `isForOutsiders` lists.
 */
export async function serveLocally(
  port: number,
  fetch: (request: Request) => Response | Promise<Response>,
  guard: Guard = {},
): Promise<LocalServer> {
  let allowed: ReadonlySet<string> = new Set();
  const answer = getRequestListener(fetch);
  // our pages send no referrer, so browsers write "null" for the origin of our own forms: then the
  // browser's own word on where the request comes from counts, which no page can forge
  const isOwn = (origin: string, site: string | string[] | undefined): boolean =>
    origin === 'null' ? site === 'same-origin' : allowed.has(origin.replace(/^http:\/\//, ''));
  const server = createServer(
    { ...limits, connectionsCheckingInterval: 5_000 },
    (request, reply) => {
      const { host, origin } = request.headers;
      if (guard.publicHost !== undefined && host === guard.publicHost) {
        if (isForOutsiders(request, guard.publicHost)) return void answer(request, reply);
        return refuse(reply, 404, 'Not found');
      }
      const mayEnter = host !== undefined && allowed.has(host);
      const isOurs = origin === undefined || isOwn(origin, request.headers['sec-fetch-site']);
      if (mayEnter && isOurs) return void answer(request, reply);
      return refuse(reply, 403, 'Forbidden');
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(explained(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  allowed = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${address.port}`));
  return { port: address.port, close: () => close(server) };
}

function explained(port: number, cause: Error): Error {
  const isTaken = 'code' in cause && cause.code === 'EADDRINUSE';
  return isTaken
    ? new Error(`port ${port} is in use: stop what runs there, or choose another with --port`)
    : cause;
}

const refusalHeaders = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

function refuse(reply: ServerResponse, status: number, text: string): void {
  reply.writeHead(status, { ...refusalHeaders, connection: 'close' });
  reply.end(`${text}\n`);
}

/** The page behind a personal link: read, answered, taken back. */
const linkPage = /^\/t\/[\w-]{1,200}(?:\/(?:receipt|withdraw))?$/;
/** What that page loads. */
const linkAssets: ReadonlySet<string> = new Set(['/assets/console.css', '/assets/icon.svg']);

/** Everything outsiders may reach: the platforms' door, and the page behind a personal link. */
function isForOutsiders({ url = '', method = '', headers }: IncomingMessage, publicHost: string) {
  const { origin, 'sec-fetch-site': site } = headers;
  const isSilent = origin === undefined || origin === 'null';
  const isFromElsewhere = isSilent
    ? site !== undefined && site !== 'same-origin' && site !== 'none'
    : origin !== `https://${publicHost}`;
  if (isWebhook(url)) return isSilent;
  // as it was sent, so that nothing is read otherwise further on: no dots, no escapes, no other host
  const path = url.split('?', 1)[0] ?? '';
  const isReading = method === 'GET' || method === 'HEAD';
  if (linkAssets.has(path)) return isReading;
  return linkPage.test(path) && (isReading || (method === 'POST' && !isFromElsewhere));
}

/** The path as it will be routed: `/webhooks/../api` is none. */
function isWebhook(url: string): boolean {
  if (!URL.canParse(url, 'http://local')) return false;
  return new URL(url, 'http://local').pathname.startsWith('/webhooks/');
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(force);
}

/** The next port while nobody has it, else 0: any free one. */
export function freePortAfter(port: number): Promise<number> {
  return new Promise((resolve) => {
    if (port === 0 || port === 65535) return resolve(0);
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(port + 1, '127.0.0.1', () => probe.close(() => resolve(port + 1)));
  });
}
