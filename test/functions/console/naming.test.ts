import { describe, expect, it } from 'vitest';
import { readContent } from '../../../shared/records/contents.ts';
import { readDossier } from '../../../shared/records/dossier.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { mediaHash } from '../../../shared/records/media-hash.ts';
import { type AConsole, aConsole, allRoles } from './a-console.ts';
import { aMedia, aPost, aRef, at, placePerson, placePost } from './a-story.ts';

const schools = [{ schoolId: 'school-a', roles: allRoles }];
const form = { media: 'm1', face: '1', file: 'a'.repeat(64), namedAt: '' };

async function aPostWithPeople(media: MediaRecord[] = [aMedia()]): Promise<AConsole> {
  const world = await aConsole();
  await placePerson(world, { id: 'p1', displayName: 'Zoë de Vries' }, 'grant');
  await placePerson(world, { id: 'p2', displayName: 'Jan Smit', className: '2B' });
  await placePerson(world, { id: 'p3', displayName: 'Jan Smit', className: '2C' });
  await placePerson(world, { id: 'p4', displayName: 'Jan Smit', className: '2C' });
  await placePerson(world, { id: 'p9', displayName: 'Elsewhere', schoolId: 'school-b' });
  await placePost(world, {}, media);
  return world;
}

const name = async (world: AConsole, fields: Record<string, string>) =>
  (await world.signIn({ schools })).post('/posts/facebook/501/name', { ...form, ...fields });

const namesIn = async ({ store }: AConsole) =>
  (await readDossier(store, aRef()))?.media[0]?.data.names;

