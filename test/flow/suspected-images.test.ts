import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { passPicture } from '../../functions/console/pictures/pass-picture.ts';
import { createFixedImageModerator } from '../../shared/adapters/image-moderators/index.ts';
import type { PictureLabel } from '../../shared/domain/pictures/picture-check.ts';
import type { ImageModerator } from '../../shared/ports/image-moderator.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { type ASchool, aPicture, aSchool } from '../support/a-school.ts';

const author = { id: '900000000000001', name: 'Kanarievogel' };
const words = 'zwavelgeel kijk hier maar eens';

/** Noise, in the place of what nobody may have: no other file holds these bytes. */
async function aNoise(): Promise<Buffer> {
  const raw = { width: 200, height: 150, channels: 3 as const };
  return sharp(randomBytes(3 * raw.width * raw.height), { raw })
    .jpeg()
    .toBuffer();
}

const seeing = (picture: Uint8Array, ...labels: PictureLabel[]) =>
  createFixedImageModerator((file) => (Buffer.compare(file, picture) === 0 ? labels : []));

async function aCommentWith(
  photo: Uint8Array,
  moderator: ImageModerator,
  text = words,
  platform: 'facebook' | 'youtube' = 'facebook',
) {
  const school = await aSchool({}, { moderator });
  const post = school.control.publishPost({ accountId: school.accounts[platform], text: 'Feest' });
  const comment = school.control.addComment({ postId: post.id, text, author, photo });
  await school.settle();
  // YouTube pushes no comments
  if (platform === 'youtube') await school.runtime.runs.poll({ reconcile: true });
  await school.settle();
  return { school, comment, told: await school.told(platform, comment.id) };
}

const kinds = (told: Awaited<ReturnType<ASchool['told']>>) =>
  told?.notifications.map(({ role, kind }) => `${role} ${kind}`).toSorted();

/** Everything the school has on its disk; the simulator stands for the platform, which has the picture of course. */
function onDisk({ folder }: ASchool): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('simulator'))
    .map(({ parentPath, name }) => ({ name, bytes: readFileSync(`${parentPath}/${name}`) }));
}

/** Files that hold a part of the picture, its hash, or any picture at all. */
function tracesOf(school: ASchool, picture: Buffer): string[] {
  const hash = createHash('sha256').update(picture).digest('hex');
  const parts = Array.from({ length: 8 }, (_, n) =>
    picture.subarray(700 + n * 500, 700 + n * 500 + 24),
  );
  return onDisk(school)
    .filter(({ name, bytes }) => {
      const isPicture = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
      const isKept = parts.some(
        (part) => bytes.includes(part) || bytes.includes(part.toString('base64').slice(2, -4)),
      );
      return isPicture || isKept || bytes.includes(hash) || name.includes(hash);
    })
    .map(({ name }) => name);
}

describe('a comment with what may be a sexual image of a minor', () => {
  it('is hidden at once, and only leadership is told, at once and what to do', async () => {
    const picture = await aNoise();
    const { school, comment, told } = await aCommentWith(picture, seeing(picture, 'explicit'));
    expect(told).toMatchObject({ outcome: 'hide', actions: [{ status: 'done' }] });
    expect(school.control.ledger().filter(({ id }) => id === comment.id)).toMatchObject([
      { change: 'hidden', by: 'api' },
    ]);
    expect(kinds(told)).toEqual(['leadership comment.suspected']);
    const codes = told?.findings.map(({ code }) => code);
    expect(codes).toEqual(['COMMENT_HIDE_DECENCY', 'CASE_POLICE_TASK']);
    expect(told?.findings[1]?.text).toContain('politie');
  });

  it('leaves no byte of the picture, no hash and no words behind', async () => {
    const picture = await aNoise();
    const { school, comment } = await aCommentWith(picture, seeing(picture, 'explicit'));
    await school.runtime.runs.poll({ reconcile: true });
    await school.settle();
    expect(tracesOf(school, picture)).toEqual([]);
    const key = school.runtime.platforms.get('facebook')?.contentKey('comment', comment.id) ?? '';
    const where = { schoolId: 'school', platform: 'facebook', kind: 'comment', key } as const;
    const kept = (await readDossier(school.runtime.store, where))?.content.data;
    expect(kept).toMatchObject({ suspected: true, restricted: true });
    expect(kept?.comment).toMatchObject({ text: '', authorName: null, authorId: author.id });
    expect(JSON.stringify(kept)).not.toMatch(/cdn|zwavelgeel/i);
    expect(kept?.comment?.permalink).not.toBeNull();
  });

  it('is hidden while the words alone would have stayed, on YouTube too', async () => {
    const picture = await aNoise();
    const moderator = seeing(picture, 'explicit');
    const { told } = await aCommentWith(picture, moderator, 'Leuk!', 'youtube');
    expect(told?.outcome).toBe('hide');
  });
});

