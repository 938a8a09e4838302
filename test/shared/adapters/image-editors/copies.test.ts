import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createSharpImageEditor } from '../../../../shared/adapters/image-editors/sharp.ts';
import { readPictureHeader } from '../../../../shared/domain/faces/picture-file.ts';
import { corpus } from '../../../support/pictures/corpus/index.ts';
import { mark, markedFiles } from '../../../support/pictures/marked.ts';

const editor = createSharpImageEditor();
afterAll(() => editor.close());
const face = { x: 74, y: 57, width: 86, height: 128 };

/** Markers of segments that may say something: all APPn but JFIF, and comments. */
function talkingSegments(jpeg: Uint8Array): number[] {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const markers: number[] = [];
  for (let at = 2; view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
    markers.push(view.getUint8(at + 1));
  }
  return markers.filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe);
}

describe('what a file says and does not show', () => {
  it.each(markedFiles)('is in no copy: %s', async (_, made) => {
    const file = await made;
    const made3 = await Promise.all([
      editor.displayCopy(file),
      editor.redact(file, [face]),
      editor.crop(file, face),
    ]);
    for (const result of made3) {
      if (!result.ok) throw new Error(result.problem);
      const bytes = result.value instanceof Uint8Array ? result.value : result.value.bytes;
      expect(Buffer.from(bytes).includes(mark)).toBe(false);
      expect(talkingSegments(bytes)).toEqual([]);
      const header = readPictureHeader(bytes);
      expect(header).toMatchObject({ ok: true, value: { type: 'jpeg', further: [] } });
    }
  });

  it('keeps the colours of a profile, as sRGB', async () => {
    const red = sharp({ create: { width: 64, height: 64, channels: 3, background: '#c04030' } });
    const file = await red.withIccProfile('p3').png().toBuffer();
    const copy = await editor.redact(file, []);
    if (!copy.ok) throw new Error(copy.problem);
    const { channels } = await sharp(copy.value).stats();
    const colour = channels.map(({ mean }) => Math.round(mean / 8));
    expect(colour).toEqual([0xc0, 0x40, 0x30].map((value) => Math.round(value / 8)));
  });
});

it('makes copies of whole stills only, whatever the file', async () => {
  for (const { name, file, expected } of Object.values(corpus).flat()) {
    const header = readPictureHeader(await file);
    const copy = await editor.redact(await file, [face]);
    if ('faces' in expected && header.ok && header.value.frames === 1) {
      expect([name, copy.ok]).toEqual([name, true]);
    } else if (!header.ok) expect([name, copy.ok]).toEqual([name, false]);
  }
});
