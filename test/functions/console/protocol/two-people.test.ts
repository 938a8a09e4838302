import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../../../shared/domain/policy/pack.ts';
import { mediaHash } from '../../../../shared/records/media-hash.ts';
import { readProposal, readStanding } from '../../../../shared/records/school-policy.ts';
import { type AConsole, aConsole, type Browser, origin } from '../a-console.ts';
import { aMedia, aPost, placePerson, placePost } from '../a-story.ts';

const leader: Role[] = ['leadership'];
const at = (roles: Role[], login: string) => ({
  login,
  schools: [{ schoolId: 'school-a', roles }],
});

let world: AConsole;
let head: Browser;
let deputy: Browser;
beforeEach(async () => {
  world = await aConsole();
  head = await world.signIn(at(leader, 'head'));
  deputy = await world.signIn(at(leader, 'deputy'));
});

type Changed = Record<string, string>;

/** A form as the page shows it, with some fields filled in otherwise; as a browser sends it. */
async function formOn(browser: Browser, path: string, changed: Changed): Promise<URLSearchParams> {
  const text = await browser.text(path);
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  const fields = new URLSearchParams();
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    const isChosen = !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag);
    if (isChosen && !(name in changed)) fields.append(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  const given = { reason: 'Dit past beter bij ons', ...changed };
  for (const [name, value] of Object.entries(given)) fields.append(name, value);
  return fields;
}

async function send(browser: Browser, path: string, body: URLSearchParams): Promise<Response> {
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = { host: new URL(origin).host, origin, cookie, 'sec-fetch-site': 'same-origin' };
  return world.app.request(`${origin}${path}`, { method: 'POST', headers, body });
}

async function change(browser: Browser, topic: string, changed: Changed) {
  const path = `/protocol/change/${topic}`;
  return send(browser, `${path}/propose`, await formOn(browser, path, changed));
}

async function proposalId(): Promise<string> {
  return (await readProposal(world.store, 'school-a'))?.data.id ?? '';
}

const standing = async () => (await readStanding(world.store, 'school-a'))?.data;

describe('a change of the rules', () => {
  it('says in plain words what it changes and that it is looser than the article', async () => {
    const answer = await change(head, 'consent', { 'consent.renewal': 'none' });
    expect(answer.headers.get('location')).toBe('/protocol/proposal');
    const text = await deputy.text('/protocol/proposal');
    expect(text).toContain('was één schooljaar, wordt onbeperkt, tot iemand het verandert.');
    expect(text).toContain('Dit is losser dan het protocol zegt');
    expect(text).toContain('art. A.7');
    expect(text.match(/Losser/g)).toHaveLength(1);
  });

  it('holds only once somebody else approved it', async () => {
    await change(head, 'consent', { 'consent.renewal': 'none' });
    const own = await head.post('/protocol/proposal/approve', { id: await proposalId() });
    expect(own.status).toBe(409);
    expect(await standing()).toBeUndefined();
    expect(await head.text('/protocol/proposal')).not.toContain('Keur goed');

    await deputy.post('/protocol/proposal/approve', { id: await proposalId() });
    expect(await standing()).toMatchObject({ version: 1, choices: { 'consent.renewal': 'none' } });
    expect(world.events.map(({ type }) => type)).toEqual(['policy.changed']);
    expect(await deputy.text('/protocol')).toContain('Keuze van de school');
  });

  it('keeps only what was changed as a choice', async () => {
    await change(head, 'young', { 'consent.turning_16': 'carry_over' });
    expect((await readProposal(world.store, 'school-a'))?.data.choices).toEqual({
      'consent.turning_16': 'carry_over',
    });
  });

  it('is no choice any more once it says what the protocol says', async () => {
    await change(head, 'consent', { 'consent.renewal': 'none' });
    await deputy.post('/protocol/proposal/approve', { id: await proposalId() });
    await change(head, 'consent', { 'consent.renewal': 'school_year' });
    await deputy.post('/protocol/proposal/approve', { id: await proposalId() });
    expect(await standing()).toMatchObject({ version: 2, choices: {} });
  });

  it.each([
    [
      'young',
      { 'consent.at_exact_own_age': 'parents' },
      'Vanaf 16 jaar telt het woord van de leerling',
    ],
    [
      'young',
      { 'consent.guardians_rule': 'any_yes' },
      'Een nee van een ouder met gezag telt altijd',
    ],
    ['consent', { 'consent.withdrawal': 'limited' }, 'Intrekken mag altijd'],
    [
      'consent',
      { 'consent.face_matching': 'separate_explicit' },
      'pas als een DPIA is vastgesteld',
    ],
    ['consent', { 'consent.group_min': '1' }, 'Dit is geen mogelijk antwoord'],
    [
      'comments',
      { 'decency.categories[]': 'threat' },
      'Een ander antwoord vraagt een ander protocol',
    ],
  ] satisfies [string, Record<string, string>, string][])(
    'below the law is refused: %s %j',
    async (topic, changed, why) => {
      const answer = await change(head, topic, changed);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain(why);
      expect(await proposalId()).toBe('');
    },
  );

  it('wants a reason, and a change', async () => {
    const silent = await change(head, 'consent', { 'consent.renewal': 'none', reason: ' ' });
    expect(await silent.text()).toContain('Schrijf op waarom');
    expect(await (await change(head, 'consent', {})).text()).toContain('Je hebt niets veranderd');
  });

  it('waits for another that is there first, and for rules that changed meanwhile', async () => {
    const late = await formOn(deputy, '/protocol/change/images', { 'repost.check': 'no' });
    await change(head, 'consent', { 'consent.renewal': 'none' });
    const pending = await send(deputy, '/protocol/change/images/propose', late);
    expect(await pending.text()).toContain('Er ligt al een voorstel');
    await deputy.post('/protocol/proposal/approve', { id: await proposalId() });
    const changed = await send(deputy, '/protocol/change/images/propose', late);
    expect(await changed.text()).toContain('Iemand was je voor');
  });

  it('can be taken back, and turned down', async () => {
    await change(head, 'consent', { 'consent.renewal': 'none' });
    await deputy.post('/protocol/proposal/discard', { id: await proposalId() });
    expect(await proposalId()).toBe('');
    expect((await world.audit()).map(({ what }) => what)).toEqual([
      'policy.proposed',
      'policy.refused',
    ]);
  });

  it('approves nothing for an old page: the proposal it showed is gone', async () => {
    await change(head, 'consent', { 'consent.renewal': 'none' });
    const old = await proposalId();
    await head.post('/protocol/proposal/discard', { id: old });
    await change(head, 'images', { 'repost.check': 'no' });
    expect((await deputy.post('/protocol/proposal/approve', { id: old })).status).toBe(409);
    expect(await standing()).toBeUndefined();
  });
});

