import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aPicture, aStage, type Stage, secrets } from './a-simulator.ts';

const carla = { id: 'UCcarla0000000000000000a', name: 'Carla' };

async function aChannel() {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform: 'youtube', title: 'De Regenboog TV' });
  return { ...stage, account, token: account.token };
}

async function aVideo() {
  const stage = await aChannel();
  const media = [{ kind: 'video' as const, bytes: aPicture }];
  const text = 'Musical <groep 8> & co\nDe hele voorstelling';
  const post = stage.control.publishPost({ accountId: stage.account.id, text, media });
  return { ...stage, post };
}

async function aComment() {
  const stage = await aVideo();
  const comment = stage.control.addComment({ postId: stage.post.id, text: 'Mooi', author: carla });
  return { ...stage, comment };
}

async function request(stage: Pick<Stage, 'simulator'>, path: string, init: RequestInit) {
  const answer = await fetch(`${stage.simulator.url}${path}`, init);
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null };
}

const threads = (videoId: string, status: string) =>
  `/youtube/commentThreads?part=snippet,replies&videoId=${videoId}&moderationStatus=${status}&textFormat=plainText`;

const moderate = (ids: string, status: string) =>
  `/youtube/comments/setModerationStatus?id=${ids}&moderationStatus=${status}`;

describe('the hub', () => {
  test('signs a feed with sha1 over its exact bytes', async () => {
    const { control, product, account, post } = await aVideo();
    await control.drainDeliveries();
    const [{ headers, body, path }] = product.received as [(typeof product.received)[0]];
    const signature = createHmac('sha1', secrets.youtubeHubSecret).update(body).digest('hex');
    expect(path).toBe('/webhooks/youtube');
    expect(headers['content-type']).toBe('application/atom+xml');
    expect(headers['x-hub-signature']).toBe(`sha1=${signature}`);
    const text = body.toString('utf8');
    expect(text).toContain(`<yt:videoId>${post.id}</yt:videoId>`);
    expect(text).toContain(`<yt:channelId>${account.id}</yt:channelId>`);
    expect(text).toContain('<title>Musical &lt;groep 8&gt; &amp; co</title>');
  });

  test('tells of a new title and of a removal, not of a new still or of comments', async () => {
    const { control, product, post, comment } = await aComment();
    control.editPost({ postId: post.id, text: post.text, media: [aPicture] });
    control.editPost({ postId: post.id, text: 'Musical 2026' });
    control.hideByPage(comment.id);
    control.deletePost(post.id);
    await control.drainDeliveries();
    const bodies = product.received.map(({ body }) => body.toString('utf8'));
    expect(bodies).toHaveLength(3);
    expect(bodies[1]).toContain('<title>Musical 2026</title>');
    expect(bodies[2]).toContain(`<at:deleted-entry ref="yt:video:${post.id}"`);
  });

  test('is silent about a scheduled video until it is public', async () => {
    const { control, account, clock } = await aChannel();
    const scheduledFor = new Date(clock.now.getTime() + 60_000);
    control.publishPost({ accountId: account.id, text: 'Straks', scheduledFor });
    expect(await control.drainDeliveries()).toMatchObject({ sent: 0 });
    clock.advance(60);
    await control.tick();
    expect(await control.drainDeliveries()).toMatchObject({ sent: 1 });
  });

  test('asks each channel with a challenge that no number holds', async () => {
    const { control } = await aChannel();
    expect(await control.verifyWebhooks()).toMatchObject([{ platform: 'youtube', ok: true }]);
  });

  test('subscribes after its own question was answered, and lapses silently', async () => {
    const stage = await aChannel();
    const { control, account, product, clock } = stage;
    const form = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': `https://www.youtube.com/feeds/videos.xml?channel_id=${account.id}`,
      'hub.callback': `${product.url}/webhooks/youtube`,
      'hub.secret': 'another-secret',
      'hub.lease_seconds': '600',
      'hub.verify': 'sync',
    });
    const { status } = await request(stage, '/hub/subscribe', { method: 'POST', body: form });
    expect(status).toBe(204);
    control.publishPost({ accountId: account.id, text: 'Een' });
    await control.drainDeliveries();
    const { headers, body } = product.received[0]!;
    const signature = createHmac('sha1', 'another-secret').update(body).digest('hex');
    expect(headers['x-hub-signature']).toBe(`sha1=${signature}`);
    clock.advance(601);
    control.publishPost({ accountId: account.id, text: 'Twee' });
    expect(await control.drainDeliveries()).toMatchObject({ sent: 0 });
  });
});

