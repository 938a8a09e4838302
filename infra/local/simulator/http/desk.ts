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

/** One base address: what answers there and what its calls are called. */
export interface Address {
  platform: FakePlatform;
  /** Without slashes: `facebook`, `oauth`. */
  root: string;
  api: { fetch: Hono['fetch'] };
  nameCall: FakePlatform['nameCall'];
}

/** The counter of one address: names and counts each call, lets time pass, and fails where that was planned. */
export function desk(
  { platform, root, api, nameCall }: Address,
  world: World,
  changes: Changes,
  failures: Failures,
): Hono<Desk> {
  function budgetOf(c: Context<Desk>) {
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const account = platform.callerOf(bearer ?? c.req.query('access_token') ?? null, world);
    const used = account && world.settings.get().usage[account.id];
    return account && used ? platform.usage(account, used) : { headers: {}, refusal: null };
  }
  const app = new Hono<Desk>();

  app.all('/*', async (c) => {
    changes.advance();
    const url = new URL(c.req.url);
    // the version stands in the base address already, but a caller may write it again
    const path = url.pathname.slice(root.length + 1).replace(/^\/v\d+(\.\d+)?(?=\/)/, '') || '/';
    url.pathname = path;
    const segments = path.split('/').filter((segment) => segment !== '');
    const name = nameCall(c.req.method, segments, world);
    const budget = budgetOf(c);
    const answer = async () => {
      if (budget.refusal) return errorResponse(platform, budget.refusal);
      return api.fetch(new Request(url, c.req.raw), c.env);
    };
    const failure = failures.take(`${root} ${name} ${path}`);
    const isLost = failure === 'hang' || failure === 'reset' || failure === 'answer-lost';
    if (isLost) world.ledger.countCall(root, name, 0);
    const response = failure ? await goWrong(c, platform, failure, answer) : await answer();
    if (isLost) return response;
    world.ledger.countCall(root, name, response.status);
    for (const [header, value] of Object.entries(budget.headers)) {
      response.headers.set(header, value);
    }
    return response;
  });
  return app;
}
