import type { ContentRecord } from '../../../shared/records/contents.ts';
import type { Dossier } from '../../../shared/records/dossier.ts';
import { hasReasonToHide } from '../decide-comment-by-hand.ts';
import type { PlatformFacts } from '../dependencies.ts';
import { putBackWish, takesTwo } from '../put-back.ts';
import type { Viewer } from '../route.ts';
import { commentPath } from './comments-page.tsx';
import { Moment, PostForm } from './parts.tsx';

/** The two ways to decide, with what hiding means on this platform. */
export function Decide(props: {
  viewer: Viewer;
  dossier: Dossier;
  platform: PlatformFacts | undefined;
  note: string;
}) {
  const { viewer, dossier, platform } = props;
  const { say, read } = viewer;
  const content = dossier.content.data;
  if (content.state === 'gone') {
    return (
      <p class="card">
        {say(
          'Deze reactie staat niet meer op het platform.',
          'This comment is no longer on the platform.',
        )}
      </p>
    );
  }
  if (content.comment?.isOwn === true) {
    return (
      <p class="card">
        {say(
          'Deze reactie is van de school zelf. Verbergen kan niet; haal haar zo nodig zelf weg.',
          'This comment is by the school itself. It cannot be hidden; remove it yourself if needed.',
        )}
      </p>
    );
  }
  const wish = putBackWish(content);
  if (wish !== undefined) return <Wished viewer={viewer} content={content} wish={wish} />;
  const hidden = content.outcome === 'hide';
  const isForTwo = takesTwo(dossier);
  const title = platform?.title ?? content.ref.platform;
  const needsNote = !hidden && !hasReasonToHide(dossier);
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say('Wat wil je?', 'What do you want?')}</h2>
      <p class="small">
        <strong>{say('Wat verbergen hier doet:', 'What hiding does here:')}</strong>{' '}
        {platform?.can.hideComment === true
          ? read(platform.hiddenMeans)
          : say(
              `Schoolwacht kan op ${title} niets verbergen. Je besluit wordt bewaard; doe het zelf op ${title}.`,
              `Schoolwacht cannot hide anything on ${title}. Your decision is kept; do it yourself on ${title}.`,
            )}
      </p>
      {isForTwo ? (
        <p>
          {say(
            'Dit is een ernstige reactie. Terugzetten doen jullie met twee mensen: jij vraagt het, een collega beslist mee. Tot dan blijft zij verborgen.',
            'This is a serious comment. It takes two people to put it back: you ask, a colleague decides with you. It stays hidden until then.',
          )}
        </p>
      ) : null}
      <PostForm viewer={viewer} action={`${commentPath(content.ref)}/decide`}>
        <input type="hidden" name="seen" value={String(content.decision)} />
        <label for="note">
          {isForTwo
            ? say('Waarom mag zij terug?', 'Why may it come back?')
            : needsNote
              ? say('Waarom? (nodig om te verbergen)', 'Why? (needed to hide)')
              : say('Waarom? (mag leeg blijven)', 'Why? (may stay empty)')}
        </label>
        <textarea id="note" name="note" rows={2} maxlength={1000} aria-describedby="note-hint">
          {props.note}
        </textarea>
        <p class="faint small" id="note-hint">
          {needsNote
            ? say(
                'Schoolwacht vond geen reden om te verbergen. Schrijf geen namen of privégegevens op.',
                'Schoolwacht found no reason to hide. Write no names or private data.',
              )
            : say('Schrijf geen namen of privégegevens op.', 'Write no names or private data.')}
        </p>
        <div class="buttons">
          {hidden ? null : (
            <button type="submit" class="main" name="wish" value="hide">
              {say('Verberg', 'Hide')}
            </button>
          )}
          {hidden ? (
            <button type="submit" class="main" name="wish" value="show">
              {isForTwo
                ? say('Vraag om terug te zetten', 'Ask to put it back')
                : say('Zet terug', 'Put back')}
            </button>
          ) : content.outcome === 'leave' && content.byPerson ? null : (
            <button type="submit" name="wish" value="show">
              {say('Laat staan', 'Leave it')}
            </button>
          )}
        </div>
      </PostForm>
      <p class="faint small">
        {say(
          'Alles kan terug. Schoolwacht verwijdert nooit een reactie.',
          'Everything can be undone. Schoolwacht never deletes a comment.',
        )}
      </p>
    </section>
  );
}

/** Somebody wants it back: they can only withdraw, everybody else agrees or does not. */
function Wished(props: {
  viewer: Viewer;
  content: ContentRecord;
  wish: NonNullable<ContentRecord['putBackAsked']>;
}) {
  const { viewer, content, wish } = props;
  const { say, actor } = viewer;
  const isMine = wish.by === actor;
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say('Een tweede paar ogen', 'A second pair of eyes')}</h2>
      <p>
        {isMine
          ? say(
              'Jij vroeg om deze ernstige reactie terug te zetten. Een collega moet het ermee eens zijn.',
              'You asked to put this serious comment back. A colleague has to agree.',
            )
          : say(
              'Een collega wil deze ernstige reactie terugzetten. Vind jij dat ook?',
              'A colleague wants to put this serious comment back. Do you agree?',
            )}{' '}
        <span class="faint small">
          <Moment at={wish.at} speech={viewer} />
        </span>
      </p>
      <blockquote class="quote">
        <bdi>{wish.note}</bdi>
      </blockquote>
      <PostForm viewer={viewer} action={`${commentPath(content.ref)}/decide`}>
        <input type="hidden" name="seen" value={String(content.decision)} />
        <input type="hidden" name="asked" value={wish.at} />
        <div class="buttons">
          {isMine ? null : (
            <button type="submit" class="main" name="wish" value="show">
              {say('Ja, zet terug', 'Yes, put it back')}
            </button>
          )}
          <button type="submit" name="wish" value="keep">
            {isMine
              ? say('Trek mijn vraag in', 'Take back my request')
              : say('Nee, laat verborgen', 'No, keep it hidden')}
          </button>
        </div>
      </PostForm>
    </section>
  );
}
