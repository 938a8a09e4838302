import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { modalitySchema } from '../../../shared/domain/consent/statement.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { type PersonRecord, proofWays } from '../../../shared/records/person-record.ts';
import type { SchoolEvent } from '../../../shared/records/school-events.ts';
import { PostForm, Word } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { Viewer } from '../route.ts';
import { createNames } from './giver-names.ts';
import { personPath } from './paths.ts';
import { giversOf, type StatementFields } from './statement-fields.ts';
import { decisionWords, modalityWords, proofWords } from './words.ts';

interface StatementFormProps {
  viewer: Viewer;
  person: PersonRecord;
  purposes: readonly string[];
  /** The versions of the school's own form, newest first. */
  forms: readonly number[];
  /** A pupil under 16 without anybody on file who could say yes. */
  lacksParents: boolean;
  /** The activities that posts of the school can be of. */
  events: readonly SchoolEvent[];
  /** As typed, after something was missing. */
  fields: StatementFields | undefined;
  word: Words | undefined;
}

/** Writes down what somebody said, with its proof. Nothing is ticked beforehand: silence is no yes. */
export function StatementForm(props: StatementFormProps) {
  const { viewer, person, purposes, forms, events, fields, word } = props;
  const { say, read } = viewer;
  const nameOf = createNames(person, viewer);
  const was = (name: string, value: string) => fields !== undefined && fields[name] === value;
  const text = (name: string) => String(fields?.[name] ?? '');
  const title = say('Leg een antwoord vast', 'Record an answer');
  return (
    <SubPage
      viewer={viewer}
      title={title}
      back={{ path: personPath(person.id), words: say('Terug', 'Back') }}
      lead={say(
        'Een nee geldt meteen. Wat hier staat, verandert niemand meer: een nieuw antwoord komt erbij.',
        'A no counts at once. What is written here is never changed: a new answer is added.',
      )}
      word={word}
    >
      {props.lacksParents ? (
        <Word tone="warn">
          {say(
            'Onder de 16 zeggen de ouders ja. Er staat hier nog geen ouder.',
            'Under 16 the parents say yes. No parent is on file here yet.',
          )}{' '}
          <a href={`${personPath(person.id)}/guardian`}>
            {say('Zet er eerst een ouder bij', 'Add a parent first')}
          </a>
        </Word>
      ) : null}
      <PostForm viewer={viewer} action={`${personPath(person.id)}/statement`} class="fields">
        <fieldset>
          <legend>{say('Wie zei dit?', 'Who said this?')}</legend>
          {giversOf(person).map((id) => (
            <Choice type="radio" name="by" value={id} isOn={was('by', id)} label={nameOf(id)} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('Wat is het antwoord?', 'What is the answer?')}</legend>
          {Object.entries(decisionWords).map(([value, words]) => (
            <Choice
              type="radio"
              name="decision"
              value={value}
              isOn={was('decision', value)}
              label={read(words)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('Waarvoor?', 'For what?')}</legend>
          {purposes.map((code) => (
            <Choice
              type="checkbox"
              name={`purpose:${code}`}
              value="yes"
              isOn={was(`purpose:${code}`, 'yes')}
              label={read(purposeWords(code))}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>
            {say(
              'Foto, film, geluid, naam? (bij een nee: leeg is alles)',
              'Photo, film, sound, name? (for a no: empty means all)',
            )}
          </legend>
          {modalitySchema.options.map((one) => (
            <Choice
              type="checkbox"
              name={`about:${one}`}
              value="yes"
              isOn={was(`about:${one}`, 'yes')}
              label={read(modalityWords[one])}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('Alleen …', 'Only …')}</legend>
          <Choice
            type="checkbox"
            name="groupOnly"
            value="yes"
            isOn={was('groupOnly', 'yes')}
            label={say('op een beeld met meer mensen', 'in a picture with more people')}
          />
          {events.length === 0 ? null : (
            <>
              <label for="eventId">{say('bij deze activiteit', 'at this activity')}</label>
              <select id="eventId" name="eventId">
                <option value="">{say('overal, niet bij één activiteit', 'everywhere')}</option>
                {events.map(({ id, title, day }) => (
                  <option value={id} {...(was('eventId', id) ? { selected: true } : {})}>
                    {`${title} · ${day}`}
                  </option>
                ))}
              </select>
            </>
          )}
        </fieldset>
        <label for="receivedOn">
          {say('Wanneer kreeg de school dit?', 'When did the school receive this?')}
        </label>
        <input id="receivedOn" name="receivedOn" type="date" value={text('receivedOn')} />
        <label for="how">{say('Hoe?', 'How?')}</label>
        <select id="how" name="how">
          {proofWays
            .filter((way) => way !== 'link')
            .map((way) => (
              <option value={way} {...(was('how', way) ? { selected: true } : {})}>
                {read(proofWords[way])}
              </option>
            ))}
        </select>
        <label for="form">{say('Welk formulier?', 'Which form?')}</label>
        <select id="form" name="form">
          <option value="">{say('Een ander formulier, of geen', 'Another form, or none')}</option>
          {forms.map((number) => (
            <option
              value={String(number)}
              {...(was('form', String(number)) ? { selected: true } : {})}
            >
              {say(`Formulier ${number} van de school`, `Form ${number} of the school`)}
            </option>
          ))}
        </select>
        <label for="formVersion">
          {say(
            'Ander formulier: welke versie? (mag leeg)',
            'Another form: which version? (may be empty)',
          )}
        </label>
        <input
          id="formVersion"
          name="formVersion"
          value={text('formVersion')}
          maxlength={60}
          autocomplete="off"
        />
        <label for="kept">
          {say('Waar ligt het bewijs? (mag leeg)', 'Where is the proof kept? (may be empty)')}
        </label>
        <input id="kept" name="kept" value={text('kept')} maxlength={200} autocomplete="off" />
        <div class="buttons">
          <button type="submit" class="main">
            {say('Leg vast', 'Record')}
          </button>
        </div>
      </PostForm>
    </SubPage>
  );
}

function Choice(props: {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  isOn: boolean;
  label: string;
}) {
  const { type, name, value, isOn, label } = props;
  const id = `${name}-${value}`.replaceAll(/[^\w.-]/g, '-');
  return (
    <label for={id} class="check">
      <input id={id} type={type} name={name} value={value} {...(isOn ? { checked: true } : {})} />
      <bdi>{label}</bdi>
    </label>
  );
}
