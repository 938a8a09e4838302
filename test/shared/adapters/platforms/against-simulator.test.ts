import { describe, expect, test } from 'vitest';
import { createPlatforms } from '../../../../shared/adapters/platforms/index.ts';
import { aPicture, aStage } from '../../../infra/local/simulator/a-simulator.ts';
import { secrets as simulated } from '../../../infra/local/simulator/secrets.ts';
import { platforms as all, requestOf, secretsOf } from './doors.ts';

const fenna = { id: '6402918375501827', name: 'Fenna van Dijkhuizen' };

/** A platform of ours with the simulated one behind it: every adapter passes the same stories. */
async function aMeeting(name: string) {
  const stage = await aStage();
  const { url } = stage.simulator;
  const made = stage.control.addAccount({ platform: name, title: 'De Wilgenhoek' });
  const secrets = secretsOf({
    [`token/${name}/${made.id}`]: [made.token],
    'meta-app-secret': [simulated.metaAppSecret],
    'meta-verify-token': [simulated.metaVerifyToken],
    'youtube-hub-secret': [simulated.youtubeHubSecret],
  });
  const platform = createPlatforms({
    facebookUrl: `${url}/facebook`,
    instagramUrl: `${url}/instagram`,
    youtubeUrl: `${url}/youtube`,
    youtubeOauthUrl: `${url}/oauth/token`,
    secrets,
    now: () => stage.clock.now,
    knownChannels: async () => [made.id],
  }).get(name)!;
  const account = { platform: name, id: made.id };
  const media = [name === 'youtube' ? { kind: 'video' as const, bytes: aPicture } : aPicture];
  const post = (fields = {}) =>
    stage.control.publishPost({ accountId: made.id, text: 'Sportdag', media, ...fields });
  const comment = (postId: string, fields = {}) =>
    stage.control.addComment({ postId, text: 'Leuk', author: fenna, ...fields });
  const readComment = async (id: string) => {
    const answer = await platform.readComment(account, id);
    if (!answer.ok) throw new Error('expected a comment');
    return answer.value;
  };
  const readPost = async (id: string) => {
    const answer = await platform.readPost(account, id);
    if (!answer.ok) throw new Error('expected a post');
    return answer.value;
  };
  const key = (id: string) => platform.contentKey('comment', id);
  return { ...stage, platform, account, secrets, post, comment, readPost, readComment, key };
}

