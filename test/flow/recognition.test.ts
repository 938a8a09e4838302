import { expect, it } from 'vitest';
import {
  confirmEveryoneNamed,
  mediaOfPost,
} from '../../functions/console/confirm-everyone-named.ts';
import { refuseSuggestion } from '../../functions/console/faces/suggestions.ts';
import { readDossier } from '../../shared/records/dossier.ts';
import { mediaHash } from '../../shared/records/media-hash.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { planned, pupil, yes } from './a-family.ts';

async function aPostOf(matches: 'suggest' | 'allow-list', said: object[] = [yes]) {
  const school = await aSchool({ recognition: 'allow-list', matches });
  const personId = await school.enrol(pupil, said);
  school.sees(facesOf(personId));
  const post = await planned(school);
  await school.settle();
  const key = post.id.replace(`${school.accounts.facebook}_`, '');
  const ref = { schoolId: 'school', platform: 'facebook', key };
  const deps = { store: school.runtime.store, now: () => school.clock.now };
  const dossier = async () => {
    const found = await readDossier(deps.store, { ...ref, kind: 'post' });
    if (found === undefined) throw new Error('expected the post');
    return found;
  };
  const told = () => school.told('facebook', post.id);
  return { school, personId, ref, deps, dossier, told };
}

async function choose(school: ASchool, change: object) {
  const standing = await readStanding(school.runtime.store, 'school');
  if (standing === undefined) throw new Error('expected choices');
  const { choices, version } = standing.data;
  const next = { ...standing.data, version: version + 1, choices: { ...choices, ...change } };
  await school.runtime.store.commit({ writes: writeVersion('school', next, standing) });
}

it('a match is a suggestion: the post waits for a person, and is clear once somebody says that it is right', async () => {
  const { school, ref, deps, dossier, told } = await aPostOf('suggest');
  expect(await told()).toMatchObject({
    outcome: 'hold',
    findings: [{ code: 'POST_HOLD_UNKNOWN_FACE' }],
  });
  const media = mediaHash(mediaOfPost(await dossier()));
  await confirmEveryoneNamed(deps, { ...ref, media, by: 'user:anna' });
  await school.settle();
  expect(await told()).toMatchObject({ outcome: 'clear', findings: [] });
});

it('a suggestion of somebody without consent clears nothing, whoever confirms it', async () => {
  const { school, ref, deps, dossier, told } = await aPostOf('suggest', []);
  const media = mediaHash(mediaOfPost(await dossier()));
  await confirmEveryoneNamed(deps, { ...ref, media, by: 'user:anna' });
  await school.settle();
  expect(await told()).toMatchObject({ outcome: 'flag' });
});

it('a school may choose that matches count by themselves', async () => {
  const { told } = await aPostOf('allow-list');
  expect(await told()).toMatchObject({ outcome: 'clear', findings: [] });
});

it('even there, a person who says that it is somebody else is believed for good', async () => {
  const { school, ref, deps, dossier, told } = await aPostOf('allow-list');
  const [media] = mediaOfPost(await dossier());
  await refuseSuggestion(deps, {
    ...{ ...ref, mediaId: media?.mediaId ?? '', file: media?.sha256 ?? '' },
    ...{ face: 1, by: 'user:anna' },
  });
  await school.settle();
  expect(await told()).toMatchObject({ outcome: 'hold' });
  school.clock.advance(60 * 24 * 4);
  await school.runtime.runs.sweep();
  await school.settle();
  expect(await told()).toMatchObject({ outcome: 'hold' });
});

it.each([
  ['the rules no longer allow it', { 'consent.face_matching': 'off' }],
  ['its last day is over', { 'consent.face_matching_until': '2026-03-01' }],
])('where %s nobody is recognised, and what was compared is forgotten', async (_, change) => {
  const { school, ref, deps, dossier, told } = await aPostOf('allow-list');
  await choose(school, change);
  const [seen] = mediaOfPost(await dossier());
  expect(JSON.stringify(seen?.look)).toContain('personId');
  await refuseSuggestion(deps, {
    ...{ ...ref, mediaId: seen?.mediaId ?? '', file: seen?.sha256 ?? '' },
    ...{ face: 1, by: 'user:anna' },
  });
  await school.settle();
  expect(await told()).toMatchObject({ outcome: 'hold' });
  const [media] = mediaOfPost(await dossier());
  expect(JSON.stringify(media?.look)).not.toContain('personId');
});
