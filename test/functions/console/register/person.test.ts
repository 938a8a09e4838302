import { describe, expect, it } from 'vitest';
import { defaultForm, fixedPoints } from '../../../../shared/domain/asking/form-texts.ts';
import { addForm } from '../../../../shared/records/forms.ts';
import { readPersonFile, readWholeFile } from '../../../../shared/records/people.ts';
import { historyOf } from '../../../../shared/records/people-history.ts';
import { personWrites } from '../../../../shared/records/person-writes.ts';
import { holderOfNumber, takePupilNumber } from '../../../../shared/records/pupil-numbers.ts';
import { aConsole } from '../a-console.ts';
import { aPupil, aRegister, aStatement, as, found, schoolId, withActivity } from './a-register.ts';

const deny = (said: object = {}) =>
  aStatement({
    number: 2,
    said: { by: 'g1', decision: 'deny', purposes: ['social_media'], at: '2026-02-01', ...said },
  });

describe('what an editor may read of somebody', () => {
  const secrets =
    /2013-05-01|1 mei 2013|Moeder|Vader|Bos|g1|g2|00123|ouder zei nee|beschermd|protectionHold/i;

  it.each([
    ['a yes', [aStatement()]],
    ['a no', [aStatement(), deny()]],
    ['a withdrawal', [aStatement(), deny({ decision: 'withdraw' })]],
    ['a no without authority', [aStatement(), deny({ by: 'g2' })]],
  ])(
    'is whether, why and by which article for %s, never who or when born',
    async (_, statements) => {
      const world = await aRegister({ statements });
      const browser = await as(world, 'communication');
      const pages = [
        await browser.text('/people/p1'),
        await browser.text('/people/list?class=2B'),
        await found(browser, { q: 'sanne' }),
        await browser.text('/people/p1?at=2026-02-20'),
        await found(browser, { q: 'vries' }),
      ];
      for (const page of pages) {
        expect(page).toContain('Sanne');
        const main = page.slice(page.indexOf('<main'), page.indexOf('</main'));
        const body = main.replaceAll(/name="csrf" value="[^"]*"/g, '');
        expect(body).not.toMatch(secrets);
      }
    },
  );

  it('reads the same for a no, a withdrawal and a protection', async () => {
    const consent = { ...Object(aPupil().consent), protectionHold: true };
    const worlds = [
      await aRegister({ statements: [deny()] }),
      await aRegister({ statements: [aStatement(), deny({ decision: 'withdraw' })] }),
      await aRegister({ pupil: aPupil({ consent }), statements: [deny()] }),
    ];
    const lists = await Promise.all(
      worlds.map(async (world) => {
        const text = await (await as(world, 'communication')).text('/people/list?class=2B');
        return text.slice(text.indexOf('<ul class="rows"'), text.indexOf('</main'));
      }),
    );
    expect(new Set(lists).size).toBe(1);
  });

  it('leaves a birthday out of the dates that something changes on', async () => {
    const consent = { kind: 'pupil', birthDate: '2010-06-15', guardians: [{ id: 'g1' }] };
    const world = await aRegister({ pupil: aPupil({ consent }) });
    expect(await (await as(world, 'communication')).text('/people/p1')).not.toContain('15 jun');
    expect(await (await as(world, 'administration')).text('/people/p1')).toContain('15 jun');
  });
});

