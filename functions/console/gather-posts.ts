import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, listContents } from '../../shared/records/contents.ts';

/** The kinds of open posts: counted on the start page, and each a list of its own. */
export const openPosts = {
  online: ({ state, post }) => state === 'decided' && post?.state === 'published',
  unchecked: ({ state }) => state === 'unchecked',
  held: ({ state, post }) => state === 'decided' && post?.state !== 'published',
  waiting: ({ state }) => state === 'waiting',
} as const satisfies Record<string, (post: ContentRecord) => boolean>;

export type PostsShown = 'open' | keyof typeof openPosts | 'done';

const pageSize = 25;
/** So many are read at most to fill one page; the next page goes on from there. */
const mostRead = 500;

/** One page of a school's posts, newest change first. */
export async function gatherPosts(
  store: Store,
  wanted: { schoolId: string; shown: PostsShown; after: string | undefined },
): Promise<{ posts: ContentRecord[]; next: string | undefined }> {
  const { schoolId, shown } = wanted;
  const belongs = shown === 'open' || shown === 'done' ? () => true : openPosts[shown];
  const where = { schoolId, kind: 'post', open: shown !== 'done' } as const;
  const posts: ContentRecord[] = [];
  let after = wanted.after;
  let read = 0;
  do {
    const limit = pageSize - posts.length;
    const page = await listContents(store, where, {
      limit,
      ...(after === undefined ? {} : { after }),
    });
    posts.push(...page.contents.filter(belongs));
    after = page.next;
    read += limit;
  } while (after !== undefined && posts.length < pageSize && read < mostRead);
  return { posts, next: after };
}
