import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { FakePlatform, GraphFailure } from '../platforms/fake-platform.ts';
import type { Changes } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import type { Failure, Failures } from './failures.ts';

type Desk = { Bindings: HttpBindings };

function errorResponse(platform: FakePlatform, failure: GraphFailure): Response {
  const { status, body } = platform.errorBody(failure);
  const retryAfter = failure.retryAfterSeconds;
  return Response.json(body, {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  });
}

function breakLine(c: Context<Desk>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

async function halfOf(answer: Response): Promise<Response> {
  const text = await answer.text();
  const half = text.slice(0, Math.max(1, Math.floor(text.length / 2)));
  return new Response(half, { status: answer.status, headers: answer.headers });
}

/** Answers the way it was planned; `answer` does the real thing, where the failure lets it happen. */
async function goWrong(
  c: Context<Desk>,
  platform: FakePlatform,
  failure: Failure,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (typeof failure === 'number') return errorResponse(platform, { status: failure });
  if (typeof failure === 'object') return errorResponse(platform, failure);
  switch (failure) {
    case 'hang':
      return new Promise(() => {});
    case 'reset':
      return breakLine(c);
    case 'answer-lost':
      await answer();
      return breakLine(c);
    case 'malformed':
      return halfOf(await answer());
    case 'empty-success':
      return c.req.method === 'GET' ? platform.empty() : new Response('', { status: 200 });
    case 'no-effect':
      return c.req.method === 'GET' ? answer() : platform.success();
  }
}

/** The counter of one platform: names and counts each call, lets time pass, and fails where that was planned. */
export function desk(
  platform: FakePlatform,
  world: World,
  changes: Changes,
  failures: Failures,
): Hono<Desk> {
  const api = platform.api(world, changes);
  const app = new Hono<Desk>();

  app.all('/*', async (c) => {
    changes.advance();
    const base = `/${platform.name}`;
    const url = new URL(c.req.url);
    // the version stands in the base address already, but a caller may write it again
    const path = url.pathname.slice(base.length).replace(/^\/v\d+(\.\d+)?(?=\/)/, '') || '/';
    url.pathname = path;
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = platform.nameCall(c.req.method, segments, world);
    const answer = async () => {
      const inner = new Request(url, c.req.raw);
      return api.fetch(inner, c.env);
    };
    const failure = failures.take(`${platform.name} ${name} ${path}`);
    const response = failure ? await goWrong(c, platform, failure, answer) : await answer();
    const isLost = failure === 'hang' || failure === 'reset' || failure === 'answer-lost';
    world.ledger.countCall(platform.name, name, isLost ? 0 : response.status);
    return response;
  });
  return app;
}
