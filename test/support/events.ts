import type { CommentChanged, PostChanged } from '../../events/content-changed.ts';
import type { ContentRef } from '../../shared/domain/content.ts';

export function aContentRef(change: Partial<ContentRef> = {}): ContentRef {
  return {
    schoolId: 'school-a',
    platform: 'facebook',
    accountId: '100000000000001',
    kind: 'comment',
    id: '200000000000002_300000000000003',
    key: '300000000000003',
    ...change,
  };
}

export function aPostChanged(change: Partial<PostChanged> = {}): PostChanged {
  return {
    id: 'event-1',
    type: 'post.changed',
    source: 'webhooks',
    time: '2026-03-02T08:00:00.000Z',
    data: { ref: aContentRef({ kind: 'post', id: '1_2', key: '2' }), because: 'webhook' },
    ...change,
  };
}

export function aCommentChanged(change: Partial<CommentChanged> = {}): CommentChanged {
  return {
    id: 'event-2',
    type: 'comment.changed',
    source: 'webhooks',
    time: '2026-03-02T08:00:00.000Z',
    data: { ref: aContentRef(), because: 'webhook' },
    ...change,
  };
}
