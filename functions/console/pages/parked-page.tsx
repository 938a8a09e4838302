import { contentOf } from '../../../events/about.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { ParkedRecord } from '../../../shared/records/parked.ts';
import type { Viewer } from '../route.ts';
import { commentPath } from './comments-page.tsx';
import { Page } from './layout.tsx';
import { Nothing } from './list-parts.tsx';
import { Moment, PostForm, Word } from './parts.tsx';
import { postPath } from './posts-page.tsx';

/** Work that failed for good, until a person starts it again. */
export function ParkedPage(props: {
  viewer: Viewer;
  parked: ParkedRecord[];
  word: Words | undefined;
}) {
  const { viewer, parked, word } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Geparkeerd werk', 'Parked work')} viewer={viewer}>
      <h1>{say('Geparkeerd werk', 'Parked work')}</h1>
      <p class="lead">
        {say(
          'Dit lukte na een paar keer proberen niet. Het ligt hier tot iemand het opnieuw start.',
          'This failed after several tries. It stays here until somebody starts it again.',
        )}
      </p>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      {parked.length === 0 ? (
        <Nothing>
          {say(
            'Er ligt geen werk dat is blijven steken. Of de accounts antwoorden, staat op Start.',
            'No work got stuck. Whether the accounts answer stands on Start.',
          )}
        </Nothing>
      ) : null}
      <ul class="notices">
        {parked.map((work) => (
          <li class="notice">
            <h2>{read(listenerWords[work.listener] ?? otherWork)}</h2>
            <p>{read(reasonWords[work.reason] ?? otherReason)}</p>
            <p class="faint small">
              <Moment at={work.at} speech={viewer} />
              {' · '}
              <code>{work.reason.slice(0, 80)}</code>
            </p>
            <div class="buttons">
              <ContentLink work={work} viewer={viewer} />
              <PostForm viewer={viewer} action="/parked/settle" class="inline">
                <input type="hidden" name="id" value={work.id} />
                <input type="hidden" name="of" value={work.schoolId === '-' ? 'none' : 'school'} />
                <button type="submit">
                  {work.event === null
                    ? say('Leg weg', 'Put away')
                    : say('Probeer opnieuw', 'Try again')}
                </button>
              </PostForm>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function ContentLink({ work, viewer }: { work: ParkedRecord; viewer: Viewer }) {
  const { say, may } = viewer;
  const ref = work.event === null ? null : contentOf(work.event);
  if (ref === null || ref.schoolId !== viewer.school.id) return null;
  if (ref.kind === 'post') {
    return may('communication', 'leadership') ? (
      <a class="button" href={postPath(ref)}>
        {say('Open de post', 'Open the post')}
      </a>
    ) : null;
  }
  return may('moderation', 'leadership') ? (
    <a class="button" href={commentPath(ref)}>
      {say('Open de reactie', 'Open the comment')}
    </a>
  ) : null;
}

const otherWork: Words = { nl: 'Werk dat is blijven steken', en: 'Work that got stuck' };
const listenerWords: Readonly<Record<string, Words>> = {
  'screen-post': { nl: 'Een post bekijken', en: 'Looking at a post' },
  'moderate-comment': { nl: 'Een reactie beoordelen', en: 'Judging a comment' },
  act: { nl: 'Iets doen op het platform', en: 'Doing something on the platform' },
  notify: { nl: 'Iemand een bericht sturen', en: 'Sending somebody a message' },
};

const otherReason: Words = {
  nl: 'Wat er misging staat hieronder. Geef dat door aan de beheerder als het niet lukt.',
  en: 'What went wrong stands below. Tell the administrator if it keeps failing.',
};
const reasonWords: Readonly<Record<string, Words>> = {
  'attempts-used-up': {
    nl: 'Het is vijf keer geprobeerd. Misschien was het platform even weg.',
    en: 'It was tried five times. The platform may have been away.',
  },
  unreadable: {
    nl: 'Dit was niet te lezen en kan dus niet opnieuw. Geef het door aan de beheerder.',
    en: 'This could not be read, so it cannot be tried again. Tell the administrator.',
  },
};
