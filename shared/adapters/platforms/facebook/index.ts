import type { Clock } from '../../../ports/clock.ts';
import type { Platform } from '../../../ports/platform.ts';
import { metaDoor } from '../meta/door.ts';
import { createGraph, type GraphConfig } from '../meta/graph.ts';
import { translateMeta } from '../meta/translate.ts';
import { createComments } from './comments.ts';
import { createPosts } from './posts.ts';
import { createSubscription } from './subscription.ts';
import { readChange } from './translate.ts';

export const facebookTitle = 'Facebook';
export const facebookUrl = 'https://graph.facebook.com/v26.0';

/** Where Facebook serves the pictures of pages from. */
export const facebookMediaHosts = ['fbcdn.net'];

/** A Facebook page. Posts are pushed before they go live, comments with every change. */
export function createFacebook(config: GraphConfig & { now: Clock }): Platform {
  const graph = createGraph(config);
  return {
    name: 'facebook',
    title: facebookTitle,
    can: { hideComment: true, postponePost: true, pushesPosts: true, pushesComments: true },
    hiddenMeans: {
      nl: 'Alleen de schrijver, de beheerders van de pagina en wie in de reactie genoemd is, zien hem nog.',
      en: 'Only its author, the people who manage the page and anyone tagged in it can still see it.',
    },
    // `{post}_{comment}`, `{page}_{comment}` and the bare id are one comment
    contentKey: (_kind, id) => id.slice(id.lastIndexOf('_') + 1),
    ...metaDoor,
    translate: (body) => translateMeta({ platform: 'facebook', object: 'page', readChange }, body),
    ...createPosts(graph, config.now),
    ...createComments(graph),
    ...createSubscription(graph),
  };
}
