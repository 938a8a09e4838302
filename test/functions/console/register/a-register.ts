import type { Role } from '../../../../shared/domain/policy/pack.ts';
import type { PersonRecord, StatementRecord } from '../../../../shared/records/person-record.ts';
import { addStatement, personWrites } from '../../../../shared/records/person-writes.ts';
import { takePupilNumber } from '../../../../shared/records/pupil-numbers.ts';
import { addSchoolEvent, schoolEventId } from '../../../../shared/records/school-events.ts';
import { readSchool, writeAccount, writeSchool } from '../../../../shared/records/schools.ts';
import { type AConsole, aConsole, type Browser } from '../a-console.ts';

export const schoolId = 'school-a';

export const aPupil = (change: Partial<PersonRecord> = {}): PersonRecord => ({
  id: 'p1',
  schoolId,
  kind: 'pupil',
  displayName: 'Sanne de Vries',
  className: '2B',
  consent: {
    kind: 'pupil',
    birthDate: '2013-05-01',
    guardians: [{ id: 'g1' }, { id: 'g2', authority: false }],
  },
  contacts: [
    { id: 'g1', name: 'Moeder Vries' },
    { id: 'g2', name: 'Vader Bos' },
  ],
  pupilNumber: '00123',
  ...change,
});

export const aStatement = (change: Partial<StatementRecord> & { said?: object } = {}) => {
  const { said, ...record } = change;
  const statement = {
    by: 'g1',
    decision: 'grant',
    purposes: ['social_media', 'website'],
    at: '2025-09-08',
    ...said,
  };
  return { personId: 'p1', number: 1, statement, ...record };
};

/** A school with a Facebook page, one pupil, and what was said about her. */
export async function aRegister({
  pupil = aPupil(),
  statements = [aStatement()],
}: {
  pupil?: PersonRecord;
  statements?: StatementRecord[];
} = {}): Promise<AConsole> {
  const world = await aConsole();
  await world.write(
    ...personWrites(pupil),
    takePupilNumber(schoolId, pupil.pupilNumber ?? '-', pupil.id),
    ...statements.map((record) => addStatement(schoolId, record)),
    writeAccount({
      platform: 'facebook',
      id: '1001',
      schoolId,
      title: 'Page of A',
      trouble: null,
      heardAt: null,
    }),
  );
  return world;
}

/** By other rules from now on. */
export async function use(world: AConsole, packId: string): Promise<void> {
  const school = await readSchool(world.store, schoolId);
  if (school === undefined) throw new Error('expected a school');
  await world.write(writeSchool({ ...school.data, packId }, school));
}

/** A school that shows pupils at public activities only, with one. */
export async function withActivity(world: AConsole, title: string, day: string): Promise<string> {
  await use(world, 'lankforst-2024');
  const id = schoolEventId(title, day);
  const addedAt = world.clock.now.toISOString();
  await world.write(addSchoolEvent({ schoolId, id, title, day, addedBy: 'user:x', addedAt }));
  return id;
}

/** What somebody reads after a search. */
export async function found(browser: Browser, fields: { q: string }): Promise<string> {
  const answer = await browser.post('/people/find', fields);
  return browser.text(answer.headers.get('location') ?? '');
}

export const as = (world: AConsole, ...roles: Role[]): Promise<Browser> =>
  world.signIn({ schools: [{ schoolId, roles }] });
