import type { Role } from '../../shared/domain/policy/pack.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { noticeRecordSchema, writeNotice } from '../../shared/records/notices.ts';
import { list } from '../../shared/records/record.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Writes down that somebody of the role it was for has seen a message. Seen twice is seen. */
export async function markNoticeSeen(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: {
    schoolId: string;
    id: string;
    at: string;
    roles: readonly Role[];
    by: `user:${string}`;
  },
): Promise<Result<void, 'missing'>> {
  for (;;) {
    const { records } = await list(
      store,
      {
        table: 'core',
        by: 'index',
        pk: `S#${wanted.schoolId}#notice`,
        prefix: `${wanted.at}#${wanted.id}`,
        limit: 1,
      },
      noticeRecordSchema,
    );
    const notice = records.find(({ data }) => data.id === wanted.id);
    if (notice === undefined || !wanted.roles.includes(notice.data.role)) return fail('missing');
    if (notice.data.seen !== null) return { ok: true, value: undefined };
    const at = now().toISOString();
    const seen = { by: wanted.by, at };
    const fact = { at, actor: wanted.by, what: 'notice.seen', about: wanted.id, detail: {} };
    const done = await commitWithAudit(store, wanted.schoolId, fact, {
      writes: [writeNotice({ ...notice.data, seen }, notice)],
    });
    if (done.ok) return done;
  }
}
