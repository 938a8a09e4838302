import { onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import type { ImportRequest } from '../../../functions/import-consent/plan.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import { decideConsent } from '../../../shared/domain/consent/decide-consent.ts';
import { resolvePolicy } from '../../../shared/domain/consent/presets.ts';
import { mappingSchema } from '../../../shared/domain/consent-import/mapping.ts';
import { packs } from '../../../shared/domain/policy/packs/index.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { listPeople, readPersonFile } from '../../../shared/records/people.ts';
import { addStatement, personWrites } from '../../../shared/records/person-writes.ts';
import { writeSchool } from '../../../shared/records/schools.ts';

export const schoolId = 'school';
export const leadership = { by: 'user:o', allowWidening: { by: 'user:head' } };
export const office = { by: 'user:o' };

/** A store whose commits stop working after so many. */
export function failingAfter(store: Store, commits: number): Store {
  let left = commits;
  return {
    ...store,
    async commit(commit) {
      left -= 1;
      if (left < 0) throw new Error('the power is out');
      return store.commit(commit);
    },
  };
}

function aStore(events: SchoolwachtEvent[]): Store {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  return createSqliteStore(database, (more) => events.push(...more));
}

/** Pupils p1, p2 … of the school, each with a father and what has been said about the website. */
export async function aRegister(said: (string | null)[] = [], given?: Store) {
  /** Everything that was said to other functions. */
  const events: SchoolwachtEvent[] = [];
  const store = given ?? aStore(events);
  const clock = { now: new Date('2025-10-01T12:00:00.000Z') };
  let added = 0;
  const dependencies = {
    store,
    packs,
    now: () => clock.now,
    newId: () => {
      added += 1;
      return `new${added}`;
    },
  };
  const school = {
    id: schoolId,
    name: 'School',
    packId: 'zevensprong-2017',
    recognition: 'off',
  } as const;
  await store.commit({ writes: [writeSchool(school)] });
  for (const [index, decision] of said.entries()) {
    const id = `p${index + 1}`;
    const consent = {
      kind: 'pupil',
      birthDate: '2014-04-03',
      guardians: [{ id: 'vader' }, { id: 'ouders' }],
    };
    const person = {
      id,
      schoolId,
      kind: 'pupil' as const,
      displayName: `Kind ${id}`,
      className: '6',
    };
    const statement = {
      by: 'ouders',
      decision,
      purposes: ['website', 'social_media'],
      at: '2025-09-08',
    };
    const statements =
      decision === null ? [] : [addStatement(schoolId, { personId: id, number: 1, statement })];
    const pupilNumber = `00${index + 1}`;
    await store.commit({
      writes: [...personWrites({ ...person, consent, pupilNumber }), ...statements],
    });
  }
  return { store, clock, dependencies, events };
}

/** Line by line: number, answer on the website, answer on social media. */
export function aRequest(
  lines: readonly (readonly string[])[],
  change: object = {},
): ImportRequest {
  const rows = lines.map(([number, ...answers]) =>
    [number, `Kind p${Number(number)}`, '3-4-2014', 'groep 7', ...answers].join(';'),
  );
  const text = ['nr;naam;geboortedatum;klas;website;social media', ...rows].join('\n');
  return {
    schoolId,
    file: new TextEncoder().encode(text),
    mapping: mappingSchema.parse({
      name: 'Export',
      columns: {
        pupilNumber: 'nr',
        lastName: 'naam',
        birthDate: 'geboortedatum',
        className: 'klas',
      },
      purposes: { website: 'website', social_media: 'social media' },
    }),
    choices: { extent: 'partial', answeredBy: 'parents', schoolYear: '2025-2026', ...change },
  };
}

const policies = ['standard', { preset: 'standard', parentRule: 'both' }, 'ap-minimum'].map(
  (given) => {
    const policy = resolvePolicy(given);
    if (!policy.ok) throw new Error('expected a policy');
    return policy.value;
  },
);

/** Everybody as screens and checks see them: who they are, and every decision under several rules. */
export async function everybody(store: Store) {
  const people = await listPeople(store, schoolId);
  const seen = people.map(async ({ id }) => {
    const file = await readPersonFile(store, schoolId, id);
    if (file === undefined) throw new Error('expected a listed person to have a file');
    const statements = file.statements.map(({ statement }) => statement);
    const decisions = policies.flatMap((policy) =>
      ['website', 'social_media', 'social_media.instagram'].map((purpose) => {
        const publication = { purposes: [purpose], at: '2025-11-20T15:00' };
        return decideConsent(file.person.consent, statements, publication, policy).status;
      }),
    );
    return { person: file.person, decisions, statements: statements.length };
  });
  return (await Promise.all(seen)).toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1));
}

/** Who may be shown: `id` and decision number of each yes. */
export async function allowed(store: Store): Promise<string[]> {
  const all = await everybody(store);
  return all.flatMap(({ person, decisions }) =>
    decisions.flatMap((status, index) =>
      status === 'granted' ? [`${person.pupilNumber} ${index}`] : [],
    ),
  );
}