describe('the file', () => {
  it('shows the school office who said what and how it is proven', async () => {
    const proof = {
      how: 'paper',
      receivedAt: '2025-09-08T10:00:00.000Z',
      recordedBy: 'user:x',
      form: null,
      kept: 'map 3',
    } as const;
    const world = await aRegister({ statements: [aStatement({ proof })] });
    const text = await (await as(world, 'administration')).text('/people/p1');
    for (const words of [
      'Moeder Vries',
      'heeft gezag',
      'Vader Bos',
      'geen gezag',
      '1 mei 2013',
      '00123',
      'op papier',
      '8 september 2025',
      'Bij deze leerling altijd beide ouders',
      'een ja van één ouder is genoeg',
      'map 3',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('shows a day as a day, without a time nobody gave', async () => {
    const world = await aRegister();
    const text = await (await as(world, 'administration')).text('/people/p1');
    const said = text.slice(text.indexOf('Wat er gezegd is'));
    expect(said).toContain('8 september 2025');
    expect(text).not.toMatch(/ 0[0-2]:00/);
  });

  it('refuses a day to come with a sentence, and shows how it is now', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    const answer = await browser.get('/people/p1?at=2026-03-03');
    const text = await answer.text();
    expect([answer.status, text]).toEqual([409, expect.stringContaining('moet nog komen')]);
    expect(text).toContain('max="2026-03-02"');
    expect((await browser.get('/people/p1?at=2026-03-02')).status).toBe(200);
  });

  it('says who may be shown on social media before the school has an account', async () => {
    const world = await aConsole();
    await world.write(...personWrites(aPupil()));
    const browser = await as(world, 'administration');
    expect(await browser.text('/people/p1')).toContain('sociale media');
    expect(await browser.text('/people/list?class=2B')).toContain(
      'Gaat over: sociale media, foto en film',
    );
  });

  it('does not tell the school office that somebody is protected', async () => {
    const consent = { ...Object(aPupil().consent), protectionHold: true };
    const world = await aRegister({ pupil: aPupil({ consent }) });
    const text = await (await as(world, 'administration')).text('/people/p1');
    expect(text).toContain('Mag niet. De schoolleiding weet meer.');
    expect(text).not.toMatch(/beschermd/i);
    expect(await (await as(world, 'leadership')).text('/people/p1')).toContain(
      'Deze persoon is beschermd',
    );
  });

  it('is written down by whoever opens it, and leadership reads by whom', async () => {
    const world = await aRegister();
    await (await as(world, 'administration')).text('/people/p1');
    await (await as(world, 'communication')).text('/people/p1');
    const entries = (await world.audit()).filter(({ what }) => what === 'person.viewed');
    expect(entries.map(({ about, detail }) => [about, detail.view])).toEqual([
      ['p1', 'file'],
      ['p1', 'may-be-shown'],
    ]);
    expect(await (await as(world, 'leadership')).text('/people/p1')).toContain('De laatste 2 keer');
    expect(await (await as(world, 'administration')).text('/people/p1')).not.toContain(
      'Wie keek hier',
    );
  });
});

const person = {
  kind: 'pupil',
  first: 'Noor',
  infix: 'van',
  last: 'Dijk',
  className: '2B',
  birthDate: '2014-01-02',
  pupilNumber: '0777',
};

describe('searching', () => {
  it('has a page to come back to, whose address says nothing of whom', async () => {
    const world = await aRegister();
    const browser = await as(world, 'communication');
    const answer = await browser.post('/people/find', { q: 'sanne' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/people/found']);
    for (let times = 0; times < 2; times += 1) {
      const page = await browser.text('/people/found');
      expect(page).toContain('Vries, Sanne de');
      expect(page).toContain('Gaat over: Facebook, foto en film');
    }
    world.later(29);
    expect(await browser.text('/people/found')).toContain('Vries, Sanne de');
    world.later(2);
    expect(await browser.text('/people/found')).not.toContain('Sanne');
  });

  it('shows nobody what another searched for', async () => {
    const world = await aRegister();
    await (await as(world, 'communication')).post('/people/find', { q: 'sanne' });
    const text = await (await as(world, 'administration')).text('/people/found');
    expect(text).not.toMatch(/sanne/i);
  });
});

describe('adding somebody', () => {
  it('puts them on the register, in their class, findable, and logs no name', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    const answer = await browser.post('/people/new', person);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^\/people\/[0-9a-f-]{36}$/);
    expect(await browser.text('/people/list?class=2B')).toContain('Dijk, Noor van');
    expect(await found(browser, { q: '0777' })).toContain('Dijk, Noor van');
    const entry = (await world.audit()).find(({ what }) => what === 'person.added');
    expect(JSON.stringify(entry)).not.toMatch(/Noor|Dijk|0777|2014/);
  });

  it.each([
    ['a birth date in the future', { birthDate: '2026-03-03' }, 'ligt in de toekomst'],
    ['a birth date long past', { birthDate: '1900-01-01' }, '120 jaar'],
    ['a day that does not exist', { birthDate: '2014-02-30' }, 'bestaat niet'],
    ['no name', { first: '', last: ' ' }, 'Vul een naam in'],
    ['a pupil without a class', { className: '' }, 'hoort bij een klas'],
    ['a number that is somebody’s', { pupilNumber: '00123' }, 'al van iemand'],
    [
      'the same name and birth date',
      { first: 'Sanne', infix: 'de', last: 'Vries', birthDate: '2013-05-01', pupilNumber: '' },
      'dezelfde persoon',
    ],
    [
      'the same name, birth date unknown',
      { first: 'Sanne', infix: 'de', last: 'VRIES', birthDate: '', pupilNumber: '' },
      'dezelfde persoon',
    ],
  ])('is refused for %s, with what was expected', async (_, change, words) => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    const answer = await browser.post('/people/new', { ...person, ...change });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(words)]);
    expect((await world.audit()).filter(({ what }) => what === 'person.added')).toEqual([]);
  });

  it('takes a second person of one name once somebody said that it is another', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    const twin = { ...person, first: 'Sanne', infix: 'de', last: 'Vries', birthDate: '2013-05-01' };
    expect((await browser.post('/people/new', { ...twin, another: 'yes' })).status).toBe(303);
    expect((await browser.post('/people/new', { ...twin, another: 'yes' })).status).toBe(409);
  });
});

