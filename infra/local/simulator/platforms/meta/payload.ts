import { createHmac } from 'node:crypto';

/** Objects in random key order, as Meta's bodies come: nothing may lean on the order. */
export function shuffleKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffleKeys);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => ({ at: Math.random(), key, inner: shuffleKeys(inner) }))
    .sort((one, other) => one.at - other.at);
  return Object.fromEntries(entries.map(({ key, inner }) => [key, inner]));
}

/** The escaped form that Meta sends and signs: everything beyond ASCII as \uXXXX, slashes as \/. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replaceAll(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Both signatures over exactly these bytes; only the sha256 one deserves trust. */
export function metaHeaders(body: string, appSecret: string): Record<string, string> {
  const sign = (hash: string) => createHmac(hash, appSecret).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'user-agent': 'facebookplatform/1.0',
    'x-hub-signature': `sha1=${sign('sha1')}`,
    'x-hub-signature-256': `sha256=${sign('sha256')}`,
  };
}

/** "Retry immediately, then with decreasing frequency over the next 36 hours", then dropped. */
export const metaRetries = {
  retrySeconds: [0, 60, 300, 900, 3600, 7200, 14_400],
  giveUpSeconds: 36 * 3600,
};
