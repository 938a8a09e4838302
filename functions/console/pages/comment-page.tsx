import type { Post } from '../../../shared/domain/content.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Finding } from '../../../shared/domain/policy/finding.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Dossier } from '../../../shared/records/dossier.ts';
import type { Alarm } from '../../../shared/records/threads.ts';
import { foundByRules } from '../decide-comment-by-hand.ts';
import type { PlatformFacts } from '../dependencies.ts';
import { ThreadBanner } from '../judging/thread-banner.tsx';
import type { JustDecided } from '../just-decided.ts';
import { SuspectedComment } from '../pictures/picture-check.tsx';
import type { Viewer } from '../route.ts';
import { commentStanding, restrictedStanding } from '../standing.ts';
import { Asked, ByHand, CommentText, Restricted } from './comment-parts.tsx';
import { Decide } from './decide-form.tsx';
import { History } from './history.tsx';
import { JustDecidedWord } from './just-decided-word.tsx';
import { Kinds } from './kinds.tsx';
import { Page } from './layout.tsx';
import { Excerpt } from './list-parts.tsx';
import { Badge, Findings, Moment, OutLink, Word } from './parts.tsx';
import { postPath } from './posts-page.tsx';

export interface CommentPageProps {
  viewer: Viewer;
  dossier: Dossier;
  platform: PlatformFacts | undefined;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  /** The post it stands under, as far as we know it. */
  under: { post: Post | null; key: string } | undefined;
  word: Words | undefined;
  /** What this person decided just before, here or about another comment. */
  done: (JustDecided & { platform: PlatformFacts | undefined }) | undefined;
  /** The note typed before something went wrong. */
  note: string;
  /** The talk it stands in threatens to derail. */
  alarm: Alarm | undefined;
}

/** One comment: the words, what was found in them, and the two ways to decide. */
export function CommentPage(props: CommentPageProps) {
  const { viewer, dossier, platform, under, done } = props;
  const { say, read } = viewer;
  const content = dossier.content.data;
  const { comment } = content;
  const findings = foundByRules(dossier);
  const title = platform?.title ?? content.ref.platform;
  const standing = commentStanding(content, dossier.actions.at(-1));
  return (
    <Page title={say('Reactie', 'Comment')} viewer={viewer}>
      {done === undefined ? null : (
        <JustDecidedWord
          viewer={viewer}
          done={done}
          isHere={done.ref.platform === content.ref.platform && done.ref.key === content.ref.key}
          platform={done.platform}
        />
      )}
      <p class="crumb">
        <a href="/comments">{say('Alle reacties', 'All comments')}</a>
      </p>
      <h1>
        {say(`Reactie op ${title}`, `Comment on ${title}`)} <Badge of={standing} speech={viewer} />
        {content.restricted === true ? <Badge of={restrictedStanding} speech={viewer} /> : null}
      </h1>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          {read(props.word)}
        </Word>
      )}
      {props.alarm === undefined ? null : <ThreadBanner {...props} alarm={props.alarm} />}
      {content.suspected === true ? (
        <SuspectedComment viewer={viewer} />
      ) : content.restricted === true ? (
        <Restricted {...props} findings={findings} />
      ) : (
        <CommentText {...props} findings={findings} />
      )}
      <p class="faint small">
        {content.suspected === true ? (
          `${title} ${content.ref.id}`
        ) : (
          <bdi>{comment?.authorName ?? say('Naam niet bekend', 'Name not known')}</bdi>
        )}
        {' · '}
        <Moment at={comment?.createdAt ?? content.firstSeenAt} speech={viewer} />{' '}
        <OutLink href={comment?.permalink ?? null} viewer={viewer}>
          {content.suspected === true
            ? say('Link voor de politie: niet openen', 'Link for the police: do not open')
            : say(`Bekijk op ${title}`, `View on ${title}`)}
        </OutLink>
      </p>
      {(comment?.attachments.length ?? 0) === 0 || content.suspected === true ? null : (
        <Word tone="warn">
          {say(
            'Er zit een plaatje, sticker of link bij. Schoolwacht laat het niet zien. Bekijk het zelf.',
            'There is a picture, sticker or link with it. Schoolwacht does not show it. Look yourself.',
          )}
        </Word>
      )}
      <section aria-labelledby="why">
        <h2 id="why">{say('Waarom', 'Why')}</h2>
        <ByHand {...props} />
        <Found {...props} findings={findings} />
        <Asked {...props} />
      </section>
      <Decide {...props} />
      {under === undefined ? null : (
        <section aria-labelledby="under">
          <h2 id="under">{say('Staat onder deze post', 'Stands under this post')}</h2>
          <blockquote class="quote">
            <Excerpt text={under.post?.text ?? ''} speech={viewer} />
          </blockquote>
          {viewer.may('communication', 'leadership') ? (
            <p>
              <a href={postPath({ platform: content.ref.platform, key: under.key })}>
                {say('Naar de post', 'To the post')}
              </a>
            </p>
          ) : null}
        </section>
      )}
      <History dossier={dossier} viewer={viewer} packs={props.packs} />
    </Page>
  );
}

/** What the rules found; once a person decided otherwise, it is said to be from before that. */
function Found(props: CommentPageProps & { findings: Finding[] }) {
  const { viewer, dossier, findings } = props;
  const { say } = viewer;
  const found = dossier.decisions.findLast(({ by }) => by === 'rules')?.decision.outcome;
  const isOverruled = found !== undefined && found !== dossier.decisions.at(-1)?.decision.outcome;
  if (findings.length === 0) {
    return (
      <p>
        {say(
          'Schoolwacht vond niets wat niet mag.',
          'Schoolwacht found nothing that is not allowed.',
        )}
      </p>
    );
  }
  return (
    <>
      {isOverruled ? (
        <h3 class="before">{say('Schoolwacht vond eerder:', 'What Schoolwacht found before:')}</h3>
      ) : null}
      {dossier.content.data.suspected === true ? null : (
        <Kinds findings={findings} viewer={viewer} />
      )}
      <Findings {...props} findings={findings} speech={viewer} />
    </>
  );
}
