import { readdirSync, readFileSync } from 'node:fs';
import { createPlatforms, realPlatformUrls } from '../../../../shared/adapters/platforms/index.ts';
import type { DoorRequest, Platform } from '../../../../shared/ports/platform.ts';
import type { Secrets } from '../../../../shared/ports/secrets.ts';

export const appSecret = 'test_app_secret';
export const verifyToken = '3f1c2a5e9b7d4806a1c2e3f405162738';
export const knownChannel = 'UCw1lgenhoekT3stKana4l00';

export const secretsOf = (values: Record<string, string[]>): Secrets => ({
  get: async (name) => values[name] ?? [],
});

export const secrets = secretsOf({
  'meta-app-secret': [appSecret],
  'meta-verify-token': [verifyToken],
  'youtube-hub-secret': [appSecret],
});

/** Every platform there is: a new one is tested unasked. */
export const platforms: Platform[] = [
  ...createPlatforms({
    ...realPlatformUrls,
    secrets,
    now: () => new Date(0),
    knownChannels: async () => [knownChannel],
    fetch: async () => {
      throw new Error('the door asks nobody');
    },
  }).values(),
];

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const requestOf = (body: Uint8Array, headers: Record<string, string>): DoorRequest => ({
  body,
  header: (name) => headers[name],
});

const folder = (platform: string) =>
  new URL(`../../../../events/samples/${platform}/`, import.meta.url);

export const samplesOf = (platform: string): { name: string; body: Uint8Array }[] =>
  readdirSync(folder(platform)).map((name) => ({
    name,
    body: new Uint8Array(readFileSync(new URL(name, folder(platform)))),
  }));
