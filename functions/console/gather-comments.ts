import type { Store } from '../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  listContents,
  readAction,
} from '../../shared/records/contents.ts';
import type { CommentsShown } from './pages/comments-page.tsx';

export interface ListedComment {
  content: ContentRecord;
  /** Its newest action: whether hiding was only asked for or seen. */
  latest: ActionRecord | undefined;
}

const pageSize = 25;
/** So many are read at most to fill one page of hidden ones; the next page goes on from there. */
const mostRead = 500;

/** One page of a school's comments. */
export async function gatherComments(
  store: Store,
  wanted: { schoolId: string; shown: CommentsShown; after: string | undefined },
): Promise<{ comments: ListedComment[]; next: string | undefined }> {
  const { schoolId, shown } = wanted;
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
    found.push(...page.contents.filter(({ outcome }) => shown !== 'hidden' || outcome === 'hide'));
    after = page.next;
    read += limit;
  } while (after !== undefined && found.length < pageSize && read < mostRead);
  const comments = await Promise.all(found.map((content) => withAction(store, content)));
  return { comments, next: after };
}

async function withAction(store: Store, content: ContentRecord): Promise<ListedComment> {
  if (content.action === 0) return { content, latest: undefined };
  const latest = await readAction(store, content.ref, content.action);
  return { content, latest: latest?.data };
}
