import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { aPicture, aStage, secrets } from './a-simulator.ts';

const anne = { id: '10223344556677889', name: 'Anne de Boer' };

async function aPage() {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform: 'facebook', title: 'De Regenboog' });
  return { ...stage, account, token: account.token };
}

async function aPost() {
  const page = await aPage();
  const post = page.control.publishPost({ accountId: page.account.id, text: 'Schoolreis' });
  return { ...page, post };
}

async function aComment(text = 'Wat een leuke dag!') {
  const stage = await aPost();
  const comment = stage.control.addComment({ postId: stage.post.id, text, author: anne });
  return { ...stage, comment };
}

const commentFields =
  'id,message,created_time,from,parent{id},is_hidden,can_hide,can_remove,attachment,permalink_url';

describe('webhooks', () => {
  test('are signed over the exact escaped bytes', async () => {
    const { control, product } = await aComment('Leuk hé 😀 a/b');
    await control.drainDeliveries();
    const { headers, body, path } = product.received.at(-1)!;
    const expected = (hash: string) =>
      createHmac(hash, secrets.metaAppSecret).update(body).digest('hex');
    expect(path).toBe('/webhooks/facebook');
    expect(headers['x-hub-signature-256']).toBe(`sha256=${expected('sha256')}`);
    expect(headers['x-hub-signature']).toBe(`sha1=${expected('sha1')}`);
    expect(body.toString('latin1')).toContain('Leuk h\\u00e9 \\ud83d\\ude00 a\\/b');
  });

  test('show a comment with its post, its author and string ids', async () => {
    const { control, product, account, post, comment } = await aComment();
    await control.drainDeliveries();
    const body = product.bodies().at(-1);
    expect(body.object).toBe('page');
    expect(body.entry[0].id).toBe(account.id);
    expect(body.entry[0].changes[0]).toMatchObject({
      field: 'feed',
      value: {
        item: 'comment',
        verb: 'add',
        post_id: post.id,
        parent_id: post.id,
        comment_id: comment.id,
        message: 'Wat een leuke dag!',
        from: anne,
        post: { id: post.id, is_published: true },
      },
    });
    expect(comment.id).toMatch(/^\d{18}_\d{17}$/);
  });

  test('announce a scheduled post unpublished, and again with its old creation time when it goes live', async () => {
    const { control, product, account, clock } = await aPage();
    const scheduledFor = new Date(clock.now.getTime() + 20 * 60_000);
    const created = Math.floor(clock.now.getTime() / 1000);
    const post = control.publishPost({ accountId: account.id, text: 'Straks', scheduledFor });
    await control.drainDeliveries();
    clock.advance(20 * 60);
    await control.tick();
    await control.drainDeliveries();
    const values = product.bodies().map((body) => body.entry[0].changes[0].value);
    const common = { item: 'status', verb: 'add', post_id: post.id, created_time: created };
    expect(values).toMatchObject([
      { ...common, published: 0 },
      { ...common, published: 1 },
    ]);
    expect(control.ledger()).toMatchObject([
      { change: 'scheduled', by: 'control' },
      { change: 'live', by: 'platform', id: post.id },
    ]);
  });

  test('show a trashed post as an edit without a message, and a deleted one as removed', async () => {
    const { control, product, post } = await aPost();
    control.trashPost(post.id);
    control.deletePost(post.id);
    await control.drainDeliveries();
    const [, trashed, removed] = product.bodies().map((body) => body.entry[0].changes[0].value);
    expect(trashed).toMatchObject({ item: 'status', verb: 'edited', published: 1 });
    expect(trashed).not.toHaveProperty('message');
    expect(removed).toMatchObject({ item: 'post', verb: 'remove' });
  });

  test('list the pictures of a post with several, and send several videos one by one', async () => {
    const { control, product, account } = await aPage();
    control.publishPost({ accountId: account.id, text: 'Twee', media: [aPicture, aPicture] });
    const video = { kind: 'video' as const };
    control.publishPost({ accountId: account.id, text: 'Films', media: [video, video] });
    await control.drainDeliveries();
    const values = product.bodies().map((body) => body.entry[0].changes[0].value);
    expect(values[0]).toMatchObject({ item: 'status' });
    expect(values[0].photos).toHaveLength(2);
    expect(values.slice(1).map(({ item }) => item)).toEqual(['video', 'video']);
    expect(values[1].post_id).toBe(values[2].post_id);
  });

  test('answer the verification GET only when the challenge came back', async () => {
    const { control } = await aPage();
    expect(await control.verifyWebhooks()).toMatchObject([{ platform: 'facebook', ok: true }]);
  });
});

