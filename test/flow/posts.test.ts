import { describe, expect, it } from 'vitest';
import { confirmEveryoneNamed } from '../../functions/console/confirm-everyone-named.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { readAccount } from '../../shared/records/schools.ts';
import { type ASchool, aPicture, aSchool, facesOf, nobody } from '../support/a-school.ts';

const pupil = {
  kind: 'pupil',
  birthDate: '2014-05-10',
  guardians: [{ id: 'g1', authority: true }],
};
const yes = { by: 'g1', decision: 'grant', purposes: ['social_media'], at: '2025-09-08' };

async function scheduled(school: ASchool, minutes: number) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Wat een mooie dag was dat.',
    media: [await aPicture()],
    scheduledFor: new Date(school.clock.now.getTime() + minutes * 60_000),
  });
}

describe('a scheduled post', () => {
  it('with a pupil who lacks consent is held before it goes live, and communication is told', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol(pupil, [])));
    const post = await scheduled(school, 120);
    await school.settle();

    const told = await school.told('facebook', post.id);
    expect(told).toMatchObject({ kind: 'post', outcome: 'flag' });
    expect(told?.findings).toMatchObject([
      { code: 'POST_BLOCK_NO_CONSENT', basis: 'protocol', articles: ['svok-2021:III.B.8'] },
    ]);
    expect(told?.actions).toMatchObject([{ kind: 'postpone-post', status: 'done' }]);
    expect(told?.notifications.map(({ role }) => role).sort()).toEqual([
      'communication',
      'leadership',
    ]);

    school.clock.advance(180);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('scheduled');
    expect(school.control.ledger().map(({ change, by }) => [change, by])).toEqual([
      ['scheduled', 'control'],
      ['scheduled', 'api'],
    ]);
  });

  it('with a consented pupil is clear, goes live at its own time and is looked at again then', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol(pupil, [yes])));
    const post = await scheduled(school, 120);
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({
      outcome: 'clear',
      findings: [],
      actions: [],
      notifications: [],
    });

    school.clock.advance(121);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('live');
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
  });

  it('whose picture was changed is judged anew at go-live', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol(pupil, [yes])));
    const post = await scheduled(school, 120);
    await school.settle();

    school.sees(facesOf(null));
    school.control.set({ isHeld: true });
    school.control.editPost({ postId: post.id, text: post.text, media: [await aPicture()] });
    school.clock.advance(121);
    await school.control.tick();
    school.control.set({ isHeld: false });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'hold' });
  });

  it('with a face nobody named is held; when a person has named everyone it goes live in time', async () => {
    const school = await aSchool();
    school.sees(facesOf(null));
    const post = await scheduled(school, 120);
    await school.settle();
    const held = await school.told('facebook', post.id);
    expect(held).toMatchObject({ outcome: 'hold', actions: [{ kind: 'postpone-post' }] });
    expect(held?.findings.map(({ code }) => code)).toEqual(['POST_HOLD_UNKNOWN_FACE']);
    // our own postponing came back as a delivery: looked at again, decided the same, not decided twice
    expect((await dossierOf(school, post.id))?.decisions).toHaveLength(1);

    await nameEveryone(school, post.id, await school.enrol(pupil, [yes]));
    expect(await school.told('facebook', post.id)).toMatchObject({
      outcome: 'clear',
      actions: [
        { kind: 'postpone-post', status: 'done' },
        { kind: 'resume-post', status: 'done' },
      ],
    });
    school.clock.advance(121);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('live');
  });

  it('whose only face is named as a pupil without consent is flagged', async () => {
    const school = await aSchool();
    school.sees(facesOf(null));
    const post = await scheduled(school, 120);
    await school.settle();
    await nameEveryone(school, post.id, await school.enrol(pupil, [{ ...yes, decision: 'deny' }]));
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'flag' });
  });

  it('that was confirmed is held again when somebody gives a face another name', async () => {
    const school = await aSchool();
    school.sees(facesOf(null));
    const post = await scheduled(school, 120);
    await school.settle();
    await nameEveryone(school, post.id, await school.enrol(pupil, [yes]));
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });

    await nameAgain(school, post.id, await school.enrol(pupil, [yes]));
    await school.settle();
    const held = await school.told('facebook', post.id);
    expect(held).toMatchObject({ outcome: 'hold' });
    expect((await dossierOf(school, post.id))?.content.data.everyoneNamed).toBeNull();
  });

  it('that cannot be checked before it goes live is kept from going live', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.seesNothingAnyMore();
    const post = await scheduled(school, 20);
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({
      state: 'unchecked',
      outcome: 'hold',
      actions: [{ kind: 'postpone-post', status: 'done' }],
    });
    school.clock.advance(25);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('scheduled');
  });

  it('that could not be checked goes live in time once the check works again', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    const personId = await school.enrol(pupil, [yes]);
    school.seesNothingAnyMore();
    const post = await scheduled(school, 29);
    await school.settle();
    school.sees(facesOf(personId));
    school.clock.advance(1);
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
    school.clock.advance(30);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('live');
  });

  it('that stays held for weeks is postponed again and again', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(null));
    const post = await scheduled(school, 120);
    await school.settle();
    for (let day = 0; day < 70; day += 1) {
      school.clock.advance(24 * 60);
      await school.runtime.runs.sweep();
      await school.settle();
    }
    expect(school.control.post(post.id)?.state).toBe('scheduled');
    expect(school.control.ledger().filter(({ change }) => change === 'live')).toEqual([]);
  });

  it('that goes live before it could be postponed is told, and is no fault of the account', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(null));
    school.control.failNext('facebook POST post*', 503, 99);
    const post = await scheduled(school, 12);
    await school.settle();
    school.clock.advance(13);
    await school.settle();
    school.control.clearFailures();
    school.clock.advance(15);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('live');
    const told = await school.told('facebook', post.id);
    expect(told).toMatchObject({ outcome: 'hold', actions: [{ status: 'failed' }] });
    expect(told?.notifications.map(({ kind }) => kind)).toContain('action.failed');
    const account = await readAccount(school.runtime.store, 'facebook', school.accounts.facebook);
    expect(account?.data.trouble).toBeNull();
  });

  it('that somebody gives another time while it is held is judged for that time', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(null));
    const post = await scheduled(school, 120);
    await school.settle();
    const anew = new Date(school.clock.now.getTime() + 300 * 60_000);
    school.control.schedulePost({ postId: post.id, scheduledFor: anew });
    await school.settle();
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    const told = await school.told('facebook', post.id);
    expect(told?.actions.map(({ kind }) => kind)).toEqual(['postpone-post', 'postpone-post']);
    school.clock.advance(301);
    await school.settle();
    expect(school.control.post(post.id)?.state).toBe('scheduled');
  });
});

