import { describe, expect, it } from 'vitest';
import { erasePerson } from '../../../../functions/console/register/erase-person.ts';
import { createMayAsk } from '../../../../functions/console/register/still-asked.ts';
import { followConsent } from '../../../../functions/follow-consent/follow-consent.ts';
import { packById, packs } from '../../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../../shared/ports/store.ts';
import { addAppearance } from '../../../../shared/records/appearances.ts';
import { consentOf } from '../../../../shared/records/consent-of.ts';
import { addLink, listLinks } from '../../../../shared/records/links.ts';
import { readPersonFile, readWholeFile } from '../../../../shared/records/people.ts';
import { takePupilNumber } from '../../../../shared/records/pupil-numbers.ts';
import { addTemplate } from '../../../../shared/records/templates.ts';
import { aBrowser } from '../a-console.ts';
import { aDecision, aFinding, aMedia, aPost, aRef, at, placePost } from '../a-story.ts';
import { placeForm } from '../asking/an-asking.ts';
import { aPupil, aRegister, aStatement, as, found, schoolId } from './a-register.ts';

const noOf = (by: string, change: object = {}) =>
  aStatement({
    number: 2,
    said: { by, decision: 'deny', purposes: ['social_media'], at: '2026-02-01', ...change },
  });

const statusOf = async (store: Store, purpose = 'social_media.facebook') => {
  const file = await readPersonFile(store, schoolId, 'p1');
  const pack = packById('atlas-2021');
  if (file === undefined || pack === undefined) throw new Error('expected a file');
  const { status, reason } = consentOf(file, { purposes: [purpose], at: '2026-03-02T12:00' }, pack);
  return `${status}/${reason}`;
};

describe('protection', () => {
  it('stops everything at once, needs a reason, and keeps the reason off every screen and log', async () => {
    const world = await aRegister();
    const browser = await as(world, 'leadership');
    const wish = { wish: 'on', seen: '1' };
    expect((await browser.post('/people/p1/protect', wish)).status).toBe(409);
    expect(
      (await browser.post('/people/p1/protect', { ...wish, reason: 'Blijf van mijn lijf' })).status,
    ).toBe(303);
    expect(await statusOf(world.store)).toBe('denied/protection_hold');
    expect(world.events.at(-1)).toMatchObject({ type: 'consent.changed' });
    const pages = [
      await browser.text('/people/p1'),
      await browser.text('/audit'),
      JSON.stringify(await world.audit()),
    ];
    for (const page of pages) expect(page).not.toContain('Blijf van');
    const release = { wish: 'off', seen: '2', reason: 'Niet meer nodig' };
    expect((await browser.post('/people/p1/protect', release)).status).toBe(303);
    expect(await statusOf(world.store)).toBe('granted/ok');
  });
});

describe('setting an objection aside', () => {
  const wish = { statement: '2', reason: 'Geen gezag, zie uitspraak' };

  it('takes two people of leadership, and leaves what was said as it was', async () => {
    const world = await aRegister({ statements: [aStatement(), noOf('g2')] });
    expect(await statusOf(world.store)).toBe('denied/objection_no_authority');
    const first = await as(world, 'leadership');
    expect((await first.post('/people/p1/set-aside', { ...wish, reason: '' })).status).toBe(409);
    expect((await first.post('/people/p1/set-aside', wish)).status).toBe(303);
    expect(await statusOf(world.store)).toBe('denied/objection_no_authority');
    const again = await first.post('/people/p1/set-aside', wish);
    expect([again.status, await again.text()]).toEqual([
      409,
      expect.stringContaining('Een ander moet'),
    ]);
    const second = await as(world, 'leadership');
    expect((await second.post('/people/p1/set-aside', wish)).status).toBe(303);
    expect(await statusOf(world.store)).toBe('granted/ok');
    const row = await readWholeFile(world.store, schoolId, 'p1');
    const stored = row?.rows.find(({ sk }) => sk === 'STATEMENT#000002')?.data;
    expect(stored).toEqual(noOf('g2'));
    expect((await world.audit()).map(({ what }) => what)).toContain('objection.dismissed');
    expect(JSON.stringify(await world.audit())).not.toContain('uitspraak');
  });

  it.each([
    ['a no of a parent with authority', noOf('g1')],
    ['a no of the pupil', noOf('self')],
    ['a yes', aStatement({ number: 2, said: { by: 'g2' } })],
  ])('is not there for %s', async (_, statement) => {
    const world = await aRegister({ statements: [aStatement(), statement] });
    const browser = await as(world, 'leadership');
    expect((await browser.post('/people/p1/set-aside', wish)).status).toBe(404);
    expect(await browser.text('/people/p1')).not.toContain('set-aside');
  });
});