describe('a picture under a comment', () => {
  it.each<{ label: PictureLabel; code: string }>([
    { label: 'nudity', code: 'COMMENT_REVIEW_DECENCY' },
    { label: 'violence', code: 'COMMENT_REVIEW_DECENCY' },
  ])('with $label waits for a person, and hides nothing', async ({ label, code }) => {
    const picture = await aNoise();
    const { told } = await aCommentWith(picture, seeing(picture, label), 'Leuk!');
    expect(told).toMatchObject({ outcome: 'review', actions: [] });
    expect(told?.findings.map((finding) => finding.code)).toContain(code);
    expect(kinds(told)).toEqual(['moderation comment.review']);
  });

  it('in which nothing was found waits for a person all the same', async () => {
    const picture = await aNoise();
    const { told } = await aCommentWith(picture, seeing(picture), 'Leuk!');
    expect(told?.outcome).toBe('review');
    expect(told?.findings[0]?.text).toContain('vond niets');
  });

  it('that could not be checked is never called fine, and holds up no threat', async () => {
    const picture = await aNoise();
    const broken: ImageModerator = {
      version: 'test-1',
      check: async () => {
        throw new Error('the moderator is down');
      },
    };
    const threat = 'Wacht maar tot na school, ik maak je af';
    const { told } = await aCommentWith(picture, broken, threat);
    expect(told?.outcome).toBe('hide');
    const texts = told?.findings.map(({ text }) => text).join(' ');
    expect(texts).toContain('kon niet worden gecontroleerd op naakt');
    expect(texts).not.toContain('vond niets');
  });
});

describe('a post with what may be a sexual image of a minor', () => {
  async function aPlan(moderator: ImageModerator, ...media: Uint8Array[]) {
    const school = await aSchool({}, { moderator });
    const scheduledFor = new Date(school.clock.now.getTime() + 86_400_000);
    const accountId = school.accounts.facebook;
    const post = school.control.publishPost({ accountId, text: 'Kamp', media, scheduledFor });
    await school.settle();
    return { school, post };
  }

  it('is held, both are told not to look, and nothing of any of its pictures is kept', async () => {
    const picture = await aNoise();
    const { school, post } = await aPlan(seeing(picture, 'explicit'), await aPicture(), picture);
    await school.runtime.runs.sweep();
    const told = await school.told('facebook', post.id);
    expect(told?.outcome).toBe('hold');
    expect(told?.actions).toMatchObject([{ kind: 'postpone-post', status: 'done' }]);
    expect(kinds(told)).toEqual(['communication post.suspected', 'leadership post.suspected']);
    expect(tracesOf(school, picture)).toEqual([]);
  });

  it('loses the copies that were kept of it before', async () => {
    const picture = await aNoise();
    let labels: PictureLabel[] = [];
    const { school, post } = await aPlan(
      createFixedImageModerator(() => labels),
      picture,
    );
    const pictures = () =>
      onDisk(school).filter(({ bytes }) => bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])));
    expect(pictures()).toHaveLength(1);
    labels = ['explicit'];
    school.clock.advance(1);
    school.control.editPost({ postId: post.id, text: 'Kamp!' });
    await school.settle();
    expect(pictures()).toEqual([]);
  });

  it('is judged like any other once leadership says that it is none, and only then', async () => {
    const picture = await aNoise();
    const { school, post } = await aPlan(seeing(picture, 'explicit'), picture);
    const { store, platforms } = school.runtime;
    const key = platforms.get('facebook')?.contentKey('post', post.id) ?? '';
    const where = { schoolId: 'school', platform: 'facebook', kind: 'post', key } as const;
    const before = await readDossier(store, where);
    const mediaId = before?.media[0]?.data.mediaId ?? '';
    expect(before?.media[0]?.data).toMatchObject({ sha256: null, display: null });
    const wanted = { ...where, mediaId, file: '', by: 'user:head', isLeadership: true } as const;
    await passPicture({ store, now: () => school.clock.now }, wanted);
    await school.settle();
    const after = await readDossier(store, where);
    expect(after?.media[0]?.data.display).not.toBeNull();
    const told = await school.told('facebook', post.id);
    expect(told?.findings.map(({ code }) => code)).toEqual(['POST_HOLD_UNKNOWN_FACE']);
  });

  it('was passed for nudity, and is withheld all the same once it is found explicit', async () => {
    const picture = await aNoise();
    let labels: PictureLabel[] = ['nudity'];
    const { school, post } = await aPlan(
      createFixedImageModerator(() => labels),
      picture,
    );
    const { store, platforms } = school.runtime;
    const key = platforms.get('facebook')?.contentKey('post', post.id) ?? '';
    const where = { schoolId: 'school', platform: 'facebook', kind: 'post', key } as const;
    const seen = (await readDossier(store, where))?.media[0]?.data;
    const file = { mediaId: seen?.mediaId ?? '', file: seen?.sha256 ?? '' };
    const by = { by: 'user:planner', isLeadership: false } as const;
    const passed = await passPicture(
      { store, now: () => school.clock.now },
      { ...where, ...file, ...by },
    );
    expect(passed.ok).toBe(true);
    await school.settle();
    labels = ['explicit'];
    school.clock.advance(1);
    school.control.editPost({ postId: post.id, text: 'Kamp!' });
    await school.settle();
    const kept = (await readDossier(store, where))?.media[0]?.data;
    expect(kept).toMatchObject({ sha256: null, display: null });
    expect(kept).not.toHaveProperty('passed');
    const told = await school.told('facebook', post.id);
    expect(told?.findings.map(({ code }) => code)).toContain('CASE_POLICE_TASK');
  });

  it('with nudity is held for communication and leadership, with its copy to look at', async () => {
    const picture = await aNoise();
    const { school, post } = await aPlan(seeing(picture, 'nudity'), picture);
    const told = await school.told('facebook', post.id);
    expect(told?.outcome).toBe('hold');
    expect(told?.findings.map(({ code }) => code)).toContain('POST_PARK_DOUBT');
    expect(kinds(told)).toEqual(['communication post.hold', 'leadership post.hold']);
  });
});
