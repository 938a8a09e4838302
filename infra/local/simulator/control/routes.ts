import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { Control } from './control.ts';
import { operations } from './operations.ts';

const maxBytes = 64 * 1024 * 1024;

/** The control over HTTP: `GET /ledger` and other readings, `POST /<operation>` with JSON. */
export function controlRoutes(control: Control): Hono {
  const app = new Hono();

  app.get('/ledger', (c) => c.json(control.ledger(Number(c.req.query('after') ?? 0) || 0)));
  app.get('/calls', (c) => c.json(control.calls()));
  app.get('/deliveries', (c) => c.json(control.deliveries()));
  app.get('/settings', (c) => c.json(control.settings()));
  app.get('/accounts', (c) => {
    const withoutTokens = control
      .accounts()
      .map(({ id, platform, title, username, tokenState, subscribed }) => {
        return { id, platform, title, username, tokenState, subscribed };
      });
    return c.json(withoutTokens);
  });
  app.get('/posts', (c) => c.json(control.posts(c.req.query('accountId') ?? '')));
  app.get('/comments', (c) => c.json(control.comments(c.req.query('postId') ?? '')));

  app.post('/:operation', bodyLimit({ maxSize: maxBytes }), async (c) => {
    const operation = operations.get(c.req.param('operation'));
    if (!operation) return c.json({ problem: 'unknown operation' }, 404);
    // a form of another page cannot send this content type without asking first
    if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
      return c.json({ problem: 'expected application/json' }, 415);
    }
    const input: unknown = await c.req.json().catch(() => undefined);
    if (input === undefined) return c.json({ problem: 'expected JSON' }, 400);
    return c.json((await operation.run(control, input)) ?? { ok: true });
  });

  app.onError((error, c) => {
    const problem = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return c.json({ problem }, 400);
  });
  return app;
}