const proof = {
  how: 'paper',
  receivedAt: '2025-09-08T10:00:00.000Z',
  recordedBy: 'user:x',
  form: null,
  kept: 'Kluis van Vries',
} as const;

async function aFullFile(facts: object = {}) {
  const consent = {
    kind: 'pupil',
    birthDate: '2013-05-01',
    guardians: [{ id: 'g1' }, { id: 'g2' }],
    ...facts,
  };
  const world = await aRegister({
    pupil: aPupil({ consent }),
    statements: [aStatement({ proof }), noOf('g2', {})],
  });
  await world.write(
    addTemplate(schoolId, { personId: 'p1', number: 1, engine: 'e', vector: 'AAAA', at }),
  );
  const names = { '1': { as: 'person', personId: 'p1', by: 'user:x', at } } as const;
  await placePost(
    world,
    { post: aPost({ state: 'published', publishAt: '2025-12-01T12:00:00.000Z' }) },
    [aMedia({ names })],
  );
  await world.write(addAppearance(aRef(), 'p1'));
  return world;
}

describe('erasure', () => {
  const everything = /Sanne|Vries|00123|2013-05-01|Moeder|Vader|Kluis|AAAA|2B/;

  it('takes two people, and leaves nothing in the register that says who it was', async () => {
    const world = await aFullFile();
    const first = await as(world, 'administration');
    const fields = {
      kind: 'pupil',
      first: 'Sanne',
      infix: 'de',
      last: 'Vries',
      className: '2B',
      birthDate: '2013-05-01',
      pupilNumber: '00123',
      seen: '1',
    };
    await first.post('/people/p1/change', { ...fields, className: '3A' });
    expect((await first.post('/people/p1/erase', { reason: '' })).status).toBe(409);
    expect((await first.post('/people/p1/erase', { reason: 'Op verzoek van Vries' })).status).toBe(
      303,
    );
    expect((await first.post('/people/p1/erase', { reason: 'x' })).status).toBe(409);
    expect((await readPersonFile(world.store, schoolId, 'p1'))?.person.displayName).toBe(
      'Sanne de Vries',
    );
    const second = await as(world, 'leadership');
    expect((await second.post('/people/p1/erase', {})).status).toBe(303);
    const file = await readWholeFile(world.store, schoolId, 'p1');
    expect(JSON.stringify(file)).not.toMatch(everything);
    expect(file?.person.erased?.isComplete).toBe(true);
    expect(await second.text('/people/p1')).not.toMatch(everything);
    expect(await found(second, { q: 'sanne' })).toContain('Niemand gevonden');
    for (const group of ['class=2B', 'class=3A', 'kind=pupil']) {
      expect(await second.text(`/people/list?${group}`)).not.toContain('p1');
    }
    const audit = JSON.stringify(await world.audit());
    expect(audit).toContain('person.erased');
    expect(audit).not.toMatch(/Sanne|Op verzoek/);
  });

  it('leaves a no that no later yes undoes, and judges anew whatever shows them', async () => {
    const world = await aFullFile();
    await (await as(world, 'leadership')).post('/people/p1/erase', { reason: 'x' });
    await (await as(world, 'leadership')).post('/people/p1/erase', {});
    expect(await statusOf(world.store)).toBe('denied/protection_hold');
    expect(world.events).toContainEqual(
      expect.objectContaining({
        type: 'consent.changed',
        data: expect.objectContaining({ because: 'erasure' }),
      }),
    );
    const { writes } = { writes: [takePupilNumber(schoolId, '00123', 'p2')] };
    expect((await world.store.commit({ writes })).ok).toBe(false);
    const again = {
      kind: 'pupil',
      first: 'Sanne',
      infix: 'de',
      last: 'Vries',
      className: '2B',
      pupilNumber: '00123',
    };
    const answer = await (await as(world, 'administration')).post('/people/new', again);
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Gewist')]);
  });

  it('is taken back by whoever thinks better of it', async () => {
    const world = await aFullFile();
    const browser = await as(world, 'leadership');
    await browser.post('/people/p1/erase', { reason: 'x' });
    expect((await browser.post('/people/p1/keep')).status).toBe(303);
    expect(
      (await (await as(world, 'leadership')).post('/people/p1/erase', { reason: '' })).status,
    ).toBe(409);
    expect((await browser.post('/people/p1/keep')).status).toBe(404);
  });

  it('cut off after any commit is a no already, and is finished when asked again', async () => {
    for (let cut = 2; cut < 6; cut += 1) {
      const world = await aFullFile();
      let left = cut;
      const store: Store = {
        ...world.store,
        async commit(commit) {
          left -= 1;
          if (left < 0) throw new Error('the power is out');
          return world.store.commit(commit);
        },
      };
      const now = world.clock.now;
      const wanted = { schoolId, personId: 'p1', reason: 'x', now, mayAsk: async () => true };
      await erasePerson(store, { ...wanted, by: 'user:a' });
      await erasePerson(store, { ...wanted, by: 'user:b' }).catch(() => undefined);
      expect(await statusOf(world.store)).toBe('denied/protection_hold');
      const isDone = (await readWholeFile(world.store, schoolId, 'p1'))?.person.erased?.isComplete;
      if (isDone !== true) await erasePerson(world.store, { ...wanted, by: 'user:a' });
      const file = await readWholeFile(world.store, schoolId, 'p1');
      expect(file?.person.erased?.isComplete).toBe(true);
      expect(JSON.stringify(file)).not.toMatch(everything);
    }
  });

  it('is finished by whoever follows the change, when the power went out after the second yes', async () => {
    const world = await aFullFile();
    let left = 2;
    const store: Store = {
      ...world.store,
      async commit(commit) {
        left -= 1;
        if (left < 0) throw new Error('the power is out');
        return world.store.commit(commit);
      },
    };
    const now = world.clock.now;
    const wanted = { schoolId, personId: 'p1', reason: 'x', now, mayAsk: async () => true };
    await erasePerson(store, { ...wanted, by: 'user:a' });
    await erasePerson(store, { ...wanted, by: 'user:b' }).catch(() => undefined);
    const file = async () => JSON.stringify(await readWholeFile(world.store, schoolId, 'p1'));
    expect(await file()).toMatch(everything);
    const event = world.events.find(({ type }) => type === 'consent.changed');
    if (event?.type !== 'consent.changed') throw new Error('expected the change to be told');
    const follow = followConsent({ store: world.store, packs, now: () => now });
    await follow(event);
    await follow(event);
    expect(await file()).not.toMatch(everything);
    expect(JSON.parse(await file()).person.erased.isComplete).toBe(true);
  });

  it('ends every link of theirs: none opens, none is saved with, none is listed', async () => {
    const world = await aFullFile();
    await placeForm(world);
    const office = await as(world, 'administration');
    const made = await (await office.post('/asking/link', { person: 'p1', giver: 'g1' })).text();
    const [link = ''] = /\/t\/[\w-]{43}/.exec(made) ?? [];
    const phone = aBrowser(world.app);
    expect((await phone.get(link)).status).toBe(200);
    await office.post('/people/p1/erase', { reason: 'x' });
    await (await as(world, 'leadership')).post('/people/p1/erase', {});
    expect((await phone.get(link)).status).toBe(404);
    const yes = { csrf: '', form: '1', language: 'nl', 'pictures social_media.facebook': 'yes' };
    expect((await phone.post(link, yes)).status).toBe(404);
    expect((await listLinks(world.store, schoolId, undefined)).links).toEqual([]);
  });

  it('leaves no link working that nobody wrote down beside the person', async () => {
    const world = await aFullFile();
    await placeForm(world);
    const secret = 'o'.repeat(43);
    const [onlyLink] = addLink(secret, {
      schoolId,
      number: 7,
      personId: 'p1',
      giver: 'g1',
      madeBy: 'user:x',
      madeAt: at,
      expiresAt: '2026-03-10T00:00:00.000Z',
      revokedAt: null,
      revokedBy: null,
      uses: 0,
      usedAt: null,
    });
    if (onlyLink !== undefined) await world.write(onlyLink);
    expect((await aBrowser(world.app).get(`/t/${secret}`)).status).toBe(200);
    await (await as(world, 'leadership')).post('/people/p1/erase', { reason: 'x' });
    await (await as(world, 'leadership')).post('/people/p1/erase', {});
    expect((await aBrowser(world.app).get(`/t/${secret}`)).status).toBe(404);
  });
});

