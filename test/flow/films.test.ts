import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  confirmEveryoneNamed,
  mediaOfPost,
} from '../../functions/console/confirm-everyone-named.ts';
import {
  addPresent,
  removePresent,
  sayEverybody,
} from '../../functions/console/watching/change-watch.ts';
import type { Modality } from '../../shared/domain/consent/statement.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { watchOf } from '../../shared/records/watch.ts';
import { type ASchool, aPicture, aSchool, nobody } from '../support/a-school.ts';
import { pupil, said, yes } from './a-family.ts';

const by = 'user:editor' as const;

/** A film on YouTube, planned for later: nothing of it can be fetched but a still image. */
async function aFilm(school: ASchool) {
  school.sees(nobody);
  const post = school.control.publishPost({
    accountId: school.accounts.youtube,
    text: 'De musical',
    media: [{ kind: 'video' }],
    scheduledFor: new Date(school.clock.now.getTime() + 120 * 60_000),
  });
  await school.settle();
  await school.runtime.runs.poll({ reconcile: true });
  await school.settle();
  return watching(school, 'youtube', post.id);
}

/** What somebody can say of the first file of a post that no engine could look at. */
async function watching(school: ASchool, platform: string, postId: string) {
  const { store } = school.runtime;
  const deps = { store, now: () => school.clock.now };
  const key = platform === 'facebook' ? postId.slice(postId.lastIndexOf('_') + 1) : postId;
  const ref = { schoolId: 'school', platform, key };
  const dossier = async () => {
    const found = await readDossier(store, { ...ref, kind: 'post' });
    if (found === undefined) throw new Error('expected the post on file');
    return found;
  };
  const media = async () => mediaOfPost(await dossier());
  const first = (await media()).find(({ look }) => look.status !== 'analysed');
  if (first === undefined) throw new Error('expected a file that nobody looked at');
  const wanted = { ...ref, mediaId: first.mediaId, file: first.sha256 ?? '', by };
  const settled = async <Done>(done: Done) => {
    await school.settle();
    return done;
  };
  return {
    outcome: async () => (await school.told(platform, postId))?.outcome,
    reasons: async () =>
      ((await dossier()).decisions.at(-1)?.decision.findings ?? []).map(({ detail }) => detail),
    texts: async () => (await school.told(platform, postId))?.findings.map(({ text }) => text),
    list: async (personId: string | null, ...modalities: Modality[]) => {
      const as = personId === null ? 'unknown' : 'person';
      return settled(await addPresent(deps, { ...wanted, wish: { as, personId, modalities } }));
    },
    drop: async (number: number) => settled(await removePresent(deps, { ...wanted, number })),
    everybody: async (seen: string) => settled(await sayEverybody(deps, { ...wanted, seen })),
    confirm: async () =>
      settled(await confirmEveryoneNamed(deps, { ...ref, media: mediaHash(await media()), by })),
    present: async () =>
      (await media()).flatMap((one) => watchOf(one)?.present ?? []).map(({ number }) => number),
  };
}

describe('a film', () => {
  it('is held until somebody watched all of it, everybody in it may be shown and it is confirmed', async () => {
    const school = await aSchool();
    const film = await aFilm(school);
    expect([await film.outcome(), await film.reasons()]).toEqual([
      'hold',
      ['video', 'confirm_nobody'],
    ]);

    await film.list(await school.enrol(pupil, [yes]), 'video');
    expect(await film.reasons()).toContain('video');
    expect(await film.everybody('1')).toMatchObject({ ok: true });
    expect(await film.outcome()).toBe('hold');
    expect(await film.reasons()).toEqual(['confirm_nobody', 'confirm_everyone']);
    expect(await film.confirm()).toMatchObject({ ok: true });
    expect(await film.outcome()).toBe('clear');
  });

  it('without anybody in it is clear by two words: all of it was watched, and nobody is recognisable', async () => {
    const film = await aFilm(await aSchool());
    await film.confirm();
    expect(await film.outcome()).toBe('hold');
    await film.everybody('');
    expect(await film.outcome()).toBe('hold');
    await film.confirm();
    expect(await film.outcome()).toBe('clear');
  });

  it('in which a pupil is heard needs a yes for sound', async () => {
    const school = await aSchool();
    const film = await aFilm(school);
    await film.list(await school.enrol(pupil, [yes]), 'video', 'audio');
    await film.everybody('1');
    await film.confirm();
    expect(await film.outcome()).toBe('flag');
    expect(await film.texts()).toEqual([
      expect.stringMatching(/^Persoon 1 in de film: we weten niet/),
    ]);
  });

  it('with a stranger waits, and so does one whose list changed after it was called complete', async () => {
    const school = await aSchool();
    const film = await aFilm(school);
    await film.list(null, 'video');
    await film.everybody('1');
    expect(await film.reasons()).toContain('unknown_face');
    await film.drop(1);
    expect(await film.reasons()).toContain('video');
    await film.everybody('');
    await film.confirm();
    expect(await film.outcome()).toBe('clear');
    await film.list(await school.enrol(pupil, [yes]), 'video');
    expect([await film.outcome(), await film.present()]).toEqual(['hold', [2]]);
    // confirming the names is no word that the film was watched to its end
    await film.confirm();
    expect([await film.outcome(), await film.reasons()]).toEqual(['hold', ['video']]);
  });

  it('is not complete by the word of who saw another list', async () => {
    const school = await aSchool();
    const film = await aFilm(school);
    await film.list(null, 'audio');
    expect(await film.everybody('')).toEqual({ ok: false, problem: 'changed' });
    expect(await film.reasons()).toContain('video');
  });

  it('is stopped when the yes of somebody in it is withdrawn', async () => {
    const school = await aSchool();
    const film = await aFilm(school);
    const personId = await school.enrol(pupil, [yes]);
    await film.list(personId, 'video');
    await film.everybody('1');
    await film.confirm();
    expect(await film.outcome()).toBe('clear');
    school.clock.advance(1);
    await said(school, personId, 'withdraw');
    await school.settle();
    expect(await film.outcome()).toBe('flag');
  });
});

describe('a picture that cannot be read', () => {
  it('may go online when somebody looked at it, and is held again when it is another file', async () => {
    const school = await aSchool();
    school.sees({ status: 'held', reason: 'unreadable' });
    const post = school.control.publishPost({
      accountId: school.accounts.facebook,
      text: 'Een oude foto',
      media: [await aPicture()],
      scheduledFor: new Date(school.clock.now.getTime() + 120 * 60_000),
    });
    await school.settle();
    const picture = await watching(school, 'facebook', post.id);
    await picture.list(await school.enrol(pupil, [yes]), 'photo');
    await picture.everybody('1');
    expect(await picture.reasons()).toEqual(['confirm_everyone']);
    await picture.confirm();
    expect(await picture.outcome()).toBe('clear');

    const other = await sharp(await aPicture())
      .resize(400)
      .jpeg()
      .toBuffer();
    school.control.editPost({ postId: post.id, text: post.text, media: [other] });
    await school.settle();
    expect([await picture.outcome(), await picture.reasons()]).toEqual(['hold', ['unreadable']]);
    await picture.confirm();
    expect([await picture.outcome(), await picture.reasons()]).toEqual(['hold', ['unreadable']]);
  });
});
