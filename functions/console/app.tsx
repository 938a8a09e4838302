import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { admit } from './admit.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { protect } from './headers.ts';
import { isOurHost } from './origin.ts';
import { answerProblem } from './routes/answers.ts';
import { routes } from './routes.ts';
import { speech } from './say.ts';

export type { ConsoleDependencies } from './dependencies.ts';

/** Forms here are small; nothing larger is read. */
const mostBytes = 64 * 1024;

/**
 * The console: people read decisions here, decide themselves and undo. Every page is whole without
 * JavaScript. Refused before anything else: a Host that is not ours, on every path and method.
 */
export function createConsole(deps: ConsoleDependencies): Hono {
  const app = new Hono();
  const stranger = () => speech('nl', deps.now());
  app.use(protect({ secure: deps.secureCookies }));
  app.use(async (c, next) => {
    if (!isOurHost(c, deps.publicOrigins)) return answerProblem(c, stranger(), 'not-ours');
    return next();
  });
  for (const route of routes(deps)) {
    const isFile = route.mostBytes !== undefined;
    const limit = bodyLimit({
      maxSize: route.mostBytes ?? mostBytes,
      onError: (c: Context) =>
        answerProblem(c, stranger(), isFile ? 'file-too-large' : 'too-large'),
    });
    app.on(route.method, route.path, limit, admit(deps, route));
  }
  // a route, not `notFound`: that would get lost when this application is part of another
  app.all('*', (c) => answerProblem(c, stranger(), 'missing'));
  app.onError((cause, c) => {
    const reference = randomUUID().slice(0, 8);
    deps.report?.(reference, cause);
    return answerProblem(c, stranger(), 'broken', reference);
  });
  return app;
}
