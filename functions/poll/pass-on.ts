import type { SchoolwachtEvent } from '../../events/index.ts';
import type { ContentKind, ContentRef } from '../../shared/domain/content.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ListedPost, Platform } from '../../shared/ports/platform.ts';
import type { Store } from '../../shared/ports/store.ts';
import { contentPk, readContent } from '../../shared/records/contents.ts';
import type { AccountRecord } from '../../shared/records/schools.ts';
import {
  readSeenComments,
  readSeenPost,
  type SeenPlace,
  type SeenPost,
  setSeenComment,
  setSeenPost,
} from '../../shared/records/seen.ts';

/** Events of one commit; the rest follows in the next. */
export const atOnce = 40;
export const source = 'poll';

/** One account as it is being asked. */
export interface Asking {
  store: Store;
  now: Clock;
  platform: Platform;
  account: AccountRecord;
  /** Also what the platform promises to push, and what we took for gone. */
  reconcile: boolean;
}

/** Says that a post changed, where it did and nobody pushes that. Returns what is known of it now. */
export async function passOnPost(asking: Asking, post: ListedPost): Promise<SeenPost> {
  const { store, platform, reconcile } = asking;
  const place = placeOf(asking, post);
  const known = await readSeenPost(store, place);
  if (known !== undefined && !reconcile && platform.can.pushesPosts) return known;
  const ref = refOf(asking, 'post', post.id);
  const isNew = known?.fingerprint !== post.fingerprint;
  if (!isNew && !(reconcile && (await isGone(store, ref)))) return known;
  const seen = {
    fingerprint: post.fingerprint,
    commentsFingerprint: known?.commentsFingerprint ?? null,
  };
  const events = [changed(asking, ref, post.fingerprint)];
  await store.commit({ writes: [setSeenPost(place, seen)], events });
  return seen;
}

/** Says which comments of a post changed, where nobody pushes that. */
export async function passOnComments(
  asking: Asking,
  post: ListedPost,
  known: SeenPost,
): Promise<void> {
  const { store, platform, account, reconcile } = asking;
  if (!reconcile && platform.can.pushesComments) return;
  const { commentsFingerprint } = post;
  if (!reconcile && known.commentsFingerprint === commentsFingerprint) return;
  const place = placeOf(asking, post);
  const listed = await platform.listComments({ platform: platform.name, id: account.id }, post.id);
  // by key: paging may show one comment twice, and one commit holds each row once
  const comments = new Map(
    listed.map(({ id, fingerprint }) => [
      platform.contentKey('comment', id),
      { ref: refOf(asking, 'comment', id), fingerprint },
    ]),
  );
  const before = await readSeenComments(store, place);
  for (const group of groupsOf([...comments.values()])) {
    const news = await Promise.all(
      group.map(async ({ ref, fingerprint }) => {
        const isNew = before.get(ref.key) !== fingerprint;
        return isNew || (reconcile && (await isGone(store, ref))) ? [{ ref, fingerprint }] : [];
      }),
    ).then((found) => found.flat());
    if (news.length === 0) continue;
    const writes = news.map(({ ref, fingerprint }) => setSeenComment(place, ref.key, fingerprint));
    const events = news.map(({ ref, fingerprint }) => changed(asking, ref, fingerprint));
    await store.commit({ writes, events });
  }
  if (known.commentsFingerprint === commentsFingerprint) return;
  await store.commit({ writes: [setSeenPost(place, { ...known, commentsFingerprint })] });
}

/** What is listed cannot be gone: a read that found nothing was wrong, or it was put back. */
async function isGone(store: Store, ref: ContentRef): Promise<boolean> {
  return (await readContent(store, ref))?.data.state === 'gone';
}

function placeOf({ platform, account }: Asking, post: ListedPost): SeenPlace {
  return {
    platform: platform.name,
    accountId: account.id,
    post: platform.contentKey('post', post.id),
  };
}

function refOf({ platform, account }: Asking, kind: ContentKind, id: string): ContentRef {
  return {
    schoolId: account.schoolId,
    platform: platform.name,
    accountId: account.id,
    kind,
    id,
    key: platform.contentKey(kind, id),
  };
}

function changed({ now }: Asking, ref: ContentRef, fingerprint: string): SchoolwachtEvent {
  return {
    id: `polled#${contentPk(ref)}#${fingerprint}`,
    type: ref.kind === 'post' ? 'post.changed' : 'comment.changed',
    source,
    time: now().toISOString(),
    data: { ref, because: 'poll' },
  };
}

/** In the order given, as many at a time as one commit takes. */
function groupsOf<Each>(all: Each[]): Each[][] {
  const count = Math.ceil(all.length / atOnce);
  return Array.from({ length: count }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));
}
