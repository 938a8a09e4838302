import type { Words } from '../../../shared/domain/language.ts';
import { partsOf } from '../../../shared/records/people-names.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { PostForm, Word } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { Viewer } from '../route.ts';
import type { Twins } from './add-person.ts';
import { personPath } from './paths.ts';
import type { PersonFields } from './person-fields.ts';
import { rawConsent } from './raw-consent.ts';
import { kindWords } from './words.ts';

interface PersonFormProps {
  viewer: Viewer;
  fields: PersonFields;
  /** Whoever is changed, at the version that was seen; undefined for somebody new. */
  of: { id: string; seen: number } | undefined;
  word: Words | undefined;
  twins: Twins | undefined;
}

export const emptyFields: PersonFields = {
  kind: 'pupil',
  first: '',
  infix: '',
  last: '',
  className: '',
  pupilNumber: '',
  birthDate: '',
  enrolledUntil: '',
  deceasedOn: '',
};

/** Somebody as the form shows them. */
export function fieldsOf(person: PersonRecord): PersonFields {
  const { first, infix, last } = person.name ?? partsOf(person.displayName);
  // also where the engine cannot read the whole: an empty field would take away what stands there
  const raw = rawConsent(person);
  return {
    kind: person.isTrainee === true ? 'trainee' : person.kind,
    first,
    infix: infix ?? '',
    last,
    className: person.className ?? '',
    pupilNumber: person.pupilNumber ?? '',
    birthDate: textOf(raw.birthDate),
    enrolledUntil: textOf(raw.enrolledUntil),
    deceasedOn: textOf(raw.deceasedOn),
    ...(raw.requireAllGuardians === true ? { allGuardians: 'yes' } : {}),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Adds somebody to the register, or changes them: what was there before stays on file. */
export function PersonForm(props: PersonFormProps) {
  const { viewer, fields, of, word, twins } = props;
  const { say, read } = viewer;
  const title =
    of === undefined ? say('Voeg iemand toe', 'Add somebody') : say('Verander', 'Change');
  return (
    <SubPage
      viewer={viewer}
      title={title}
      back={{ path: of === undefined ? '/people' : personPath(of.id), words: say('Terug', 'Back') }}
      word={word}
    >
      {twins === undefined ? null : <TwinsWord viewer={viewer} twins={twins} />}
      <PostForm
        viewer={viewer}
        action={of === undefined ? '/people/new' : `${personPath(of.id)}/change`}
        class="fields"
      >
        {of === undefined ? null : <input type="hidden" name="seen" value={String(of.seen)} />}
        <label for="kind">{say('Wie is dit?', 'Who is this?')}</label>
        <select id="kind" name="kind">
          {Object.entries(kindWords).map(([kind, words]) => (
            <option value={kind} {...(kind === fields.kind ? { selected: true } : {})}>
              {read(words)}
            </option>
          ))}
        </select>
        <Field {...props} name="first" words={['Voornaam', 'First name']} />
        <Field {...props} name="infix" words={['Tussenvoegsel', 'Prefix ("van de")']} />
        <Field {...props} name="last" words={['Achternaam', 'Last name']} />
        <Field {...props} name="className" words={['Klas', 'Class']} />
        <Field {...props} name="pupilNumber" words={['Leerlingnummer', 'Pupil number']} />
        <Field {...props} name="birthDate" type="date" words={['Geboortedatum', 'Birth date']} />
        <Field
          {...props}
          name="enrolledUntil"
          type="date"
          words={['Laatste dag op school (of in dienst)', 'Last day at school (or employed)']}
        />
        {viewer.may('leadership') ? (
          <Field {...props} name="deceasedOn" type="date" words={['Overleden op', 'Died on']} />
        ) : null}
        <label class="check">
          <input
            type="checkbox"
            name="allGuardians"
            value="yes"
            {...(fields.allGuardians === 'yes' ? { checked: true } : {})}
          />
          {say(
            'Bij deze leerling altijd beide ouders: alle ouders met gezag moeten ja zeggen',
            'For this pupil always both parents: all parents with authority must say yes',
          )}
        </label>
        {twins?.problem === 'same' ? (
          <label class="check">
            <input type="checkbox" name="another" value="yes" />
            {say('Nee, dit is iemand anders', 'No, this is somebody else')}
          </label>
        ) : null}
        <div class="buttons">
          <button type="submit" class="main">
            {say('Sla op', 'Save')}
          </button>
        </div>
      </PostForm>
    </SubPage>
  );
}

function Field(
  props: PersonFormProps & {
    name: Exclude<keyof PersonFields, 'kind' | 'allGuardians'>;
    type?: 'date';
    words: [nl: string, en: string];
  },
) {
  const { viewer, fields, name, type, words } = props;
  return (
    <>
      <label for={name}>{viewer.say(...words)}</label>
      <input
        id={name}
        name={name}
        type={type ?? 'text'}
        value={fields[name]}
        maxlength={80}
        autocomplete="off"
      />
    </>
  );
}

function TwinsWord({ viewer, twins }: { viewer: Viewer; twins: Twins }) {
  const { say } = viewer;
  return (
    <Word tone="warn" live>
      <p>
        {twins.problem === 'number'
          ? say('Dit nummer is al van iemand.', 'This number is somebody’s already.')
          : say('Is dit dezelfde persoon?', 'Is this the same person?')}
      </p>
      <ul>
        {twins.people.map(({ id, displayName, className, erased }) => (
          <li>
            <a href={personPath(id)}>
              <bdi>
                {erased === undefined ? displayName : say('Gewist', 'Erased')}
                {className === null ? '' : ` · ${className}`}
              </bdi>
            </a>
          </li>
        ))}
      </ul>
    </Word>
  );
}
