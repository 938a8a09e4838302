import { expect, it } from 'vitest';
import { listAppearances } from '../../../../shared/records/appearances.ts';
import { readDossier } from '../../../../shared/records/dossier.ts';
import { mediaHash } from '../../../../shared/records/media-hash.ts';
import { aConsole, allRoles } from '../a-console.ts';
import { aMedia, aRef, placePerson, placePost } from '../a-story.ts';

const path = '/posts/facebook/501';
const file = 'a'.repeat(64);
const schools = [{ schoolId: 'school-a', roles: allRoles }];

const seen = (box: { x: number }, personId?: string) => ({
  box: { ...box, y: 100, width: 50, height: 60 },
  confidencePercent: 95,
  recognisable: true,
  because: 'clear',
  ...(personId === undefined ? {} : { match: { personId, similarityPercent: 81.25 } }),
});

/** A picture of three people, two of whom the engine takes for somebody. */
async function aWorld() {
  const world = await aConsole();
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
  await placePerson(world, { id: 'p2', displayName: 'Daan Jansen' }, 'grant');
  const faces = [seen({ x: 100 }, 'p1'), seen({ x: 300 }, 'p2'), seen({ x: 500 })];
  const look = {
    status: 'analysed',
    width: 800,
    height: 600,
    frames: 1,
    engine: 'e-1',
    faces,
  } as const;
  await placePost(world, {}, [aMedia({ look: { ...look, faces: [...faces] } })]);
  const browser = await world.signIn({ schools });
  const dossier = async () => {
    const found = await readDossier(world.store, aRef());
    if (found === undefined) throw new Error('expected the post');
    return found;
  };
  const media = async () => (await dossier()).media.map(({ data }) => data);
  const names = async () => (await media())[0]?.names ?? {};
  const name = (face: number, as: string) =>
    browser.post(`${path}/name`, { media: 'm1', face: String(face), file, namedAt: '', as });
  return { ...world, browser, dossier, media, names, name };
}

it('are shown with a yes and a no, and are no name until somebody says so', async () => {
  const { browser, names } = await aWorld();
  const page = await browser.text(path);
  expect(page).toContain('Waarschijnlijk Sanne de Vries');
  expect(page).toContain('Dit is een voorstel. Zeg of het klopt.');
  expect(page).toContain('Ja, dit klopt');
  expect(await names()).toEqual({});
});

it('Enter in the field for a name never takes over a suggestion', async () => {
  const { browser } = await aWorld();
  const page = await browser.text(path);
  const forms = page.split('<form').filter((form) => form.includes('name="name"'));
  expect(forms.length).toBeGreaterThan(0);
  for (const form of forms) {
    const [first] = /<button[^>]*>/.exec(form.split('</form>')[0] ?? '') ?? [];
    expect(first).toContain('value="person"');
  }
});

it('become a name by one click, and the log says how alike and by which engine', async () => {
  const { name, names, audit } = await aWorld();
  expect((await name(1, 'match')).status).toBe(303);
  expect(await names()).toMatchObject({ 1: { as: 'person', personId: 'p1' } });
  expect((await audit()).at(-1)).toMatchObject({
    what: 'face.named',
    detail: { person: 'p1', similarity: '81.3', engine: 'e-1' },
  });
});

it('that were refused never come back, also when the picture is looked at anew', async () => {
  const { browser, name, media, dossier } = await aWorld();
  expect((await name(1, 'not-match')).status).toBe(303);
  expect((await media())[0]?.refused).toEqual({ 1: ['p1'] });
  const page = await browser.text(path);
  expect(page).not.toContain('Waarschijnlijk Sanne de Vries');
  expect(page).toContain('Waarschijnlijk Daan Jansen');
  expect((await name(1, 'match')).status).toBe(409);
  expect((await dossier()).content.data.everyoneNamed).toBeNull();
});

it('are taken over all at once, by one click', async () => {
  const { browser, names, store } = await aWorld();
  const answer = await browser.post(`${path}/suggestions`, {
    media: 'm1',
    file,
    seen: '1=p1 2=p2',
  });
  expect(answer.status).toBe(303);
  expect(Object.keys(await names())).toEqual(['1', '2']);
  expect(await listAppearances(store, 'school-a', 'p2')).toHaveLength(1);
});

it.each(['1=p1', '1=p2 2=p1', '1=p1 2=p2 3=p1'])(
  'are not taken over by somebody who saw others: %s',
  async (others) => {
    const { browser, names } = await aWorld();
    const fields = { media: 'm1', file, seen: others };
    expect((await browser.post(`${path}/suggestions`, fields)).status).toBe(409);
    expect(await names()).toEqual({});
  },
);

it('are taken over with the word that everyone is named, which then holds', async () => {
  const { browser, name, names, media, dossier } = await aWorld();
  await name(3, 'visitor');
  expect(await browser.text(path)).toContain('Je neemt ook de voorstellen voor 2 gezichten over');
  const hash = mediaHash(await media());
  await browser.post(`${path}/confirm`, { media: hash, everyone: 'yes' });
  expect(await names()).toMatchObject({
    1: { as: 'person', personId: 'p1' },
    2: { as: 'person', personId: 'p2' },
  });
  const { everyoneNamed } = (await dossier()).content.data;
  expect(everyoneNamed?.media).toBe(mediaHash(await media()));
});

it('of somebody who was named elsewhere in the picture are none', async () => {
  const { browser, name, names } = await aWorld();
  await browser.post(`${path}/name`, {
    ...{ media: 'm1', face: '3', file, namedAt: '', as: 'person', choice: 'p1' },
  });
  expect(await names()).toMatchObject({ 3: { personId: 'p1' } });
  expect(await browser.text(path)).not.toContain('Waarschijnlijk Sanne de Vries');
  expect((await name(1, 'match')).status).toBe(409);
});
