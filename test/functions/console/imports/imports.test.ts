import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { importConsent } from '../../../../functions/import-consent/import-consent.ts';
import { packs } from '../../../../shared/domain/policy/packs/index.ts';
import { listPeople, readPersonFile } from '../../../../shared/records/people.ts';
import { type AConsole, aConsole, type Browser, origin } from '../a-console.ts';
import { exportText } from './an-upload.ts';

const roles = { office: 'administration', head: 'leadership' } as const;
type Who = keyof typeof roles;

let world: AConsole;
let browsers: Record<Who, Browser>;

beforeEach(async () => {
  world = await aConsole();
  const signIn = (who: Who) =>
    world.signIn({ login: who, schools: [{ schoolId: 'school-a', roles: [roles[who]] }] });
  browsers = { office: await signIn('office'), head: await signIn('head') };
});

/** What the listener does with all that was asked so far. */
async function work(): Promise<void> {
  const { store, now } = world.deps;
  const handle = importConsent({ store, packs, now, newId: randomUUID });
  for (const event of world.events.splice(0)) {
    if (
      event.type === 'import.uploaded' ||
      event.type === 'import.confirmed' ||
      event.type === 'import.revoked'
    ) {
      await handle(event);
    }
  }
}

/** Sends a file as a browser does. */
async function send(who: Who, content: string | Uint8Array<ArrayBuffer>): Promise<Response> {
  const browser = browsers[who];
  const body = new FormData();
  body.set('csrf', await browser.csrf());
  body.set('file', new File([content], 'Klas 3A van juf Anna.csv'));
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const headers = { origin, 'sec-fetch-site': 'same-origin', host: '127.0.0.1:8080', cookie };
  return world.app.request(`${origin}/imports/upload`, { method: 'POST', headers, body });
}

const answers = {
  name: 'Magister',
  extent: 'full',
  answeredBy: 'parents',
  year: '2025-2026',
  c0: 'column:pupilNumber',
  c1: 'column:lastName',
  c2: 'column:className',
  c3: 'purpose:website',
};

async function upload(who: Who, ...lines: string[]): Promise<string> {
  const sent = await send(who, exportText(...lines));
  expect(sent.status).toBe(303);
  return sent.headers.get('location') ?? '';
}

/** Uploaded and mapped, with what the listener made of it. */
async function shown(who: Who, ...lines: string[]): Promise<string> {
  const path = await upload(who, ...lines);
  const mapped = await browsers[who].post(`${path}/mapping`, answers);
  expect(mapped.status).toBe(303);
  await work();
  return path;
}

async function map(who: Who, path: string): Promise<void> {
  await browsers[who].post(`${path}/mapping`, answers);
  await work();
}

async function confirm(who: Who, path: string, agree = false): Promise<Response> {
  const digest = /name="digest" value="(\w+)"/.exec(await browsers[who].text(path))?.[1] ?? '';
  const fields = agree ? { digest, agree: 'yes' } : { digest };
  const answer = await browsers[who].post(`${path}/confirm`, fields);
  await work();
  return answer;
}

const one = '0101;Sanne de Vries;2B;ja';
const two = '0102;Daan Jansen;2B;nee';

async function decisions(): Promise<(string | undefined)[]> {
  const people = await listPeople(world.store, 'school-a');
  const files = people.map(({ id }) => readPersonFile(world.store, 'school-a', id));
  return (await Promise.all(files)).flatMap((file) =>
    file === undefined
      ? []
      : [`${file.person.pupilNumber} ${JSON.stringify(file.statements.at(-1)?.statement)}`],
  );
}

