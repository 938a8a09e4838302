import { describe, expect, it } from 'vitest';
import { placeForm } from '../asking/an-asking.ts';
import { aPupil, aRegister, as } from './a-register.ts';

const giverOf = (page: string) =>
  [...page.matchAll(/name="giver" value="([^"]+)"/g)].map(([, giver]) => giver);

describe('a new link on the page of a person', () => {
  it.each(['administration', 'leadership'] as const)(
    'is there for %s: one for each who has a say, also after an answer',
    async (role) => {
      const world = await aRegister({});
      await placeForm(world);
      const browser = await as(world, role);
      expect(giverOf(await browser.text('/people/p1'))).toEqual(['g1', 'g2']);
      const made = await browser.post('/asking/link', { person: 'p1', giver: 'g1' });
      expect(await made.text()).toMatch(/\/t\/[\w-]{43}/);
      expect(await browser.text('/people/p1')).toMatch(/gevraagd <time/);
    },
  );

  it('is not there for an editor, nor of somebody who left', async () => {
    const world = await aRegister({});
    expect(giverOf(await (await as(world, 'communication')).text('/people/p1'))).toEqual([]);
    const consent = { ...Object(aPupil().consent), enrolledUntil: '2026-01-31' };
    const left = await aRegister({ pupil: aPupil({ consent }) });
    expect(giverOf(await (await as(left, 'administration')).text('/people/p1'))).toEqual([]);
  });
});

describe('the form for an answer', () => {
  it.each([
    { birthDate: '2013-05-01', guardians: [], hint: true },
    { birthDate: '2013-05-01', guardians: [{ id: 'g1' }], hint: false },
    { birthDate: '2009-05-01', guardians: [], hint: false },
  ])('says $hint that a parent is missing for $birthDate', async ({ hint, ...facts }) => {
    const consent = { kind: 'pupil', ...facts };
    const world = await aRegister({ pupil: aPupil({ consent }), statements: [] });
    const page = await (await as(world, 'administration')).text('/people/p1/statement');
    expect(page.includes('Zet er eerst een ouder bij')).toBe(hint);
  });
});
