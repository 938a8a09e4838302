import type { AuditEntry } from '../../../shared/records/audit.ts';
import type { Viewer } from '../route.ts';
import { commentPath } from './comments-page.tsx';
import { factWords } from './fact-words.ts';
import { Page } from './layout.tsx';
import { More, Nothing } from './list-parts.tsx';
import { Moment, PostForm } from './parts.tsx';
import { postPath } from './posts-page.tsx';

/** The append-only log, newest first. */
export function AuditPage(props: {
  viewer: Viewer;
  entries: AuditEntry[];
  next: string | undefined;
}) {
  const { viewer, entries, next } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Logboek', 'Log')} viewer={viewer}>
      <h1>{say('Logboek', 'Log')}</h1>
      <p class="lead">
        {say(
          'Wat er gebeurde, met nummers in plaats van namen. Elke regel bouwt voort op de vorige, zodat een wijziging opvalt.',
          'What happened, with numbers instead of names. Every line builds on the one before, so that a change shows.',
        )}
      </p>
      <PostForm viewer={viewer} action="/audit/export" class="inline">
        <button type="submit">{say('Download alles', 'Download all')}</button>{' '}
        <span class="faint small">
          {say('Ook het downloaden komt in het logboek.', 'The download is logged too.')}
        </span>
      </PostForm>
      {entries.length === 0 ? (
        <Nothing>{say('Het logboek is nog leeg.', 'The log is still empty.')}</Nothing>
      ) : null}
      <ol class="story log">
        {entries.map((entry) => (
          <li>
            <span class="faint small">
              {entry.number} · <Moment at={entry.at} speech={viewer} />
            </span>
            <span>
              {read(factWords.get(entry.what) ?? { nl: entry.what, en: entry.what })}
              {' – '}
              {entry.actor === viewer.actor
                ? say('door jou', 'by you')
                : entry.actor.startsWith('user:')
                  ? say('door een collega', 'by a colleague')
                  : say('door Schoolwacht', 'by Schoolwacht')}
              <About about={entry.about} viewer={viewer} />
            </span>
            <details>
              <summary>{say('Precies', 'Exactly')}</summary>
              <dl class="exact">
                <dt>{say('wat', 'what')}</dt>
                <dd>{entry.what}</dd>
                <dt>{say('wie', 'who')}</dt>
                <dd>{entry.actor}</dd>
                <dt>{say('waarover', 'about')}</dt>
                <dd>{entry.about}</dd>
                {Object.entries(entry.detail).map(([name, value]) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{String(value)}</dd>
                  </>
                ))}
                <dt>hash</dt>
                <dd>{entry.hash}</dd>
              </dl>
            </details>
          </li>
        ))}
      </ol>
      <More href={next} speech={viewer} />
    </Page>
  );
}

/** The post or comment an entry is about, to open; other things are only named under "exactly". */
function About({ about, viewer }: { about: string; viewer: Viewer }) {
  const [mark, school, platform, kind, ...rest] = about.split('#');
  if (mark !== 'C' || school !== viewer.school.id || platform === undefined) return null;
  const ref = { platform, key: rest.join('#') };
  return (
    <>
      {' · '}
      <a href={kind === 'post' ? postPath(ref) : commentPath(ref)}>
        {kind === 'post'
          ? viewer.say('de post', 'the post')
          : viewer.say('de reactie', 'the comment')}
      </a>
    </>
  );
}
