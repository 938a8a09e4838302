import type { PlatformFacts } from '../dependencies.ts';
import type { ListedComment } from '../gather-comments.ts';
import { putBackWish } from '../put-back.ts';
import type { Viewer } from '../route.ts';
import {
  commentStanding,
  restrictedStanding,
  secondStanding,
  urgentStanding,
} from '../standing.ts';
import { Page } from './layout.tsx';
import { Excerpt, More, Nothing, Tabs } from './list-parts.tsx';
import { Badge, Moment } from './parts.tsx';

export const commentPath = ({ platform, key }: { platform: string; key: string }) =>
  `/comments/${encodeURIComponent(platform)}/${encodeURIComponent(key)}`;

export type CommentsShown = 'open' | 'hidden' | 'done';

/** Comments under the school's posts; those that wait for a person first. */
export function CommentsPage(props: {
  viewer: Viewer;
  comments: ListedComment[];
  shown: CommentsShown;
  next: string | undefined;
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, comments, shown, next } = props;
  const { say } = viewer;
  const tab = (show: CommentsShown, title: string) => ({
    href: show === 'open' ? '/comments' : `/comments?show=${show}`,
    title,
    current: shown === show,
  });
  const empty = {
    open: say('Geen reactie wacht op jou.', 'No comment is waiting for you.'),
    hidden: say('Er is geen reactie verborgen.', 'No comment is hidden.'),
    done: say('Er is nog geen reactie afgehandeld.', 'No comment is done yet.'),
  };
  return (
    <Page title={say('Reacties', 'Comments')} viewer={viewer}>
      <h1>{say('Reacties', 'Comments')}</h1>
      <p class="lead">
        {say(
          'Verbergen mag bij schelden, bedreigen of privégegevens. Kritiek blijft staan.',
          'Hiding is for abuse, threats or private data. Criticism stays.',
        )}
      </p>
      <Tabs
        label={say('Welke reacties', 'Which comments')}
        tabs={[
          tab('open', say('Open', 'Open')),
          tab('hidden', say('Verborgen', 'Hidden')),
          tab('done', say('Alle afgehandelde', 'All done')),
        ]}
      />
      {shown === 'open' && comments.length > 4 ? (
        <p class="small">
          <a href="/judging/waves">
            {say(
              'Staat er vaak hetzelfde? Beslis er in één keer over.',
              'Much of the same? Decide about it at once.',
            )}
          </a>
        </p>
      ) : null}
      {comments.length === 0 ? <Nothing>{empty[shown]}</Nothing> : null}
      <ul class="rows">
        {comments.map(({ content, latest, urgent }) => (
          <li>
            <a class="row" href={commentPath(content.ref)}>
              <span class="badges">
                {urgent && shown === 'open' ? <Badge of={urgentStanding} speech={viewer} /> : null}
                {content.restricted === true ? (
                  <Badge of={restrictedStanding} speech={viewer} />
                ) : null}
                {putBackWish(content) === undefined ? null : (
                  <Badge of={secondStanding} speech={viewer} />
                )}
                <Badge of={commentStanding(content, latest)} speech={viewer} />
              </span>
              <span class="grow">
                {content.suspected === true ? (
                  say('Misschien een seksueel beeld', 'May be a sexual image')
                ) : content.restricted === true ? (
                  <em class="faint">
                    {say(
                      'Alleen schoolleiding leest deze tekst',
                      'Only leadership reads this text',
                    )}
                  </em>
                ) : (
                  <Excerpt text={content.comment?.text ?? ''} speech={viewer} />
                )}
              </span>
              <span class="faint small">
                {props.platforms.get(content.ref.platform)?.title ?? content.ref.platform}
                {' · '}
                <Moment at={content.comment?.createdAt ?? content.firstSeenAt} speech={viewer} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      <More
        href={next && `/comments?${new URLSearchParams({ show: shown, after: next })}`}
        speech={viewer}
      />
    </Page>
  );
}
