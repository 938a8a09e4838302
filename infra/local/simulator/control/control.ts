import type { Courier } from '../delivery/courier.ts';
import type { Delivery, Outbox } from '../delivery/outbox.ts';
import type { Failure, Failures } from '../http/failures.ts';
import type { Changes } from '../world/changes.ts';
import type { CallCount } from '../world/ledger.ts';
import type { MediumInput } from '../world/media.ts';
import type {
  Account,
  Attachment,
  Author,
  Comment,
  CommentState,
  LedgerEntry,
  Post,
  TokenState,
} from '../world/records.ts';
import type { Settings } from '../world/settings.ts';
import { platformOf, type World } from '../world/world.ts';

interface NewAccount {
  platform: string;
  title: string;
  /** Made up when absent. */
  id?: string | undefined;
  username?: string | undefined;
}

interface NewPost {
  accountId: string;
  text: string;
  media?: readonly MediumInput[] | undefined;
  /** Will go live by itself when the clock passes this. */
  scheduledFor?: Date | undefined;
  /** A draft without a time. */
  unpublished?: boolean | undefined;
  isRepost?: boolean | undefined;
  /** Somebody else posting on the page; the page itself by default. */
  author?: { id: string; name: string } | undefined;
  id?: string | undefined;
  /** In the past: what was there before the product came. */
  createdAt?: Date | undefined;
}

interface NewComment {
  postId: string;
  text: string;
  /** `page`: the account itself; null: a name the platform withholds. */
  author: Author;
  parentId?: string | undefined;
  photo?: Uint8Array | undefined;
  sticker?: boolean | undefined;
  video?: boolean | undefined;
  /** `spam`: held by the platform itself (YouTube). */
  state?: Extract<CommentState, 'visible' | 'hidden' | 'spam'> | undefined;
  /** Kept out of lists and pushes, as comments of restricted people are. */
  isUnlisted?: boolean | undefined;
  id?: string | undefined;
  createdAt?: Date | undefined;
}

/** Everything a person at the play page, a test or a demo can do to the simulated platforms. */
export interface Control {
  addAccount(account: NewAccount): Account;
  accounts(): Account[];
  publishPost(post: NewPost): Post;
  /** New pictures replace the old ones; absent: they stay. */
  editPost(change: { postId: string; text: string; media?: readonly MediumInput[] }): void;
  schedulePost(change: { postId: string; scheduledFor: Date | null }): void;
  trashPost(postId: string): void;
  deletePost(postId: string): void;
  addComment(comment: NewComment): Comment;
  editComment(change: { commentId: string; text: string }): void;
  deleteComment(commentId: string): void;
  /** A person of the school hides or shows a comment on the platform itself. */
  hideByPage(commentId: string): void;
  showByPage(commentId: string): void;
  /** Many changes with one write to the disk. */
  atOnce<T>(work: () => T): T;

  /** Lets the clock's time come true: go-live, retries that are due. */
  tick(): Promise<void>;
  /** Sends all that is due now, held or not; retries that are not yet due stay waiting. */
  drainDeliveries(): Promise<{ sent: number; accepted: number; waiting: number }>;
  /** The GET of each webhook configuration; true where the answer was the exact challenge. */
  verifyWebhooks(): Promise<{ platform: string; accountId: string; status: number; ok: boolean }[]>;
  /** Any body, signed as the platform signs. */
  sendRaw(delivery: { accountId: string; body: string }): void;

  holdDeliveries(isHeld: boolean): void;
  duplicateDeliveries(copies: number): void;
  shuffleDeliveries(isShuffled: boolean): void;
  delayDeliveries(seconds: number): void;
  batchDeliveries(size: number): void;
  /** Every other knob: see `settings.ts`. */
  set(settings: Partial<Settings>): void;
  settings(): Settings;
  /**
   * The next `times` calls that match go wrong. `pattern` is compared with "facebook POST comment /123_4";
   * `*` stands for anything.
   */
  failNext(pattern: string, failure: Failure, times?: number): void;
  clearFailures(): void;
  setToken(accountId: string, state: TokenState): void;
  /** Off: subscribed in name, but nothing is pushed any more. */
  setWebhooks(accountId: string, isOn: boolean): void;
  /** Percent of the call budget in the usage headers; from 100 on calls are refused. */
  setUsage(accountId: string, percent: number, regainMinutes?: number): void;
  /** Every picture address given out so far stops working. */
  expireMedia(status?: 403 | 410): void;

  ledger(afterSeq?: number): LedgerEntry[];
  calls(): CallCount[];
  deliveries(): Delivery[];
  posts(accountId: string): Post[];
  post(postId: string): Post | null;
  /** By any spelling of the id. */
  comment(commentId: string): Comment | null;
  comments(postId: string): Comment[];
  media(postId: string): { id: string; kind: 'image' | 'video'; url: string }[];
}

interface Parts {
  world: World;
  changes: Changes;
  outbox: Outbox;
  courier: Courier;
  failures: Failures;
}

const everyComment: readonly CommentState[] = ['visible', 'hidden', 'spam', 'rejected', 'deleted'];

