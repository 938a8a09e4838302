import type { Words } from '../../../shared/domain/language.ts';
import type { SchoolEvent } from '../../../shared/records/school-events.ts';
import { Nothing } from '../pages/list-parts.tsx';
import { PostForm } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { Viewer } from '../route.ts';

/** The school's public activities, and a form for another. */
export function ActivitiesPage(props: {
  viewer: Viewer;
  events: SchoolEvent[];
  word: Words | undefined;
}) {
  const { viewer, events, word } = props;
  const { say } = viewer;
  return (
    <SubPage
      viewer={viewer}
      title={say('Openbare activiteiten', 'Public activities')}
      back={{ path: '/posts', words: say('Alle posts', 'All posts') }}
      lead={say(
        'Bijvoorbeeld een open dag of een sponsorloop. Toestemming kan voor één activiteit gelden.',
        'Such as an open day or a sponsored run. Consent can be for one activity.',
      )}
      word={word}
    >
      {events.length === 0 ? (
        <Nothing>{say('Er staat nog geen activiteit.', 'There is no activity yet.')}</Nothing>
      ) : (
        <ul class="rows">
          {events.map(({ id, title, day }) => (
            <li>
              <div class="row">
                <span class="grow">
                  <bdi>{title}</bdi> · {day}
                </span>
                <span class="faint small">
                  {say('code bij toestemming:', 'code for consent:')} <code>{id}</code>
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="add" class="card">
        <h2 id="add">{say('Activiteit toevoegen', 'Add an activity')}</h2>
        <PostForm viewer={viewer} action="/posts/activities">
          <label for="title">{say('Wat is het?', 'What is it?')}</label>
          <input id="title" name="title" required maxlength={80} autocomplete="off" />
          <label for="day">{say('Op welke dag?', 'On which day?')}</label>
          <input id="day" name="day" type="date" required />
          <p class="faint small">
            {say('Schrijf geen namen van leerlingen op.', 'Write no names of pupils.')}
          </p>
          <button type="submit" class="main">
            {say('Voeg toe', 'Add')}
          </button>
        </PostForm>
      </section>
    </SubPage>
  );
}
