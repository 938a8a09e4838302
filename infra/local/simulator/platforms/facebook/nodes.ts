import type { Account, Attachment, Comment, Medium, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import {
  emptyFields,
  type FieldRequest,
  type FieldTable,
  graphTime,
  nested,
  unixSeconds,
} from '../meta/fields.ts';
import { limitOf } from '../meta/paging.ts';

interface Person {
  id: string;
  name: string;
}

/** One entry of `attachments` or `subattachments`, or a comment's `attachment`. */
interface StoryAttachment {
  type: string;
  mediaType: string;
  picture: { src: string; width: number; height: number } | null;
  target: { id: string; url: string } | null;
  url: string;
  parts: StoryAttachment[];
}

const person: FieldTable<Person> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  ...emptyFields('username link picture'),
};

const story: FieldTable<StoryAttachment> = {
  type: ({ type }) => type,
  media_type: ({ mediaType }) => mediaType,
  media: ({ picture }) => (picture ? { image: picture } : undefined),
  target: ({ target }) => target ?? undefined,
  url: ({ url }) => url,
  unshimmed_url: ({ url }) => url,
  subattachments: ({ parts }, request) =>
    parts.length === 0
      ? undefined
      : { data: parts.map((part) => nested(story, 'media,target,type,url', part, request)) },
  ...emptyFields('title description description_tags'),
};
const storyDefaults = 'media,media_type,target,type,url,subattachments';

