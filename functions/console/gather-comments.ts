import { categories } from '../../shared/domain/decency/categories.ts';
import type { Store } from '../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  listContents,
  readAction,
  readDecision,
} from '../../shared/records/contents.ts';
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

/** One page of a school's comments, newest first; among those that wait, what cannot wait comes first. */
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
  const details = (standing?.data.decision.findings ?? []).map(({ detail }) => detail);
  return { content, latest: latest?.data, urgent: details.some(isUrgent) };
}

function isUrgent(detail: string | undefined): boolean {
  if (detail === 'care' || detail === 'restricted') return true;
  return Object.entries(categories).some(
    ([name, { alert }]) => name === detail && alert === 'urgent',
  );
}
