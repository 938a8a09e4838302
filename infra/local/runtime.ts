import { poll } from '../../functions/poll/poll.ts';
import { subscribe } from '../../functions/subscribe/subscribe.ts';
import { sweep } from '../../functions/sweep/sweep.ts';
import { createEmbeddedFaceEngine } from '../../shared/adapters/face-engines/index.ts';
import { createSharpImageEditor } from '../../shared/adapters/image-editors/sharp.ts';
import { createEmbeddedImageModerator } from '../../shared/adapters/image-moderators/index.ts';
import { createPageNotifier } from '../../shared/adapters/notifiers/page.ts';
import { platformTitles } from '../../shared/adapters/platforms/index.ts';
import { createFileSecrets } from '../../shared/adapters/secrets/file.ts';
import { createFileSchoolKeys } from '../../shared/adapters/secrets/file-school-keys.ts';
import { emptyLog, removeExpired } from '../../shared/adapters/stores/sqlite.ts';
import { packs } from '../../shared/domain/policy/packs/index.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { FaceEngine } from '../../shared/ports/face-engine.ts';
import type { ImageModerator } from '../../shared/ports/image-moderator.ts';
import type { SecretName } from '../../shared/ports/secrets.ts';
import { createLog } from '../../shared/runtime/log.ts';
import { createApp } from './app.ts';
import { takeDataFolder } from './data-folder.ts';
import { demoPictures } from './demo/pictures.ts';
import { enrolDemo, seedPlatforms, seedRegister } from './demo/seed.ts';
import { firstAccounts } from './first-account.ts';
import { firstSchool } from './first-school.ts';
import { listenings } from './listenings.ts';
import type { Options } from './options.ts';
import { openPlatforms } from './platforms.ts';
import { startRunner } from './runner.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { freePortAfter, serveLocally } from './server.ts';
import { createAdoption, createJoining } from './simulated-account.ts';
import { type Simulator, startSimulator } from './simulator/index.ts';
import { openStores } from './stores.ts';

export interface RuntimeOptions extends Options {
  now: Clock;
  secrets: ReadonlyMap<SecretName, string>;
  /** For tests: another engine or moderator, no schedule of its own, no lines on the screen. */
  faces?: FaceEngine;
  moderator?: ImageModerator;
  schedule?: boolean;
  writeLog?: (line: string) => void;
}

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

/** The whole pipeline in one process: the same use cases and pages as in the cloud, on the embedded adapters. */
export async function startRuntime(options: RuntimeOptions) {
  const { now } = options;
  const folder = takeDataFolder(options.data);
  let app: { fetch(request: Request): Response | Promise<Response> } = {
    fetch: () => new Response(null, { status: 503 }),
  };
  // the port first: nothing is made, and no password shown, for a start that cannot serve
  const server = await serveLocally(
    options.port,
    (request) => app.fetch(request),
    options.publicHost === undefined ? {} : { publicHost: options.publicHost },
  ).catch((cause) => {
    folder.release();
    throw cause;
  });
  const url = `http://127.0.0.1:${server.port}`;
  const log = createLog(options.writeLog ?? (() => undefined), { now, name: 'local' });
  const { database, queue, store, blobs } = openStores(folder, now);
  await queue.recover();
  const secrets = await createFileSecrets(folder.file('secrets.json'), options.secrets);
  const made = {
    metaAppSecret: await secrets.ensure('meta-app-secret'),
    metaVerifyToken: await secrets.ensure('meta-verify-token'),
    youtubeHubSecret: await secrets.ensure('youtube-hub-secret'),
    apiToken: await secrets.ensure('api-token'),
  };

  const simulator: Simulator | undefined =
    options.platforms === 'live'
      ? undefined
      : await startSimulator({
          port: options.simulatorPort ?? (await freePortAfter(options.port)),
          file: folder.file('simulator.sqlite'),
          now,
          callbackUrl: () => url,
          secrets: {
            metaAppSecret: made.metaAppSecret.value,
            metaVerifyToken: made.metaVerifyToken.value,
            youtubeHubSecret: made.youtubeHubSecret.value,
          },
          pictures: await demoPictures(),
          onAccount: createJoining(store, secrets),
        });
  const { platforms, media } = openPlatforms(options, {
    simulatorUrl: simulator?.url,
    secrets,
    store,
    now,
  });
  const faces = options.faces ?? createEmbeddedFaceEngine();
  const moderator = options.moderator ?? createEmbeddedImageModerator();
  const images = createSharpImageEditor();
  const keys = createFileSchoolKeys(secrets);
  const dependencies = {
    store,
    blobs,
    platforms,
    media,
    faces,
    images,
    keys,
    moderator,
    packs,
    now,
  };

  if (options.seed === 'demo') await seedRegister(store, now);
  else await firstSchool(store);
  const accounts = await firstAccounts(store, now, { isDemo: options.seed === 'demo' });

  const publicOrigins = [
    ...['127.0.0.1', 'localhost', '[::1]'].map((name) => `http://${name}:${server.port}`),
    // a tunnel ends TLS; what may come in under this name is for the server to say
    ...(options.publicHost === undefined ? [] : [`https://${options.publicHost}`]),
  ];
  app = createApp({
    ...dependencies,
    queue,
    secrets,
    log,
    publicOrigins,
    ...(simulator === undefined ? {} : { adopt: createAdoption(store, secrets) }),
  });

  const onFault = (cause: unknown) =>
    log.error('the runtime met a fault', {
      errorName: cause instanceof Error ? cause.name : 'unknown',
    });
  const runner = startRunner(
    queue,
    listenings({ ...dependencies, platformTitles, notifier: createPageNotifier() }),
    {
      now,
      random: Math.random,
      log,
      onFault,
    },
  );
  const seeding = options.seed === 'demo' ? seedPictures() : Promise.resolve();
  seeding.catch(onFault);

  /** Pages answer meanwhile; the posts come when the people in them are known. */
  async function seedPictures(): Promise<void> {
    await enrolDemo({ store, keys }, faces, now);
    if (simulator !== undefined) await seedPlatforms(simulator, secrets, now);
  }

  const runs = {
    poll: poll({ store, platforms, now }),
    subscribe: subscribe({
      store,
      platforms,
      now,
      publicUrl: options.publicHost === undefined ? undefined : `https://${options.publicHost}`,
    }),
    sweep: sweep({
      store,
      now,
      blobs,
      packs,
      housekeeping: async () => {
        await removeExpired(database, now());
        emptyLog(database);
      },
    }),
  };
  let isStopping = false;
  let schedule: Schedule | undefined;
  // not before the demo's accounts have their tokens: a poll without would alarm people for nothing
  const started = seeding
    .catch(() => undefined)
    .then(() => {
      if (options.schedule === false || isStopping) return;
      const isSimulated = simulator !== undefined;
      schedule = startSchedule({ ...runs, simulator, isSimulated, onFault });
    });

  return {
    url,
    simulator,
    platforms,
    store,
    queue,
    secrets,
    keys,
    accounts,
    /** Secrets that this start made, to be shown once. */
    made,
    runs,
    /** Lets everything that can be done now be done. */
    drain: () => runner.idle(),
    /** Resolves when the demo is complete. */
    seeding,
    async stop() {
      isStopping = true;
      await started;
      await schedule?.stop();
      await server.close();
      await runner.stop();
      await simulator?.stop();
      if ('close' in faces && typeof faces.close === 'function') await faces.close();
      if ('close' in moderator && typeof moderator.close === 'function') await moderator.close();
      if ('close' in images && typeof images.close === 'function') await images.close();
      await database.close();
      folder.release();
    },
  };
}
