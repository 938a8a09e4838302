import type { Readable } from 'node:stream';

/**
 * The lines of a stream of JSON lines. Only a line feed ends one (with or without a carriage return before
 * it): the line separators of Unicode may stand in a JSON text, and `readline` would cut there. Bytes that
 * are no UTF-8 become U+FFFD, which whoever judges a line recognises.
 */
export async function* jsonLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  const last = rest + decoder.decode();
  if (last !== '') yield withoutReturn(last);
}

const withoutReturn = (line: string) => (line.endsWith('\r') ? line.slice(0, -1) : line);