export function createControl({ world, changes, outbox, courier, failures }: Parts): Control {
  const { accounts, posts, comments, settings, media } = world;

  /** What a caller names must exist: a typo in a test should not pass as "nothing happened". */
  function must<T>(found: T | null, what: string, id: string): T {
    if (found === null) throw new Error(`no ${what} ${JSON.stringify(id)} in the simulator`);
    return found;
  }
  const account = (id: string) => must(accounts.get(id), 'account', id);
  const post = (id: string) => must(posts.get(id), 'post', id);

  function findComment(id: string): Comment | null {
    const byKey = (key: string) => comments.byKey(key);
    const keys = world.platforms.map((platform) => platform.commentKey(id));
    return comments.get(id) ?? keys.map(byKey).find((found) => found !== null) ?? null;
  }
  const comment = (id: string) => must(findComment(id), 'comment', id);

  /** Changes the truth, then lets the deliveries go. */
  function change<T>(work: () => T): T {
    const value = work();
    courier.wake();
    return value;
  }

  function attachmentOf(input: NewComment): Attachment | null {
    if (input.photo) return { kind: 'image', assetId: media.store(input.photo), url: null };
    if (input.video) return { kind: 'video', assetId: null, url: null };
    return input.sticker ? { kind: 'sticker', assetId: null, url: null } : null;
  }

  async function handshake(platformName: string, accountId: string, query: URLSearchParams) {
    const base =
      accounts.get(accountId)?.hubCallback ?? `${world.callbackUrl()}/webhooks/${platformName}`;
    const answer = await fetch(`${base}?${query}`, { redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  }

  return {
    addAccount({ platform, id, title, username }) {
      const { refreshes, newAccountId } = platformOf(world, platform);
      return accounts.add({ platform, id: id ?? newAccountId(), title, username, refreshes });
    },
    accounts: () => accounts.all(),
    publishPost: (input) =>
      change(() =>
        changes.publishPost({
          id: input.id,
          account: account(input.accountId),
          text: input.text,
          media: input.media ?? [],
          scheduledFor: input.scheduledFor ?? null,
          isDraft: input.unpublished ?? false,
          isRepost: input.isRepost ?? false,
          author: input.author ?? 'page',
          createdAt: input.createdAt,
        }),
      ),
    editPost: ({ postId, text, media: newMedia }) =>
      change(() => changes.editPost(post(postId), text, newMedia ?? null)),
    schedulePost: ({ postId, scheduledFor }) =>
      change(() => changes.schedulePost(post(postId), scheduledFor, 'control')),
    trashPost: (id) => change(() => changes.trashPost(post(id), 'control')),
    deletePost: (id) => change(() => changes.removePost(post(id), 'control')),
    addComment: (input) =>
      change(() =>
        changes.addComment({
          id: input.id,
          post: post(input.postId),
          parent: input.parentId === undefined ? null : comment(input.parentId),
          text: input.text,
          author: input.author,
          attachment: attachmentOf(input),
          state: input.state ?? 'visible',
          isUnlisted: input.isUnlisted ?? false,
          createdAt: input.createdAt,
        }),
      ),
    editComment: ({ commentId, text }) =>
      change(() => changes.editComment(comment(commentId), text)),
    deleteComment: (id) => change(() => changes.setComment(comment(id), 'deleted', 'control')),
    hideByPage: (id) => change(() => changes.setComment(comment(id), 'hidden', 'control')),
    showByPage: (id) => change(() => changes.setComment(comment(id), 'visible', 'control')),
    atOnce: (work) => change(() => world.db.atomically(work)),

    async tick() {
      changes.advance();
      await courier.drain(false);
    },
    drainDeliveries: () => courier.drain(true),
    async verifyWebhooks() {
      const results = [];
      for (const platform of world.platforms) {
        const own = accounts.all().filter(({ platform: name }) => name === platform.name);
        for (const { accountId, query, challenge } of platform.handshakes(own, world)) {
          const { status, text } = await handshake(platform.name, accountId, query);
          const ok = status >= 200 && status < 300 && text === challenge;
          results.push({ platform: platform.name, accountId, status, ok });
        }
      }
      return results;
    },
    sendRaw({ accountId, body }) {
      outbox.add(account(accountId).platform, accountId, body);
      courier.wake();
    },

    holdDeliveries(isHeld) {
      settings.set({ isHeld });
      courier.wake();
    },
    duplicateDeliveries: (copies) => settings.set({ copies }),
    shuffleDeliveries: (isShuffled) => settings.set({ isShuffled }),
    delayDeliveries: (delaySeconds) => settings.set({ delaySeconds }),
    batchDeliveries: (batchSize) => settings.set({ batchSize }),
    set: (wanted) => settings.set(wanted),
    settings: () => settings.get(),
    failNext: (pattern, failure, times = 1) => failures.plan(pattern, failure, times),
    clearFailures: () => failures.clear(),
    setToken: (id, state) => accounts.setToken(account(id).id, state),
    setWebhooks: (id, isOn) => accounts.setSubscribed(account(id).id, isOn),
    setUsage: (id, percent, regainMinutes = 0) => {
      const usage = { ...settings.get().usage, [account(id).id]: { percent, regainMinutes } };
      settings.set({ usage });
    },
    expireMedia: (status = 403) => media.expireAll(status),

    ledger: (afterSeq) => world.ledger.entries(afterSeq),
    calls: () => world.ledger.calls(),
    deliveries: () => outbox.all(),
    posts: (id) => posts.of(id, ['draft', 'scheduled', 'live', 'trashed', 'deleted']),
    post: (id) => posts.get(id),
    comment: findComment,
    comments: (postId) => comments.list({ postId, states: everyComment, limit: 1_000_000 }),
    media: (postId) =>
      media.of(postId).map(({ id, kind, assetId }) => ({ id, kind, url: media.urlOf(assetId) })),
  };
}
