import { describe, expect, it } from 'vitest';
import type { ContentRef } from '../../../shared/domain/content.ts';
import { PlatformError } from '../../../shared/ports/platform.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type ContentRecord, newContent, writeContent } from '../../../shared/records/contents.ts';
import { readAccount } from '../../../shared/records/schools.ts';
import { aContentRef } from '../../support/events.ts';
import { aPoll, post } from './a-poll.ts';

const comments = (count: number, fingerprint = '1') =>
  Array.from({ length: count }, (_, number) => ({ id: `p_c${number}`, fingerprint }));

const ref = (change: Partial<ContentRef>) =>
  aContentRef({ schoolId: 'school', accountId: 'a', ...change });

async function keep(store: Store, of: Partial<ContentRef>, change: Partial<ContentRecord>) {
  const record = newContent(ref(of), '2026-03-01T09:00:00.000Z');
  await store.commit({ writes: [writeContent({ ...record, ...change })] });
}

describe('what a poll passes on', () => {
  it('is each post and comment once, and each that changed once more', async () => {
    const school = aPoll();
    let shown = comments(3);
    await school.account('a', { posts: () => [post('p', '1', '1')], comments: () => shown });
    const first = await school.poll();
    expect(first.contents).toEqual([
      'post.changed p',
      'comment.changed c0',
      'comment.changed c1',
      'comment.changed c2',
    ]);
    expect((await school.poll({ reconcile: true })).contents).toEqual([]);

    shown = shown.map((one, index) => (index === 1 ? { ...one, fingerprint: '2' } : one));
    expect((await school.poll({ reconcile: true })).contents).toEqual(['comment.changed c1']);
  });

  it('holds with very many comments under one post, again and again', async () => {
    const school = aPoll();
    let told = '1';
    let shown = comments(7_000, 'f'.repeat(40));
    await school.account('a', { posts: () => [post('p', '1', told)], comments: () => shown });
    await school.account('b', { posts: () => [post('q')] });
    const first = await school.poll();
    expect(first.failure).toBeUndefined();
    expect(new Set(first.contents).size).toBe(7_002);

    told = '2';
    shown = [...shown, { id: 'p_new', fingerprint: '1' }];
    expect(await school.poll()).toMatchObject({
      contents: ['comment.changed new'],
      failure: undefined,
    });
  });

  it('costs no reading of comments while the post tells of no new ones', async () => {
    const school = aPoll();
    let told = '1';
    const read: string[] = [];
    const shown = () => {
      read.push(told);
      return comments(1);
    };
    await school.account('a', { posts: () => [post('p', '1', told)], comments: shown });
    await school.poll();
    await school.poll();
    told = '2';
    await school.poll();
    await school.poll();
    expect(read).toEqual(['1', '2']);
  });

  it('is one comment, also when the platform lists it twice', async () => {
    const school = aPoll();
    const [one] = comments(1);
    const twice = one === undefined ? [] : [one, { ...one, id: 'other_c0' }];
    await school.account('a', { posts: () => [post('p')], comments: () => twice });
    expect((await school.poll()).contents).toEqual(['post.changed p', 'comment.changed c0']);
  });

  it('leaves what the platform pushes to the pushes, but for a run that reconciles', async () => {
    const school = aPoll({ can: { pushesPosts: true, pushesComments: true } });
    let fingerprint = '1';
    const posts = () => [post('p', fingerprint)];
    await school.account('a', { posts, comments: () => comments(1) });
    expect((await school.poll()).contents).toEqual(['post.changed p']);
    fingerprint = '2';
    expect((await school.poll()).contents).toEqual([]);
    const { contents } = await school.poll({ reconcile: true });
    expect(contents).toEqual(['post.changed p', 'comment.changed c0']);
  });

  it('has every post before the first comments: a fault below one post hides no other post', async () => {
    const school = aPoll();
    const failing = () => {
      throw new PlatformError('retry', 'busy');
    };
    await school.account('a', { posts: () => [post('p'), post('q')], comments: failing });
    expect((await school.poll()).contents).toEqual(['post.changed p', 'post.changed q']);
  });

  it('has the comments of every other post when those of one are withheld, and says so', async () => {
    const school = aPoll();
    await school.account('a', {
      posts: () => [post('p'), post('q')],
      comments: (postId) => {
        if (postId === 'p') throw new PlatformError('stop', 'comments-withheld');
        return comments(1);
      },
    });
    const { contents, told } = await school.poll();
    expect(contents).toContain('comment.changed c0');
    expect(told).toHaveLength(1);
  });

  it.each([
    { kind: 'post', key: 'p', id: 'p' },
    { kind: 'comment', key: 'c0', id: 'p_c0' },
  ] as const)('is a $kind that we took for gone and that is listed', async (gone) => {
    const school = aPoll();
    await school.account('a', { posts: () => [post('p')], comments: () => comments(2) });
    await school.poll();
    await keep(school.store, gone, { state: 'gone', open: false });
    await keep(school.store, { kind: 'comment', key: 'c1', id: 'p_c1' }, { state: 'decided' });
    expect((await school.poll()).contents).toEqual([]);
    const { contents } = await school.poll({ reconcile: true });
    expect(contents).toEqual([`${gone.kind}.changed ${gone.key}`]);
  });
});

