import { describe, expect, test } from 'vitest';
import { aPicture, aStage } from './a-simulator.ts';

const anne = { id: '10223344556677889', name: 'Anne de Boer' };

async function aComment() {
  const stage = await aStage();
  const account = stage.control.addAccount({ platform: 'facebook', title: 'De Regenboog' });
  const post = stage.control.publishPost({ accountId: account.id, text: 'Schoolreis' });
  const comment = stage.control.addComment({ postId: post.id, text: 'boe', author: anne });
  const hide = () => stage.write(`/facebook/${comment.id}?is_hidden=true`, account.token);
  const hidden = () => stage.control.ledger().filter(({ change }) => change === 'hidden').length;
  return { ...stage, account, post, comment, hide, hidden, token: account.token };
}

const hiding = 'facebook POST comment *';

describe('a planned failure', () => {
  test('hits only the calls it names, as often as it says', async () => {
    const { control, hide, post, comment, read, token } = await aComment();
    control.failNext(hiding, 503, 2);
    expect((await read(`/facebook/${post.id}`, token)).status).toBe(200);
    expect([(await hide()).status, (await hide()).status, (await hide()).status]).toEqual([
      503, 503, 200,
    ]);
    expect(control.comment(comment.id)?.state).toBe('hidden');
  });

  test('answers with any error of the platform', async () => {
    const { control, hide, hidden } = await aComment();
    control.failNext(hiding, { code: 368 });
    const { status, body } = await hide();
    expect([status, body.error.code, hidden()]).toEqual([400, 368, 0]);
  });

  test('can carry an error in an answer of 200, and a time to wait', async () => {
    const { control, hide } = await aComment();
    control.failNext(hiding, { status: 200, code: 2, retryAfterSeconds: 30 });
    const { status, body, headers } = await hide();
    expect([status, body.error.code, headers.get('retry-after')]).toEqual([200, 2, '30']);
  });

  test.each([
    ['reset', 0],
    ['answer-lost', 1],
  ] as const)('%s breaks the line, with %i change made', async (failure, changes) => {
    const { control, hide, hidden } = await aComment();
    control.failNext(hiding, failure);
    await expect(hide()).rejects.toThrow();
    expect(hidden()).toBe(changes);
  });

  test('no-effect says success and does nothing', async () => {
    const { control, hide, hidden } = await aComment();
    control.failNext(hiding, 'no-effect');
    expect((await hide()).body).toEqual({ success: true });
    expect(hidden()).toBe(0);
  });

  test('empty-success lists nothing', async () => {
    const { control, read, post, token } = await aComment();
    control.failNext('facebook GET post/comments *', 'empty-success');
    const { status, body } = await read(`/facebook/${post.id}/comments`, token);
    expect([status, body]).toEqual([200, { data: [] }]);
  });

  test('malformed cuts the answer in half', async () => {
    const { control, read, post, token } = await aComment();
    control.failNext('facebook GET *', 'malformed');
    await expect(read(`/facebook/${post.id}`, token)).rejects.toThrow(SyntaxError);
  });

  test('stale answers a read as it was the last time', async () => {
    const { control, comment, hide, read, token } = await aComment();
    const isHidden = async () => {
      const { body } = await read(`/facebook/${comment.id}?fields=is_hidden`, token);
      return body.is_hidden;
    };
    await isHidden();
    await hide();
    control.failNext('facebook GET comment *', 'stale');
    expect([await isHidden(), await isHidden()]).toEqual([false, true]);
  });

  test('drip brings the whole answer, slowly', async () => {
    const { control, comment, read, token } = await aComment();
    control.failNext('facebook GET comment *', 'drip');
    const { body } = await read(`/facebook/${comment.id}?fields=id`, token);
    expect(body).toEqual({ id: comment.id });
  });

  test('hits pictures as well', async () => {
    const { control, account } = await aComment();
    const post = control.publishPost({ accountId: account.id, text: '', media: [aPicture] });
    const { url } = control.media(post.id)[0]!;
    control.failNext('cdn GET picture *', 503);
    control.failNext('cdn GET picture *', 'malformed');
    expect((await fetch(url)).status).toBe(503);
    const half = await (await fetch(url)).arrayBuffer();
    expect(half.byteLength).toBeLessThan(aPicture.length);
    expect((await (await fetch(url)).arrayBuffer()).byteLength).toBe(aPicture.length);
  });

  test('hang never answers, and does not keep the simulator from stopping', async () => {
    const { control, simulator, hide, hidden } = await aComment();
    control.failNext(hiding, 'hang');
    const answer = hide().then(
      () => 'answered',
      () => 'cut off',
    );
    while (control.calls().every(({ status }) => status !== 0)) await new Promise(setImmediate);
    expect(hidden()).toBe(0);
    await simulator.stop();
    expect(await answer).toBe('cut off');
  });
});

test('a budget shows in the headers, and refuses calls once it is used up', async () => {
  const { control, account, post, read, hide, token } = await aComment();
  control.setUsage(account.id, 80);
  const near = await read(`/facebook/${post.id}`, token);
  expect(JSON.parse(near.headers.get('x-app-usage') ?? '')).toMatchObject({ call_count: 80 });
  control.setUsage(account.id, 100, 12);
  const { status, body, headers } = await hide();
  expect([status, body.error.code]).toEqual([400, 80001]);
  const usage = JSON.parse(headers.get('x-business-use-case-usage') ?? '');
  expect(usage[account.id]).toMatchObject([{ type: 'pages', estimated_time_to_regain_access: 12 }]);
});

test('every call is counted by name and answer', async () => {
  const { control, hide } = await aComment();
  await hide();
  await hide();
  const own = control.calls().filter(({ platform }) => platform === 'facebook');
  expect(own).toEqual([
    { platform: 'facebook', call: 'POST comment', status: 200, count: 1 },
    { platform: 'facebook', call: 'POST comment', status: 500, count: 1 },
  ]);
});
