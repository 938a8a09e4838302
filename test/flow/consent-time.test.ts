import { describe, expect, it } from 'vitest';
import { type ASchool, aSchool, facesOf } from '../support/a-school.ts';
import { changed, draft, itBecomes, notices, online, pupil, said, yes } from './a-family.ts';

const outcomeOf = async (school: ASchool, id: string) =>
  (await school.told('facebook', id))?.outcome;

describe('time passes, and a draft is judged by the day it is', () => {
  it.each([
    {
      what: 'a 16th birthday, at midnight in Amsterdam',
      person: { ...pupil, birthDate: '2010-04-10' },
      change: undefined,
      last: '2026-04-09T21:59:00.000Z',
      first: '2026-04-09T22:01:00.000Z',
    },
    {
      what: 'the end of the school year',
      person: pupil,
      last: '2026-07-31T21:59:00.000Z',
      first: '2026-07-31T22:01:00.000Z',
    },
    {
      what: 'the last day at school',
      person: { ...pupil, enrolledUntil: '2026-04-17' },
      last: '2026-04-17T21:59:00.000Z',
      first: '2026-04-17T22:01:00.000Z',
    },
    {
      what: 'the end of a parent’s authority',
      person: {
        ...pupil,
        guardians: [{ id: 'g1', authority: true, authorityUntil: '2026-04-17' }],
      },
      last: '2026-04-17T21:59:00.000Z',
      first: '2026-04-17T22:01:00.000Z',
    },
  ])('$what', async ({ person, last, first }) => {
    const school = await aSchool({ recognition: 'allow-list' });
    school.sees(facesOf(await school.enrol(person, [yes])));
    const post = await draft(school);
    await school.settle();
    await itBecomes(school, last);
    expect(await outcomeOf(school, post.id)).toBe('clear');
    await itBecomes(school, first);
    expect(await outcomeOf(school, post.id)).toBe('hold');
  });

  it('a no that counts from tomorrow flags what is online tomorrow', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    const child = await school.enrol(pupil, [yes]);
    school.sees(facesOf(child));
    const post = await online(school);
    await school.settle();
    await said(school, child, 'withdraw', { effectiveFrom: '2026-03-04' });
    await school.runtime.drain();
    expect(await outcomeOf(school, post.id)).toBe('clear');
    await itBecomes(school, '2026-03-03T23:01:00.000Z');
    expect(await outcomeOf(school, post.id)).toBe('flag');
  });
});

describe('a pupil who turns 16', () => {
  const kinds = async (school: ASchool) =>
    (await notices(school)).map(({ role, kind }) => [role, kind]);
  const soon = ['administration', 'pupil.turning-16.soon'];
  const now = ['administration', 'pupil.turning-16.now'];

  it('is told of 30 days before and on the day, without a post and without a name', async () => {
    const school = await aSchool();
    const child = await school.enrol({ ...pupil, birthDate: '2010-05-10' }, []);
    await changed(school, child, {});
    await itBecomes(school, '2026-04-09T21:59:00.000Z');
    expect(await kinds(school)).toEqual([]);
    await itBecomes(school, '2026-04-09T22:01:00.000Z');
    expect(await kinds(school)).toEqual([soon]);
    await itBecomes(school, '2026-05-09T21:59:00.000Z');
    expect(await kinds(school)).toEqual([soon]);
    await itBecomes(school, '2026-05-09T22:01:00.000Z');
    expect(await kinds(school)).toEqual([soon, now]);
    await itBecomes(school, '2026-06-01T00:00:00.000Z');
    expect(await kinds(school)).toEqual([soon, now]);
  });

  it('and is new here shortly before is told of at once, and once', async () => {
    const school = await aSchool();
    const child = await school.enrol({ ...pupil, birthDate: '2010-03-12' }, []);
    await changed(school, child, {});
    await school.settle();
    await itBecomes(school, '2026-03-02T09:01:00.000Z');
    expect(await kinds(school)).toEqual([soon]);
    await changed(school, child, {});
    await itBecomes(school, '2026-03-03T09:01:00.000Z');
    expect(await kinds(school)).toEqual([soon]);
  });

  it('with others on one day is one message', async () => {
    const school = await aSchool();
    for (const birthDate of ['2010-03-12', '2010-03-13', '2010-03-20']) {
      await changed(school, await school.enrol({ ...pupil, birthDate }, []), {});
    }
    await school.settle();
    await itBecomes(school, '2026-03-02T09:01:00.000Z');
    expect(await kinds(school)).toEqual([soon]);
  });
});
