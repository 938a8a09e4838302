import type { Child } from 'hono/jsx';
import type { GroupAsked, PersonAsked } from '../../../shared/records/asking.ts';
import { type Group, groupKey } from '../../../shared/records/people-rows.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import { dayNumberText } from './days.ts';
import {
  type AskingFacts,
  answeredOf,
  partlyOf,
  percentage,
  type Silent,
  silentOf,
} from './gather-asking.ts';

export function groupName({ kind, className }: Group, { say }: Speech): string {
  if (className !== null) return className;
  const words = {
    pupil: say('Leerlingen zonder klas', 'Pupils without a class'),
    alumnus: say('Oud-leerlingen', 'Former pupils'),
    employee: say('Medewerkers', 'Staff'),
    visitor: say('Bezoekers', 'Visitors'),
  };
  return words[kind];
}

export const groupPath = (group: Group) =>
  `/asking/group?${new URLSearchParams({ of: groupKey(group) })}`;

/** Who answered, class by class, and the way to ask the rest. */
export function OverviewPage(props: {
  viewer: Viewer;
  facts: AskingFacts | undefined;
  after: string | undefined;
}) {
  const { viewer, facts, after } = props;
  const { say } = viewer;
  const title = say('Toestemming vragen', 'Ask for consent');
  if (facts === undefined) {
    return (
      <Page title={title} viewer={viewer}>
        <h1>{title}</h1>
        <p class="lead">
          {say(
            'Begin met het formulier: wat vraag je, en voor welke plekken?',
            'Begin with the form: what do you ask, and for which places?',
          )}
        </p>
        <p>
          <a class="button" href="/asking/form">
            {say('Maak het formulier', 'Make the form')}
          </a>
        </p>
      </Page>
    );
  }
  const { groups, next } = facts;
  const people = groups.flatMap((group) => group.people);
  const isAll = after === undefined && next === undefined;
  return (
    <Page title={title} viewer={viewer}>
      <h1>{title}</h1>
      {people.length === 0 ? null : (
        <p class="lead">
          <strong>
            {percentage(answeredOf(people), people.length)}&nbsp;%{' '}
            {say('heeft geantwoord', 'have answered')}
          </strong>{' '}
          ({answeredOf(people)} {say('van', 'of')} {people.length}
          {partlyWords(people, viewer)}
          {isAll ? '' : say(', op deze pagina', ', on this page')}).{' '}
          {say(
            'Een ja of een nee is een antwoord. Geen antwoord blijft nee.',
            'A yes or a no is an answer. No answer stays no.',
          )}
        </p>
      )}
      <p class="buttons">
        <AskTheRest groups={groups} part={{ after }} speech={viewer} />
        <a href="/asking/form">
          {say('Formulier', 'Form')} {facts.form.number}
        </a>
        <a href="/asking/links">{say('Links', 'Links')}</a>
      </p>
      {groups.length === 0 ? (
        <Nothing>
          {say('Er staat nog niemand in het register.', 'Nobody is on the register yet.')}
        </Nothing>
      ) : null}
      <ul class="rows">
        {groups.map((one) => (
          <GroupRow of={one} speech={viewer} />
        ))}
      </ul>
      <Sixteen groups={groups} viewer={viewer} />
      {next === undefined ? null : (
        <p class="more">
          <a href={`/asking?${new URLSearchParams({ after: next })}`}>
            {say('Volgende klassen', 'Next classes')}
          </a>
        </p>
      )}
    </Page>
  );
}

export const askPath = (part: { of?: string | undefined; after?: string | undefined }) => {
  const query = new URLSearchParams();
  if (part.of !== undefined) query.set('of', part.of);
  if (part.after !== undefined) query.set('after', part.after);
  return `/asking/ask?${query}`;
};

/** Two parents are two links: what is counted is said. */
export function countWords(silent: readonly Silent[], { say }: Pick<Speech, 'say'>): string {
  const people = new Set(silent.map(({ personId }) => personId)).size;
  const links = silent.length;
  return say(
    `${people} ${people === 1 ? 'persoon' : 'personen'}, ${links} ${links === 1 ? 'link' : 'links'}`,
    `${people} ${people === 1 ? 'person' : 'people'}, ${links} ${links === 1 ? 'link' : 'links'}`,
  );
}

