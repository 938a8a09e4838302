import { expect, it } from 'vitest';
import { readDossier } from '../../../../shared/records/dossier.ts';
import { addRenewal } from '../../../../shared/records/enrolment-due.ts';
import { mediaHash } from '../../../../shared/records/media-hash.ts';
import { aConsole, allRoles } from '../a-console.ts';
import { aMedia, aRef, placePerson, placePost } from '../a-story.ts';

const path = '/posts/facebook/501';
const file = 'a'.repeat(64);
const schools = [{ schoolId: 'school-a', roles: allRoles }];

/** A picture of one face, which may be Sanne and may also come near somebody who may not be shown. */
async function aWorld(face: object) {
  const world = await aConsole();
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
  await placePerson(world, { id: 'p2', displayName: 'Daan Jansen' }, 'deny');
  const box = { x: 100, y: 100, width: 50, height: 60 };
  const found = { box, confidencePercent: 95, recognisable: true, because: 'clear', ...face };
  const look = { status: 'analysed', width: 800, height: 600, frames: 1, engine: 'e-1' } as const;
  await placePost(world, {}, [aMedia({ look: { ...look, faces: [found] } })]);
  const browser = await world.signIn({ schools });
  const media = async () => {
    const found = await readDossier(world.store, aRef());
    return found?.media.map(({ data }) => data) ?? [];
  };
  const names = async () => (await media())[0]?.names ?? {};
  const say = (as: string) =>
    browser.post(`${path}/name`, { media: 'm1', face: '1', file, namedAt: '', as });
  return { ...world, browser, media, names, say };
}

const maybe = { maybe: { personId: 'p1', similarityPercent: 46.8 } };

it('who a face may be is shown as perhaps, with a yes and a no', async () => {
  const { browser } = await aWorld(maybe);
  const page = await browser.text(path);
  expect(page).toContain('Misschien Sanne de Vries');
  expect(page).toContain('(47%)');
  expect(page).toContain('niet genoeg om het te weten');
  expect(page).toContain('Ja, dit klopt');
});

it('is taken over by nobody who confirms a whole picture or post', async () => {
  const { browser, media, names } = await aWorld(maybe);
  expect(await browser.text(path)).not.toContain('voorstellen kloppen');
  await browser.post(`${path}/confirm`, { media: mediaHash(await media()) });
  await browser.post(`${path}/suggestions`, { media: 'm1', file, seen: '1=p1' });
  expect(await names()).toEqual({});
});

it('becomes a name by a person’s own yes, and the log says how alike', async () => {
  const { say, names, audit } = await aWorld(maybe);
  expect((await say('match')).status).toBe(303);
  expect(await names()).toMatchObject({ 1: { as: 'person', personId: 'p1' } });
  expect((await audit()).at(-1)).toMatchObject({
    what: 'face.named',
    detail: { person: 'p1', similarity: '46.8', engine: 'e-1' },
  });
});

it('is never shown again once a person said no', async () => {
  const { browser, say } = await aWorld(maybe);
  await say('not-match');
  expect(await browser.text(path)).not.toContain('Misschien Sanne de Vries');
});

it.each([
  ['nobody', {}],
  ['somebody who may be shown', { match: { personId: 'p1', similarityPercent: 81 } }],
])(
  'a face that is taken for %s and comes near somebody who may not says so, and not near whom',
  async (_, face) => {
    const { browser } = await aWorld({ ...face, near: ['p2'] });
    const page = await browser.text(path);
    expect(page).toContain('lijkt op iemand die niet zomaar in beeld mag');
    const face1 = page.slice(page.indexOf('class="facehead"'), page.indexOf('class="naming"'));
    expect(face1).not.toContain('Daan');
    expect(face1).toContain('vraag na');
  },
);

it('the office sees whose photos to recognise by run out, the soonest first', async () => {
  const { browser, write } = await aWorld({});
  const of = { schoolId: 'school-a' };
  await write(
    addRenewal({ ...of, personId: 'p1', until: '2026-03-20T09:00:00.000Z' }),
    addRenewal({ ...of, personId: 'p2', until: '2026-03-01T09:00:00.000Z' }),
  );
  const page = await browser.text('/enrolments');
  expect(page.indexOf('Daan Jansen')).toBeLessThan(page.indexOf('Sanne de Vries'));
  expect(page).toContain('wordt niet meer herkend sinds');
  expect(page).toContain('href="/people/p1/enrolment"');
});
