import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { FetchProblem, MediaFetcher } from '../../ports/media-fetcher.ts';
import { isLoopbackAddress, isPublicAddress, type ResolveHost, resolveHost } from './addresses.ts';
import { type Allowed, type Destination, destinationOf } from './destination.ts';

export interface MediaLimits {
  maxBytes: number;
  /** For the whole fetch, redirects included. */
  timeoutMilliseconds: number;
  maxRedirects: number;
}

export interface MediaFetcherOptions {
  allowedHosts: string[];
  /** An origin (`http://127.0.0.1:8081`), or a name of this machine with any port. */
  allowLoopback?: ({ origin: string } | { host: string })[];
  resolve?: ResolveHost;
  limits?: Partial<MediaLimits>;
}

const defaultLimits: MediaLimits = {
  maxBytes: 20 * 1024 * 1024,
  timeoutMilliseconds: 15_000,
  maxRedirects: 2,
};

type Reply =
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'redirect'; location: string }
  | { kind: 'problem'; problem: FetchProblem };

/** A picture could not be fetched now. Says nothing of the url: its query is a key to the picture. */
export class MediaUnavailableError extends Error {
  override readonly name = 'MediaUnavailableError';
  constructor(reason: string, cause?: unknown) {
    super(`expected a picture from the platform's media host: ${reason}`, { cause });
  }
}

/** The name led to an address inside a network: not a fault, an attempt. */
class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

/**
 * Fetches from the platforms' media hosts and from nowhere else. The address is checked at the moment
 * of connecting, each redirect like a new url; nothing is sent along that identifies us.
 */
export function createGuardedMediaFetcher(options: MediaFetcherOptions): MediaFetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const allowed: Allowed = {
    hosts: options.allowedHosts,
    loopbackOrigins: (options.allowLoopback ?? []).flatMap((here) =>
      'origin' in here ? [loopbackOrigin(here.origin)] : [],
    ),
    loopbackHosts: (options.allowLoopback ?? []).flatMap((here) =>
      'host' in here ? [new URL(loopbackOrigin(`http://${here.host}`)).hostname] : [],
    ),
  };
  const resolve = options.resolve ?? resolveHost;

  async function follow(
    url: string,
    redirects: number,
    signal: AbortSignal,
  ): Promise<Result<Uint8Array, FetchProblem>> {
    const destination = destinationOf(url, allowed);
    if (destination === undefined) return fail('refused');
    const reply = await ask(destination, resolve, limits.maxBytes, signal);
    if (reply.kind === 'bytes') return ok(reply.bytes);
    if (reply.kind === 'problem') return fail(reply.problem);
    if (redirects === limits.maxRedirects || !URL.canParse(reply.location, url)) {
      return fail('refused', 'redirect');
    }
    return follow(new URL(reply.location, url).href, redirects + 1, signal);
  }

  return {
    async fetch(url) {
      try {
        return await follow(url, 0, AbortSignal.timeout(limits.timeoutMilliseconds));
      } catch (error) {
        if (error instanceof RefusedAddressError) return fail('refused', 'address');
        if (error instanceof MediaUnavailableError) throw error;
        throw new MediaUnavailableError(codeOf(error), error);
      }
    },
  };
}

/** Refuses at start what would open more than this machine. */
function loopbackOrigin(origin: string): string {
  const { protocol, hostname, origin: parsed } = new URL(origin);
  const isHere = hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));
  if (protocol !== 'http:' || !isHere) throw new Error('expected an http origin on this machine');
  return parsed;
}

/** One request. @NOTE a custom `lookup` is not called for IP literals: those never come this far. */
function ask(
  { url, isLoopback }: Destination,
  resolve: ResolveHost,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Reply> {
  return new Promise((answer, refuse) => {
    const request = (isLoopback ? http : https).get(url, {
      agent: false, // a kept connection would skip the check of its address
      lookup: guardedLookup(resolve, isLoopback ? isLoopbackAddress : isPublicAddress),
      headers: { accept: 'image/*,video/*', 'accept-encoding': 'identity' },
      signal,
    });
    request.once('error', refuse);
    request.once('response', (response) => {
      // stays for the time of the body: a broken connection may speak up twice
      request.on('error', refuse);
      read(response, maxBytes)
        .then(answer, refuse)
        .finally(() => request.destroy());
    });
  });
}

/** Connects to the very addresses that were checked; one bad address among them refuses all. */
function guardedLookup(
  resolve: ResolveHost,
  isAllowed: (address: string) => boolean,
): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const isFine = addresses.every(({ address }) => isAllowed(address));
        if (first === undefined || !isFine) callback(new RefusedAddressError(), '', 0);
        else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, '', 0),
    );
  };
}

async function read(response: http.IncomingMessage, maxBytes: number): Promise<Reply> {
  const status = response.statusCode ?? 0;
  const { location, 'content-encoding': encoding = 'identity' } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined)
    return { kind: 'redirect', location };
  if (status === 429 || status === 408 || status >= 500)
    throw new MediaUnavailableError(`${status}`);
  if (status >= 400) return { kind: 'problem', problem: 'gone' };
  // asked for identity and answered otherwise: unpacking is how small files become huge
  if (status !== 200 || encoding !== 'identity') return { kind: 'problem', problem: 'refused' };
  return readBody(response, maxBytes);
}

async function readBody(response: http.IncomingMessage, maxBytes: number): Promise<Reply> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > maxBytes) return { kind: 'problem', problem: 'too-large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > maxBytes) return { kind: 'problem', problem: 'too-large' };
    chunks.push(chunk);
  }
  // fewer bytes than announced: half a picture would be read as a whole one
  if (!response.complete || (announced > 0 && size !== announced)) {
    throw new MediaUnavailableError('cut off');
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

function codeOf(error: unknown): string {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? String(error.code) : 'no answer';
}
