import { beforeEach, describe, expect, test } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import { decidePost } from '../../../shared/domain/policy/decide-post.ts';
import { decisionSchema } from '../../../shared/domain/policy/finding.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type AuditEntry, auditEntries } from '../../../shared/records/audit.ts';
import { canonical, packHash } from '../../../shared/records/pack-hash.ts';
import { packOf } from '../../../shared/records/pack-of.ts';
import {
  approve,
  discard,
  listVersions,
  type Proposal,
  propose,
  readProposal,
  readStanding,
  writeVersion,
} from '../../../shared/records/school-policy.ts';
import { readSchool, writeSchool } from '../../../shared/records/schools.ts';
import { anEvidence } from '../domain/policy/builders.ts';

const at = '2026-03-02T09:00:00.000Z';
const aProposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'one',
  base: 0,
  packId: 'atlas-2021',
  packVersion: 1,
  choices: { 'consent.renewal': 'none' },
  reason: 'Het lukt niet elk jaar',
  proposedBy: 'user:a',
  at,
  ...change,
});
const second = { by: 'user:b', at: new Date(at) } as const;

let store: Store;
let events: SchoolwachtEvent[];
beforeEach(async () => {
  events = [];
  store = createSqliteStore(openDatabase(':memory:'), (more) => events.push(...more));
  const school = { id: 'school', name: 'S', packId: 'atlas-2021', recognition: 'off' } as const;
  await store.commit({ writes: [writeSchool(school)] });
});

async function audit(): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of auditEntries(store, 'school')) entries.push(entry);
  return entries;
}

describe('the rules of a school', () => {
  test('are its protocol, by two reads, while it chose nothing', async () => {
    let reads = 0;
    const counted: Store = {
      ...store,
      get: (...key) => {
        reads += 1;
        return store.get(...key);
      },
    };
    const pack = await packOf(counted, packs, 'school');
    expect(reads).toBe(2);
    expect(pack).toMatchObject({ id: 'atlas-2021', choices: 0, hash: packHash(pack) });
    expect(pack.parameters).toEqual(packs.get('atlas-2021')?.parameters);
  });

  test('stay as they are until somebody approves', async () => {
    const before = await packOf(store, packs, 'school');
    await propose(store, 'school', aProposal());
    expect(await packOf(store, packs, 'school')).toEqual(before);
    expect(events).toEqual([]);
    await approve(store, 'school', { id: 'one', ...second });
    const after = await packOf(store, packs, 'school');
    expect(after.parameters['consent.renewal']).toMatchObject({
      value: 'none',
      basis: 'school_choice',
    });
    expect(after.choices).toBe(1);
    expect(after.hash).not.toBe(before.hash);
  });

  test('are not decided with when an answer is no longer understood', async () => {
    await propose(store, 'school', aProposal({ choices: { 'consent.withdrawal': 'never' } }));
    await approve(store, 'school', { id: 'one', ...second });
    await expect(packOf(store, packs, 'school')).rejects.toThrow('consent.withdrawal');
  });

  test('of a school nobody knows, or under a protocol nobody knows, throw', async () => {
    await expect(packOf(store, packs, 'other')).rejects.toThrow();
    await expect(packOf(store, new Map(), 'school')).rejects.toThrow();
  });
});

describe('a decision', () => {
  test('names the rules it was made under: protocol, version, hash and choices', async () => {
    await propose(store, 'school', aProposal());
    await approve(store, 'school', { id: 'one', ...second });
    const pack = await packOf(store, packs, 'school');
    const { hash } = pack;
    expect(decidePost(anEvidence(), pack).pack).toEqual({
      id: 'atlas-2021',
      version: 1,
      hash,
      choices: 1,
    });
  });

  test('from before schools could choose is still read', () => {
    const old = { outcome: 'clear', findings: [], pack: { id: 'atlas-2021', version: 1 } };
    expect(decisionSchema.parse(old)).toEqual(old);
  });
});