describe('hiding', () => {
  test('is in the ledger once; a second time is an error 500 that says it is already done', async () => {
    const { control, comment, write, token } = await aComment();
    const path = `/facebook/${comment.id}?is_hidden=true`;
    expect(await write(path, token)).toMatchObject({ status: 200, body: { success: true } });
    const again = await write(path, token);
    expect(again.status).toBe(500);
    expect(again.body.error).toMatchObject({
      code: 1,
      error_subcode: 1446036,
      is_transient: false,
    });
    const hidden = control.ledger().filter(({ change }) => change === 'hidden');
    expect(hidden).toMatchObject([{ kind: 'comment', id: comment.id, by: 'api' }]);
  });

  test('comes back as an event with the page as its sender', async () => {
    const { control, comment, write, token, product, account } = await aComment();
    await write(`/facebook/${comment.id}?is_hidden=true`, token);
    await control.drainDeliveries();
    const { value } = product.bodies().at(-1).entry[0].changes[0];
    const from = { id: account.id, name: account.title };
    expect(value).toMatchObject({ verb: 'hide', comment_id: comment.id, from });
  });

  test('can be undone, and asked by any spelling of the id', async () => {
    const { account, comment, write, read, token } = await aComment();
    const bare = comment.id.split('_')[1];
    await write(`/facebook/${bare}?is_hidden=true`, token);
    const spelled = `/facebook/${account.id}_${bare}?fields=is_hidden,can_hide`;
    expect((await read(spelled, token)).body).toEqual({ id: comment.id, is_hidden: true });
    await write(`/facebook/${comment.id}?is_hidden=false`, token);
    expect((await read(spelled, token)).body).toMatchObject({ is_hidden: false, can_hide: true });
  });

  test("is refused for the page's own comment", async () => {
    const { control, post, read, write, token } = await aPost();
    const own = control.addComment({ postId: post.id, text: 'Dank je', author: 'page' });
    const { body } = await read(`/facebook/${own.id}?fields=can_hide,can_remove`, token);
    expect(body).toMatchObject({ can_hide: false, can_remove: true });
    expect((await write(`/facebook/${own.id}?is_hidden=true`, token)).status).toBe(400);
  });

  test.each(['comment', 'post'])('of a comment whose %s is gone is error 100/33', async (what) => {
    const { control, post, comment, write, token } = await aComment();
    if (what === 'comment') control.deleteComment(comment.id);
    else control.deletePost(post.id);
    const { status, body } = await write(`/facebook/${comment.id}?is_hidden=true`, token);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

describe('reading', () => {
  test('one unknown field fails the whole call', async () => {
    const { comment, read, token } = await aComment();
    const { status, body } = await read(`/facebook/${comment.id}?fields=message,nonsense`, token);
    expect(status).toBe(400);
    expect(body.error.code).toBe(100);
  });

  test('a comment has everything a moderator asks', async () => {
    const { comment, read, token } = await aComment();
    const { body } = await read(`/facebook/${comment.id}?fields=${commentFields}`, token);
    expect(body).toMatchObject({ id: comment.id, from: anne, is_hidden: false, can_hide: true });
    expect(body.created_time).toBe('2026-03-02T09:00:00+0000');
  });

  test('an album keeps its pictures in subattachments, whose addresses serve the very bytes', async () => {
    const { control, account, read, token } = await aPage();
    const media = [aPicture, aPicture, aPicture];
    const post = control.publishPost({ accountId: account.id, text: '', media });
    const { body } = await read(`/facebook/${post.id}/attachments`, token);
    const parts = body.data[0].subattachments.data;
    expect(parts).toHaveLength(3);
    expect(parts[0].media.image).toMatchObject({ width: 2, height: 1 });
    const picture = await fetch(parts[0].media.image.src);
    expect(picture.headers.get('content-type')).toBe('image/gif');
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(aPicture);
  });

  test('an expired picture address is gone for good, and the next read brings a new one', async () => {
    const { control, account, read, token } = await aPage();
    const post = control.publishPost({ accountId: account.id, text: '', media: [aPicture] });
    const source = async () => {
      const { body } = await read(`/facebook/${post.id}/attachments`, token);
      return body.data[0].media.image.src;
    };
    const before = await source();
    control.expireMedia(410);
    expect((await fetch(before)).status).toBe(410);
    expect((await fetch(await source())).status).toBe(200);
  });

  test('comments are paged; replies come only with filter=stream', async () => {
    const { control, post, comment, read, token } = await aComment();
    for (const text of ['twee', 'drie', 'vier']) {
      control.addComment({ postId: post.id, text, author: anne, parentId: comment.id });
    }
    const top = await read(`/facebook/${post.id}/comments`, token);
    expect(top.body.data).toHaveLength(1);
    const texts: string[] = [];
    let path = `/facebook/${post.id}/comments?filter=stream&limit=3`;
    while (path !== '') {
      const { body } = await read(path, token);
      texts.push(...body.data.map(({ message }: { message: string }) => message));
      const next = body.paging.next && new URL(body.paging.next);
      path = next ? next.pathname + next.search : '';
    }
    expect(texts).toEqual(['Wat een leuke dag!', 'twee', 'drie', 'vier']);
  });

  test("a person's token sees no comments at all, without any error", async () => {
    const { control, account, post, read, token } = await aComment();
    control.setToken(account.id, 'user');
    const { status, body } = await read(`/facebook/${post.id}/comments?filter=stream`, token);
    expect([status, body]).toEqual([200, { data: [] }]);
  });

  test.each([
    ['expired', 463],
    ['revoked', 460],
  ] as const)('a token that is %s is error 190/%i', async (state, subcode) => {
    const { control, account, post, read, token } = await aComment();
    control.setToken(account.id, state);
    const { status, body } = await read(`/facebook/${post.id}`, token);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 190, error_subcode: subcode });
  });
});

describe('scheduled posts', () => {
  async function aScheduledPost() {
    const page = await aPage();
    const inMinutes = (minutes: number) => new Date(page.clock.now.getTime() + minutes * 60_000);
    const scheduledFor = inMinutes(60);
    const post = page.control.publishPost({
      accountId: page.account.id,
      text: 'Straks',
      scheduledFor,
    });
    return { ...page, post, inMinutes };
  }

  test('are listed apart from the published ones', async () => {
    const { account, post, read, token } = await aScheduledPost();
    const ids = async (edge: string) => {
      const { body } = await read(`/facebook/${account.id}/${edge}`, token);
      return body.data.map(({ id }: { id: string }) => id);
    };
    expect(await ids('scheduled_posts')).toEqual([post.id]);
    expect(await ids('published_posts')).toEqual([]);
  });

  test('go live at their new time once that was changed', async () => {
    const { control, post, write, token, clock, inMinutes } = await aScheduledPost();
    const later = Math.floor(inMinutes(180).getTime() / 1000);
    const path = `/facebook/${post.id}?scheduled_publish_time=${later}`;
    expect((await write(path, token)).status).toBe(200);
    expect((await write(path, token)).status).toBe(200);
    clock.advance(61 * 60);
    await control.tick();
    expect(control.post(post.id)?.state).toBe('scheduled');
    clock.advance(120 * 60);
    await control.tick();
    expect(control.ledger().map(({ change, by }) => [change, by])).toEqual([
      ['scheduled', 'control'],
      ['scheduled', 'api'],
      ['live', 'platform'],
    ]);
  });

  test.each([
    [9, 400],
    [10, 200],
    [30 * 24 * 60, 200],
    [30 * 24 * 60 + 1, 400],
  ])('take a time %i minutes ahead with %i', async (minutes, status) => {
    const { post, write, token, inMinutes } = await aScheduledPost();
    const time = Math.floor(inMinutes(minutes).getTime() / 1000);
    const answer = await write(`/facebook/${post.id}?scheduled_publish_time=${time}`, token);
    expect(answer.status).toBe(status);
  });
});
