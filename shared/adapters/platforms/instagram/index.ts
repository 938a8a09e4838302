import type { Clock } from '../../../ports/clock.ts';
import type { Platform } from '../../../ports/platform.ts';
import { metaDoor } from '../meta/door.ts';
import { createGraph, type GraphConfig } from '../meta/graph.ts';
import { translateMeta } from '../meta/translate.ts';
import { createComments } from './comments.ts';
import { createPosts } from './posts.ts';
import { readChange } from './translate.ts';

/** Facebook Login: the account is reached through its linked page, with one app for both. */
export const instagramTitle = 'Instagram';
export const instagramUrl = 'https://graph.facebook.com/v26.0';

/** Where Instagram serves pictures from. */
export const instagramMediaHosts = ['cdninstagram.com', 'fbcdn.net'];

/** An Instagram professional account. New posts must be polled for; only new comments are pushed. */
export function createInstagram(config: GraphConfig & { now: Clock }): Platform {
  const graph = createGraph(config);
  return {
    name: 'instagram',
    title: instagramTitle,
    can: { hideComment: true, postponePost: false, pushesPosts: false, pushesComments: true },
    hiddenMeans: {
      nl: 'Alleen de schrijver en de beheerders van het account zien hem nog.',
      en: 'Only its author and the people who manage the account can still see it.',
    },
    contentKey: (_kind, id) => id,
    ...metaDoor,
    translate: (body) =>
      translateMeta({ platform: 'instagram', object: 'instagram', readChange }, body),
    ...createPosts(graph, config.now),
    ...createComments(graph),
  };
}