describe('the questions of the protocol', () => {
  it('stand beside their answers, so that a yes can be understood', async () => {
    const text = await head.text('/protocol');
    expect(text).toContain('Telt een ja van een ouder van wie je niet weet of die gezag heeft?');
    await change(head, 'young', { 'consent.respect_minor_objection': 'no' });
    expect(await deputy.text('/protocol/proposal')).toContain('Telt een nee van een leerling');
  });

  it('name purposes as people do, never by their code', async () => {
    const text = await head.text('/protocol/change/consent');
    expect(text).toContain('de website van de school');
    expect(text.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/social_media|school_guide|class_photo/);
  });

  it.each([
    ['pack.council_asked', 'records'],
    ['consent.face_matching_assessed', 'records'],
    ['scope.platforms_agreed', 'scope'],
  ])('take no day in the future for what was done (%s)', async (field, topic) => {
    world.clock.now = new Date('2026-03-02T23:30:00.000Z');
    head = await world.signIn(at(leader, 'head'));
    const refused = await change(head, topic, { [field]: '2026-03-04' });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Deze dag moet nog komen');
    expect(await proposalId()).toBe('');
    // it is past midnight in Amsterdam
    expect((await change(head, topic, { [field]: '2026-03-03' })).status).toBe(303);
  });

  it('put the focus on what went wrong', async () => {
    const refused = await change(head, 'consent', { reason: '' });
    expect(await refused.text()).toMatch(/role="alert" tabindex="-1" autofocus/);
  });
});

