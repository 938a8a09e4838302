import type { World } from '../../world/world.ts';
import type { Change, PackedDelivery, Push } from '../fake-platform.ts';
import { unixSeconds } from '../meta/fields.ts';
import { metaJson, shuffleKeys } from '../meta/payload.ts';
import { createInstagramNodes } from './nodes.ts';

/** Only new comments are pushed: no new media, no edit, no removal, no hiding. At Standard Access not even those. */
export function pushInstagram({ what, comment, post }: Change, world: World): string[] {
  if (what !== 'comment-added' || !comment) return [];
  if (world.settings.get().instagramAccess === 'standard') return [];
  const author = createInstagramNodes(world).authorOf(comment);
  const isOwn = comment.author === 'page';
  const isVideo = world.media.of(post.id)[0]?.kind === 'video';
  const value = {
    id: comment.id,
    ...(author && { from: isOwn ? { ...author, self_ig_scoped_id: author.id } : author }),
    ...(comment.text && { text: comment.text }),
    ...(comment.parentId && { parent_id: comment.parentId }),
    media: { id: post.id, media_product_type: isVideo ? 'REELS' : 'FEED' },
  };
  return [JSON.stringify(value)];
}

/** `changes` as under Facebook Login, or flat on the entry as the Instagram Login pages show it. */
export function packInstagram(pushes: readonly Push[], at: Date, world: World): PackedDelivery[] {
  const [first] = pushes;
  if (!first) return [];
  const time = unixSeconds(at);
  const values = pushes.map(({ accountId, part }) => ({ id: accountId, value: JSON.parse(part) }));
  const ids = [...new Set(values.map(({ id }) => id))];
  const field = 'comments';
  const entry =
    world.settings.get().instagramLayout === 'flat'
      ? values.map(({ id, value }) => ({ id, time, field, value }))
      : ids.map((id) => ({
          id,
          time,
          changes: values.filter((one) => one.id === id).map(({ value }) => ({ field, value })),
        }));
  const body = metaJson(shuffleKeys({ object: 'instagram', entry }));
  return [{ accountId: first.accountId, body }];
}
