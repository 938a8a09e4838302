import { describe, expect, it } from 'vitest';
import { claimTask, keepTask, reopenTask } from '../../functions/console/tasks/decide-task.ts';
import { readContent } from '../../shared/records/contents.ts';
import type { TaskRecord } from '../../shared/records/tasks.ts';
import { type ASchool, aPicture, aSchool, facesOf, nobody } from '../support/a-school.ts';
import {
  changed,
  itBecomes,
  notices,
  online,
  planned,
  pupil,
  said,
  tasks,
  yes,
} from './a-family.ts';

/** A post online with a pupil whose parent took the yes back. */
async function aPostToTakeDown(where: typeof online | typeof planned = online) {
  const school = await aSchool({ recognition: 'allow-list' });
  const child = await school.enrol(pupil, [yes]);
  school.sees(facesOf(child));
  const post = await where(school);
  await school.settle();
  school.clock.advance(5);
  await said(school, child, 'withdraw');
  await school.settle();
  const [task] = await tasks(school);
  if (task === undefined) throw new Error('expected a task');
  school.clock.advance(5);
  return { school, child, post, task };
}

const wishOf = ({ ref, personId }: TaskRecord) => ({
  schoolId: 'school',
  platform: ref.platform,
  key: ref.key,
  personId,
  by: 'user:anna' as const,
});
const deps = ({ runtime, clock }: ASchool) => ({ store: runtime.store, now: () => clock.now });
const kinds = async (school: ASchool) =>
  (await notices(school)).map(({ role, kind }) => `${role} ${kind}`);

describe('"I have taken it down"', () => {
  it('is believed when the platform no longer has it', async () => {
    const { school, post, task } = await aPostToTakeDown();
    school.control.deletePost(post.id);
    await claimTask(deps(school), { ...wishOf(task), how: 'taken-down' });
    await school.runtime.drain();
    // deleted and forbidden are one answer of this platform: a second look makes it sure
    await itBecomes(school, new Date(school.clock.now.getTime() + 3 * 60_000).toISOString());
    expect(await tasks(school)).toEqual([]);
    expect(await tasks(school, 'done')).toMatchObject([{ ended: { how: 'gone' } }]);
  });

  it('is not believed while the platform still shows it', async () => {
    const { school, task } = await aPostToTakeDown();
    await claimTask(deps(school), { ...wishOf(task), how: 'taken-down' });
    expect(await tasks(school)).toMatchObject([{ claim: { how: 'taken-down' } }]);
    await school.settle();
    const [after] = await tasks(school);
    expect(after).toMatchObject({ claim: null, refutedAt: school.clock.now.toISOString() });
  });

  it('needs nobody to say so', async () => {
    const { school, post } = await aPostToTakeDown();
    school.control.deletePost(post.id);
    await school.settle();
    await itBecomes(school, new Date(school.clock.now.getTime() + 3 * 60_000).toISOString());
    expect(await tasks(school)).toEqual([]);
  });
});

describe('another picture', () => {
  it('ends the task once everybody in it is known and the person is not', async () => {
    const { school, post, task } = await aPostToTakeDown(planned);
    const other = await school.enrol(pupil, [yes]);
    school.control.editPost({ postId: post.id, text: post.text, media: [await aPicture()] });
    school.sees(facesOf(other));
    await claimTask(deps(school), { ...wishOf(task), how: 'blurred' });
    await school.settle();
    expect(await tasks(school)).toEqual([]);
    expect(await tasks(school, 'done')).toMatchObject([{ ended: { how: 'not-shown' } }]);
  });

  it.each([
    { what: 'a face without a name', look: facesOf(null) },
    { what: 'nobody a face was found of', look: nobody },
  ])('with $what leaves it open: it may be the same person', async ({ look }) => {
    const { school, post, task } = await aPostToTakeDown(planned);
    school.control.editPost({ postId: post.id, text: post.text, media: [await aPicture()] });
    school.sees(look);
    await claimTask(deps(school), { ...wishOf(task), how: 'blurred' });
    await school.settle();
    expect(await tasks(school)).toHaveLength(1);
  });
});

