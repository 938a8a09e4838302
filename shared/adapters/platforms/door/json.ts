import * as z from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';

declare global {
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
    ): unknown;
  }
}

/** A platform's id. Old bodies send some as JSON numbers; `parseJson` has kept their digits. */
export const idSchema = z
  .union([z.string(), z.number()])
  .transform(String)
  // no slash and no leading dot: ids become parts of a path
  .pipe(z.string().regex(/^[\w-][\w.:-]{0,199}$/));

/** Deeper than anything a platform sends; a million levels would cost half a second to parse. */
const maxDepth = 50;

/**
 * Bytes to plain values, or `malformed`. Strictly UTF-8, at most 50 levels deep. An integer that does
 * not fit a number comes back as the text it was written as, so that no id loses its last digits.
 */
export function parseJson(bytes: Uint8Array): Result<unknown, 'malformed'> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isTooDeep(text) ? fail('malformed', 'nested too deep') : ok(parseExactly(text));
  } catch {
    // the parser's own message quotes the text: not ours to pass on
    return fail('malformed', 'not JSON in UTF-8');
  }
}

/** A number that might not fit: visiting every value costs ten times the parsing. */
const longNumber = /[:[,]\s*-?\d{16}/;

function parseExactly(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? source : value,
  );
}

/** One pass over the text without building anything. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > maxDepth) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}
