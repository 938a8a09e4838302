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

/** Gives every part its inbox key and its evidence: of what it was about, never what somebody wrote or who they are called. */
export function toTranslation(platform: string, parts: ReadPart[]): Translation {
  const translation: Translation = { hints: [], unhandled: [] };
  for (const { accountId, value, reading } of parts) {
    const text = canonicalJson(value);
    const dedupKey = createHash('sha256')
      .update(JSON.stringify([platform, accountId, text]))
      .digest('hex');
    const kept = { dedupKey, raw: cut(canonicalJson(withoutWords(value))) };
    if ('unhandled' in reading) {
      translation.unhandled.push({ accountId, reason: reading.unhandled, ...kept });
    } else if (accountId !== null) {
      translation.hints.push({ accountId, kind: reading.kind, id: reading.id, ...kept });
    }
  }
  return translation;
}

/** Which fields say what a part is about, when it happened and of what kind it is. */
const telling =
  /(?:^|[_:@])(?:ids?|ref|videoId|channelId)$|(?:^|_)(?:time|type|uri)$|^(?:at:by\/uri|changed_fields|field|item|mid|object|(?:is_)?published|verb)$/;
/** Ids, times and words of the platform's own; no blank, so no sentence. */
const plain = /^[\w@][\w.:/+-]{0,199}$/;

/** The same shape with nothing in it that a person wrote: what it says is read from the platform, where it can be taken back. */
function withoutWords(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutWords(one, key));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, withoutWords(one, name)]),
    );
  }
  return telling.test(key) && plain.test(String(value)) ? value : null;
}

const maxRawBytes = 300_000;

/** Fits a table row: quoted once more and in UTF-8, one character of it takes at most three bytes. */
function cut(text: string): string {
  const fits = Buffer.byteLength(JSON.stringify(text)) <= maxRawBytes;
  return fits ? text : text.slice(0, maxRawBytes / 3).toWellFormed();
}