describe('what was asked', () => {
  const ask = async () => {
    const world = await aFullFile();
    await world.signIn({ login: 'first', schools: [{ schoolId, roles: ['administration'] }] });
    const first = await world.signIn({
      login: 'first',
      schools: [{ schoolId, roles: ['administration'] }],
    });
    await first.post('/people/p1/erase', { reason: 'Op verzoek' });
    return { world, second: await as(world, 'leadership') };
  };

  it('is over after thirty days: the second person is the first then', async () => {
    const { world } = await ask();
    world.later(60 * 24 * 30 - 1);
    const second = await as(world, 'leadership');
    expect(await second.text('/people')).toContain('gegevens wissen');
    world.later(2);
    expect(await second.text('/people')).not.toContain('gegevens wissen');
    expect(await second.text('/people/p1')).not.toContain('Op verzoek');
    expect((await second.post('/people/p1/erase', {})).status).toBe(409);
    expect((await second.post('/people/p1/erase', { reason: 'Nog eens' })).status).toBe(303);
    expect((await readPersonFile(world.store, schoolId, 'p1'))?.person.erased).toBeUndefined();
  });

  it('counts no longer when whoever asked may no longer ask it', async () => {
    const { world, second } = await ask();
    await world.signIn({ login: 'first', schools: [{ schoolId, roles: ['communication'] }] });
    expect((await second.post('/people/p1/erase', {})).status).toBe(409);
    expect((await readPersonFile(world.store, schoolId, 'p1'))?.person.erased).toBeUndefined();
  });

  it('counts on where the sign-in service does not remember who asked', async () => {
    const mayAsk = createMayAsk(
      { signIn: { kind: 'redirect', whoIs: async () => undefined, begin, finish } },
      schoolId,
    );
    expect(await mayAsk('user:gone', 'erase')).toBe(true);
  });
});
const begin = async () => ({ url: '', keep: '' });
const finish = async () => ({ ok: false, problem: 'refused' }) as const;

