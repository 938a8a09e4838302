import { describe, expect, it } from 'vitest';
import { decideCommentByHand } from '../../functions/console/decide-comment-by-hand.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { svok2021 } from '../../shared/domain/policy/packs/svok-2021.ts';
import { readContent } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { type ASchool, aPicture, aSchool, facesOf, nobody } from '../support/a-school.ts';

const author = { id: '900000000000001', name: 'Iemand' };
const insult = 'Wat ben jij een ongelofelijke sukkel';
const threat = 'Wacht maar tot na school, ik maak je af';

function aComment(school: ASchool, text: string) {
  const { facebook } = school.accounts;
  const post = school.control.publishPost({ accountId: facebook, text: 'Sponsorloop!' });
  return school.control.addComment({ postId: post.id, text, author });
}

const whereOf = (id: string) => ({
  schoolId: 'school',
  platform: 'facebook',
  key: id.slice(id.lastIndexOf('_') + 1),
});

async function putBack(school: ASchool, id: string): Promise<void> {
  const { store } = school.runtime;
  const content = await readContent(store, { ...whereOf(id), kind: 'comment' });
  const { platforms } = school.runtime;
  const seen = content?.data.decision ?? 0;
  const done = await decideCommentByHand(
    { store, now: () => school.clock.now, platforms },
    svok2021,
    {
      ...whereOf(id),
      wish: 'show',
      note: undefined,
      by: 'user:1',
      seen,
    },
  );
  expect(done.ok).toBe(true);
}

describe('a wish that waits for its turn while the decision changes', () => {
  it('to put a comment back does not show the threat it was edited into', async () => {
    const school = await aSchool();
    const comment = aComment(school, insult);
    await school.settle();
    school.control.failNext('facebook POST comment*', 503, 1);
    await putBack(school, comment.id);
    await school.settle();
    school.clock.advance(1);
    school.control.editComment({ commentId: comment.id, text: threat });
    await school.settle();
    school.clock.advance(1);
    await school.settle();
    expect(school.control.comment(comment.id)?.state).toBe('hidden');
    expect(await school.told('facebook', comment.id)).toMatchObject({ outcome: 'hide' });
  });

  it('to hide a comment does not hide the harmless words it was edited into', async () => {
    const school = await aSchool();
    school.control.failNext('facebook POST comment*', 503, 1);
    const comment = aComment(school, insult);
    await school.settle();
    // the clock stands still: the second try of the hide is not due yet
    school.control.editComment({ commentId: comment.id, text: 'Leuk!' });
    await school.settle();
    school.clock.advance(1);
    await school.settle();
    expect(school.control.comment(comment.id)?.state).toBe('visible');
    expect(await school.told('facebook', comment.id)).toMatchObject({ outcome: 'leave' });
  });

  it('to let a post go does not let it go after it was edited into what must be held', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(null));
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
      scheduledFor: new Date(school.clock.now.getTime() + 120 * 60_000),
    });
    await school.settle();
    const postponed = school.control.post(post.id)?.scheduledFor;
    school.control.failNext('facebook POST post*', 503, 1);
    school.control.editPost({ postId: post.id, text: 'Geen foto meer', media: [] });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
    school.control.editPost({ postId: post.id, text: 'Foto', media: [await aPicture()] });
    await school.settle();
    school.clock.advance(1);
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'hold' });
    expect(school.control.post(post.id)?.scheduledFor).toBe(postponed);
  });
});

describe('a post that was clear', () => {
  it('and gets another picture that cannot be checked is held at once', async () => {
    const school = await aSchool();
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Sponsorloop!',
      scheduledFor: new Date(school.clock.now.getTime() + 30 * 3_600_000),
    });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
    school.seesNothingAnyMore();
    school.clock.advance(1);
    const media = [await aPicture()];
    school.control.editPost({ postId: post.id, text: 'Sponsorloop!', media });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({
      outcome: 'hold',
      actions: [{ kind: 'postpone-post', status: 'done' }],
    });
  });
});

