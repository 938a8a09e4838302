import { describe, expect, it, test } from 'vitest';
import { type Call, token, withScriptedApi, youtubeError } from './scripted-api.ts';

const api = withScriptedApi();
const account = { platform: 'youtube', id: 'UCabc' };
const youtube = () => api.platform('youtube');
const items = (...all: unknown[]) => ({ body: { items: all } });

const thumbnails = {
  default: { url: 'https://i.ytimg.com/vi/v1/default.jpg', width: 120 },
  maxres: { url: 'https://i.ytimg.com/vi/v1/maxresdefault.jpg', width: 1280 },
  high: { url: 'https://i.ytimg.com/vi/v1/hqdefault.jpg', width: 480 },
};
const snippet = {
  title: 'Musical',
  description: 'Groep 8',
  publishedAt: '2026-09-17T10:00:00Z',
  thumbnails,
};
const status = {
  uploadStatus: 'processed',
  privacyStatus: 'public',
  license: 'youtube',
  embeddable: true,
  selfDeclaredMadeForKids: false,
};
const video = (fields: object = {}) => ({
  id: 'v1',
  snippet,
  status: { ...status, ...fields },
  statistics: { commentCount: '3' },
});
const scheduled = video({ privacyStatus: 'private', publishAt: '2026-09-20T10:00:00Z' });

async function readPost() {
  const answer = await youtube().readPost(account, 'v1');
  if (!answer.ok) throw new Error('expected a video');
  return answer.value;
}

describe('a video', () => {
  test('is text, a video nobody can download and its thumbnail', async () => {
    api.script = () => items(video());
    expect(await readPost()).toEqual({
      id: 'v1',
      state: 'published',
      publishAt: '2026-09-17T10:00:00.000Z',
      text: 'Musical\n\nGroep 8',
      media: [
        { id: 'v1', kind: 'video', url: null },
        { id: 'v1-thumbnail', kind: 'image', url: thumbnails.maxres.url },
      ],
      mediaComplete: true,
      isRepost: false,
      permalink: 'https://www.youtube.com/watch?v=v1',
    });
    expect(api.calls[0]).toMatchObject({
      path: '/videos',
      query: { id: 'v1' },
      authorization: `Bearer ${token}`,
    });
    expect(api.calls[0]?.rawUrl).not.toContain(token);
  });

  test.each([
    ['published', { privacyStatus: 'unlisted' }, '2026-09-17T10:00:00.000Z'],
    [
      'scheduled',
      { privacyStatus: 'private', publishAt: '2026-09-20T10:00:00Z' },
      '2026-09-20T10:00:00.000Z',
    ],
    ['draft', { privacyStatus: 'private' }, null],
    ['removed', { uploadStatus: 'deleted' }, null],
    ['removed', { uploadStatus: 'rejected' }, null],
  ])('is %s with %j', async (state, fields, publishAt) => {
    api.script = () => items(video(fields));
    expect(await readPost()).toMatchObject({ state, publishAt });
  });

  test('whose visibility is a word nobody knows is never called published', async () => {
    api.script = () => items(video({ privacyStatus: 'a-new-one' }));
    await expect(youtube().readPost(account, 'v1')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'unknown-state',
    });
  });

  test('without a thumbnail is never complete', async () => {
    api.script = () => items({ ...video(), snippet: { ...snippet, thumbnails: {} } });
    expect((await readPost()).mediaComplete).toBe(false);
  });

  test('is gone when the answer is empty twice', async () => {
    api.script = () => items();
    // deleted, or not visible to our token: an empty list says both
    expect(await youtube().readPost(account, 'v1')).toEqual({
      ok: false,
      problem: 'gone',
      detail: 'ambiguous',
    });
    let asked = 0;
    api.script = () => (asked++ === 0 ? items() : items(video()));
    expect((await readPost()).id).toBe('v1');
  });

  const written = () =>
    api.calls.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body));
  const keeping =
    (one: object) =>
    ({ method }: Call) =>
      method === 'PUT' ? { body: {} } : items(one);

  test('is postponed by taking its time away, and keeps all else', async () => {
    api.script = keeping(scheduled);
    await youtube().postponePost(account, 'v1');
    expect(written()).toEqual([{ id: 'v1', status: { ...status, privacyStatus: 'private' } }]);
    expect(api.calls.at(-1)).toMatchObject({ path: '/videos', query: { part: 'status' } });
  });

  test('gets its time back', async () => {
    api.script = keeping(video({ privacyStatus: 'private' }));
    await youtube().resumePost(account, 'v1', '2026-09-20T10:00:00.000Z');
    expect(written()).toEqual([
      {
        id: 'v1',
        status: { ...status, privacyStatus: 'private', publishAt: '2026-09-20T10:00:00.000Z' },
      },
    ]);
  });

  test('that is public already is not touched', async () => {
    api.script = keeping(video());
    await expect(youtube().postponePost(account, 'v1')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'not-scheduled',
    });
    await expect(youtube().resumePost(account, 'v1', '2026-09-20T10:00:00Z')).rejects.toMatchObject(
      { kind: 'stop' },
    );
    expect(written()).toEqual([]);
  });

  test('without a time needs none taken away', async () => {
    api.script = keeping(video({ privacyStatus: 'private' }));
    await youtube().postponePost(account, 'v1');
    expect(written()).toEqual([]);
  });
});

