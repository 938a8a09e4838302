import { type FormChoices, mayBeAsked, subjects } from '../../../shared/domain/asking/form.ts';
import { fixedPoints } from '../../../shared/domain/asking/form-texts.ts';
import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { purposes as allPurposes } from '../../../shared/domain/consent/purposes.ts';
import type { FormRecord } from '../../../shared/records/forms.ts';
import { Page } from '../pages/layout.tsx';
import { Moment, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { subjectWords } from './link-words.ts';

export type FormProblem = 'incomplete' | 'changed';

/** The school's form: what it asks and in which words. Saving makes a new version; old ones stay. */
export function FormPage(props: {
  viewer: Viewer;
  choices: FormChoices;
  current: FormRecord | undefined;
  earlier: FormRecord[];
  problem?: FormProblem | undefined;
}) {
  const { viewer, choices, current, earlier, problem } = props;
  const { say, read } = viewer;
  const title = say('Het formulier', 'The form');
  const offered = allPurposes.filter(mayBeAsked);
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href="/asking">{say('Toestemming vragen', 'Ask for consent')}</a>
      </p>
      <h1>{title}</h1>
      {problem === undefined ? null : (
        <Word tone="bad" live>
          {problem === 'incomplete'
            ? say(
                'Kies minstens één plek en één vraag, en vul elke tekst in (hoogstens 600 tekens).',
                'Choose at least one place and one question, and fill in each text (600 characters at most).',
              )
            : say(
                'Een collega heeft het formulier net veranderd. Dit is de nieuwe versie.',
                'A colleague has just changed the form. This is the new version.',
              )}
        </Word>
      )}
      <p class="lead">
        {current === undefined
          ? say(
              'Dit voorstel is compleet. Pas het aan en bewaar het.',
              'This proposal is complete. Adapt it and save it.',
            )
          : say(
              `Dit is versie ${current.number}. Bewaren maakt een nieuwe versie; eerdere antwoorden houden hun eigen versie.`,
              `This is version ${current.number}. Saving makes a new version; earlier answers keep their own.`,
            )}
      </p>
      <PostForm viewer={viewer} action="/asking/form" class="asking-form">
        <input type="hidden" name="seen" value={current?.number ?? 0} />
        <Texts
          name="intro"
          label={say('Inleiding', 'Introduction')}
          texts={choices.intro}
          viewer={viewer}
        />
        <fieldset>
          <legend>{say('Voor welke plekken vraag je het?', 'For which places do you ask?')}</legend>
          {offered.map((code) => (
            <label class="check">
              <input
                type="checkbox"
                name="purposes"
                value={code}
                {...(choices.purposes.includes(code) ? { checked: true } : {})}
              />
              <span>{read(purposeWords(code))}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{say('Wat vraag je per plek?', 'What do you ask for each place?')}</legend>
          {subjects.map((subject) => (
            <label class="check">
              <input
                type="checkbox"
                name="subjects"
                value={subject}
                {...(choices.subjects.includes(subject) ? { checked: true } : {})}
              />
              <span>{read(subjectWords[subject])}</span>
            </label>
          ))}
          <label class="check">
            <input
              type="checkbox"
              name="groupOnly"
              value="yes"
              {...(choices.groupOnly ? { checked: true } : {})}
            />
            <span>
              {say('bied ook "ja, alleen in een groep" aan', 'also offer "yes, only in a group"')}
            </span>
          </label>
        </fieldset>
        <Texts
          name="contact"
          label={say('Wie beantwoordt vragen?', 'Who answers questions?')}
          texts={choices.contact}
          viewer={viewer}
        />
        <details>
          <summary>{say('Dit staat er altijd bij', 'This is always on it')}</summary>
          <ul>
            {fixedPoints.u.map((point) => (
              <li>{read(point)}</li>
            ))}
            <li>
              {say(
                'tot wanneer een ja geldt, volgens jullie protocol',
                'until when a yes holds, by your protocol',
              )}
            </li>
          </ul>
        </details>
        <p class="buttons">
          <button type="submit" class="main">
            {say('Bewaar als nieuwe versie', 'Save as a new version')}
          </button>
        </p>
      </PostForm>
      {earlier.length === 0 ? null : (
        <section aria-labelledby="versions">
          <h2 id="versions">{say('Versies', 'Versions')}</h2>
          <ul class="rows">
            {earlier.map(({ number, at, form }) => (
              <li class="row">
                <strong>{number}</strong>
                <span class="grow">
                  {form.purposes.map((code) => read(purposeWords(code))).join(', ')}
                </span>
                <span class="faint">
                  <Moment at={at} speech={viewer} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Texts(props: {
  name: string;
  label: string;
  texts: { nl: string; en: string };
  viewer: Viewer;
}) {
  const { name, label, texts, viewer } = props;
  return (
    <fieldset>
      <legend>{label}</legend>
      {(['nl', 'en'] as const).map((language) => (
        <>
          <label for={`${name}-${language}`}>
            {language === 'nl'
              ? viewer.say('Nederlands', 'Dutch')
              : viewer.say('Engels', 'English')}
          </label>
          <textarea
            id={`${name}-${language}`}
            name={`${name}.${language}`}
            lang={language}
            maxlength={600}
            required
          >
            {texts[language]}
          </textarea>
        </>
      ))}
    </fieldset>
  );
}
