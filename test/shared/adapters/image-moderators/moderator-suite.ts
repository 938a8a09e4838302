import { describe, expect, it } from 'vitest';
import {
  isSuspected,
  pictureCheckSchema,
} from '../../../../shared/domain/pictures/picture-check.ts';
import type { ImageModerator } from '../../../../shared/ports/image-moderator.ts';
import { aHarmlessPicture } from './pictures.ts';

/** What every image moderator promises, whatever it is made of. */
export function describeImageModerator(name: string, moderator: () => ImageModerator): void {
  describe(`${name}, as any image moderator`, () => {
    it('has a version, as evidence of what looked', () => {
      expect(moderator().version).toMatch(/^[a-z]+-\S+$/);
    });

    it('finds nothing in a harmless picture, and says who looked', async () => {
      const check = pictureCheckSchema.parse(await moderator().check(await aHarmlessPicture()));
      if (check.status !== 'checked') throw new Error(check.reason);
      expect(check.labels).toEqual([]);
      expect(check.moderator).toContain(moderator().version);
      expect(isSuspected(check)).toBe(false);
    });

    it.each([
      ['nothing', ''],
      ['a text', 'not a picture at all, whatever you may think of it'],
      ['the beginning of a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ])('does not call %s checked', async (_, content) => {
      const check = await moderator().check(Buffer.from(content, 'latin1'));
      expect(check.status).toBe('not-checked');
    });
  });
}
