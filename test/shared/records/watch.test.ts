import { describe, expect, it } from 'vitest';
import { watchOf, whatToWatch } from '../../../shared/records/watch.ts';
import { nobody } from '../../support/a-school.ts';

const unread = { status: 'held', reason: 'unreadable' } as const;
const film = {
  mediaId: 'v1',
  kind: 'video',
  sha256: null,
  look: { status: 'not-fetched', reason: 'video' },
} as const;
const picture = { mediaId: 'm1', kind: 'image', sha256: 'a'.repeat(64), look: unread } as const;
const watchedAs = (of: string) => ({ of, present: [], last: 0, everybody: null });

describe('what a person has to watch', () => {
  it('is a film by its id, and a picture by its bytes', () => {
    expect(whatToWatch(film)).toBe('v1');
    expect(whatToWatch(picture)).toBe('a'.repeat(64));
  });
  it('is no picture that was searched, and none that nobody could fetch', () => {
    expect(whatToWatch({ ...picture, look: nobody })).toBeUndefined();
    const look = { status: 'not-fetched', reason: 'timeout' } as const;
    expect(whatToWatch({ ...picture, sha256: null, look })).toBeUndefined();
    expect(whatToWatch({ ...picture, sha256: null })).toBeUndefined();
  });
});

describe('what was said of a file', () => {
  it('holds for that very file', () => {
    for (const file of [film, picture]) {
      const watch = watchedAs(whatToWatch(file) ?? '');
      expect(watchOf({ ...file, watch })).toBe(watch);
    }
  });
  it('holds for no other file under the same id, nor once the picture could be searched', () => {
    const watch = watchedAs('a'.repeat(64));
    expect(watchOf({ ...picture, sha256: 'b'.repeat(64), watch })).toBeUndefined();
    expect(watchOf({ ...picture, look: nobody, watch })).toBeUndefined();
    expect(watchOf({ ...film, mediaId: 'v2', watch: watchedAs('v1') })).toBeUndefined();
  });
});