describe('access', () => {
  it.each([
    ['a parent without authority', { guardians: [{ id: 'g1', authority: false }] }],
    [
      'a parent whose authority is over',
      { guardians: [{ id: 'g1', authorityUntil: '2026-03-01' }] },
    ],
    ['a parent of a pupil of 16', { birthDate: '2010-03-02', guardians: [{ id: 'g1' }] }],
    ['a parent of who is represented', { legalRepresentative: { id: 'r1' } }],
    ['a parent of a pupil of unknown age', { birthDate: null }],
  ])('is not made for %s, and the form does not offer it', async (_, facts) => {
    const world = await aRegister({
      pupil: aPupil({ consent: { ...Object(aPupil().consent), ...facts } }),
    });
    const browser = await as(world, 'leadership');
    const answer = await browser.post('/people/p1/export', { for: 'g1', format: 'json' });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await browser.text('/people/p1')).not.toContain('<option value="g1">');
    const own = await browser.post('/people/p1/export', { for: 'self', format: 'json' });
    expect(own.status).toBe(200);
  });

  it('is made for a representative who decides', async () => {
    const consent = { ...Object(aPupil().consent), legalRepresentative: { id: 'r1' } };
    const world = await aRegister({
      pupil: aPupil({ consent: { ...consent, birthDate: '2001-01-01' } }),
    });
    const browser = await as(world, 'administration');
    const answer = await browser.post('/people/p1/export', { for: 'r1', format: 'json' });
    expect(answer.status).toBe(200);
  });

  it('is given by leadership only where somebody is protected, without a word about that', async () => {
    const world = await aFullFile({ protectionHold: true });
    const office = await as(world, 'administration');
    for (const madeFor of ['self', 'g1']) {
      const answer = await office.post('/people/p1/export', { for: madeFor, format: 'json' });
      const text = await answer.text();
      expect([answer.status, text]).toEqual([
        409,
        expect.stringContaining('alleen de schoolleiding'),
      ]);
      expect(text).not.toMatch(/bescherm/i);
    }
    const leader = await as(world, 'leadership');
    const answer = await leader.post('/people/p1/export', { for: 'g1', format: 'json' });
    expect(answer.status).toBe(200);
  });

  const exportFor = async (madeFor: string, format = 'json') => {
    const world = await aFullFile();
    await world.write(addAppearance(aRef(), 'p1'));
    const browser = await as(world, 'administration');
    const answer = await browser.post('/people/p1/export', { for: madeFor, format });
    return { world, answer, text: await answer.text() };
  };

  it('is a file with all of one’s own, written down before it is given', async () => {
    const { world, answer, text } = await exportFor('g1');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="schoolwacht-inzage-[\d-]+\.json"$/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const given = JSON.parse(text);
    expect(given).toMatchObject({
      person: { name: 'Sanne de Vries', birthDate: '2013-05-01', pupilNumber: '00123' },
      contact: { id: 'g1', name: 'Moeder Vries' },
      posts: [{ platform: 'facebook', allowedThen: 'may', namedBy: ['employee'] }],
    });
    expect(given.statements[0]).toMatchObject({ by: 'g1', proof: { kept: 'Kluis van Vries' } });
    expect((await world.audit()).map(({ what }) => what)).toContain('person.exported');
  });

  it.each(['json', 'html'])(
    'holds nothing of another parent, and nobody who works at the school (%s)',
    async (format) => {
      for (const [madeFor, others] of [
        ['g1', /Vader|Bos\b|"g2"|user:/],
        ['g2', /Moeder|"g1"|Kluis|user:/],
        ['self', /Moeder|Vader|"g1"|"g2"|Kluis|user:/],
      ] as const) {
        const { text } = await exportFor(madeFor, format);
        expect(text).toContain('Sanne');
        expect(text).not.toMatch(others);
      }
    },
  );

  it('tells one parent nothing of what another said, and the pupil what was said without by whom', async () => {
    const saidIn = async (madeFor: string) => {
      const given = JSON.parse((await exportFor(madeFor)).text);
      return given.statements.map(({ by }: { by: string }) => by);
    };
    expect(await saidIn('g1')).toEqual(['g1']);
    expect((await exportFor('g1')).text).not.toMatch(/objection|deny/);
    expect(await saidIn('g2')).toEqual(['g2']);
    expect(await saidIn('self')).toEqual(['somebody-else', 'somebody-else']);
  });

  it('is not made for somebody who does not belong to the person', async () => {
    expect((await exportFor('g9')).answer.status).toBe(404);
  });

  it('names the posts with this person, and of the reasons only those about them', async () => {
    const world = await aRegister();
    const names = { '1': { as: 'person', personId: 'p1', by: 'user:x', at } } as const;
    const about = (face: number) =>
      aFinding({ articles: [`atlas-2021:A.${face}`], subjects: [`m1#${face}`] });
    const { place } = await import('../a-story.ts');
    await place(world, { ref: aRef(), post: aPost() }, aDecision('hold', [about(1), about(2)]), {
      media: [aMedia({ names })],
    });
    await world.write(addAppearance(aRef(), 'p1'));
    const browser = await as(world, 'administration');
    const given = JSON.parse(
      await (await browser.post('/people/p1/export', { for: 'self', format: 'json' })).text(),
    );
    expect(given.posts[0].decisions[0].articles).toEqual(['atlas-2021:A.1']);
  });
});

