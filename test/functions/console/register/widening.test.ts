import { describe, expect, it } from 'vitest';
import { packById } from '../../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../../shared/ports/store.ts';
import { consentOf } from '../../../../shared/records/consent-of.ts';
import { readPersonFile, readWholeFile } from '../../../../shared/records/people.ts';
import { historyOf } from '../../../../shared/records/people-history.ts';
import { aPupil, aRegister, aStatement, as, schoolId } from './a-register.ts';

const statusOf = async (store: Store, at = '2026-03-02T12:00') => {
  const file = await readPersonFile(store, schoolId, 'p1');
  const pack = packById('atlas-2021');
  if (file === undefined || pack === undefined) throw new Error('expected a file');
  return consentOf(file, { purposes: ['social_media.facebook'], at }, pack).status;
};

const fields = {
  seen: '1',
  kind: 'pupil',
  first: 'Sanne',
  infix: 'de',
  last: 'Vries',
  className: '2B',
  pupilNumber: '00123',
  birthDate: '2013-05-01',
};

const two = [{ id: 'g1' }, { id: 'g2' }];
const aWorld = (facts: object, said: object[] = [{}]) =>
  aRegister({
    pupil: aPupil({
      consent: { kind: 'pupil', birthDate: '2013-05-01', guardians: two, ...facts },
    }),
    statements: said.map((one, index) => aStatement({ number: index + 1, said: one })),
  });

type World = Awaited<ReturnType<typeof aWorld>>;
const askedAt = async (world: World) => {
  const page = await (await as(world, 'leadership')).text('/people/p1');
  return /name="asked" value="([^"]*)"/.exec(page)?.[1] ?? '';
};

describe('facts that would let somebody be shown where they may not be', () => {
  it.each([
    ['one parent is enough from now on', { requireAllGuardians: true }, {}, 'g1'],
    ['a birth date that was missing', { birthDate: null }, {}, 'g1'],
    [
      'a pupil too young made older',
      { birthDate: '2011-05-01' },
      { birthDate: '2008-01-01' },
      'self',
    ],
    ['a last day moved', { enrolledUntil: '2026-02-01' }, {}, 'g1'],
  ])('wait for leadership when the office writes them: %s', async (_, facts, change, by) => {
    const world = await aWorld(facts, [{ by }]);
    const before = await statusOf(world.store);
    const office = await as(world, 'administration');
    expect((await office.post('/people/p1/change', { ...fields, ...change })).status).toBe(303);
    expect(await statusOf(world.store)).toBe(before);
    expect(await office.text('/people/p1')).toContain('wacht op de schoolleiding');
    const leader = await as(world, 'leadership');
    expect(await leader.text('/people')).toContain('gegevens veranderen');
    expect(await leader.text('/')).toContain('vraagt jouw akkoord');
    const agreed = await leader.post('/people/p1/agree', { asked: await askedAt(world) });
    expect(agreed.status).toBe(303);
  });

  it('count once leadership agrees, with who asked in the log and what was before on file', async () => {
    const world = await aWorld({ requireAllGuardians: true });
    const office = await as(world, 'administration');
    await office.post('/people/p1/change', fields);
    expect(await statusOf(world.store)).toBe('missing');
    const asked = await askedAt(world);
    expect((await office.post('/people/p1/agree', { asked })).status).toBe(403);
    const leader = await as(world, 'leadership');
    expect(
      (await leader.post('/people/p1/agree', { asked: world.clock.now.toISOString() })).status,
    ).toBe(303);
    expect(await statusOf(world.store)).toBe('granted');
    const file = await readWholeFile(world.store, schoolId, 'p1');
    expect(historyOf(file?.rows ?? [])).toHaveLength(1);
    expect(
      (await world.audit()).find(({ what }) => what === 'person.changed')?.detail,
    ).toMatchObject({ fields: 'requireAllGuardians', askedBy: expect.stringMatching(/^user:/) });
    expect(world.events.at(-1)).toMatchObject({ type: 'consent.changed' });
    expect(await askedAt(world)).toBe('');
  });

  it('wait, too, when they are a parent’s authority', async () => {
    const world = await aWorld({ guardians: [{ id: 'g1', authority: false }] });
    const office = await as(world, 'administration');
    const given = { giver: 'g1', name: 'Moeder Vries', authority: 'yes', seen: '1' };
    expect((await office.post('/people/p1/guardian', given)).status).toBe(303);
    expect(await statusOf(world.store)).not.toBe('granted');
    expect(await askedAt(world)).not.toBe('');
  });

  it('wait, too, when they only count later', async () => {
    const world = await aWorld({ enrolledUntil: '2026-04-01' });
    const office = await as(world, 'administration');
    await office.post('/people/p1/change', { ...fields, enrolledUntil: '2026-06-01' });
    expect(await statusOf(world.store, '2026-05-01T12:00')).toBe('expired');
    expect(await askedAt(world)).not.toBe('');
  });

  it('are asked for alike where somebody is protected: nobody learns of it by trying', async () => {
    const world = await aWorld({ requireAllGuardians: true, protectionHold: true });
    await (await as(world, 'administration')).post('/people/p1/change', fields);
    expect(await askedAt(world)).not.toBe('');
  });

  it('are taken over from leadership in one step', async () => {
    const world = await aWorld({ requireAllGuardians: true });
    expect((await (await as(world, 'leadership')).post('/people/p1/change', fields)).status).toBe(
      303,
    );
    expect(await statusOf(world.store)).toBe('granted');
  });

  it('can be taken back, wait one at a time, and are no longer agreed to once somebody changed more', async () => {
    const world = await aWorld({ requireAllGuardians: true });
    const office = await as(world, 'administration');
    await office.post('/people/p1/change', fields);
    const twice = await office.post('/people/p1/change', fields);
    expect([twice.status, await twice.text()]).toEqual([409, expect.stringContaining('wacht al')]);
    const asked = await askedAt(world);
    const leader = await as(world, 'leadership');
    const other = { ...fields, className: '3A', allGuardians: 'yes' };
    expect((await leader.post('/people/p1/change', other)).status).toBe(303);
    expect((await leader.post('/people/p1/agree', { asked })).status).toBe(409);
    expect(await statusOf(world.store)).toBe('missing');
    expect((await office.post('/people/p1/keep', { what: 'change' })).status).toBe(303);
    expect((await leader.post('/people/p1/agree', { asked })).status).toBe(404);
  });
});