describe('a post that could not be checked', () => {
  it('is kept from going live again when somebody plans it anew', async () => {
    const school = await aSchool();
    school.seesNothingAnyMore();
    const in20 = () => new Date(school.clock.now.getTime() + 20 * 60_000);
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
      scheduledFor: in20(),
    });
    await school.settle();
    school.clock.advance(60);
    school.control.schedulePost({ postId: post.id, scheduledFor: in20() });
    school.control.editPost({ postId: post.id, text: 'Foto!' });
    await school.settle();
    school.clock.advance(30);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('scheduled');
  });
});

describe('names given to faces', () => {
  it('do not pass to other faces when the same file is seen otherwise', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    const yes = { by: 'self', decision: 'grant', purposes: ['social_media'], at: '2025-09-08' };
    const personId = await school.enrol({ kind: 'employee' }, [yes]);
    school.sees(facesOf(null));
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
    });
    await school.settle();
    const { store } = school.runtime;
    const [media] = (await readDossier(store, { ...whereOf(post.id), kind: 'post' }))?.media ?? [];
    if (media === undefined) throw new Error('expected the picture');
    const { mediaId, sha256 } = media.data;
    await nameFace(
      { store, now: () => school.clock.now },
      {
        ...whereOf(post.id),
        mediaId,
        face: 1,
        wish: { as: 'person', personId },
        by: 'user:1',
        seen: { file: sha256 ?? '', namedAt: '' },
      },
    );
    await school.settle();
    expect((await school.told('facebook', post.id))?.outcome).toBe('clear');
    const box = { x: 600, y: 100, width: 90, height: 120 };
    const face = { box, confidencePercent: 99, recognisable: true, because: 'clear' };
    school.sees({ ...nobody, faces: [face] });
    school.control.editPost({ postId: post.id, text: 'Foto!' });
    school.clock.advance(1);
    await school.settle();
    expect((await school.told('facebook', post.id))?.outcome).toBe('hold');
  });
});

describe('a held draft that somebody publishes by hand', () => {
  it('is told again, urgently: now it is online', async () => {
    const school = await aSchool();
    school.sees(facesOf(null));
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
      unpublished: true,
    });
    await school.settle();
    expect((await school.told('facebook', post.id))?.notifications).toHaveLength(1);
    school.control.schedulePost({
      postId: post.id,
      scheduledFor: new Date(school.clock.now.getTime() + 60_000),
    });
    school.control.holdDeliveries(true);
    school.clock.advance(2);
    await school.control.tick();
    school.control.holdDeliveries(false);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('live');
    const told = await school.told('facebook', post.id);
    expect(told?.notifications.map(({ kind }) => kind)).toEqual(['post.hold', 'post.hold']);
  });
});

describe('a person who decided on what could not be read', () => {
  it('is not overturned by the first read that works', async () => {
    const school = await aSchool();
    const { facebook } = school.accounts;
    school.control.setToken(facebook, 'expired');
    const comment = aComment(school, insult);
    await school.settle();
    await putBack(school, comment.id);
    school.control.setToken(facebook, 'ok');
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    expect(await school.told('facebook', comment.id)).toMatchObject({ outcome: 'leave' });
    expect(school.control.comment(comment.id)?.state).toBe('visible');
  });
});

describe('an action that failed for good', () => {
  it('leaves the comment on the list of what wants a person', async () => {
    const school = await aSchool();
    school.control.failNext('facebook POST comment*', 500, 99);
    const comment = aComment(school, insult);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await school.settle();
      school.clock.advance(15);
    }
    const { store } = school.runtime;
    const content = await readContent(store, { ...whereOf(comment.id), kind: 'comment' });
    expect(content?.data.open).toBe(true);
    const told = await school.told('facebook', comment.id);
    expect(told?.notifications.map(({ kind }) => kind)).toContain('action.failed');
  });
});
