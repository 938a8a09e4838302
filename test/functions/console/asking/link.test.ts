import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { allows } from '../../../../shared/domain/consent/decision.ts';
import { purposes } from '../../../../shared/domain/consent/purposes.ts';
import type { Choices } from '../../../../shared/domain/policy/choices.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { consentOf } from '../../../../shared/records/consent-of.ts';
import { newLinkSecret, revokeLink } from '../../../../shared/records/links.ts';
import { packOf } from '../../../../shared/records/pack-of.ts';
import { readPersonFile } from '../../../../shared/records/people.ts';
import { addStatement, personWrites } from '../../../../shared/records/person-writes.ts';
import { writeVersion } from '../../../../shared/records/school-policy.ts';
import { readSchool, writeSchool } from '../../../../shared/records/schools.ts';
import { type AConsole, aBrowser, aConsole, origin } from '../a-console.ts';
import { knownSecret, placeForm, placeLink, placePupil } from './an-asking.ts';

let world: AConsole;
let link: string;
beforeEach(async () => {
  world = await aConsole();
  await useProtocol('svok-2021');
  await placePupil(world, 'p1');
  await placeForm(world);
  link = await placeLink(world);
});

async function useProtocol(packId: string) {
  const school = await readSchool(world.store, 'school-a');
  if (school === undefined) throw new Error('expected the school of a test');
  await world.write(writeSchool({ ...school.data, packId }, school));
}

async function useChoices(choices: Choices) {
  const people = { proposedBy: 'user:a', approvedBy: 'user:b' } as const;
  const at = world.clock.now.toISOString();
  const of = { packId: 'svok-2021', packVersion: 1, version: 1, reason: 'Zo wil de school het.' };
  await world.write(...writeVersion('school-a', { ...of, ...people, choices, at }));
}

/** A telephone: no cookies, no sign-in. */
const phone = () => aBrowser(world.app);
const open = async (path: string) => phone().get(path);
const text = async (path: string) => (await open(path)).text();
const answer = (path: string, fields: Record<string, string>) =>
  phone().post(path, { csrf: '', form: '1', language: 'nl', ...fields });
const said = async (personId = 'p1') =>
  (await readPersonFile(world.store, 'school-a', personId))?.statements ?? [];

const facebook = 'pictures social_media.facebook';
const instagram = 'pictures social_media.instagram';
const voice = 'sound social_media.facebook';

