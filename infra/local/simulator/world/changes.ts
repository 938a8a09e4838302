import type { Change } from '../platforms/fake-platform.ts';
import type { MediumInput } from './media.ts';
import type {
  Account,
  Actor,
  Attachment,
  Author,
  Comment,
  CommentState,
  LedgerChange,
  Post,
} from './records.ts';
import { platformOf, type World } from './world.ts';

interface PostInput {
  id?: string | undefined;
  account: Account;
  text: string;
  media: readonly MediumInput[];
  scheduledFor: Date | null;
  isDraft: boolean;
  isRepost: boolean;
  author: Author;
  createdAt?: Date | undefined;
}

interface CommentInput {
  id?: string | undefined;
  post: Post;
  parent: Comment | null;
  text: string;
  author: Author;
  attachment: Attachment | null;
  state: CommentState;
  isUnlisted: boolean;
  createdAt?: Date | undefined;
}

/** The only ways the truth changes. Each writes truth, ledger and pushes together, or nothing. */
export interface Changes {
  publishPost(input: PostInput): Post;
  editPost(post: Post, text: string, media: readonly MediumInput[] | null): void;
  /** null: a draft without a time. The same time again changes nothing. */
  schedulePost(post: Post, at: Date | null, by: Actor): void;
  goLive(post: Post, by: Actor): void;
  /** Live or scheduled no more, but not gone. */
  unpublish(post: Post, by: Actor): void;
  trashPost(post: Post, by: Actor): void;
  removePost(post: Post, by: Actor): void;
  addComment(input: CommentInput): Comment;
  editComment(comment: Comment, text: string): void;
  setComment(comment: Comment, state: CommentState, by: Actor): void;
  /** Scheduled posts whose time has come. */
  advance(): void;
}

const commentChange: Record<CommentState, { ledger: LedgerChange; what: Change['what'] }> = {
  visible: { ledger: 'shown', what: 'comment-shown' },
  hidden: { ledger: 'hidden', what: 'comment-hidden' },
  spam: { ledger: 'hidden', what: 'comment-hidden' },
  rejected: { ledger: 'rejected', what: 'comment-hidden' },
  deleted: { ledger: 'removed', what: 'comment-removed' },
};

const isHeld = (state: CommentState) => state === 'hidden' || state === 'spam';

