import {
  type GroupAsked,
  giverName,
  guardianPlace,
  type PersonAsked,
} from '../../../shared/records/asking.ts';
import { groupKey } from '../../../shared/records/people-rows.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { Badge, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import type { Standing } from '../standing.ts';
import { dayText } from './days.ts';
import { answeredOf, partlyOf, percentage, type Silent, silentOf } from './gather-asking.ts';
import {
  AskTheRest,
  countWords,
  groupName,
  LinkForm,
  OnlyHere,
  partlyWords,
  Sixteen,
} from './overview-page.tsx';

const standings = {
  answered: { tone: 'good', icon: 'ok', words: { nl: 'beantwoord', en: 'answered' } },
  partly: {
    tone: 'calm',
    icon: 'ok',
    words: { nl: 'deels beantwoord', en: 'answered in part' },
  },
  waits: { tone: 'warn', icon: 'clock', words: { nl: 'geen antwoord', en: 'no answer' } },
  stuck: {
    tone: 'bad',
    icon: 'question',
    words: { nl: 'kijk in het register', en: 'see the register' },
  },
} as const satisfies Record<string, Standing>;

function standingOf({ isAnswered, isPartly, isStuck }: PersonAsked) {
  if (isAnswered) return standings.answered;
  if (isPartly) return standings.partly;
  return isStuck ? standings.stuck : standings.waits;
}

/** What a giver is called here: by name, else by what they are, so that two parents can be told apart. */
export function giverWords(person: PersonRecord, giver: string, { say }: Pick<Speech, 'say'>) {
  const name = giverName(person, giver);
  if (name !== undefined) return name;
  const place = guardianPlace(person, giver);
  return place === undefined
    ? say('de wettelijk vertegenwoordiger', 'the legal representative')
    : say(`ouder/verzorger ${place}`, `parent/carer ${place}`);
}

/** One class: who answered, who did not, and a link for one or for all of them. */
export function GroupPage({ viewer, of }: { viewer: Viewer; of: GroupAsked }) {
  const { say } = viewer;
  const { group, people, hasMore } = of;
  const name = groupName(group, viewer);
  return (
    <Page title={name} viewer={viewer}>
      <p class="crumb">
        <a href="/asking">{say('Toestemming vragen', 'Ask for consent')}</a>
      </p>
      <h1>{name}</h1>
      {people.length === 0 ? (
        <Nothing>{say('Hier is niemand om te vragen.', 'There is nobody to ask here.')}</Nothing>
      ) : (
        <p class="lead">
          <strong>
            {percentage(answeredOf(people), people.length)}&nbsp;%{' '}
            {say('heeft geantwoord', 'have answered')}
          </strong>{' '}
          ({answeredOf(people)} {say('van', 'of')} {people.length}
          {partlyWords(people, viewer)}).
        </p>
      )}
      {hasMore ? (
        <Word tone="warn">
          {say(
            'Deze groep is te groot voor één pagina: je ziet de eersten. Vraag de rest daarna opnieuw.',
            'This group is too large for one page: you see the first ones. Ask the rest again after that.',
          )}
        </Word>
      ) : null}
      <p class="buttons">
        <AskTheRest groups={[of]} part={{ of: groupKey(group) }} speech={viewer} />
      </p>
      <ul class="rows">
        {people.map((asked) => (
          <PersonRow asked={asked} viewer={viewer} />
        ))}
      </ul>
      <Sixteen groups={[of]} viewer={viewer} />
    </Page>
  );
}

function PersonRow({ asked, viewer }: { asked: PersonAsked; viewer: Viewer }) {
  const { say } = viewer;
  const { person, listedName, givers, askedAt } = asked;
  const last = [...askedAt.values()].toSorted().at(-1);
  return (
    <li class="row">
      <Badge of={standingOf(asked)} speech={viewer} />
      <span class="grow">
        <a href={`/people/${person.id}`}>{listedName}</a>
        {last === undefined ? null : (
          <span class="faint small">
            {' · '}
            {say('gevraagd op', 'asked on')} {dayText(Date.parse(last), viewer.language)}
          </span>
        )}
      </span>
      {givers.length === 0 ? null : (
        <details class="asking-more">
          <summary>
            {say('Nieuwe link', 'New link')}
            <span class="sr">
              {say(' over ', ' about ')}
              {listedName}
            </span>
          </summary>
          {givers.map((giver) => (
            <LinkForm personId={person.id} giver={giver} viewer={viewer}>
              {say('Link voor', 'Link for')} {giverWords(person, giver, viewer)}
            </LinkForm>
          ))}
        </details>
      )}
    </li>
  );
}

