import { describe, expect, it } from 'vitest';
import type { PictureCheck } from '../../../../shared/domain/pictures/picture-check.ts';
import type { Role } from '../../../../shared/domain/policy/pack.ts';
import { readDossier } from '../../../../shared/records/dossier.ts';
import { aConsole } from '../a-console.ts';
import { aCommentRef, aMedia, aPicture, pictureName, placeComment, placePost } from '../a-story.ts';

const found = (label: 'nudity' | 'explicit'): PictureCheck => ({
  status: 'checked',
  labels: [{ label, confidencePercent: 90 }],
  unseen: ['violence'],
  moderator: 'test-1',
});
const as = (...roles: Role[]) => ({ schools: [{ schoolId: 'school-a', roles }] });
const path = '/posts/facebook/501';
const where = { schoolId: 'school-a', platform: 'facebook', kind: 'post', key: '501' } as const;

/** A suspected picture as the look leaves it: nothing but what was suspected. */
const suspected = aMedia({
  ...{ sha256: null, display: null, check: found('explicit') },
  look: { status: 'not-fetched', reason: 'suspected' },
});

describe('a picture with what looks like nudity', () => {
  it('may be used once somebody who plans posts has looked at it', async () => {
    const world = await aConsole();
    await placePost(world, {}, [aMedia({ check: found('nudity') })]);
    const page = await world.signIn(as('communication'));
    expect(await page.text(path)).toContain('naakt of bijna naakt');
    const form = { media: 'm1', file: 'a'.repeat(64), looked: 'yes' };
    expect((await page.post(`${path}/pass-picture`, form)).status).toBe(303);
    const dossier = await readDossier(world.store, where);
    expect(dossier?.media[0]?.data.passed?.by).toMatch(/^user:/);
    expect(await page.text(path)).not.toContain('Kijk zelf.');
  });

  it('is not passed as another file than the one that was seen', async () => {
    const world = await aConsole();
    await placePost(world, {}, [aMedia({ check: found('nudity') })]);
    const page = await world.signIn(as('communication'));
    const form = { media: 'm1', file: 'b'.repeat(64), looked: 'yes' };
    expect((await page.post(`${path}/pass-picture`, form)).status).toBe(409);
  });
});

describe('a word about a picture', () => {
  it('is asked for only where there is something to decide', async () => {
    const world = await aConsole();
    await placePost(world, {}, [aMedia()]);
    const page = await world.signIn(as('communication', 'leadership'));
    const form = { media: 'm1', file: 'a'.repeat(64), looked: 'yes' };
    expect((await page.post(`${path}/pass-picture`, form)).status).toBe(409);
    expect((await readDossier(world.store, where))?.media[0]?.data.passed).toBeUndefined();
  });

  it('is asked for anew when something else is found in it', async () => {
    const world = await aConsole();
    const passed = { by: 'user:x', at: '2026-03-02T09:00:00.000Z', found: ['violence'] } as const;
    await placePost(world, {}, [
      aMedia({ check: found('nudity'), passed: { ...passed, found: [...passed.found] } }),
    ]);
    const page = await world.signIn(as('communication'));
    expect(await page.text(path)).toContain('naakt of bijna naakt');
    const form = { media: 'm1', file: 'a'.repeat(64), looked: 'yes' };
    await page.post(`${path}/pass-picture`, form);
    const dossier = await readDossier(world.store, where);
    expect(dossier?.media[0]?.data.passed?.found).toEqual(['violence', 'nudity']);
  });
});

