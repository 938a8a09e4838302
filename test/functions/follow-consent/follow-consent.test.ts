import { describe, expect, it, onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { followConsent } from '../../../functions/follow-consent/follow-consent.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { ContentRef } from '../../../shared/domain/content.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import { addAppearance } from '../../../shared/records/appearances.ts';
import { newContent, readContent, writeContent } from '../../../shared/records/contents.ts';
import { addImportPerson } from '../../../shared/records/import-people.ts';
import { readPersonDue, setPersonDue } from '../../../shared/records/person-due.ts';
import { personWrites } from '../../../shared/records/person-writes.ts';
import { writeVersion } from '../../../shared/records/school-policy.ts';
import { writeSchool } from '../../../shared/records/schools.ts';
import { addTemplate } from '../../../shared/records/templates.ts';
import { aContentRef } from '../../support/events.ts';
import { choosing } from '../../support/recognition.ts';

const time = '2026-03-02T09:00:00.000Z';

/** Follows what is said until nothing more is to be followed, as the queue does. */
async function aFollower(recognition: 'off' | 'allow-list' = 'off') {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  const waiting: SchoolwachtEvent[] = [];
  const said: SchoolwachtEvent[] = [];
  const store = createSqliteStore(database, (events) => waiting.push(...events));
  const school = { id: 'school', name: 'School', packId: 'svok-2021', recognition } as const;
  await store.commit({ writes: [writeSchool(school)] });
  if (recognition !== 'off') {
    const standing = {
      version: 1,
      packId: school.packId,
      packVersion: 1,
      reason: 'test',
      at: time,
    };
    const by = { proposedBy: 'user:1', approvedBy: 'user:2' } as const;
    const choices = choosing(recognition);
    await store.commit({ writes: writeVersion('school', { ...standing, ...by, choices }) });
  }
  const follow = followConsent({ store, packs, now: () => new Date(time) });
  let runs = 0;
  async function run(event: SchoolwachtEvent): Promise<void> {
    if (
      event.type !== 'consent.changed' &&
      event.type !== 'import.settled' &&
      event.type !== 'policy.changed'
    ) {
      return;
    }
    runs += 1;
    await follow(event);
  }
  return {
    store,
    runs: () => runs,
    async follows(first: SchoolwachtEvent) {
      said.length = 0;
      runs = 0;
      waiting.push(first);
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
        if (event !== first) said.push(event);
        await run(event);
      }
      return said;
    },
    async post(number: number, change: { open?: boolean; state?: 'gone'; people?: string[] } = {}) {
      const key = String(number);
      const ref: ContentRef = aContentRef({ schoolId: 'school', kind: 'post', id: key, key });
      const at = new Date(Date.parse('2026-01-01T00:00:00Z') + number * 1000).toISOString();
      const { people = [], ...of } = change;
      await store.commit({
        writes: [
          writeContent({ ...newContent(ref, at), state: 'decided', ...of }),
          ...people.map((id) => addAppearance(ref, id)),
        ],
      });
      return ref;
    },
  };
}

const posts = (said: SchoolwachtEvent[]) =>
  said.flatMap((event) => (event.type === 'post.changed' ? [Number(event.data.ref.key)] : []));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const sorted = (list: number[]) => [...new Set(list)].sort((a, b) => a - b);

const changedOf = (...personIds: string[]): SchoolwachtEvent => ({
  id: 'changed',
  type: 'consent.changed',
  source: 'console',
  time,
  data: { schoolId: 'school', personIds, because: 'statement' },
});

describe('when somebody’s consent changes', () => {
  it('the posts that show them are judged anew, and no others', async () => {
    const school = await aFollower();
    await school.post(1, { people: ['a'] });
    await school.post(2, { people: ['b'] });
    await school.post(3, { people: ['a', 'b'] });
    expect(posts(await school.follows(changedOf('a')))).toEqual([1, 3]);
  });

  it('a post that shows several of them is judged once', async () => {
    const school = await aFollower();
    await school.post(1, { people: ['a', 'b', 'c'] });
    expect(posts(await school.follows(changedOf('a', 'b', 'c')))).toEqual([1]);
  });

  it('every post is compared anew, once, where faces are compared with them', async () => {
    const school = await aFollower('allow-list');
    await school.post(1);
    const templates = ['a', 'b'].map((personId) =>
      addTemplate('school', { personId, number: 1, engine: 'x', vector: 'sealed', at: time }),
    );
    await school.store.commit({ writes: templates });
    const found = await school.follows(changedOf('a', 'b', 'c'));
    expect(found.filter(({ type }) => type === 'policy.changed')).toHaveLength(1);
    expect(new Set(posts(found))).toEqual(new Set([1]));
    expect(await school.follows(changedOf('c'))).toEqual([]);
  });

  it('a post that is gone is left alone', async () => {
    const school = await aFollower();
    await school.post(1, { people: ['a'], state: 'gone' });
    expect(posts(await school.follows(changedOf('a')))).toEqual([]);
  });

  it('somebody in very many posts is followed to the last of them, in several runs', async () => {
    const school = await aFollower();
    for (const number of numbers(1_203)) await school.post(number, { people: ['a', 'z'] });
    await school.post(5_000, { people: ['b'] });
    const found = posts(await school.follows(changedOf('a', 'b')));
    expect(school.runs()).toBeGreaterThan(2);
    expect(sorted(found)).toEqual([...numbers(1_203), 5_000]);
    expect(found).toHaveLength(1_204);
  });

  it('somebody who is on no post and not on the register brings nothing', async () => {
    const school = await aFollower();
    expect(await school.follows(changedOf('nobody'))).toEqual([]);
  });
});

