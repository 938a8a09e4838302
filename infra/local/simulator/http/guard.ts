import type { MiddlewareHandler } from 'hono';

const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Only this machine may ask, and no web page of another origin may post: the Host header must name
 * the loopback with our port (a rebound name is refused), and so must Origin where a browser sends it.
 */
export function loopbackOnly(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const hosts = names.map((name) => `${name}:${port()}`);
    const origin = c.req.header('origin');
    const isOurs = hosts.includes(c.req.header('host') ?? '');
    // `null` is what a page under `no-referrer` sends with its own form: then Sec-Fetch-Site decides
    const isOwnPage = origin === 'null' && c.req.header('sec-fetch-site') === 'same-origin';
    const isOursToo =
      origin === undefined || isOwnPage || hosts.some((host) => origin === `http://${host}`);
    if (!isOurs || !isOursToo) return c.text('This simulator only answers this machine.', 403);
    await next();
  };
}
