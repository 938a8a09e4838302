import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines } from '../../../infra/local/json-lines.ts';

async function linesOf(bytes: Uint8Array, size = bytes.length): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  const lines: string[] = [];
  for await (const line of jsonLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

it('ends a line at a line feed only, wherever the stream is cut', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, '\u2028'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 7 }),
      async (lines, end, size) => {
        const bytes = new TextEncoder().encode(
          lines.map((one) => one.toWellFormed() + end).join(''),
        );
        expect(await linesOf(bytes, size)).toEqual(lines.map((one) => one.toWellFormed()));
      },
    ),
  );
});

it('reads a last line without an end, and none behind the last end', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(await linesOf(bytes('a\nb'))).toEqual(['a', 'b']);
  expect(await linesOf(bytes('a\n'))).toEqual(['a']);
});
