import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askRedaction } from '../../functions/console/faces/ask-redaction.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { listAppearances } from '../../shared/records/appearances.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { listRedactions } from '../../shared/records/redactions.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { type ASchool, aPicture, aSchool, facesOf } from '../support/a-school.ts';
import { pupil, yes } from './a-family.ts';

const day = 24 * 60;

/** The pictures that are kept, as files. */
const kept = ({ folder }: ASchool) =>
  readdirSync(join(folder, 'pictures'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Taken down, and not found a second time either. */
async function leaves(school: ASchool, id: string) {
  school.control.deletePost(id);
  await school.settle();
  school.clock.advance(3);
  await school.runtime.runs.sweep();
  await school.settle();
}

/** A post with a named face and a copy without it, online. */
async function aNamedPost(school: ASchool, picture: Uint8Array) {
  const post = await school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'x',
    media: [picture],
  });
  await school.settle();
  const key = post.id.replace(`${school.accounts.facebook}_`, '');
  const ref = { schoolId: 'school', platform: 'facebook', kind: 'post' as const, key };
  const deps = { store: school.runtime.store, now: () => school.clock.now };
  return { id: post.id, ref, deps, dossier: () => readDossier(deps.store, ref) };
}

it('what was seen and said of a post goes 90 days after it left the platform, and what was decided stays', async () => {
  const school = await aSchool();
  const personId = await school.enrol(pupil, [yes]);
  school.sees(facesOf(null));
  const { id, ref, deps, dossier } = await aNamedPost(school, await aPicture());
  const media = (await dossier())?.media[0]?.data;
  const of = { ...ref, mediaId: media?.mediaId ?? '', by: 'user:anna' } as const;
  const seen = { file: media?.sha256 ?? '', namedAt: '' };
  await nameFace(deps, { ...of, face: 1, wish: { as: 'person', personId }, seen });
  school.sees({ ...facesOf(null), faces: [] } as never);
  await askRedaction(deps, { ...of, file: media?.sha256 ?? '', faces: [1] });
  await school.settle();
  expect(kept(school).length).toBeGreaterThan(1);

  await leaves(school, id);
  school.clock.advance(89 * day);
  await school.runtime.runs.sweep();
  await school.settle();
  const before = await dossier();
  expect(before?.content.data.state).toBe('gone');
  expect(before?.media).toHaveLength(1);

  school.clock.advance(2 * day);
  await school.runtime.runs.sweep();
  await school.settle();
  const after = await dossier();
  expect(after?.media).toEqual([]);
  expect(after?.decisions.length).toBeGreaterThan(0);
  expect(await listRedactions(deps.store, ref)).toEqual([]);
  expect(await listAppearances(deps.store, 'school', personId)).toEqual([]);
  expect(kept(school)).toEqual([]);
});

it('a picture that another post still shows stays', async () => {
  const school = await aSchool();
  school.sees(facesOf(null));
  const picture = await aPicture();
  const one = await aNamedPost(school, picture);
  const other = await aNamedPost(school, picture);
  expect(kept(school)).toHaveLength(1);
  await leaves(school, one.id);
  school.clock.advance(91 * day);
  await school.runtime.runs.sweep();
  expect((await one.dossier())?.media).toEqual([]);
  expect((await other.dossier())?.media).toHaveLength(1);
  expect(kept(school)).toHaveLength(1);
});

it('a post that stays online keeps its pictures', async () => {
  const school = await aSchool();
  school.sees(facesOf(null));
  const { dossier } = await aNamedPost(school, await aPicture());
  school.clock.advance(400 * day);
  await school.runtime.runs.sweep();
  expect((await dossier())?.media).toHaveLength(1);
  expect(kept(school)).toHaveLength(1);
});

it('a copy that was made goes after 30 days, though the post stays', async () => {
  const school = await aSchool();
  school.sees(facesOf(null));
  const { ref, deps, dossier } = await aNamedPost(school, await aPicture());
  const media = (await dossier())?.media[0]?.data;
  school.sees({ ...facesOf(null), faces: [] } as never);
  await askRedaction(deps, {
    ...ref,
    ...{ mediaId: media?.mediaId ?? '', file: media?.sha256 ?? '', faces: [1], by: 'user:anna' },
  });
  await school.settle();
  expect(kept(school).length).toBeGreaterThan(1);
  school.clock.advance(31 * day);
  await school.runtime.runs.sweep();
  expect(await listRedactions(deps.store, ref)).toEqual([]);
  expect(kept(school)).toHaveLength(1);
});

/** The school's own answer from now on. */
async function keepsPictures(school: ASchool, months: number) {
  const { store } = school.runtime;
  const standing = await readStanding(store, 'school');
  const choices = { ...standing?.data.choices, 'retention.snapshots_months': months };
  const people = { proposedBy: 'user:1', approvedBy: 'user:2' } as const;
  const version = (standing?.data.version ?? 0) + 1;
  const at = school.clock.now.toISOString();
  const next = { version, packId: 'svok-2021', packVersion: 1, choices, reason: 'test', at };
  await store.commit({ writes: writeVersion('school', { ...next, ...people }, standing) });
}

async function after(school: ASchool, days: number) {
  school.clock.advance(days * day);
  await school.runtime.runs.sweep();
  await school.settle();
}

it('a school that keeps pictures for six months has them until then, and no day longer', async () => {
  const school = await aSchool();
  school.sees(facesOf(null));
  const { id, dossier } = await aNamedPost(school, await aPicture());
  await keepsPictures(school, 6);
  await leaves(school, id);
  await after(school, 95);
  expect((await dossier())?.media).toHaveLength(1);
  await after(school, 88);
  expect((await dossier())?.media).toHaveLength(1);
  await after(school, 2);
  expect((await dossier())?.media).toEqual([]);
  expect(kept(school)).toEqual([]);
});

it('a school that keeps pictures shorter from now on does so with those that are gone already', async () => {
  const school = await aSchool();
  school.sees(facesOf(null));
  const { id, dossier } = await aNamedPost(school, await aPicture());
  await leaves(school, id);
  await after(school, 29);
  expect((await dossier())?.media).toHaveLength(1);
  await keepsPictures(school, 1);
  await after(school, 28);
  expect((await dossier())?.media).toEqual([]);
});
