import { onTestFinished } from 'vitest';
import type { SchoolwachtEvent } from '../../../events/index.ts';
import { poll } from '../../../functions/poll/poll.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { createSqliteStore } from '../../../shared/adapters/stores/sqlite.ts';
import type { ListedComment, ListedPost, Platform } from '../../../shared/ports/platform.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { readAccount, writeAccount } from '../../../shared/records/schools.ts';

/** What one account shows when it is asked; a function may throw instead. */
export interface Shown {
  posts(): ListedPost[];
  comments(postId: string): ListedComment[];
}

export const post = (id: string, fingerprint = '1', commentsFingerprint = '1'): ListedPost => ({
  id,
  fingerprint,
  commentsFingerprint,
});

/** A store in memory, a platform made by hand and a clock that moves a second at each account. */
export function aPoll(
  change: { can?: Partial<Platform['can']>; store?: (store: Store) => Store } = {},
) {
  const database = openDatabase(':memory:');
  onTestFinished(() => database.close());
  let said: SchoolwachtEvent[] = [];
  const plain = createSqliteStore(database, (events) => said.push(...events));
  const store = change.store?.(plain) ?? plain;
  const accounts = new Map<string, Shown>();
  const asked: string[] = [];
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  const ask = (id: string) => {
    asked.push(id);
    clock.now = new Date(clock.now.getTime() + 1_000);
  };
  const platforms = new Map([['facebook', aPlatform(accounts, ask, change.can ?? {})]]);
  const run = poll({ store, platforms, now: () => clock.now });
  return {
    store,
    /** Accounts in the order in which they were asked for their posts. */
    asked,
    advance(minutes: number) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    },
    async account(id: string, shown: Partial<Shown>, heardAt: string | null = null) {
      accounts.set(id, { posts: () => [], comments: () => [], ...shown });
      const known = await readAccount(store, 'facebook', id);
      const record = { platform: 'facebook', id, schoolId: 'school', title: id };
      const write = writeAccount({ ...record, trouble: null, heardAt }, known);
      await store.commit({ writes: [write] });
    },
    /** What one poll says; a poll that throws says it under `failure`. */
    async poll(options: Partial<Parameters<typeof run>[0]> = {}) {
      said = [];
      let failure: unknown;
      try {
        await run({ reconcile: false, ...options });
      } catch (error) {
        failure = error;
      }
      const told = said.filter(({ type }) => type === 'trouble.found');
      const contents = said.flatMap((event) =>
        event.type === 'post.changed' || event.type === 'comment.changed'
          ? [`${event.type} ${event.data.ref.key}`]
          : [],
      );
      return { contents, told, failure };
    },
  };
}

function aPlatform(
  accounts: ReadonlyMap<string, Shown>,
  ask: (id: string) => void,
  can: Partial<Platform['can']>,
): Platform {
  const unasked = () => {
    throw new Error('expected poll to list only');
  };
  return {
    name: 'facebook',
    title: 'Facebook',
    can: {
      hideComment: true,
      postponePost: true,
      pushesPosts: false,
      pushesComments: false,
      ...can,
    },
    hiddenMeans: { nl: '', en: '' },
    badSignatureStatus: 401,
    contentKey: (_kind, id) => id.slice(id.lastIndexOf('_') + 1),
    async listPosts({ id }) {
      ask(id);
      return accounts.get(id)?.posts() ?? [];
    },
    async listComments({ id }, postId) {
      return accounts.get(id)?.comments(postId) ?? [];
    },
    handshake: unasked,
    verify: unasked,
    translate: unasked,
    readPost: unasked,
    readComment: unasked,
    hideComment: unasked,
    showComment: unasked,
    postponePost: unasked,
    resumePost: unasked,
  };
}
