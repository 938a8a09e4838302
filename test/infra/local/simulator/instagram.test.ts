import { describe, expect, test } from 'vitest';
import { aPicture, aStage } from './a-simulator.ts';

const bob = { id: '17841400000000001', name: 'Bob Bakker' };

async function anAccount() {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform: 'instagram', title: 'De Regenboog' });
  return { ...stage, account, token: account.token };
}

async function aPost(media = [aPicture]) {
  const stage = await anAccount();
  const post = stage.control.publishPost({ accountId: stage.account.id, text: 'Sportdag', media });
  return { ...stage, post };
}

async function aComment() {
  const stage = await aPost();
  const comment = stage.control.addComment({ postId: stage.post.id, text: 'Top', author: bob });
  return { ...stage, comment };
}

describe('webhooks', () => {
  test('tell of a new comment, and of nothing else', async () => {
    const { control, product, account, post, comment } = await aComment();
    control.hideByPage(comment.id);
    control.deleteComment(comment.id);
    await control.drainDeliveries();
    expect(product.bodies()).toHaveLength(1);
    expect(product.bodies()[0]).toMatchObject({
      object: 'instagram',
      entry: [
        {
          id: account.id,
          changes: [
            {
              field: 'comments',
              value: {
                id: comment.id,
                text: 'Top',
                from: { id: bob.id, username: 'bob.bakker' },
                media: { id: post.id, media_product_type: 'FEED' },
              },
            },
          ],
        },
      ],
    });
  });

  test('lie flat on the entry where that layout is chosen', async () => {
    const { control, product, comment } = await aComment();
    control.set({ instagramLayout: 'flat' });
    await control.drainDeliveries();
    const [entry] = product.bodies()[0].entry;
    expect(entry).toMatchObject({ field: 'comments', value: { id: comment.id } });
  });

  test('stay away at Standard Access, though subscribing succeeds', async () => {
    const { control, product, account, post, token, write } = await aPost();
    control.set({ instagramAccess: 'standard' });
    const path = `/instagram/${account.id}/subscribed_apps?subscribed_fields=comments`;
    expect((await write(path, token)).body).toEqual({ success: true });
    control.addComment({ postId: post.id, text: 'Top', author: bob });
    expect(await control.drainDeliveries()).toMatchObject({ sent: 0 });
    expect(product.received).toHaveLength(0);
  });

  test('know our own comment by its sender', async () => {
    const { control, product, account, post } = await aPost();
    control.addComment({ postId: post.id, text: 'Dank je', author: 'page' });
    await control.drainDeliveries();
    const { from } = product.bodies()[0].entry[0].changes[0].value;
    expect(from).toMatchObject({ id: account.id, self_ig_scoped_id: account.id });
  });
});

describe('hiding', () => {
  test('shows in the field hidden and once in the ledger, however often it is asked', async () => {
    const { control, comment, write, read, token } = await aComment();
    const path = `/instagram/${comment.id}?hide=true`;
    expect(await write(path, token)).toMatchObject({ status: 200, body: { success: true } });
    expect(await write(path, token)).toMatchObject({ status: 200, body: { success: true } });
    const { body } = await read(`/instagram/${comment.id}?fields=id,hidden`, token);
    expect(body).toEqual({ id: comment.id, hidden: true });
    expect(control.ledger().filter(({ change }) => change === 'hidden')).toHaveLength(1);
  });

  test("of the owner's own comment answers success and does nothing", async () => {
    const { control, post, write, read, token } = await aPost();
    const own = control.addComment({ postId: post.id, text: 'Dank je', author: 'page' });
    expect((await write(`/instagram/${own.id}?hide=true`, token)).body).toEqual({ success: true });
    const { body } = await read(`/instagram/${own.id}?fields=hidden`, token);
    expect(body.hidden).toBe(false);
    expect(control.ledger().filter(({ kind }) => kind === 'comment')).toEqual([]);
  });
});

describe('reading', () => {
  test('lists top-level comments only, newest first, replies where they are asked for', async () => {
    const { control, post, comment, read, token } = await aComment();
    control.addComment({ postId: post.id, text: 'Eens', author: bob, parentId: comment.id });
    control.addComment({ postId: post.id, text: 'Nieuw', author: bob });
    const fields = 'id,text,username,from{id},hidden,parent_id,replies{id,text,parent_id}';
    const { body } = await read(`/instagram/${post.id}/comments?fields=${fields}`, token);
    expect(body.data.map(({ text }: { text: string }) => text)).toEqual(['Nieuw', 'Top']);
    expect(body.data[1].replies.data).toMatchObject([{ text: 'Eens', parent_id: comment.id }]);
  });

  test('gives at most 50 comments at a time', async () => {
    const { control, post, read, token } = await aPost();
    control.atOnce(() => {
      for (let n = 0; n < 60; n += 1) {
        control.addComment({ postId: post.id, text: `nr ${n}`, author: bob });
      }
    });
    const first = await read(`/instagram/${post.id}/comments?limit=100`, token);
    expect(first.body.data).toHaveLength(50);
    const { after } = first.body.paging.cursors;
    const second = await read(`/instagram/${post.id}/comments?after=${after}`, token);
    expect(second.body.data).toHaveLength(10);
    expect(second.body.paging).not.toHaveProperty('next');
  });

  test('leaves restricted people out of lists and webhooks alike', async () => {
    const { control, product, post, read, token } = await aPost();
    control.addComment({ postId: post.id, text: 'stil', author: bob, isUnlisted: true });
    await control.drainDeliveries();
    expect((await read(`/instagram/${post.id}/comments`, token)).body.data).toEqual([]);
    expect(product.received).toHaveLength(0);
  });

  test('shows an album as children, and no media_url where the platform keeps it back', async () => {
    const { control, account, read, token } = await anAccount();
    const withheld = { kind: 'image' as const, bytes: aPicture, isWithheld: true };
    control.publishPost({ accountId: account.id, text: '', media: [aPicture, withheld] });
    const fields = 'id,media_type,children{id,media_type,media_url}';
    const { body } = await read(`/instagram/${account.id}/media?fields=${fields}`, token);
    const [album] = body.data;
    expect(album.media_type).toBe('CAROUSEL_ALBUM');
    const [open, closed] = album.children.data;
    expect(open.media_url).toContain('/cdn/');
    expect(closed).toEqual({ id: expect.any(String), media_type: 'IMAGE' });
    const child = await read(`/instagram/${open.id}?fields=media_url`, token);
    expect(child.body.media_url).toContain('/cdn/');
  });

  test('answers /me with a user_id that matches and an id that does not', async () => {
    const { account, read, token } = await anAccount();
    const { body } = await read('/instagram/me?fields=user_id,username', token);
    expect(body.user_id).toBe(account.id);
    expect(body.id).not.toBe(account.id);
  });

  test('does not know a post that is still to come', async () => {
    const { control, account, clock, read, token } = await anAccount();
    const scheduledFor = new Date(clock.now.getTime() + 60_000);
    control.publishPost({ accountId: account.id, text: 'Straks', scheduledFor });
    const list = async () => (await read(`/instagram/${account.id}/media`, token)).body.data;
    expect(await list()).toEqual([]);
    clock.advance(61);
    expect(await list()).toHaveLength(1);
  });
});
