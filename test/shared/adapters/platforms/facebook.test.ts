import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Call, graphError, type Reply, token, withScriptedApi } from './scripted-api.ts';

const api = withScriptedApi();
const account = { platform: 'facebook', id: '1' };
const facebook = () => api.platform('facebook');

const image = (id: string) => ({
  type: 'photo',
  media_type: 'photo',
  media: { image: { src: `https://scontent.fbcdn.net/${id}.jpg?oh=x`, width: 1, height: 1 } },
  target: { id, url: `https://www.facebook.com/photo/${id}` },
  url: `https://www.facebook.com/photo/${id}`,
});
const node = {
  id: '1_5',
  message: 'Sportdag!',
  created_time: '2026-09-17T10:00:00+0000',
  is_published: true,
  permalink_url: 'https://www.facebook.com/1/posts/5',
};
const answering = (body: unknown) => () => ({ body });

async function readPost() {
  const answer = await facebook().readPost(account, '1_5');
  if (!answer.ok) throw new Error('expected a post');
  return answer.value;
}

async function readComment(id = '5_7') {
  const answer = await facebook().readComment(account, id);
  if (!answer.ok) throw new Error('expected a comment');
  return answer.value;
}

describe('a post on a page', () => {
  test('is read with its token in a header and nowhere else', async () => {
    api.script = answering(node);
    await readPost();
    expect(api.calls[0]).toMatchObject({
      method: 'GET',
      path: '/1_5',
      authorization: `Bearer ${token}`,
    });
    expect(api.calls[0]?.rawUrl).not.toContain(token);
  });

  test.each([
    ['published', { is_published: true }, '2026-09-17T10:00:00.000Z'],
    [
      'scheduled',
      { is_published: false, scheduled_publish_time: 1789732800 },
      '2026-09-18T12:00:00.000Z',
    ],
    [
      'scheduled',
      { is_published: false, scheduled_publish_time: '2026-09-18T12:00:00+0000' },
      '2026-09-18T12:00:00.000Z',
    ],
    ['draft', { is_published: false }, null],
    [
      'scheduled',
      { is_published: undefined, scheduled_publish_time: 1789732800 },
      '2026-09-18T12:00:00.000Z',
    ],
    [
      'published',
      { is_published: true, scheduled_publish_time: 1789732800 },
      '2026-09-17T10:00:00.000Z',
    ],
  ])('is %s', async (state, fields, publishAt) => {
    api.script = answering({ ...node, ...fields });
    expect(await readPost()).toMatchObject({
      state,
      publishAt,
      text: 'Sportdag!',
      isRepost: false,
    });
  });

  test.each([
    [{ is_published: undefined }],
    [{ is_published: null }],
    [{ is_published: undefined, scheduled_publish_time: 'soon' }],
  ])('of which nobody tells the state (%j) is never called published', async (fields) => {
    api.script = answering({ ...node, ...fields });
    await expect(facebook().readPost(account, '1_5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'fields-refused',
    });
  });

  test.each([true, false])(
    'whose state may not be asked for: scheduled %s',
    async (isScheduled) => {
      const scheduled = { scheduled_publish_time: 1789732800 };
      const told = { ...node, is_published: undefined, ...(isScheduled ? scheduled : {}) };
      api.script = ({ query }) =>
        query.fields?.includes('is_published') ? graphError(100) : { body: told };
      const reading = facebook().readPost(account, '1_5');
      const expected = { value: { state: 'scheduled', mediaComplete: false } };
      if (isScheduled) await expect(reading).resolves.toMatchObject(expected);
      else await expect(reading).rejects.toMatchObject({ kind: 'stop', reason: 'fields-refused' });
    },
  );

  test.each([
    ['no attachments', {}],
    ['an empty list of them', { attachments: { data: [] } }],
    ['a link', { attachments: { data: [{ type: 'share', media_type: 'link' }] } }],
    ['only a link', { message: '', attachments: { data: [{ type: 'share' }] } }],
  ])('with %s has no media, and that is all there is', async (_, fields) => {
    api.script = answering({ ...node, ...fields });
    expect(await readPost()).toMatchObject({ media: [], mediaComplete: true });
  });

  const full_picture = 'https://scontent.fbcdn.net/9.jpg';
  const attached = (...data: object[]) => ({ attachments: { data } });
  const album = (...data: object[]) => attached({ type: 'album', subattachments: { data } });
  test.each([
    ['a picture and an empty list of attachments', { full_picture, ...attached() }],
    ['a picture and a link without one', { full_picture, ...attached({ type: 'share' }) }],
    ['no word and no attachment', { message: undefined }],
    ['blanks and no attachment', { message: ' \n', ...attached() }],
    ['an attachment nobody knows', attached({ type: 'hologram', url: 'https://x.example/' })],
    ['one nobody knows, called a link', attached({ type: 'hologram', media_type: 'link' })],
    ['an attachment that says nothing', attached({})],
    ['one that is no longer there', attached({ type: 'unavailable', title: 'Niet beschikbaar' })],
    ['one that shows only a stand-in', attached({ ...image('91'), type: 'unavailable' })],
    ['an album of which nothing is told', album({}, {})],
    ['an album of which a part is told', album(image('91'), {})],
    ['a row of links without its pictures', attached({ ...image('91'), type: 'multi_share' })],
    ['an empty list of parts', attached({ ...image('91'), subattachments: { data: [] } })],
    ['a known picture and something else', attached(image('91'), { type: 'hologram' })],
  ])('with %s is never complete', async (_, fields) => {
    api.script = answering({ ...node, ...fields });
    expect((await readPost()).mediaComplete).toBe(false);
  });

  test('of which only the id is told is never complete', async () => {
    api.script = answering({ id: '1_5', is_published: true });
    expect(await readPost()).toMatchObject({ text: '', media: [], mediaComplete: false });
  });

  test('is complete only when each attachment is a medium or a link', async () => {
    const medium = fc.constantFrom(image('91'), { type: 'photo', target: { id: '92' } });
    const link = fc.constantFrom({ type: 'share' }, { media_type: 'link' });
    const unknown = fc
      .record({ type: fc.string(), media_type: fc.string() }, { requiredKeys: [] })
      .filter((one) => !/video|photo|share|link/.test(JSON.stringify(one)));
    const some = fc.array(fc.oneof(medium, link), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, fc.option(unknown), fc.boolean(), async (known, extra, isAlbum) => {
        const parts = extra === null ? known : [...known, extra];
        api.script = answering({ ...node, ...(isAlbum ? album(...parts) : attached(...parts)) });
        const isWhole = extra === null && !(isAlbum && parts.length === 0);
        expect((await readPost()).mediaComplete).toBe(isWhole);
      }),
      { numRuns: 60 },
    );
  });

  test('with one picture', async () => {
    api.script = answering({ ...node, attachments: { data: [image('91')] } });
    expect(await readPost()).toMatchObject({
      media: [{ id: '91', kind: 'image', url: 'https://scontent.fbcdn.net/91.jpg?oh=x' }],
      mediaComplete: true,
    });
  });

  test('with an album shows the pictures in it, not its cover', async () => {
    const album = {
      ...image('5'),
      type: 'album',
      media_type: 'album',
      subattachments: { data: [image('91'), image('92')] },
    };
    api.script = answering({ ...node, attachments: { data: [album] } });
    const post = await readPost();
    expect(post.media.map(({ id }) => id)).toEqual(['91', '92']);
    expect(post.mediaComplete).toBe(true);
  });

  const cutAlbum = {
    ...image('5'),
    type: 'album',
    media_type: 'album',
    subattachments: { data: [image('91')], paging: { next: 'https://x.example/' } },
  };
  test.each([
    ['an album that goes on', { attachments: { data: [cutAlbum] } }],
    [
      'an album without its pictures',
      { attachments: { data: [{ ...image('5'), type: 'album' }] } },
    ],
    [
      'attachments that go on',
      { attachments: { data: [image('91')], paging: { next: 'https://x.example/' } } },
    ],
    ['a picture that no attachment explains', { full_picture: 'https://scontent.fbcdn.net/9.jpg' }],
  ])('with %s says that not all media are listed', async (_, fields) => {
    api.script = answering({ ...node, ...fields });
    const { media, mediaComplete } = await readPost();
    expect(mediaComplete).toBe(false);
    expect(media).toHaveLength(1);
  });

  test('with films that nothing tells apart is not understood', async () => {
    const film = { type: 'video_inline', media_type: 'video' };
    api.script = answering({ ...node, attachments: { data: [film, film] } });
    expect(await readPost()).toMatchObject({ media: [], mediaComplete: false });
  });

  test('with a video has the video and its still', async () => {
    const video = {
      ...image('91'),
      type: 'video_inline',
      media_type: 'video',
      media: {
        image: { src: 'https://scontent.fbcdn.net/s.jpg' },
        source: 'https://video.fbcdn.net/v.mp4',
      },
    };
    api.script = answering({ ...node, attachments: { data: [video] } });
    expect((await readPost()).media).toEqual([
      { id: '91', kind: 'video', url: 'https://video.fbcdn.net/v.mp4' },
      { id: '91-still', kind: 'image', url: 'https://scontent.fbcdn.net/s.jpg' },
    ]);
  });

  test('names a withheld picture, without an address', async () => {
    api.script = answering({
      ...node,
      attachments: { data: [{ type: 'photo', target: { id: '91' } }] },
    });
    expect((await readPost()).media).toEqual([{ id: '91', kind: 'image', url: null }]);
  });

  test('names a picture without an id by its path: signatures in the address change', async () => {
    const idWith = async (src: string) => {
      api.script = answering({
        ...node,
        attachments: { data: [{ type: 'share', media: { image: { src } } }] },
      });
      return (await readPost()).media[0]?.id;
    };
    expect(await idWith('https://a.fbcdn.net/x.jpg?oh=1')).toBe(
      await idWith('https://b.fbcdn.net/x.jpg?oh=2'),
    );
    expect(await idWith('https://a.fbcdn.net/x.jpg?oh=1')).not.toBe(
      await idWith('https://a.fbcdn.net/y.jpg?oh=1'),
    );
  });

  test('carries the captions of its pictures in its text, once', async () => {
    const photos = [
      { ...image('91'), description: 'Sportdag!' },
      { ...image('92'), description: 'De finale' },
    ];
    api.script = answering({
      ...node,
      attachments: { data: [{ ...image('5'), subattachments: { data: photos } }] },
    });
    expect((await readPost()).text).toBe('Sportdag!\nDe finale');
  });

  test.each([
    ['shared from another page', { parent_id: '77_88' }, true],
    [
      'a shared picture',
      { status_type: 'shared_story', attachments: { data: [image('91')] } },
      true,
    ],
    [
      'its own link',
      {
        status_type: 'shared_story',
        attachments: { data: [{ type: 'share', media_type: 'link', url: 'https://example.org' }] },
      },
      false,
    ],
    [
      'its own picture',
      { status_type: 'added_photos', attachments: { data: [image('91')] } },
      false,
    ],
  ])('that is %s', async (_, fields, isRepost) => {
    api.script = answering({ ...node, ...fields });
    expect((await readPost()).isRepost).toBe(isRepost);
  });

  test('is read with fewer fields where the platform refuses one, and never calls unread media complete', async () => {
    const refuse =
      (pattern: RegExp, fields = {}) =>
      (call: Call): Reply =>
        pattern.test(call.query.fields ?? '') ? graphError(100) : { body: { ...node, ...fields } };
    api.script = refuse(/parent_id/, { status_type: 'mobile_status_update' });
    expect(await readPost()).toMatchObject({ mediaComplete: true });
    // may be a share of somebody else's post
    for (const status_type of [undefined, 'shared_story']) {
      api.script = refuse(/parent_id/, { status_type, attachments: { data: [{ type: 'share' }] } });
      expect(await readPost()).toMatchObject({ mediaComplete: false });
    }
    // without these, a share of somebody else's or a picture outside the attachments goes unseen
    for (const needed of [/status_type/, /full_picture/]) {
      api.script = refuse(needed);
      expect(await readPost()).toMatchObject({ mediaComplete: false });
    }
    api.script = refuse(/attachments/);
    expect(await readPost()).toMatchObject({ mediaComplete: false, media: [], text: 'Sportdag!' });
  });

  test('is gone when the platform says so twice', async () => {
    api.script = () => graphError(100, 33);
    // gone, or not visible to our token: code 100/33 says both
    const gone = { ok: false, problem: 'gone', detail: 'ambiguous' };
    expect(await facebook().readPost(account, '1_5')).toEqual(gone);
    expect(api.calls).toHaveLength(2);
    expect(await facebook().readComment(account, '5_7')).toEqual(gone);
    let asked = 0;
    api.script = () => (asked++ === 0 ? graphError(100, 33) : { body: node });
    expect(await readPost()).toMatchObject({ id: '1_5' });
  });
});

