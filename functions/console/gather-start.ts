import type { ContentKind } from '../../shared/domain/content.ts';
import { listContents } from '../../shared/records/contents.ts';
import { noticeRecordSchema } from '../../shared/records/notices.ts';
import { listParked } from '../../shared/records/parked.ts';
import { list } from '../../shared/records/record.ts';
import { type AccountRecord, listAccounts } from '../../shared/records/schools.ts';
import { listTasks } from '../../shared/records/tasks.ts';
import type { ConsoleDependencies } from './dependencies.ts';
import { openPosts } from './gather-posts.ts';
import { type RulesWaiting, rulesWaiting } from './protocol/gather-rules.ts';
import { type RegisterWaiting, registerWaiting } from './register/gather-waiting.ts';
import type { Viewer } from './route.ts';

/** How many wait, counted up to `most`; `more` when there are others behind it. */
export interface Count {
  number: number;
  more: boolean;
}

export interface StartFacts {
  postsOnline: Count;
  postsHeld: Count;
  postsUnchecked: Count;
  postsWaiting: Count;
  /** Posts with somebody who may not be shown any more, by post and person. */
  tasks: Count;
  comments: Count;
  commentsUnchecked: Count;
  commentsWaiting: Count;
  urgent: Count;
  unseen: Count;
  parked: number;
  accounts: AccountRecord[];
  troubled: AccountRecord[];
  /** What the school's rules wait for; undefined for whoever may not change them. */
  rules: RulesWaiting | undefined;
  register: RegisterWaiting;
  /** Undefined when the queue does not answer. */
  pending: number | undefined;
  dead: number;
  /** Nothing was ever looked at here. */
  isNew: boolean;
}

const most = 100;

/** What wants a person at this school now. */
export async function gatherStart(
  deps: Pick<ConsoleDependencies, 'store' | 'queueCounts' | 'packs' | 'now'>,
  viewer: Viewer,
): Promise<StartFacts> {
  const { store, queueCounts } = deps;
  const schoolId = viewer.school.id;
  const pageOf = (kind: ContentKind, open: boolean, limit = most) =>
    listContents(store, { schoolId, kind, open }, { limit });
  const [
    posts,
    comments,
    donePosts,
    doneComments,
    notices,
    parked,
    accounts,
    counts,
    tasks,
    rules,
    register,
  ] = await Promise.all([
    pageOf('post', true),
    pageOf('comment', true),
    pageOf('post', false, 1),
    pageOf('comment', false, 1),
    list(
      store,
      {
        table: 'core',
        by: 'index',
        pk: `S#${schoolId}#notice`,
        newestFirst: true,
        limit: most,
      },
      noticeRecordSchema,
    ),
    listParked(store),
    listAccounts(store),
    queueCounts().then(
      (known) => known,
      () => undefined,
    ),
    listTasks(store, { schoolId, state: 'open' }, { limit: most }),
    viewer.may('leadership') ? rulesWaiting(deps, schoolId, viewer.actor) : undefined,
    registerWaiting(deps, viewer),
  ]);
  const counter = (page: { next?: string }) => (number: number) => ({
    number,
    more: number > 0 && page.next !== undefined,
  });
  const countPosts = (when: (post: (typeof posts.contents)[number]) => boolean) =>
    counter(posts)(posts.contents.filter(when).length);
  const countComments = (when: (comment: (typeof comments.contents)[number]) => boolean) =>
    counter(comments)(comments.contents.filter(when).length);
  const mine = notices.records.filter(
    ({ data }) => data.seen === null && viewer.roles.includes(data.role),
  );
  const own = accounts.map(({ data }) => data).filter((account) => account.schoolId === schoolId);
  return {
    postsOnline: countPosts(openPosts.online),
    postsHeld: countPosts(openPosts.held),
    postsUnchecked: countPosts(openPosts.unchecked),
    postsWaiting: countPosts(openPosts.waiting),
    tasks: { number: tasks.tasks.length, more: tasks.next !== undefined },
    comments: countComments(({ state }) => state === 'decided'),
    commentsUnchecked: countComments(({ state }) => state === 'unchecked'),
    commentsWaiting: countComments(({ state }) => state === 'waiting'),
    urgent: counter(notices)(mine.filter(({ data }) => data.urgent).length),
    unseen: counter(notices)(mine.length),
    parked: parked.filter((work) => work.schoolId === schoolId || work.schoolId === '-').length,
    accounts: own,
    troubled: own.filter(({ trouble }) => trouble !== null),
    rules,
    register,
    pending: counts?.pending,
    dead: counts?.dead ?? 0,
    isNew: [posts, comments, donePosts, doneComments].every(
      ({ contents }) => contents.length === 0,
    ),
  };
}
