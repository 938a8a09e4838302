import { describe, expect, it } from 'vitest';
import type { StatementRecord } from '../../../../shared/records/person-record.ts';
import { placeForm } from '../asking/an-asking.ts';
import { aPupil, aRegister, aStatement, as, found, use } from './a-register.ts';

const guardians = [{ id: 'g1' }, { id: 'g2', authorityUntil: '2026-06-30' }];

/** What the communication team reads about where somebody may be shown. */
async function whereOf(
  statements: StatementRecord[],
  {
    facts = {},
    form = ['social_media.facebook', 'website', 'press'],
  }: { facts?: object; form?: string[] } = {},
): Promise<string> {
  const consent = { kind: 'pupil', birthDate: '2013-05-01', guardians, ...facts };
  const world = await aRegister({ pupil: aPupil({ consent }), statements });
  await use(world, 'svok-2021');
  if (form.length > 0) await placeForm(world, { purposes: form });
  const page = await (await as(world, 'communication')).text('/people/p1');
  const where = page.slice(page.indexOf('<ul class="where"'), page.indexOf('id="posts"'));
  return where.slice(0, where.lastIndexOf('</ul>'));
}

const rowsOf = (where: string) => where.split('<h3>').length - 1;
const answersOf = (where: string) => where.split('class="answer"').length - 1;
const noTo = (purposes: string[], said: object = {}, number = 1) =>
  aStatement({ number, said: { decision: 'deny', purposes, at: '2026-02-01', ...said } });

const everything = ['social_media', 'website', 'press'];

describe('what an editor reads where somebody may not be shown', () => {
  const hold = { facts: { protectionHold: true } };

  it.each([
    ['a no to everything on the form', [noTo(everything)]],
    ['a withdrawal', [aStatement(), noTo(everything, { decision: 'withdraw' }, 2)]],
    ['a no whose giver’s authority ends on a day', [noTo(everything, { by: 'g2' })]],
    [
      'a no that is taken back from a day on',
      [
        noTo(everything),
        aStatement({
          number: 2,
          said: { purposes: everything, at: '2026-02-20', effectiveFrom: '2026-04-01' },
        }),
      ],
    ],
    ['a no of the pupil', [noTo(everything, { by: 'self' })]],
    [
      'a no to one place by one and to another by another',
      [noTo(['social_media']), noTo(['website', 'press'], { by: 'self' }, 2)],
    ],
    [
      'a no to pictures by one and the rest by another',
      [
        noTo(everything, { modalities: ['photo', 'video'] }),
        noTo(everything, { by: 'self', modalities: ['audio', 'name'] }, 2),
      ],
    ],
    [
      'a no here and a withdrawal there',
      [noTo(['website', 'press']), noTo(['social_media'], { decision: 'withdraw' }, 2)],
    ],
  ])('is the same for %s and for a protection', async (_, statements) => {
    expect(await whereOf(statements)).toBe(await whereOf([aStatement()], hold));
    expect(rowsOf(await whereOf(statements))).toBe(1);
  });

  it('is the same where the school has no form, and where a platform is not on it', async () => {
    const social = [noTo(['social_media'])];
    const without = { form: [] };
    expect(await whereOf(social, without)).toBe(await whereOf([], { ...hold, ...without }));
    const narrow = (statements: StatementRecord[], facts: object) =>
      whereOf(statements, { facts, form: ['website'] });
    expect(await narrow([noTo(['website'])], {})).toBe(await narrow([], { protectionHold: true }));
  });

  it('still tells a no to some from a no to all', async () => {
    expect(rowsOf(await whereOf([noTo(['social_media'])]))).toBe(2);
  });
});

describe('what an editor reads where it is not known', () => {
  it('is one row for whatever reads alike', async () => {
    const grants = [
      aStatement({ said: { purposes: ['website'], provable: false } }),
      aStatement({ number: 2, said: { purposes: ['press'], modalities: ['name'] } }),
    ];
    const where = await whereOf(grants);
    expect(answersOf(where)).toBeLessThanOrEqual(3);
  });

  it('is about the school’s own platforms and what its form asks, and nothing else', async () => {
    const where = await whereOf([]);
    expect(where).toContain('Facebook');
    expect(where).toContain('de krant');
    expect(where).not.toMatch(/jaarboek|schoolgids/);
  });
});

describe('back to a day', () => {
  it('is not for the communication team: day by day it would give a birth date away', async () => {
    const consent = { kind: 'pupil', birthDate: '2009-11-13', guardians: [{ id: 'g1' }] };
    const world = await aRegister({ pupil: aPupil({ consent }) });
    const editor = await as(world, 'communication');
    const main = async (path: string) => {
      const page = await editor.text(path);
      return page.slice(page.indexOf('<main'), page.indexOf('</main'));
    };
    const now = await main('/people/p1');
    expect(now).not.toContain('name="at"');
    for (const day of ['2025-11-11', '2025-11-12', '2025-11-13', '2025-11-14']) {
      expect(await main(`/people/p1?at=${day}`)).toBe(now);
    }
    const office = await as(world, 'administration');
    expect(await office.text('/people/p1?at=2025-11-12')).toContain('Zoals het was op');
  });
});

describe('searching by pupil number', () => {
  it.each([
    ['communication', false],
    ['administration', true],
    ['leadership', true],
  ] as const)('by %s finds somebody: %s', async (role, finds) => {
    const world = await aRegister();
    const browser = await as(world, role);
    const text = async (q: string) => found(browser, { q });
    expect((await text('00123')).includes('Sanne')).toBe(finds);
    expect((await text('sanne 00123')).includes('Vries, Sanne')).toBe(finds);
    expect(await text('sanne')).toContain('Vries, Sanne');
  });
});
