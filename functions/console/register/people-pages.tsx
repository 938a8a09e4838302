import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Group, PersonLine } from '../../../shared/records/people-rows.ts';
import type { FaceConsent } from '../consent-of-face.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { Articles, Badge, PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { RegisterWaiting } from './gather-waiting.ts';
import { personPath } from './paths.ts';
import { groupWords, kindWords, proposalWords } from './words.ts';

/** Somebody on a list: with the answer for the school's own platforms. */
export interface ListedLine extends PersonLine {
  consent: FaceConsent | undefined;
}

function SearchForm({ viewer, typed }: { viewer: Viewer; typed: string }) {
  const { say } = viewer;
  return (
    <PostForm viewer={viewer} action="/people/find">
      <label for="q">
        {viewer.may('administration', 'leadership')
          ? say('Zoek op naam of nummer', 'Search by name or number')
          : say('Zoek op naam', 'Search by name')}
      </label>
      <div class="search">
        <input
          id="q"
          name="q"
          value={typed}
          maxlength={100}
          autocomplete="off"
          spellcheck={false}
          placeholder={say('De eerste letters', 'The first letters')}
        />
        <button type="submit" class="main">
          {say('Zoek', 'Search')}
        </button>
      </div>
    </PostForm>
  );
}

/** The door to the register: a field to search, and the classes. Nobody's name before somebody asks. */
export function PeoplePage(props: {
  viewer: Viewer;
  groups: Group[];
  waiting: RegisterWaiting['proposals'];
}) {
  const { viewer, groups, waiting } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Mensen', 'People')} viewer={viewer}>
      <h1>{say('Mensen', 'People')}</h1>
      <p class="lead">
        {say(
          'Wie mag waar in beeld? Zoek iemand, of kies een klas.',
          'Who may be shown where? Search for somebody, or choose a class.',
        )}
      </p>
      <SearchForm viewer={viewer} typed="" />
      {waiting.length === 0 ? null : (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say('Wacht op een tweede persoon', 'Waits for a second person')}</h2>
          <ul class="rows">
            {waiting.map(({ personId, displayName, proposal }) => (
              <li>
                <a class="row" href={personPath(personId)}>
                  <span class="grow">
                    <bdi>{displayName}</bdi>
                  </span>
                  <span class="faint small">{read(proposalWords[proposal.what])}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.length === 0 ? (
        <Nothing>
          {say('Er staat nog niemand in het register.', 'Nobody is on the register yet.')}
        </Nothing>
      ) : (
        <section aria-labelledby="classes">
          <h2 id="classes">{say('Klassen en groepen', 'Classes and groups')}</h2>
          <nav class="pills" aria-labelledby="classes">
            {groups.map((group) => (
              <a href={groupPath(group)}>
                <bdi>{read(groupWords(group))}</bdi>
              </a>
            ))}
          </nav>
        </section>
      )}
      {viewer.may('administration', 'leadership') ? (
        <section aria-labelledby="keep">
          <h2 id="keep">{say('Bijhouden', 'Keep up')}</h2>
          <div class="buttons">
            <a class="button" href="/people/new">
              {say('Voeg iemand toe', 'Add somebody')}
            </a>
          </div>
          <PostForm viewer={viewer} action="/people/export" class="buttons">
            <button type="submit" class="quiet" name="format" value="csv">
              {say('Download het register (CSV)', 'Download the register (CSV)')}
            </button>
            <button type="submit" class="quiet" name="format" value="json">
              {say('Download het register (JSON)', 'Download the register (JSON)')}
            </button>
          </PostForm>
          <p class="small faint">
            {say(
              'Wie downloadt, komt in het logboek. Bewaar het bestand niet langer dan nodig.',
              'Whoever downloads is logged. Do not keep the file longer than needed.',
            )}
          </p>
        </section>
      ) : null}
    </Page>
  );
}

/** The group stands in the address; nobody's name does. */
export function groupPath({ kind, className }: Group): string {
  const query = className === null ? { kind } : { class: className };
  return `/people/list?${new URLSearchParams(query)}`;
}

interface ListProps {
  viewer: Viewer;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  lines: ListedLine[];
  /** What the answers are about. */
  purposes: readonly string[];
}

/** One class by last name, each with the answer for the school's own platforms. */
export function GroupPage(props: ListProps & { group: Group; next: string | undefined }) {
  const { viewer, group, next, lines } = props;
  const { say, read } = viewer;
  const title = read(groupWords(group));
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href="/people">{say('Alle mensen', 'All people')}</a>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <Lines {...props} />
      {lines.length === 0 ? (
        <Nothing>{say('In deze klas staat niemand.', 'Nobody is in this class.')}</Nothing>
      ) : null}
      {next === undefined ? null : (
        <p class="more">
          <a href={next}>{say('Toon meer', 'Show more')}</a>
        </p>
      )}
    </Page>
  );
}

/** Who fits what was typed. */
export function FoundPage(props: ListProps & { typed: string; more: boolean }) {
  const { viewer, typed, more, lines } = props;
  const { say } = viewer;
  const tooShort = [...typed.trim()].length < 2;
  return (
    <Page title={say('Zoeken', 'Search')} viewer={viewer}>
      <p class="crumb">
        <a href="/people">{say('Alle mensen', 'All people')}</a>
      </p>
      <h1>{say('Zoeken', 'Search')}</h1>
      <SearchForm viewer={viewer} typed={typed} />
      {tooShort ? (
        <Nothing>{say('Typ minstens twee letters.', 'Type at least two letters.')}</Nothing>
      ) : lines.length === 0 ? (
        <Nothing>{say('Niemand gevonden.', 'Nobody was found.')}</Nothing>
      ) : null}
      <Lines {...props} />
      {more ? (
        <p class="small faint">
          {say(
            'Er zijn er meer. Typ meer letters om verder te zoeken.',
            'There are more. Type more letters to narrow it down.',
          )}
        </p>
      ) : null}
    </Page>
  );
}

function Lines(props: ListProps) {
  const { viewer, lines } = props;
  const { say, read } = viewer;
  return (
    <>
      {lines.length === 0 ? null : (
        <p class="small faint">
          {say('Gaat over', 'About')}:{' '}
          {props.purposes.map((code) => read(purposeWords(code))).join(', ')},{' '}
          {say('foto en film', 'photo and film')}
        </p>
      )}
      <ul class="rows">
        {lines.map((line) => (
          <li class="row">
            {line.consent === undefined ? null : (
              <Badge of={verdicts[line.consent.verdict]} speech={viewer} />
            )}
            <div class="grow">
              <a href={personPath(line.personId)}>
                <bdi>{line.listedName}</bdi>
              </a>{' '}
              <span class="faint small">
                <bdi>{line.className ?? read(kindWords[line.kind])}</bdi>
              </span>
              {line.consent === undefined || line.consent.verdict === 'may' ? null : (
                <>
                  <p class="small faint">{read(line.consent.reason)}</p>
                  <Articles
                    {...props}
                    articles={line.consent.articles}
                    intro={say('Volgens', 'According to')}
                    speech={viewer}
                  />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
