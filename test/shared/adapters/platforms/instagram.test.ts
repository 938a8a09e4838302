import { describe, expect, test } from 'vitest';
import { graphError, token, withScriptedApi } from './scripted-api.ts';

const api = withScriptedApi();
const account = { platform: 'instagram', id: '17841400000000001' };
const instagram = () => api.platform('instagram');
const answering = (body: unknown) => () => ({ body });

const medium = {
  id: '5',
  caption: 'Open dag',
  media_type: 'IMAGE',
  media_url: 'https://scontent.cdninstagram.com/5.jpg',
  permalink: 'https://www.instagram.com/p/x/',
  timestamp: '2026-09-17T10:00:00+0000',
};
const comment = {
  id: '7',
  text: 'Leuk',
  timestamp: '2026-09-17T10:00:00+0000',
  username: 'fenna',
  from: { id: '9', username: 'fenna' },
  hidden: false,
  media: { id: '5' },
};

async function readPost() {
  const answer = await instagram().readPost(account, '5');
  if (!answer.ok) throw new Error('expected a post');
  return answer.value;
}
async function readComment() {
  const answer = await instagram().readComment(account, '7');
  if (!answer.ok) throw new Error('expected a comment');
  return answer.value;
}

describe('a post on an account', () => {
  test('is public as soon as we can see it', async () => {
    api.script = answering(medium);
    expect(await readPost()).toEqual({
      id: '5',
      state: 'published',
      publishAt: '2026-09-17T10:00:00.000Z',
      text: 'Open dag',
      media: [{ id: '5', kind: 'image', url: medium.media_url }],
      mediaComplete: true,
      isRepost: false,
      permalink: medium.permalink,
    });
    expect(api.calls[0]).toMatchObject({ path: '/5', authorization: `Bearer ${token}` });
  });

  const child = (id: string) => ({
    id,
    media_type: 'IMAGE',
    media_url: `https://x.cdninstagram.com/${id}.jpg`,
  });
  test.each([
    [
      'a carousel',
      { media_type: 'CAROUSEL_ALBUM', children: { data: [child('51'), child('52')] } },
      ['51', '52'],
      true,
    ],
    [
      'a carousel that goes on',
      {
        media_type: 'CAROUSEL_ALBUM',
        children: { data: [child('51')], paging: { next: 'https://x.example' } },
      },
      ['51'],
      false,
    ],
    ['a carousel without children', { media_type: 'CAROUSEL_ALBUM' }, [], false],
    [
      'a carousel with something new in it',
      {
        media_type: 'CAROUSEL_ALBUM',
        children: { data: [child('51'), { id: '52', media_type: 'HOLOGRAM' }] },
      },
      ['51', '52'],
      false,
    ],
    [
      'a video',
      { media_type: 'VIDEO', thumbnail_url: 'https://x.cdninstagram.com/s.jpg' },
      ['5', '5-still'],
      true,
    ],
    ['something new', { media_type: 'HOLOGRAM' }, ['5'], false],
    ['withheld for copyright', { media_url: undefined }, ['5'], true],
  ])('is %s', async (_, fields, ids, isComplete) => {
    api.script = answering({ ...medium, ...fields });
    const { media, mediaComplete } = await readPost();
    expect(media.map(({ id }) => id)).toEqual(ids);
    expect(mediaComplete).toBe(isComplete);
  });

  test.each([
    ['a carousel whose list is empty', { media_type: 'CAROUSEL_ALBUM', children: { data: [] } }],
    [
      'a carousel with a part of which nothing is told',
      { media_type: 'CAROUSEL_ALBUM', children: { data: [child('51'), { id: '52' }] } },
    ],
    ['something of which only the id is told', { media_type: undefined, media_url: undefined }],
  ])('is never complete as %s', async (_, fields) => {
    api.script = answering({ ...medium, ...fields });
    expect((await readPost()).mediaComplete).toBe(false);
  });

  test.each([undefined, null, ''])(
    'names a part that is withheld (%j), without an address',
    async (media_url) => {
      const children = { data: [child('51'), { id: '52', media_type: 'IMAGE', media_url }] };
      api.script = answering({ ...medium, media_type: 'CAROUSEL_ALBUM', children });
      expect((await readPost()).media[1]).toEqual({ id: '52', kind: 'image', url: null });
    },
  );

  test('names a withheld picture, without an address', async () => {
    api.script = answering({ ...medium, media_url: undefined });
    expect((await readPost()).media).toEqual([{ id: '5', kind: 'image', url: null }]);
  });

  test('is never complete when its children may not be asked for', async () => {
    api.script = ({ query }) =>
      query.fields?.includes('children')
        ? graphError(100)
        : { body: { ...medium, media_type: 'CAROUSEL_ALBUM' } };
    expect((await readPost()).mediaComplete).toBe(false);
  });

  test('is gone or not visible when the platform says so twice', async () => {
    api.script = () => graphError(100, 33);
    const gone = { ok: false, problem: 'gone', detail: 'ambiguous' };
    expect(await instagram().readPost(account, '5')).toEqual(gone);
    expect(await instagram().readComment(account, '7')).toEqual(gone);
  });

  test('cannot be moved in time', async () => {
    expect(instagram().can).toMatchObject({ postponePost: false, pushesPosts: false });
    await expect(instagram().postponePost(account, '5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'not-possible',
    });
    await expect(
      instagram().resumePost(account, '5', '2026-09-20T10:00:00Z'),
    ).rejects.toMatchObject({ kind: 'stop' });
  });

  test('is listed with what tells a change', async () => {
    const listed = async (fields: object) => {
      api.script = answering({ data: [{ id: '5', caption: 'a', comments_count: 3, ...fields }] });
      return (await instagram().listPosts(account))[0];
    };
    const seen = await listed({});
    expect(await listed({})).toEqual(seen);
    expect((await listed({ caption: 'b' }))?.fingerprint).not.toBe(seen?.fingerprint);
    expect((await listed({ comments_count: 4 }))?.commentsFingerprint).not.toBe(
      seen?.commentsFingerprint,
    );
    expect((await listed({ comments_count: 4 }))?.fingerprint).toBe(seen?.fingerprint);
  });
});