/** The second click: what happens, and in which form the links come. */
export function ConfirmAskPage(props: {
  viewer: Viewer;
  groups: readonly GroupAsked[];
  part: { of?: string | undefined; after?: string | undefined };
  origin: string;
  back: string;
}) {
  const { viewer, groups, part, origin, back } = props;
  const { say } = viewer;
  const silent = silentOf(groups);
  const partly = partlyOf(groups);
  const isOnlyPartly = silent.length === 0;
  const title = isOnlyPartly
    ? say('Vraag wat open bleef', 'Ask what was left open')
    : say('Vraag de rest', 'Ask the rest');
  const names = groups.map(({ group }) => groupName(group, viewer)).join(', ');
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href={back}>{say('Terug', 'Back')}</a>
      </p>
      <h1>{title}</h1>
      <OnlyHere origin={origin} speech={viewer} />
      <p>
        {names}:{' '}
        <strong>
          {isOnlyPartly
            ? say('deels beantwoord', 'answered in part')
            : say('geen antwoord', 'no answer')}
          : {countWords(isOnlyPartly ? partly : silent, viewer)}.
        </strong>{' '}
        {isOnlyPartly
          ? say(
              'Een vraag open laten mag: dat blijft nee.',
              'Leaving a question open is allowed: it stays no.',
            )
          : null}
      </p>
      <p>
        {say(
          'Elke link is persoonlijk en werkt 14 dagen. Een eerdere link van dezelfde persoon werkt daarna niet meer. Je krijgt ze één keer: Schoolwacht bewaart alleen een afdruk ervan en geen e-mailadressen. Verstuur ze met de mail of de ouder-app van school. Verwijder het bestand daarna.',
          'Each link is personal and works for 14 days. An earlier link of the same person stops working. You get them once: Schoolwacht keeps only a fingerprint of them and no e-mail addresses. Send them by the mail or parent app of your school. Delete the file afterwards.',
        )}
      </p>
      <PostForm viewer={viewer} action="/asking/ask">
        {part.of === undefined ? null : <input type="hidden" name="of" value={part.of} />}
        {part.after === undefined ? null : <input type="hidden" name="after" value={part.after} />}
        <AlsoPartly isOnly={isOnlyPartly} partly={partly} viewer={viewer} />
        <p class="buttons">
          <button type="submit" class="main" name="as" value="csv">
            {say('Maak een bestand voor de mail (CSV)', 'Make a file for the mail (CSV)')}
          </button>
          <button type="submit" name="as" value="letters">
            {say('Maak brieven om te printen', 'Make letters to print')}
          </button>
        </p>
      </PostForm>
    </Page>
  );
}

/** Leaving a question open is allowed: whoever did is asked again only where somebody wants that. */
function AlsoPartly(props: { isOnly: boolean; partly: readonly Silent[]; viewer: Viewer }) {
  const { isOnly, partly, viewer } = props;
  const { say } = viewer;
  if (partly.length === 0) return null;
  const count = countWords(partly, viewer);
  return isOnly ? (
    <input type="hidden" name="partly" value="yes" />
  ) : (
    <label class="check">
      <input type="checkbox" name="partly" value="yes" />
      <span>
        {say(
          `Vraag het ook aan wie deels heeft geantwoord (${count})`,
          `Also ask those who answered in part (${count})`,
        )}
      </span>
    </label>
  );
}

/** One link, shown this once, to copy. */
export function OneLinkPage(props: {
  viewer: Viewer;
  of: PersonRecord;
  giver: string;
  url: string;
  origin: string;
  expiresAt: string;
}) {
  const { viewer, of, giver, url, origin, expiresAt } = props;
  const { say, language } = viewer;
  const title = say('De link', 'The link');
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href={`/people/${of.id}`}>{of.displayName}</a>
      </p>
      <h1>{title}</h1>
      <OnlyHere origin={origin} speech={viewer} />
      <p>
        {say('Voor', 'For')} <strong>{giverWords(of, giver, viewer)}</strong>.{' '}
        {say(
          'Kopieer hem nu: je ziet hem maar één keer. De vorige link voor deze persoon werkt niet meer.',
          'Copy it now: you see it only once. The link before it for this person no longer works.',
        )}
      </p>
      <label for="link">{say('Link', 'Link')}</label>
      <textarea id="link" class="asking-link" readonly rows={3}>
        {url}
      </textarea>
      <p>
        {say('Hij werkt tot', 'It works until')} {dayText(Date.parse(expiresAt), language)}.{' '}
        {say(
          'Stuur hem alleen naar deze persoon: wie de link heeft, kan antwoorden.',
          'Send it to this person only: whoever has the link can answer.',
        )}
      </p>
      <p>
        <a href="/asking/links">{say('Alle links', 'All links')}</a>
      </p>
    </Page>
  );
}

/** Nothing was made, and why. */
export function NoLinkPage({ viewer, no }: { viewer: Viewer; no: 'cannot' | 'no-form' }) {
  const { say } = viewer;
  const title = say('Er is geen link gemaakt', 'No link was made');
  return (
    <Page title={title} viewer={viewer}>
      <h1>{title}</h1>
      <p>
        {no === 'cannot'
          ? say(
              'Deze persoon kan nu niet antwoorden. Onder de 16 zijn dat de ouders met gezag, vanaf 16 de leerling zelf. Een leerling krijgt een link vanaf twee weken vóór de verjaardag.',
              'This person cannot answer now. Under 16 the parents with authority do, from 16 the pupil. A pupil gets a link from two weeks before the birthday.',
            )
          : say('Maak eerst het formulier.', 'Make the form first.')}
      </p>
      <p>
        <a class="button" href={no === 'cannot' ? '/asking' : '/asking/form'}>
          {no === 'cannot' ? say('Terug', 'Back') : say('Maak het formulier', 'Make the form')}
        </a>
      </p>
    </Page>
  );
}
