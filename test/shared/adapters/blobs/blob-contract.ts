import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Blobs } from '../../../../shared/ports/blobs.ts';

/** What every place for pictures promises, whatever the technology. */
export function blobContract(use: () => Blobs): void {
  const unknown = 'a'.repeat(64);

  it('gives any bytes back as they were, under their SHA-256', async () => {
    const law = fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
      const name = await use().put(bytes, 'image/jpeg');
      expect(name).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(Buffer.from((await use().get(name))!)).toEqual(Buffer.from(bytes));
    });
    await fc.assert(law, { numRuns: 30 });
  });

  it('keeps a picture of two megabytes', async () => {
    const bytes = randomBytes(2_000_000);
    const name = await use().put(bytes, 'image/png');
    expect(Buffer.from((await use().get(name))!).equals(bytes)).toBe(true);
  });

  it('takes the same picture twice, also at once', async () => {
    const bytes = randomBytes(100);
    const names = await Promise.all([use().put(bytes, 'image/png'), use().put(bytes, 'image/png')]);
    names.push(await use().put(bytes, 'image/png'));
    expect(new Set(names).size).toBe(1);
  });

  it('has nothing under a name it never gave', async () => {
    expect(await use().get(unknown)).toBeUndefined();
  });

  it('forgets what was removed, and removes it twice without complaint', async () => {
    const name = await use().put(randomBytes(100), 'image/jpeg');
    await use().remove(name);
    await use().remove(name);
    expect(await use().get(name)).toBeUndefined();
  });

  it.each(['', '../secrets', unknown.toUpperCase(), `${unknown}0`, `${unknown}\n`])(
    'refuses %j, which is no SHA-256',
    async (name) => {
      await expect(use().get(name)).rejects.toThrow('expected a SHA-256');
      await expect(use().remove(name)).rejects.toThrow('expected a SHA-256');
    },
  );
}