describe('what time brings', () => {
  const of = { schoolId: 'school', personId: 'p1' };
  // an hour ago, and nobody followed it yet
  const birthday = { at: '2026-03-01T23:00:00.000Z', what: 'turns-16' } as const;

  async function nextAfter(birthDate: string, next: typeof birthday | null) {
    const school = await aFollower();
    const consent = { kind: 'pupil', birthDate, guardians: [] };
    const person = { kind: 'pupil', displayName: 'Kind', className: null, consent } as const;
    await school.store.commit({
      writes: [
        ...personWrites({ id: 'p1', schoolId: 'school', ...person }),
        setPersonDue({ ...of, next, toldSoon: true }),
      ],
    });
    await school.follows(changedOf('p1'));
    return (await readPersonDue(school.store, of))?.next;
  }

  it('stays until it was followed, also when something else changes first', async () => {
    expect(await nextAfter('2010-03-02', birthday)).toEqual(birthday);
  });

  it('is over once it was followed', async () => {
    expect(await nextAfter('2010-03-02', null)).toBeNull();
  });

  it('goes when the birth date was wrong', async () => {
    expect(await nextAfter('2009-03-02', birthday)).toBeNull();
  });
});

describe('when an import settles', () => {
  it('everybody it wrote about is followed, each once, and nobody else', async () => {
    const school = await aFollower();
    const people = numbers(5_130).map((number) => `p${number}`);
    for (const id of people) {
      await school.store.commit({ writes: [addImportPerson('school', 7, id)] });
    }
    await school.store.commit({ writes: [addImportPerson('school', 8, 'later')] });
    const data = { schoolId: 'school', number: 7 };
    const settled = { id: 'i', type: 'import.settled', source: 'x', time, data } as const;
    const said = await school.follows(settled);
    const followed = said.flatMap((event) =>
      event.type === 'consent.changed' ? event.data.personIds : [],
    );
    expect(followed.toSorted()).toEqual(people.toSorted());
    expect(said.filter(({ type }) => type === 'import.settled')).toHaveLength(1);
  });
});

describe('when the rules change', () => {
  const policy: SchoolwachtEvent = {
    id: 'policy',
    type: 'policy.changed',
    source: 'console',
    time,
    data: { schoolId: 'school', version: 2 },
  };

  it('every post of the school is judged anew, in several runs, but what is gone', async () => {
    const school = await aFollower();
    for (const number of numbers(2_310)) await school.post(number, { open: number % 3 === 0 });
    await school.post(9_000, { state: 'gone', open: false });
    const found = posts(await school.follows(policy));
    expect(sorted(found)).toEqual(numbers(2_310));
    expect(school.runs()).toBeGreaterThan(1);
  });

  it.each([true, false].flatMap((open) => [1, 2, 3, 4, 5, 6].map((page) => ({ open, page }))))(
    'also a post that moves to the other list (open: $open, before page $page)',
    async (moves) => {
      const { open, page } = moves;
      const school = await aFollower();
      for (const number of numbers(150)) await school.post(number, { open });
      for (const number of numbers(150)) await school.post(200 + number, { open: !open });
      const ref = await school.post(999, { open });
      const { store } = school;
      // moves when the walk has begun, as a post does that is decided on in between
      const query = store.query.bind(store);
      let pages = 0;
      store.query = async (options) => {
        pages += 1;
        if (pages === page) {
          const content = await readContent(store, ref);
          if (content === undefined) throw new Error('expected the post');
          const moved = { ...content.data, open: !open, changedAt: time };
          await store.commit({ writes: [writeContent(moved, content)] });
        }
        return query(options);
      };
      expect(posts(await school.follows(policy))).toContain(999);
    },
  );
});