function dossierOf(school: ASchool, postId: string) {
  const key = postId.slice(postId.lastIndexOf('_') + 1);
  const where = { schoolId: 'school', platform: 'facebook', kind: 'post', key } as const;
  return readDossier(school.runtime.store, where);
}

/** What a person does on the post's page: name each face, then confirm. */
async function nameEveryone(school: ASchool, postId: string, personId: string): Promise<void> {
  const { store } = school.runtime;
  const by = 'user:1' as const;
  const at = { store, now: () => school.clock.now };
  const where = {
    schoolId: 'school',
    platform: 'facebook',
    key: postId.slice(postId.lastIndexOf('_') + 1),
  };
  const before = await dossierOf(school, postId);
  const media = before?.media.map(({ data }) => data) ?? [];
  for (const { mediaId, sha256 } of media) {
    const seen = { file: sha256 ?? '', namedAt: '' };
    const wish = { as: 'person' as const, personId };
    const named = await nameFace(at, { ...where, mediaId, face: 1, wish, by, seen });
    expect(named.ok).toBe(true);
  }
  const seen = (await dossierOf(school, postId))?.media.map(({ data }) => data) ?? [];
  const confirmed = await confirmEveryoneNamed(at, { ...where, media: mediaHash(seen), by });
  expect(confirmed.ok).toBe(true);
  await school.settle();
}

/** The first face gets another name than it has. */
async function nameAgain(school: ASchool, postId: string, personId: string): Promise<void> {
  const dossier = await dossierOf(school, postId);
  const [media] = dossier?.media ?? [];
  if (dossier === undefined || media === undefined) throw new Error('expected a picture');
  const { mediaId, sha256, names } = media.data;
  const done = await nameFace(
    { store: school.runtime.store, now: () => school.clock.now },
    {
      ...dossier.content.data.ref,
      mediaId,
      face: 1,
      wish: { as: 'person', personId },
      by: 'user:1',
      seen: { file: sha256 ?? '', namedAt: names['1']?.at ?? '' },
    },
  );
  expect(done.ok).toBe(true);
}

describe('a published picture', () => {
  it.each([
    ['facebook', 'hold'],
    ['instagram', 'hold'],
  ] as const)('on %s without any face still asks a person', async (platform, outcome) => {
    const school = await aSchool();
    school.sees(nobody);
    const post = school.control.publishPost({
      accountId: school.accounts[platform],
      text: 'Het nieuwe plein.',
      media: [await aPicture()],
    });
    await school.settle();
    await school.runtime.runs.poll({ reconcile: false });
    await school.settle();
    expect((await school.told(platform, post.id))?.outcome).toBe(outcome);
  });

  it('that cannot be read is held, never clear', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees({ status: 'held', reason: 'unreadable' });
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [await aPicture()],
    });
    await school.settle();
    expect((await school.told('facebook', post.id))?.outcome).toBe('hold');
  });

  it('that the platform withholds is held, never clear', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol(pupil, [yes])));
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Foto',
      media: [{ kind: 'image', bytes: await aPicture(), isWithheld: true }],
    });
    await school.settle();
    const told = await school.told('facebook', post.id);
    expect(told?.outcome).toBe('hold');
  });

  it('of words alone is clear', async () => {
    const school = await aSchool();
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Vrijdag is de sponsorloop, kom je ook?',
    });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
  });

  it('with a video is held: nobody has seen it', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    const post = school.control.publishPost({
      accountId: school.accounts.youtube,
      text: 'Open dag',
      media: [{ kind: 'video' }],
    });
    await school.settle();
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    expect((await school.told('youtube', post.id))?.outcome).toBe('hold');
  });
});
