import { usernameFrom } from '../../world/accounts.ts';
import type { Account, Comment, CommentState, Medium, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { encodeCursor } from '../cursor.ts';
import {
  emptyFields,
  type FieldRequest,
  type FieldTable,
  graphTime,
  nested,
} from '../meta/fields.ts';
import { limitOf } from '../meta/paging.ts';

/** A medium of a post on its own: a child of a carousel has no caption. */
interface Child {
  medium: Medium;
  post: Post;
}

export const mediaDefaults = 'id';
export const commentDefaults = 'id,text,timestamp';
export const accountDefaults = 'id';
/** The platform still lists what is hidden, marked so; one public tool says otherwise. */
export const listed: readonly CommentState[] = ['visible', 'hidden'];
export const commentsCap = 50;

const shortcodeOf = ({ id }: Post): string => BigInt(id).toString(36);

/** Tables of what an account, a medium, a carousel child and a comment can be asked. */
export function createInstagramNodes(world: World) {
  const { media, comments } = world;
  const urlOf = (medium: Medium) => (medium.isWithheld ? undefined : media.urlOf(medium.assetId));
  const typeOf = (medium: Medium | undefined) => (medium?.kind === 'video' ? 'VIDEO' : 'IMAGE');

  function usernameOf({ author, accountId }: Comment): string | undefined {
    if (author === null) return undefined;
    return author === 'page' ? world.accounts.get(accountId)?.username : usernameFrom(author.name);
  }

  function authorOf(comment: Comment): { id: string; username: string } | undefined {
    const username = usernameOf(comment);
    if (username === undefined || comment.author === null) return undefined;
    return { id: comment.author === 'page' ? comment.accountId : comment.author.id, username };
  }

  /** An edge asked as a field of its node, with its own limit and its own paging. */
  function edge(
    query: { postId: string; parentId: string | null },
    request: FieldRequest,
    newestFirst: boolean,
  ) {
    const limit = limitOf(request.options.get('limit'), commentsCap, commentsCap);
    const found = comments.list({ ...query, states: listed, limit: limit + 1, newestFirst });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    if (!last) return undefined;
    const data = shown.map((one) => nested(commentTable, commentDefaults, one, request));
    if (found.length <= limit) return { data };
    return { data, paging: { cursors: { after: encodeCursor(last.seq) } } };
  }

  const childTable: FieldTable<Child> = {
    id: ({ medium }) => medium.id,
    media_type: ({ medium }) => typeOf(medium),
    media_url: ({ medium }) => urlOf(medium),
    thumbnail_url: ({ medium }) => (medium.kind === 'video' ? urlOf(medium) : undefined),
    permalink: ({ post }) => world.permalinkOf(post),
    timestamp: ({ post }) => graphTime(post.liveAt ?? post.createdAt),
    username: ({ post }) => world.accounts.get(post.accountId)?.username,
    ...emptyFields('owner shortcode alt_text'),
  };

  const mediaTable: FieldTable<Post> = {
    id: ({ id }) => id,
    caption: ({ text }) => text || undefined,
    media_type: ({ id }) => {
      const all = media.of(id);
      return all.length > 1 ? 'CAROUSEL_ALBUM' : typeOf(all[0]);
    },
    media_product_type: ({ id }) => (typeOf(media.of(id)[0]) === 'VIDEO' ? 'REELS' : 'FEED'),
    media_url: ({ id }) => {
      const [first] = media.of(id);
      return first && urlOf(first);
    },
    thumbnail_url: ({ id }) => {
      const [first] = media.of(id);
      return first?.kind === 'video' ? urlOf(first) : undefined;
    },
    permalink: (post) => world.permalinkOf(post),
    shortcode: (post) => shortcodeOf(post),
    timestamp: ({ liveAt, createdAt }) => graphTime(liveAt ?? createdAt),
    username: ({ accountId }) => world.accounts.get(accountId)?.username,
    owner: ({ accountId }) => ({ id: accountId }),
    is_comment_enabled: () => true,
    like_count: () => 0,
    comments_count: ({ id }) => comments.count({ postId: id, states: listed }),
    children: (post, request) => {
      const all = media.of(post.id);
      if (all.length < 2) return undefined;
      return {
        data: all.map((medium) => nested(childTable, 'id', { medium, post }, request)),
      };
    },
    comments: ({ id }, request) => edge({ postId: id, parentId: null }, request, true),
    ...emptyFields('alt_text boost_eligibility_info copyright_check_information'),
    ...emptyFields('is_shared_to_feed legacy_instagram_media_id'),
  };

  const commentTable: FieldTable<Comment> = {
    id: ({ id }) => id,
    text: ({ text }) => text || undefined,
    timestamp: ({ createdAt }) => graphTime(createdAt),
    username: (comment) => usernameOf(comment),
    from: (comment, request) => {
      const author = authorOf(comment);
      return author && nested(authorTable, 'id,username', author, request);
    },
    user: ({ author, accountId }) => (author === 'page' ? { id: accountId } : undefined),
    hidden: ({ state }) => state === 'hidden',
    like_count: () => 0,
    parent_id: ({ parentId }) => parentId ?? undefined,
    media: ({ postId }, request) => {
      const post = world.posts.get(postId);
      return post ? nested(mediaTable, mediaDefaults, post, request) : undefined;
    },
    replies: ({ id, postId }, request) => edge({ postId, parentId: id }, request, false),
    ...emptyFields('legacy_instagram_comment_id'),
  };

  const authorTable: FieldTable<{ id: string; username: string }> = {
    id: ({ id }) => id,
    username: ({ username }) => username,
  };

  const accountTable: FieldTable<Account> = {
    id: ({ id }) => id,
    ig_id: ({ id }) => id,
    user_id: ({ id }) => id,
    username: ({ username }) => username,
    name: ({ title }) => title,
    account_type: () => 'BUSINESS',
    media_count: ({ id }) => world.posts.of(id, ['live']).length,
    ...emptyFields('biography website profile_picture_url followers_count follows_count'),
  };

  return { accountTable, mediaTable, childTable, commentTable, authorOf };
}
