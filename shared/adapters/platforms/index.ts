import type { Clock } from '../../ports/clock.ts';
import type { Platform } from '../../ports/platform.ts';
import type { Secrets } from '../../ports/secrets.ts';
import {
  createFacebook,
  facebookMediaHosts,
  facebookTitle,
  facebookUrl,
} from './facebook/index.ts';
import {
  createInstagram,
  instagramMediaHosts,
  instagramTitle,
  instagramUrl,
} from './instagram/index.ts';
import type { KnownChannels } from './youtube/door.ts';
import {
  createYoutube,
  youtubeHubUrl,
  youtubeMediaHosts,
  youtubeOauthUrl,
  youtubeTitle,
  youtubeUrl,
} from './youtube/index.ts';

export interface PlatformOptions {
  facebookUrl: string;
  instagramUrl: string;
  youtubeUrl: string;
  youtubeOauthUrl: string;
  /** Where video feeds are subscribed to; YouTube's own hub unless told otherwise. */
  youtubeHubUrl?: string;
  secrets: Secrets;
  fetch?: typeof globalThis.fetch;
  now: Clock;
  /** The channels whose video feed we want: only those may be subscribed to. */
  knownChannels: KnownChannels;
}

/** The platforms themselves; anything else in their place is a simulator. */
export const realPlatformUrls = { facebookUrl, instagramUrl, youtubeUrl, youtubeOauthUrl };

/** Host suffixes that each platform serves its media from. */
export const mediaHosts = {
  facebook: facebookMediaHosts,
  instagram: instagramMediaHosts,
  youtube: youtubeMediaHosts,
};

/** How people write each platform's name, for who needs no more of it. */
export const platformTitles: ReadonlyMap<string, string> = new Map([
  ['facebook', facebookTitle],
  ['instagram', instagramTitle],
  ['youtube', youtubeTitle],
]);

/** Every platform by its name: a Map, in which `constructor` is no platform. */
export function createPlatforms(options: PlatformOptions): Map<string, Platform> {
  const { fetch = globalThis.fetch, secrets, now } = options;
  const common = { fetch, secrets, now };
  const platforms = [
    createFacebook({ ...common, baseUrl: options.facebookUrl }),
    createInstagram({ ...common, baseUrl: options.instagramUrl }),
    createYoutube({
      ...common,
      baseUrl: options.youtubeUrl,
      oauthUrl: options.youtubeOauthUrl,
      hubUrl: options.youtubeHubUrl ?? youtubeHubUrl,
      knownChannels: options.knownChannels,
    }),
  ];
  return new Map(platforms.map((platform) => [platform.name, platform]));
}
