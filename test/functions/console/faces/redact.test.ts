import { describe, expect, it } from 'vitest';
import {
  type Redaction,
  readRedaction,
  writeRedaction,
} from '../../../../shared/records/redactions.ts';
import { aConsole, allRoles } from '../a-console.ts';
import {
  aMedia,
  aPicture,
  aPost,
  aRedaction,
  aRef,
  at,
  pictureName,
  placePerson,
  placePost,
} from '../a-story.ts';

const path = '/posts/facebook/501/redact';
const schools = [{ schoolId: 'school-a', roles: allRoles }];
const file = 'a'.repeat(64);

async function aWorld() {
  const world = await aConsole();
  world.blobs.set(pictureName, aPicture);
  await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
  await placePerson(world, { id: 'p2', displayName: 'Daan Jansen' }, 'deny');
  const named = { as: 'person', by: 'user:x', at } as const;
  const names = { '1': { ...named, personId: 'p1' }, '2': { ...named, personId: 'p2' } };
  await placePost(world, {}, [aMedia({ names })]);
  const browser = await world.signIn({ schools });
  const copyOf = async (id: string) => (await readRedaction(world.store, aRef(), id))?.data;
  const asked = () =>
    world.events.flatMap((event) => (event.type === 'redaction.asked' ? [event.data] : []));
  return { ...world, browser, copyOf, asked };
}

it('has everybody ticked who is not allowed or not known, and nobody else', async () => {
  const { browser } = await aWorld();
  const page = await browser.text(path);
  expect(page).toMatch(/name="face-2" value="yes" checked/);
  expect(page).not.toMatch(/name="face-1" value="yes" checked/);
  expect(page).not.toMatch(/name="face-3" value="yes" checked/);
});

it('is one click beside the face of who may not be shown', async () => {
  const { browser } = await aWorld();
  const page = await browser.text('/posts/facebook/501');
  expect(page).toContain('Maak gezicht 2 onherkenbaar');
  expect(page).not.toContain('Maak gezicht 1 onherkenbaar');
});

it.each([
  [{ 'face-2': 'yes' }, [2]],
  [{ 'face-1': 'yes', 'face-3': 'yes' }, [1, 3]],
  [{ who: 'everyone' }, [1, 2, 3]],
  [{ who: 'not-allowed' }, [2]],
])('asked with %j it is made of faces %j', async (fields, numbers) => {
  const { browser, copyOf, asked } = await aWorld();
  const answer = await browser.post(path, { media: 'm1', file, ...fields });
  expect(answer.status).toBe(303);
  const [job] = asked();
  const copy = await copyOf(job?.redaction ?? '');
  expect(copy).toMatchObject({ state: 'asked', numbers, sha256: file });
  expect(copy?.faces).toHaveLength(numbers.length);
  expect(await browser.text(path)).toContain('De kopie wordt gemaakt');
});

it.each([
  ['nobody', { media: 'm1', file }, 409],
  ['a face that is not there', { media: 'm1', file, 'face-9': 'yes' }, 409],
  ['another file', { media: 'm1', file: 'b'.repeat(64), 'face-1': 'yes' }, 409],
  ['another picture', { media: 'm9', file, 'face-1': 'yes' }, 404],
])('is not made of %s', async (_, fields, status) => {
  const { browser, asked } = await aWorld();
  expect((await browser.post(path, fields)).status).toBe(status);
  expect(asked()).toEqual([]);
});

it('leaves only after a person signed it, and the log has every step', async () => {
  const { browser, write, copyOf, audit } = await aWorld();
  await write(writeRedaction(aRedaction()));
  expect(await browser.text(path)).toContain('Ja, deze kopie is goed');
  expect((await browser.post(`${path}/take`, { copy: 'copy-1' })).status).toBe(404);
  await browser.post(`${path}/settle`, { copy: 'copy-1', as: 'signed' });
  expect((await copyOf('copy-1'))?.state).toBe('signed');
  const taken = await browser.post(`${path}/take`, { copy: 'copy-1' });
  expect(taken.headers.get('content-disposition')).toBe('attachment; filename="onherkenbaar.jpg"');
  expect(new Uint8Array(await taken.arrayBuffer())).toEqual(aPicture);
  const facts = (await audit()).map(({ what }) => what);
  expect(facts.slice(-2)).toEqual(['redaction.signed', 'redaction.taken']);
});

it('that was turned down never leaves, whoever signs later', async () => {
  const { browser, write, copyOf } = await aWorld();
  await write(writeRedaction(aRedaction()));
  await browser.post(`${path}/settle`, { copy: 'copy-1', as: 'refused' });
  const late = await browser.post(`${path}/settle`, { copy: 'copy-1', as: 'signed' });
  expect(late.status).toBe(409);
  expect((await copyOf('copy-1'))?.state).toBe('refused');
  expect((await browser.post(`${path}/take`, { copy: 'copy-1' })).status).toBe(404);
});

it('stops refreshing when it takes too long, and says so', async () => {
  const { browser, write, later } = await aWorld();
  await write(
    writeRedaction(
      aRedaction({
        state: 'asked',
        copy: null,
        asked: { by: 'user:x', at: '2026-03-02T10:00:00.000Z' },
      }),
    ),
  );
  expect((await browser.get(path)).headers.get('refresh')).toBe('2');
  later(2);
  const answer = await browser.get(path);
  expect(answer.headers.get('refresh')).toBeNull();
  expect(await answer.text()).toContain('laat op zich wachten');
});

describe('beside a picture that may be a sexual image of a minor', () => {
  const suspected = aMedia({
    ...{ mediaId: 'm2', sha256: null, display: null },
    look: { status: 'not-fetched', reason: 'suspected' },
    check: {
      status: 'checked',
      labels: [{ label: 'explicit', confidencePercent: 90 }],
      ...{ unseen: [], moderator: 'test' },
    },
  });
  const media = [
    { id: 'm1', kind: 'image' as const, url: null },
    { id: 'm2', kind: 'image' as const, url: null },
  ];
  async function withheld(state: Redaction['state']) {
    const world = await aConsole();
    world.blobs.set(pictureName, aPicture);
    await placePost(world, { post: aPost({ media }) }, [aMedia(), suspected]);
    await world.write(writeRedaction(aRedaction({ state })));
    return { ...world, browser: await world.signIn({ schools }) };
  }

  it('no copy is asked for', async () => {
    const { browser, events } = await withheld('failed');
    await browser.post(path, { media: 'm1', file, 'face-1': 'yes' });
    expect(events.map(({ type }) => type)).not.toContain('redaction.asked');
  });

  it('no copy is shown, signed or taken, nor the picture itself', async () => {
    const { browser, store } = await withheld('made');
    expect((await browser.get(`${path}/copy-1.jpg`)).status).toBe(404);
    expect((await browser.get('/posts/facebook/501/media/m1.jpg')).status).toBe(404);
    expect(await browser.text(path)).not.toContain('copy-1');
    await browser.post(`${path}/settle`, { copy: 'copy-1', as: 'signed' });
    expect((await readRedaction(store, aRef(), 'copy-1'))?.data.state).toBe('made');
    const signed = await withheld('signed');
    expect((await signed.browser.post(`${path}/take`, { copy: 'copy-1' })).status).toBe(404);
  });
});
