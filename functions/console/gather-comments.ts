import { isUrgent } from '../../shared/domain/policy/urgent.ts';
import type { Store } from '../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  contentPk,
  listContents,
  readAction,
  readDecision,
} from '../../shared/records/contents.ts';
import { listUrgent } from '../../shared/records/urgent.ts';
import { mayRead } from './may-read.ts';
import type { CommentsShown } from './pages/comments-page.tsx';
import type { Viewer } from './route.ts';

export interface ListedComment {
  content: ContentRecord;
  /** Its newest action: whether hiding was only asked for or seen. */
  latest: ActionRecord | undefined;
  /** A cry for help, a threat: somebody must read it now. */
  urgent: boolean;
}

const pageSize = 25;
/** So many are read at most to fill one page of hidden ones; the next page goes on from there. */
const mostRead = 500;

/**
 * One page of a school's comments, newest first; what cannot wait comes first of those that wait, however many others
 * came since.
 */
export async function gatherComments(
  store: Store,
  wanted: { viewer: Viewer; shown: CommentsShown; after: string | undefined },
): Promise<{ comments: ListedComment[]; next: string | undefined }> {
  const { viewer, shown } = wanted;
  const schoolId = viewer.school.id;
  const isListed = (content: ContentRecord) =>
    (shown !== 'hidden' || content.outcome === 'hide') && mayRead(viewer, content);
  const where = { schoolId, kind: 'comment', open: shown === 'open' } as const;
  const found: ContentRecord[] = [];
  let after = wanted.after;
  let read = 0;
  do {
    const limit = pageSize - found.length;
    const page = await listContents(store, where, {
      limit,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.contents.filter(isListed));
    after = page.next;
    read += limit;
  } while (after !== undefined && found.length < pageSize && read < mostRead);
  if (shown === 'open' && wanted.after === undefined) {
    const known = new Set(found.map(({ ref }) => contentPk(ref)));
    const urgent = await listUrgent(store, schoolId, isListed, pageSize);
    found.push(...urgent.filter(({ ref }) => !known.has(contentPk(ref))));
  }
  const comments = await Promise.all(found.map((content) => withStory(store, content)));
  const sorted = comments.toSorted((a, b) => Number(b.urgent) - Number(a.urgent));
  return { comments: shown === 'open' ? sorted : comments, next: after };
}

async function withStory(store: Store, content: ContentRecord): Promise<ListedComment> {
  const { ref, action, decision } = content;
  const [latest, standing] = await Promise.all([
    action === 0 ? undefined : readAction(store, ref, action),
    decision === 0 ? undefined : readDecision(store, ref, decision),
  ]);
  const urgent = standing !== undefined && isUrgent(standing.data.decision);
  return { content, latest: latest?.data, urgent };
}
