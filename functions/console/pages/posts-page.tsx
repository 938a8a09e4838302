import type { Words } from '../../../shared/domain/language.ts';
import type { ContentRecord } from '../../../shared/records/contents.ts';
import type { PlatformFacts } from '../dependencies.ts';
import type { PostsShown } from '../gather-posts.ts';
import type { Viewer } from '../route.ts';
import { postStanding } from '../standing.ts';
import { Page } from './layout.tsx';
import { Excerpt, More, Nothing, Tabs } from './list-parts.tsx';
import { Badge, Moment } from './parts.tsx';

export const postPath = ({ platform, key }: { platform: string; key: string }) =>
  `/posts/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;

const tabs: Readonly<Record<PostsShown, { title: Words; empty: Words }>> = {
  open: {
    title: { nl: 'Alle open', en: 'All open' },
    empty: { nl: 'Geen post vraagt nu om jou.', en: 'No post needs you now.' },
  },
  online: {
    title: { nl: 'Online, let op', en: 'Online, attention' },
    empty: { nl: 'Geen post online vraagt aandacht.', en: 'No post online needs attention.' },
  },
  unchecked: {
    title: { nl: 'Niet gecontroleerd', en: 'Not checked' },
    empty: { nl: 'Elke post kon worden gecontroleerd.', en: 'Every post could be checked.' },
  },
  held: {
    title: { nl: 'Tegengehouden', en: 'Held back' },
    empty: { nl: 'Er is geen post tegengehouden.', en: 'No post is held back.' },
  },
  waiting: {
    title: { nl: 'Wordt bekeken', en: 'Being looked at' },
    empty: { nl: 'Er wordt nu geen post bekeken.', en: 'No post is being looked at now.' },
  },
  done: {
    title: { nl: 'Klaar', en: 'Done' },
    empty: { nl: 'Er is nog geen post afgehandeld.', en: 'No post is done yet.' },
  },
};

/** The school's posts; those that still want a person first. */
export function PostsPage(props: {
  viewer: Viewer;
  posts: ContentRecord[];
  shown: PostsShown;
  next: string | undefined;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, posts, shown, next } = props;
  const { say, read } = viewer;
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
        tabs={Object.entries(tabs)
          // nothing for anybody to do there: only for whoever came by its address
          .filter(([name]) => name !== 'waiting' || shown === 'waiting')
          .map(([name, { title }]) => ({
            href: name === 'open' ? '/posts' : `/posts?show=${name}`,
            title: read(title),
            current: shown === name,
          }))}
      />
      {posts.length === 0 ? (
        <Nothing>{read(tabs[shown].empty)}</Nothing>
      ) : (
        <ul class="rows">
          {posts.map((content) => (
            <PostRow content={content} viewer={viewer} platforms={props.platforms} />
          ))}
        </ul>
      )}
      <More
        href={next && `/posts?${new URLSearchParams({ show: shown, after: next })}`}
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
