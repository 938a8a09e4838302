import { describe, expect, it } from 'vitest';
import { readStanding, writeVersion } from '../../shared/records/school-policy.ts';
import { readSchool, writeSchool } from '../../shared/records/schools.ts';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { changed, notices, online, planned, pupil, said, tasks, yes } from './a-family.ts';

const outcomeOf = async (school: ASchool, id: string) =>
  (await school.told('facebook', id))?.outcome;

/** A pupil in two planned posts and one online, all of them fine. */
async function aPupilInThreePosts() {
  const school = await aSchool({ recognition: 'allow-list' });
  const child = await school.enrol(pupil, [yes]);
  school.sees(facesOf(child));
  const posts = [await planned(school), await planned(school), await online(school)] as const;
  await school.settle();
  for (const { id } of posts) expect(await outcomeOf(school, id)).toBe('clear');
  school.clock.advance(5);
  return { school, child, posts };
}

describe('a consent that is taken back', () => {
  it('holds what is planned and flags what is online, by itself and at once', async () => {
    const { school, child, posts } = await aPupilInThreePosts();
    await said(school, child, 'withdraw');
    await school.runtime.drain();

    const [first, second, live] = posts;
    for (const { id } of [first, second]) {
      expect(await school.told('facebook', id)).toMatchObject({
        outcome: 'flag',
        actions: [{ kind: 'postpone-post', status: 'done' }],
      });
    }
    const told = await school.told('facebook', live.id);
    expect(told?.outcome).toBe('flag');
    expect(told?.findings.map(({ code }) => code)).toContain('PUBLISHED_REVIEW_WITHDRAWN');
    // not a minute went by
    for (const { id, scheduledFor } of [first, second]) {
      const moved = school.control.post(id);
      expect(moved?.state).toBe('scheduled');
      expect(moved?.scheduledFor).not.toEqual(scheduledFor);
    }
  });

  it('becomes a task for each post, with who and until when', async () => {
    const { school, child, posts } = await aPupilInThreePosts();
    await said(school, child, 'withdraw');
    await school.runtime.drain();
    const found = await tasks(school);
    expect(found.map(({ ref, personId, isLive }) => [ref.id, personId, isLive]).sort()).toEqual(
      posts.map(({ id }, index) => [id, child, index === 2]).sort(),
    );
    // a Monday morning; the end of the Tuesday
    expect(new Set(found.map(({ mustBeDoneBy }) => mustBeDoneBy))).toEqual(
      new Set(['2026-03-03T16:00:00.000Z']),
    );
  });

  it('is told with the number of posts and without a name', async () => {
    const { school, child } = await aPupilInThreePosts();
    await said(school, child, 'withdraw');
    await school.runtime.drain();
    const told = (await notices(school)).filter(({ kind }) => kind === 'consent.withdrawn');
    expect(told.map(({ role, urgent }) => [role, urgent]).sort()).toEqual([
      ['communication', true],
      ['leadership', true],
    ]);
    expect(told[0]?.body.nl).toMatch(/^Het gaat om 3 posts: 2 gepland en 1 online\./);
    expect(JSON.stringify(told)).not.toContain('Testpersoon');
    expect(JSON.stringify(told)).not.toContain(child);
  });

  it('leaves posts of others alone', async () => {
    const { school, child } = await aPupilInThreePosts();
    const other = await school.enrol(pupil, [yes]);
    school.sees(facesOf(other));
    const theirs = await planned(school);
    await school.settle();
    await said(school, child, 'withdraw');
    await school.runtime.drain();
    expect(await outcomeOf(school, theirs.id)).toBe('clear');
    expect((await tasks(school)).map(({ ref }) => ref.id)).not.toContain(theirs.id);
  });

  it('and given again lets everything go at its own time', async () => {
    const { school, child, posts } = await aPupilInThreePosts();
    await said(school, child, 'withdraw');
    await school.runtime.drain();
    school.clock.advance(5);
    await said(school, child, 'grant');
    await school.runtime.drain();
    for (const { id, scheduledFor } of posts) {
      expect(await outcomeOf(school, id)).toBe('clear');
      expect(school.control.post(id)?.scheduledFor).toEqual(scheduledFor);
    }
    expect(await tasks(school)).toEqual([]);
    expect((await tasks(school, 'done')).map(({ ended }) => ended?.how)).toEqual(
      Array(3).fill('allowed'),
    );
  });

  it('while the platform does not answer is a task all the same', async () => {
    const { school, child, posts } = await aPupilInThreePosts();
    school.control.setToken(school.accounts.facebook, 'expired');
    await said(school, child, 'withdraw');
    await school.runtime.drain();
    expect((await tasks(school)).map(({ ref }) => ref.id).sort()).toEqual(
      posts.map(({ id }) => id).sort(),
    );
    expect(await school.told('facebook', posts[0].id)).toMatchObject({ state: 'unchecked' });
  });
});

it('a yes that arrives frees a post that waited for it', async () => {
  const school = await aSchool({ recognition: 'allow-list' });
  const child = await school.enrol(pupil, []);
  school.sees(facesOf(child));
  const post = await planned(school);
  await school.settle();
  expect(await outcomeOf(school, post.id)).toBe('flag');
  school.clock.advance(5);
  await said(school, child, 'grant');
  await school.runtime.drain();
  expect(await outcomeOf(school, post.id)).toBe('clear');
  expect(school.control.post(post.id)?.scheduledFor).toEqual(post.scheduledFor);
});

it('a protection reads as any no, and asks the same of people', async () => {
  const { school, child, posts } = await aPupilInThreePosts();
  await changed(school, child, { protectionHold: true });
  await school.runtime.drain();
  for (const { id } of posts) expect(await outcomeOf(school, id)).toBe('flag');
  expect(await tasks(school)).toHaveLength(3);
  const told = await school.told('facebook', posts[0].id);
  expect(JSON.stringify(told)).not.toMatch(/protect|bescherm/i);
});

it('other rules of the school judge everything that is planned or online', async () => {
  const { school, posts } = await aPupilInThreePosts();
  const { store } = school.runtime;
  const before = await readSchool(store, 'school');
  const standing = await readStanding(store, 'school');
  if (before === undefined || standing === undefined) throw new Error('expected the school');
  const packId = 'lankforst-2024';
  const time = school.clock.now.toISOString();
  const data = { schoolId: 'school', version: 2 };
  await store.commit({
    writes: [
      writeSchool({ ...before.data, packId }, before),
      ...writeVersion('school', { ...standing.data, packId, version: 2 }, standing),
    ],
    events: [{ id: 'policy-2', type: 'policy.changed', source: 'console', time, data }],
  });
  await school.runtime.drain();
  for (const { id } of posts) {
    const told = await school.told('facebook', id);
    expect(told?.findings.map(({ code }) => code)).toEqual(['POST_BLOCK_RECOGNISABLE']);
  }
});
