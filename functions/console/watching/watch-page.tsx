import type { Modality } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Articles, Badge, OutLink, PostForm } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { ListedPerson } from '../people-list.ts';
import type { Viewer } from '../route.ts';
import { numbersOf } from './change-watch.ts';
import type { ShownPresent, WatchFacts } from './gather-watch.ts';

interface WatchPageProps {
  viewer: Viewer;
  /** The page of the post. */
  path: string;
  facts: WatchFacts;
  packs: (id: string) => Pack | undefined;
  word: Words | undefined;
  /** As typed, after it was not clear who is meant, and who it may be. */
  typed: string;
  choices: ListedPerson[];
}

/** Somebody watches what no engine can look at, and says who is in it. */
export function WatchPage(props: WatchPageProps) {
  const { viewer, path, facts, word } = props;
  const { say } = viewer;
  const mayEdit = viewer.may('communication');
  return (
    <SubPage
      viewer={viewer}
      title={say(`${facts.name}: wie is erin te herkennen?`, `${facts.name}: who is recognisable?`)}
      back={{ path, words: say('Terug naar de post', 'Back to the post') }}
      lead={say(
        'Schoolwacht kan dit niet zelf bekijken. Kijk en luister van begin tot eind, en zet iedereen op de lijst.',
        'Schoolwacht cannot look at this itself. Watch and listen from start to end, and put everybody on the list.',
      )}
      word={word}
    >
      <p>
        <OutLink href={facts.permalink} viewer={viewer}>
          {say('Bekijk op het platform', 'Watch on the platform')}
        </OutLink>
      </p>
      <section aria-labelledby="people">
        <h2 id="people">{say('Wie is te zien of te horen?', 'Who is seen or heard?')}</h2>
        {facts.present.length === 0 ? (
          <p class="faint">
            {say('Er staat nog niemand op de lijst.', 'Nobody is on the list yet.')}
          </p>
        ) : (
          <ul class="rows">
            {facts.present.map((one) => (
              <Line {...props} one={one} />
            ))}
          </ul>
        )}
      </section>
      {mayEdit ? <Add {...props} /> : null}
      <Everybody {...props} mayEdit={mayEdit} />
    </SubPage>
  );
}

function Line({ viewer, path, facts, one, packs }: WatchPageProps & { one: ShownPresent }) {
  const { say, read } = viewer;
  return (
    <li>
      <div class="row">
        <span class="grow">
          {say('Persoon', 'Person')} {one.number}: <strong>{whoWords(one, viewer)}</strong>{' '}
          <span class="faint small">
            {one.modalities.map((modality) => read(modalityWords[modality])).join(', ')}
          </span>
        </span>
        {one.consent === undefined ? null : (
          <Badge of={verdicts[one.consent.verdict]} speech={viewer} />
        )}
        {viewer.may('communication') ? (
          <PostForm viewer={viewer} action={`${path}/watch/remove`} class="inline">
            <Which facts={facts} />
            <input type="hidden" name="number" value={String(one.number)} />
            <button type="submit" class="quiet">
              {say(`Haal persoon ${one.number} weg`, `Remove person ${one.number}`)}
            </button>
          </PostForm>
        ) : null}
      </div>
      {one.consent === undefined ? null : (
        <p class="small">
          {read(one.consent.reason)}{' '}
          <Articles
            articles={one.consent.articles}
            intro={say('Volgens', 'According to')}
            pack={facts.pack}
            packs={packs}
            speech={viewer}
          />
        </p>
      )}
    </li>
  );
}

function whoWords({ as, label }: ShownPresent, { say }: Viewer) {
  if (as === 'visitor') return say('een bezoeker', 'a visitor');
  if (as === 'unknown') return say('onbekend', 'unknown');
  return label === undefined ? (
    say('niet meer in de lijst', 'no longer on the list')
  ) : (
    <bdi>{label}</bdi>
  );
}

function Add({ viewer, path, facts, typed, choices }: WatchPageProps) {
  const { say, read } = viewer;
  const ways = [
    ['seen', say('te zien', 'seen')],
    ['heard', read(modalityWords.audio)],
    ['named', read(modalityWords.name)],
  ] as const;
  return (
    <PostForm viewer={viewer} action={`${path}/watch/add`} class="fields">
      <Which facts={facts} />
      <fieldset>
        <legend>
          {say('Waaraan herken je deze persoon?', 'How is this person recognisable?')}
        </legend>
        {ways.map(([name, words]) => (
          <label class="check">
            <input type="checkbox" name={name} value="yes" checked={name === 'seen'} />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <label for="who">{say('Wie is het?', 'Who is it?')}</label>
      <div class="pick">
        <input
          id="who"
          name="name"
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxlength={200}
          value={typed}
          placeholder={say('Begin van de naam', 'First letters of the name')}
        />
        <button type="submit" name="as" value="person">
          {say('Zet op de lijst', 'Put on the list')}
        </button>
      </div>
      <div class="others">
        {choices.slice(0, 12).map(({ id, label }) => (
          <button type="submit" name="choice" value={id}>
            <bdi>{label}</bdi>
          </button>
        ))}
      </div>
      <div class="others">
        <button type="submit" class="quiet" name="as" value="visitor">
          {say('Een bezoeker', 'A visitor')}
        </button>
        <button type="submit" class="quiet" name="as" value="unknown">
          {say('Onbekend', 'Unknown')}
        </button>
      </div>
    </PostForm>
  );
}

/** The word that the check needs: all of it was watched, and nobody is missing on the list. */
function Everybody({ viewer, path, facts, mayEdit }: WatchPageProps & { mayEdit: boolean }) {
  const { say } = viewer;
  if (facts.everybody !== null) {
    return (
      <p class="allgood">
        {say('Bekeken en bevestigd op', 'Watched and confirmed on')}{' '}
        {viewer.when(facts.everybody.at)}.
      </p>
    );
  }
  if (!mayEdit) return null;
  return (
    <section aria-labelledby="everybody" class="card">
      <h2 id="everybody">{say('Is dit iedereen?', 'Is this everybody?')}</h2>
      <PostForm viewer={viewer} action={`${path}/watch/everybody`}>
        <Which facts={facts} />
        <input type="hidden" name="seen" value={numbersOf(facts)} />
        <label class="check">
          <input type="checkbox" name="everybody" value="yes" required />
          <span>
            {facts.present.length === 0
              ? say(
                  'Ik heb alles bekeken en beluisterd. Er is niemand te herkennen of te horen.',
                  'I have watched and listened to all of it. Nobody can be recognised or heard.',
                )
              : say(
                  'Ik heb alles bekeken en beluisterd. Iedereen die te herkennen of te horen is, staat op de lijst.',
                  'I have watched and listened to all of it. Everybody who can be recognised or heard is on the list.',
                )}
          </span>
        </label>
        <button type="submit" class="main">
          {say('Bevestig', 'Confirm')}
        </button>
      </PostForm>
    </section>
  );
}

function Which({ facts: { record } }: { facts: WatchFacts }) {
  return (
    <>
      <input type="hidden" name="media" value={record.mediaId} />
      <input type="hidden" name="file" value={record.sha256 ?? ''} />
    </>
  );
}

const modalityWords: Readonly<Record<Modality, Words>> = {
  photo: { nl: 'te zien', en: 'seen' },
  video: { nl: 'te zien', en: 'seen' },
  audio: { nl: 'te horen', en: 'heard' },
  name: { nl: 'met naam genoemd of in beeld', en: 'named, spoken or shown' },
};
