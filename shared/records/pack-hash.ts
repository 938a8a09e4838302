import { createHash } from 'node:crypto';
import type { Pack } from '../domain/policy/pack.ts';

const known = new WeakMap<Pack, string>();

/**
 * SHA-256 (hex) over everything a pack says, whatever the order it is written in: two decisions with the same
 * hash were made under the same rules. A pack never changes once made, so each is hashed once.
 */
export function packHash(pack: Pack): string {
  const hash = known.get(pack) ?? hashOf(pack);
  known.set(pack, hash);
  return hash;
}

function hashOf({ hash: _, choices: __, forms: ___, ...pack }: Pack): string {
  return createHash('sha256').update(canonical(pack)).digest('hex');
}

/** JSON with the keys of every object in one order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