describe('the videos of a channel', () => {
  const upload = (videoId: string) => ({ contentDetails: { videoId } });

  test('are its uploads, fifty at a time', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `v${n}`);
    api.script = ({ path, query }) => {
      if (path === '/videos')
        return items(...(query.id ?? '').split(',').map((id) => ({ ...video(), id })));
      if (query.pageToken) return items(...ids.slice(50).map(upload));
      return { body: { items: ids.slice(0, 50).map(upload), nextPageToken: 'P2' } };
    };
    expect((await youtube().listPosts(account)).map(({ id }) => id)).toEqual(ids);
    expect(api.calls[0]).toMatchObject({ path: '/playlistItems', query: { playlistId: 'UUabc' } });
    expect(api.calls).toHaveLength(4);
  });

  test('are none on a channel without uploads', async () => {
    api.script = () => youtubeError(404, 'playlistNotFound');
    expect(await youtube().listPosts(account)).toEqual([]);
  });

  const listed = async (one: object) => {
    api.script = ({ path }) => (path === '/videos' ? items(one) : items(upload('v1')));
    return (await youtube().listPosts(account))[0];
  };
  test.each([
    ['its title', { ...video(), snippet: { ...snippet, title: 'Anders' } }],
    ['its description', { ...video(), snippet: { ...snippet, description: 'Anders' } }],
    ['its visibility', video({ privacyStatus: 'private' })],
    ['its time', scheduled],
  ])('one is read again when %s changed', async (_, changed) => {
    expect((await listed(changed))?.fingerprint).not.toBe((await listed(video()))?.fingerprint);
  });

  test('comments are listed again when their number changed, or is not told', async () => {
    const seen = await listed(video());
    expect(await listed(video())).toEqual(seen);
    const more = await listed({ ...video(), statistics: { commentCount: '4' } });
    expect(more?.commentsFingerprint).not.toBe(seen?.commentsFingerprint);
    const untold = await listed({ ...video(), statistics: undefined });
    api.at = new Date(api.at.getTime() + 1);
    expect((await listed({ ...video(), statistics: undefined }))?.commentsFingerprint).not.toBe(
      untold?.commentsFingerprint,
    );
  });
});

