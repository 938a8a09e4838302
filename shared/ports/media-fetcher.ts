import type { Result } from '../domain/result.ts';

export type FetchProblem =
  /** Not an allowed host, scheme, port or address: will never be allowed. */
  | 'refused'
  /** 404/410/403: the url expired or the picture is gone; ask the platform for a fresh one once. */
  | 'gone'
  | 'too-large';

/** Fetches a picture from a platform's CDN without being led anywhere else. */
export interface MediaFetcher {
  /** The bytes as they are, at most 20 MB for an image. Throws for what a retry may cure (timeout, 5xx). */
  fetch(url: string): Promise<Result<Uint8Array, FetchProblem>>;
}
