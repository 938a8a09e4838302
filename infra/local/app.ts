import { Hono } from 'hono';
import { createApi } from '../../functions/api/app.ts';
import { createConsole } from '../../functions/console/app.tsx';
import { createLocalSignIn } from '../../functions/console/local-accounts.ts';
import { createWebhooks } from '../../functions/webhooks/app.ts';
import { decideConsent } from '../../shared/domain/consent/decide-consent.ts';
import { policySchema } from '../../shared/domain/consent/policy.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Blobs } from '../../shared/ports/blobs.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SchoolKeys, Secrets } from '../../shared/ports/secrets.ts';
import type { Store } from '../../shared/ports/store.ts';
import { errorNameOf, type Log } from '../../shared/runtime/log.ts';

interface AppDependencies {
  store: Store;
  blobs: Blobs;
  queue: Queue;
  platforms: ReadonlyMap<string, Platform>;
  packs: ReadonlyMap<string, Pack>;
  secrets: Secrets;
  keys: SchoolKeys;
  now: Clock;
  log: Log;
  adopt?: (platform: string, accountId: string) => Promise<string | undefined>;
  /** Filled once the port is known. */
  publicOrigins: readonly string[];
}

/** Everything that answers HTTP, in one application: in the cloud each part is a function of its own. */
export function createApp(dependencies: AppDependencies): Hono {
  const { store, queue, platforms, packs, secrets, now, log, adopt } = dependencies;
  const queueCounts = () => queue.counts();
  const app = new Hono();
  app.route('/', createWebhooks({ platforms, store, secrets, now, ...(adopt ? { adopt } : {}) }));
  app.route('/', createApi({ store, secrets, queueCounts, platforms }));
  app.route(
    '/',
    createConsole({
      store,
      blobs: dependencies.blobs,
      keys: dependencies.keys,
      queueCounts,
      platforms,
      packs: (id) => packs.get(id),
      decideConsent: (person, statements, publication, policy) =>
        decideConsent(person, statements, publication, policySchema.parse(policy)),
      now,
      publicOrigins: dependencies.publicOrigins,
      secureCookies: false,
      signIn: createLocalSignIn(store, now),
      report: (reference, cause) =>
        log.error('a page failed', { reference, errorName: errorNameOf(cause) }),
    }),
  );
  return app;
}