describe('a file that could not be checked', () => {
  const unchecked = aMedia({
    look: { status: 'held', reason: 'too-many-frames' },
    check: { status: 'not-checked', reason: 'too-many-frames' },
  });
  const watch = { of: 'a'.repeat(64), last: 0, present: [] };
  const form = { media: 'm1', file: 'a'.repeat(64), looked: 'yes' };

  it('asks for a word once somebody watched it, and not before', async () => {
    for (const everybody of [null, { by: 'user:x', at: '2026-03-02T09:00:00.000Z' } as const]) {
      const world = await aConsole();
      await placePost(world, {}, [{ ...unchecked, watch: { ...watch, everybody } }]);
      const page = await world.signIn(as('communication'));
      const done = await page.post(`${path}/pass-picture`, form);
      expect(done.status).toBe(everybody === null ? 409 : 303);
    }
  });
});

describe('a picture that is suspected', () => {
  it('is on no page and behind no address', async () => {
    const world = await aConsole();
    await placePost(world, {}, [suspected]);
    for (const role of ['communication', 'leadership'] as const) {
      const page = await world.signIn(as(role));
      const text = await page.text(path);
      expect(text).toContain('0900-8844');
      expect(text).not.toContain('.jpg');
      expect(text).not.toContain('Kijk zelf');
      expect(text).not.toContain('Is iedereen benoemd');
      expect((await page.get(`${path}/media/m1.jpg`)).status).toBe(404);
    }
  });

  it('is passed by leadership only', async () => {
    const world = await aConsole();
    await placePost(world, {}, [suspected]);
    const form = { media: 'm1', file: '', looked: 'yes' };
    const planner = await world.signIn(as('communication'));
    expect(await planner.text(path)).not.toContain('pass-picture');
    expect((await planner.post(`${path}/pass-picture`, form)).status).toBe(404);
    const leader = await world.signIn(as('leadership'));
    expect((await leader.post(`${path}/pass-picture`, form)).status).toBe(303);
  });
});

describe('a word that was given', () => {
  const passed = { by: 'user:x', at: '2026-03-02T09:00:00.000Z' } as const;
  const form = { media: 'm1', file: 'a'.repeat(64) };

  it('is taken back, and the picture is fetched and judged anew', async () => {
    const world = await aConsole();
    const before = aMedia({ check: found('nudity'), passed: { ...passed, found: ['nudity'] } });
    await placePost(world, {}, [before]);
    const page = await world.signIn(as('communication'));
    expect(await page.text(path)).toContain('Toch niet');
    expect((await page.post(`${path}/take-back-pass`, form)).status).toBe(303);
    expect((await readDossier(world.store, where))?.media[0]?.data).not.toHaveProperty('passed');
    expect(world.events.at(-1)).toMatchObject({
      type: 'post.changed',
      data: { because: 'again' },
    });
    expect(await page.text(path)).toContain('naakt of bijna naakt');
    expect((await page.post(`${path}/take-back-pass`, form)).status).toBe(409);
  });

  it('shows a suspected picture to nobody from when it is taken back', async () => {
    const world = await aConsole();
    world.blobs.set(pictureName, aPicture);
    const before = aMedia({ check: found('explicit'), passed: { ...passed, found: ['explicit'] } });
    await placePost(world, {}, [before]);
    const page = await world.signIn(as('leadership'));
    expect((await page.get(`${path}/media/m1.jpg`)).status).toBe(200);
    await page.post(`${path}/take-back-pass`, form);
    expect((await page.get(`${path}/media/m1.jpg`)).status).toBe(404);
    expect(await page.text(path)).not.toContain('media/m1.jpg');
  });
});

describe('a comment with a suspected picture', () => {
  it('shows leadership where and when it stood, and a moderator nothing', async () => {
    const world = await aConsole();
    await placeComment(world, 'hide', { suspected: true, restricted: true });
    const { key, id } = aCommentRef();
    const comment = `/comments/facebook/${key}`;
    const leader = await (await world.signIn(as('leadership'))).text(comment);
    expect(leader).toContain('0900-8844');
    expect(leader).toContain(id);
    expect(leader).not.toContain('Er zit een plaatje');
    expect((await (await world.signIn(as('moderation'))).get(comment)).status).toBe(404);
  });
});