describe('the posts of a page', () => {
  const entry = (id: string, fields = {}) => ({
    id,
    message: 'a',
    updated_time: '2026-09-17T10:00:00+0000',
    ...fields,
  });

  test('are the scheduled ones and the published ones', async () => {
    api.script = ({ path }) => ({
      body: { data: [entry(path === '/1/scheduled_posts' ? '1_9' : '1_5')] },
    });
    expect((await facebook().listPosts(account)).map(({ id }) => id)).toEqual(['1_9', '1_5']);
  });

  test('are paged on our own address, without the token in the link', async () => {
    const next =
      'https://evil.example/v26.0/1/published_posts?access_token=stolen&after=CURSOR&limit=100';
    api.script = ({ path, query }) => {
      if (path !== '/1/published_posts') return { body: { data: [] } };
      return {
        body: query.after ? { data: [entry('1_4')] } : { data: [entry('1_5')], paging: { next } },
      };
    };
    expect((await facebook().listPosts(account)).map(({ id }) => id)).toEqual(['1_5', '1_4']);
    expect(api.calls.every(({ rawUrl }) => !rawUrl.includes('access_token'))).toBe(true);
  });

  test('end after some hundreds, whatever the platform goes on saying', async () => {
    api.script = () => ({
      body: { data: [entry('1_5')], paging: { next: 'https://x.example/?after=A' } },
    });
    await facebook().listPosts(account);
    expect(api.calls).toHaveLength(5);
  });

  const listed = async (fields: object) => {
    api.script = ({ path }) => ({
      body: { data: path === '/1/published_posts' ? [entry('1_5', fields)] : [] },
    });
    return (await facebook().listPosts(account))[0];
  };
  test.each([
    ['its text', { message: 'b' }],
    ['its time', { scheduled_publish_time: 5 }],
    ['its state', { is_published: false }],
    ['its pictures', { attachments: { data: [{ target: { id: '9' } }] } }],
  ])('one is read again when %s changed', async (_, fields) => {
    expect((await listed(fields))?.fingerprint).not.toBe((await listed({}))?.fingerprint);
  });

  test('comments are listed again when their number or the last activity changed', async () => {
    const count = (total_count: number) => ({ comments: { summary: { total_count } } });
    const seen = await listed(count(3));
    expect(await listed(count(3))).toEqual(seen);
    expect((await listed(count(4)))?.commentsFingerprint).not.toBe(seen?.commentsFingerprint);
    const later = { ...count(3), updated_time: '2026-09-17T11:00:00+0000' };
    expect((await listed(later))?.commentsFingerprint).not.toBe(seen?.commentsFingerprint);
    expect((await listed(later))?.fingerprint).toBe(seen?.fingerprint);
  });

  test('comments are always listed again when the platform tells nothing about them', async () => {
    const untold = await listed({ updated_time: undefined });
    api.at = new Date(api.at.getTime() + 1);
    expect((await listed({ updated_time: undefined }))?.commentsFingerprint).not.toBe(
      untold?.commentsFingerprint,
    );
  });
});