/** Tables of what a page, a post and a comment can be asked. */
export function createFacebookNodes(world: World) {
  const { media } = world;
  const accountOf = (id: string) => world.accounts.get(id);
  const postOf = (id: string) => world.posts.get(id);

  function personOf(thing: Post | Comment): Person | undefined {
    const account = accountOf(thing.accountId);
    if (!account || thing.author === null) return undefined;
    return thing.author === 'page' ? { id: account.id, name: account.title } : thing.author;
  }

  function attachmentOf(medium: Medium, post: Post): StoryAttachment {
    const isVideo = medium.kind === 'video';
    const url = `https://www.facebook.com/${post.accountId}/${isVideo ? 'videos' : 'photos'}/${medium.id}/`;
    const { width, height } = medium;
    return {
      type: isVideo ? 'video_inline' : 'photo',
      mediaType: isVideo ? 'video' : 'photo',
      picture: medium.isWithheld ? null : { src: media.urlOf(medium.assetId), width, height },
      target: { id: medium.id, url },
      url,
      parts: [],
    };
  }

  /** Several pictures are one album whose pictures stand in `subattachments`. */
  function attachmentsOf(post: Post): StoryAttachment[] {
    const parts = media.of(post.id).map((medium) => attachmentOf(medium, post));
    const [first, second] = parts;
    if (!first) return [];
    if (!second) return [{ ...first, type: post.isRepost ? 'share' : first.type }];
    const url = world.permalinkOf(post);
    return [
      { ...first, type: 'album', mediaType: 'album', target: { id: post.id, url }, url, parts },
    ];
  }

  function commentAttachment({ kind, assetId, url }: Attachment, id: string): StoryAttachment {
    const src = assetId ? media.urlOf(assetId) : null;
    const types = { image: 'photo', video: 'video_inline', sticker: 'sticker', link: 'share' };
    const page = url ?? `https://www.facebook.com/photo.php?fbid=${id}`;
    return {
      type: types[kind],
      mediaType: types[kind],
      picture: src ? { src, width: 720, height: 720 } : null,
      target: { id, url: page },
      url: page,
      parts: [],
    };
  }

  function statusType(post: Post): string {
    if (post.isRepost) return 'shared_story';
    const kinds = media.of(post.id).map(({ kind }) => kind);
    if (kinds.includes('video')) return 'added_video';
    return kinds.length > 0 ? 'added_photos' : 'mobile_status_update';
  }

  function firstPicture(post: Post): string | undefined {
    const first = media.of(post.id).find(({ isWithheld }) => !isWithheld);
    return first && media.urlOf(first.assetId);
  }

  /** `comments` asked as a field: `comments.filter(stream).limit(0).summary(true)`. */
  function commentEdge(postId: string, ownId: string | null, request: FieldRequest) {
    const { options } = request;
    const isStream = ownId === null && options.get('filter') === 'stream';
    const which = { postId, ...(isStream ? {} : { parentId: ownId }) };
    const states = ['visible', 'hidden'] as const;
    const limit = options.get('limit') === '0' ? 0 : limitOf(options.get('limit'), 25, 100);
    const found = world.comments.list({ ...which, states, limit });
    const data = found.map((one) => nested(commentTable, commentDefaults, one, request));
    if (options.get('summary') !== 'true') return data.length > 0 ? { data } : undefined;
    const total_count = world.comments.count({ ...which, states });
    return { data, summary: { order: 'chronological', total_count, can_comment: true } };
  }

  const pageTable: FieldTable<Account> = {
    id: ({ id }) => id,
    name: ({ title }) => title,
    username: ({ username }) => username,
    link: ({ id }) => `https://www.facebook.com/${id}`,
    ...emptyFields('about category picture instagram_business_account fan_count tasks'),
  };

  const postTable: FieldTable<Post> = {
    id: ({ id }) => id,
    message: ({ text }) => text || undefined,
    created_time: ({ createdAt }) => graphTime(createdAt),
    updated_time: ({ updatedAt }) => graphTime(updatedAt),
    is_published: ({ state }) => state === 'live',
    is_hidden: () => false,
    is_expired: () => false,
    scheduled_publish_time: ({ scheduledFor }) => scheduledFor && unixSeconds(scheduledFor),
    permalink_url: (post) => world.permalinkOf(post),
    full_picture: (post) => firstPicture(post),
    picture: (post) => firstPicture(post),
    status_type: (post) => statusType(post),
    promotable_id: ({ id }) => id,
    parent_id: ({ isRepost }) => (isRepost ? '100000000000001_122000000000001' : undefined),
    from: (post, request) => {
      const from = personOf(post);
      return from && nested(person, 'id,name', from, request);
    },
    attachments: (post, request) => {
      const found = attachmentsOf(post);
      if (found.length === 0) return undefined;
      return { data: found.map((one) => nested(story, storyDefaults, one, request)) };
    },
    comments: ({ id }, request) => commentEdge(id, null, request),
    ...emptyFields('story story_tags message_tags place privacy shares properties to target'),
    ...emptyFields('application backdated_time call_to_action feed_targeting icon is_spherical'),
    ...emptyFields('is_eligible_for_promotion is_instagram_eligible promotion_status via width'),
  };

  const commentTable: FieldTable<Comment> = {
    id: ({ id }) => id,
    message: ({ text }) => text, // empty for a picture alone
    created_time: ({ createdAt }) => graphTime(createdAt),
    is_hidden: ({ state }) => state === 'hidden',
    is_private: () => false,
    can_hide: ({ author, state }) => (state === 'hidden' ? undefined : author !== 'page'),
    can_remove: () => true,
    can_comment: () => true,
    can_like: () => true,
    can_reply_privately: ({ author }) => author !== 'page',
    comment_count: ({ id, postId }) =>
      world.comments.count({ postId, parentId: id, states: ['visible', 'hidden'] }),
    like_count: () => 0,
    user_likes: () => false,
    permalink_url: ({ postId, id }) => {
      const post = postOf(postId);
      return post && world.permalinkOf(post, id);
    },
    from: (comment, request) => {
      const from = personOf(comment);
      return from && nested(person, 'id,name', from, request);
    },
    parent: (comment, request) => {
      const parent = comment.parentId && world.comments.get(comment.parentId);
      return parent ? nested(commentTable, commentDefaults, parent, request) : undefined;
    },
    object: ({ postId }) => ({ id: postId }),
    attachment: ({ attachment, id }, request) =>
      attachment
        ? nested(story, storyDefaults, commentAttachment(attachment, id), request)
        : undefined,
    comments: ({ id, postId }, request) => commentEdge(postId, id, request),
    ...emptyFields('message_tags admin_creator application live_broadcast_timestamp'),
    ...emptyFields('private_reply_conversation can_be_hidden'),
  };

  return { pageTable, postTable, commentTable, attachmentsOf, story, statusType, personOf };
}

export const pageDefaults = 'name,id';
export const postDefaults = 'created_time,message,id';
export const commentDefaults = 'created_time,from,message,id';
export const attachmentDefaults = storyDefaults;
