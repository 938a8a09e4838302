import { describe, expect, it } from 'vitest';
import { type ASchool, aSchool } from '../support/a-school.ts';

const author = { id: '900000000000001', name: 'Iemand' };
const insult = 'Wat ben jij een ongelofelijke sukkel';

function aPost(school: ASchool, platform: 'facebook' | 'instagram' | 'youtube' = 'facebook') {
  return school.control.publishPost({
    accountId: school.accounts[platform],
    text: 'Vrijdag is de sponsorloop, kom je ook?',
  });
}

const changesOf = (school: ASchool, id: string) =>
  school.control
    .ledger()
    .filter((entry) => entry.kind === 'comment' && entry.id === id)
    .map(({ change, by }) => `${change} by ${by}`);

describe('an insult', () => {
  it.each(['facebook', 'instagram', 'youtube'] as const)(
    'on %s is hidden exactly once, however often it is delivered',
    async (platform) => {
      const school = await aSchool();
      const post = aPost(school, platform);
      await school.settle();
      school.control.duplicateDeliveries(3);
      school.control.shuffleDeliveries(true);
      const comment = school.control.addComment({ postId: post.id, text: insult, author });
      await school.settle();
      await school.runtime.runs.poll({ reconcile: true });
      await school.settle();

      expect(changesOf(school, comment.id)).toEqual(['hidden by api']);
      const told = await school.told(platform, comment.id);
      expect(told).toMatchObject({ kind: 'comment', outcome: 'hide' });
      expect(told?.findings[0]).toMatchObject({
        code: 'COMMENT_HIDE_DECENCY',
        articles: ['svok-2021:III.A.6'],
      });
      expect(told?.actions).toMatchObject([{ kind: 'hide-comment', status: 'done' }]);
      expect(told?.notifications.filter(({ kind }) => kind === 'comment.hide')).toHaveLength(1);
    },
  );

  it('that a harmless comment was edited into is hidden too', async () => {
    const school = await aSchool();
    const post = aPost(school);
    const comment = school.control.addComment({ postId: post.id, text: 'Leuk!', author });
    await school.settle();
    expect((await school.told('facebook', comment.id))?.outcome).toBe('leave');
    school.clock.advance(1);
    school.control.editComment({ commentId: comment.id, text: insult });
    await school.settle();
    expect(changesOf(school, comment.id)).toEqual(['hidden by api']);
  });

  it('that somebody of the school shows again on the platform is not fought over', async () => {
    const school = await aSchool();
    const post = aPost(school);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    await school.settle();
    school.clock.advance(1);
    school.control.showByPage(comment.id);
    await school.settle();
    expect(changesOf(school, comment.id)).toEqual(['hidden by api', 'shown by control']);
    const told = await school.told('facebook', comment.id);
    expect(told?.notifications.map(({ kind }) => kind)).toContain('comment.shown');
  });
});

describe('a comment of the school itself', () => {
  it('is left, whatever it says: nobody can hide it but the school', async () => {
    const school = await aSchool();
    const post = aPost(school);
    const comment = school.control.addComment({ postId: post.id, text: insult, author: 'page' });
    await school.settle();
    expect(await school.told('facebook', comment.id)).toMatchObject({
      outcome: 'leave',
      findings: [],
      actions: [],
    });
  });
});

describe('our own hide', () => {
  it('comes back as an echo and leads to nothing', async () => {
    const school = await aSchool();
    const post = aPost(school);
    const comments = Array.from({ length: 10 }, (_, n) =>
      school.control.addComment({ postId: post.id, text: `${insult} ${n}`, author }),
    );
    await school.settle();
    await school.settle();
    const hides = school.control.ledger().filter(({ change }) => change === 'hidden');
    expect(hides).toHaveLength(comments.length);
    for (const { id } of comments) {
      const told = await school.told('facebook', id);
      expect([told?.actions.length, told?.notifications.length]).toEqual([1, 1]);
    }
  });
});

describe('criticism', () => {
  it.each([
    'Ik vind het heel slecht dat jullie dit zo laat laten weten.',
    'Wat een belachelijk besluit van de directie, hier word ik echt boos van!',
  ])('stays: %s', async (text) => {
    const school = await aSchool();
    const comment = school.control.addComment({ postId: aPost(school).id, text, author });
    await school.settle();
    expect((await school.told('facebook', comment.id))?.outcome).not.toBe('hide');
    expect(changesOf(school, comment.id)).toEqual([]);
  });
});

describe('a comment that is only a picture', () => {
  it('is read by nobody, so a person must look', async () => {
    const school = await aSchool();
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    const comment = school.control.addComment({
      postId: aPost(school).id,
      text: '',
      author,
      photo,
    });
    await school.settle();
    expect((await school.told('facebook', comment.id))?.outcome).toBe('review');
  });
});

describe('a platform that fails', () => {
  it('once with 500 while hiding: hidden exactly once all the same', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.failNext('facebook POST comment*', 500, 1);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    await school.settle();
    school.clock.advance(10);
    await school.settle();
    expect(changesOf(school, comment.id)).toEqual(['hidden by api']);
  });

  it('by losing its answer: looked at before it is asked again, so asked once', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.failNext('facebook POST comment*', 'answer-lost', 1);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    await school.settle();
    school.clock.advance(1);
    await school.settle();
    expect(await school.told('facebook', comment.id)).toMatchObject({
      actions: [{ kind: 'hide-comment', status: 'done' }],
    });
    const asked = school.control.calls().filter(({ call }) => call === 'POST comment');
    expect(asked.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });

  it('by saying yes and doing nothing once: asked again, and hidden', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.failNext('facebook POST comment*', 'no-effect', 1);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    await school.settle();
    school.clock.advance(1);
    await school.settle();
    expect(changesOf(school, comment.id)).toEqual(['hidden by api']);
  });

  it('by saying yes and doing nothing: shown as not done, and people are told', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.failNext('facebook POST comment*', 'no-effect', 9);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await school.settle();
      school.clock.advance(1);
    }
    const told = await school.told('facebook', comment.id);
    expect(told?.actions).toMatchObject([{ kind: 'hide-comment', status: 'no-effect' }]);
    expect(told?.notifications.map(({ kind }) => kind)).toContain('action.failed');
  });

  it('for good, with a dead token: review, never leave, and people are told', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.setToken(school.accounts.facebook, 'expired');
    const comment = school.control.addComment({ postId: post.id, text: 'Leuk!', author });
    await school.settle();
    expect(await school.told('facebook', comment.id)).toMatchObject({
      state: 'unchecked',
      outcome: 'review',
    });
  });

  it('with 500 five times in a row: parked where a person sees it, never left', async () => {
    const school = await aSchool();
    const post = aPost(school);
    await school.settle();
    school.control.failNext('facebook GET*', 500, 500);
    const comment = school.control.addComment({ postId: post.id, text: 'Leuk!', author });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await school.settle();
      school.clock.advance(15);
    }
    const told = await school.told('facebook', comment.id);
    expect(told).toMatchObject({ state: 'unchecked', outcome: 'review' });
    expect(told?.notifications.map(({ kind }) => kind)).toContain('trouble');
    const health = await (await fetch(`${school.runtime.url}/api/v1/health`)).json();
    expect(health).toMatchObject({ parked: 1 });
  });
});
