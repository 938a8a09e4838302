import { expect, it } from 'vitest';
import { readSchool, writeSchool } from '../../../shared/records/schools.ts';
import { aPupil, aRegister, as, schoolId } from './register/a-register.ts';

/** What an editor reads of a pupil at a school that shows pupils at public activities only. */
async function readBy(consent: object): Promise<string[]> {
  const world = await aRegister({
    pupil: aPupil({ consent: { ...Object(aPupil().consent), ...consent } }),
  });
  const school = await readSchool(world.store, schoolId);
  if (school === undefined) throw new Error('expected a school');
  await world.write(writeSchool({ ...school.data, packId: 'lankforst-2024' }, school));
  const browser = await as(world, 'communication');
  const pages = await Promise.all(['/people/list?class=2B', '/people/p1'].map(browser.text));
  return pages.map((page) =>
    page
      .slice(page.indexOf('<main'), page.indexOf('</main'))
      .replaceAll(/name="csrf" value="[^"]*"/g, ''),
  );
}

it.each([
  ['protected', { protectionHold: true }],
  ['deceased', { deceasedOn: '2026-01-10' }],
])('a pupil who is %s reads as everybody else where nobody is recognisable', async (_, consent) => {
  expect(await readBy(consent)).toEqual(await readBy({}));
});
