import { describe, expect, it } from 'vitest';
import { createChainChecker } from '../../../shared/records/audit.ts';
import { readNotice, writeNotice } from '../../../shared/records/notices.ts';
import { listParked, park, readParked } from '../../../shared/records/parked.ts';
import { aConsole, allRoles } from './a-console.ts';
import { aNotice, aParked, at, placeEverything } from './a-story.ts';

const schools = [{ schoolId: 'school-a', roles: allRoles }];

describe('parked work', () => {
  it('is started again: off the list and on its way, under a new id, and logged', async () => {
    const world = await aConsole();
    await world.write(aParked());
    const browser = await world.signIn({ schools });
    const answer = await browser.post('/parked/settle', { id: 'screen-post#1', of: 'school' });
    expect(answer.headers.get('location')).toBe('/parked');
    expect(await listParked(world.store)).toEqual([]);
    const kept = await readParked(world.store, { schoolId: 'school-a', id: 'screen-post#1' });
    expect(kept?.data.settled).toMatchObject({ how: 'again' });
    expect(world.events).toMatchObject([{ type: 'post.changed', data: { because: 'replay' } }]);
    expect(world.events[0]?.id).not.toBe('event-1');
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'work.started-again' });
  });

  it('is started once, however often somebody presses', async () => {
    const world = await aConsole();
    await world.write(aParked());
    const browser = await world.signIn({ schools });
    const press = () => browser.post('/parked/settle', { id: 'screen-post#1', of: 'school' });
    const answers = await Promise.all([press(), press(), press()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 404, 404]);
    expect(world.events).toHaveLength(1);
  });

  it('that could not even be read is put away by hand', async () => {
    const world = await aConsole();
    const record = { id: 'x', schoolId: '-', listener: 'act', event: null, reason: 'unreadable' };
    await world.write(park({ ...record, at, settled: null }));
    const browser = await world.signIn({ schools });
    expect(await browser.text('/parked')).toContain('Leg weg');
    await browser.post('/parked/settle', { id: 'x', of: 'none' });
    expect(await listParked(world.store)).toEqual([]);
    expect(world.events).toEqual([]);
  });

  it('of another school is neither seen nor started', async () => {
    const world = await aConsole();
    await world.write(aParked('school-b'));
    const browser = await world.signIn({ schools });
    expect(await browser.text('/parked')).not.toContain('Een post bekijken');
    const answer = await browser.post('/parked/settle', { id: 'screen-post#1', of: 'school' });
    expect([answer.status, world.events]).toEqual([404, []]);
  });
});

describe('a message', () => {
  it('is seen once, by whom and when, and the log knows', async () => {
    const world = await aConsole();
    await world.write(writeNotice(aNotice()));
    const browser = await world.signIn({ schools });
    await browser.post('/notices/seen', { id: 'notice-1', at, role: 'moderation' });
    const first = (await readNotice(world.store, aNotice()))?.data.seen;
    world.later(5);
    const again = await browser.post('/notices/seen', { id: 'notice-1', at });
    expect(again.status).toBe(303);
    expect(first?.by).toMatch(/^user:/);
    expect((await readNotice(world.store, aNotice()))?.data.seen).toEqual(first);
    expect((await world.audit()).filter(({ what }) => what === 'notice.seen')).toHaveLength(1);
    expect(await browser.text('/notices')).toContain('door jou gezien');
  });

  it('is not mistaken for one whose name begins the same', async () => {
    const world = await aConsole();
    await world.write(writeNotice(aNotice({ id: 'notice-11' })));
    const browser = await world.signIn({ schools });
    expect((await browser.post('/notices/seen', { id: 'notice-1', at })).status).toBe(404);
  });
});

describe('the log', () => {
  it('holds as a chain after everything the console does, without a name or a text', async () => {
    const world = await aConsole();
    await placeEverything(world);
    const browser = await world.signIn({ schools });
    const naming = { media: 'm1', face: '2', file: 'a'.repeat(64), namedAt: '' };
    await browser.post('/posts/facebook/501/name', {
      ...naming,
      as: 'person',
      name: 'Sanne de Vries',
    });
    await browser.post('/comments/facebook/701/decide', {
      wish: 'hide',
      seen: '1',
      note: 'geheim',
    });
    await browser.post('/notices/seen', { id: 'notice-1', at });
    await browser.post('/parked/settle', { id: 'screen-post#1', of: 'school' });
    await browser.post('/audit/export');
    await browser.post('/sign-out');
    const entries = await world.audit();
    const check = createChainChecker();
    expect(entries.map(check)).toEqual(entries.map(() => undefined));
    expect(JSON.stringify(entries)).not.toMatch(/Sanne|Vries|geheim|sukkels|Sponsorloop|Anna/);
  });
});

it('speaking the other language leads back to the very page, with what was asked of it', async () => {
  const world = await aConsole();
  await placeEverything(world);
  const browser = await world.signIn({ schools: [{ schoolId: 'school-a', roles: allRoles }] });
  const page = await browser.text('/posts?show=held');
  const back = /name="back" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const answer = await browser.post('/language', { language: 'en', back });
  expect(answer.headers.get('location')).toBe('/posts?show=held');
});
