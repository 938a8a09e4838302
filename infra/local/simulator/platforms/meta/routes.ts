import type { Hono } from 'hono';
import { GraphError, graphErrorBody } from './graph-error.ts';

const headers = {
  'content-type': 'application/json; charset=UTF-8',
  'facebook-api-version': 'v26.0',
};

/** Every refusal leaves as a Graph error body; an unknown path is error 2500. */
export function graphErrors(app: Hono): Hono {
  app.onError((error) => {
    if (!(error instanceof GraphError)) throw error;
    const { status, body } = graphErrorBody(error.failure, error.message || undefined);
    return new Response(JSON.stringify(body), { status, headers });
  });
  app.notFound(() => {
    const { status, body } = graphErrorBody({ code: 2500 });
    return new Response(JSON.stringify(body), { status, headers });
  });
  return app;
}
