import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { addStatement, onceEach, personWrites } from '../../../shared/records/person-writes.ts';
import { writeAccount } from '../../../shared/records/schools.ts';
import { aConsole } from '../../functions/console/a-console.ts';
import { aMedia, placePost } from '../../functions/console/a-story.ts';

/**
 * How quick the pages of the register are with so many people on it, on a durable database: milliseconds
 * for a whole page, and the rows and requests it took. Rows that grow with the school would be a scan.
 */
const people = Number(process.argv[2] ?? 20_000);
const perClass = 30;
const rounds = 200;
const schoolId = 'school-a';

const firsts =
  'Emma Noah Julia Liam Mila Lucas Tess Sem Zoë Finn Sanne Daan Fatima Yusuf Noor Adam'.split(' ');
const lasts =
  'Jansen|de Vries|van den Berg|Bakker|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Yılmaz|El Amrani|van der Linden-Peters'.split(
    '|',
  );

const folder = mkdtempSync(join(tmpdir(), 'schoolwacht-bench-'));
const database = openDatabase(join(folder, 'register.sqlite'));
const sqlite = createSqliteStore(database, () => undefined);
const read = { requests: 0, rows: 0 };
const store: Store = {
  ...sqlite,
  async get(table, key) {
    read.requests += 1;
    read.rows += 1;
    return sqlite.get(table, key);
  },
  async query(options) {
    const page = await sqlite.query(options);
    read.requests += 1;
    read.rows += page.rows.length;
    return page;
  },
};
const world = await aConsole({ store });
await world.write(
  writeAccount({
    platform: 'facebook',
    id: '1',
    schoolId,
    title: 'Page',
    trouble: null,
    heardAt: null,
  }),
);

const filledFrom = performance.now();
for (let from = 0; from < people; from += 8) {
  const some = Array.from({ length: Math.min(8, people - from) }, (_, n) => writesFor(from + n));
  await world.write(...onceEach(some.flat()));
}
console.log(
  JSON.stringify({
    what: 'register filled',
    people,
    seconds: Math.round((performance.now() - filledFrom) / 100) / 10,
  }),
);

function writesFor(n: number) {
  const id = `person-${n}`;
  const consent = {
    kind: 'pupil',
    birthDate: `${2008 + (n % 14)}-0${1 + (n % 9)}-15`,
    guardians: [{ id: 'g1' }, { id: 'g2' }],
  };
  const displayName = `${firsts[n % firsts.length]} ${lasts[(n * 7) % lasts.length]}`;
  const className = `${1 + (Math.floor(n / perClass) % 6)}${Math.floor(n / perClass)}`;
  const pupilNumber = String(n).padStart(6, '0');
  const person = {
    id,
    schoolId,
    kind: 'pupil' as const,
    displayName,
    className,
    consent,
    pupilNumber,
  };
  const decision = n % 5 === 0 ? 'deny' : 'grant';
  const statement = { by: 'g1', decision, purposes: ['social_media', 'website'], at: '2025-09-08' };
  const said = n % 11 === 0 ? [] : [addStatement(schoolId, { personId: id, number: 1, statement })];
  return [...personWrites(person), ...said];
}

await placePost(world, {}, [aMedia()]);
const browser = await world.signIn({
  schools: [{ schoolId, roles: ['administration', 'communication', 'leadership'] }],
});
const csrf = await browser.csrf();
const classOf = (n: number) => {
  const at = n % Math.floor(people / perClass);
  return `${1 + (at % 6)}${at}`;
};
const search = async (q: string) => {
  await browser.post('/people/find', { csrf, q });
  return browser.get('/people/found');
};
const pages: Record<string, (n: number) => Promise<Response>> = {
  'door with all classes': () => browser.get('/people'),
  'class list': (n) => browser.get(`/people/list?class=${classOf(n)}`),
  'search, a last name': (n) => search(String(lasts[n % lasts.length])),
  'search, both names': (n) =>
    search(`${firsts[n % firsts.length]} ${lasts[(n * 7) % lasts.length]}`),
  'search, a number': (n) => search(String(n * 37).padStart(6, '0')),
  'person page': (n) => browser.get(`/people/person-${(n * 97) % people}`),
  'naming page with a class': (n) => browser.get(`/posts/facebook/501?class=${classOf(n)}`),
};

for (const [what, ask] of Object.entries(pages)) {
  for (let n = 0; n < 10; n += 1) await (await ask(n)).text();
  const times: number[] = [];
  Object.assign(read, { requests: 0, rows: 0 });
  for (let n = 0; n < rounds; n += 1) {
    const from = performance.now();
    const answer = await ask(n);
    await answer.text();
    if (answer.status !== 200) throw new Error(`expected the page, not ${answer.status}`);
    times.push(performance.now() - from);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round((sorted[Math.floor(rounds * part)] ?? 0) * 10) / 10;
  console.log(
    JSON.stringify({
      what,
      people,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      requestsPerPage: Math.round(read.requests / rounds),
      rowsPerPage: Math.round(read.rows / rounds),
    }),
  );
}
await database.close();
rmSync(folder, { recursive: true, force: true });