describe.each(all.map(({ name, can }) => ({ name, can })))('$name', ({ name, can }) => {
  test('a post is listed and read with its picture', async () => {
    const { platform, account, post, readPost } = await aMeeting(name);
    const { id } = post();
    expect((await platform.listPosts(account)).map((one) => one.id)).toEqual([id]);
    const read = await readPost(id);
    expect(read).toMatchObject({ id, state: 'published', text: 'Sportdag', mediaComplete: true });
    const picture = read.media.find(({ kind }) => kind === 'image');
    const answer = await fetch(picture?.url ?? '');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(aPicture));
  });

  test('an edited post is listed with another fingerprint, an untouched one with the same', async () => {
    const { platform, account, post, control } = await aMeeting(name);
    const { id } = post();
    const [seen] = await platform.listPosts(account);
    expect(await platform.listPosts(account)).toEqual([seen]);
    control.editPost({ postId: id, text: 'De sportdag' });
    expect((await platform.listPosts(account))[0]?.fingerprint).not.toBe(seen?.fingerprint);
  });

  test('a deleted post is gone', async () => {
    const { platform, account, post, control } = await aMeeting(name);
    const { id } = post();
    control.deletePost(id);
    expect(await platform.readPost(account, id)).toMatchObject({ ok: false, problem: 'gone' });
    expect(await platform.listPosts(account)).toEqual([]);
    // the next list of posts leaves it out; were it there again, a person would have to know
    await expect(platform.listComments(account, id)).rejects.toMatchObject({
      kind: 'retry',
      reason: 'gone',
    });
  });

  test('comments, replies and hidden ones are all listed', async () => {
    const { platform, account, post, comment, control, key } = await aMeeting(name);
    const { id } = post();
    const tops = Array.from({ length: 120 }, () => comment(id).id);
    const replies = Array.from({ length: 60 }, () => comment(id, { parentId: tops[7] }).id);
    control.hideByPage(tops[3]!);
    control.hideByPage(replies[2]!);
    const listed = await platform.listComments(account, id);
    expect(listed.map((one) => key(one.id)).sort()).toEqual([...tops, ...replies].map(key).sort());
  });

  test('a new comment changes what is listed of its post', async () => {
    const { platform, account, post, comment, clock } = await aMeeting(name);
    const { id } = post();
    const [seen] = await platform.listPosts(account);
    clock.advance(5);
    comment(id);
    expect((await platform.listPosts(account))[0]?.commentsFingerprint).not.toBe(
      seen?.commentsFingerprint,
    );
  });

  test('a comment is hidden, read back as hidden, shown, and read back as shown', async () => {
    const { platform, account, post, comment, readComment } = await aMeeting(name);
    const parent = comment(post().id);
    const reply = comment(parent.postId, { parentId: parent.id });
    for (const { id } of [parent, reply]) {
      expect((await readComment(id)).isHidden).toBe(false);
      await platform.hideComment(account, id);
      expect((await readComment(id)).isHidden).toBe(true);
      await platform.hideComment(account, id); // again: counts as done
      expect((await readComment(id)).isHidden).toBe(true);
      await platform.showComment(account, id);
      expect((await readComment(id)).isHidden).toBe(false);
    }
  });

  test('a comment is read with who wrote it, where and what', async () => {
    const { post, comment, readComment } = await aMeeting(name);
    const { id: postId } = post();
    const { id } = comment(postId);
    const answer = comment(postId, { parentId: id, author: 'page' });
    const read = await readComment(id);
    expect(read).toMatchObject({
      postId,
      parentId: null,
      text: 'Leuk',
      authorId: fenna.id,
      isOwn: false,
    });
    expect(await readComment(answer.id)).toMatchObject({ parentId: id, isOwn: true });
  });

  test('a comment that is only a picture is never just an empty text', async () => {
    const { post, comment, readComment } = await aMeeting(name);
    const { id } = comment(post().id, { text: '', photo: aPicture });
    expect((await readComment(id)).attachments).not.toEqual([]);
  });

  test('an unlisted or withheld author leaves the comment readable', async () => {
    const { post, comment, readComment } = await aMeeting(name);
    expect(await readComment(comment(post().id, { author: null }).id)).toMatchObject({
      text: 'Leuk',
      authorId: null,
    });
  });

  test('a deleted comment is gone', async () => {
    const { platform, account, post, comment, control } = await aMeeting(name);
    const { id } = comment(post().id);
    control.deleteComment(id);
    expect(await platform.readComment(account, id)).toMatchObject({ ok: false, problem: 'gone' });
    await expect(platform.hideComment(account, id)).rejects.toMatchObject({ kind: 'stop' });
  });

  test.skipIf(!can.postponePost)(
    'a scheduled post stays away past its time, and comes when it may',
    async () => {
      const { platform, account, post, readPost, clock, control } = await aMeeting(name);
      const due = new Date(clock.now.getTime() + 3600_000);
      const { id } = post({ scheduledFor: due });
      expect(await readPost(id)).toMatchObject({
        state: 'scheduled',
        publishAt: due.toISOString(),
      });
      expect((await platform.listPosts(account)).map((one) => one.id)).toEqual([id]);

      await platform.postponePost(account, id);
      clock.advance(7200);
      await control.tick();
      expect((await readPost(id)).state).not.toBe('published');

      const later = new Date(clock.now.getTime() + 3600_000);
      await platform.resumePost(account, id, later.toISOString());
      expect(await readPost(id)).toMatchObject({
        state: 'scheduled',
        publishAt: later.toISOString(),
      });
      clock.advance(3700);
      await control.tick();
      expect((await readPost(id)).state).toBe('published');
      await expect(platform.postponePost(account, id)).rejects.toMatchObject({ kind: 'stop' });
    },
  );

  test.each(['expired', 'revoked'] as const)('with an %s token everything stops', async (state) => {
    const { platform, account, post, comment, control } = await aMeeting(name);
    const { id, postId } = comment(post().id);
    control.setToken(account.id, state);
    const calls = [
      platform.readPost(account, postId),
      platform.readComment(account, id),
      platform.listPosts(account),
      platform.listComments(account, postId),
      platform.hideComment(account, id),
      platform.showComment(account, id),
    ];
    for (const call of await Promise.allSettled(calls)) {
      expect(call).toMatchObject({
        status: 'rejected',
        reason: { kind: 'stop', reason: expect.stringMatching(/^token/) },
      });
    }
  });

  test('a token that sees no comments is never taken for a post without any', async () => {
    const { platform, account, post, comment, control } = await aMeeting(name);
    const { postId } = comment(post().id);
    for (const state of ['user', 'no-permission'] as const) {
      control.setToken(account.id, state);
      const answer = await platform.listComments(account, postId).catch((error: unknown) => error);
      if (!Array.isArray(answer)) expect(answer).toMatchObject({ kind: 'stop' });
      else expect(answer).toHaveLength(1);
    }
  });

  test('a post without comments has none', async () => {
    const { platform, account, post } = await aMeeting(name);
    expect(await platform.listComments(account, post().id)).toEqual([]);
  });

  test.each(['reset', 'malformed', 503, 'empty-success'] as const)(
    '%s is never taken for an answer',
    async (failure) => {
      const { platform, account, post, comment, control } = await aMeeting(name);
      const { id, postId } = comment(post().id);
      const attempts = {
        'a post': () => platform.readPost(account, postId),
        'a comment': () => platform.readComment(account, id),
      };
      for (const attempt of Object.values(attempts)) {
        control.failNext('*', failure, 1);
        const answer = await attempt().catch((error: unknown) => error);
        control.clearFailures();
        const isAnswer =
          typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
        if (!isAnswer) expect(answer).toMatchObject({ name: 'PlatformError', kind: 'retry' });
      }
    },
  );

  test('what the platform delivers comes through our door and names what changed', async () => {
    const { platform, post, comment, control, product, secrets, account } = await aMeeting(name);
    const { id } = post();
    const said = comment(id);
    await control.drainDeliveries();
    const hints = [];
    for (const { headers, body } of product.received) {
      const request = requestOf(body, headers as Record<string, string>);
      expect(await platform.verify(request, secrets)).toMatchObject({ ok: true });
      const translation = platform.translate(body);
      if (!translation.ok) throw new Error('expected a delivery that can be read');
      expect(translation.value.unhandled).toEqual([]);
      hints.push(...translation.value.hints);
    }
    expect(hints.every(({ accountId }) => accountId === account.id)).toBe(true);
    const about = hints.map(({ kind, id: of }) => `${kind} ${platform.contentKey(kind, of)}`);
    const expected = [
      ...(can.pushesPosts ? [`post ${platform.contentKey('post', id)}`] : []),
      ...(can.pushesComments ? [`comment ${platform.contentKey('comment', said.id)}`] : []),
    ];
    expect(new Set(about)).toEqual(new Set(expected));
  });
});
