import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { FakePlatform, GraphFailure } from '../platforms/fake-platform.ts';
import type { Failure } from './failures.ts';

export type Desk = { Bindings: HttpBindings };

/** How an address words its refusals and successes. */
export type Wording = Pick<FakePlatform, 'callerOf' | 'usage' | 'errorBody' | 'success' | 'empty'>;

/** Between two bytes of a dripping answer. */
const dripMilliseconds = 50;

export function errorResponse(wording: Wording, failure: GraphFailure): Response {
  const { status, body } = wording.errorBody(failure);
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
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  const half = bytes.slice(0, Math.max(1, Math.floor(bytes.length / 2)));
  return new Response(half, { status: answer.status, headers });
}

async function drip(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, dripMilliseconds).unref());
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 1));
      at += 1;
    },
  });
  return new Response(stream, { status: answer.status, headers: answer.headers });
}

interface Ways {
  /** Does the real thing. */
  answer: () => Promise<Response>;
  /** What the same question was answered the last time. */
  lastAnswer: () => Response | null;
}

/** Answers the way it was planned. */
export async function goWrong(
  c: Context<Desk>,
  wording: Wording,
  failure: Failure,
  { answer, lastAnswer }: Ways,
): Promise<Response> {
  if (typeof failure === 'number') return errorResponse(wording, { status: failure });
  if (typeof failure === 'object') return errorResponse(wording, failure);
  const isRead = c.req.method === 'GET';
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
    case 'drip':
      return drip(await answer());
    case 'stale':
      return (isRead && lastAnswer()) || answer();
    case 'empty-success':
      return isRead ? wording.empty() : new Response('', { status: 200 });
    case 'no-effect':
      return isRead ? answer() : wording.success();
  }
}