describe('a comment on a channel', () => {
  const said = {
    textDisplay: 'Leuk',
    authorDisplayName: 'Fenna',
    authorChannelId: { value: 'UCfenna' },
    publishedAt: '2026-09-17T10:00:00Z',
    updatedAt: '2026-09-17T10:00:00Z',
  };
  const comment = (id: string, fields: object = {}) => ({ id, snippet: { ...said, ...fields } });
  const thread = (
    id: string,
    fields: object = {},
    replies: unknown[] = [],
    totalReplyCount = replies.length,
  ) => ({
    id,
    snippet: { videoId: 'v1', topLevelComment: comment(id, fields), totalReplyCount },
    replies: { comments: replies },
  });
  /** A channel as the API shows it: three lists, and answers by id that hold no status. */
  const channel =
    (lists: Record<string, unknown[]>, byId: unknown[], byParent: unknown[] = []) =>
    ({ path, query }: Call) => {
      if (path === '/comments') return items(...(query.parentId ? byParent : byId));
      if (query.id) return items(thread(query.id));
      return items(...(lists[query.moderationStatus ?? 'published'] ?? []));
    };
  async function readComment(id: string) {
    const answer = await youtube().readComment(account, id);
    if (!answer.ok) throw new Error('expected a comment');
    return answer.value;
  }

  test('is read whole', async () => {
    const told = { imageUrl: 'https://yt3.ggpht.com/x' };
    api.script = channel({ published: [thread('Ug1', told)] }, [comment('Ug1', told)]);
    expect(await readComment('Ug1')).toEqual({
      id: 'Ug1',
      postId: 'v1',
      parentId: null,
      text: 'Leuk',
      authorId: 'UCfenna',
      authorName: 'Fenna',
      isOwn: false,
      attachments: ['image'],
      pictures: [{ id: '7a176d2ac263e0dfd9b90a40', kind: 'image', url: 'https://yt3.ggpht.com/x' }],
      isHidden: false,
      createdAt: '2026-09-17T10:00:00.000Z',
      permalink: 'https://www.youtube.com/watch?v=v1&lc=Ug1',
    });
  });

  it.each(['heldForReview', 'likelySpam'])(
    'is hidden when it stands in the list %s, which its id never tells',
    async (list) => {
      api.script = channel({ [list]: [thread('Ug1', { moderationStatus: list })] }, [
        comment('Ug1'),
      ]);
      expect((await readComment('Ug1')).isHidden).toBe(true);
    },
  );

  test('is hidden, not gone, when an answer by id leaves held ones out', async () => {
    api.script = channel(
      { heldForReview: [thread('Ug1', { moderationStatus: 'heldForReview' })] },
      [],
    );
    expect((await readComment('Ug1')).isHidden).toBe(true);
  });

  test('is visible although a reply to it is held', async () => {
    const held = comment('Ug1.r', { moderationStatus: 'heldForReview', parentId: 'Ug1' });
    const lists = { heldForReview: [thread('Ug1', { moderationStatus: 'published' }, [held])] };
    api.script = channel(lists, [comment('Ug1')]);
    expect((await readComment('Ug1')).isHidden).toBe(false);
    api.script = channel(lists, [comment('Ug1.r', { parentId: 'Ug1' })]);
    expect(await readComment('Ug1.r')).toMatchObject({
      isHidden: true,
      parentId: 'Ug1',
      postId: 'v1',
    });
  });

  test('is never called hidden for standing beside a held one', async () => {
    const lists = {
      heldForReview: [thread('Ug1', {}, [comment('Ug1.r', { moderationStatus: 'heldForReview' })])],
      published: [thread('Ug1')],
    };
    api.script = channel(lists, [comment('Ug1')]);
    expect((await readComment('Ug1')).isHidden).toBe(false);
  });

  test('is a reply whose status its thread tells', async () => {
    api.script = channel(
      {},
      [comment('Ug1.r', { parentId: 'Ug1' })],
      [comment('Ug1.r', { parentId: 'Ug1', moderationStatus: 'heldForReview' })],
    );
    expect(await readComment('Ug1.r')).toMatchObject({ isHidden: true, parentId: 'Ug1' });
  });

  test("is the channel's own", async () => {
    const by = { authorChannelId: { value: 'UCabc' } };
    api.script = channel({ published: [thread('Ug1', by)] }, [comment('Ug1', by)]);
    expect((await readComment('Ug1')).isOwn).toBe(true);
  });

  test.each([
    ['that stands in no list', {}],
    [
      'of which a list of held ones tells nothing',
      { heldForReview: [thread('Ug1', {}, [comment('Ug1.r')])] },
    ],
  ])('%s is never called visible', async (_, lists) => {
    for (const byId of [[comment('Ug1')], [comment('Ug1', { videoId: 'v1' })]]) {
      api.script = channel(lists, byId);
      await expect(youtube().readComment(account, 'Ug1')).rejects.toMatchObject({
        kind: 'retry',
        reason: 'status-untold',
      });
    }
  });

  test('under a video whose lists cannot be read is never called visible', async () => {
    for (const reason of ['commentsDisabled', 'videoNotFound']) {
      api.script = ({ path, query }) => {
        if (path === '/comments') return items(comment('Ug1'));
        return query.id ? items(thread('Ug1')) : youtubeError(403, reason);
      };
      await expect(youtube().readComment(account, 'Ug1')).rejects.toMatchObject({ kind: 'retry' });
    }
  });

  test('is visible at the head of a published thread, whatever answers it', async () => {
    api.script = channel({ published: [thread('Ug1', {}, [comment('Ug1.r')])] }, [comment('Ug1')]);
    expect((await readComment('Ug1')).isHidden).toBe(false);
  });

  test('is looked for among the published ones, newest first and no further than needed', async () => {
    api.script = (call) => {
      const { path, query } = call;
      if (path !== '/commentThreads' || query.moderationStatus !== 'published') {
        return channel({}, [comment('Ug5')])(call);
      }
      const page = Number(query.pageToken ?? 4);
      return { body: { items: [thread(`Ug${page}`)], nextPageToken: String(page + 1) } };
    };
    expect(await readComment('Ug5')).toMatchObject({ isHidden: false, postId: 'v1' });
    const pages = api.calls.filter(({ query }) => query.moderationStatus === 'published');
    expect(pages.map(({ query }) => [query.videoId, query.order])).toEqual([
      ['v1', 'time'],
      ['v1', 'time'],
    ]);
  });

  test('is gone when no answer and no list knows it', async () => {
    api.script = channel({}, []);
    const gone = { ok: false, problem: 'gone' };
    expect(await youtube().readComment(account, 'Ug1')).toEqual({ ...gone, detail: 'ambiguous' });
    api.script = ({ path }) =>
      path === '/comments' ? youtubeError(404, 'commentNotFound') : items();
    expect(await youtube().readComment(account, 'Ug1')).toEqual(gone);
  });

  test('is not gone where YouTube forbids to look: it does so for deleted ones and for others', async () => {
    api.script = () => youtubeError(403, 'forbidden');
    await expect(youtube().readComment(account, 'Ug1')).rejects.toMatchObject({ kind: 'stop' });
  });

  test('is listed from all three lists, with the replies that a list leaves out', async () => {
    const lists = {
      published: [thread('Ug1', {}, [comment('Ug1.a')], 2)],
      heldForReview: [thread('Ug2')],
      likelySpam: [thread('Ug3')],
    };
    api.script = channel(lists, [], [comment('Ug1.a'), comment('Ug1.b')]);
    const ids = (await youtube().listComments(account, 'v1')).map(({ id }) => id);
    expect(ids).toEqual(['Ug1', 'Ug1.a', 'Ug1.b', 'Ug2', 'Ug3']);
  });

  test.each([
    { textDisplay: 'Anders' },
    { updatedAt: '2026-09-18T10:00:00Z' },
    { moderationStatus: 'heldForReview' },
    { imageUrl: 'https://x' },
  ])('is looked at again after %j', async (fields) => {
    const fingerprint = async (changes: object) => {
      api.script = channel({ published: [thread('Ug1', changes)] }, []);
      return (await youtube().listComments(account, 'v1'))[0]?.fingerprint;
    };
    expect(await fingerprint(fields)).not.toBe(await fingerprint({}));
  });

  test.each([
    ['a video', youtubeError(404, 'videoNotFound'), undefined],
    ['a thread', items(thread('Ug1', {}, [], 2)), youtubeError(404, 'commentNotFound')],
  ])('under %s that is not found is no empty list', async (_, threads, replies) => {
    api.script = ({ path }) => (path === '/comments' ? (replies ?? items()) : threads);
    await expect(youtube().listComments(account, 'v1')).rejects.toMatchObject({
      kind: 'retry',
      reason: 'gone',
    });
  });

  test('under a video without comments is no trouble', async () => {
    api.script = () => youtubeError(403, 'commentsDisabled');
    expect(await youtube().listComments(account, 'v1')).toEqual([]);
  });

  test('is held for review and published, never rejected: that could not be undone', async () => {
    api.script = () => ({ status: 204 });
    await youtube().hideComment(account, 'Ug1');
    await youtube().showComment(account, 'Ug1');
    expect(api.calls).toMatchObject([
      {
        method: 'POST',
        path: '/comments/setModerationStatus',
        query: { id: 'Ug1', moderationStatus: 'heldForReview' },
      },
      {
        method: 'POST',
        path: '/comments/setModerationStatus',
        query: { id: 'Ug1', moderationStatus: 'published' },
      },
    ]);
  });
});

