import type { Context } from 'hono';

/**
 * Whether the request was meant for us: a page elsewhere that makes a name point at this machine (DNS
 * rebinding) still sends its own name as Host.
 */
export function isOurHost(c: Context, origins: readonly string[]): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  return origins.some((origin) => origin.slice(origin.indexOf('//') + 2) === host.toLowerCase());
}

/**
 * Whether a form was sent from one of our own pages. A browser says so in Sec-Fetch-Site, older ones and
 * other programs in Origin; what either contradicts, or neither confirms, is refused.
 */
export function isOurForm(c: Context, origins: readonly string[]): boolean {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  // @NOTE our own Referrer-Policy `no-referrer` turns the Origin of our own forms into "null" (Fetch standard)
  if (origin === undefined || origin === 'null') return site === 'same-origin';
  return origins.includes(origin.toLowerCase());
}

/** Nothing says that the form came from elsewhere: older browsers say nothing, or hide it as "null". */
export function saysNothingOfElsewhere(c: Context): boolean {
  const origin = c.req.header('origin');
  return (
    c.req.header('sec-fetch-site') === undefined && (origin === undefined || origin === 'null')
  );
}