/** `enqueue` is called inside the transaction, with what the platform would push. */
export function createChanges(
  world: World,
  enqueue: (platform: string, accountId: string, parts: readonly string[]) => void,
): Changes {
  const { db, posts, comments, media, ledger, now } = world;

  function reread(id: string): Post {
    const post = posts.get(id);
    if (!post) throw new Error('a post disappeared while it was being changed');
    return post;
  }

  function tell(
    what: Change['what'],
    post: Post,
    comment: Comment | null,
    before: Post | null = null,
  ): void {
    const account = world.accounts.get(post.accountId);
    if (!account) throw new Error('a post without an account');
    const change: Change = { what, at: now(), account, post, comment, before };
    enqueue(account.platform, account.id, platformOf(world, post.platform).push(change, world));
  }

  function note(of: Post | Comment, change: LedgerChange, by: Actor, detail: string | null): void {
    const { platform, accountId, id } = of;
    const kind = 'postId' in of ? 'comment' : 'post';
    ledger.record({ at: now().toISOString(), platform, accountId, kind, id, change, by, detail });
  }

  function move(
    post: Post,
    to: Pick<Post, 'state' | 'scheduledFor' | 'liveAt'>,
    entry: { change: LedgerChange; by: Actor; what: Change['what'] | null },
  ): void {
    db.atomically(() => {
      posts.setState(post.id, { ...to, updatedAt: now().toISOString() });
      note(post, entry.change, entry.by, to.scheduledFor);
      if (entry.what) tell(entry.what, reread(post.id), null);
    });
  }

  const changes: Changes = {
    publishPost: (input) =>
      db.atomically(() => {
        const { account, text, isRepost, author } = input;
        const platform = platformOf(world, account.platform);
        const createdAt = (input.createdAt ?? now()).toISOString();
        const id = input.id ?? platform.newPostId(account);
        const scheduledFor = input.scheduledFor?.toISOString() ?? null;
        const state = scheduledFor ? 'scheduled' : input.isDraft ? 'draft' : 'live';
        const liveAt = state === 'live' ? createdAt : null;
        const where = { id, platform: platform.name, accountId: account.id };
        const when = { createdAt, updatedAt: createdAt, scheduledFor, liveAt };
        posts.add({ ...where, ...when, text, state, isRepost, author });
        const { defaultMedium: kind } = platform;
        const isBare = input.media.length === 0;
        media.attach(id, isBare && kind ? [{ kind }] : input.media);
        const post = reread(id);
        if (state === 'live') note(post, 'live', 'control', null);
        if (state === 'scheduled') note(post, 'scheduled', 'control', scheduledFor);
        tell('post-added', post, null);
        return post;
      }),

    editPost: (post, text, newMedia) =>
      db.atomically(() => {
        posts.setText(post.id, text, now().toISOString());
        if (newMedia) {
          media.detachAll(post.id);
          media.attach(post.id, newMedia);
        }
        tell('post-edited', reread(post.id), null, post);
      }),

    schedulePost(post, at, by) {
      const scheduledFor = at?.toISOString() ?? null;
      if (post.state === 'live' || post.scheduledFor === scheduledFor) return;
      const state = scheduledFor ? 'scheduled' : 'draft';
      const change = scheduledFor ? 'scheduled' : 'unscheduled';
      move(post, { state, scheduledFor, liveAt: null }, { change, by, what: null });
    },

    goLive(post, by) {
      if (post.state === 'live') return;
      const liveAt = now().toISOString();
      const to = { state: 'live' as const, scheduledFor: null, liveAt };
      move(post, to, { change: 'live', by, what: 'post-live' });
    },

    unpublish(post, by) {
      if (post.state === 'draft') return;
      const to = { state: 'draft' as const, scheduledFor: null, liveAt: post.liveAt };
      move(post, to, { change: 'unpublished', by, what: 'post-unpublished' });
    },

    trashPost(post, by) {
      if (post.state === 'trashed' || post.state === 'deleted') return;
      const to = { state: 'trashed' as const, scheduledFor: null, liveAt: post.liveAt };
      move(post, to, { change: 'trashed', by, what: 'post-trashed' });
    },

    removePost(post, by) {
      if (post.state === 'deleted') return;
      const to = { state: 'deleted' as const, scheduledFor: null, liveAt: post.liveAt };
      move(post, to, { change: 'removed', by, what: 'post-removed' });
    },

    addComment: (input) =>
      db.atomically(() => {
        const { post, parent, text, author, attachment, state, isUnlisted } = input;
        const platform = platformOf(world, post.platform);
        const id = input.id ?? platform.newCommentId(post, parent);
        const at = (input.createdAt ?? now()).toISOString();
        const where = { id, platform: post.platform, accountId: post.accountId, postId: post.id };
        const what = { parentId: parent?.id ?? null, text, author, attachment, state, isUnlisted };
        comments.add({ ...where, ...what, createdAt: at, updatedAt: at }, platform.commentKey(id));
        const comment = comments.get(id);
        if (!comment) throw new Error('the comment just added could not be read');
        if (!isUnlisted) tell('comment-added', post, comment);
        return comment;
      }),

    editComment: (comment, text) =>
      db.atomically(() => {
        comments.setText(comment.id, text, now().toISOString());
        tell('comment-edited', reread(comment.postId), comments.get(comment.id));
      }),

    setComment(comment, state, by) {
      if (comment.state === state || comment.state === 'deleted') return;
      db.atomically(() => {
        comments.setState(comment.id, state, comment.updatedAt);
        if (isHeld(comment.state) && isHeld(state)) return; // nobody sees a difference
        note(comment, commentChange[state].ledger, by, null);
        tell(commentChange[state].what, reread(comment.postId), comments.get(comment.id));
      });
    },

    advance() {
      for (const post of posts.due(now().toISOString())) changes.goLive(post, 'platform');
    },
  };
  return changes;
}
