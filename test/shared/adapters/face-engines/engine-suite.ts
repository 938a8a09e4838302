import { describe, expect, it } from 'vitest';
import { lookSchema } from '../../../../shared/domain/faces/sighting.ts';
import type { FaceEngine, Gallery } from '../../../../shared/ports/face-engine.ts';
import { aSmallGroupPhoto } from './pictures.ts';

/** What every face engine promises, whatever it is made of. */
export function describeFaceEngine(
  name: string,
  engine: () => FaceEngine,
  /** Who is enrolled; the first of them is in the picture, once. */
  gallery?: () => Promise<Gallery>,
): void {
  describe(`${name}, as any face engine`, () => {
    it('has a version, as evidence of what looked', () => {
      expect(engine().version).toMatch(/^[a-z]+-\S+$/);
    });

    it('answers a photo with faces inside its frame', async () => {
      const look = lookSchema.parse(await engine().look(await aSmallGroupPhoto()));
      if (look.status === 'held') throw new Error(look.reason);
      for (const { box } of look.faces) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(look.width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(look.height + 1e-6);
      }
      expect(look.faces.length).toBeGreaterThan(0);
      expect(look.engine).toBe(engine().version);
    });

    it('compares nobody without a gallery', async () => {
      const look = lookSchema.parse(await engine().look(await aSmallGroupPhoto()));
      if (look.status === 'held') throw new Error(look.reason);
      for (const { match, maybe, near } of look.faces) {
        expect([match, maybe, near]).toEqual([undefined, undefined, undefined]);
      }
    });

    it.runIf(gallery)('names each of a gallery once, and nobody else', async () => {
      const people = await gallery?.();
      const look = await engine().look(await aSmallGroupPhoto(), people && { gallery: people });
      if (look.status === 'held') throw new Error(look.reason);
      const known = people?.enrolled.map(({ personId }) => personId) ?? [];
      const named = look.faces.flatMap(({ match, maybe }) => (match ?? maybe)?.personId ?? []);
      expect(named).toEqual([known[0]]);
      for (const { match, maybe, near = [] } of look.faces) {
        expect(match && maybe).toBeUndefined();
        expect(near).not.toContain(match?.personId);
        expect(known).toEqual(expect.arrayContaining(near));
      }
    });

    it.each([
      ['nothing', ''],
      ['a text', 'not a picture at all, whatever you may think of it'],
      ['the beginning of a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ])('holds %s instead of seeing no faces in it', async (_, content) => {
      const look = await engine().look(Buffer.from(content, 'latin1'));
      expect(look.status).toBe('held');
    });

    it('enrols nobody from a file that is no picture', async () => {
      expect((await engine().enrol(Buffer.from('no picture'))).ok).toBe(false);
    });
  });
}
