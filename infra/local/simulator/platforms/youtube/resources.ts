import type { Account, Comment, CommentState, Post } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { YoutubeError } from './error.ts';
import { descriptionOf, titleOf, uploadsOf } from './ids.ts';

export const moderationStates: Partial<Record<string, CommentState>> = {
  published: 'visible',
  heldForReview: 'hidden',
  likelySpam: 'spam',
  rejected: 'rejected',
};
const statusNames: Record<CommentState, string | undefined> = {
  visible: 'published',
  hidden: 'heldForReview',
  spam: 'likelySpam',
  rejected: 'rejected',
  deleted: undefined,
};

const sizes = {
  default: [120, 90],
  medium: [320, 180],
  high: [480, 360],
  standard: [640, 480],
  maxres: [1280, 720],
} as const;

function html(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.replaceAll('\n', '<br>');
}

/** Only the asked parts; an unknown one fails the whole call. */
export function withParts(asked: string, parts: Record<string, () => unknown>) {
  const answer: Record<string, unknown> = {};
  for (const part of asked.split(',').filter((name) => name !== '')) {
    const read = Object.hasOwn(parts, part) ? parts[part] : undefined;
    if (!read) throw new YoutubeError(400, 'unknownPart', `'${part}'`);
    answer[part] = read();
  }
  return answer;
}

/** Videos, playlist entries, channels and comments as the Data API shows them. */
export function createResources(world: World) {
  const { media, comments, accounts } = world;
  const privacy = ({ state }: Post) => (state === 'live' ? 'public' : 'private');

  /** Every size is the same picture: the simulator does not scale. */
  function thumbnails(post: Post) {
    const [first] = media.of(post.id);
    if (!first) return {};
    const url = media.urlOf(first.assetId);
    const sized = ([name, [width, height]]: [string, readonly [number, number]]) =>
      [name, { url, width, height }] as const;
    return Object.fromEntries(Object.entries(sizes).map(sized));
  }

  function videoSnippet(post: Post) {
    return {
      publishedAt: post.liveAt ?? post.createdAt,
      channelId: post.accountId,
      title: titleOf(post),
      description: descriptionOf(post),
      thumbnails: thumbnails(post),
      channelTitle: accounts.get(post.accountId)?.title,
      categoryId: '27',
      liveBroadcastContent: 'none',
    };
  }

  function video(post: Post, part: string) {
    const count = () => comments.count({ postId: post.id, states: ['visible'] });
    const parts = withParts(part, {
      id: () => post.id,
      snippet: () => videoSnippet(post),
      status: () => ({
        uploadStatus: 'processed',
        privacyStatus: privacy(post),
        ...(post.scheduledFor && { publishAt: post.scheduledFor }),
        license: 'youtube',
        embeddable: true,
        publicStatsViewable: true,
        madeForKids: false,
        selfDeclaredMadeForKids: false,
      }),
      contentDetails: () => ({ duration: 'PT1M30S', definition: 'hd', caption: 'false' }),
      statistics: () => ({ viewCount: '0', likeCount: '0', commentCount: String(count()) }),
      liveStreamingDetails: () => undefined,
      player: () => ({}),
    });
    return { kind: 'youtube#video', etag: `v-${post.updatedAt}`, id: post.id, ...parts };
  }

  function playlistItem(post: Post, part: string) {
    const parts = withParts(part, {
      id: () => `UUitem-${post.id}`,
      snippet: () => ({
        ...videoSnippet(post),
        resourceId: { kind: 'youtube#video', videoId: post.id },
      }),
      contentDetails: () => ({
        videoId: post.id,
        ...(post.liveAt && { videoPublishedAt: post.liveAt }),
      }),
      status: () => ({ privacyStatus: privacy(post) }),
    });
    return { kind: 'youtube#playlistItem', id: `UUitem-${post.id}`, ...parts };
  }

  function channel(account: Account, part: string) {
    const parts = withParts(part, {
      id: () => account.id,
      snippet: () => ({ title: account.title, customUrl: `@${account.username}` }),
      contentDetails: () => ({ relatedPlaylists: { likes: '', uploads: uploadsOf(account) } }),
      statistics: () => ({ videoCount: String(world.posts.of(account.id, ['live']).length) }),
      status: () => ({ privacyStatus: 'public', madeForKids: false }),
    });
    return { kind: 'youtube#channel', id: account.id, ...parts };
  }

  interface CommentView {
    isPlain: boolean;
    /** The owner asking by list: only then is the status told. */
    showsStatus: boolean;
    /** Only inside threads. */
    showsVideo: boolean;
  }

  function comment(of: Comment, { isPlain, showsStatus, showsVideo }: CommentView) {
    const owner = accounts.get(of.accountId);
    const author = of.author === 'page' && owner ? { id: owner.id, name: owner.title } : of.author;
    const isKnown = author !== null && author !== 'page';
    const { attachment } = of;
    return {
      kind: 'youtube#comment',
      id: of.id,
      snippet: {
        channelId: of.accountId,
        ...(showsVideo && { videoId: of.postId }),
        textDisplay: isPlain ? of.text : html(of.text),
        // only the author gets the text as it was typed
        ...(of.author === 'page' && { textOriginal: of.text }),
        ...(of.parentId && { parentId: of.parentId }),
        authorDisplayName: isKnown ? author.name : '',
        ...(isKnown && { authorChannelId: { value: author.id } }),
        canRate: true,
        viewerRating: 'none',
        likeCount: 0,
        ...(showsStatus && { moderationStatus: statusNames[of.state] }),
        publishedAt: of.createdAt,
        updatedAt: of.updatedAt,
        ...(attachment?.kind === 'image' &&
          attachment.assetId !== null && { imageUrl: media.urlOf(attachment.assetId) }),
      },
    };
  }

  return { video, playlistItem, channel, comment };
}