describe('a scheduled post', () => {
  const scheduled = { ...node, is_published: false, scheduled_publish_time: 1789732800 };
  const script =
    (body: object) =>
    ({ method }: Call) => ({ body: method === 'POST' ? { success: true } : body });
  const written = () =>
    new URLSearchParams(api.calls.find(({ method }) => method === 'POST')?.body);
  const seconds = (date: Date) => String(Math.floor(date.getTime() / 1000));

  test('is postponed to 29 days from now, and nothing else about it changes', async () => {
    api.script = script(scheduled);
    await facebook().postponePost(account, '1_5');
    const at = new Date(api.at.getTime() + 29 * 24 * 3600 * 1000);
    expect(Object.fromEntries(written())).toEqual({ scheduled_publish_time: seconds(at) });
  });

  test('gets its time back', async () => {
    api.script = script(scheduled);
    await facebook().resumePost(account, '1_5', '2026-09-20T10:00:00.000Z');
    expect(written().get('scheduled_publish_time')).toBe(seconds(new Date('2026-09-20T10:00:00Z')));
  });

  it.each([-60, 0, 5, 10])(
    'whose time is %s minutes away goes live at the earliest Facebook takes',
    async (minutes) => {
      api.script = script(scheduled);
      const wanted = new Date(api.at.getTime() + minutes * 60_000).toISOString();
      await facebook().resumePost(account, '1_5', wanted);
      expect(written().get('scheduled_publish_time')).toBe(
        seconds(new Date(api.at.getTime() + 11 * 60_000)),
      );
    },
  );

  test('that went live meanwhile is not touched', async () => {
    api.script = script(node);
    await expect(facebook().postponePost(account, '1_5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'not-scheduled',
    });
    expect(api.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('that has no time any more needs none taken away', async () => {
    api.script = script({ ...node, is_published: false });
    await facebook().postponePost(account, '1_5');
    expect(api.calls.every(({ method }) => method === 'GET')).toBe(true);
  });
});

describe('a comment on a page', () => {
  const comment = {
    id: '5_7',
    message: 'Leuk',
    created_time: '2026-09-17T10:00:00+0000',
    from: { id: '9', name: 'Fenna' },
    is_hidden: false,
    can_hide: true,
    permalink_url: 'https://www.facebook.com/1/posts/5?comment_id=7',
  };

  test('is read whole', async () => {
    api.script = answering(comment);
    expect(await readComment()).toEqual({
      id: '5_7',
      postId: '1_5',
      parentId: null,
      text: 'Leuk',
      authorId: '9',
      authorName: 'Fenna',
      isOwn: false,
      attachments: [],
      isHidden: false,
      createdAt: '2026-09-17T10:00:00.000Z',
      permalink: comment.permalink_url,
    });
  });

  test.each([
    ['hidden', { is_hidden: true, can_hide: undefined }, { isHidden: true }],
    ['a reply', { parent: { id: '5_6' } }, { parentId: '5_6' }],
    ["the page's own", { from: { id: '1', name: 'School' }, can_hide: false }, { isOwn: true }],
    [
      'from somebody with privacy settings',
      { from: undefined },
      { authorId: null, authorName: null, isOwn: false },
    ],
    [
      'only a picture',
      { message: undefined, attachment: { type: 'photo' } },
      { text: '', attachments: ['image'] },
    ],
    [
      'a picture with its address',
      {
        attachment: {
          type: 'photo',
          media: { image: { src: 'https://scontent.xx.fbcdn.net/1.jpg' } },
          target: { id: '88' },
        },
      },
      {
        attachments: ['image'],
        pictures: [{ id: '88', kind: 'image', url: 'https://scontent.xx.fbcdn.net/1.jpg' }],
      },
    ],
    ['a sticker', { message: '', attachment: { type: 'sticker' } }, { attachments: ['sticker'] }],
    ['a video', { attachment: { type: 'video_inline' } }, { attachments: ['video'] }],
    ['a link', { attachment: { type: 'share' } }, { attachments: ['link'] }],
    ['something new', { attachment: { type: 'hologram' } }, { attachments: ['other'] }],
  ])('is %s', async (_, fields, expected) => {
    api.script = answering({ ...comment, ...fields });
    expect(await readComment()).toMatchObject(expected);
  });

  test('belongs to the post that one of its ids names', async () => {
    api.script = answering({ ...comment, id: '1_7' });
    expect((await readComment('5_7')).postId).toBe('1_5');
    expect((await readComment('1_7')).postId).toBe(null);
    expect((await readComment('7')).postId).toBe(null);
  });

  test('whose attachment may not be asked for may have one', async () => {
    api.script = ({ query }) =>
      query.fields?.includes('attachment') ? graphError(100) : { body: comment };
    expect((await readComment()).attachments).toEqual(['other']);
  });

  test.each([undefined, null])(
    'of which nobody tells whether it is hidden is not read: %s',
    async (is_hidden) => {
      api.script = answering({ ...comment, is_hidden });
      await expect(facebook().readComment(account, '5_7')).rejects.toMatchObject({
        kind: 'stop',
        reason: 'fields-refused',
      });
    },
  );

  test('is never asked for without the word whether it is hidden', async () => {
    api.script = () => graphError(100);
    await expect(facebook().readComment(account, '5_7')).rejects.toMatchObject({ kind: 'stop' });
    await expect(facebook().listComments(account, '1_5')).rejects.toMatchObject({ kind: 'stop' });
    for (const { query } of api.calls) expect(query.fields?.split(',')).toContain('is_hidden');
  });

  test('is read with the least that a page may see', async () => {
    api.script = ({ query }) =>
      /parent|attachment|can_hide/.test(query.fields ?? '') ? graphError(100) : { body: comment };
    expect(await readComment()).toMatchObject({ isHidden: false, text: 'Leuk' });
  });

  test('is hidden and shown by one parameter, never with a message', async () => {
    api.script = answering({ success: true });
    await facebook().hideComment(account, '5_7');
    await facebook().showComment(account, '5_7');
    expect(api.calls).toMatchObject([
      { method: 'POST', path: '/5_7', body: 'is_hidden=true', query: {} },
      { method: 'POST', path: '/5_7', body: 'is_hidden=false', query: {} },
    ]);
  });

  test('that is hidden already counts as hidden', async () => {
    api.script = () => graphError(1, 1446036, { is_transient: false });
    await expect(facebook().hideComment(account, '5_7')).resolves.toBeUndefined();
    expect(api.calls).toHaveLength(1);
  });

  test.each([
    ['gone', () => graphError(100, 33), { kind: 'stop', reason: 'gone' }],
    [
      'not hidden after all',
      () => ({ body: { success: false } }),
      { kind: 'retry', reason: 'no-success' },
    ],
    ['answered with nothing', () => ({ body: '' }), { kind: 'retry', reason: 'no-success' }],
  ])('that is %s is not called hidden', async (_, script, error) => {
    api.script = script;
    await expect(facebook().hideComment(account, '5_7')).rejects.toMatchObject(error);
  });

  test('is listed with all others, replies and hidden ones too', async () => {
    api.script = ({ query }) => ({
      body: query.after
        ? { data: [{ ...comment, id: '5_8', is_hidden: true }] }
        : {
            data: [comment],
            paging: { next: 'https://graph.facebook.com/x?after=A&filter=stream' },
          },
    });
    expect((await facebook().listComments(account, '1_5')).map(({ id }) => id)).toEqual([
      '5_7',
      '5_8',
    ]);
    expect(api.calls[0]).toMatchObject({ path: '/1_5/comments', query: { filter: 'stream' } });
  });

  test.each([{ message: 'Anders' }, { is_hidden: true }, { attachment: { type: 'photo' } }])(
    'is looked at again after %j',
    async (fields) => {
      const fingerprint = async (body: object) => {
        api.script = answering({ data: [body] });
        return (await facebook().listComments(account, '1_5'))[0]?.fingerprint;
      };
      expect(await fingerprint({ ...comment, ...fields })).not.toBe(await fingerprint(comment));
    },
  );

  test.each([
    ['the post counts some', { data: [], summary: { total_count: 2 } }],
    ['nobody counts them', { data: [] }],
    ['nobody says how many', { data: [], summary: {} }],
  ])('is not believed to be none when %s', async (_, body) => {
    api.script = answering(body);
    await expect(facebook().listComments(account, '1_5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'comments-withheld',
    });
  });

  test('is one of none where the post counts none', async () => {
    api.script = answering({ data: [], summary: { total_count: 0 } });
    expect(await facebook().listComments(account, '1_5')).toEqual([]);
    expect(api.calls[0]?.query).toMatchObject({ summary: 'true' });
  });

  test('under a post that is gone, or out of our sight, is no empty list', async () => {
    api.script = () => graphError(100, 33);
    await expect(facebook().listComments(account, '1_5')).rejects.toMatchObject({
      kind: 'retry',
      reason: 'gone',
    });
  });

  test('a list without end is an error, not a loop', async () => {
    api.script = answering({ data: [], paging: { next: 'https://x.example/?after=A' } });
    await expect(facebook().listComments(account, '1_5')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'endless-list',
    });
  });
});