describe('back to a day', () => {
  it('shows what the register said then, and the post with who named and who decided', async () => {
    const world = await aFullFile();
    const browser = await as(world, 'leadership');
    const now = await browser.text('/people/p1');
    expect(now).toContain('mag niet</span>');
    const then = await browser.text('/people/p1?at=2025-12-02');
    const where = then.slice(then.indexOf('<ul class="where"'), then.indexOf('id="posts"'));
    expect(then).toContain('Zoals het was op');
    expect(where).toContain('mag</span>');
    expect(where).not.toContain('mag niet</span>');
    expect(then).toContain('Naam gegeven door: Een collega');
  });

  it('knows the person as they were, and nothing that was only written down later', async () => {
    const world = await aRegister({ statements: [] });
    const browser = await as(world, 'administration');
    world.later(60 * 24 * 3);
    const late = {
      by: 'g1',
      decision: 'grant',
      'purpose:website': 'yes',
      'about:photo': 'yes',
      receivedOn: '2026-03-01',
      how: 'paper',
    };
    const office = await as(world, 'administration');
    expect((await office.post('/people/p1/statement', late)).status).toBe(303);
    expect(browser).toBeDefined();
    const mag = (text: string) =>
      text.slice(text.indexOf('<ul class="where"')).includes('mag</span>');
    expect(mag(await office.text('/people/p1'))).toBe(true);
    expect(mag(await office.text('/people/p1?at=2026-03-03'))).toBe(false);
  });

  it.each(['2099-01-01', '2026-03-02', 'gisteren', '2026-02-30'])(
    'is the page of now for %s',
    async (day) => {
      const world = await aRegister();
      const text = await (await as(world, 'administration')).text(`/people/p1?at=${day}`);
      expect(text).toContain('Waar mag deze persoon in beeld?');
    },
  );
});

describe('the register as a file', () => {
  it.each(['csv', 'json'])('is an attachment that the log knows of (%s)', async (format) => {
    const world = await aRegister({ pupil: aPupil({ displayName: '=1+1' }) });
    const answer = await (await as(world, 'administration')).post('/people/export', { format });
    const text = await answer.text();
    expect(answer.headers.get('content-disposition')).toContain(`.${format}"`);
    if (format === 'csv') expect(text).toContain("'=1+1");
    expect((await world.audit()).at(-1)).toMatchObject({ what: 'register.exported' });
  });

  it('is not for the communication team', async () => {
    const world = await aRegister();
    expect(
      (await (await as(world, 'communication')).post('/people/export', { format: 'csv' })).status,
    ).toBe(403);
  });
});