describe('a file', () => {
  it.each([
    ['with a BSN column', 'BSN;Website\n1;ja', 'BSN'],
    ['with an address column', 'Postcode;Website\n1;ja', 'Postcode'],
    [
      'with a column of BSNs by another name',
      `Code;Website\n${'111222333;ja\n'.repeat(6)}`,
      'Code',
    ],
    ['with one header twice', 'Website;Website\nja;nee', 'elke kolomnaam één keer'],
    ['with a ragged row', 'Nr;Website\n1;ja;nee\n', 'Regel 2'],
    ['that was cut off', 'Nr;Website\n1;"ja', 'afgebroken'],
    ['that is a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 5]), 'CSV UTF-8'],
    ['that is empty', '', 'dit bestand is leeg'],
    ['with nothing but white space', ' \r\n', 'dit bestand is leeg'],
  ])(
    '%s is refused on the spot, with the reason, and nothing of it is kept',
    async (_, content, word) => {
      const answer = await send('office', content);
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toContain(word);
      expect(text).not.toContain('111222333');
      const { rows } = await world.store.query({ table: 'people', pk: 'U#school-a', limit: 10 });
      expect(rows).toEqual([]);
    },
  );

  it('may be larger than any other form, and no larger than a school needs', async () => {
    const large = exportText(
      ...Array.from({ length: 4000 }, (_, n) => `${1000 + n};Kind ${n};2B;ja`),
    );
    expect(large.length).toBeGreaterThan(64 * 1024);
    expect((await send('office', large)).status).toBe(303);
    expect((await send('office', 'x'.repeat(10_200_000))).status).toBe(413);
  });

  it('leaves no name in a log entry, an address or an event', async () => {
    const path = await shown('office', one, two);
    await confirm('office', path);
    const kept = JSON.stringify([await world.audit(), path, world.events]);
    expect(kept).not.toMatch(/Sanne|Daan|juf Anna|0101/);
  });
});

describe('the mapping screen', () => {
  it('shows every column with what it is taken for, and no cell of it', async () => {
    const page = await browsers.office.text(await upload('office', one));
    for (const header of ['Stamnummer', 'Achternaam', 'Klas', 'Website'])
      expect(page).toContain(header);
    expect(page).toMatch(/value="column:pupilNumber" selected/);
    expect(page).toMatch(/value="purpose:website" selected/);
    expect(page).not.toContain('Sanne');
  });

  it('has chosen nothing that a file does not say', async () => {
    const path = await shown('office', one);
    await confirm('office', path);
    const again = await browsers.office.text(await upload('office', one));
    expect(again).toContain('value="Magister"');
    expect(again).not.toContain('checked');
    expect(again).not.toMatch(/<option value="\d{4}-\d{4}" selected/);
  });

  it.each([
    ['extent', ''],
    ['answeredBy', ''],
    ['year', ''],
    ['year', 'column'],
    ['name', ''],
    ['c0', ''],
    ['c1', ''],
    ['c3', ''],
    ['c3', 'purpose:face_recognition'],
    ['c2', 'column:pupilNumber'],
  ])('asks again where %s is "%s"', async (field, value) => {
    const path = await upload('office', one);
    const answer = await browsers.office.post(`${path}/mapping`, { ...answers, [field]: value });
    expect(answer.status).toBe(422);
    expect(world.events).toEqual([]);
  });

  it('asks what a word means, takes the answer, and never lets a denial be a yes', async () => {
    const path = await upload('office', '0101;Sanne de Vries;2B;liever niet');
    const first = await browsers.office.post(`${path}/mapping`, answers);
    expect([first.status, (await first.text()).includes('liever niet')]).toEqual([422, true]);
    const word = { ...answers, w0: 'liever niet' };
    const wrong = await browsers.office.post(`${path}/mapping`, { ...word, a0: 'yes' });
    expect(wrong.status).toBe(422);
    const right = await browsers.office.post(`${path}/mapping`, { ...word, a0: 'no' });
    expect(right.status).toBe(303);
  });

  it('does not show the words of a column that holds something else', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `${n + 1};Geheim${n};2B;ja`);
    const path = await upload('office', ...lines);
    const wrong = { ...answers, c1: 'purpose:newsletter', c2: 'column:lastName' };
    const answer = await browsers.office.post(`${path}/mapping`, wrong);
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('Geheim');
  });
});

