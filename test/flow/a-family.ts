import { randomUUID } from 'node:crypto';
import { statementSchema } from '../../shared/domain/consent/statement.ts';
import { type NoticeRecord, noticeRecordSchema } from '../../shared/records/notices.ts';
import { personRecordSchema } from '../../shared/records/person-record.ts';
import { personWrites } from '../../shared/records/person-writes.ts';
import { list, read } from '../../shared/records/record.ts';
import { recordStatements } from '../../shared/records/record-statements.ts';
import { listTasks, type TaskState } from '../../shared/records/tasks.ts';
import { type ASchool, aPicture } from '../support/a-school.ts';

/** A pupil whose parent said yes, and what the school and the family do. */

export const pupil = {
  kind: 'pupil',
  birthDate: '2014-05-10',
  guardians: [{ id: 'g1', authority: true }],
};

export const yes = {
  by: 'g1',
  decision: 'grant',
  purposes: ['social_media'],
  at: '2025-09-08',
};

const dayMinutes = 24 * 60;

export async function planned(school: ASchool, inMinutes = dayMinutes) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Wat een mooie dag was dat.',
    media: [await aPicture()],
    scheduledFor: new Date(school.clock.now.getTime() + inMinutes * 60_000),
  });
}

export async function online(school: ASchool) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Terugblik op de sportdag.',
    media: [await aPicture()],
  });
}

export async function draft(school: ASchool) {
  return school.control.publishPost({
    accountId: school.accounts.facebook,
    text: 'Voor later.',
    media: [await aPicture()],
    unpublished: true,
  });
}

/** As the console and the link page write it down. */
export async function said(
  school: ASchool,
  personId: string,
  decision: 'grant' | 'deny' | 'withdraw',
  change: object = {},
): Promise<void> {
  const at = school.clock.now.toISOString();
  const statement = { by: 'g1', decision, purposes: ['social_media'], at, ...change };
  const done = await recordStatements(school.runtime.store, {
    schoolId: 'school',
    personId,
    statements: [statementSchema.parse(statement)],
    proof: { how: 'link', receivedAt: at, recordedBy: null, form: null },
    actor: 'link',
    source: 'console',
    at: school.clock.now,
  });
  if (!done.ok) throw new Error('expected the statement to be written down');
}

/** As the register's page writes it: the person with the word that they changed. */
export async function changed(school: ASchool, personId: string, change: object): Promise<void> {
  const { store } = school.runtime;
  const key = { pk: `P#school#${personId}`, sk: 'PERSON' };
  const stored = await read(store, 'people', key, personRecordSchema);
  if (stored === undefined) throw new Error('expected somebody on the register');
  const consent = { ...(stored.data.consent as object), ...change };
  const done = await store.commit({
    writes: personWrites({ ...stored.data, consent }, stored),
    events: [
      {
        id: randomUUID(),
        type: 'consent.changed',
        source: 'console',
        time: school.clock.now.toISOString(),
        data: { schoolId: 'school', personIds: [personId], because: 'person' },
      },
    ],
  });
  if (!done.ok) throw new Error('expected the person to be changed');
}

export async function tasks(school: ASchool, state: TaskState = 'open') {
  const where = { schoolId: 'school', state };
  return (await listTasks(school.runtime.store, where, { limit: 100 })).tasks;
}

/** What people were told, by role and kind. */
export async function notices(school: ASchool): Promise<NoticeRecord[]> {
  const options = { table: 'core', by: 'index', pk: 'S#school#notice', limit: 100 } as const;
  const { records } = await list(school.runtime.store, options, noticeRecordSchema);
  return records.map(({ data }) => data);
}

/** The clock reaches this moment, and everything that comes with it is done. */
export async function itBecomes(school: ASchool, moment: string): Promise<void> {
  school.clock.now = new Date(moment);
  await school.runtime.runs.sweep();
  await school.settle();
}
