import type { Comment, Medium, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import type { Change, PackedDelivery, Push } from '../fake-platform.ts';
import { graphTime, unixSeconds } from '../meta/fields.ts';
import { metaJson, shuffleKeys } from '../meta/payload.ts';
import { createFacebookNodes } from './nodes.ts';

type Value = Record<string, unknown>;

/** `from` as in the 2023 bodies, or the older sender_id (a JSON number) with sender_name; absent when withheld. */
function sender(world: World, person: { id: string; name: string } | undefined): Value {
  if (!person) return {};
  if (world.settings.get().facebookShape === '2023') return { from: person };
  return { sender_id: Number(person.id), sender_name: person.name };
}

function aboutPost(world: World, post: Post): Value {
  const { statusType } = createFacebookNodes(world);
  return {
    id: post.id,
    status_type: statusType(post),
    is_published: post.state === 'live',
    updated_time: graphTime(post.updatedAt),
    permalink_url: world.permalinkOf(post),
    promotion_status: 'inactive',
  };
}

const commentVerbs: Partial<Record<Change['what'], string>> = {
  'comment-added': 'add',
  'comment-edited': 'edited',
  'comment-removed': 'remove',
  'comment-hidden': 'hide',
  'comment-shown': 'unhide',
};

/** @NOTE `created_time` is the time of this change, and the sender of a hide is the page: captured in 2023. */
function commentValue(change: Change, comment: Comment, world: World): Value {
  const { what, at, account, post } = change;
  const isPageActing = what === 'comment-hidden' || what === 'comment-shown';
  const page = { id: account.id, name: account.title };
  const person = isPageActing ? page : createFacebookNodes(world).personOf(comment);
  const { attachment } = comment;
  const file = attachment?.assetId ? world.media.urlOf(attachment.assetId) : undefined;
  const isRemoval = what === 'comment-removed';
  return {
    item: 'comment',
    verb: commentVerbs[what],
    comment_id: comment.id,
    post_id: post.id,
    parent_id: comment.parentId ?? post.id,
    created_time: unixSeconds(at),
    ...sender(world, person),
    ...(isRemoval || comment.text === '' ? {} : { message: comment.text }),
    ...(isRemoval || attachment?.kind !== 'image' ? {} : { photo: file }),
    ...(isRemoval || attachment?.kind !== 'video' ? {} : { video: file }),
    ...(isRemoval ? {} : { post: aboutPost(world, post) }),
  };
}

function mediumValue(medium: Medium, world: World): Value {
  const link = world.media.urlOf(medium.assetId);
  return medium.kind === 'video'
    ? { item: 'video', video_id: medium.id, link }
    : { item: 'photo', photo_id: medium.id, link };
}

/** Several pictures are one status with `photos`; several videos are several values with one post_id. */
function mediaValues(post: Post, world: World): Value[] {
  const media = world.media.of(post.id);
  const videos = media.filter(({ kind }) => kind === 'video');
  if (videos.length > 0) return videos.map((video) => mediumValue(video, world));
  const [first, second] = media;
  if (post.isRepost) return [{ item: 'share', share_id: post.id.split('_').at(-1) }];
  if (!first) return [{ item: 'status' }];
  if (!second) return [mediumValue(first, world)];
  return [{ item: 'status', photos: media.map(({ assetId }) => world.media.urlOf(assetId)) }];
}

function postValues(change: Change, world: World): Value[] {
  const { what, account, post } = change;
  const person = createFacebookNodes(world).personOf(post);
  const created_time = unixSeconds(post.createdAt); // the original creation, also when it goes live later
  if (what === 'post-removed') {
    return [
      { item: 'post', verb: 'remove', post_id: post.id, recipient_id: account.id, created_time },
    ];
  }
  const common = { post_id: post.id, created_time, ...sender(world, person) };
  // a post in the trash looks like an edit to nothing
  if (what === 'post-trashed') return [{ ...common, item: 'status', verb: 'edited', published: 1 }];
  if (what === 'post-unpublished') return [];
  const published = post.state === 'live' ? 1 : 0;
  return mediaValues(post, world).map((medium) => {
    const isUnpublishedVideo = medium.item === 'video' && published === 0;
    const verb = what === 'post-edited' || isUnpublishedVideo ? 'edited' : 'add';
    return { ...common, ...medium, verb, published, ...(post.text ? { message: post.text } : {}) };
  });
}

/** The `value` of each change that Facebook would push. */
export function pushFacebook(change: Change, world: World): string[] {
  const values = change.comment
    ? [commentValue(change, change.comment, world)]
    : postValues(change, world);
  return values.map((value) => JSON.stringify(value));
}

/** One body for the whole batch: an entry per page, its changes in order. */
export function packFacebook(pushes: readonly Push[], at: Date): PackedDelivery[] {
  const [first] = pushes;
  if (!first) return [];
  const accountIds = [...new Set(pushes.map(({ accountId }) => accountId))];
  const entry = accountIds.map((id) => ({
    id,
    time: unixSeconds(at),
    changes: pushes
      .filter(({ accountId }) => accountId === id)
      .map(({ part }) => ({ field: 'feed', value: JSON.parse(part) })),
  }));
  const body = metaJson(shuffleKeys({ object: 'page', entry }));
  return [{ accountId: first.accountId, body }];
}
