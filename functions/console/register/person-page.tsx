import { dayOf } from '../../../shared/domain/consent/amsterdam.ts';
import { Enrolled } from '../enrolment/enrolled.tsx';
import { Page } from '../pages/layout.tsx';
import { Moment, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { KeepForms } from './keep-forms.tsx';
import { personPath } from './paths.ts';
import { File, Statements } from './person-file.tsx';
import { Posts } from './person-posts-list.tsx';
import type { PersonPageProps } from './person-props.ts';
import { Shown } from './person-where.tsx';
import { kindWords } from './words.ts';

/** Who may be shown where, and for whoever keeps the register the whole file. */
export function PersonPage(props: PersonPageProps) {
  const { viewer, facts, word } = props;
  const { say, read } = viewer;
  const { person } = facts.file;
  const keeps = viewer.may('administration', 'leadership');
  const name = person.erased === undefined ? person.displayName : say('Gewist', 'Erased');
  return (
    <Page title={say('Wie mag waar', 'Who may be shown where')} viewer={viewer}>
      <p class="crumb">
        <a href="/people">{say('Alle mensen', 'All people')}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="faint">
        {read(kindWords[person.isTrainee === true ? 'trainee' : person.kind])}
        {person.className === null ? null : (
          <>
            {' · '}
            <bdi>{person.className}</bdi>
          </>
        )}
      </p>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      {person.erased === undefined ? null : <ErasedWord viewer={viewer} />}
      <Shown {...props} />
      <Posts {...props} />
      {keeps ? <AtForm {...props} /> : null}
      {keeps && person.erased === undefined ? (
        <>
          <File {...props} />
          <Statements {...props} />
          <Enrolled {...props} />
        </>
      ) : null}
      {keeps ? <KeepForms {...props} /> : null}
      {viewer.may('leadership') ? <Looks {...props} /> : null}
    </Page>
  );
}

function ErasedWord({ viewer }: { viewer: Viewer }) {
  return (
    <Word tone="calm">
      {viewer.say(
        'De gegevens van deze persoon zijn gewist. Wat blijft is een nee zonder naam: zo zegt niemand per ongeluk weer ja.',
        'The data of this person was erased. What stays is a no without a name, so that nobody says yes again by mistake.',
      )}
    </Word>
  );
}

const isoDayOf = (moment: Date) =>
  String(dayOf(moment.getTime())).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Back to a day: why was this allowed then? */
function AtForm({ viewer, facts }: PersonPageProps) {
  const { say } = viewer;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say('Hoe was het op een andere dag?', 'How was it on another day?')}</h2>
      <form method="get" action={personPath(facts.file.person.id)} class="fields">
        <label for="at">{say('Dag', 'Day')}</label>
        <input
          id="at"
          type="date"
          name="at"
          max={isoDayOf(facts.now)}
          value={(facts.at ?? '').slice(0, 10)}
        />
        <div class="buttons">
          <button type="submit">{say('Toon die dag', 'Show that day')}</button>
          {facts.at === undefined ? null : (
            <a class="button" href={personPath(facts.file.person.id)}>
              {say('Terug naar nu', 'Back to now')}
            </a>
          )}
        </div>
      </form>
    </section>
  );
}

/** Who of the school looked at this person: for leadership. */
function Looks({ viewer, facts }: PersonPageProps) {
  const { say } = viewer;
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{say('Wie keek hier', 'Who looked here')}</h2>
      {facts.looks.length === 0 ? (
        <p class="faint">{say('Nog niemand.', 'Nobody yet.')}</p>
      ) : (
        <details>
          <summary>
            {say(`De laatste ${facts.looks.length} keer`, `The last ${facts.looks.length} times`)}
          </summary>
          <ul class="small">
            {facts.looks.map(({ at, by, what, name }) => (
              <li>
                <Moment at={at} speech={viewer} /> ·{' '}
                {by === viewer.actor ? say('jij', 'you') : <bdi>{name}</bdi>}
                {what === 'person.exported' ? ` · ${say('download', 'download')}` : ''}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
