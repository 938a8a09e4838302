import { expect, it } from 'vitest';
import { confirmEveryoneNamed } from '../../functions/console/confirm-everyone-named.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { readSchool, writeSchool } from '../../shared/records/schools.ts';
import { addTemplate } from '../../shared/records/templates.ts';
import { aSchool, facesOf } from '../support/a-school.ts';
import { itBecomes, planned, pupil, said, yes } from './a-family.ts';

/** A post with one face, matched to somebody who said yes or to nobody, that comes near somebody else. */
async function aPostNear(
  saidByOther: object[],
  {
    isMatched = true,
    maybe = false,
    matches = 'allow-list',
  }: { isMatched?: boolean; maybe?: boolean; matches?: 'suggest' | 'allow-list' } = {},
) {
  const school = await aSchool({ recognition: 'allow-list', matches });
  const personId = await school.enrol(pupil, [yes]);
  const other = await school.enrol(pupil, saidByOther);
  const look = facesOf(isMatched ? personId : null);
  if (look.status === 'held') throw new Error(look.reason);
  const near = maybe ? { maybe: { personId: other, similarityPercent: 47 } } : {};
  school.sees({ ...look, faces: look.faces.map((face) => ({ ...face, ...near, near: [other] })) });
  const post = await planned(school);
  await school.settle();
  const key = post.id.replace(`${school.accounts.facebook}_`, '');
  const ref = { schoolId: 'school', platform: 'facebook', key };
  const deps = { store: school.runtime.store, now: () => school.clock.now };
  const media = async () =>
    (await readDossier(deps.store, { ...ref, kind: 'post' }))?.media.map(({ data }) => data) ?? [];
  const told = () => school.told('facebook', post.id);
  return { school, personId, other, ref, deps, media, told };
}

const no = { ...yes, decision: 'deny' };

it.each([
  ['said no', [no]],
  ['said nothing', []],
])(
  'a face that comes near somebody who %s keeps the post back, whoever it is taken for',
  async (_, words) => {
    const { told, other } = await aPostNear(words);
    const post = await told();
    expect(post?.outcome).toBe('hold');
    expect(post?.findings.map(({ text }) => text).join()).toContain('lijkt op iemand');
    expect(JSON.stringify(post)).not.toContain(other);
  },
);

it('a face that comes near somebody who may be shown is no alarm, and who that is is not kept', async () => {
  const { told, media } = await aPostNear([yes]);
  expect(await told()).toMatchObject({ outcome: 'clear', findings: [] });
  expect(JSON.stringify(await media())).not.toContain('"near"');
});

it('a person who says who it is ends the alarm', async () => {
  const { school, personId, ref, deps, media, told } = await aPostNear([no]);
  const [record] = await media();
  const done = await nameFace(deps, {
    ...ref,
    mediaId: record?.mediaId ?? '',
    face: 1,
    wish: { as: 'person', personId },
    by: 'user:anna',
    seen: { file: record?.sha256 ?? '', namedAt: '' },
  });
  expect(done.ok).toBe(true);
  await school.settle();
  expect((await told())?.findings.map(({ text }) => text).join()).not.toContain('lijkt op');
});

it.each(['suggest', 'allow-list'] as const)(
  'with %s, no click for all faces at once names one that comes near somebody who may not be shown',
  async (matches) => {
    const { school, ref, deps, told } = await aPostNear([no], { matches });
    const hash = async () => {
      const dossier = await readDossier(deps.store, { ...ref, kind: 'post' });
      return mediaHash((dossier?.media ?? []).map(({ data }) => data));
    };
    const by = 'user:anna' as const;
    const done = await confirmEveryoneNamed(deps, { ...ref, media: await hash(), by });
    expect(done).toEqual({ ok: false, problem: 'unnamed' });
    await school.settle();
    expect((await told())?.outcome).toBe('hold');
  },
);

it('who a face may be counts for nothing, also where matches count by themselves', async () => {
  const { told } = await aPostNear([yes], { isMatched: false, maybe: true });
  const post = await told();
  expect(post?.outcome).toBe('hold');
  expect(post?.findings.map(({ text }) => text).join()).toContain('geen toestemming bekend');
});

it('where recognition ends nothing of what was compared is kept', async () => {
  const { school, media, other } = await aPostNear([no], { isMatched: false, maybe: true });
  expect(JSON.stringify(await media())).toContain(other);
  const { store } = school.runtime;
  const stored = await readSchool(store, 'school');
  if (stored === undefined) throw new Error('expected the school');
  await store.commit({ writes: [writeSchool({ ...stored.data, recognition: 'off' }, stored)] });
  await itBecomes(school, '2026-03-03T08:56:00.000Z');
  expect(JSON.stringify(await media())).not.toContain(other);
});

it('who stands in no post, and whom a face comes near, keeps it back as soon as they say no', async () => {
  const { school, other, deps, told } = await aPostNear([yes]);
  expect((await told())?.outcome).toBe('clear');
  const at = school.clock.now.toISOString();
  const template = { personId: other, number: 1, engine: 'test-1', vector: 'sealed', at };
  await deps.store.commit({ writes: [addTemplate('school', template)] });
  school.clock.advance(1);
  await said(school, other, 'withdraw');
  await school.settle();
  expect((await told())?.outcome).toBe('hold');
});