/** The way to a link for everybody who is silent; nothing where nobody has a question open. */
export function AskTheRest(props: {
  groups: readonly GroupAsked[];
  part: { of?: string | undefined; after?: string | undefined };
  speech: Speech;
}) {
  const { groups, part, speech } = props;
  const { say } = speech;
  const silent = silentOf(groups);
  const partly = partlyOf(groups);
  if (silent.length + partly.length === 0) return null;
  return (
    <>
      <a class="button" href={askPath(part)}>
        {silent.length > 0
          ? say('Vraag de rest', 'Ask the rest')
          : say('Vraag wat open bleef', 'Ask what was left open')}
      </a>
      <span class="faint">{countWords(silent.length > 0 ? silent : partly, speech)}</span>
    </>
  );
}

function GroupRow({ of, speech }: { of: GroupAsked; speech: Speech }) {
  const { say } = speech;
  const { group, people, hasMore } = of;
  const answered = answeredOf(people);
  return (
    <li>
      <a class="row" href={groupPath(group)}>
        <strong>{groupName(group, speech)}</strong>
        <span class="grow">
          {percentage(answered, people.length)}&nbsp;% {say('heeft geantwoord', 'have answered')}
          <progress class="asking-bar" max={people.length} value={answered} aria-hidden="true" />
        </span>
        <span class="faint">
          {answered} {say('van', 'of')} {people.length}
          {partlyWords(people, speech)}
          {hasMore ? say(' (er zijn er meer)', ' (there are more)') : ''}
        </span>
      </a>
    </li>
  );
}

/** ", 3 deels": who answered some of the questions. */
export function partlyWords(people: readonly PersonAsked[], { say }: Pick<Speech, 'say'>): string {
  const partly = people.filter(({ isPartly }) => isPartly).length;
  return partly === 0 ? '' : say(`, ${partly} deels`, `, ${partly} in part`);
}

/** Who becomes 16 within thirty days: from that day the parents' word is no longer enough. */
export function Sixteen({ groups, viewer }: { groups: readonly GroupAsked[]; viewer: Viewer }) {
  const { say, language } = viewer;
  const soon = groups
    .flatMap(({ people }) => people)
    .flatMap((one) => (one.sixteenOn === undefined ? [] : [{ ...one, day: one.sixteenOn }]))
    .toSorted((a, b) => a.day - b.day);
  if (soon.length === 0) return null;
  return (
    <section aria-labelledby="sixteen">
      <h2 id="sixteen">{say('Worden binnenkort 16', 'Soon 16')}</h2>
      <p>
        {say(
          'Vanaf die dag beslist de leerling zelf. Maak de link in de twee weken ervoor, of op de dag zelf.',
          'From that day the pupil decides. Make the link in the two weeks before, or on the day itself.',
        )}
      </p>
      <ul class="rows">
        {soon.map(({ person, listedName, day, givers }) => (
          <li class="row">
            <a class="grow" href={`/people/${person.id}`}>
              {listedName}
            </a>
            <span class="faint">{dayNumberText(day, language)}</span>
            {givers.includes('self') ? (
              <LinkForm personId={person.id} giver="self" viewer={viewer}>
                {say('Link voor', 'Link for')} {person.displayName}
              </LinkForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One click makes one link. */
export function LinkForm(props: {
  personId: string;
  giver: string;
  viewer: Viewer;
  children?: Child;
}) {
  return (
    <PostForm viewer={props.viewer} action="/asking/link" class="inline">
      <input type="hidden" name="person" value={props.personId} />
      <input type="hidden" name="giver" value={props.giver} />
      <button type="submit" class="quiet">
        {props.children}
      </button>
    </PostForm>
  );
}

/** Shown where links would lead to this machine only. */
export function OnlyHere({ origin, speech }: { origin: string; speech: Speech }) {
  if (origin.startsWith('https://')) return null;
  return (
    <Word tone="warn">
      {speech.say(
        'Deze links werken alleen op deze computer. Start Schoolwacht met --public-host om ouders erbij te laten.',
        'These links work on this computer only. Start Schoolwacht with --public-host to let parents in.',
      )}
    </Word>
  );
}