describe('changing somebody', () => {
  const fields = {
    kind: 'pupil',
    first: 'Sanne',
    infix: 'de',
    last: 'Vries',
    className: '3A',
    birthDate: '2013-05-02',
    pupilNumber: '00123',
    seen: '1',
  };

  it('moves them, keeps what was there, and has what shows them judged anew', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    expect((await browser.post('/people/p1/change', fields)).status).toBe(303);
    const file = await readWholeFile(world.store, schoolId, 'p1');
    expect(file?.person).toMatchObject({
      className: '3A',
      consent: { birthDate: '2013-05-02', guardians: [{ id: 'g1' }, { id: 'g2' }] },
    });
    expect(historyOf(file?.rows ?? [])[0]?.before.className).toBe('2B');
    expect(world.events.at(-1)).toMatchObject({
      type: 'consent.changed',
      data: { personIds: ['p1'], because: 'person' },
    });
    expect((await world.audit()).at(-1)).toMatchObject({
      what: 'person.changed',
      detail: { fields: 'className birthDate' },
    });
    expect(await browser.text('/people/list?class=2B')).not.toContain('Sanne');
  });

  it('keeps nothing over what the person did not see', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    await browser.post('/people/p1/change', fields);
    const late = await browser.post('/people/p1/change', { ...fields, className: '4C' });
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringContaining('Iemand was je voor'),
    ]);
    expect((await readPersonFile(world.store, schoolId, 'p1'))?.person.className).toBe('3A');
  });

  it('asks nothing of the platforms for a move of class alone', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    await browser.post('/people/p1/change', {
      ...fields,
      birthDate: '2013-05-01',
      className: '3A',
    });
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(file?.person.className).toBe('3A');
  });

  it('gives the old number back and takes the new one, unless it is another’s', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    const holder = (number: string) => holderOfNumber(world.store, schoolId, number);
    await browser.post('/people/p1/change', { ...fields, pupilNumber: '0555' });
    expect([await holder('00123'), await holder('0555')]).toEqual([undefined, 'p1']);
    await world.write(takePupilNumber(schoolId, '0666', 'p9'));
    const taken = await browser.post('/people/p1/change', {
      ...fields,
      seen: '2',
      pupilNumber: '0666',
    });
    expect([taken.status, await taken.text()]).toEqual([
      409,
      expect.stringContaining('al van iemand anders'),
    ]);
    expect(await holder('0555')).toBe('p1');
  });

  it('lets the school office not say that somebody died', async () => {
    const world = await aRegister();
    await (await as(world, 'administration')).post('/people/p1/change', {
      ...fields,
      deceasedOn: '2026-01-01',
    });
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(Object(file?.person.consent).deceasedOn ?? null).toBeNull();
    await (await as(world, 'leadership')).post('/people/p1/change', {
      ...fields,
      seen: '2',
      deceasedOn: '2026-01-01',
    });
    const later = await readPersonFile(world.store, schoolId, 'p1');
    expect(Object(later?.person.consent).deceasedOn).toBe('2026-01-01');
  });
});

describe('parents', () => {
  const add = { name: 'Oma Smit', authority: 'unknown', seen: '1' };

  it('are added and changed, and nobody disappears', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    expect((await browser.post('/people/p1/guardian', add)).status).toBe(303);
    const change = {
      giver: 'g1',
      name: 'Moeder Vries',
      authority: 'yes',
      until: '2026-04-01',
      seen: '2',
    };
    expect((await browser.post('/people/p1/guardian', change)).status).toBe(303);
    const file = await readPersonFile(world.store, schoolId, 'p1');
    const { guardians } = Object(file?.person.consent);
    expect(guardians).toHaveLength(3);
    expect(guardians).toContainEqual(
      expect.objectContaining({ id: 'g1', authorityUntil: '2026-04-01' }),
    );
    expect(file?.person.contacts?.map(({ name }) => name).toSorted()).toEqual([
      'Moeder Vries',
      'Oma Smit',
      'Vader Bos',
    ]);
  });

  it.each([
    ['twice', { name: ' moeder  vríes ' }, 'staat er al'],
    ['without a name', { name: '' }, 'Vul de naam in'],
    ['with a day that does not exist', { from: '2026-02-30' }, 'bestaat niet'],
    [
      'whose authority ends before it begins',
      { from: '2026-02-02', until: '2026-02-01' },
      'ligt voor de eerste',
    ],
    ['of somebody else', { giver: 'g9' }, 'staat niet bij deze leerling'],
  ])('are refused %s', async (_, change, words) => {
    const world = await aRegister();
    const answer = await (await as(world, 'administration')).post('/people/p1/guardian', {
      ...add,
      ...change,
    });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining(words)]);
  });

  it('give way to a new representative without what the former one said becoming nobody’s', async () => {
    const consent = { ...Object(aPupil().consent), legalRepresentative: { id: 'r1' } };
    const said = aStatement({ said: { by: 'r1', decision: 'deny' } });
    const world = await aRegister({ pupil: aPupil({ consent }), statements: [said] });
    const browser = await as(world, 'administration');
    await browser.post('/people/p1/guardian', {
      name: 'Mentor',
      role: 'representative',
      seen: '1',
    });
    const page = await browser.text('/people/p1');
    expect(page).toContain('Vraag het de wettelijk vertegenwoordiger');
    expect(page).not.toContain('niet te lezen');
  });
});

