import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookAtPictures } from '../../../functions/moderate-comment/look-at-pictures.ts';
import { createFixedImageModerator } from '../../../shared/adapters/image-moderators/index.ts';
import type { Comment } from '../../../shared/domain/content.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { MediaFetcher } from '../../../shared/ports/media-fetcher.ts';
import { asKept } from '../../../shared/records/kept-comment.ts';

const picture = (id: string, url: string | null) => ({ id, kind: 'image' as const, url });
const comment: Comment = {
  ...{ id: '5_7', postId: '5', parentId: null, text: 'Kijk', authorId: '9', authorName: 'Anne' },
  ...{ isOwn: false, attachments: ['image'], isHidden: false, createdAt: null, permalink: null },
  pictures: [picture('p1', 'https://cdn.example/1.jpg')],
};
const moderator = createFixedImageModerator();
const look = (media: MediaFetcher, pictures = comment.pictures) =>
  lookAtPictures({ media, moderator }, { ...comment, pictures });

afterEach(() => void vi.useRealTimers());

describe('the pictures of a comment', () => {
  it.each<{ what: string; media: MediaFetcher; reason: string }>([
    {
      what: 'the address has expired',
      media: { fetch: async () => fail('gone') },
      reason: 'not-fetched',
    },
    {
      what: 'the platform is down',
      media: { fetch: () => Promise.reject(new Error('down')) },
      reason: 'failed',
    },
    {
      what: 'the file is no picture',
      media: { fetch: async () => ok(Buffer.from('no picture at all')) },
      reason: 'unsupported-type',
    },
  ])('are not checked when $what, and nothing is thrown', async ({ media, reason }) => {
    expect(await look(media)).toEqual([{ status: 'not-checked', reason }]);
  });

  it('are not checked when the platform names no address', async () => {
    const media = { fetch: () => Promise.reject(new Error('not to be asked')) };
    const pictures = [picture('p1', null)];
    expect(await look(media, pictures)).toEqual([{ status: 'not-checked', reason: 'not-fetched' }]);
  });

  it('do not make its words wait longer than eight seconds', async () => {
    vi.useFakeTimers();
    const checks = look({ fetch: () => new Promise(() => undefined) });
    await vi.advanceTimersByTimeAsync(8000);
    expect(await checks).toEqual([{ status: 'not-checked', reason: 'failed' }]);
  });

  it('are kept without an address, and with a suspected one neither words nor name', () => {
    expect(asKept(comment, false)).toMatchObject({ text: 'Kijk', pictures: [picture('p1', null)] });
    expect(asKept(comment, true)).toMatchObject({ text: '', authorName: null, authorId: '9' });
  });
});
