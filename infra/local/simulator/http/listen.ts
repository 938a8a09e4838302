import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listener {
  url: string;
  /** Cuts what still hangs, then waits until the port is free. */
  close(): Promise<void>;
}

/** On the loopback only. A taken port is an error. */
export async function listen(app: Hono, port: number): Promise<Listener> {
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve(Object(server.address())));
  });
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
