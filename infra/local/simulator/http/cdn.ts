import { Hono } from 'hono';
import type { World } from '../world/world.ts';
import type { Address } from './desk.ts';

/** The pictures' address: nobody's budget, and errors as a CDN words them. */
export function cdnAddress(world: World): Address {
  return {
    root: 'cdn',
    api: cdn(world),
    nameCall: (method) => `${method} picture`,
    wording: {
      callerOf: () => null,
      usage: () => ({ headers: {}, refusal: null }),
      errorBody: ({ status = 500 }) => ({ status, body: 'error' }),
      success: () => new Response(null, { status: 204 }),
      empty: () => new Response('', { status: 200 }),
    },
  };
}

/** Pictures under addresses nobody can guess; expired ones answer as a CDN does. */
function cdn(world: World): Hono {
  const app = new Hono();
  app.get('/:path', (c) => {
    const found = world.media.serve(c.req.param('path'));
    if (found.status !== 200) return c.text('URL signature expired', found.status);
    return c.body(new Uint8Array(found.bytes), 200, {
      'content-type': found.type,
      'content-length': String(found.bytes.byteLength),
      'cache-control': 'max-age=1209600',
      'x-content-type-options': 'nosniff',
    });
  });
  return app;
}
