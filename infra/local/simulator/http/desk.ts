import { type Context, Hono } from 'hono';
import type { FakePlatform } from '../platforms/fake-platform.ts';
import type { Changes } from '../world/changes.ts';
import type { World } from '../world/world.ts';
import type { Failures } from './failures.ts';
import { type Desk, errorResponse, goWrong, type Wording } from './go-wrong.ts';

/** One base address: what answers there and what its calls are called. */
export interface Address {
  /** Without slashes: `facebook`, `oauth`. */
  root: string;
  api: { fetch: Hono['fetch'] };
  nameCall: FakePlatform['nameCall'];
  wording: Wording;
}

/** So many earlier answers are remembered for stale reads. */
const maxRemembered = 200;

/** The counter of one address: names and counts each call, lets time pass, and fails where that was planned. */
export function desk(
  { root, api, nameCall, wording }: Address,
  world: World,
  changes: Changes,
  failures: Failures,
): Hono<Desk> {
  const app = new Hono<Desk>();
  const remembered = new Map<string, Response>();

  function remember(key: string, response: Response): void {
    remembered.delete(key);
    remembered.set(key, response);
    const [oldest] = remembered.keys();
    if (remembered.size > maxRemembered && oldest !== undefined) remembered.delete(oldest);
  }

  function budgetOf(c: Context<Desk>) {
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const account = wording.callerOf(bearer ?? c.req.query('access_token') ?? null, world);
    const used = account && world.settings.get().usage[account.id];
    return account && used ? wording.usage(account, used) : { headers: {}, refusal: null };
  }

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
      if (budget.refusal) return errorResponse(wording, budget.refusal);
      const response = await api.fetch(new Request(url, c.req.raw), c.env);
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      if (c.req.method === 'GET' && isJson) remember(url.href, response.clone());
      return response;
    };
    const lastAnswer = () => remembered.get(url.href)?.clone() ?? null;
    const failure = failures.take(`${root} ${name} ${path}`);
    const isLost = failure === 'hang' || failure === 'reset' || failure === 'answer-lost';
    if (isLost) world.ledger.countCall(root, name, 0);
    const response = failure
      ? await goWrong(c, wording, failure, { answer, lastAnswer })
      : await answer();
    if (isLost) return response;
    world.ledger.countCall(root, name, response.status);
    for (const [header, value] of Object.entries(budget.headers)) {
      response.headers.set(header, value);
    }
    return response;
  });
  return app;
}
