import { describe, expect, it } from 'vitest';
import { confirmEveryoneNamed } from '../../functions/console/confirm-everyone-named.ts';
import { askedOfSecond, confirmSecond } from '../../functions/console/confirm-second.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { writeContent } from '../../shared/records/contents.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { online, planned, pupil, yes } from './a-family.ts';

const borderline = [
  {
    what: 'a yes of last school year, in its days of grace',
    choices: { 'consent.on_expiry': 'warn', 'consent.grace_until': '09-30' },
    child: pupil,
    now: '2026-09-02T09:00:00.000Z',
    detail: 'in_grace',
  },
  {
    what: 'a yes of the parents of a pupil who has turned 16',
    choices: { 'consent.turning_16': 'carry_over' },
    child: { ...pupil, birthDate: '2010-01-10' },
    now: '2026-03-02T09:00:00.000Z',
    detail: 'carried_over',
  },
];

async function aBorderlinePost(
  { choices, child, now }: Pick<(typeof borderline)[number], 'choices' | 'child' | 'now'>,
  where: typeof planned | typeof online = planned,
) {
  const school = await aSchool({ recognition: 'allow-list' });
  school.clock.now = new Date(now);
  const standing = await readStanding(school.runtime.store, 'school');
  await school.runtime.store.commit({
    writes: writeVersion(
      'school',
      {
        packId: 'svok-2021',
        packVersion: 1,
        version: 2,
        choices: { ...standing?.data.choices, ...choices },
        reason: 'Zo wil de school het.',
        proposedBy: 'user:head',
        approvedBy: 'user:deputy',
        at: now,
      } as never,
      standing,
    ),
  });
  school.sees(facesOf(await school.enrol(child, [yes])));
  const post = await where(school);
  await school.settle();
  return { school, post };
}

async function confirms(school: ASchool, id: string, by: `user:${string}`) {
  const key = id.replace(`${school.accounts.facebook}_`, '');
  const dossier = await readDossier(school.runtime.store, {
    schoolId: 'school',
    platform: 'facebook',
    kind: 'post',
    key,
  });
  const media = mediaHash((dossier?.media ?? []).map(({ data }) => data));
  const deps = { store: school.runtime.store, now: () => school.clock.now };
  const where = { schoolId: 'school', platform: 'facebook', key };
  const asked = askedOfSecond(dossier ?? { decisions: [] });
  const done = await confirmSecond(deps, { ...where, media, asked, by });
  await school.settle();
  return { done, dossier, deps, where };
}

it.each(borderline)('$what waits for a second person', async (given) => {
  const { school, post } = await aBorderlinePost(given);
  const told = await school.told('facebook', post.id);
  expect(told).toMatchObject({ outcome: 'hold' });
  expect(told?.findings).toHaveLength(1);
  await confirms(school, post.id, 'user:bram');
  expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear', findings: [] });
  expect(school.control.post(post.id)?.scheduledFor).toEqual(post.scheduledFor);
});

it.each(borderline)('$what may stay where it is online already', async (given) => {
  const { school, post } = await aBorderlinePost(given, online);
  expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
});

it('whoever named the faces is not the second person', async () => {
  const [given] = borderline;
  if (given === undefined) throw new Error('expected a case');
  const { school, post } = await aBorderlinePost(given);
  const { dossier, deps, where } = await confirms(school, post.id, 'user:nobody-yet');
  const [media] = dossier?.media ?? [];
  const look = media?.data.look;
  const personId = look?.status === 'analysed' ? (look.faces[0]?.match?.personId ?? '') : '';
  await nameFace(deps, {
    ...where,
    mediaId: media?.data.mediaId ?? '',
    face: 1,
    wish: { as: 'person', personId },
    by: 'user:anna',
    seen: { file: media?.data.sha256 ?? '', namedAt: '' },
  });
  await school.settle();
  const second = await confirms(school, post.id, 'user:anna');
  expect(second.done).toMatchObject({ ok: false, problem: 'first' });
});

