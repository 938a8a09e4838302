import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aSchool } from '../support/a-school.ts';

/** A Facebook delivery of one comment, as a sender of our own would sign it. */
function delivery(page: string, post: string, comment: string, secret: string) {
  const value = {
    item: 'comment',
    verb: 'add',
    comment_id: comment,
    post_id: post,
    parent_id: post,
    created_time: 1_772_440_000,
    from: { id: '7', name: 'Iemand' },
    message: 'Leuk!',
  };
  const body = JSON.stringify({
    object: 'page',
    entry: [{ id: page, time: 1_772_440_001, changes: [{ field: 'feed', value }] }],
  });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { body, headers: { 'x-hub-signature-256': `sha256=${signature}` } };
}

async function inParallel<Work>(work: Work[], lanes: number, run: (one: Work) => Promise<void>) {
  const left = [...work];
  const lane = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop()) await run(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

describe('a burst of deliveries, a third of them repeats', () => {
  it('is stored once each before the answer, and each comment is read once', async () => {
    const school = await aSchool();
    const { facebook } = school.accounts;
    school.control.setWebhooks(facebook, false);
    const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
    const author = { id: '7', name: 'Iemand' };
    const ids = school.control.atOnce(() =>
      Array.from(
        { length: 600 },
        () => school.control.addComment({ postId: post.id, text: 'Leuk!', author }).id,
      ),
    );
    const [secret = ''] = await school.runtime.secrets.get('meta-app-secret');
    const repeated = [...ids, ...ids.slice(0, 200)];
    const statuses = new Map<number, number>();
    const before = calls();
    await inParallel(repeated, 64, async (id) => {
      const { status } = await fetch(`${school.runtime.url}/webhooks/facebook`, {
        method: 'POST',
        ...delivery(facebook, post.id, id, secret),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    expect([...statuses]).toEqual([[200, repeated.length]]);
    await school.settle();
    expect(calls() - before).toBe(ids.length);
    for (const id of ids.slice(0, 20)) {
      expect(await school.told('facebook', id)).toMatchObject({ outcome: 'leave' });
    }

    function calls(): number {
      return school.control
        .calls()
        .filter(({ platform, call }) => platform === 'facebook' && call === 'GET comment')
        .reduce((sum, { count }) => sum + count, 0);
    }
  });
});

describe('an account that nobody registered', () => {
  it('joins the first school while the platforms are simulated', async () => {
    const school = await aSchool();
    const [secret = ''] = await school.runtime.secrets.get('meta-app-secret');
    const { status } = await fetch(`${school.runtime.url}/webhooks/facebook`, {
      method: 'POST',
      ...delivery('100000000000777', '100000000000777_1', '1_2', secret),
    });
    expect(status).toBe(200);
    await school.settle();
    // our simulator does not know the account's token, so nobody could read the comment
    expect(await school.told('facebook', '1_2')).toMatchObject({ outcome: 'review' });
  });
});