describe('setting up', () => {
  async function accept(browser: Browser, pack: string, changed: Changed = {}) {
    const path = `/protocol/setup/${pack}`;
    return send(browser, `${path}/propose`, await formOn(browser, path, changed));
  }

  it('offers five protocols with what sets each apart', async () => {
    const text = await head.text('/protocol/setup');
    expect(text.match(/Kies dit/g)).toHaveLength(5);
  });

  it('that accepts every proposal may be confirmed by the same person, and leaves no question open', async () => {
    await accept(head, 'atlas-2021');
    await head.post('/protocol/proposal/approve', { id: await proposalId() });
    expect(await standing()).toMatchObject({ version: 1, packId: 'atlas-2021' });
    const text = await head.text('/protocol');
    expect(text).toContain('Atlas');
    expect(text).not.toContain('nog open');
  });

  it.each(['aeres-2013', 'lankforst-2024', 'svok-2021', 'zevensprong-2017'])(
    'that takes the school to another protocol (%s) waits for a second person',
    async (pack) => {
      await accept(head, pack);
      const own = await head.post('/protocol/proposal/approve', { id: await proposalId() });
      expect(own.status).toBe(409);
      expect(await standing()).toBeUndefined();
      await deputy.post('/protocol/proposal/approve', { id: await proposalId() });
      expect(await standing()).toMatchObject({ version: 1, packId: pack });
    },
  );

  it('that answers one question otherwise waits for a second person', async () => {
    await accept(head, 'atlas-2021', { 'repost.check': 'no' });
    expect((await head.post('/protocol/proposal/approve', { id: await proposalId() })).status).toBe(
      409,
    );
    expect(await standing()).toBeUndefined();
  });

  it('a second time waits for a second person, also when it accepts everything', async () => {
    await accept(head, 'atlas-2021');
    await head.post('/protocol/proposal/approve', { id: await proposalId() });
    await accept(head, 'zevensprong-2017');
    expect((await head.post('/protocol/proposal/approve', { id: await proposalId() })).status).toBe(
      409,
    );
    expect(await standing()).toMatchObject({ packId: 'atlas-2021' });
  });

  it('with a protocol nobody knows does not exist', async () => {
    expect((await head.get('/protocol/setup/constructor')).status).toBe(404);
    expect((await head.get('/protocol/change/constructor')).status).toBe(404);
  });
});

describe('what it would have changed in the last month', () => {
  beforeEach(async () => {
    await placePerson(world, { id: 'p1', displayName: 'Sanne de Vries' }, 'grant');
    const names = {
      '1': { as: 'person', personId: 'p1', by: 'user:x', at: '2026-03-01T09:00:00.000Z' },
    } as const;
    const look = aMedia().look;
    const one = look.status === 'analysed' ? { ...look, faces: look.faces.slice(0, 1) } : look;
    const media = aMedia({ names, look: one });
    // after the summer: the yes of the year before has run out, unless it counts without end
    const post = aPost({ publishAt: '2026-09-20T15:00:00.000Z' });
    const everyoneNamed = {
      by: 'user:x',
      at: '2026-03-01T09:00:00.000Z',
      media: mediaHash([media]),
    } as const;
    await placePost(world, { post, everyoneNamed }, [media]);
  });

  it('lists the posts whose outcome differs, with a link, and names nobody', async () => {
    await change(head, 'consent', { 'consent.renewal': 'none' });
    const text = await deputy.text('/protocol/proposal');
    expect(text).toContain('href="/posts/facebook/501"');
    expect(text).toContain('1 bekeken: 0 strenger, 1 losser, 0 met een andere grond');
    expect(text).not.toContain('Sanne');
  });

  it('says that nothing changes for a rule that no decision rested on', async () => {
    await change(head, 'consent', { 'consent.group_min': '7' });
    expect(await deputy.text('/protocol/proposal')).toContain(
      '1 bekeken: 0 strenger, 0 losser, 0 met een andere grond',
    );
  });

  it('leaves out what is older than a month', async () => {
    world.later(31 * 24 * 60);
    const later = await world.signIn(at(leader, 'later'));
    await change(later, 'consent', { 'consent.renewal': 'none' });
    expect(await later.text('/protocol/proposal')).not.toContain('1 bekeken');
  });
});

describe('everybody', () => {
  it.each<Role>(['communication', 'moderation', 'administration'])(
    'reads the rules as %s and changes none',
    async (role) => {
      const browser = await world.signIn(at([role], role));
      const text = await browser.text('/protocol');
      expect(text).toContain('Toestemming blijft geldig');
      expect(text).not.toContain('Stel een verandering voor');
      expect((await browser.get('/protocol/change/consent')).status).toBe(403);
    },
  );

  it('of the leadership sees on the start page what waits', async () => {
    expect(await head.text('/')).toContain('Open vragen over de regels');
    await change(head, 'consent', { 'consent.renewal': 'none' });
    expect(await head.text('/')).toContain('Jouw voorstel voor andere regels');
    expect(await deputy.text('/')).toContain('Jij kunt het goedkeuren');
  });
});
