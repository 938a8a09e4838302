import { PlatformError } from '../../../ports/platform.ts';
import { parseJson } from '../door/json.ts';

export interface JsonCall {
  method: 'GET' | 'POST' | 'PUT';
  url: URL;
  /** Goes into a header: addresses end up in logs. */
  token?: string;
  form?: Record<string, string>;
  json?: unknown;
}

export interface JsonAnswer {
  status: number;
  headers: Headers;
  /** null when the platform answered without a body. */
  body: unknown;
}

const timeoutMilliseconds = 10_000;
const maxAnswerBytes = 8 * 1024 * 1024;

/** Asks a platform's API. Throws `retry` for every answer that is no JSON or never came. */
export async function callJson(
  fetch: typeof globalThis.fetch,
  call: JsonCall,
): Promise<JsonAnswer> {
  const headers = headersOf(call);
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers,
      body: bodyOf(call),
      // a redirect would carry the token elsewhere
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    const bytes = await readCapped(response);
    return { status: response.status, headers: response.headers, body: bodyIn(bytes, response) };
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    throw new PlatformError('retry', isTimeout ? 'timeout' : 'unreachable', undefined, error);
  }
}

function headersOf({ token, json }: JsonCall): Record<string, string> {
  // @NOTE fetch quotes an invalid header value in its error, token and all
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new PlatformError('stop', 'unusable-token');
  }
  return {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
  };
}

function bodyOf({ form, json }: JsonCall): URLSearchParams | string | null {
  if (form !== undefined) return new URLSearchParams(form);
  return json === undefined ? null : JSON.stringify(json);
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxAnswerBytes) throw new PlatformError('stop', 'answer-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function bodyIn(bytes: Uint8Array, { status, headers }: Response): unknown {
  if (bytes.length === 0) return null;
  const parsed = parseJson(bytes);
  if (parsed.ok) return parsed.value;
  throw status < 400 ? new PlatformError('retry', 'no-json') : statusError(status, headers);
}

/** What a bare status says where the body does not say more. */
export function statusError(status: number, headers: Headers): PlatformError {
  const kind = status === 429 ? 'limit' : status >= 500 || status === 408 ? 'retry' : 'stop';
  return new PlatformError(kind, `http-${status}`, retryAfterSeconds(headers));
}

/** The wait a platform asked for in seconds; undefined when it gave none or gave a date. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
