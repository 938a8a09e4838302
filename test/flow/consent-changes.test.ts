import { describe, expect, it } from 'vitest';
import { recordStatements } from '../../shared/records/record-statements.ts';
import { listTasks } from '../../shared/records/tasks.ts';
import { type ASchool, aPicture, aSchool, facesOf } from '../support/a-school.ts';

const pupil = {
  kind: 'pupil',
  birthDate: '2014-05-10',
  guardians: [{ id: 'g1', authority: true }],
};
const yes = { by: 'g1', decision: 'grant', purposes: ['social_media'], at: '2025-09-08' };

async function planned(school: ASchool, minutes = 24 * 60) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Wat een mooie dag was dat.',
    media: [await aPicture()],
    scheduledFor: new Date(school.clock.now.getTime() + minutes * 60_000),
  });
}

async function online(school: ASchool) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Terugblik op de sportdag.',
    media: [await aPicture()],
  });
}

/** As the console and the link page do. */
async function said(school: ASchool, personId: string, decision: 'grant' | 'deny' | 'withdraw') {
  const at = school.clock.now.toISOString();
  const done = await recordStatements(school.runtime.store, {
    schoolId: 'school',
    personId,
    statements: [{ by: 'g1', decision, purposes: ['social_media'], at }] as never,
    proof: { how: 'link', receivedAt: at, recordedBy: null, form: null },
    actor: 'link',
    source: 'console',
    at: school.clock.now,
  });
  expect(done.ok).toBe(true);
}

const openTasks = async (school: ASchool) =>
  (await listTasks(school.runtime.store, { schoolId: 'school', state: 'open' }, { limit: 100 }))
    .tasks;

describe('a consent that is taken back', () => {
  it('holds every planned post at once and flags what is online, as tasks, and people hear how many', async () => {
    const school = await aSchool({ recognition: 'allow-list' });
    const child = await school.enrol(pupil, [yes]);
    school.sees(facesOf(child));
    const [first, second, third] = [
      await planned(school),
      await planned(school),
      await online(school),
    ];
    await school.settle();
    expect(await school.told('facebook', first.id)).toMatchObject({ outcome: 'clear' });
    school.clock.advance(5);

    await said(school, child, 'withdraw');
    await school.runtime.drain();

    for (const post of [first, second]) {
      expect(await school.told('facebook', post.id)).toMatchObject({
        outcome: 'flag',
        actions: [{ kind: 'postpone-post', status: 'done' }],
      });
    }
    const live = await school.told('facebook', third.id);
    expect(live?.outcome).toBe('flag');
    expect(live?.findings.map(({ code }) => code)).toContain('PUBLISHED_REVIEW_WITHDRAWN');
    const tasks = await openTasks(school);
    expect(tasks.map(({ personId, isLive }) => [personId, isLive]).sort()).toEqual([
      [child, false],
      [child, false],
      [child, true],
    ]);
  });
});
