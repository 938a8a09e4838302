import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Control, createControl } from './control/control.ts';
import { controlRoutes } from './control/routes.ts';
import { createCourier } from './delivery/courier.ts';
import { createOutbox } from './delivery/outbox.ts';
import { cdn } from './http/cdn.ts';
import { desk } from './http/desk.ts';
import { createFailures } from './http/failures.ts';
import { loopbackOnly } from './http/guard.ts';
import { fakePlatforms } from './platforms/index.ts';
import { playRoutes } from './play/routes.tsx';
import type { DemoPicture } from './play/view.ts';
import type { Language } from './play/words.ts';
import { createChanges } from './world/changes.ts';
import { openDatabase } from './world/database.ts';
import { createWorld, type SimulatorSecrets } from './world/world.ts';

export type { Control } from './control/control.ts';
export type { DemoPicture } from './play/view.ts';

export interface SimulatorOptions {
  /** 0: any free one. */
  port: number;
  /** SQLite file of state and ledger; ':memory:' keeps nothing. */
  file: string;
  now: () => Date;
  /** Where the product answers; deliveries go to /webhooks/<platform> below it. */
  callbackUrl: () => string;
  secrets: SimulatorSecrets;
  /** Of the play page where its address says none; Dutch by default. */
  language?: Language;
  /** Offered on the play page. */
  pictures?: readonly DemoPicture[];
  /** Calls `tick` so often by itself; absent: whoever started the simulator ticks. */
  tickSeconds?: number;
}

export interface Simulator {
  /** http://127.0.0.1:<port>, without a slash; /facebook, /instagram, /youtube, /oauth, /cdn and the play page below it. */
  url: string;
  control: Control;
  stop(): Promise<void>;
}

/** Fakes of the platforms on one loopback port, with their own truth and ledger in one file. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  let url = '';
  const db = openDatabase(options.file);
  const { now, callbackUrl, secrets } = options;
  const baseUrl = () => url;
  const world = createWorld({ db, platforms: fakePlatforms, now, callbackUrl, secrets, baseUrl });
  const outbox = createOutbox(world);
  const courier = createCourier(world, outbox);
  const changes = createChanges(world, (platform, accountId, parts) => {
    outbox.enqueue(platform, accountId, parts);
    courier.wake();
  });
  const failures = createFailures();
  const control = createControl({ world, changes, outbox, courier, failures });

  const app = new Hono();
  app.use(loopbackOnly(() => Number(new URL(url).port)));
  app.route('/cdn', cdn(world));
  app.route('/control', controlRoutes(control));
  for (const platform of fakePlatforms) {
    const { name: root, nameCall } = platform;
    const own = { platform, root, api: platform.api(world, changes), nameCall };
    const beside = Object.entries(platform.beside(world)).map(([root, api]) => ({
      platform,
      root,
      api,
      nameCall: (method: string, [edge = '']: readonly string[]) => `${method} ${edge || root}`,
    }));
    for (const address of [own, ...beside]) {
      app.route(`/${address.root}`, desk(address, world, changes, failures));
    }
  }

  app.use(async (_c, next) => {
    changes.advance(); // what the page shows is what is true now
    await next();
  });
  const { language = 'nl', pictures = [] } = options;
  app.route('/', playRoutes(world, control, { language, pictures }));

  const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' });
  const address = await new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve(Object(server.address())));
  });
  url = `http://127.0.0.1:${address.port}`;
  courier.wake(); // what a kill left behind
  const { tickSeconds } = options;
  const ticking =
    tickSeconds &&
    setInterval(() => control.tick().catch(console.error), tickSeconds * 1000).unref();

  return {
    url,
    control,
    async stop() {
      if (ticking) clearInterval(ticking);
      await courier.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      db.close();
    },
  };
}
