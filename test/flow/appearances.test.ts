import { describe, expect, it } from 'vitest';
import { addPresent, sayEverybody } from '../../functions/console/watching/change-watch.ts';
import { listAppearances } from '../../shared/records/appearances.ts';
import { setForget } from '../../shared/records/forget.ts';
import { removeMedia, writeMedia } from '../../shared/records/media.ts';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { type ASchool, aSchool, facesOf, nobody } from '../support/a-school.ts';
import { choosing } from '../support/recognition.ts';
import { planned, pupil, said, yes } from './a-family.ts';
import { onPost } from './on-post.ts';

/** A film that is online, with a pupil in it who may be shown. */
async function aFilmOf(school: ASchool, personId: string) {
  school.sees(nobody);
  const post = school.control.publishPost({
    accountId: school.accounts.youtube,
    text: 'De musical',
    media: [{ kind: 'video' }],
  });
  await school.settle();
  await school.runtime.runs.poll({ reconcile: true });
  await school.settle();
  const page = onPost(school, post.id, 'youtube');
  const place = (await page.media(0)).kind === 'video' ? 0 : 1;
  const of = { ...(await page.of('user:anna', place)), file: '' };
  const wish = { as: 'person' as const, personId, modalities: ['video' as const] };
  await page.settled(await addPresent(page.deps, { ...of, wish }));
  await page.settled(await sayEverybody(page.deps, { ...of, seen: '1' }));
  await page.confirm('user:anna');
  return { page, film: of.mediaId };
}

/** A picture that left the post long ago, in which they were named. */
const left = (mediaId: string, personId: string) => ({
  ...{
    mediaId,
    kind: 'image' as const,
    sha256: 'a',
    display: null,
    look: facesOf(null),
    drawn: [],
  },
  names: {
    '1': { as: 'person', personId, by: 'user:anna', at: '2026-01-01T00:00:00.000Z' },
  } as const,
  lookedAt: '2026-01-01T00:00:00.000Z',
});

describe('when an older picture of a post is forgotten', () => {
  it('who is still in a film of it stays found, and a withdrawal is followed', async () => {
    const school = await aSchool();
    const personId = await school.enrol(pupil, [yes]);
    const { page } = await aFilmOf(school, personId);
    expect((await page.told()).outcome).toBe('clear');
    const forget = {
      ref: (await page.dossier()).content.data.ref,
      what: 'media',
      id: 'left',
    } as const;
    const writes = [writeMedia(forget.ref, left('left', personId))];
    await page.deps.store.commit({
      writes: [...writes, setForget(forget, new Date('2026-01-02'))],
    });
    await school.runtime.runs.sweep();
    expect((await page.dossier()).media.map(({ data }) => data.mediaId)).not.toContain('left');
    expect(await listAppearances(page.deps.store, 'school', personId)).toHaveLength(1);
    await said(school, personId, 'withdraw');
    await school.settle();
    expect((await page.told()).outcome).toBe('flag');
  });

  it('who was in a film only leaves with the film', async () => {
    const school = await aSchool();
    const personId = await school.enrol(pupil, [yes]);
    const { page, film } = await aFilmOf(school, personId);
    const { content, media } = await page.dossier();
    const record = media.find(({ data }) => data.mediaId === film)?.data;
    if (record === undefined) throw new Error('expected the film');
    const { ref } = content.data;
    // the same film under an id that the post no longer has
    const watch = record.watch && { ...record.watch, of: 'old' };
    const old = { ...record, mediaId: 'old', ...(watch === undefined ? {} : { watch }) };
    await page.deps.store.commit({
      writes: [
        removeMedia(ref, film),
        writeMedia(ref, old),
        setForget({ ref, what: 'media', id: 'old' }, new Date('2026-01-02')),
      ],
    });
    await school.runtime.runs.sweep();
    expect(await listAppearances(page.deps.store, 'school', personId)).toEqual([]);
  });
});

it('a withdrawal is followed also where a match was a suggestion until the school chose that it counts', async () => {
  const school = await aSchool({ recognition: 'allow-list', matches: 'suggest' });
  const personId = await school.enrol(pupil, [yes]);
  school.sees(facesOf(personId));
  const post = await planned(school);
  await school.settle();
  const page = onPost(school, post.id);
  expect((await page.told()).outcome).toBe('hold');
  const { store } = page.deps;
  const standing = await readStanding(store, 'school');
  if (standing === undefined) throw new Error('expected choices');
  const next = { ...standing.data, version: 2, choices: choosing('allow-list') };
  await store.commit({ writes: writeVersion('school', next, standing) });
  await page.again();
  expect((await page.told()).outcome).toBe('clear');
  await said(school, personId, 'withdraw');
  await school.settle();
  expect((await page.told()).outcome).toBe('flag');
});