describe('a comment on an account', () => {
  test('is read whole', async () => {
    api.script = answering(comment);
    expect(await readComment()).toEqual({
      id: '7',
      postId: '5',
      parentId: null,
      text: 'Leuk',
      authorId: '9',
      authorName: 'fenna',
      isOwn: false,
      attachments: [],
      isHidden: false,
      createdAt: '2026-09-17T10:00:00.000Z',
      permalink: null,
    });
  });

  test.each([
    ['hidden', { hidden: true }, { isHidden: true }],
    ['a reply', { parent_id: '6' }, { parentId: '6' }],
    ["the account's own", { from: { id: account.id } }, { isOwn: true }],
    ['without a word: something else is in it', { text: '' }, { attachments: ['other'] }],
    [
      'by somebody known by name only',
      { from: undefined },
      { authorId: null, authorName: 'fenna' },
    ],
  ])('is %s', async (_, fields, expected) => {
    api.script = answering({ ...comment, ...fields });
    expect(await readComment()).toMatchObject(expected);
  });

  test('is read with fewer fields where one is not permitted', async () => {
    api.script = ({ query }) =>
      query.fields?.includes('from') ? graphError(100) : { body: { ...comment, hidden: true } };
    expect(await readComment()).toMatchObject({ text: 'Leuk', isHidden: true });
  });

  test.each([undefined, null])(
    'of which nobody tells whether it is hidden is not read: %s',
    async (hidden) => {
      api.script = answering({ ...comment, hidden });
      await expect(instagram().readComment(account, '7')).rejects.toMatchObject({
        kind: 'stop',
        reason: 'fields-refused',
      });
    },
  );

  test('is never asked for without the word whether it is hidden', async () => {
    api.script = () => graphError(100);
    await expect(instagram().readComment(account, '7')).rejects.toMatchObject({ kind: 'stop' });
    await expect(instagram().listComments(account, '5')).rejects.toMatchObject({ kind: 'stop' });
    for (const { query } of api.calls) {
      const asked = query.fields?.split(/[,{}]/) ?? [];
      const nodes = asked.includes('replies') ? 2 : 1;
      expect(asked.filter((field) => field === 'hidden')).toHaveLength(nodes);
    }
  });

  test('is hidden and shown', async () => {
    api.script = answering({ success: true });
    await instagram().hideComment(account, '7');
    await instagram().showComment(account, '7');
    expect(api.calls).toMatchObject([
      { method: 'POST', path: '/7', query: { hide: 'true' } },
      { method: 'POST', path: '/7', query: { hide: 'false' } },
    ]);
  });

  test('is listed with its replies, also those that the list leaves out', async () => {
    const thread = {
      ...comment,
      replies: { data: [{ id: '71', text: 'a' }], paging: { next: 'https://x.example/?after=A' } },
    };
    const short = { ...comment, id: '8', replies: { data: [{ id: '81', text: 'b' }] } };
    api.script = ({ path }) =>
      path === '/7/replies'
        ? {
            body: {
              data: [
                { id: '71', text: 'a' },
                { id: '72', text: 'c' },
              ],
            },
          }
        : { body: { data: [thread, short] } };
    const ids = (await instagram().listComments(account, '5')).map(({ id }) => id);
    expect(ids).toEqual(['7', '71', '72', '8', '81']);
  });

  test.each([
    ['the post counts some', { id: '5', comments_count: 2 }],
    ['nobody counts them', { id: '5' }],
  ])('is not believed to be none when %s', async (_, post) => {
    api.script = ({ path }) => ({ body: path === '/5' ? post : { data: [] } });
    await expect(instagram().listComments(account, '5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'comments-withheld',
    });
  });

  test('is one of none where the post counts none', async () => {
    const post = { id: '5', comments_count: 0 };
    api.script = ({ path }) => ({ body: path === '/5' ? post : { data: [] } });
    expect(await instagram().listComments(account, '5')).toEqual([]);
  });

  test.each([
    ['the list of replies is empty', { body: { data: [] } }, { kind: 'stop' }],
    ['the comment is gone meanwhile', graphError(100, 33), { kind: 'retry', reason: 'gone' }],
  ])('does not lose replies it has seen when %s', async (_, replies, error) => {
    const thread = { ...comment, replies: { data: [comment], paging: { next: 'https://x' } } };
    api.script = ({ path }) => (path === '/7/replies' ? replies : { body: { data: [thread] } });
    await expect(instagram().listComments(account, '5')).rejects.toMatchObject(error);
  });

  test('under a post that is gone, or out of our sight, is no empty list', async () => {
    api.script = () => graphError(100, 33);
    await expect(instagram().listComments(account, '5')).rejects.toMatchObject({
      kind: 'retry',
      reason: 'gone',
    });
  });
});
