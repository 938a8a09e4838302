import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { SecretName } from '../../shared/ports/secrets.ts';

const portSchema = z.coerce
  .number('expected a number from 0 to 65535')
  .int('expected a number from 0 to 65535')
  .min(0, 'expected a number from 0 to 65535')
  .max(65535, 'expected a number from 0 to 65535');

/** How the laptop runtime is asked to run: options of `npm start`, else the environment, else the default. */
export const optionsSchema = z.object({
  /** 0: any free port. */
  port: portSchema,
  /** Not given: the port after `port`, or any free one where that is taken. */
  simulatorPort: portSchema.optional(),
  data: z.string().min(1),
  seed: z.enum(['demo', 'none']),
  platforms: z.enum(['simulated', 'live']),
  urls: z.object({
    facebook: z.url().optional(),
    instagram: z.url().optional(),
    youtube: z.url().optional(),
    youtubeOauth: z.url().optional(),
  }),
  mediaHosts: z.array(z.string().min(1)).optional(),
  /** A name (a tunnel's, with TLS) that webhooks and the links of parents and pupils may also come in under. */
  publicHost: z.string().toLowerCase().optional(),
});
export type Options = z.infer<typeof optionsSchema>;

export const help = `npm start -- [options]

  --port N               console, webhooks and API (PORT; 8080)
  --simulator-port N     the simulated platforms (SIMULATOR_PORT; the port after --port, if free)
  --data DIR             all state; delete the folder to begin anew (SCHOOLWACHT_DATA; .data)
  --seed demo|none       demo schools, or an empty register (SEED; demo)
  --platforms simulated|live
                         the built-in fakes of the platforms, or the real ones (PLATFORMS; simulated)
  --public-host NAME     also take webhooks, and the personal links of parents, under this name of a
                         tunnel with TLS; nothing else of the console (PUBLIC_HOST)
  --help

Environment: META_APP_SECRET, META_VERIFY_TOKEN, YOUTUBE_HUB_SECRET, SCHOOLWACHT_API_TOKEN,
FACEBOOK_API_URL, INSTAGRAM_API_URL, YOUTUBE_API_URL, YOUTUBE_OAUTH_URL, MEDIA_HOSTS (comma-separated).`;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads options and environment. Throws an error that says what was expected. `undefined`: help was asked for. */
export function readOptions(args: string[], environment: Environment): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'simulator-port': { type: 'string' },
      data: { type: 'string' },
      seed: { type: 'string' },
      platforms: { type: 'string' },
      'public-host': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const port = values.port ?? environment.PORT ?? '8080';
  const parsed = optionsSchema.safeParse({
    port,
    simulatorPort: values['simulator-port'] ?? environment.SIMULATOR_PORT,
    data: values.data ?? environment.SCHOOLWACHT_DATA ?? '.data',
    seed: values.seed ?? environment.SEED ?? 'demo',
    platforms: values.platforms ?? environment.PLATFORMS ?? 'simulated',
    urls: {
      facebook: environment.FACEBOOK_API_URL,
      instagram: environment.INSTAGRAM_API_URL,
      youtube: environment.YOUTUBE_API_URL,
      youtubeOauth: environment.YOUTUBE_OAUTH_URL,
    },
    mediaHosts: environment.MEDIA_HOSTS?.split(',').map((host) => host.trim()),
    publicHost: values['public-host'] ?? environment.PUBLIC_HOST,
  });
  if (!parsed.success) throw new Error(`options: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Secrets given by the environment: they win over stored ones and are never written down. */
export function secretsFrom(environment: Environment): Map<SecretName, string> {
  const names: [SecretName, string | undefined][] = [
    ['meta-app-secret', environment.META_APP_SECRET],
    ['meta-verify-token', environment.META_VERIFY_TOKEN],
    ['youtube-hub-secret', environment.YOUTUBE_HUB_SECRET],
    ['api-token', environment.SCHOOLWACHT_API_TOKEN],
  ];
  return new Map(names.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
