import { createHash } from 'node:crypto';
import type { ContentKind } from '../../../domain/content.ts';
import type { Translation } from '../../../ports/platform.ts';
import { canonicalJson } from './canonical.ts';

/** What one part of a delivery is about, or the fixed word for why it is about nothing of ours. */
export type Reading = { kind: ContentKind; id: string } | { unhandled: string };

export interface ReadPart {
  accountId: string | null;
  /** The part as parsed, without when or how it was sent. */
  value: unknown;
  reading: Reading;
}

/** Gives every part its inbox key and its evidence. */
export function toTranslation(platform: string, parts: ReadPart[]): Translation {
  const translation: Translation = { hints: [], unhandled: [] };
  for (const { accountId, value, reading } of parts) {
    const text = canonicalJson(value);
    const dedupKey = createHash('sha256')
      .update(JSON.stringify([platform, accountId, text]))
      .digest('hex');
    const kept = { dedupKey, raw: cut(text) };
    if ('unhandled' in reading) {
      translation.unhandled.push({ accountId, reason: reading.unhandled, ...kept });
    } else if (accountId !== null) {
      translation.hints.push({ accountId, kind: reading.kind, id: reading.id, ...kept });
    }
  }
  return translation;
}

const maxRawBytes = 300_000;

/** Fits a table row: quoted once more and in UTF-8, one character of it takes at most three bytes. */
function cut(text: string): string {
  const fits = Buffer.byteLength(JSON.stringify(text)) <= maxRawBytes;
  return fits ? text : text.slice(0, maxRawBytes / 3).toWellFormed();
}
