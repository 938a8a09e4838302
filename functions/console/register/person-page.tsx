import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { statementSchema } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { PersonRecord, StatementRecord } from '../../../shared/records/people.ts';
import { verdicts } from '../pages/face-form.tsx';
import { Page } from '../pages/layout.tsx';
import { Articles, Badge, Moment, Word } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import { postPath } from '../pages/posts-page.tsx';
import type { Viewer } from '../route.ts';
import type { PersonFacts } from './gather-person.ts';
import { createNames } from './giver-names.ts';
import { KeepForms } from './keep-forms.tsx';
import { personPath } from './paths.ts';
import { reasonWords } from './reason-words.ts';
import type { WhereAnswer, WhereShown } from './where-shown.ts';
import {
  askWords,
  authorityWords,
  decisionWords,
  kindWords,
  modalityWords,
  proofWords,
} from './words.ts';

export interface PersonPageProps {
  viewer: Viewer;
  facts: PersonFacts;
  packs: (id: string) => Pack | undefined;
  word: Words | undefined;
}

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
      <AtForm {...props} />
      {keeps && person.erased === undefined ? (
        <>
          <File {...props} />
          <Statements {...props} />
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

function Shown(props: PersonPageProps) {
  const { viewer, facts } = props;
  const { say, read, when } = viewer;
  return (
    <section aria-labelledby="where">
      <h2 id="where">
        {facts.at === undefined
          ? say('Waar mag deze persoon in beeld?', 'Where may this person be shown?')
          : say(`Zoals het was op ${when(facts.at)}`, `As it was on ${when(facts.at)}`)}
      </h2>
      <ul class="where">
        {together(facts.shown).map(({ purposes, answers }) => (
          <li>
            <h3>{purposes.map((code) => read(purposeWords(code))).join(', ')}</h3>
            {answers.map((answer) => (
              <Answer {...props} answer={answer} isAlone={answers.length === 1} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Purposes with the very same answers, each said once. */
function together(shown: readonly WhereShown[]) {
  const found = new Map<string, { purposes: string[]; answers: WhereAnswer[] }>();
  for (const { purpose, answers } of shown) {
    const key = answers
      .map(({ modalities, consent, decision, groupFrom }) =>
        [modalities, consent.verdict, decision?.reason, decision?.nextChangeAt, groupFrom].join(),
      )
      .join(';');
    const known = found.get(key);
    found.set(key, { purposes: [...(known?.purposes ?? []), purpose], answers });
  }
  return [...found.values()];
}

function Answer(props: PersonPageProps & { answer: WhereAnswer; isAlone: boolean }) {
  const { viewer, facts, answer, isAlone } = props;
  const { say, read } = viewer;
  const { consent, decision, groupFrom, modalities } = answer;
  const keeps = viewer.may('administration', 'leadership');
  const ask = decision?.ask ?? null;
  return (
    <div class="answer">
      <span class="kindof">
        {isAlone
          ? say('foto, film, geluid en naam', 'photo, film, sound and name')
          : modalities.map((one) => read(modalityWords[one])).join(', ')}
      </span>
      <Badge of={verdicts[consent.verdict]} speech={viewer} />
      <div class="grow small">
        <p>
          {groupFrom === null
            ? null
            : say(
                `Alleen op een beeld met ${groupFrom} of meer herkenbare mensen. `,
                `Only in a picture with ${groupFrom} or more recognisable people. `,
              )}
          {keeps && decision !== undefined
            ? read(reasonWords[decision.reason])
            : read(consent.reason)}{' '}
          {keeps && ask !== null ? read(askWords[ask]) : null}
        </p>
        <Until {...props} />
        <Articles
          {...props}
          pack={facts.pack}
          articles={consent.articles}
          intro={say('Volgens', 'According to')}
          speech={viewer}
        />
      </div>
    </div>
  );
}

/** Until when it stands. A birthday is left out for who may not know one. */
function Until({ viewer, facts, answer }: PersonPageProps & { answer: WhereAnswer }) {
  const until = answer.decision?.nextChangeAt ?? null;
  if (until === null) return null;
  const birthDate = birthDateOf(facts.file.person);
  const isBirthday = birthDate !== null && isSameDay(until, birthDate);
  if (isBirthday && !viewer.may('administration', 'leadership')) return null;
  return (
    <p class="faint">
      {viewer.say('Verandert op', 'Changes on')} <Moment at={until} speech={viewer} />
    </p>
  );
}

const birthDateOf = ({ consent }: PersonRecord) =>
  personSchema.safeParse(consent).data?.birthDate ?? null;

/** Who was born on 29 February comes of age on 1 March. */
const isSameDay = (until: string, birthDate: string) =>
  until.slice(5, 10) === birthDate.slice(5) || birthDate.slice(5) === '02-29';

function Posts(props: PersonPageProps) {
  const { viewer, facts, packs } = props;
  const { say, read } = viewer;
  const opens = viewer.may('communication', 'leadership');
  if (facts.posts.length === 0) return null;
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{say('Posts met deze persoon', 'Posts with this person')}</h2>
      <ul class="findings">
        {facts.posts.map((post) => (
          <li>
            <p>
              {opens ? (
                <a href={postPath({ platform: post.platform, key: post.key })}>
                  {say(`Post op ${post.platform}`, `Post on ${post.platform}`)}
                </a>
              ) : (
                say(`Post op ${post.platform}`, `Post on ${post.platform}`)
              )}{' '}
              {post.publishAt === null ? null : <Moment at={post.publishAt} speech={viewer} />}{' '}
              {post.isOnline ? say('(staat online)', '(is online)') : null}
            </p>
            <p class="small">
              {say('Op dat moment: ', 'At that moment: ')}
              <Badge of={verdicts[post.consent.verdict]} speech={viewer} />{' '}
              {read(post.consent.reason)}
            </p>
            <p class="small faint">
              {say('Naam gegeven door: ', 'Named by: ')}
              {post.namedBy
                .map(({ by }) =>
                  by === 'match' ? say('herkenning', 'recognition') : whoWords(by, viewer),
                )
                .join(', ')}
            </p>
            {post.decisions.map(({ at, by, outcome, reasons }) => (
              <details>
                <summary>
                  <Moment at={at} speech={viewer} /> · {whoWords(by, viewer)}:{' '}
                  {read(outcomeWords[outcome] ?? { nl: outcome, en: outcome })}
                </summary>
                {reasons.length === 0 ? (
                  <p class="small faint">
                    {say('Niets over deze persoon.', 'Nothing about this person.')}
                  </p>
                ) : null}
                {reasons.map(({ words, articles }) => (
                  <>
                    <p class="small">{read(words)}</p>
                    <Articles
                      packs={packs}
                      pack={facts.pack}
                      articles={articles}
                      intro={say('Volgens', 'According to')}
                      speech={viewer}
                    />
                  </>
                ))}
              </details>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const outcomeWords: Readonly<Record<string, Words>> = {
  clear: { nl: 'mag online', en: 'may go online' },
  hold: { nl: 'tegengehouden', en: 'held back' },
  flag: { nl: 'mag niet online', en: 'may not be online' },
};

/** Back to a day: why was this allowed then? */
function AtForm({ viewer, facts }: PersonPageProps) {
  const { say } = viewer;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{say('Hoe was het op een andere dag?', 'How was it on another day?')}</h2>
      <form method="get" action={personPath(facts.file.person.id)} class="fields">
        <label for="at">{say('Dag', 'Day')}</label>
        <input id="at" type="date" name="at" value={(facts.at ?? '').slice(0, 10)} />
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

/** Birth date, parents, representative: for whoever keeps the register. */
function File({ viewer, facts }: PersonPageProps) {
  const { say, read } = viewer;
  const { person } = facts.file;
  const known = personSchema.safeParse(person.consent).data;
  const nameOf = createNames(person, viewer);
  const none = say('niet bekend', 'not known');
  return (
    <section aria-labelledby="file">
      <h2 id="file">{say('Gegevens', 'Record')}</h2>
      <dl class="fact">
        <dt>{say('Leerlingnummer', 'Pupil number')}</dt>
        <dd>{person.pupilNumber ?? none}</dd>
        <dt>{say('Geboortedatum', 'Birth date')}</dt>
        <dd>{known?.birthDate ?? none}</dd>
        <dt>{say('Laatste dag op school', 'Last day at school')}</dt>
        <dd>{known?.enrolledUntil ?? none}</dd>
        {(known?.guardians ?? []).map(({ id, authority, authorityFrom, authorityUntil }) => (
          <>
            <dt>{say('Ouder of voogd', 'Parent or guardian')}</dt>
            <dd>
              <bdi>{nameOf(id)}</bdi>: {read(authorityWords[`${authority}`])}
              {authorityFrom ? `, ${say('vanaf', 'from')} ${authorityFrom}` : ''}
              {authorityUntil ? `, ${say('tot en met', 'until')} ${authorityUntil}` : ''}
            </dd>
          </>
        ))}
        {known?.legalRepresentative ? (
          <>
            <dt>{say('Wettelijk vertegenwoordiger', 'Legal representative')}</dt>
            <dd>
              <bdi>{nameOf(known.legalRepresentative.id)}</bdi>
              {known.legalRepresentative.from
                ? `, ${say('vanaf', 'from')} ${known.legalRepresentative.from}`
                : ''}
            </dd>
          </>
        ) : null}
        <dt>{say('Alle ouders moeten ja zeggen', 'All parents must say yes')}</dt>
        <dd>{known?.requireAllGuardians === true ? say('ja', 'yes') : say('nee', 'no')}</dd>
      </dl>
      <div class="buttons">
        <a class="button" href={`${personPath(person.id)}/change`}>
          {say('Verander', 'Change')}
        </a>
        <a class="button" href={`${personPath(person.id)}/guardian`}>
          {say('Ouders en vertegenwoordiger', 'Parents and representative')}
        </a>
        <a class="button" href={`${personPath(person.id)}/statement`}>
          {say('Leg een antwoord vast', 'Record an answer')}
        </a>
      </div>
    </section>
  );
}

/** Everything that was said, oldest first. Nothing in it is ever changed. */
function Statements(props: PersonPageProps) {
  const { viewer, facts } = props;
  const { say } = viewer;
  const { statements } = facts.file;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{say('Wat er gezegd is', 'What was said')}</h2>
      {statements.length === 0 ? (
        <p class="faint">
          {say('Nog niets. Dat telt niet als ja.', 'Nothing yet. That is no yes.')}
        </p>
      ) : (
        <ol class="story">
          {statements.map((record) => (
            <Said {...props} record={record} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Said({ viewer, facts, record }: PersonPageProps & { record: StatementRecord }) {
  const { say, read } = viewer;
  const said = statementSchema.safeParse(record.statement).data;
  if (said === undefined) {
    return <li>{say('Niet te lezen. Telt als nee.', 'Cannot be read. Counts as no.')}</li>;
  }
  const nameOf = createNames(facts.file.person, viewer);
  const about = said.modalities?.map((one) => read(modalityWords[one])).join(', ');
  return (
    <li>
      <span class="faint small">
        {record.number} · <Moment at={said.at} speech={viewer} />
      </span>
      <span>
        <bdi>{nameOf(said.by)}</bdi>: <strong>{read(decisionWords[said.decision])}</strong>
        {' – '}
        {said.purposes.map((code) => read(purposeWords(code))).join(', ')}
        {about === undefined ? '' : ` (${about})`}
        {said.eventId ? `, ${say('alleen bij', 'only at')} ${said.eventId}` : ''}
        {said.conditions?.groupOnly === true
          ? `, ${say('alleen in een groep', 'only in a group')}`
          : ''}
        {said.schoolYear ? `, ${say('schooljaar', 'school year')} ${said.schoolYear}` : ''}
      </span>
      <span class="small faint">{proofText(record, said.formVersion ?? null, viewer)}</span>
      <FormText {...{ viewer, facts, record }} />
      {said.dismissedAt ? (
        <span class="small">
          {say('Opzijgezet door de schoolleiding', 'Set aside by leadership')}{' '}
          <Moment at={said.dismissedAt} speech={viewer} />
        </span>
      ) : null}
    </li>
  );
}

/** What was asked, in the words of the form as it read then. */
function FormText(props: { viewer: Viewer; facts: PersonFacts; record: StatementRecord }) {
  const { viewer, facts, record } = props;
  const { say, read } = viewer;
  const { proof } = record;
  const number = proof !== undefined && 'form' in proof ? proof.form : null;
  const found = facts.forms.find((form) => form.number === number);
  if (found === undefined) return null;
  return (
    <details>
      <summary>{say('Wat er op het formulier stond', 'What the form said')}</summary>
      <p class="small">
        <bdi>{read(found.form.intro)}</bdi>
      </p>
      <p class="small">{found.form.purposes.map((code) => read(purposeWords(code))).join(', ')}</p>
    </details>
  );
}

function proofText({ proof }: StatementRecord, form: string | null, viewer: Viewer): string {
  const { say, read, when } = viewer;
  const parts =
    proof === undefined
      ? [say('zonder bewijs op het dossier', 'no proof on file')]
      : 'source' in proof
        ? [
            say(
              `uit het bestand "${proof.source}", regel ${proof.line}`,
              `from the file "${proof.source}", line ${proof.line}`,
            ),
            ...(proof.givenBy === null
              ? []
              : [say(`ingevuld door ${proof.givenBy}`, `filled in by ${proof.givenBy}`)]),
          ]
        : [
            read(proofWords[proof.how]),
            say(`ontvangen ${when(proof.receivedAt)}`, `received ${when(proof.receivedAt)}`),
            ...(proof.kept === undefined
              ? []
              : [say(`bewaard: ${proof.kept}`, `kept: ${proof.kept}`)]),
            ...(proof.form === null ? [] : [say(`formulier ${proof.form}`, `form ${proof.form}`)]),
          ];
  return [...parts, ...(form === null ? [] : [say(`versie ${form}`, `version ${form}`)])].join(
    ' · ',
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
