import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../../../infra/local/simulator/index.ts';
import { secrets } from './secrets.ts';

// biome-ignore lint/suspicious/noExplicitAny: whatever a platform wrote; the tests say what it must be
export type Json = any;

export { secrets };

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Product {
  url: string;
  received: Received[];
  /** What deliveries are answered with from now on. */
  status: number;
  bodies(): Json[];
}

/** A stand-in for the product: keeps what arrives, and echoes challenges. */
async function aProduct(): Promise<Product> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://product');
      if (request.method === 'GET') return response.end(url.searchParams.get('hub.challenge'));
      received.push({ path: url.pathname, headers: request.headers, body: Buffer.concat(chunks) });
      response.statusCode = product.status;
      return response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const product: Product = {
    url: `http://127.0.0.1:${port}`,
    received,
    status: 200,
    bodies: () => received.map(({ body }) => JSON.parse(body.toString('utf8'))),
  };
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return product;
}

export interface Stage {
  simulator: Simulator;
  control: Simulator['control'];
  product: Product;
  clock: { now: Date; advance(seconds: number): void };
  read(path: string, token: string): Promise<{ status: number; headers: Headers; body: Json }>;
  write(path: string, token: string): Promise<{ status: number; headers: Headers; body: Json }>;
}

/** A simulator with a clock of its own; deliveries are held, so that each test decides when they leave. */
export async function aStage(
  file = ':memory:',
  more: Partial<SimulatorOptions> = {},
): Promise<Stage> {
  const product = await aProduct();
  const clock = {
    now: new Date('2026-03-02T09:00:00Z'),
    advance(seconds: number) {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
  };
  const simulator = await startSimulator({
    port: 0,
    file,
    now: () => clock.now,
    callbackUrl: () => product.url,
    secrets,
    ...more,
  });
  simulator.control.holdDeliveries(true);
  let isStopped = false;
  const stop = simulator.stop;
  simulator.stop = async () => {
    if (!isStopped) await stop();
    isStopped = true;
  };
  onTestFinished(() => simulator.stop());
  async function call(method: string, path: string, token: string) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${simulator.url}${path}`, { method, headers });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : null };
  }
  return {
    simulator,
    control: simulator.control,
    product,
    clock,
    read: (path, token) => call('GET', path, token),
    write: (path, token) => call('POST', path, token),
  };
}

/** 2 x 1 pixels, enough to be a picture. */
export const aPicture: Uint8Array = Buffer.from(
  'R0lGODlhAgABAIAAAP///wAAACH5BAAAAAAALAAAAAACAAEAAAICBAoAOw==',
  'base64',
);