describe('naming a face', () => {
  it('writes who it is, asks for a new look and logs ids only, together', async () => {
    const world = await aPostWithPeople();
    const answer = await name(world, { as: 'person', name: 'Zoë de Vries · 2B' });
    expect(answer.status).toBe(303);
    expect(await namesIn(world)).toMatchObject({ '1': { as: 'person', personId: 'p1' } });
    expect(world.events.at(-1)).toMatchObject({
      type: 'post.changed',
      data: { because: 'person' },
    });
    const last = (await world.audit()).at(-1);
    expect(last).toMatchObject({ what: 'face.named', detail: { face: 1, person: 'p1' } });
    expect(JSON.stringify(last)).not.toMatch(/Zo|Vries/);
    expect(answer.headers.get('location')).not.toMatch(/Zo|Vries|p1/);
  });

  it.each(['zoe DE vries', ' Zoë  de Vries ', 'ZOË DE VRIES · 2b', 'Zo', 'zoe d', 'vri'])(
    'finds the one person meant by "%s"',
    async (typed) => {
      const world = await aPostWithPeople();
      await name(world, { as: 'person', name: typed });
      expect(await namesIn(world)).toMatchObject({ '1': { personId: 'p1' } });
    },
  );

  it.each([
    ['Jan Smit', 'meer mensen met deze naam'],
    ['jan', 'Er zijn meer mensen'],
    ['2b', 'Er zijn meer mensen'],
    ['Z', 'staat niet in de lijst'],
    ['oe', 'staat niet in de lijst'],
    ['', 'staat niet in de lijst'],
    ['Elsewhere', 'staat niet in de lijst'],
    ['p1', 'staat niet in de lijst'],
  ])('asks again rather than guesses for "%s"', async (typed, words) => {
    const world = await aPostWithPeople();
    const answer = await name(world, { as: 'person', name: typed });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(words);
    expect(await namesIn(world)).toEqual({});
  });

  it.each([
    ['Jan Smit · 2B', 'p2'],
    ['Jan Smit · 2C', 'p3'],
    ['Jan Smit · 2C (2)', 'p4'],
  ])('tells people with one name apart: %s', async (typed, personId) => {
    const world = await aPostWithPeople();
    await name(world, { as: 'person', name: typed });
    expect(await namesIn(world)).toMatchObject({ '1': { personId } });
  });

  it('lists who fits, to choose from, and takes the choice', async () => {
    const world = await aPostWithPeople();
    const answer = await name(world, { as: 'person', name: 'jan smit' });
    const buttons = [...(await answer.text()).matchAll(/name="choice" value="(\w+)"/g)];
    expect(buttons.map(([, id]) => id)).toEqual(['p2', 'p3', 'p4']);
    const browser = await world.signIn({ schools });
    const chosen = { ...form, name: 'jan smit', choice: 'p3' };
    expect((await browser.post('/posts/facebook/501/name', chosen)).status).toBe(303);
    expect(await namesIn(world)).toMatchObject({ '1': { personId: 'p3' } });
  });

  it('takes no choice of somebody of another school', async () => {
    const world = await aPostWithPeople();
    expect((await name(world, { choice: 'p9' })).status).toBe(404);
    expect(await namesIn(world)).toEqual({});
  });

  it('prefers the whole name to a longer one that begins the same', async () => {
    const world = await aPostWithPeople();
    await placePerson(world, { id: 'p5', displayName: 'Zoë de Vrieslander' });
    await name(world, { as: 'person', name: 'zoe de vries' });
    expect(await namesIn(world)).toMatchObject({ '1': { personId: 'p1' } });
  });

  it.each(['visitor', 'unknown', 'not-recognisable', 'no-face'])('keeps %s as said', async (as) => {
    const world = await aPostWithPeople();
    await name(world, { as, why: 'covered' });
    expect(await namesIn(world)).toMatchObject({ '1': { as } });
  });

  it('takes "not recognisable" only with a reason, where the engine finds it recognisable', async () => {
    const world = await aPostWithPeople();
    const answer = await name(world, { as: 'not-recognisable', why: '' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Kies waarom dit gezicht niet herkenbaar is.');
    expect(await namesIn(world)).toEqual({});
    expect((await name(world, { as: 'not-recognisable', why: 'its-late' })).status).toBe(409);
    expect((await name(world, { as: 'not-recognisable', face: '3' })).status).toBe(303);
  });

  it('takes a suggestion over only when a person says it is right', async () => {
    const look = aMedia().look;
    if (look.status !== 'analysed') throw new Error('expected faces');
    const match = { personId: 'p1', similarityPercent: 71 };
    const faces = look.faces.map((face, index) => (index === 0 ? { ...face, match } : face));
    const world = await aPostWithPeople([aMedia({ look: { ...look, faces } })]);
    const page = await (await world.signIn({ schools })).text('/posts/facebook/501');
    expect(page).toContain('Waarschijnlijk Zoë de Vries · 2B (71%)');
    expect(await namesIn(world)).toEqual({});
    await name(world, { as: 'match' });
    expect(await namesIn(world)).toMatchObject({ '1': { as: 'person', personId: 'p1' } });
    expect((await name(world, { as: 'match', face: '2' })).status).toBe(409);
  });

  it('is not kept for another file than the person saw, or over a name they did not see', async () => {
    const world = await aPostWithPeople();
    expect((await name(world, { as: 'visitor', file: 'b'.repeat(64) })).status).toBe(409);
    await name(world, { as: 'visitor' });
    const second = await name(world, { as: 'unknown' });
    expect([second.status, await namesIn(world)]).toMatchObject([409, { '1': { as: 'visitor' } }]);
    const namedAt = world.clock.now.toISOString();
    expect((await name(world, { as: 'unknown', namedAt })).status).toBe(303);
  });

  it('gives one person no second face in a picture, and says so', async () => {
    const world = await aPostWithPeople();
    await name(world, { as: 'person', name: 'Zoë de Vries' });
    const answer = await name(world, { as: 'person', name: 'Zoë de Vries', face: '2' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('al een ander gezicht');
    expect(Object.keys((await namesIn(world)) ?? {})).toEqual(['1']);
    const namedAt = world.clock.now.toISOString();
    const same = await name(world, { as: 'person', name: 'Zoë de Vries', namedAt });
    expect(same.status).toBe(303);
  });

  it('gives one person a face in each of two pictures', async () => {
    const world = await aPostWithPeople();
    await placePost(world, { ref: aRef({ key: '502' }) }, [aMedia(), aMedia({ mediaId: 'm2' })]);
    const browser = await world.signIn({ schools });
    for (const media of ['m1', 'm2']) {
      const fields = { ...form, media, as: 'person', name: 'Zoë de Vries' };
      expect((await browser.post('/posts/facebook/502/name', fields)).status).toBe(303);
    }
  });

  it.each(['0', '4', '1.5', 'x'])('knows no face number %s', async (face) => {
    const world = await aPostWithPeople();
    expect((await name(world, { as: 'visitor', face })).status).toBeGreaterThanOrEqual(400);
    expect(await namesIn(world)).toEqual({});
  });

  it('keeps both names when two people name two faces at once', async () => {
    const world = await aPostWithPeople();
    await Promise.all([name(world, { as: 'visitor' }), name(world, { as: 'unknown', face: '2' })]);
    expect(await namesIn(world)).toMatchObject({ '1': { as: 'visitor' }, '2': { as: 'unknown' } });
  });

  it('leads on to the next face without a name, ready to type, and then to the confirmation', async () => {
    const world = await aPostWithPeople();
    const browser = await world.signIn({ schools });
    const path = '/posts/facebook/501/name';
    const first = await browser.post(path, { ...form, as: 'visitor' });
    const next = first.headers.get('location') ?? '';
    expect(next).toMatch(/next=m1%232$/);
    const page = await browser.get(next);
    expect(await page.text()).toMatch(/id="face-1-2-name"[^>]* autofocus/);
    expect(page.headers.get('refresh')).toBeNull();
    const second = await browser.post(path, { ...form, face: '2', as: 'visitor' });
    expect(second.headers.get('location')).toMatch(/#confirm$/);
  });
});

describe('a new look', () => {
  it('is waited for with a page that refreshes itself, unless somebody is busy on it, until it takes too long', async () => {
    const world = await aPostWithPeople();
    const browser = await world.signIn({ schools });
    await name(world, { as: 'visitor' });
    await name(world, { as: 'visitor', face: '2' });
    const asked = await browser.post('/posts/facebook/501/look-again');
    const path = asked.headers.get('location') ?? '';
    expect((await browser.get(path)).headers.get('refresh')).toBeNull();
    const dossier = await readDossier(world.store, aRef());
    const media = mediaHash((dossier?.media ?? []).map(({ data }) => data));
    await browser.post('/posts/facebook/501/confirm', { media, everyone: 'yes' });
    expect((await browser.get(path)).headers.get('refresh')).toBe('2');
    world.later(2);
    const late = await browser.get(path);
    expect(late.headers.get('refresh')).toBeNull();
    expect(await late.text()).toContain('duurt langer dan anders');
    const content = await readContent(world.store, aRef());
    if (content === undefined) throw new Error('expected the post');
    const { writeContent } = await import('../../../shared/records/contents.ts');
    const readAt = world.clock.now.toISOString();
    await world.write(writeContent({ ...content.data, readAt }, content));
    expect(await browser.text(path)).not.toContain('opnieuw bekeken');
  });

  it('is asked for and logged', async () => {
    const world = await aPostWithPeople();
    await (await world.signIn({ schools })).post('/posts/facebook/501/look-again');
    expect(world.events.at(-1)).toMatchObject({ type: 'post.changed' });
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'content.look-requested' });
  });
});

describe('confirming that everyone is named', () => {
  const named = { as: 'visitor', by: 'user:x', at } as const;
  const all = [aMedia({ names: { '1': named, '2': named } })];
  const confirm = async (world: AConsole, media: MediaRecord[], everyone = 'yes') =>
    (await world.signIn({ schools })).post('/posts/facebook/501/confirm', {
      media: mediaHash(media),
      ...(everyone === '' ? {} : { everyone }),
    });
  const kept = async ({ store }: AConsole) =>
    (await readContent(store, aRef()))?.data.everyoneNamed;

  it('keeps who said so, when, and of which files', async () => {
    const world = await aPostWithPeople(all);
    expect((await confirm(world, all)).status).toBe(303);
    expect(await kept(world)).toMatchObject({ media: mediaHash(all) });
    expect(world.events.at(-1)).toMatchObject({ type: 'post.changed' });
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'post.everyone-named' });
  });

  it('is not possible while a recognisable face has no name', async () => {
    const world = await aPostWithPeople();
    const page = await (await world.signIn({ schools })).text('/posts/facebook/501');
    expect(page).toContain('2 gezichten hebben nog geen naam.');
    expect((await confirm(world, [aMedia()])).status).toBe(409);
    expect(await kept(world)).toBeNull();
  });

  it('does not hold for files the person did not see', async () => {
    const world = await aPostWithPeople(all);
    const other = [aMedia({ sha256: 'b'.repeat(64) })];
    expect((await confirm(world, other)).status).toBe(409);
    expect(await kept(world)).toBeNull();
  });

  it('needs the tick itself', async () => {
    const world = await aPostWithPeople(all);
    expect((await confirm(world, all, '')).status).toBe(400);
    expect(await kept(world)).toBeNull();
  });

  it('lapses as soon as a name is another, and the page asks for it anew', async () => {
    const world = await aPostWithPeople(all);
    await confirm(world, all);
    const browser = await world.signIn({ schools });
    expect(await browser.text('/posts/facebook/501')).toContain('Bevestigd op');
    await name(world, { namedAt: at, as: 'person', name: 'Zoë de Vries' });
    const page = await browser.text('/posts/facebook/501');
    expect(page).not.toContain('Bevestigd op');
    expect(page).toContain('action="/posts/facebook/501/confirm"');
  });

  it('does not hold for names the person did not see', async () => {
    const world = await aPostWithPeople(all);
    await name(world, { namedAt: at, as: 'person', name: 'Zoë de Vries' });
    expect((await confirm(world, all)).status).toBe(409);
    expect(await kept(world)).toBeNull();
  });

  it('covers the files of the post as it is now, not those it had', async () => {
    const world = await aConsole();
    const old = aMedia({ mediaId: 'm0', sha256: 'c'.repeat(64) });
    await placePost(world, { post: aPost() }, [old, ...all]);
    expect((await confirm(world, all)).status).toBe(303);
  });
});

describe('the hash of a post’s pictures and names', () => {
  const person = (personId: string, change = {}) =>
    ({ as: 'person', personId, by: 'user:x', at, ...change }) as const;
  const visitor = { as: 'visitor', by: 'user:x', at } as const;
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const one = aMedia({ mediaId: 'a', sha256: '1', names: { '1': person('p1'), '2': visitor } });
  const two = aMedia({ mediaId: 'b', sha256: null });
  const withMatch = (personId: string, names: MediaRecord['names'] = {}) => {
    const { look } = aMedia();
    if (look.status !== 'analysed') throw new Error('expected faces');
    const match = { personId, similarityPercent: 71 };
    const faces = look.faces.map((face, index) => (index === 2 ? { ...face, match } : face));
    return aMedia({ names, look: { ...look, faces } });
  };

  it('does not depend on order, on who said it or on when', () => {
    expect(mediaHash([one, two])).toBe(mediaHash([two, one]));
    const said = person('p1', { by: 'user:y', at: '2026-03-03T09:00:00.000Z' });
    const again = aMedia({ ...one, names: { '2': visitor, '1': said } });
    expect(mediaHash([again])).toBe(mediaHash([one]));
    expect(mediaHash([withMatch('p1', { '3': visitor })])).toBe(
      mediaHash([withMatch('p2', { '3': visitor })]),
    );
  });

  it.each([
    ['a file more', [one, two]],
    ['another file', [{ ...one, sha256: '2' }]],
    ['another person', [{ ...one, names: { '1': person('p2'), '2': visitor } }]],
    ['a visitor for a person', [{ ...one, names: { '1': visitor, '2': visitor } }]],
    ['names exchanged', [{ ...one, names: { '2': person('p1'), '1': visitor } }]],
    ['a name less', [{ ...one, names: { '1': person('p1') } }]],
    ['a name more', [{ ...one, names: { ...one.names, '3': visitor } }]],
    ['a face pointed out', [{ ...one, drawn: [box] }]],
  ])('changes with %s', (_, media) => {
    expect(mediaHash(media)).not.toBe(mediaHash([one]));
  });

  it('changes with a face pointed out elsewhere and with another suggestion', () => {
    const drawn = (x: number) => mediaHash([{ ...one, drawn: [{ ...box, x }] }]);
    expect(drawn(1)).not.toBe(drawn(2));
    expect(mediaHash([withMatch('p1')])).not.toBe(mediaHash([withMatch('p2')]));
  });
});
