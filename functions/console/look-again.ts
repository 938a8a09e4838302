import { randomUUID } from 'node:crypto';
import type { ContentKind } from '../../shared/domain/content.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import { commitWithAudit } from '../../shared/records/audit.ts';
import { contentPk, readContent } from '../../shared/records/contents.ts';
import type { ConsoleDependencies } from './dependencies.ts';

/** Has a post, with its files, or a comment read and judged again. Changes nothing by itself. */
export async function lookAgain(
  { store, now }: Pick<ConsoleDependencies, 'store' | 'now'>,
  wanted: {
    schoolId: string;
    platform: string;
    kind: ContentKind;
    key: string;
    by: `user:${string}`;
  },
): Promise<Result<void, 'missing' | 'conflict'>> {
  const content = await readContent(store, wanted);
  if (content === undefined) return fail('missing');
  const { ref } = content.data;
  const at = now().toISOString();
  const event = { id: randomUUID(), source: 'console', time: at };
  const data = { ref, because: 'again' as const };
  const fact = {
    at,
    actor: wanted.by,
    what: 'content.look-requested',
    about: contentPk(ref),
    detail: {},
  };
  return commitWithAudit(store, wanted.schoolId, fact, {
    writes: [],
    events: [
      ref.kind === 'post'
        ? { ...event, type: 'post.changed', data }
        : { ...event, type: 'comment.changed', data },
    ],
  });
}