describe('an error of the Data API', () => {
  it.each([
    [403, 'quotaExceeded', { kind: 'limit', reason: 'quota' }],
    [403, 'rateLimitExceeded', { kind: 'limit', reason: 'rate-limit', afterSeconds: 60 }],
    [429, 'rateLimitExceeded', { kind: 'limit', reason: 'rate-limit', afterSeconds: 60 }],
    [403, 'forbidden', { kind: 'stop', reason: 'forbidden' }],
    [403, 'insufficientPermissions', { kind: 'stop', reason: 'insufficientPermissions' }],
    [401, 'authError', { kind: 'stop', reason: 'token' }],
    [400, 'processingFailure', { kind: 'retry', reason: 'processingFailure' }],
    [400, 'operationNotSupported', { kind: 'stop', reason: 'operationNotSupported' }],
    [400, 'banWithoutReject', { kind: 'stop', reason: 'banWithoutReject' }],
    [404, 'commentNotFound', { kind: 'stop', reason: 'gone' }],
    [500, 'backendError', { kind: 'retry', reason: 'backendError' }],
    [503, 'aNewOne', { kind: 'retry', reason: 'http-503' }],
    [400, 'aNewOne', { kind: 'stop', reason: 'aNewOne' }],
    [400, 'with <markup> in it', { kind: 'stop', reason: 'unknown-error' }],
  ])('%s %s', async (httpStatus, reason, error) => {
    api.script = () => youtubeError(httpStatus, reason);
    await expect(youtube().hideComment(account, 'Ug1')).rejects.toMatchObject(error);
  });

  test('over the quota waits for midnight in California', async () => {
    api.at = new Date('2026-09-17T12:00:00Z'); // five in the morning there
    api.script = () => youtubeError(403, 'quotaExceeded');
    await expect(youtube().readPost(account, 'v1')).rejects.toMatchObject({
      kind: 'limit',
      afterSeconds: 19 * 3600,
    });
  });

  it.each([
    [500, '<html>', { kind: 'retry' }],
    [200, '<html>', { kind: 'retry', reason: 'no-json' }],
    [200, '{}', { kind: 'retry', reason: 'malformed-answer' }],
    [400, '{"error":"invalid"}', { kind: 'stop' }],
  ])('that is none but %s with %j', async (httpStatus, body, error) => {
    api.script = () => ({ status: httpStatus, body });
    await expect(youtube().readPost(account, 'v1')).rejects.toMatchObject(error);
  });
});