describe('an approval', () => {
  test('leaves the version, the log entry and the word to judge anew together', async () => {
    await propose(store, 'school', aProposal({ packId: 'svok-2021', choices: {} }));
    const done = await approve(store, 'school', { id: 'one', ...second });
    expect(done.ok && done.value).toMatchObject({
      version: 1,
      proposedBy: 'user:a',
      approvedBy: 'user:b',
    });
    expect(events).toMatchObject([
      { type: 'policy.changed', data: { schoolId: 'school', version: 1 } },
    ]);
    expect((await audit()).map(({ what, actor }) => `${what} ${actor}`)).toEqual([
      'policy.proposed user:a',
      'policy.approved user:b',
    ]);
    expect((await readSchool(store, 'school'))?.data.packId).toBe('svok-2021');
    expect(await readProposal(store, 'school')).toBeUndefined();
  });

  test('counts once, however often it is sent', async () => {
    await propose(store, 'school', aProposal());
    const both = await Promise.all([
      approve(store, 'school', { id: 'one', ...second }),
      approve(store, 'school', { id: 'one', ...second }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listVersions(store, 'school')).toHaveLength(1);
    expect(events).toHaveLength(1);
  });

  test('is for exactly the proposal that was seen', async () => {
    await propose(store, 'school', aProposal());
    await discard(store, 'school', { id: 'one', by: 'user:a', at: new Date(at) });
    await propose(store, 'school', aProposal({ id: 'two', choices: { 'repost.check': 'no' } }));
    expect((await approve(store, 'school', { id: 'one', ...second })).ok).toBe(false);
    expect(await readStanding(store, 'school')).toBeUndefined();
  });

  test('is refused once other rules stand than it was written against', async () => {
    await propose(store, 'school', aProposal());
    const { id: _, base: __, ...rules } = aProposal({ choices: {} });
    const other = { ...rules, version: 1, approvedBy: 'user:c' } as const;
    await store.commit({ writes: writeVersion('school', other) });
    const done = await approve(store, 'school', { id: 'one', ...second });
    expect(done).toMatchObject({ ok: false, problem: 'changed' });
    expect((await readStanding(store, 'school'))?.data.choices).toEqual({});
  });

  test('keeps every earlier version as it was', async () => {
    await propose(store, 'school', aProposal());
    await approve(store, 'school', { id: 'one', ...second });
    await propose(store, 'school', aProposal({ id: 'two', base: 1, choices: {} }));
    await approve(store, 'school', { id: 'two', ...second });
    const versions = await listVersions(store, 'school');
    expect(versions.map(({ version, choices }) => [version, choices])).toEqual([
      [2, {}],
      [1, { 'consent.renewal': 'none' }],
    ]);
  });
});

describe('a proposal', () => {
  test('waits alone', async () => {
    await propose(store, 'school', aProposal());
    expect(await propose(store, 'school', aProposal({ id: 'two' }))).toMatchObject({
      problem: 'pending',
    });
  });

  test('written against rules that no longer stand is refused', async () => {
    await propose(store, 'school', aProposal());
    await approve(store, 'school', { id: 'one', ...second });
    expect(await propose(store, 'school', aProposal({ id: 'two' }))).toMatchObject({
      problem: 'changed',
    });
  });

  test.each([
    ['user:a', 'policy.withdrawn'],
    ['user:b', 'policy.refused'],
  ] as const)('let go by %s is %s in the log', async (by, what) => {
    await propose(store, 'school', aProposal());
    await discard(store, 'school', { id: 'one', by, at: new Date(at) });
    expect((await audit()).at(-1)).toMatchObject({ what, actor: by });
    expect(await readProposal(store, 'school')).toBeUndefined();
  });

  test('puts no word of a person into the log', async () => {
    await propose(store, 'school', aProposal({ reason: 'Sanne wil dit' }));
    expect(JSON.stringify(await audit())).not.toContain('Sanne');
  });
});

describe('the hash', () => {
  const atlas = packs.get('atlas-2021');
  if (atlas === undefined) throw new Error('expected Atlas');

  test('is the same however the pack is written down', () => {
    const turned = Object.fromEntries(Object.entries(atlas).reverse()) as typeof atlas;
    expect(packHash(turned)).toBe(packHash(atlas));
    expect(packHash({ ...atlas, hash: 'x', choices: 3 })).toBe(packHash(atlas));
    expect(packHash(atlas)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('differs with every answer and every article', () => {
    const all = [
      atlas,
      ...Object.entries(atlas.parameters).map(([name, standing]) => ({
        ...atlas,
        parameters: { ...atlas.parameters, [name]: { ...standing, value: 'something else' } },
      })),
      { ...atlas, articles: { ...atlas.articles, POST_HOLD_STAFF: ['A.6'] } },
    ] as (typeof atlas)[];
    expect(new Set(all.map(packHash)).size).toBe(all.length);
  });

  test('keeps the order of lists', () => {
    expect(canonical({ b: [2, 1], a: null })).toBe('{"a":null,"b":[2,1]}');
  });
});
