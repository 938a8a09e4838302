import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standing } from '../../../../functions/console/register/standing-yeses.ts';
import { decideConsent } from '../../../../shared/domain/consent/decide-consent.ts';
import { policyDefaults } from '../../../../shared/domain/consent/policy.ts';
import type { Statement } from '../../../../shared/domain/consent/statement.ts';
import { packById } from '../../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../../shared/ports/store.ts';
import { consentOf } from '../../../../shared/records/consent-of.ts';
import { readPersonFile } from '../../../../shared/records/people.ts';
import { aRegister, aStatement, as, schoolId, withActivity } from './a-register.ts';

const statusOf = async (store: Store, packId = 'svok-2021', more: object = {}) => {
  const file = await readPersonFile(store, schoolId, 'p1');
  const pack = packById(packId);
  if (file === undefined || pack === undefined) throw new Error('expected a file');
  const publication = { purposes: ['social_media.facebook'], at: '2026-03-02T12:00', ...more };
  return consentOf(file, publication, pack).status;
};

const no = {
  by: 'g1',
  decision: 'withdraw',
  'purpose:social_media': 'yes',
  receivedOn: '2026-03-01',
  how: 'conversation',
};

describe('a no that the office received on an earlier day', () => {
  const yesAt = (time: string, change: object = {}) =>
    aStatement({ said: { purposes: ['social_media.facebook'], at: time, ...change } });

  it.each([
    ['withdraw', 'withdrawn'],
    ['deny', 'denied'],
  ])('stands against a yes of that same day (%s)', async (decision, status) => {
    const world = await aRegister({ statements: [yesAt('2026-03-01T10:00:00.000Z')] });
    expect(await statusOf(world.store)).toBe('granted');
    const office = await as(world, 'administration');
    expect((await office.post('/people/p1/statement', { ...no, decision })).status).toBe(303);
    expect(await statusOf(world.store)).toBe(status);
    expect(await office.text('/people/p1')).toContain('geldt vanaf');
  });

  it('stands against a yes of before that was to count later', async () => {
    const yes = yesAt('2026-02-20', { effectiveFrom: '2026-03-02T09:00:00.000Z' });
    const world = await aRegister({ statements: [yes] });
    await (await as(world, 'administration')).post('/people/p1/statement', no);
    expect(await statusOf(world.store)).toBe('withdrawn');
  });

  it('gives way to a yes of the next day, and leaves the yes of another alone', async () => {
    const world = await aRegister({ statements: [yesAt('2026-03-02T09:00:00.000Z')] });
    await (await as(world, 'administration')).post('/people/p1/statement', no);
    expect(await statusOf(world.store)).toBe('granted');
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(file?.statements).toHaveLength(2);
  });

  it('wins over whatever the same giver said yes to that day, at any hour', () => {
    const person = { kind: 'pupil', birthDate: '2014-05-10', guardians: [{ id: 'g1' }] };
    const hour = fc.integer({ min: 0, max: 23 * 60 + 59 });
    const purpose = fc.constantFrom('social_media', 'social_media.facebook');
    fc.assert(
      fc.property(fc.array(fc.tuple(hour, purpose), { maxLength: 4 }), purpose, (yeses, of) => {
        const said = (decision: Statement['decision'], at: string, code: string): Statement => ({
          by: 'g1',
          decision,
          purposes: [code],
          at,
          provable: true,
        });
        const two = (value: number) => String(value).padStart(2, '0');
        const given = yeses.map(([minute, code]) =>
          said('grant', `2025-10-01T${two(Math.floor(minute / 60))}:${two(minute % 60)}`, code),
        );
        const records = given.map((statement, index) => ({
          personId: 'p1',
          number: index + 1,
          statement,
        }));
        const all = [...given, ...standing(said('deny', '2025-10-01', of), records)];
        const publication = { purposes: ['social_media.facebook'], at: '2025-10-02T12:00' };
        return decideConsent(person, all, publication, policyDefaults).status === 'denied';
      }),
    );
  });
});

describe('an answer for one activity', () => {
  const limited = { ...no, receivedOn: '2026-03-02' };

  it.each(['withdraw', 'deny', 'grant'])(
    'is refused where posts can be of none: it would count nowhere (%s)',
    async (decision) => {
      const world = await aRegister();
      const office = await as(world, 'administration');
      expect(await office.text('/people/p1/statement')).not.toContain('name="eventId"');
      const answer = await office.post('/people/p1/statement', {
        ...limited,
        decision,
        'about:photo': 'yes',
        eventId: 'sportdag',
      });
      expect([answer.status, await answer.text()]).toEqual([
        409,
        expect.stringContaining('kunnen niet bij deze activiteit horen'),
      ]);
      expect((await readPersonFile(world.store, schoolId, 'p1'))?.statements).toHaveLength(1);
    },
  );

  it('is chosen from the school’s own activities, and stops the posts of that one', async () => {
    const world = await aRegister({ statements: [] });
    const eventId = await withActivity(world, 'Open dag', '2026-03-14');
    const office = await as(world, 'administration');
    expect(await office.text('/people/p1/statement')).toContain(`<option value="${eventId}">`);
    const mistyped = await office.post('/people/p1/statement', { ...limited, eventId: 'open dag' });
    expect(mistyped.status).toBe(409);
    expect((await office.post('/people/p1/statement', { ...limited, eventId })).status).toBe(303);
    expect(await statusOf(world.store, 'lankforst-2024', { eventId })).toBe('withdrawn');
  });
});
