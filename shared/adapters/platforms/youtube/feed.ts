import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** An `entry` or `at:deleted-entry` of a feed: what its elements and attributes say, as text. */
export interface FeedPart {
  isTombstone: boolean;
  /** By path below the entry, with a fixed prefix per namespace: `yt:videoId`, `at:by/uri`, `@ref`. */
  texts: Map<string, string>;
}

const prefixes: Record<string, string> = {
  'http://www.w3.org/2005/Atom': '',
  'http://www.youtube.com/xml/schemas/2015': 'yt:',
  'http://purl.org/atompub/tombstones/1.0': 'at:',
};
const partNames = new Set(['feed/entry', 'feed/at:deleted-entry']);

const maxBytes = 1024 * 1024;
const maxDepth = 50;

/**
 * Reads an Atom feed strictly. Refused before any parsing: over 1 MB, not UTF-8, or with a
 * declaration (`<!DOCTYPE`, `<!ENTITY`), so that no entity can grow or fetch anything.
 */
export function parseFeed(bytes: Uint8Array): Result<FeedPart[], 'malformed'> {
  if (bytes.length > maxBytes) return fail('malformed', 'feed over 1 MB');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isOtherEncoding = /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text);
    if (isOtherEncoding || /<!(doctype|entity)|\0/i.test(text)) {
      return fail('malformed', 'encoding or declaration');
    }
    return readParts(text);
  } catch {
    return fail('malformed', 'not XML in UTF-8');
  }
}

/** Throws what the strict parser throws. */
function readParts(text: string): Result<FeedPart[], 'malformed'> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const path: string[] = [];
  const parts: FeedPart[] = [];
  let isFeed = false;
  let part: FeedPart | undefined;

  parser.on('opentag', (tag) => {
    path.push(nameOf(tag));
    if (path.length > maxDepth) parser.fail('nested too deep');
    if (path.length === 1) isFeed = path[0] === 'feed';
    if (path.length !== 2 || !partNames.has(path.join('/'))) return;
    part = { isTombstone: path[1] === 'at:deleted-entry', texts: attributesOf(tag) };
    parts.push(part);
  });
  const addText = (chunk: string) => {
    if (part === undefined || path.length < 3) return;
    const key = path.slice(2).join('/');
    part.texts.set(key, (part.texts.get(key) ?? '') + chunk);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    if (path.length === 2) part = undefined;
    path.pop();
  });
  parser.write(text).close();
  return isFeed ? ok(parts) : fail('malformed', 'not an Atom feed');
}

/** Names in namespaces we do not know keep no meaning, whatever prefix they come with. */
function nameOf({ uri, local }: SaxesTagNS): string {
  const prefix = prefixes[uri];
  return prefix === undefined ? `?${local}` : prefix + local;
}

function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  const ownNames = Object.values(attributes).filter(({ uri }) => uri === '');
  return new Map(ownNames.map(({ local, value }) => [`@${local}`, value]));
}