describe('an account whose answer we cannot handle', () => {
  const broken = () => {
    throw new TypeError('a bug of ours');
  };

  it('does not keep the others from being asked, and the run is reported as failed', async () => {
    const school = aPoll();
    await school.account('a', { posts: broken });
    await school.account('b', { posts: () => [post('q')] });
    const { contents, failure } = await school.poll();
    expect(contents).toEqual(['post.changed q']);
    expect(failure).toBeInstanceOf(TypeError);
  });

  it('is in trouble for everyone to see, and people hear of it when it lasts', async () => {
    const school = aPoll();
    await school.account('a', { posts: broken });
    expect((await school.poll()).told).toEqual([]);
    expect((await readAccount(school.store, 'facebook', 'a'))?.data.trouble?.reason).toBe('fault');
    expect((await school.poll()).told).toHaveLength(1);
  });

  it('says nothing of what the answer held', async () => {
    const school = aPoll();
    await school.account('a', { posts: broken });
    await school.poll();
    expect(JSON.stringify(await school.poll())).not.toContain('bug of ours');
  });

  it('fails together with others under one error', async () => {
    const school = aPoll();
    await school.account('a', { posts: broken });
    await school.account('b', { posts: broken });
    const { failure } = await school.poll();
    expect(failure).toBeInstanceOf(AggregateError);
    expect(failure).toMatchObject({ errors: [expect.any(TypeError), expect.any(TypeError)] });
  });

  it('does not keep the others from being asked when even its trouble cannot be written', async () => {
    const school = aPoll({
      store: (store) => ({
        ...store,
        async commit(commit) {
          const isOfA = commit.writes.some((write) => 'put' in write && write.put.version > 1);
          if (isOfA && JSON.stringify(commit).includes('"id":"a"')) throw new Error('no room');
          return store.commit(commit);
        },
      }),
    });
    await school.account('a', { posts: broken });
    await school.account('b', { posts: () => [post('q')] });
    expect((await school.poll()).contents).toEqual(['post.changed q']);
  });
});

describe('an account that refuses us', () => {
  const refusing = (kind: 'retry' | 'limit' | 'stop') => () => {
    throw new PlatformError(kind, 'refused');
  };

  it.each([
    { kind: 'retry', first: 0 },
    { kind: 'limit', first: 0 },
    { kind: 'stop', first: 1 },
  ] as const)(
    'with $kind is told at the first poll $first times, at the second once',
    async (row) => {
      const school = aPoll();
      await school.account('a', { posts: refusing(row.kind) });
      const first = await school.poll();
      expect(first.told).toHaveLength(row.first);
      expect(first.failure).toBeUndefined();
      expect((await school.poll()).told).toHaveLength(1);
    },
  );

  it('once and answers again is told of nobody: the fault has passed', async () => {
    const school = aPoll();
    let posts: () => never[] = refusing('retry');
    await school.account('a', { posts: () => posts() });
    const polls = [await school.poll()];
    posts = () => [];
    polls.push(await school.poll());
    posts = refusing('retry');
    polls.push(await school.poll());
    expect(polls.flatMap(({ told }) => told)).toEqual([]);
  });
});