describe('the page behind a link', () => {
  it('asks per platform and per kind, with nothing chosen beforehand', async () => {
    const page = await text(link);
    for (const field of [facebook, instagram, voice]) {
      expect(page).toContain(`name="${field}" value="yes"`);
      expect(page).toContain(`name="${field}" value="no"`);
    }
    expect(page).not.toContain('checked');
  });

  it('shows the first name and the school, and no other data', async () => {
    const page = await text(link);
    expect(page).toContain('Noor');
    expect(page).toContain('School A');
    for (const hidden of ['Bakker', '2B', '2013', 'Moeder', 'Vader', 'csrf']) {
      expect(page).not.toContain(hidden);
    }
  });

  it('speaks English on request', async () => {
    const page = await text(`${link}?language=en`);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('May we show Noor?');
  });

  it('is never kept, indexed or told to others', async () => {
    const { headers } = await open(link);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.getSetCookie()).toEqual([]);
  });

  it('changes nothing by being read, however often a mail program looks', async () => {
    let commits = 0;
    const { commit } = world.store;
    world.deps.store.commit = async (one) => {
      commits += 1;
      return commit(one);
    };
    for (const path of [link, `${link}/withdraw`, `${link}/receipt`, `${link}?language=en`]) {
      for (let time = 0; time < 3; time += 1) await open(path);
    }
    // the receipt of what was never saved counts as a wrong try at most
    expect(await said()).toEqual([]);
    expect(world.events).toEqual([]);
    expect(commits).toBe(0);
  });

  it('saves what was chosen, with its proof, and shows a receipt', async () => {
    const saved = await answer(link, { [facebook]: 'yes', [voice]: 'no' });
    expect(saved.status).toBe(303);
    const at = '2026-03-02T10:00:00.000Z';
    const proof = { how: 'link', receivedAt: at, recordedBy: null, form: 1, kept: 'link 900' };
    const words = { by: 'g1', at, formVersion: 'form-1', provable: true };
    expect(await said()).toMatchObject([
      {
        proof,
        statement: {
          ...words,
          decision: 'grant',
          purposes: ['social_media.facebook'],
          modalities: ['photo', 'video'],
        },
      },
      { proof, statement: { ...words, decision: 'deny', modalities: ['audio'] } },
    ]);
    expect(world.events).toMatchObject([
      { type: 'consent.changed', data: { personIds: ['p1'], because: 'statement' } },
    ]);
    const receipt = await text(saved.headers.get('location') ?? '');
    expect(receipt).toMatch(/Facebook – foto en film: <strong>ja/);
    expect(receipt).toMatch(/Facebook – stem: <strong>nee/);
    expect(receipt).toContain('<dd>form-1</dd>');
    expect(receipt).toContain('<dd>900-1-2</dd>');
    expect(receipt).not.toContain('Instagram');
  });

  it('can be used again while it lives; the last word counts', async () => {
    await answer(link, { [facebook]: 'yes' });
    world.later(5);
    expect(await text(link)).toContain('U zei op 2 maart 2026: ja.');
    await answer(link, { [facebook]: 'no' });
    expect((await said()).map(({ statement }) => statement)).toMatchObject([
      { decision: 'grant' },
      { decision: 'withdraw' },
    ]);
    expect(await text(link)).toContain('U zei op 2 maart 2026: nee.');
  });

  it.each([{}, { [facebook]: '' }])('saves nothing when nothing was chosen', async (fields) => {
    const saved = await answer(link, fields);
    expect(saved.status).toBe(400);
    expect(await saved.text()).toContain('Er is nog niets bewaard');
    expect(await said()).toEqual([]);
  });

  it.each(['ja', 'YES', 'group', 'grant', '1'])(
    'refuses the answer %s that it did not offer',
    async (word) => {
      expect((await answer(link, { [facebook]: word })).status).toBe(400);
      expect(await said()).toEqual([]);
    },
  );

  it('never takes an answer to other questions than were shown', async () => {
    await placeForm(world, { purposes: ['social_media.facebook', 'social_media.tiktok'] }, 1);
    const late = await answer(link, { [facebook]: 'yes' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('TikTok');
    expect(await said()).toEqual([]);
    expect((await answer(link, { form: '2', [facebook]: 'yes' })).status).toBe(303);
  });

  it('takes everything back with one click and a confirmation, what was said elsewhere included', async () => {
    await answer(link, { [facebook]: 'yes' });
    world.later(1);
    expect(await text(link)).toContain(`${link}/withdraw`);
    await answer(`${link}/withdraw`, {});
    const last = (await said()).at(-1)?.statement;
    expect(last).toMatchObject({ by: 'g1', decision: 'withdraw' });
    expect(last).not.toHaveProperty('modalities');
  });

  it.each(['g2', 'ouders'])(
    'takes everything back against the yes of %s too: nothing may be shown anywhere any more',
    async (other) => {
      const guardians = [{ id: 'g1' }, { id: other }];
      await placePupil(world, 'p2', { guardians });
      const extra = ['school_play', 'school_play.poster'];
      await useChoices({ 'consent.extra_purposes': extra });
      const everything = [...purposes, ...extra];
      const grant = {
        by: other,
        decision: 'grant',
        purposes: everything,
        at: '2025-09-08',
        provable: true,
      };
      await world.write(addStatement('school-a', { personId: 'p2', number: 1, statement: grant }));
      const path = await placeLink(world, { number: 2, personId: 'p2' }, newLinkSecret());
      const allowed = async () => {
        const file = await readPersonFile(world.store, 'school-a', 'p2');
        const pack = await packOf(world.store, packs, 'school-a');
        const at = world.clock.now.toISOString();
        return everything.filter(
          (code) => file !== undefined && allows(consentOf(file, { purposes: [code], at }, pack)),
        );
      };
      expect(await allowed()).toEqual(everything);
      world.later(1);
      await answer(`${path}/withdraw`, {});
      world.later(1);
      expect(await allowed()).toEqual([]);
    },
  );

  it('keeps showing its own receipt when the same parent answers by a newer link', async () => {
    await answer(link, { [facebook]: 'yes' });
    world.later(60);
    const newer = await placeLink(world, { number: 901 }, newLinkSecret());
    await answer(newer, { [instagram]: 'no' });
    expect(await text(`${link}/receipt`)).toMatch(/Facebook – foto en film: <strong>ja/);
    expect(await text(`${newer}/receipt`)).toMatch(/Instagram – foto en film: <strong>nee/);
  });

  it('lists what this parent said outside the form, and takes back just that', async () => {
    const elsewhere = (
      by: string,
      purposes: string[],
      decision: string,
      modalities?: string[],
    ) => ({
      by,
      decision,
      purposes,
      at: '2026-02-01T10:00:00.000Z',
      provable: true,
      ...(modalities === undefined ? {} : { modalities }),
    });
    const words = [
      elsewhere('g1', ['website', 'social_media.facebook'], 'grant'),
      elsewhere('g1', ['social_media.instagram'], 'grant', ['photo']),
      elsewhere('g1', ['press'], 'deny', ['photo']),
      elsewhere('g2', ['yearbook'], 'grant'),
    ];
    for (const [at, statement] of words.entries()) {
      await world.write(addStatement('school-a', { personId: 'p1', number: at + 1, statement }));
    }
    const page = await text(link);
    expect(page).toContain('Eerder zei u ook');
    expect(page).toMatch(/De website van de school – foto en film: <strong>ja/);
    expect(page).toMatch(/Instagram – foto: <strong>ja/);
    expect(page).toMatch(/Nee: de krant of een andere zender – foto\./);
    expect(page).not.toMatch(/jaarboek|Facebook – foto en film: <strong>/);
    const field = 'elsewhere photo+video website';
    expect((await answer(link, { [field]: 'yes' })).status).toBe(400);
    expect((await answer(link, { 'elsewhere photo press': 'no' })).status).toBe(400);
    expect((await answer(link, { [field]: 'no' })).status).toBe(303);
    expect((await said()).slice(words.length).map(({ statement }) => statement)).toMatchObject([
      { decision: 'withdraw', purposes: ['website'], modalities: ['photo', 'video'], by: 'g1' },
    ]);
    expect(await text(link)).toMatch(/Nee:[^.]*de website van de school – foto en film/);
  });

  it('addresses no parent with je, and no pupil with u', async () => {
    await placePupil(world, 'p2', { birthDate: '2009-01-01' });
    const pupils = await placeLink(
      world,
      { number: 3, personId: 'p2', giver: 'self' },
      newLinkSecret(),
    );
    const wordsOf = async (path: string) => (await text(path)).replaceAll(/<[^>]*>/g, ' ');
    expect(await wordsOf(link)).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
    expect(await wordsOf(pupils)).not.toMatch(/\b(u|uw)\b/i);
  });

  it('never shows the other parent’s answer', async () => {
    const other = await placeLink(world, { number: 2, giver: 'g2' }, newLinkSecret());
    const before = await text(other);
    await answer(link, { [facebook]: 'no', [instagram]: 'yes' });
    const scrub = (page: string) => page.replaceAll(/\/t\/[\w-]{43}/g, '/t/x');
    expect(scrub(await text(other))).toBe(scrub(before));
  });

  it('takes the form of an old telephone that says nothing of where it came from', async () => {
    const quiet = await answer(link, { [facebook]: 'no' }).then(() =>
      world.app.request(`${origin}${link}`, {
        method: 'POST',
        headers: { host: new URL(origin).host, origin: 'null' },
        body: new URLSearchParams({ form: '1', language: 'nl', [instagram]: 'no' }),
      }),
    );
    expect(quiet.status).toBe(303);
  });
});

describe('who may answer', () => {
  it('closes the parents’ page and opens the pupil’s at midnight of the 16th birthday', async () => {
    await placePupil(world, 'p2', { birthDate: '2010-03-04' });
    const parents = await placeLink(world, { number: 2, personId: 'p2' }, newLinkSecret());
    const pupils = await placeLink(
      world,
      { number: 3, personId: 'p2', giver: 'self' },
      newLinkSecret(),
    );
    world.clock.now = new Date('2026-03-03T22:59:59.999Z'); // a millisecond before midnight in Amsterdam
    expect(await text(parents)).toContain('Mogen we Noor laten zien?');
    expect(await text(pupils)).not.toContain('radio');
    expect((await answer(pupils, { [facebook]: 'yes' })).status).toBe(200);
    expect(await said('p2')).toEqual([]);
    world.clock.now = new Date('2026-03-03T23:00:00.000Z');
    expect(await text(parents)).toContain('beslist nu zelf');
    expect(await text(parents)).not.toMatch(/Noor|radio|Facebook/);
    await answer(parents, { [facebook]: 'yes' });
    await answer(`${parents}/withdraw`, {});
    expect(await said('p2')).toEqual([]);
    expect(await text(pupils)).toContain('Mogen we jou laten zien?');
    expect((await answer(pupils, { [facebook]: 'yes' })).status).toBe(303);
    expect(await said('p2')).toMatchObject([{ statement: { by: 'self', decision: 'grant' } }]);
  });

  it('asks pupil and parents both in the year that a protocol says so', async () => {
    await useProtocol('atlas-2021');
    await placePupil(world, 'p2', { birthDate: '2009-12-01' });
    for (const [number, giver] of ['g1', 'self'].entries()) {
      const path = await placeLink(
        world,
        { number: number + 2, personId: 'p2', giver },
        newLinkSecret(),
      );
      expect(await text(path)).toContain('radio');
    }
  });

  it('lets a guardian without authority object, never agree', async () => {
    await placePupil(world, 'p2', { guardians: [{ id: 'g1', authority: false }] });
    const path = await placeLink(world, { number: 2, personId: 'p2' }, newLinkSecret());
    expect(await text(path)).not.toContain('value="yes"');
    expect((await answer(path, { [facebook]: 'yes' })).status).toBe(400);
    expect(await said('p2')).toEqual([]);
    expect((await answer(path, { [facebook]: 'no' })).status).toBe(303);
  });

  it('hears that authority ended from the register at that very request', async () => {
    expect(await text(link)).toContain('value="yes"');
    const stored = await world.store.get('people', { pk: 'P#school-a#p1', sk: 'PERSON' });
    const person = stored?.data as Parameters<typeof personWrites>[0];
    const consent = {
      kind: 'pupil',
      birthDate: '2013-05-01',
      guardians: [{ id: 'g1', authorityUntil: '2026-03-01' }],
    };
    await world.write(...personWrites({ ...person, consent }, { data: person, version: 1 }));
    expect((await answer(link, { [facebook]: 'yes' })).status).toBe(400);
    expect(await said()).toEqual([]);
  });

  it('leaves it to a legal representative from the day that is registered', async () => {
    const legalRepresentative = { id: 'r1', from: '2026-01-01' };
    await placePupil(world, 'p2', { legalRepresentative });
    const parents = await placeLink(world, { number: 2, personId: 'p2' }, newLinkSecret());
    const mentor = await placeLink(
      world,
      { number: 3, personId: 'p2', giver: 'r1' },
      newLinkSecret(),
    );
    expect(await text(parents)).not.toContain('radio');
    expect((await answer(mentor, { [facebook]: 'yes' })).status).toBe(303);
  });

  it('makes a yes for groups only narrower than the yes before it', async () => {
    await placeForm(world, { groupOnly: true }, 1);
    await answer(link, { form: '2', [facebook]: 'yes' });
    world.later(1);
    await answer(link, { form: '2', [facebook]: 'group' });
    const judge = async (groupSize: number) => {
      const file = await readPersonFile(world.store, 'school-a', 'p1');
      const publication = {
        purposes: ['social_media.facebook'],
        at: world.clock.now.toISOString(),
        groupSize,
      };
      const statements = file?.statements.map(({ statement }) => statement);
      const { policyDefaults: policy } = await import(
        '../../../../shared/domain/consent/policy.ts'
      );
      return world.deps.decideConsent(file?.person.consent, statements, publication, policy).status;
    };
    expect([await judge(1), await judge(5)]).toEqual(['withdrawn', 'granted']);
    expect(await text(link)).toContain('ja, alleen in een groep.');
  });
});

describe('a link that does not work', () => {
  async function gone(path: string) {
    const page = await open(path);
    return { status: page.status, body: await page.text(), headers: [...page.headers] };
  }

  it('looks the same whether it never was, has ended, was revoked, or its person left the register', async () => {
    const unknown = await gone(`/t/${'x'.repeat(43)}`);
    const ended = await placeLink(
      world,
      { number: 2, expiresAt: world.clock.now.toISOString() },
      newLinkSecret(),
    );
    const orphan = await placeLink(world, { number: 3, personId: 'nobody' }, newLinkSecret());
    const stranger = await placeLink(world, { number: 4, giver: 'g9' }, newLinkSecret());
    await revokeLink(world.store, 'school-a', { number: 900, by: 'user:x', at: world.clock.now });
    for (const path of [ended, orphan, stranger, link, '/t/short', '/t/%00']) {
      expect(await gone(path)).toEqual(unknown);
    }
    expect(unknown.status).toBe(404);
    expect(unknown.body).not.toContain('School A');
  });

  it.each([
    { minutes: 14 * 24 * 60 - 1, status: 200 },
    { minutes: 14 * 24 * 60, status: 404 },
  ])('answers $status after $minutes minutes', async ({ minutes, status }) => {
    world.later(minutes);
    expect((await open(link)).status).toBe(status);
    expect((await answer(link, { [facebook]: 'no' })).status).toBe(status === 200 ? 303 : 404);
    expect(await said()).toHaveLength(status === 200 ? 1 : 0);
  });

  it('saves nothing when it is revoked at the very moment of saving', async () => {
    const { commit } = world.store;
    let raced = false;
    world.deps.store.commit = async (one) => {
      const isSave = one.writes.some(
        (write) => 'put' in write && write.put.sk.startsWith('STATEMENT#'),
      );
      if (isSave && !raced) {
        raced = true;
        // another process takes the link back between what this one read and what it writes
        const { rows } = await world.store.query({
          table: 'people',
          by: 'index',
          pk: 'S#school-a#links',
          limit: 1,
        });
        const row = rows[0] ?? { pk: '', sk: '', version: 0, data: {} };
        const data = { ...(row.data as object), revokedAt: world.clock.now.toISOString() };
        const put = { ...row, version: row.version + 1, data };
        await commit({ writes: [{ table: 'people', put, when: { version: row.version } }] });
      }
      return commit(one);
    };
    expect((await answer(link, { [facebook]: 'yes' })).status).toBe(404);
    expect(raced).toBe(true);
    expect(await said()).toEqual([]);
  });

  it('loses neither of two answers sent at one moment', async () => {
    const both = [answer(link, { [facebook]: 'no' }), answer(link, { [instagram]: 'no' })];
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([303, 303]);
    expect(await said()).toHaveLength(2);
  });

  it('is not guessed', async () => {
    const guess = fc.oneof(
      fc.stringMatching(/^[\w-]{43}$/),
      fc.stringMatching(/^[\w-]{1,60}$/),
      fc
        .integer({ min: 0, max: 42 })
        .map((at) => `${knownSecret.slice(0, at)}x${knownSecret.slice(at + 1)}`),
      fc.constant(knownSecret.toUpperCase()),
      fc.constant(knownSecret.slice(1)),
      fc.constant(`${knownSecret}k`),
    );
    await fc.assert(
      fc.asyncProperty(guess, async (secret) => {
        fc.pre(secret !== knownSecret);
        world.later(1);
        expect((await open(`/t/${encodeURIComponent(secret)}`)).status).toBe(404);
      }),
      { numRuns: 60 },
    );
  });
});

describe('many wrong tries', () => {
  const wrong = () => open(`/t/${'x'.repeat(43)}`);

  it('are stopped after ten in a minute, with a plain page, and not for ever', async () => {
    for (let time = 0; time < 10; time += 1) expect((await wrong()).status).toBe(404);
    const stopped = await wrong();
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get('retry-after')).toBe('60');
    expect((await answer(`/t/${'x'.repeat(43)}`, {})).status).toBe(429);
    world.later(1);
    expect((await wrong()).status).toBe(404);
  });

  it('lock nobody out who has a link that works', async () => {
    for (let time = 0; time < 12; time += 1) await wrong();
    expect((await open(link)).status).toBe(200);
  });
});