describe('what would change', () => {
  it('refreshes itself until it is there', async () => {
    const path = await upload('office', one);
    await browsers.office.post(`${path}/mapping`, answers);
    expect((await browsers.office.get(path)).headers.get('refresh')).toBe('2');
    await work();
    const ready = await browsers.office.get(path);
    expect(ready.headers.get('refresh')).toBeNull();
    expect(await ready.text()).toContain('0 gelijk, 1 nieuw, 0 naar nee, 0 onbekend');
  });

  it('says so when it takes too long', async () => {
    const path = await upload('office', one);
    await browsers.office.post(`${path}/mapping`, answers);
    world.later(29);
    expect(await browsers.office.text(path)).not.toContain('Geparkeerd:');
    await browsers.office.text('/help');
    world.later(2);
    const late = await browsers.office.get(path);
    expect([
      late.headers.get('refresh'),
      (await late.text()).includes('Dit duurt te lang'),
    ]).toEqual([null, true]);
  });

  it('shows every refused line with its number', async () => {
    const path = await shown('office', one, '0101;Sanne de Vries;2B;ja');
    expect(await browsers.office.text(path)).toContain(
      'Regel 3: verwacht een eigen leerlingnummer',
    );
  });

  it('names the column that a refused cell is in', async () => {
    const path = await shown('office', ';Sanne de Vries;2B;ja');
    expect(await browsers.office.text(path)).toContain('Regel 2, kolom 1 (Stamnummer): verwacht');
  });

  it('says beforehand who may take it back', async () => {
    const first = await shown('office', one);
    expect(await browsers.office.text(first)).not.toContain('alleen door de schoolleiding');
    await confirm('office', first);
    const no = await shown('office', '0101;Sanne de Vries;2B;nee');
    expect(await browsers.office.text(no)).toContain('alleen door de schoolleiding');
  });

  it('does not call the same answer a change', async () => {
    await confirm('office', await shown('office', one));
    const path = await upload('office', one);
    await browsers.office.post(`${path}/mapping`, { ...answers, answeredBy: 'pupil' });
    await work();
    const page = await browsers.office.text(path);
    expect(page).toContain('was al ja, dit komt erbij');
    expect(page).not.toContain('ja →');
  });
});

describe('carrying out', () => {
  it('takes one person where nothing widens', async () => {
    const path = await shown('office', one, two);
    await confirm('office', path);
    expect(await browsers.office.text(path)).toContain('Het bestand is ingelezen');
    expect((await decisions()).map((line) => line?.slice(0, 4)).toSorted()).toEqual([
      '0101',
      '0102',
    ]);
    expect((await world.audit()).map(({ what }) => what)).toEqual([
      'import.received',
      'import.mapped',
      'import.confirmed',
      'import.started',
      'import.completed',
    ]);
  });

  describe('where a no becomes a yes', () => {
    const widened = '0102;Daan Jansen;2B;ja';
    let path: string;
    beforeEach(async () => {
      await confirm('office', await shown('office', one, two));
      world.later(24 * 60 - 1);
      const again = (who: Who) =>
        world.signIn({ login: who, schools: [{ schoolId: 'school-a', roles: [roles[who]] }] });
      browsers = { office: await again('office'), head: await again('head') };
      path = await shown('office', one, widened);
    });
    const isYes = async () =>
      (await decisions()).some((line) => line?.startsWith('0102') && line.includes('grant'));

    it('takes a second person, of leadership, who sees the same list', async () => {
      await confirm('office', path);
      expect(await isYes()).toBe(false);
      const page = await browsers.head.text(`${path}?list=toYes`);
      expect(page).toContain('Daan Jansen');
      expect(page).not.toContain('Sanne de Vries');
      await confirm('head', path, true);
      expect(await isYes()).toBe(true);
    });

    it.each<[string, (readonly [Who, boolean | 'maps'])[]]>([
      [
        'the office alone',
        [
          ['office', true],
          ['office', true],
        ],
      ],
      [
        'one of leadership alone',
        [
          ['head', true],
          ['head', true],
        ],
      ],
      [
        'leadership without having said so',
        [
          ['office', false],
          ['head', false],
        ],
      ],
      [
        'leadership over the columns they chose themselves',
        [
          ['head', 'maps'],
          ['office', false],
          ['head', true],
        ],
      ],
      [
        'the office after leadership',
        [
          ['head', true],
          ['office', true],
        ],
      ],
    ])('is not done by %s', async (_, steps) => {
      for (const [who, step] of steps) {
        if (step === 'maps') await map(who, path);
        else await confirm(who, path, step);
      }
      expect(await isYes()).toBe(false);
    });

    it('is not done by whoever of leadership brought the file', async () => {
      const brought = await upload('head', one, widened);
      await map('office', brought);
      await confirm('office', brought);
      await confirm('head', brought, true);
      expect(await isYes()).toBe(false);
      expect(await browsers.head.text('/')).not.toContain(brought);
    });

    it('does not count a word on something else than is shown now', async () => {
      await confirm('office', path);
      const answer = await browsers.head.post(`${path}/confirm`, { digest: 'older', agree: 'yes' });
      expect(answer.status).toBe(303);
      await work();
      expect(await isYes()).toBe(false);
    });

    it('forgets who agreed when the columns are chosen again', async () => {
      await confirm('office', path);
      await browsers.office.post(`${path}/mapping`, answers);
      await work();
      await confirm('head', path, true);
      expect(await isYes()).toBe(false);
    });
  });
});

