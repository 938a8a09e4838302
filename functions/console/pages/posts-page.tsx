import type { ContentRecord } from '../../../shared/records/contents.ts';
import type { PlatformFacts } from '../dependencies.ts';
import type { Viewer } from '../route.ts';
import { postStanding } from '../standing.ts';
import { Page } from './layout.tsx';
import { Excerpt, More, Nothing, Tabs } from './list-parts.tsx';
import { Badge, Moment } from './parts.tsx';

export const postPath = ({ platform, key }: { platform: string; key: string }) =>
  `/posts/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;

/** The school's posts; those that still want a person first. */
export function PostsPage(props: {
  viewer: Viewer;
  posts: ContentRecord[];
  open: boolean;
  next: string | undefined;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, posts, open, next } = props;
  const { say } = viewer;
  return (
    <Page title="Posts" viewer={viewer}>
      <h1>Posts</h1>
      <p class="lead">
        {say(
          'Berichten op sociale media: gepland en geplaatst.',
          'What the school puts on social media: scheduled and published.',
        )}
      </p>
      <Tabs
        label={say('Welke posts', 'Which posts')}
        tabs={[
          { href: '/posts', title: say('Open', 'Open'), current: open },
          { href: '/posts?show=done', title: say('Klaar', 'Done'), current: !open },
        ]}
      />
      {posts.length === 0 ? (
        <Nothing>
          {open
            ? say('Geen post vraagt nu om jou.', 'No post needs you now.')
            : say('Er is nog geen post afgehandeld.', 'No post is done yet.')}
        </Nothing>
      ) : (
        <ul class="rows">
          {posts.map((content) => (
            <PostRow content={content} viewer={viewer} platforms={props.platforms} />
          ))}
        </ul>
      )}
      <More
        href={
          next &&
          `/posts?${new URLSearchParams({ ...(open ? {} : { show: 'done' }), after: next })}`
        }
        speech={viewer}
      />
    </Page>
  );
}

function PostRow(props: {
  content: ContentRecord;
  viewer: Viewer;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { content, viewer, platforms } = props;
  const { ref, post } = content;
  return (
    <li>
      <a class="row" href={postPath(ref)}>
        <Badge of={postStanding(content)} speech={viewer} />
        <span class="grow">
          <Excerpt text={post?.text ?? ''} speech={viewer} />
        </span>
        <span class="faint small">
          {platforms.get(ref.platform)?.title ?? ref.platform}
          {' · '}
          <PostTime content={content} viewer={viewer} />
        </span>
      </a>
    </li>
  );
}

/** When a post goes or went live, in words. */
export function PostTime({ content, viewer }: { content: ContentRecord; viewer: Viewer }) {
  const { say } = viewer;
  const { post, plannedAt } = content;
  if (plannedAt !== null && post?.state !== 'published') {
    return (
      <>
        {say('uitgesteld, was gepland', 'postponed, was planned for')}{' '}
        <Moment at={plannedAt} speech={viewer} />
      </>
    );
  }
  if (post === null) return <>{say('nog niet gelezen', 'not read yet')}</>;
  if (post.publishAt === null) return <>{say('nog geen tijd gekozen', 'no time chosen yet')}</>;
  return (
    <>
      {post.state === 'published' ? say('geplaatst', 'published') : say('gepland', 'planned')}{' '}
      <Moment at={post.publishAt} speech={viewer} />
    </>
  );
}
