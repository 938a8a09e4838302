import { expect, it } from 'vitest';
import { isFirst } from '../../functions/console/confirm-second.ts';
import { nameFace } from '../../functions/console/name-face.ts';
import { addPresent, sayEverybody } from '../../functions/console/watching/change-watch.ts';
import { aSchool, facesOf } from '../support/a-school.ts';
import { online, planned, pupil, yes } from './a-family.ts';
import { onPost } from './on-post.ts';

const hidden = { as: 'not-recognisable', why: 'blurred' } as const;

/** A face that anna finds not recognisable, and bram too. */
async function anAgreedPost(where: typeof planned | typeof online = planned) {
  const school = await aSchool();
  school.sees(facesOf(null));
  const post = await where(school);
  await school.settle();
  const page = onPost(school, post.id);
  await page.name('user:anna', 1, hidden);
  await page.confirm('user:anna');
  expect((await page.told()).outcome).not.toBe('clear');
  expect(await page.second('user:bram')).toEqual({ ok: true });
  expect((await page.told()).outcome).toBe('clear');
  return { school, page };
}

it('a second word does not come back after its giver took it back', async () => {
  const { page } = await anAgreedPost();
  await page.name('user:bram', 1, { as: 'unknown' });
  expect((await page.told()).outcome).toBe('hold');
  await page.name('user:anna', 1, hidden);
  await page.confirm('user:anna');
  expect((await page.told()).outcome).toBe('hold');
});

it('nor where the name was given back before anything was judged', async () => {
  const { school, page } = await anAgreedPost();
  for (const [by, wish] of [
    ['user:bram', { as: 'unknown' }],
    ['user:anna', hidden],
  ] as const) {
    const { mediaId, sha256, names } = await page.media();
    school.clock.advance(1);
    const seen = { file: sha256 ?? '', namedAt: names['1']?.at ?? '' };
    const done = await nameFace(page.deps, { ...page.ref, mediaId, face: 1, wish, by, seen });
    expect(done).toEqual({ ok: true });
  }
  await page.confirm('user:anna');
  expect((await page.told()).outcome).toBe('hold');
});

it('a second word stands while nothing it was given for changes', async () => {
  const { page } = await anAgreedPost();
  await page.again();
  expect((await page.told()).outcome).toBe('clear');
});

it('a second word covers no face that it was not asked about', async () => {
  const school = await aSchool();
  const look = facesOf(null, null);
  if (look.status === 'held') throw new Error(look.reason);
  const [one, two] = look.faces;
  if (one === undefined || two === undefined) throw new Error('expected two faces');
  const doubted = { ...two, recognisable: false, because: 'too-small' };
  school.sees({ ...look, faces: [one, doubted] });
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  await page.name('user:anna', 1, hidden);
  await page.name('user:anna', 2, { as: 'not-recognisable' });
  await page.confirm('user:anna');
  expect(await page.second('user:bram')).toEqual({ ok: true });
  expect((await page.told()).outcome).toBe('clear');
  school.sees({ ...look, engine: 'test-2' });
  await page.again();
  expect((await page.told()).outcome).toBe('hold');
});

it('whoever says that everybody in a film is on the list is no second person for it', async () => {
  const school = await aSchool();
  const personId = await school.enrol(pupil, [yes]);
  const accountId = school.accounts.youtube;
  const post = school.control.publishPost({ accountId, text: 'x', media: [{ kind: 'video' }] });
  await school.settle();
  await school.runtime.runs.poll({ reconcile: true });
  await school.settle();
  const page = onPost(school, post.id, 'youtube');
  const place = (await page.media(0)).kind === 'video' ? 0 : 1;
  const wish = { as: 'person' as const, personId, modalities: ['video' as const] };
  await addPresent(page.deps, { ...(await page.of('user:bram', place)), wish });
  await sayEverybody(page.deps, { ...(await page.of('user:anna', place)), seen: '1' });
  const dossier = await page.dossier();
  expect(['user:anna', 'user:bram', 'user:carla'].map((by) => isFirst(dossier, by))).toEqual([
    true,
    true,
    false,
  ]);
});

it('a post that is online waits for no more than it asks', async () => {
  await anAgreedPost(online);
});
