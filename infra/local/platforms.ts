import { createGuardedMediaFetcher } from '../../shared/adapters/media-fetchers/guarded.ts';
import {
  createPlatforms,
  mediaHosts,
  realPlatformUrls,
} from '../../shared/adapters/platforms/index.ts';
import type { FileSecrets } from '../../shared/adapters/secrets/file.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import { accountIdsOn } from '../../shared/records/schools.ts';
import type { Options } from './options.ts';

/** The platforms' adapters, turned to the simulator, to the real platforms or to any other fake. */
export function openPlatforms(
  { urls, platforms: mode, mediaHosts: wantedHosts }: Options,
  {
    simulatorUrl,
    secrets,
    store,
    now,
  }: {
    simulatorUrl: string | undefined;
    secrets: FileSecrets;
    store: Store;
    now: Clock;
  },
) {
  const { facebookUrl, instagramUrl, youtubeUrl, youtubeOauthUrl } = realPlatformUrls;
  const or = (given: string | undefined, simulated: string, real: string) =>
    given ?? (simulatorUrl === undefined ? real : `${simulatorUrl}${simulated}`);
  const api = {
    facebookUrl: or(urls.facebook, '/facebook', facebookUrl),
    instagramUrl: or(urls.instagram, '/instagram', instagramUrl),
    youtubeUrl: or(urls.youtube, '/youtube', youtubeUrl),
    youtubeOauthUrl: or(urls.youtubeOauth, '/oauth', youtubeOauthUrl),
  };
  const hosts = wantedHosts ?? Object.values(mediaHosts).flat();
  const loopback = mode === 'simulated' ? loopbackOf(hosts, Object.values(api)) : [];
  return {
    platforms: createPlatforms({
      ...api,
      ...(simulatorUrl === undefined ? {} : { youtubeHubUrl: `${simulatorUrl}/hub/subscribe` }),
      secrets,
      now,
      knownChannels: () => accountIdsOn(store, 'youtube'),
    }),
    media: createGuardedMediaFetcher({
      allowedHosts: hosts.filter((host) => !isLoopback(host)),
      allowLoopback: loopback,
    }),
  };
}

/** Pictures of a fake come from this machine: from the fakes' own origins, and from what MEDIA_HOSTS names. */
function loopbackOf(hosts: string[], urls: string[]): ({ origin: string } | { host: string })[] {
  const named = hosts
    .filter(isLoopback)
    .map((host) => (/:\d+$/.test(host) ? { origin: `http://${host}` } : { host }));
  const fakes = urls.map((url) => new URL(url)).filter(({ hostname }) => isLoopback(hostname));
  return [...named, ...fakes.map(({ origin }) => ({ origin }))];
}

function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
