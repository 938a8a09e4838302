import { describe, expect, it } from 'vitest';
import type { SchoolKeys } from '../../../../shared/ports/secrets.ts';

/** What every keeper of the schools' keys promises. */
export function describeSchoolKeys(name: string, open: () => Promise<SchoolKeys>): void {
  describe(`${name}, as any keeper of keys`, () => {
    it('has no key until one is asked for', async () => {
      expect(await (await open()).find('school')).toBeUndefined();
    });

    it('makes a key of 32 bytes once, another one for each school', async () => {
      const keys = await open();
      const key = await keys.ensure('school');
      expect(key).toHaveLength(32);
      expect(await keys.ensure('school')).toEqual(key);
      expect(await keys.find('school')).toEqual(key);
      expect(await keys.ensure('other')).not.toEqual(key);
    });

    it('gives everybody who asks at once the same key', async () => {
      const keys = await open();
      const made = await Promise.all(Array.from({ length: 20 }, () => keys.ensure('school')));
      const stands = await keys.find('school');
      for (const key of made) expect(key).toEqual(stands);
    });

    it('forgets a key for good, and no other', async () => {
      const keys = await open();
      const key = await keys.ensure('school');
      const other = await keys.ensure('other');
      await keys.remove('school');
      expect(await keys.find('school')).toBeUndefined();
      expect(await keys.find('other')).toEqual(other);
      expect(await keys.ensure('school')).not.toEqual(key);
      await keys.remove('nobody');
    });
  });
}