describe('moderation', () => {
  test('holds up to 50 comments in one call, each once in the ledger', async () => {
    const { control, post, write, read, token } = await aVideo();
    const ids = Array.from({ length: 51 }, (_, n) =>
      control.addComment({ postId: post.id, text: `nr ${n}`, author: carla }),
    ).map(({ id }) => id);
    expect((await write(moderate(ids.join(','), 'heldForReview'), token)).status).toBe(400);
    const fifty = moderate(ids.slice(0, 50).join(','), 'heldForReview');
    expect((await write(fifty, token)).status).toBe(204);
    expect((await write(fifty, token)).status).toBe(204);
    expect(control.ledger().filter(({ change }) => change === 'hidden')).toHaveLength(50);
    const held = await read(`${threads(post.id, 'heldForReview')}&maxResults=100`, token);
    const open = await read(threads(post.id, 'published'), token);
    expect(held.body.items).toHaveLength(50);
    expect(open.body.items).toHaveLength(1);
  });

  test('of a held comment can be undone; of a rejected one it cannot', async () => {
    const { control, comment, write, token } = await aComment();
    await write(moderate(comment.id, 'heldForReview'), token);
    expect((await write(moderate(comment.id, 'published'), token)).status).toBe(204);
    await write(moderate(comment.id, 'rejected'), token);
    const { status, body } = await write(moderate(comment.id, 'published'), token);
    expect([status, body.error.errors[0].reason]).toEqual([400, 'operationNotSupported']);
    const changes = control.ledger().map(({ change }) => change);
    expect(changes).toEqual(['live', 'hidden', 'shown', 'rejected']);
  });

  test('of a comment that is gone is answered 403', async () => {
    const { control, comment, write, token } = await aComment();
    control.deleteComment(comment.id);
    const { status, body } = await write(moderate(comment.id, 'heldForReview'), token);
    expect([status, body.error.errors[0].reason]).toEqual([403, 'forbidden']);
  });
});

describe('reading', () => {
  test('tells the status in lists, but never with an id', async () => {
    const { comment, post, read, token } = await aComment();
    const byId = await read(`/youtube/comments?part=snippet&id=${comment.id}`, token);
    const listed = await read(threads(post.id, 'published'), token);
    expect(byId.body.items[0].snippet).not.toHaveProperty('moderationStatus');
    expect(listed.body.items[0].snippet.topLevelComment.snippet).toMatchObject({
      moderationStatus: 'published',
      textDisplay: 'Mooi',
      videoId: post.id,
    });
  });

  test('brings only some replies along, the rest by parentId', async () => {
    const { control, post, comment, read, token } = await aComment();
    for (let n = 0; n < 7; n += 1) {
      const reply = { postId: post.id, text: `nr ${n}`, author: carla, parentId: comment.id };
      control.addComment(reply);
    }
    const [thread] = (await read(threads(post.id, 'published'), token)).body.items;
    expect(thread.replies.comments).toHaveLength(5);
    expect(thread.snippet.totalReplyCount).toBe(7);
    const path = `/youtube/comments?part=snippet&parentId=${comment.id}&maxResults=5`;
    const first = await read(path, token);
    const second = await read(`${path}&pageToken=${first.body.nextPageToken}`, token);
    expect([...first.body.items, ...second.body.items]).toHaveLength(7);
  });

  test('lists a thread as held when only a reply in it is', async () => {
    const { control, post, comment, read, token } = await aComment();
    const reply = { postId: post.id, text: 'boe', author: carla, parentId: comment.id };
    control.hideByPage(control.addComment(reply).id);
    const { body } = await read(threads(post.id, 'heldForReview'), token);
    expect(body.items[0].replies.comments[0].snippet.textDisplay).toBe('boe');
  });

  test('shows the uploads, private ones to the owner only', async () => {
    const { control, account, read, token } = await aVideo();
    control.publishPost({ accountId: account.id, text: 'Concept', unpublished: true });
    const playlist = account.id.replace(/^UC/, 'UU');
    const path = `/youtube/playlistItems?part=contentDetails&playlistId=${playlist}`;
    expect((await read(path, token)).body.items).toHaveLength(2);
    control.setToken(account.id, 'user');
    expect((await read(path, token)).body.items).toHaveLength(1);
  });

  test('an unknown part fails the whole call', async () => {
    const { post, read, token } = await aVideo();
    const { status, body } = await read(
      `/youtube/videos?part=snippet,nonsense&id=${post.id}`,
      token,
    );
    expect([status, body.error.errors[0].reason]).toEqual([400, 'unknownPart']);
  });
});