describe('the secret of a link', () => {
  it('is in no row, event, log entry or report, whatever is done with it', async () => {
    const kept: string[] = [];
    const { commit } = world.store;
    world.deps.store.commit = async (one) => {
      kept.push(JSON.stringify(one));
      return commit(one);
    };
    const schools = [{ schoolId: 'school-a', roles: ['administration' as const] }];
    const office = await world.signIn({ schools });
    const page = await (await office.post('/asking/link', { person: 'p1', giver: 'g2' })).text();
    const [, path = '', secret = ''] = /(\/t\/([\w-]{43}))/.exec(page) ?? [];
    expect(secret).toHaveLength(43);
    await answer(path, { [facebook]: 'yes' });
    await answer(`${path}/withdraw`, {});
    await text(`${path}/receipt`);
    await office.post('/asking/links/revoke', { number: '1' });
    await open(path);
    const listed = await office.text('/asking/links');
    const everything = [kept, world.events, await world.audit(), world.reports, listed];
    const written = JSON.stringify(everything);
    expect(kept.length).toBeGreaterThan(4);
    expect(written).toContain('link.revoked');
    expect(written).not.toContain(secret);
    expect(written).not.toContain(secret.slice(0, 20));
    expect(written).not.toContain(Buffer.from(secret).toString('base64').slice(0, 30));
  });
});
