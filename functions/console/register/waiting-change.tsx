import { personSchema } from '../../../shared/domain/consent/person.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { PersonFacts } from './gather-person.ts';
import { createNames } from './giver-names.ts';
import { personPath } from './paths.ts';
import { authorityWords, kindWords } from './words.ts';

interface Props {
  viewer: Viewer;
  facts: PersonFacts;
}

/** A change of facts that lets somebody be shown where they may not be: leadership agrees or does not. */
export function WaitingChange({ viewer, facts }: Props) {
  const { say } = viewer;
  const { person, stored } = facts.file;
  const asked = facts.proposals.find(({ what }) => what === 'change');
  if (asked?.change === undefined) return null;
  const { seen, after } = asked.change;
  const isOutdated = seen !== stored.version;
  const mayAgree = viewer.may('leadership') && asked.by !== viewer.actor && !isOutdated;
  return (
    <section aria-labelledby="waiting-change">
      <h2 id="waiting-change">
        {say('Verandering wacht op de schoolleiding', 'A change waits for leadership')}
      </h2>
      <p class="small">
        {say(
          'Na deze verandering mag deze persoon vaker in beeld. Daarom moet de schoolleiding het ook vinden.',
          'After this change this person may be shown in more places. So leadership must agree.',
        )}
      </p>
      <Differences viewer={viewer} before={person} after={after} />
      {isOutdated ? (
        <p class="small">
          {say(
            'De gegevens zijn intussen veranderd. Neem dit terug en doe het opnieuw.',
            'The details were changed meanwhile. Take this back and do it again.',
          )}
        </p>
      ) : null}
      {mayAgree ? (
        <PostForm viewer={viewer} action={`${personPath(person.id)}/agree`} class="fields">
          <input type="hidden" name="asked" value={asked.at} />
          <div class="buttons">
            <button type="submit">{say('Eens: verander', 'Agreed: change it')}</button>
          </div>
        </PostForm>
      ) : null}
      <PostForm viewer={viewer} action={`${personPath(person.id)}/keep`} class="inline">
        <input type="hidden" name="what" value="change" />
        <button type="submit" class="quiet">
          {say('Toch niet veranderen', 'Do not change after all')}
        </button>
      </PostForm>
    </section>
  );
}

function Differences(props: { viewer: Viewer; before: PersonRecord; after: PersonRecord }) {
  const { viewer, before, after } = props;
  const { say } = viewer;
  const was = new Map(factsOf(before, viewer));
  const becomes = new Map(factsOf(after, viewer));
  const names = [...new Set([...was.keys(), ...becomes.keys()])];
  const none = say('niets', 'nothing');
  return (
    <dl class="fact">
      {names
        .filter((name) => was.get(name) !== becomes.get(name))
        .map((name) => (
          <>
            <dt>{name}</dt>
            <dd>
              {say('was', 'was')} <bdi>{was.get(name) || none}</bdi>, {say('wordt', 'becomes')}{' '}
              <bdi>{becomes.get(name) || none}</bdi>
            </dd>
          </>
        ))}
    </dl>
  );
}

/** Everything that a form can change, in words. */
function factsOf(person: PersonRecord, viewer: Viewer): [name: string, value: string][] {
  const { say, read, date } = viewer;
  const known = personSchema.safeParse(person.consent).data;
  const nameOf = createNames(person, viewer);
  const { legalRepresentative: represents } = known ?? {};
  return [
    [say('Wie', 'Who'), read(kindWords[person.isTrainee === true ? 'trainee' : person.kind])],
    [say('Naam', 'Name'), person.displayName],
    [say('Klas', 'Class'), person.className ?? ''],
    [say('Leerlingnummer', 'Pupil number'), person.pupilNumber ?? ''],
    [say('Geboortedatum', 'Birth date'), date(known?.birthDate ?? '')],
    [say('Laatste dag op school', 'Last day at school'), date(known?.enrolledUntil ?? '')],
    [
      say('Bij deze leerling altijd beide ouders', 'For this pupil always both parents'),
      known?.requireAllGuardians === true ? say('ja', 'yes') : say('nee', 'no'),
    ],
    [
      say('Wettelijk vertegenwoordiger', 'Legal representative'),
      represents
        ? [nameOf(represents.id), date(represents.from ?? '')].filter(Boolean).join(', ')
        : '',
    ],
    ...(known?.guardians ?? []).map((one): [string, string] => [
      `${say('Ouder of voogd', 'Parent or guardian')} ${nameOf(one.id)}`,
      [
        read(authorityWords[`${one.authority}`]),
        one.authorityFrom ? `${say('vanaf', 'from')} ${date(one.authorityFrom)}` : '',
        one.authorityUntil ? `${say('tot en met', 'until')} ${date(one.authorityUntil)}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    ]),
  ];
}
