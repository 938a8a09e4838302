import type { Author, Comment, LedgerEntry } from '../world/records.ts';
import { AccountForm, ActionButton, CommentForm, PublishForm } from './forms.tsx';
import { type PostView, pageUrl, shownTime, type View } from './view.ts';
import { otherLanguage } from './words.ts';

interface ViewProps {
  view: View;
}

function nameOf(author: Author, { words, chosen }: View): string {
  if (author === null) return words.someone;
  return author === 'page' ? (chosen?.account.title ?? words.school) : author.name;
}

function CommentItem({ view, comment, all }: ViewProps & { comment: Comment; all: Comment[] }) {
  const { words } = view;
  const isShown = comment.state === 'visible';
  const replies = all.filter(({ parentId }) => parentId === comment.id);
  const badge = comment.state === 'rejected' ? words.rejected : words.hidden;
  return (
    <li id={`comment-${comment.id}`}>
      <div class={isShown ? '' : 'hidden'}>
        <strong>{nameOf(comment.author, view)}</strong>{' '}
        {!isShown && <span class="badge">{badge}</span>}
        {comment.attachment?.kind === 'image' && <span class="badge">{words.withPicture}</span>}
        <p class="text">{comment.text}</p>
      </div>
      <div class="row">
        {isShown && comment.author !== 'page' && (
          <ActionButton view={view} action="hide" of={comment} label={words.hideByPage} />
        )}
        {(comment.state === 'hidden' || comment.state === 'spam') && (
          <ActionButton view={view} action="show" of={comment} label={words.showByPage} />
        )}
        <ActionButton
          view={view}
          action="delete-comment"
          of={comment}
          label={words.deleteComment}
        />
      </div>
      {replies.length > 0 && (
        <ul class="comments">
          {replies.map((reply) => (
            <CommentItem view={view} comment={reply} all={all} />
          ))}
        </ul>
      )}
    </li>
  );
}

function PostArticle({ view, of }: ViewProps & { of: PostView }) {
  const { words, language } = view;
  const { post, pictures, comments } = of;
  const { liveAt, scheduledFor, createdAt } = post;
  const isLive = post.state === 'live';
  const when = isLive
    ? words.postedAt(shownTime(liveAt ?? createdAt, language))
    : scheduledFor
      ? words.goesLiveAt(shownTime(scheduledFor, language))
      : words.notScheduled;
  return (
    <article id={`post-${post.id}`}>
      <h3>{nameOf(post.author, view)}</h3>
      <span class="soft">
        {when}
        {post.isRepost && `, ${words.shared}`}
      </span>
      <p class="text">{post.text}</p>
      <div class="pictures">
        {pictures.map((source) => (
          <img src={source} alt="" loading="lazy" />
        ))}
      </div>
      {isLive && <p class="soft">{words.comments(comments.length)}</p>}
      <ul class="comments">
        {comments
          .filter(({ parentId }) => parentId === null)
          .map((comment) => (
            <CommentItem view={view} comment={comment} all={comments} />
          ))}
      </ul>
      {isLive && <CommentForm view={view} post={post} />}
      <ActionButton view={view} action="delete-post" of={post} label={words.deletePost} />
    </article>
  );
}

function Posts({ view, title, posts, empty }: ViewProps & PostsProps) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      {posts.length === 0 && <p class="soft">{empty}</p>}
      {posts.map((of) => (
        <PostArticle view={view} of={of} />
      ))}
    </section>
  );
}
interface PostsProps {
  title: string;
  posts: PostView[];
  empty: string;
}

function LedgerLine({ view, entry }: ViewProps & { entry: LedgerEntry }) {
  const { words, language, accounts } = view;
  const title = accounts.find(({ platform }) => platform.name === entry.platform)?.platform.title;
  const until = entry.detail ? ` ${words.until(shownTime(entry.detail, language))}` : '';
  return (
    <li>
      <strong>
        {words.kinds[entry.kind]} {words.changes[entry.change]}
      </strong>
      {until} {words.by[entry.by]}
      <br />
      <span class="soft">
        {title}, {shownTime(entry.at, language)}
      </span>
    </li>
  );
}

function Accounts({ view }: ViewProps) {
  const { words, language, accounts, chosen } = view;
  if (accounts.length === 0) return <p class="problem">{words.noAccounts}</p>;
  return (
    <nav aria-label={words.accounts}>
      <ul>
        {accounts.map(({ account, platform }) => (
          <li>
            <a
              href={pageUrl(account.id, language)}
              aria-current={account.id === chosen?.account.id ? 'page' : undefined}
            >
              {platform.title}: {account.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The whole page; works without a script and at 360 pixels. */
export function PlayPage({ view }: ViewProps) {
  const { words, language, chosen, problem, ledger } = view;
  const other = otherLanguage(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <link rel="stylesheet" href="/play.css" />
      </head>
      <body>
        <header>
          <h1>{words.title}</h1>
          <a href={view.consoleUrl} rel="noopener noreferrer">
            {words.toConsole}
          </a>
          <a href={pageUrl(chosen?.account.id, other)} lang={other}>
            {words.otherLanguage}
          </a>
          <a href={pageUrl(chosen?.account.id, language)}>{words.refresh}</a>
          <p>{words.intro}</p>
        </header>
        <main>
          {problem && (
            <p class="problem" role="alert">
              {words.problems[problem]}
            </p>
          )}
          <Accounts view={view} />
          {view.platforms.length > 0 && (
            <section class="account">
              <AccountForm view={view} />
            </section>
          )}
          <div class="columns">
            {chosen && (
              <section class="publish">
                <h2>{words.publish}</h2>
                <PublishForm view={view} />
              </section>
            )}
            {chosen && (
              <div class="feed">
                <Posts
                  view={view}
                  title={words.scheduled}
                  posts={view.waiting}
                  empty={words.scheduledEmpty}
                />
                {view.drafts.length > 0 && (
                  <Posts view={view} title={words.drafts} posts={view.drafts} empty="" />
                )}
                <Posts view={view} title={words.feed} posts={view.live} empty={words.feedEmpty} />
              </div>
            )}
            <section class="ledger">
              <h2>{words.ledger}</h2>
              {ledger.length === 0 && <p class="soft">{words.ledgerEmpty}</p>}
              <ol>
                {ledger.map((entry) => (
                  <LedgerLine view={view} entry={entry} />
                ))}
              </ol>
            </section>
          </div>
        </main>
      </body>
    </html>
  );
}