describe('a refresh token', () => {
  const renewable = JSON.stringify({ client_id: 'c', client_secret: 's', refresh_token: 'r' });
  const grants = () => api.calls.filter(({ path }) => path === '/token');
  const granting = (call: Call) =>
    call.path === '/token'
      ? { body: { access_token: `fresh-${grants().length}`, expires_in: 3600 } }
      : items(video());

  test('buys an access token once, until it ends', async () => {
    api.token = renewable;
    api.script = granting;
    const platform = youtube();
    await platform.readPost(account, 'v1');
    await platform.readPost(account, 'v1');
    expect(grants()).toHaveLength(1);
    expect(new URLSearchParams(grants()[0]?.body).get('grant_type')).toBe('refresh_token');
    expect(api.calls.at(-1)?.authorization).toBe('Bearer fresh-1');
    api.at = new Date(api.at.getTime() + 3600 * 1000);
    await platform.readPost(account, 'v1');
    expect(api.calls.at(-1)?.authorization).toBe('Bearer fresh-2');
  });

  test('buys another one, once, when the platform refuses the first before its time', async () => {
    api.token = renewable;
    api.script = (call) =>
      call.authorization === 'Bearer fresh-1' ? youtubeError(401, 'authError') : granting(call);
    const platform = youtube();
    expect((await platform.readPost(account, 'v1')).ok).toBe(true);
    api.script = (call) =>
      call.path === '/token' ? granting(call) : youtubeError(401, 'authError');
    api.calls = [];
    await expect(platform.readPost(account, 'v1')).rejects.toMatchObject({
      kind: 'stop',
      reason: 'token',
    });
    expect(grants().length).toBeLessThanOrEqual(1);
  });

  it.each([
    [
      {
        status: 400,
        body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
      },
      { kind: 'stop', reason: 'token' },
    ],
    [
      { status: 503, body: {} },
      { kind: 'retry', reason: 'http-503' },
    ],
    [
      { status: 200, body: {} },
      { kind: 'retry', reason: 'malformed-answer' },
    ],
  ])('that is answered with %j', async (reply, error) => {
    api.token = renewable;
    api.script = () => reply;
    await expect(youtube().readPost(account, 'v1')).rejects.toMatchObject(error);
  });

  test('that cannot be read is told without its text', async () => {
    api.token = '{"refresh_token": "canary"';
    const error: unknown = await youtube()
      .readPost(account, 'v1')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'stop', reason: 'unusable-token' });
    expect(String((error as Error).stack)).not.toContain('canary');
  });
});