describe('"let it stay"', () => {
  const reason = 'De ouder vindt deze foto goed.';
  async function aKeptPost() {
    const world = await aPostToTakeDown();
    await keepTask(deps(world.school), { ...wishOf(world.task), reason });
    await world.school.settle();
    world.school.clock.advance(5);
    return world;
  }
  const isOpen = async ({ runtime }: ASchool, { ref }: TaskRecord) =>
    (await readContent(runtime.store, ref))?.data.open;

  it('takes it off the lists, keeps the reason and tells leadership', async () => {
    const { school, task, post } = await aKeptPost();
    expect(await tasks(school)).toEqual([]);
    expect(await tasks(school, 'kept')).toMatchObject([{ kept: { by: 'user:anna', reason } }]);
    expect(await isOpen(school, task)).toBe(false);
    // what was found stays what it is
    expect(await school.told('facebook', post.id)).toMatchObject({ outcome: 'flag' });
    expect(await kinds(school)).toContain('leadership task.kept');
  });

  it('holds while nothing changes', async () => {
    const { school, child, task } = await aKeptPost();
    await changed(school, child, {});
    await school.settle();
    await itBecomes(school, '2026-03-20T12:00:00.000Z');
    expect(await tasks(school)).toEqual([]);
    expect(await isOpen(school, task)).toBe(false);
  });

  it('ends when the family says no again', async () => {
    const { school, child, task } = await aKeptPost();
    await said(school, child, 'deny');
    await school.settle();
    expect(await tasks(school)).toMatchObject([{ kept: null }]);
    expect(await isOpen(school, task)).toBe(true);
  });

  it('ends when the post changes', async () => {
    const { school, post } = await aKeptPost();
    school.control.editPost({ postId: post.id, text: 'Nog een keer!' });
    await school.settle();
    expect(await tasks(school)).toHaveLength(1);
  });

  it('can be undone', async () => {
    const { school, task } = await aKeptPost();
    await reopenTask(deps(school), wishOf(task));
    await school.settle();
    expect(await tasks(school)).toHaveLength(1);
    expect(await isOpen(school, task)).toBe(true);
  });

  it('is not for what is not online yet', async () => {
    const { school, task } = await aPostToTakeDown(planned);
    const done = await keepTask(deps(school), { ...wishOf(task), reason });
    expect(done).toMatchObject({ ok: false, problem: 'changed' });
    expect(await tasks(school)).toHaveLength(1);
  });
});

describe('a task that nobody did', () => {
  it('is told to leadership after a school day, once', async () => {
    const { school } = await aPostToTakeDown();
    await itBecomes(school, '2026-03-03T15:59:00.000Z');
    expect(await kinds(school)).not.toContain('leadership task.overdue');
    await itBecomes(school, '2026-03-03T16:01:00.000Z');
    await itBecomes(school, '2026-03-04T16:01:00.000Z');
    const late = (await kinds(school)).filter((one) => one.endsWith('task.overdue'));
    expect(late).toEqual(['leadership task.overdue']);
  });

  it('is not told when it was done', async () => {
    const { school, task } = await aPostToTakeDown();
    await keepTask(deps(school), { ...wishOf(task), reason: 'Afgesproken.' });
    await school.settle();
    await itBecomes(school, '2026-03-05T16:01:00.000Z');
    expect(await kinds(school)).not.toContain('leadership task.overdue');
  });
});

it('of every step there is an entry in the log', async () => {
  const { school, task } = await aPostToTakeDown();
  await claimTask(deps(school), { ...wishOf(task), how: 'taken-down' });
  await school.settle();
  await keepTask(deps(school), { ...wishOf(task), reason: 'Afgesproken met de ouder.' });
  await reopenTask(deps(school), wishOf(task));
  const rows = await school.runtime.store.query({
    table: 'audit',
    pk: 'S#school#2026-03',
    limit: 100,
  });
  const facts = rows.rows.map((row) => (row.data as { what: string }).what);
  expect(facts.filter((what) => what.startsWith('task.'))).toEqual([
    'task.opened',
    'task.claimed',
    'task.refuted',
    'task.kept',
    'task.reopened',
  ]);
  expect(JSON.stringify(rows)).not.toContain('Afgesproken');
});
