import { beforeEach, describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../shared/domain/consent-import/csv.ts';
import { listForms, readForm } from '../../../../shared/records/forms.ts';
import { readPersonFile } from '../../../../shared/records/people.ts';
import { groupKey } from '../../../../shared/records/people-rows.ts';
import { personWrites } from '../../../../shared/records/person-writes.ts';
import { readSchool, writeAccount, writeSchool } from '../../../../shared/records/schools.ts';
import { type AConsole, aBrowser, aConsole, type Browser, origin } from '../a-console.ts';
import { placeForm, placePupil } from './an-asking.ts';

let world: AConsole;
let office: Browser;
beforeEach(async () => {
  world = await aConsole();
  const school = await readSchool(world.store, 'school-a');
  if (school === undefined) throw new Error('expected the school of a test');
  await world.write(writeSchool({ ...school.data, packId: 'svok-2021' }, school));
  office = await world.signIn({ schools: [{ schoolId: 'school-a', roles: ['administration'] }] });
});

const facebook = 'pictures social_media.facebook';
const of = groupKey({ kind: 'pupil', className: '2B' });
const group = () => office.text(`/asking/group?${new URLSearchParams({ of })}`);
const linesOf = async (answer: Response) => {
  const records = parseCsv((await answer.text()).replace('\ufeff', ''), ';');
  if (!records.ok) throw new Error('expected a file that reads');
  return records.value.map(({ cells }) => cells);
};
const pathOf = (url = '') => new URL(url).pathname;
const answerAt = (url: string | undefined, fields: Record<string, string>) =>
  aBrowser(world.app).post(pathOf(url), { csrf: '', form: '1', language: 'nl', ...fields });

describe('who has answered', () => {
  beforeEach(async () => {
    await placeForm(world, { purposes: ['social_media.facebook'], subjects: ['pictures'] });
    for (const id of ['p1', 'p2', 'p3']) await placePupil(world, id);
  });

  it('is told per class, and a no is an answer as good as a yes', async () => {
    expect(await office.text('/asking')).toMatch(/>0\s%/);
    const file = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    const linkOf = (name: string) => file.find((cells) => cells[2]?.endsWith(name))?.[4];
    await answerAt(linkOf('p1'), { [facebook]: 'yes' });
    await answerAt(linkOf('p2'), { [facebook]: 'no' });
    const page = await office.text('/asking');
    expect(page).toMatch(/>67\s%/);
    expect(page).toContain('2 van 3');
  });

  it('asks again for a new school year, and for a platform that is new on the form', async () => {
    const [, line] = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    await answerAt(line?.[4], { [facebook]: 'yes' });
    expect(await group()).toContain('33');
    await placeForm(
      world,
      { purposes: ['social_media.facebook', 'social_media.youtube'], subjects: ['pictures'] },
      1,
    );
    expect(await group()).toContain('deels beantwoord');
    await placeForm(world, { purposes: ['social_media.facebook'], subjects: ['pictures'] }, 2);
    expect(await group()).toContain('beantwoord');
    expect(await group()).not.toContain('deels');
    world.clock.now = new Date('2026-08-01T10:00:00.000Z');
    office = await world.signIn({ schools: [{ schoolId: 'school-a', roles: ['administration'] }] });
    expect(await group()).not.toContain('beantwoord');
  });

  it('waits for the pupil from 16, and says a month before who that will be', async () => {
    await placePupil(world, 'old', { birthDate: '2010-03-01' }, '4C');
    await placePupil(world, 'soon', { birthDate: '2010-04-01' }, '4C');
    const page = await office.text(
      `/asking/group?${new URLSearchParams({ of: groupKey({ kind: 'pupil', className: '4C' }) })}`,
    );
    expect(page).toContain('Link voor Noor Bakker old');
    expect(page).not.toContain('Link voor Noor Bakker soon');
    expect(page).toMatch(/Worden binnenkort 16[\s\S]*1 april 2026/);
    const early = await office.post('/asking/link', { person: 'soon', giver: 'self' });
    expect(early.status).toBe(409);
    world.clock.now = new Date('2026-03-20T10:00:00.000Z');
    office = await world.signIn({ schools: [{ schoolId: 'school-a', roles: ['administration'] }] });
    expect((await office.post('/asking/link', { person: 'soon', giver: 'self' })).status).toBe(200);
  });

  it('gives the parents’ answer no say over the link that a pupil needs at 16', async () => {
    await placePupil(world, 'soon', { birthDate: '2010-03-10' }, '4C');
    const made = await (await office.post('/asking/link', { person: 'soon', giver: 'g1' })).text();
    await answerAt(`${origin}${linkIn(made)}`, { [facebook]: 'yes' });
    const key = groupKey({ kind: 'pupil', className: '4C' });
    for (const path of [`/asking/group?${new URLSearchParams({ of: key })}`, '/asking']) {
      const page = await office.text(path);
      const sixteen = page.slice(page.indexOf('Worden binnenkort 16'));
      expect(sixteen).toContain('name="giver" value="self"');
    }
    expect((await office.post('/asking/link', { person: 'soon', giver: 'self' })).status).toBe(200);
  });

  it('offers every giver who has a say a new link, also after an answer', async () => {
    const guardians = [{ id: 'g1' }, { id: 'g2', authority: false }];
    await placePupil(world, 'p4', { guardians }, '5D');
    const made = await (await office.post('/asking/link', { person: 'p4', giver: 'g1' })).text();
    await answerAt(`${origin}${linkIn(made)}`, { [facebook]: 'yes' });
    const key = groupKey({ kind: 'pupil', className: '5D' });
    const page = await office.text(`/asking/group?${new URLSearchParams({ of: key })}`);
    expect(page).toContain('beantwoord');
    expect(page).toMatch(/<details class="asking-more">[\s\S]*Moeder Bakker[\s\S]*Vader Bakker/);
    expect(page).toContain('gevraagd op 2 maart 2026');
    expect(page).not.toContain('name="giver" value="self"');
  });

  it('lets one link of one giver live: a new one ends the one before it', async () => {
    const linkOf = async (giver: string) =>
      linkIn(await (await office.post('/asking/link', { person: 'p1', giver })).text());
    const statusOf = async (path: string) => (await aBrowser(world.app).get(path)).status;
    const first = await linkOf('g1');
    const other = await linkOf('g2');
    const file = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    const third = pathOf(file.find((cells) => cells[3] === 'Moeder Bakker')?.[4]);
    expect(await Promise.all([first, other, third].map(statusOf))).toEqual([404, 404, 200]);
    const last = await linkOf('g1');
    expect(await Promise.all([third, last].map(statusOf))).toEqual([404, 200]);
    expect(await office.text('/asking/links')).toContain('ingetrokken');
  });

  it('asks nobody who left, died or is no longer a pupil', async () => {
    await placePupil(world, 'left', { enrolledUntil: '2026-03-01' });
    await placePupil(world, 'died', { deceasedOn: '2026-01-01' });
    const page = await group();
    expect(page).not.toContain('left');
    expect(page).not.toContain('died');
  });
});

const linkIn = (page: string) => /\/t\/[\w-]{43}/.exec(page)?.[0] ?? '';

describe('a form that was answered in part', () => {
  beforeEach(async () => {
    await placeForm(world, {
      purposes: ['social_media.facebook'],
      subjects: ['pictures', 'sound'],
    });
    for (const id of ['p1', 'p2']) await placePupil(world, id, { guardians: [{ id: 'g1' }] });
    const made = await (await office.post('/asking/link', { person: 'p1', giver: 'g1' })).text();
    await answerAt(`${origin}${linkIn(made)}`, { [facebook]: 'yes' });
  });

  it('is called so, and counts neither as silence nor as done', async () => {
    expect(await group()).toContain('deels beantwoord');
    expect(await office.text('/asking')).toMatch(/Vraag de rest<.*1 persoon, 1 link</);
    expect(await office.text('/asking')).toMatch(/0 van 2, 1 deels/);
  });

  it('is asked again only where somebody ticks that', async () => {
    expect(await office.text(`/asking/ask?${new URLSearchParams({ of })}`)).toMatch(
      /type="checkbox" name="partly"/,
    );
    const namesOf = async (fields: Record<string, string>) => {
      const lines = await linesOf(await office.post('/asking/ask', { of, as: 'csv', ...fields }));
      return lines.slice(1).map((cells) => cells[2]);
    };
    expect(await namesOf({})).toEqual(['Noor Bakker p2']);
    expect(await namesOf({ partly: 'yes' })).toEqual(['Noor Bakker p1', 'Noor Bakker p2']);
  });
});

describe('asking the rest', () => {
  beforeEach(async () => {
    await placeForm(world, { purposes: ['social_media.facebook'], subjects: ['pictures'] });
    await placePupil(world, 'p1');
    await placePupil(world, 'p2');
  });

  it('takes two clicks, gives each giver a link that works, and writes no answer', async () => {
    const overview = await office.text('/asking');
    const [, next = ''] = /<a class="button" href="([^"]+)"/.exec(overview) ?? [];
    const confirm = await office.text(next.replaceAll('&amp;', '&'));
    expect(confirm).toContain('action="/asking/ask"');
    const answer = await office.post('/asking/ask', { as: 'csv' });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const [header, ...lines] = await linesOf(answer);
    expect(header).toEqual(['leerlingnummer', 'klas', 'naam', 'aan', 'link', 'geldig tot']);
    expect(lines.map((cells) => cells.slice(1, 4))).toEqual([
      ['2B', 'Noor Bakker p1', 'Moeder Bakker'],
      ['2B', 'Noor Bakker p1', 'Vader Bakker'],
      ['2B', 'Noor Bakker p2', 'Moeder Bakker'],
      ['2B', 'Noor Bakker p2', 'Vader Bakker'],
    ]);
    for (const [, , , , url] of lines) {
      expect((await aBrowser(world.app).get(pathOf(url))).status).toBe(200);
    }
    for (const id of ['p1', 'p2']) {
      expect((await readPersonFile(world.store, 'school-a', id))?.statements).toEqual([]);
    }
    expect((await world.audit()).filter(({ what }) => what === 'link.made')).toHaveLength(1);
  });

  it('asks the other parent too while the protocol wants both, and nobody who answered', async () => {
    await placePupil(world, 'p3', { requireAllGuardians: true });
    const file = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    const mothers = file.filter((cells) => cells[3]?.startsWith('Moeder'));
    for (const [, , , , url] of mothers) await answerAt(url, { [facebook]: 'yes' });
    const rest = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    expect(rest.slice(1).map((cells) => cells.slice(2, 4))).toEqual([
      ['Noor Bakker p3', 'Vader Bakker'],
    ]);
  });

  it('makes a file that a mail merge reads: pupil numbers, and Dutch whatever the console speaks', async () => {
    const person = await readPersonFile(world.store, 'school-a', 'p1');
    const stored = await world.store.get('people', { pk: 'P#school-a#p1', sk: 'PERSON' });
    if (person === undefined || stored === undefined) throw new Error('expected a pupil');
    const numbered = { ...person.person, pupilNumber: '00123' };
    const from = { data: person.person, version: stored.version };
    await world.write(...personWrites(numbered, from));
    await office.post('/language', { language: 'en', to: '/' });
    const [header, line] = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    expect(header?.[0]).toBe('leerlingnummer');
    expect(line?.[0]).toBe('00123');
  });

  it('writes letters about the places on the form', async () => {
    await placeForm(world, { purposes: ['newsletter', 'social_media.youtube'] }, 1);
    const page = await (await office.post('/asking/ask', { of, as: 'letters' })).text();
    expect(page).toContain('de nieuwsbrief en YouTube');
    expect(page).not.toContain('website');
  });

  it('also comes as letters, one for each', async () => {
    const page = await (await office.post('/asking/ask', { of, as: 'letters' })).text();
    expect(page.match(/<article/g)).toHaveLength(4);
    expect(page.match(/\/t\/[\w-]{43}/g)).toHaveLength(4);
  });

  it('makes no cell that a spreadsheet would run', async () => {
    await placePupil(world, 'evil', {}, '=1+1');
    const key = groupKey({ kind: 'pupil', className: '=1+1' });
    const text = await (await office.post('/asking/ask', { of: key, as: 'csv' })).text();
    expect(text).toContain(";'=1+1;");
    expect(text).not.toMatch(/^=|;=/m);
  });

  it('makes links by hundreds, each with a number of its own', async () => {
    for (let at = 0; at < 60; at += 1) await placePupil(world, `q${at}`);
    const file = await linesOf(await office.post('/asking/ask', { of, as: 'csv' }));
    const links = new Set(file.slice(1).map((cells) => cells[4]));
    expect(links.size).toBe(124);
    const made = (await world.audit()).filter(({ what }) => what === 'link.made');
    expect(made.map(({ detail }) => [detail.first, detail.last])).toEqual([
      [1, 28],
      [29, 56],
      [57, 84],
      [85, 112],
      [113, 124],
    ]);
  });

  it('ends a link on request: it works no more, and the list says by whom it was made', async () => {
    const page = await (await office.post('/asking/link', { person: 'p1', giver: 'g1' })).text();
    const [path = ''] = /\/t\/[\w-]{43}/.exec(page) ?? [];
    expect((await aBrowser(world.app).get(path)).status).toBe(200);
    await office.post('/asking/links/revoke', { number: '1' });
    expect((await aBrowser(world.app).get(path)).status).toBe(404);
    const list = await office.text('/asking/links');
    expect(list).toContain('ingetrokken');
    expect(list).toContain('door jou');
  });

  it('knows nobody of another school', async () => {
    const schools = [{ schoolId: 'school-b', roles: ['administration' as const] }];
    const other = await world.signIn({ schools });
    await placeForm(world, {}, 1);
    expect((await other.post('/asking/link', { person: 'p1', giver: 'g1' })).status).toBe(404);
    expect((await other.post('/asking/links/revoke', { number: '1' })).status).toBe(404);
  });
});