describe('taking back', () => {
  it('is one click on the newest import', async () => {
    await confirm('office', await shown('office', one, two));
    expect(await decisions()).toHaveLength(2);
    expect((await browsers.office.post('/imports/undo', { number: '1' })).status).toBe(303);
    await work();
    expect(await decisions()).toEqual([]);
    expect(await browsers.office.text('/imports')).toContain('teruggedraaid');
  });

  it('is for leadership where it makes a no a yes again', async () => {
    await confirm('office', await shown('office', one));
    await confirm('office', await shown('office', '0101;Sanne de Vries;2B;nee'));
    expect((await browsers.office.post('/imports/undo', { number: '2' })).status).toBe(403);
    expect(await browsers.office.text('/imports')).not.toContain('Draai import 2 terug');
    expect((await browsers.head.post('/imports/undo', { number: '2' })).status).toBe(303);
    await work();
    expect((await decisions())[0]).toContain('grant');
  });

  it('goes on with the import before it, over one that changed nobody', async () => {
    await confirm('office', await shown('office', one));
    await confirm('office', await shown('office', two));
    await confirm('office', await shown('office', one, two));
    const page = await browsers.head.text('/imports');
    expect(page).toContain('Draai import 2 terug');
    expect(page).not.toMatch(/Draai import [13] terug/);
    await browsers.head.post('/imports/undo', { number: '2' });
    await work();
    expect(await browsers.head.text('/imports')).toContain('Draai import 1 terug');
    await browsers.head.post('/imports/undo', { number: '1' });
    await work();
    expect(await decisions()).toEqual([]);
    expect(await browsers.head.text('/imports')).not.toMatch(/Draai import \d terug/);
  });

  it('is not for an older import, nor for one that is not there', async () => {
    await confirm('office', await shown('office', one));
    await confirm('office', await shown('office', two));
    for (const number of ['1', '9']) {
      expect((await browsers.head.post('/imports/undo', { number })).status).toBe(404);
    }
  });
});

describe('who was not in a whole export', () => {
  it('leaves school only when a person says so, and stays so whatever is taken back', async () => {
    await confirm('office', await shown('office', one, two));
    // what counts of Daan is what was before the import that was taken back
    await confirm('office', await shown('office', one, '0102;Daan Jansen;3C;nee'));
    await browsers.head.post('/imports/undo', { number: '2' });
    await work();
    const path = await shown('office', one);
    await confirm('office', path);
    const page = await browsers.office.text(path);
    const name = /name="(p:[^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('Daan Jansen');
    const lastDay = () =>
      listPeople(world.store, 'school-a').then((people) =>
        people.map(({ consent }) => Object(consent).enrolledUntil ?? null),
      );
    expect(await lastDay()).toEqual([null, null]);

    await browsers.office.post(`${path}/departed`, {
      page: '1',
      lastDay: '2026-02-27',
      [name]: 'yes',
    });
    expect((await lastDay()).toSorted()).toEqual(['2026-02-27', null]);
    expect(world.events.filter(({ type }) => type === 'consent.changed')).toMatchObject([
      { data: { because: 'person', personIds: [name.slice(2)] } },
    ]);
    expect((await world.audit()).at(-1)).toMatchObject({
      what: 'person.left',
      about: name.slice(2),
    });
    expect(await browsers.office.text(path)).not.toContain('Daan Jansen');
    await browsers.head.post('/imports/undo', { number: '3' });
    await work();
    expect((await lastDay()).toSorted()).toEqual(['2026-02-27', null]);
  });

  it('cannot be somebody who was in it', async () => {
    await confirm('office', await shown('office', one, two));
    const path = await shown('office', one);
    await confirm('office', path);
    const [sanne] = await listPeople(world.store, 'school-a');
    await browsers.office.post(`${path}/departed`, {
      page: '1',
      lastDay: '2026-02-27',
      [`p:${sanne?.id}`]: 'yes',
    });
    const people = await listPeople(world.store, 'school-a');
    expect(people.filter(({ pupilNumber }) => pupilNumber === '0101')).toMatchObject([
      { consent: expect.not.objectContaining({ enrolledUntil: '2026-02-27' }) },
    ]);
  });
});

it('an upload that is thrown away is gone, with its file and its names', async () => {
  const path = await shown('office', one);
  await browsers.office.post(`${path}/discard`);
  expect((await browsers.office.get(path)).status).toBe(404);
  const id = path.split('/').at(-1);
  const left = await world.store.query({ table: 'people', pk: `U#school-a#${id}`, limit: 10 });
  expect(left.rows).toEqual([]);
});