describe('a second person’s word', () => {
  const [, carriedOver] = borderline;

  async function aBirthday() {
    if (carriedOver === undefined) throw new Error('expected a case');
    return aBorderlinePost(carriedOver);
  }

  it('is for the people and reasons that were asked about, and no others', async () => {
    const { school, post } = await aBirthday();
    await confirms(school, post.id, 'user:bram');
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
    const key = post.id.replace(`${school.accounts.facebook}_`, '');
    const where = { schoolId: 'school', platform: 'facebook', kind: 'post', key } as const;
    const stored = (await readDossier(school.runtime.store, where))?.content;
    const secondPerson = stored?.data.secondPerson;
    expect(secondPerson?.judged).toEqual([expect.stringMatching(/#1 carried_over$/)]);
    // as it was when another warning stood there
    if (stored === undefined || !secondPerson) throw new Error('expected a second person');
    const other = { ...secondPerson, judged: secondPerson.judged.map((one) => `${one}-other`) };
    await school.runtime.store.commit({
      writes: [writeContent({ ...stored.data, secondPerson: other }, stored)],
    });
    school.control.editPost({ postId: post.id, text: 'Andere woorden.' });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'hold' });
  });

  it('on a page that asked something else changes nothing', async () => {
    const { school, post } = await aBirthday();
    const deps = { store: school.runtime.store, now: () => school.clock.now };
    const key = post.id.replace(`${school.accounts.facebook}_`, '');
    const where = { schoolId: 'school', platform: 'facebook', key };
    const dossier = await readDossier(deps.store, { ...where, kind: 'post' });
    const media = mediaHash((dossier?.media ?? []).map(({ data }) => data));
    const old = askedOfSecond({ decisions: [] });
    const done = await confirmSecond(deps, { ...where, media, asked: old, by: 'user:bram' });
    expect(done).toMatchObject({ ok: false, problem: 'changed' });
  });
});

it('another picture wants a second person anew', async () => {
  const [given] = borderline;
  if (given === undefined) throw new Error('expected a case');
  const { school, post } = await aBorderlinePost(given);
  await confirms(school, post.id, 'user:bram');
  const other = await school.enrol(pupil, [yes]);
  school.sees(facesOf(other));
  school.control.editPost({ postId: post.id, text: 'Toch een andere foto.' });
  await school.settle();
  expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'hold' });
});

it.each([{ as: 'not-recognisable', why: 'turned' }, { as: 'no-face' }] as const)(
  'a face that the engine is sure of counts as %j when two people say so',
  async (wish) => {
    const school = await aSchool();
    school.sees(facesOf(null));
    const post = await planned(school);
    await school.settle();
    const key = post.id.replace(`${school.accounts.facebook}_`, '');
    const ref = { schoolId: 'school', platform: 'facebook', key };
    const deps = { store: school.runtime.store, now: () => school.clock.now };
    const [media] = (await readDossier(deps.store, { ...ref, kind: 'post' }))?.media ?? [];
    const seen = { file: media?.data.sha256 ?? '', namedAt: '' };
    const of = { ...ref, mediaId: media?.data.mediaId ?? '', face: 1, seen };
    expect(await nameFace(deps, { ...of, wish, by: 'user:anna' })).toEqual({ ok: true });
    const named = (await readDossier(deps.store, { ...ref, kind: 'post' }))?.media ?? [];
    const hash = mediaHash(named.map(({ data }) => data));
    await confirmEveryoneNamed(deps, { ...ref, media: hash, by: 'user:anna' });
    await school.settle();
    const told = await school.told('facebook', post.id);
    expect(told?.findings.map(({ text }) => text)).toEqual([
      'Gezicht 1: volgens een collega is hier niemand te herkennen. Een tweede collega kijkt mee.',
    ]);
    const judged = await readDossier(deps.store, { ...ref, kind: 'post' });
    const asked = askedOfSecond(judged ?? { decisions: [] });
    const again = await confirmSecond(deps, { ...ref, media: hash, asked, by: 'user:anna' });
    expect(again).toMatchObject({ problem: 'first' });
    await confirmSecond(deps, { ...ref, media: hash, asked, by: 'user:bram' });
    await school.settle();
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'clear' });
  },
);