describe('writing down what somebody said', () => {
  const no = {
    by: 'g1',
    decision: 'deny',
    'purpose:social_media': 'yes',
    receivedOn: '2026-03-02',
    how: 'e-mail',
  };

  it('makes a no count at once, with its proof, and has what shows them judged anew', async () => {
    const world = await aRegister();
    const browser = await as(world, 'administration');
    expect(await (await as(world, 'communication')).text('/people/list?class=2B')).toContain(
      'mag</span>',
    );
    expect((await browser.post('/people/p1/statement', no)).status).toBe(303);
    expect(await (await as(world, 'communication')).text('/people/list?class=2B')).toContain(
      'mag niet</span>',
    );
    expect(world.events.at(-1)).toMatchObject({
      type: 'consent.changed',
      data: { because: 'statement' },
    });
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(file?.statements.at(-1)).toMatchObject({
      number: 2,
      proof: { how: 'e-mail', recordedBy: expect.stringMatching(/^user:/) },
    });
  });

  it.each([
    ['nobody', { by: '' }, 'Kies wie'],
    ['somebody who does not belong to the pupil', { by: 'g9' }, 'Kies wie'],
    ['no answer', { decision: '' }, ''],
    ['no purpose', { 'purpose:social_media': '' }, 'Kies waarvoor'],
    ['a purpose that does not exist', { 'purpose:biljboard': 'yes' }, 'kent de school niet'],
    ['material that does not exist', { 'about:smell': 'yes' }, 'foto, film'],
    ['a yes to nothing in particular', { decision: 'grant' }, 'foto, film'],
    ['a day to come', { receivedOn: '2026-03-03' }, 'ligt in de toekomst'],
    ['no day', { receivedOn: '' }, 'welke dag'],
    ['no way', { how: 'link' }, ''],
    ['a form the school never had', { form: '7' }, 'heeft de school niet'],
  ])('is refused for %s', async (_, change, words) => {
    const world = await aRegister();
    const answer = await (await as(world, 'administration')).post('/people/p1/statement', {
      ...no,
      ...change,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain(words);
    expect((await readPersonFile(world.store, schoolId, 'p1'))?.statements).toHaveLength(1);
  });

  it('names the school’s own form, and shows what it said', async () => {
    const world = await aRegister({ statements: [] });
    const intro = { nl: 'Mogen wij foto’s maken?', en: 'May we take photos?' };
    const form = { ...defaultForm(['facebook']), intro, points: fixedPoints };
    await addForm(world.store, schoolId, { form, seen: 0, by: 'user:h', at: world.clock.now });
    const browser = await as(world, 'administration');
    expect((await browser.post('/people/p1/statement', { ...no, form: '1' })).status).toBe(303);
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(file?.statements[0]).toMatchObject({
      proof: { form: 1 },
      statement: { formVersion: 'form-1' },
    });
    expect(await browser.text('/people/p1')).toContain('Mogen wij foto’s maken?');
  });

  it('keeps a yes to just what was ticked', async () => {
    const world = await aRegister({ statements: [] });
    await withActivity(world, 'Kamp', '2026-05-01');
    const yes = {
      ...no,
      decision: 'grant',
      'about:photo': 'yes',
      groupOnly: 'yes',
      eventId: 'kamp-2026-05-01',
      receivedOn: '2026-03-01',
    };
    await (await as(world, 'administration')).post('/people/p1/statement', yes);
    const file = await readPersonFile(world.store, schoolId, 'p1');
    expect(file?.statements[0]?.statement).toMatchObject({
      modalities: ['photo'],
      purposes: ['social_media'],
      conditions: { groupOnly: true },
      eventId: 'kamp-2026-05-01',
      at: '2026-03-01',
    });
  });
});
