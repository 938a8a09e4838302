import type { PostChanged } from '../../events/content-changed.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import { contentPk } from '../../shared/records/contents.ts';

/** Has this post judged by the register and the rules as they stand now. */
export function judgeAnew(ref: ContentRef, because: { id: string }, at: Date): PostChanged {
  return {
    id: `${because.id}#${contentPk(ref)}`,
    type: 'post.changed',
    source: 'follow-consent',
    time: at.toISOString(),
    data: { ref, because: 'consent' },
  };
}
