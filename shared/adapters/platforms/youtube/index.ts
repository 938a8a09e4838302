import type { Platform } from '../../../ports/platform.ts';
import { createClient, type YoutubeConfig } from './client.ts';
import { createComments } from './comments.ts';
import { createYoutubeDoor, type KnownChannels } from './door.ts';
import { createSubscription } from './subscription.ts';
import { translate } from './translate.ts';
import { createVideos } from './videos.ts';

export const youtubeTitle = 'YouTube';
export const youtubeUrl = 'https://www.googleapis.com/youtube/v3';
export const youtubeHubUrl = 'https://pubsubhubbub.appspot.com/subscribe';
export const youtubeOauthUrl = 'https://oauth2.googleapis.com/token';

/** Where YouTube serves thumbnails and pictures from. */
export const youtubeMediaHosts = ['ytimg.com', 'yt3.ggpht.com', 'yt3.googleusercontent.com'];

/** A YouTube channel. Videos are pushed through WebSub; comments are never pushed. */
export function createYoutube(
  config: YoutubeConfig & { hubUrl: string; knownChannels: KnownChannels },
): Platform {
  const client = createClient(config);
  return {
    name: 'youtube',
    title: youtubeTitle,
    can: { hideComment: true, postponePost: true, pushesPosts: true, pushesComments: false },
    hiddenMeans: {
      nl: 'Alleen de beheerders van het kanaal zien hem nog, in de lijst met reacties die op beoordeling wachten. YouTube bewaart hem daar tot 60 dagen.',
      en: 'Only the people who manage the channel can still see it, in the list of comments held for review. YouTube keeps it there for up to 60 days.',
    },
    contentKey: (_kind, id) => id,
    ...createYoutubeDoor(config.knownChannels),
    translate,
    ...createVideos(client, config.now),
    ...createComments(client),
    ...createSubscription(config),
  };
}
