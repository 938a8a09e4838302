import { type Control, createControl } from './control/control.ts';
import { createCourier } from './delivery/courier.ts';
import { createOutbox } from './delivery/outbox.ts';
import { createFailures } from './http/failures.ts';
import { listen } from './http/listen.ts';
import { createSite } from './http/site.ts';
import { fakePlatforms } from './platforms/index.ts';
import type { DemoPicture } from './play/view.ts';
import type { Language } from './play/words.ts';
import { createChanges } from './world/changes.ts';
import { openDatabase } from './world/database.ts';
import type { Account } from './world/records.ts';
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
  /**
   * Hears of an account that somebody adds on the play page, so that whoever runs the simulator can keep
   * its token; without it the page offers no such form.
   */
  onAccount?: (account: Account) => Promise<void>;
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

  const { language = 'nl', pictures = [], tickSeconds, onAccount } = options;
  const play = { language, pictures, onAccount };
  const site = createSite({ world, changes, failures, control, play });
  const listener = await listen(site, options.port);
  url = listener.url;
  courier.wake(); // what a kill left behind
  const ticking =
    tickSeconds &&
    setInterval(() => control.tick().catch(console.error), tickSeconds * 1000).unref();

  return {
    url,
    control,
    async stop() {
      if (ticking) clearInterval(ticking);
      await courier.stop();
      await listener.close();
      db.close();
    },
  };
}
