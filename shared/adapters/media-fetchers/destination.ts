import { isIP } from 'node:net';

export interface Destination {
  url: URL;
  /** Http to the simulator on this machine, and to nothing else there. */
  isLoopback: boolean;
}

export interface Allowed {
  /** Host suffixes, matched on a dot boundary: `fbcdn.net` allows `scontent.fbcdn.net`. */
  hosts: string[];
  /** Origins like `http://127.0.0.1:8081`. */
  loopbackOrigins: string[];
  /** Names of this machine on which any port is meant: a fake's own choice. */
  loopbackHosts: string[];
}

/** Where a url leads, if we may go there; undefined otherwise. Nothing is looked up yet. */
export function destinationOf(
  text: string,
  { hosts, loopbackOrigins, loopbackHosts }: Allowed,
): Destination | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  // what the parser had to repair (credentials, tabs, other scripts, escapes, capitals) is no CDN's url
  if (!text.startsWith(`${url.protocol}//${url.host}/`)) return undefined;
  if (loopbackOrigins.includes(url.origin)) return { url, isLoopback: true };

  const { protocol, port, hostname } = url;
  if (protocol === 'http:' && loopbackHosts.includes(hostname)) return { url, isLoopback: true };
  if (protocol !== 'https:' || port !== '' || isIP(hostname) !== 0) return undefined;
  const isAllowed = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return isAllowed ? { url, isLoopback: false } : undefined;
}
