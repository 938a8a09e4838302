import { randomUUID } from 'node:crypto';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { commitWithAudit } from '../../../shared/records/audit.ts';
import { contentPk, readContent, writeContent } from '../../../shared/records/contents.ts';
import {
  addSchoolEvent,
  readSchoolEvent,
  schoolEventId,
} from '../../../shared/records/school-events.ts';
import type { ConsoleDependencies } from '../dependencies.ts';

type Needed = Pick<ConsoleDependencies, 'store' | 'now'>;

/** A public activity that consents and posts can be of. `twice`: it is on the list already. */
export async function addActivity(
  { store, now }: Needed,
  wanted: { schoolId: string; title: string; day: string; by: `user:${string}` },
): Promise<Result<void, 'twice'>> {
  const { schoolId, title, day, by } = wanted;
  const id = schoolEventId(title, day);
  const at = now().toISOString();
  const fact = { at, actor: by, what: 'activity.added', about: id, detail: { day } };
  const write = addSchoolEvent({ schoolId, id, title, day, addedBy: by, addedAt: at });
  const done = await commitWithAudit(store, schoolId, fact, { writes: [write] });
  return done.ok ? done : fail('twice');
}

/** Says of which public activity a post is, or that it is of none, and has it judged by that. */
export async function setActivity(
  { store, now }: Needed,
  wanted: {
    schoolId: string;
    platform: string;
    key: string;
    eventId: string | null;
    by: `user:${string}`;
  },
): Promise<Result<void, 'missing'>> {
  const { schoolId, eventId, by } = wanted;
  if (eventId !== null && (await readSchoolEvent(store, schoolId, eventId)) === undefined) {
    return fail('missing');
  }
  for (;;) {
    const content = await readContent(store, { ...wanted, kind: 'post' });
    if (content === undefined) return fail('missing');
    const { ref } = content.data;
    const at = now().toISOString();
    const fact = {
      at,
      actor: by,
      what: 'post.activity-said',
      about: contentPk(ref),
      detail: { activity: eventId },
    };
    const done = await commitWithAudit(store, schoolId, fact, {
      writes: [writeContent({ ...content.data, eventId }, content)],
      events: [
        {
          id: randomUUID(),
          type: 'post.changed',
          source: 'console',
          time: at,
          data: { ref, because: 'person' },
        },
      ],
    });
    if (done.ok) return done;
  }
}