describe('an account that answers again', () => {
  const states = ['waiting', 'decided', 'unchecked'] as const;

  async function afterTrouble(school: ReturnType<typeof aPoll>) {
    let isDown = true;
    const posts = () => {
      if (isDown) throw new PlatformError('stop', 'token');
      return [];
    };
    await school.account('a', { posts });
    await school.poll();
    isDown = false;
  }

  it.each(states)('has its %s contents looked at that still want a person', async (state) => {
    const school = aPoll();
    await keep(school.store, { kind: 'post', key: 'p' }, { state });
    await keep(school.store, { kind: 'comment', key: 'c' }, { state });
    await keep(school.store, { kind: 'comment', key: 'done' }, { state, open: false });
    await keep(school.store, { kind: 'comment', key: 'b', accountId: 'b' }, { state });
    await afterTrouble(school);
    expect((await school.poll()).contents).toEqual(['post.changed p', 'comment.changed c']);
    expect((await school.poll()).contents).toEqual([]);
  });

  it('has all of them looked at, however many', async () => {
    const school = aPoll();
    for (let number = 0; number < 250; number += 1) {
      await keep(school.store, { kind: 'comment', key: `c${number}` }, { state: 'unchecked' });
    }
    await afterTrouble(school);
    expect(new Set((await school.poll()).contents).size).toBe(250);
  });

  it('stays in trouble until they are: a run that breaks off begins anew', async () => {
    let breaks = true;
    const school = aPoll({
      store: (store) => ({
        ...store,
        async query(options) {
          if (breaks && options.pk.endsWith('#open')) throw new Error('no answer');
          return store.query(options);
        },
      }),
    });
    await keep(school.store, { kind: 'comment', key: 'c' }, { state: 'unchecked' });
    await afterTrouble(school);
    expect((await school.poll()).failure).toBeInstanceOf(Error);
    breaks = false;
    expect((await school.poll()).contents).toEqual(['comment.changed c']);
  });
});

describe('more accounts than one run can ask', () => {
  it('are asked longest unheard first, one never heard before all others', async () => {
    const school = aPoll();
    await school.account('a', {}, '2026-03-02T08:30:00.000Z');
    await school.account('b', {}, '2026-03-02T08:00:00.000Z');
    await school.account('c', {});
    await school.poll();
    expect(school.asked).toEqual(['c', 'b', 'a']);
  });

  const ids = ['a', 'b', 'c', 'd', 'e'];

  /** Runs that have time for two accounts each. */
  async function runs(school: ReturnType<typeof aPoll>, count: number, reconcile = [false]) {
    const contents: string[] = [];
    for (let run = 0; run < count; run += 1) {
      school.advance(5);
      const before = school.asked.length;
      const deadline = () => school.asked.length >= before + 2;
      const said = await school.poll({ reconcile: reconcile[run] ?? false, deadline });
      contents.push(...said.contents);
    }
    return contents;
  }

  it('are all asked in turn, and no account is begun after the deadline', async () => {
    const school = aPoll();
    for (const id of ids) await school.account(id, {});
    await runs(school, 5);
    expect(school.asked).toEqual([...ids, ...ids]);
  });

  it('are all asked in turn also when some never answer', async () => {
    const school = aPoll();
    for (const id of ids) {
      const posts = () => {
        if (id < 'd') throw new PlatformError('retry', 'time-out');
        return [];
      };
      await school.account(id, { posts });
    }
    await runs(school, 5);
    expect(school.asked).toEqual([...ids, ...ids]);
  });

  it('are all reconciled, those too that the run which began it did not reach', async () => {
    const school = aPoll({ can: { pushesPosts: true, pushesComments: true } });
    for (const id of ids) {
      const posts = () => [post(`${id}-p`)];
      await school.account(id, { posts, comments: () => [{ id: `${id}-c`, fingerprint: '1' }] });
    }
    await runs(school, 3);
    const contents = await runs(school, 6, [true]);
    expect(contents.sort()).toEqual(ids.map((id) => `comment.changed ${id}-c`));
  });
});