describe('the form', () => {
  const sent = {
    'intro.nl': 'Wij vragen iets.',
    'intro.en': 'We ask something.',
    'contact.nl': 'de administratie',
    'contact.en': 'the office',
    purposes: 'social_media.facebook',
    subjects: 'pictures',
  };

  it('begins complete: the school’s own platforms, and every sentence that the law wants', async () => {
    const account = { id: '1', schoolId: 'school-a', title: 'A', trouble: null, heardAt: null };
    await world.write(writeAccount({ ...account, platform: 'instagram' }));
    const page = await office.text('/asking/form');
    expect(page).toMatch(/value="social_media.instagram" checked/);
    expect(page).not.toMatch(/value="social_media.facebook" checked/);
    for (const fixed of ['geen gevolgen', 'altijd veranderen', 'eigen doelen', 'Geen ja is nee']) {
      expect(page).toContain(fixed);
    }
  });

  it('is never changed: each save is a version after the last', async () => {
    await office.post('/asking/form', { ...sent, seen: '0' });
    await office.post('/asking/form', { ...sent, seen: '1', purposes: 'website' });
    const forms = await listForms(world.store, 'school-a');
    expect(forms.map(({ number, form }) => [number, form.purposes])).toEqual([
      [2, ['website']],
      [1, ['social_media.facebook']],
    ]);
    expect(forms[0]?.form.points.u).not.toHaveLength(0);
  });

  it('is not overwritten by whoever saw an older one', async () => {
    await office.post('/asking/form', { ...sent, seen: '0' });
    expect((await office.post('/asking/form', { ...sent, seen: '0' })).status).toBe(409);
    expect((await office.post('/asking/form', { ...sent, seen: '7' })).status).toBe(409);
    expect((await readForm(world.store, 'school-a'))?.number).toBe(1);
  });

  it.each([
    ['no place', { purposes: '' }],
    ['all social media at once', { purposes: 'social_media' }],
    ['recognition of faces among the rest', { purposes: 'face_recognition' }],
    ['a place nobody knows', { purposes: 'billboard' }],
    ['no question', { subjects: '' }],
    ['no introduction', { 'intro.nl': ' ' }],
    ['a text without end', { 'intro.en': 'x'.repeat(601) }],
  ])('is refused with %s', async (_, change) => {
    const answer = await office.post('/asking/form', { ...sent, seen: '0', ...change });
    expect(answer.status).toBe(400);
    expect(await readForm(world.store, 'school-a')).toBeUndefined();
  });
});
