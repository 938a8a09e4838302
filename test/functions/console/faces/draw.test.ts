import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boxBetween } from '../../../../functions/console/faces/draw-face.ts';
import { readDossier } from '../../../../shared/records/dossier.ts';
import { mediaHash } from '../../../../shared/records/media-hash.ts';
import { aConsole, allRoles } from '../a-console.ts';
import { aMedia, aRef, placePerson, placePost } from '../a-story.ts';

const path = '/posts/facebook/501';
const of = { media: 'm1', file: 'a'.repeat(64) };
const schools = [{ schoolId: 'school-a', roles: allRoles }];

async function aWorld(change: Parameters<typeof aMedia>[0] = {}) {
  const world = await aConsole();
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
  await placePost(world, {}, [aMedia(change)]);
  const browser = await world.signIn({ schools });
  const media = async () => {
    const found = (await readDossier(world.store, aRef()))?.media[0]?.data;
    if (found === undefined) throw new Error('expected the picture');
    return found;
  };
  return { ...world, browser, media };
}

describe('a face that was not found', () => {
  it('is pointed out by two clicks on the picture, without a script', async () => {
    const { browser, media, audit } = await aWorld();
    const first = await browser.text(`${path}/draw?media=m1&width=640`);
    expect(first).toMatch(/<input type="image" name="at"[^>]*width="640" height="480"/);
    const second = await browser.text(`${path}/draw?media=m1&width=640&at.x=320&at.y=240`);
    expect(second).toContain('name="fromX" value="0.5"');
    const answer = await browser.post(`${path}/draw`, {
      ...{ ...of, width: '640', fromX: '0.5', fromY: '0.5', 'at.x': '400', 'at.y': '360' },
    });
    expect(answer.status).toBe(303);
    // the picture is 800 by 600
    expect((await media()).drawn).toEqual([{ x: 400, y: 300, width: 100, height: 150 }]);
    expect((await audit()).at(-1)).toMatchObject({ what: 'face.drawn', detail: { face: 4 } });
    expect(await browser.text(path)).toContain('Aangewezen door een collega.');
  });

  it('is pointed out in numbers by whoever uses no mouse', async () => {
    const { browser, media } = await aWorld();
    const corners = { left: '10', top: '20', right: '20', bottom: '40' };
    await browser.post(`${path}/draw`, { ...of, ...corners });
    expect((await media()).drawn).toEqual([{ x: 80, y: 120, width: 80, height: 120 }]);
  });

  it('has its first corner marked, and kept when the picture is shown larger', async () => {
    const { browser } = await aWorld();
    const first = await browser.text(`${path}/draw?media=m1&width=640`);
    expect(first).not.toContain('class="corner"');
    expect(first).toContain('Geen muis of vinger?');
    const second = await browser.text(`${path}/draw?media=m1&width=640&at.x=320&at.y=120`);
    expect(second).toMatch(/<svg class="corner" width="640" height="480"[^>]*>.*M320 134V120H334/s);
    const [, larger = ''] = /href="([^"]*width=1280[^"]*)"/.exec(second) ?? [];
    const third = await browser.text(larger.replaceAll('&amp;', '&'));
    expect(third).toContain('name="fromX" value="0.5"');
    expect(third).toContain('name="fromY" value="0.25"');
    expect(third).toMatch(/<svg class="corner" width="1280" height="960"[^>]*>.*M640 254V240H654/s);
  });

  it('is taken once: the same box again, or that of a face that was found, is refused with a word', async () => {
    const { browser, media } = await aWorld();
    const box = { left: '70', top: '70', right: '80', bottom: '80' };
    expect((await browser.post(`${path}/draw`, { ...of, ...box })).status).toBe(303);
    const again = await browser.post(`${path}/draw`, { ...of, ...box, right: '81' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Dit gezicht staat al op de lijst');
    expect(
      (await browser.post(`${path}/draw`, { ...of, ...box, left: '76', right: '86' })).status,
    ).toBe(303);
    const found = (await media()).look;
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = found.status === 'analysed' ? (found.faces[0]?.box ?? {}) : {};
    const share = { left: x / 8, right: (x + width) / 8, top: y / 6, bottom: (y + height) / 6 };
    const same = Object.fromEntries(Object.entries(share).map(([side, at]) => [side, String(at)]));
    expect((await browser.post(`${path}/draw`, { ...of, ...same })).status).toBe(409);
    expect((await media()).drawn).toHaveLength(2);
  });

  it('takes away the word that everyone is named', async () => {
    const { browser, media } = await aWorld();
    const before = mediaHash([await media()]);
    await browser.post(`${path}/draw`, { ...of, left: '0', top: '0', right: '9', bottom: '9' });
    expect(mediaHash([await media()])).not.toBe(before);
  });

  it.each([
    ['too small a box', { left: '10', top: '10', right: '10.5', bottom: '40' }, 409],
    ['another file', { file: 'b'.repeat(64) }, 409],
    ['another picture', { media: 'm2' }, 404],
    ['no numbers', { left: 'x' }, 400],
    ['a place outside', { right: '140' }, 400],
  ])('is not taken from %s', async (_, change, status) => {
    const { browser, media } = await aWorld();
    const fields = { ...of, left: '10', top: '10', right: '20', bottom: '20', ...change };
    expect((await browser.post(`${path}/draw`, fields)).status).toBe(status);
    expect((await media()).drawn).toEqual([]);
  });

  test('lies inside the picture, whichever corner comes first', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const corner = fc.record({ x: share, y: share });
    const side = fc.integer({ min: 20, max: 8000 });
    fc.assert(
      fc.property(corner, corner, fc.record({ width: side, height: side }), (a, b, frame) => {
        const box = boxBetween(a, b, frame);
        expect(boxBetween(b, a, frame)).toEqual(box);
        if (box === undefined) return;
        expect(box.width).toBeGreaterThanOrEqual(8);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(frame.width + 1e-6);
        expect(box.y + box.height).toBeLessThanOrEqual(frame.height + 1e-6);
      }),
    );
  });
});

describe('an overview shot', () => {
  const crowd = (count: number) => ({
    look: {
      ...{ status: 'analysed' as const, width: 800, height: 600, frames: 1, engine: 'test' },
      faces: Array.from({ length: count }, (_, n) => ({
        box: { x: n * 40, y: 10, width: 30, height: 36 },
        confidencePercent: 90,
        recognisable: true,
        because: 'small',
      })),
    },
  });

  it('says of everybody without a name that they are not recognisable, and of nobody else', async () => {
    const names = {
      '2': { as: 'person', personId: 'p1', by: 'user:x', at: '2026-03-02T09:00:00.000Z' },
    } as const;
    const { browser, media } = await aWorld({ ...crowd(6), names });
    expect(await browser.text(path)).toContain('de 5 gezichten zonder naam zijn niet herkenbaar');
    const answer = await browser.post(`${path}/overview`, { ...of, count: '5' });
    expect(answer.status).toBe(303);
    const after = (await media()).names;
    expect(Object.keys(after)).toHaveLength(6);
    expect(after['2']).toMatchObject({ personId: 'p1' });
    expect(after['1']).toMatchObject({ as: 'not-recognisable', why: 'overview' });
  });

  it.each([
    ['a small group', 4, '4'],
    ['another number of faces than was seen', 6, '5'],
  ])('is not said of %s', async (_, count, seen) => {
    const { browser, media } = await aWorld(crowd(count));
    expect((await browser.post(`${path}/overview`, { ...of, count: seen })).status).toBe(409);
    expect((await media()).names).toEqual({});
  });
});