describe('videos', () => {
  async function aScheduledVideo() {
    const stage = await aChannel();
    const scheduledFor = new Date(stage.clock.now.getTime() + 3_600_000);
    const { id: accountId } = stage.account;
    const post = stage.control.publishPost({ accountId, text: 'Straks', scheduledFor });
    const put = (id: string, status: object) =>
      request(stage, '/youtube/videos?part=status', {
        method: 'PUT',
        body: JSON.stringify({ id, status }),
        headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
      });
    return { ...stage, post, put };
  }

  test('lose their time when it is left out, and get it back', async () => {
    const { control, clock, post, put } = await aScheduledVideo();
    expect((await put(post.id, { privacyStatus: 'private' })).body.status).not.toHaveProperty(
      'publishAt',
    );
    clock.advance(7200);
    await control.tick();
    expect(control.post(post.id)?.state).toBe('draft');
    const publishAt = new Date(clock.now.getTime() + 60_000).toISOString();
    await put(post.id, { privacyStatus: 'private', publishAt });
    clock.advance(61);
    await control.tick();
    expect(control.ledger().map(({ change, by }) => [change, by])).toEqual([
      ['scheduled', 'control'],
      ['unscheduled', 'api'],
      ['scheduled', 'api'],
      ['live', 'platform'],
    ]);
  });

  test('take a time only while they are private', async () => {
    const { control, account, clock, put } = await aScheduledVideo();
    const live = control.publishPost({ accountId: account.id, text: 'Nu' });
    const publishAt = new Date(clock.now.getTime() + 60_000).toISOString();
    const { status } = await put(live.id, { privacyStatus: 'private', publishAt });
    expect(status).toBe(400);
  });

  test('made private leave a tombstone', async () => {
    const { control, account, product, put } = await aScheduledVideo();
    const live = control.publishPost({ accountId: account.id, text: 'Nu' });
    await put(live.id, { privacyStatus: 'private' });
    await control.drainDeliveries();
    expect(product.received.at(-1)?.body.toString('utf8')).toContain('<at:deleted-entry');
    expect(control.ledger().at(-1)).toMatchObject({ change: 'unpublished', by: 'api' });
  });
});

describe('quota', () => {
  test('counts 1 for a read and 50 for a write, refuses beyond the day, and begins anew at midnight Pacific', async () => {
    const { control, clock, comment, write, read, token } = await aComment();
    const path = `/youtube/comments?part=snippet&id=${comment.id}`;
    await read(path, token);
    await write(moderate(comment.id, 'heldForReview'), token);
    expect(control.settings().youtubeUnitsUsed).toBe(51);
    control.set({ youtubeDailyUnits: 60 });
    const { status, body } = await write(moderate(comment.id, 'published'), token);
    expect([status, body.error.errors[0].reason]).toEqual([403, 'quotaExceeded']);
    clock.now = new Date('2026-03-03T08:00:01Z'); // 00:00:01 in Los Angeles
    expect((await write(moderate(comment.id, 'published'), token)).status).toBe(204);
  });
});

describe('tokens', () => {
  const renew = (stage: Stage, refreshToken: string | null) =>
    request(stage, '/oauth', {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'app',
        client_secret: 'secret',
        refresh_token: refreshToken ?? '',
      }),
    });

  test('are renewed for an hour', async () => {
    const stage = await aVideo();
    const { body } = await renew(stage, stage.account.refreshToken);
    const path = `/youtube/videos?part=id&id=${stage.post.id}`;
    expect((await stage.read(path, body.access_token)).status).toBe(200);
    stage.clock.advance(3600);
    expect((await stage.read(path, body.access_token)).status).toBe(401);
  });

  test('that were revoked are refused with a string for an error', async () => {
    const stage = await aVideo();
    stage.control.setToken(stage.account.id, 'revoked');
    const { status, body } = await renew(stage, stage.account.refreshToken);
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });
});
