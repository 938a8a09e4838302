import * as z from 'zod';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ContentKind, ContentRef } from '../../shared/domain/content.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import {
  type Account,
  type ListedPost,
  type Platform,
  PlatformError,
} from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { contentPk, listContents } from '../../shared/records/contents.ts';
import { change, read, type Stored } from '../../shared/records/record.ts';
import { type AccountRecord, listAccounts, writeAccount } from '../../shared/records/schools.ts';
import { accountTrouble } from '../../shared/records/unchecked.ts';

export interface PollDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  now: Clock;
}

export interface PollOptions {
  /** Also what the platform promises to push: repairs lost deliveries. Hourly. */
  reconcile: boolean;
}

/** What of a post was last passed on. */
const seenSchema = z.object({
  fingerprint: z.string(),
  commentsFingerprint: z.string().nullable(),
  /** By comment key. */
  comments: z.record(z.string(), z.string()),
});
type Seen = z.infer<typeof seenSchema>;

/** Events of one commit; the rest follows in the next. */
const atOnce = 40;
const source = 'poll';

/**
 * Asks every account what changed, and says the same things a delivery would. The whole job for what a
 * platform never pushes (Instagram media, YouTube comments), a safety net for the rest.
 */
export function poll(dependencies: PollDependencies) {
  return async ({ reconcile }: PollOptions): Promise<void> => {
    for (const account of await listAccounts(dependencies.store)) {
      await pollAccount(dependencies, account, reconcile);
    }
  };
}

async function pollAccount(
  dependencies: PollDependencies,
  from: Stored<AccountRecord>,
  reconcile: boolean,
): Promise<void> {
  const { store, platforms, now } = dependencies;
  const platform = platforms.get(from.data.platform);
  if (platform === undefined) return;
  const account = { platform: from.data.platform, id: from.data.id };
  try {
    const posts = await platform.listPosts(account);
    for (const post of posts) {
      await pollPost(dependencies, platform, from.data, account, post, reconcile);
    }
    const heard = { ...from.data, trouble: null, heardAt: now().toISOString() };
    await store.commit({ writes: [writeAccount(heard, from)] });
    if (from.data.trouble !== null) await lookAgain(dependencies, from.data);
  } catch (error) {
    // one account that does not answer must not keep the others from being asked
    if (!(error instanceof PlatformError)) throw error;
    await noteTrouble(dependencies, from, error);
  }
}

/** The account answers again: what could not be checked meanwhile is looked at now. */
async function lookAgain(
  { store, now }: PollDependencies,
  { schoolId, platform, id }: AccountRecord,
): Promise<void> {
  for (const kind of ['post', 'comment'] as const) {
    const { contents } = await listContents(store, { schoolId, kind, open: true }, { limit: 100 });
    for (const { ref, state, changedAt } of contents) {
      if (state !== 'unchecked' || ref.platform !== platform || ref.accountId !== id) continue;
      const event: SchoolwachtEvent = {
        id: `again#${contentPk(ref)}#${changedAt}`,
        type: kind === 'post' ? 'post.changed' : 'comment.changed',
        source,
        time: now().toISOString(),
        data: { ref, because: 'replay' },
      };
      await store.commit({ writes: [], events: [event] });
    }
  }
}

async function noteTrouble(
  { store, now }: PollDependencies,
  from: Stored<AccountRecord>,
  error: PlatformError,
): Promise<void> {
  const { platform, id: accountId, schoolId, trouble } = from.data;
  const since = trouble?.reason === error.reason ? trouble.since : now().toISOString();
  const record = { ...from.data, trouble: { reason: error.reason, since } };
  // a passing fault is told when it has lasted: at the second poll that meets it
  const told = error.kind === 'stop' || trouble !== null;
  const where = { schoolId, platform, accountId };
  const events = told ? [accountTrouble(where, error.reason, source, now())] : [];
  await store.commit({ writes: [writeAccount(record, from)], events });
}

async function pollPost(
  { store, now }: PollDependencies,
  platform: Platform,
  { schoolId }: AccountRecord,
  account: Account,
  post: ListedPost,
  reconcile: boolean,
): Promise<void> {
  const key = platform.contentKey('post', post.id);
  const row = { pk: `ACCOUNT#${account.platform}#${account.id}`, sk: `SEEN#${key}` };
  let known = await read(store, 'core', row, seenSchema);
  const at = now().toISOString();
  const changed = (kind: ContentKind, id: string, fingerprint: string): SchoolwachtEvent => {
    const content = platform.contentKey(kind, id);
    const ref: ContentRef = {
      schoolId,
      platform: platform.name,
      accountId: account.id,
      kind,
      id,
      key: content,
    };
    return {
      id: `polled#${platform.name}#${kind}#${content}#${fingerprint}`,
      type: kind === 'post' ? 'post.changed' : 'comment.changed',
      source,
      time: at,
      data: { ref, because: 'poll' },
    };
  };
  const save = async (seen: Seen, events: SchoolwachtEvent[]): Promise<void> => {
    const done = await store.commit({
      writes: [change('core', { ...row, data: seen }, known)],
      events,
    });
    if (!done.ok) throw new Error('another poll of this account is under way');
    known = { data: seen, version: (known?.version ?? 0) + 1 };
  };

  const wantsPost = reconcile || !platform.can.pushesPosts || known === undefined;
  if (wantsPost && known?.data.fingerprint !== post.fingerprint) {
    const comments = known?.data.comments ?? {};
    const commentsFingerprint = known?.data.commentsFingerprint ?? null;
    const seen = { fingerprint: post.fingerprint, commentsFingerprint, comments };
    await save(seen, [changed('post', post.id, post.fingerprint)]);
  }

  const wantsComments = reconcile || !platform.can.pushesComments;
  if (!wantsComments) return;
  if (!reconcile && known?.data.commentsFingerprint === post.commentsFingerprint) return;
  const listed = await platform.listComments(account, post.id);
  const before = known?.data ?? {
    fingerprint: post.fingerprint,
    commentsFingerprint: null,
    comments: {},
  };
  const comments = { ...before.comments };
  const fresh = listed.filter(
    ({ id, fingerprint }) => comments[platform.contentKey('comment', id)] !== fingerprint,
  );
  for (let first = 0; first < fresh.length; first += atOnce) {
    const group = fresh.slice(first, first + atOnce);
    for (const { id, fingerprint } of group) {
      comments[platform.contentKey('comment', id)] = fingerprint;
    }
    const events = group.map(({ id, fingerprint }) => changed('comment', id, fingerprint));
    await save({ ...before, comments: { ...comments } }, events);
  }
  if (before.commentsFingerprint !== post.commentsFingerprint) {
    await save({ ...before, comments, commentsFingerprint: post.commentsFingerprint }, []);
  }
}
