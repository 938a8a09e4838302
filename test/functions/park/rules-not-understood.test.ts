import { expect, it } from 'vitest';
import { park } from '../../../functions/park/park.ts';
import { screenPost } from '../../../functions/screen-post/screen-post.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import { readContent } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import { writeVersion } from '../../../shared/records/school-policy.ts';
import { aConsole } from '../console/a-console.ts';
import { aDecision, aPost, aRef, at, place } from '../console/a-story.ts';

/** A planned post that may go online, of a school whose rules nobody can read any more. */
async function aClearPost(publishAt: string) {
  const world = await aConsole();
  await place(world, { ref: aRef(), post: aPost({ publishAt }) }, aDecision('clear'));
  const version = { version: 1, packId: 'atlas-2021', packVersion: 1, reason: 'x', at };
  const people = { proposedBy: 'user:a', approvedBy: 'user:b' } as const;
  const choices = { 'consent.renewal': 'whenever' };
  await world.write(...writeVersion('school-a', { ...version, ...people, choices }));
  const event = {
    ...{ id: 'e1', type: 'post.changed' as const, source: 'sweep', time: at },
    data: { ref: aRef(), because: 'due' as const },
  };
  const standing = async () => (await readContent(world.store, aRef()))?.data;
  return { ...world, event, standing };
}

it('rules that cannot be understood keep a planned post back, once work on it is given up', async () => {
  const { store, deps, event, standing } = await aClearPost('2026-03-04T15:00:00.000Z');
  await park({ store, packs, now: deps.now })({
    listener: 'screen-post',
    body: JSON.stringify(event),
  });
  expect(await standing()).toMatchObject({ state: 'unchecked', outcome: 'hold', open: true });
  const { actions } = (await readDossier(store, aRef()))!;
  expect(actions.at(-1)).toMatchObject({ kind: 'postpone-post', status: 'intended' });
});

it('and at once where it goes live within half an hour', async () => {
  const { store, deps, event, standing } = await aClearPost('2026-03-02T10:20:00.000Z');
  const never = () => Promise.reject(new Error('expected nothing to be read'));
  const look = { blobs: deps.blobs, media: never, faces: never, images: never };
  const dependencies = {
    store,
    packs,
    now: deps.now,
    ...look,
    platforms: new Map([['facebook', {}]]),
  };
  await expect(screenPost(dependencies as never)(event)).rejects.toThrow('expected answers');
  expect(await standing()).toMatchObject({ state: 'unchecked', outcome: 'hold' });
});
