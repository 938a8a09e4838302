import { Hono } from 'hono';
import type { World } from '../world/world.ts';

/** Pictures under addresses nobody can guess; expired ones answer as a CDN does. */
export function cdn(world: World): Hono {
  const app = new Hono();
  app.get('/:path', (c) => {
    const found = world.media.serve(c.req.param('path'));
    world.ledger.countCall('cdn', 'GET picture', found.status);
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