describe('facts that widen nothing', () => {
  it.each([
    ['another class', { className: '3A' }],
    ['all parents must agree', { allGuardians: 'yes' }],
    ['a last day', { enrolledUntil: '2026-03-31' }],
    ['a pupil made an employee where employees are asked, too', { kind: 'employee' }],
  ])('are kept at once: %s', async (_, change) => {
    const world = await aWorld({});
    const office = await as(world, 'administration');
    expect((await office.post('/people/p1/change', { ...fields, ...change })).status).toBe(303);
    expect((await readWholeFile(world.store, schoolId, 'p1'))?.stored.version).toBe(2);
    expect(await askedAt(world)).toBe('');
  });
});

describe('a file that the engine cannot read', () => {
  const facts = {
    birthDate: '31-02-2013',
    guardians: [{ id: 'g1' }],
    legalRepresentative: { id: 'r1' },
    protectionHold: true,
    deceasedOn: '2026-01-01',
  };
  const consentIn = async (world: World) =>
    Object((await readPersonFile(world.store, schoolId, 'p1'))?.person.consent);

  it('loses nothing when its form is saved', async () => {
    const world = await aWorld(facts);
    const office = await as(world, 'administration');
    expect((await office.post('/people/p1/change', fields)).status).toBe(303);
    const { birthDate: _, ...kept } = facts;
    expect(await consentIn(world)).toMatchObject({ ...kept, guardians: [{ id: 'g1' }] });
  });

  it('is not saved over where the rest cannot be read either', async () => {
    const world = await aWorld({ ...facts, guardians: [{ naam: 'x' }] });
    const before = await consentIn(world);
    const answer = await (await as(world, 'leadership')).post('/people/p1/change', fields);
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('niet te lezen'),
    ]);
    expect(await consentIn(world)).toEqual(before);
  });

  it('keeps everything when it is protected, and shows the protection', async () => {
    const world = await aWorld({ ...facts, protectionHold: false });
    const leader = await as(world, 'leadership');
    const wish = { wish: 'on', seen: '1', reason: 'x' };
    expect((await leader.post('/people/p1/protect', wish)).status).toBe(303);
    expect(await consentIn(world)).toMatchObject({ ...facts, protectionHold: true });
    expect(await leader.text('/people/p1')).toContain('Deze persoon is beschermd');
  });

  it('shows in its form what is there, so that saving takes nothing away', async () => {
    const world = await aWorld({
      ...facts,
      requireAllGuardians: true,
      enrolledUntil: '2026-07-31',
    });
    const page = await (await as(world, 'leadership')).text('/people/p1/change');
    expect(page).toContain('value="2026-07-31"');
    expect(page).toMatch(/name="allGuardians" value="yes" checked/);
    expect(page).toContain('value="2026-01-01"');
  });
});
