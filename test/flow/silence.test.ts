import { describe, expect, it } from 'vitest';
import { aPicture, aSchool, facesOf } from '../support/a-school.ts';

const author = { id: '900000000000001', name: 'Iemand' };
const insult = 'Wat ben jij een ongelofelijke sukkel';

describe('when the platforms push nothing', () => {
  it.each(['facebook', 'instagram', 'youtube'] as const)(
    'one poll of %s finds every post and comment',
    async (platform) => {
      const school = await aSchool();
      school.control.setWebhooks(school.accounts[platform], false);
      const post = school.control.publishPost({
        accountId: school.accounts[platform],
        text: 'Vrijdag is de sponsorloop!',
      });
      const comment = school.control.addComment({ postId: post.id, text: insult, author });
      const reply = school.control.addComment({
        postId: post.id,
        parentId: comment.id,
        text: `${insult} ook`,
        author,
      });
      await school.runtime.runs.poll({ reconcile: true });
      await school.settle();

      expect(await school.told(platform, post.id)).toMatchObject({ state: 'decided' });
      for (const { id } of [comment, reply]) {
        expect(await school.told(platform, id)).toMatchObject({ outcome: 'hide' });
        expect(school.control.comment(id)?.state).toBe('hidden');
      }
    },
  );

  it('a second poll finds nothing new and asks nothing again', async () => {
    const school = await aSchool();
    const { facebook } = school.accounts;
    school.control.setWebhooks(facebook, false);
    const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
    school.control.addComment({ postId: post.id, text: 'Leuk!', author });
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    await school.runtime.runs.poll({ reconcile: true });
    expect((await school.runtime.queue.counts()).pending).toBe(0);
  });
});

describe('an account that does not answer', () => {
  it('is told once, does not keep the others from being asked, and is caught up with afterwards', async () => {
    const school = await aSchool();
    const { facebook, instagram } = school.accounts;
    school.control.setToken(facebook, 'expired');
    const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
    const other = school.control.publishPost({ accountId: instagram, text: 'Sponsorloop!' });
    await school.settle();
    for (let poll = 0; poll < 3; poll += 1) {
      await school.runtime.runs.poll({ reconcile: true });
      await school.settle();
    }
    expect(await school.told('instagram', other.id)).toMatchObject({ state: 'decided' });
    expect(await school.told('facebook', post.id)).toMatchObject({
      state: 'unchecked',
      outcome: 'hold',
    });

    school.control.setToken(facebook, 'ok');
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({
      state: 'decided',
      outcome: 'clear',
    });
  });
});

describe('a comment that its author deletes', () => {
  it('is gone, and stays gone when an older delivery comes late', async () => {
    const school = await aSchool();
    const { facebook } = school.accounts;
    const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
    await school.settle();
    school.control.holdDeliveries(true);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    school.control.deleteComment(comment.id);
    school.control.holdDeliveries(false);
    await school.settle();
    // deleted and forbidden look alike: one more look before it leaves the list
    expect(await school.told('facebook', comment.id)).toMatchObject({ state: 'waiting' });
    school.clock.advance(3);
    await school.runtime.runs.sweep();
    await school.settle();
    expect(await school.told('facebook', comment.id)).toMatchObject({ state: 'gone' });
  });

  it('is judged after all when it was only out of sight', async () => {
    const school = await aSchool();
    const { facebook } = school.accounts;
    const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
    await school.settle();
    school.control.failNext('facebook GET comment*', { code: 100, subcode: 33 }, 1);
    const comment = school.control.addComment({ postId: post.id, text: insult, author });
    await school.settle();
    school.clock.advance(3);
    await school.runtime.runs.sweep();
    await school.settle();
    expect(school.control.comment(comment.id)?.state).toBe('hidden');
  });
});

describe('a face engine that is down', () => {
  it('parks the work where a person sees it, and a picture is never clear', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol({ kind: 'employee' }, [])));
    school.seesNothingAnyMore();
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
    });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await school.settle();
      expect((await school.told('facebook', post.id))?.outcome).not.toBe('clear');
      school.clock.advance(15);
    }
    const told = await school.told('facebook', post.id);
    expect(told).toMatchObject({ state: 'unchecked', outcome: 'hold' });
    expect(told?.notifications.map(({ kind }) => kind)).toContain('post.hold');
  });
});
