import type { SchoolwachtEvent } from '../../events/index.ts';
import { independently } from '../../shared/domain/independently.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { type Platform, PlatformError } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type ContentRecord, contentPk, listContents } from '../../shared/records/contents.ts';
import type { Stored } from '../../shared/records/record.ts';
import { type AccountRecord, listAccounts, writeAccount } from '../../shared/records/schools.ts';
import { readRound, type SeenPost, setRound } from '../../shared/records/seen.ts';
import { accountTrouble } from '../../shared/records/unchecked.ts';
import { type Asking, atOnce, passOnComments, passOnPost, source } from './pass-on.ts';

export interface PollDependencies {
  store: Store;
  platforms: ReadonlyMap<string, Platform>;
  now: Clock;
}

export interface PollOptions {
  /** Also what the platform promises to push: repairs lost deliveries. Hourly. */
  reconcile: boolean;
  /** True from when no further account may be begun: the next run begins with those. Default never. */
  deadline?: () => boolean;
}

/**
 * Asks every account what changed, and says the same things a delivery would. The whole job for what a
 * platform never pushes (Instagram media, YouTube comments), a safety net for the rest.
 *
 * Those not asked for the longest time come first, so that accounts too many for one run take turns.
 * One account's fault is its own; a fault of ours is thrown when all were asked.
 */
export function poll(dependencies: PollDependencies) {
  return async ({ reconcile, deadline = () => false }: PollOptions): Promise<void> => {
    const { store, now } = dependencies;
    if (reconcile) await store.commit({ writes: [setRound(now())] });
    const round = await readRound(store);
    const accounts = await listAccounts(store);
    await independently(accounts.sort(longestUnaskedFirst), async (account) => {
      if (deadline()) return;
      const isOwed = round !== undefined && (account.data.heardAt ?? '') < round;
      await pollAccount(dependencies, account, reconcile || isOwed);
    });
  };
}

/** An account in trouble is not heard but was asked: else those that never answer would keep all others waiting. */
const askedAt = ({ data: { trouble, heardAt } }: Stored<AccountRecord>) =>
  trouble?.metAt ?? heardAt ?? '';

function longestUnaskedFirst(a: Stored<AccountRecord>, b: Stored<AccountRecord>): number {
  if (askedAt(a) === askedAt(b)) return 0;
  return askedAt(a) < askedAt(b) ? -1 : 1;
}

async function pollAccount(
  { store, platforms, now }: PollDependencies,
  from: Stored<AccountRecord>,
  reconcile: boolean,
): Promise<void> {
  const platform = platforms.get(from.data.platform);
  if (platform === undefined) return;
  const asking: Asking = { store, now, platform, account: from.data, reconcile };
  try {
    await passOn(asking);
    if (from.data.trouble !== null) await lookAgain(asking);
    const heard = { ...from.data, trouble: null, heardAt: now().toISOString() };
    await store.commit({ writes: [writeAccount(heard, from)] });
  } catch (error) {
    await noteTrouble(asking, from, error);
    if (!(error instanceof PlatformError)) throw error;
  }
}

/** All posts before the first comments: whatever a post's comments do, no other post is missed. */
async function passOn(asking: Asking): Promise<void> {
  const { platform, account } = asking;
  const posts = await platform.listPosts({ platform: platform.name, id: account.id });
  const known: SeenPost[] = [];
  for (const post of posts) known.push(await passOnPost(asking, post));
  const withheld: PlatformError[] = [];
  for (const [index, post] of posts.entries()) {
    const seen = known[index];
    if (seen === undefined) continue;
    try {
      await passOnComments(asking, post, seen);
    } catch (error) {
      if (!(error instanceof PlatformError) || !ofOnePost.has(error.reason)) throw error;
      withheld.push(error);
    }
  }
  if (withheld[0] !== undefined) throw withheld[0];
}

/** About this post alone: the comments under the others are still read. */
const ofOnePost: ReadonlySet<string> = new Set(['comments-withheld', 'gone']);

/**
 * The account answers again: whatever of it still wants a person is looked at now. What could not be
 * checked meanwhile is checked, and where there is nothing to be done nothing is done.
 */
async function lookAgain({ store, account, now }: Asking): Promise<void> {
  const { schoolId, platform, id } = account;
  for (const kind of ['post', 'comment'] as const) {
    let after: string | undefined;
    do {
      const page = await listContents(
        store,
        { schoolId, kind, open: true },
        { limit: atOnce, ...(after === undefined ? {} : { after }) },
      );
      const events = page.contents
        .filter(({ ref }) => ref.platform === platform && ref.accountId === id)
        .map((content) => again(content, now()));
      if (events.length > 0) await store.commit({ writes: [], events });
      after = page.next;
    } while (after !== undefined);
  }
}

function again({ ref, changedAt }: ContentRecord, now: Date): SchoolwachtEvent {
  return {
    id: `again#${contentPk(ref)}#${changedAt}`,
    type: ref.kind === 'post' ? 'post.changed' : 'comment.changed',
    source,
    time: now.toISOString(),
    data: { ref, because: 'replay' },
  };
}

/** A platform says why in fixed words; anything else is a fault of ours, whose words may quote an answer. */
const reasonOf = (error: unknown) => (error instanceof PlatformError ? error.reason : 'fault');

async function noteTrouble(
  { store, now }: Asking,
  from: Stored<AccountRecord>,
  error: unknown,
): Promise<void> {
  const { platform, id: accountId, schoolId, trouble } = from.data;
  const reason = reasonOf(error);
  const metAt = now().toISOString();
  const since = trouble?.reason === reason ? trouble.since : metAt;
  const record = { ...from.data, trouble: { reason, since, metAt } };
  // a passing fault is told when it has lasted: at the second poll that meets it
  const isStopped = error instanceof PlatformError && error.kind === 'stop';
  const isTold = isStopped || trouble !== null;
  const where = { schoolId, platform, accountId };
  const events = isTold ? [accountTrouble(where, reason, source, now())] : [];
  await store.commit({ writes: [writeAccount(record, from)], events });
}
