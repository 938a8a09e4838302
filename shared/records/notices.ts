import * as z from 'zod';
import { contentRefSchema } from '../domain/content.ts';
import { roleSchema } from '../domain/policy/pack.ts';
import type { Key, Store, Write } from '../ports/store.ts';
import { actorSchema, contentPk } from './contents.ts';
import { change, read, type Stored } from './record.ts';

export const noticeRecordSchema = z.object({
  id: z.string(),
  schoolId: z.string(),
  role: roleSchema,
  kind: z.string(),
  urgent: z.boolean(),
  reference: z.string(),
  at: z.iso.datetime(),
  /** The content it is about, for the link; null for messages about the system. */
  ref: contentRefSchema.nullable(),
  subject: z.object({ nl: z.string(), en: z.string() }),
  body: z.object({ nl: z.string(), en: z.string() }),
  sent: z.boolean(),
  seen: z.object({ by: actorSchema, at: z.iso.datetime() }).nullable(),
});
export type NoticeRecord = z.infer<typeof noticeRecordSchema>;

/** Where a notice stands: with its content, or with the school when it is about no content. */
function noticeKey(notice: Pick<NoticeRecord, 'id' | 'schoolId' | 'ref'>): Key {
  const pk = notice.ref === null ? `S#${notice.schoolId}` : contentPk(notice.ref);
  return { pk, sk: `NOTICE#${notice.id}` };
}

export function readNotice(store: Store, notice: Pick<NoticeRecord, 'id' | 'schoolId' | 'ref'>) {
  return read(store, 'core', noticeKey(notice), noticeRecordSchema);
}

export function writeNotice(notice: NoticeRecord, from?: Stored<NoticeRecord>): Write {
  const index = { pk: `S#${notice.schoolId}#notice`, sk: `${notice.at}#${notice.id}` };
  return change('core', { ...noticeKey(notice), index, data: notice }, from);
}
