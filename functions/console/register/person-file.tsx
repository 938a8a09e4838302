import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { personSchema } from '../../../shared/domain/consent/person.ts';
import { statementSchema } from '../../../shared/domain/consent/statement.ts';
import { consentPolicyOf } from '../../../shared/domain/policy/consent-policy.ts';
import type { StatementRecord } from '../../../shared/records/person-record.ts';
import { Moment } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { PersonFacts } from './gather-person.ts';
import { createNames } from './giver-names.ts';
import { NewLinks } from './new-links.tsx';
import { personPath } from './paths.ts';
import type { PersonPageProps } from './person-props.ts';
import { authorityWords, decisionWords, modalityWords, proofWords } from './words.ts';

/** Birth date, parents, representative: for whoever keeps the register. */
export function File(props: PersonPageProps) {
  const { viewer, facts } = props;
  const { say, read, date } = viewer;
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
        <dd>{known?.birthDate ? date(known.birthDate) : none}</dd>
        <dt>{say('Laatste dag op school', 'Last day at school')}</dt>
        <dd>{known?.enrolledUntil ? date(known.enrolledUntil) : none}</dd>
        {(known?.guardians ?? []).map(({ id, authority, authorityFrom, authorityUntil }) => (
          <>
            <dt>{say('Ouder of voogd', 'Parent or guardian')}</dt>
            <dd>
              <bdi>{nameOf(id)}</bdi>: {read(authorityWords[`${authority}`])}
              {authorityFrom ? `, ${say('vanaf', 'from')} ${date(authorityFrom)}` : ''}
              {authorityUntil ? `, ${say('tot en met', 'until')} ${date(authorityUntil)}` : ''}
            </dd>
          </>
        ))}
        {known?.legalRepresentative ? (
          <>
            <dt>{say('Wettelijk vertegenwoordiger', 'Legal representative')}</dt>
            <dd>
              <bdi>{nameOf(known.legalRepresentative.id)}</bdi>
              {known.legalRepresentative.from
                ? `, ${say('vanaf', 'from')} ${date(known.legalRepresentative.from)}`
                : ''}
            </dd>
          </>
        ) : null}
        <dt>
          {say('Bij deze leerling altijd beide ouders', 'For this pupil always both parents')}
        </dt>
        <dd>
          {known?.requireAllGuardians === true ? say('ja', 'yes') : say('nee', 'no')}.{' '}
          <span class="faint small">
            {consentPolicyOf(facts.pack).parentRule === 'both'
              ? say(
                  'Regel van de school: beide ouders moeten ja zeggen.',
                  'Rule of the school: both parents must say yes.',
                )
              : say(
                  'Regel van de school: een ja van één ouder is genoeg, zolang de ander geen nee zegt.',
                  'Rule of the school: a yes of one parent is enough, as long as the other does not say no.',
                )}
          </span>
        </dd>
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
      <NewLinks {...props} />
    </section>
  );
}

/** Everything that was said, oldest first. Nothing in it is ever changed. */
export function Statements(props: PersonPageProps) {
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
        {said.effectiveFrom ? (
          <>
            , {say('geldt vanaf', 'counts from')} <Moment at={said.effectiveFrom} speech={viewer} />
          </>
        ) : null}
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
  const { say, read, dayOf } = viewer;
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
            say(`ontvangen ${dayOf(proof.receivedAt)}`, `received ${dayOf(proof.receivedAt)}`),
            ...(proof.kept === undefined
              ? []
              : [say(`bewaard: ${proof.kept}`, `kept: ${proof.kept}`)]),
            ...(proof.form === null ? [] : [say(`formulier ${proof.form}`, `form ${proof.form}`)]),
          ];
  return [...parts, ...(form === null ? [] : [say(`versie ${form}`, `version ${form}`)])].join(
    ' · ',
  );
}
