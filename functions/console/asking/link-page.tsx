import type { Child } from 'hono/jsx';
import { type Question, subjects } from '../../../shared/domain/asking/form.ts';
import { type Elsewhere, saidElsewhere } from '../../../shared/domain/asking/said-elsewhere.ts';
import { Document, Mark } from '../pages/layout.tsx';
import { Word } from '../pages/parts.tsx';
import type { Speech } from '../say.ts';
import { dayText } from './days.ts';
import {
  aboutWords,
  addressOf,
  placeWords,
  saidWords,
  standsWords,
  subjectWords,
  termPoints,
  titleOf,
} from './link-words.ts';
import type { OpenLink } from './open-link.ts';

export type LinkProblem = 'nothing-chosen' | 'form-changed';

/** The page of a parent, a pupil or an employee: one question per place, nothing filled in beforehand. */
export function LinkPage(props: {
  open: OpenLink;
  speech: Speech;
  now: Date;
  problem?: LinkProblem | undefined;
}) {
  const { open, speech, now, problem } = props;
  const { say, read, language } = speech;
  const { form, number } = open.form;
  const you = addressOf(open);
  const path = `/t/${open.secret}`;
  const elsewhere = elsewhereOf(open, now);
  const own = [...open.own.values(), ...elsewhere.map(({ answer }) => answer)];
  const hasYes = own.some(({ said }) => said !== 'no');
  const [first, second, ...others] = form.points[you];
  return (
    <LinkFrame title={titleOf(open, speech)} speech={speech} school={open.school.name} path={path}>
      {problem === undefined ? null : (
        <Word tone="bad" live>
          {problem === 'nothing-chosen'
            ? say(
                'Kies ergens ja of nee. Er is nog niets bewaard.',
                'Choose yes or no somewhere. Nothing was saved yet.',
              )
            : say(
                'De vragen zijn net veranderd. Er is nog niets bewaard. Kijk ze nog eens na.',
                'The questions have just changed. Nothing was saved yet. Please look again.',
              )}
        </Word>
      )}
      <p>{read(form.intro)}</p>
      {open.may === 'only-no' ? <OnlyNo speech={speech} /> : null}
      <form method="post" action={path}>
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="form" value={number} />
        {subjects
          .filter((subject) => form.subjects.includes(subject))
          .map((subject) => (
            <section class="asking-place">
              <h2>{capital(read(subjectWords[subject]))}</h2>
              {open.questions
                .filter((question) => question.subject === subject)
                .map((question) => (
                  <Ask open={open} question={question} speech={speech} />
                ))}
            </section>
          ))}
        <ul class="asking-points">
          {[first, second].map((point) => (point === undefined ? null : <li>{read(point)}</li>))}
        </ul>
        <details class="asking-points">
          <summary>
            {say(
              'Hoe lang het geldt en wat platforms doen',
              'How long it holds and what platforms do',
            )}
          </summary>
          <ul>
            {others.map((point) => (
              <li>{read(point)}</li>
            ))}
            {termPoints(open, now, speech).map((point) => (
              <li>{point}</li>
            ))}
            <li>
              {say('Vragen? Die beantwoordt', 'Questions? Ask')} {read(form.contact)}.
            </li>
          </ul>
        </details>
        <p class="buttons">
          <button type="submit" class="main">
            {say('Bewaar mijn antwoord', 'Save my answer')}
          </button>
          <button type="reset" class="quiet">
            {say('Wis keuzes', 'Clear')}
          </button>
        </p>
        <SaidElsewhere open={open} elsewhere={elsewhere} speech={speech} />
      </form>
      {hasYes ? (
        <p>
          <a href={`${path}/withdraw?language=${language}`}>
            {say('Alles intrekken', 'Withdraw everything')}
          </a>
        </p>
      ) : null}
      <p class="faint small">
        {say('Deze link is persoonlijk en werkt tot', 'This link is personal and works until')}{' '}
        {dayText(Date.parse(open.link.data.expiresAt), language)}.{' '}
        {say(
          `Daarna ${you === 'u' ? 'vraagt u' : 'vraag je'} de school om een nieuwe.`,
          'After that, ask the school for a new one.',
        )}
      </p>
    </LinkFrame>
  );
}

function OnlyNo({ speech }: { speech: Speech }) {
  const { say } = speech;
  return (
    <Word tone="calm">
      {say(
        'U kunt hier nee zeggen. Ja zeggen kan alleen iemand met ouderlijk gezag. Klopt dit niet? Bel dan de school.',
        'You can say no here. Only somebody with parental authority can say yes. Is this not right? Please phone the school.',
      )}
    </Word>
  );
}

function Ask(props: { open: OpenLink; question: Question; speech: Speech }) {
  const { open, question, speech } = props;
  const { read } = speech;
  const stands = standsWords(open, open.own.get(question.field), speech);
  const id = `ask-${question.field.replaceAll(/[^a-z]+/g, '-')}`;
  return (
    <div class="asking-one" role="radiogroup" aria-labelledby={id}>
      <span class="asking-what" id={id}>
        <span class="sr">{read(subjectWords[question.subject])}: </span>
        {capital(placeWords(question.purpose, speech))}
      </span>
      <span class="asking-choices">
        {choicesOf(open, question).map((value) => (
          <label>
            <input type="radio" name={question.field} value={value} />
            <span>{capital(read(saidWords[value]))}</span>
          </label>
        ))}
      </span>
      {stands === undefined ? null : <span class="asking-stands">{stands}</span>}
    </div>
  );
}

/** What counts beside the questions: a yes that was said elsewhere can be taken back by itself. */
function SaidElsewhere(props: { open: OpenLink; elsewhere: Elsewhere[]; speech: Speech }) {
  const { open, elsewhere, speech } = props;
  const { say, read } = speech;
  if (elsewhere.length === 0) return null;
  const isU = addressOf(open) === 'u';
  const about = ({ question }: Elsewhere) =>
    `${placeWords(question.purpose, speech)} – ${aboutWords(question.modalities, speech)}`;
  const yeses = elsewhere.filter(({ answer }) => answer.said !== 'no');
  const noes = elsewhere.filter(({ answer }) => answer.said === 'no');
  return (
    <section class="asking-place">
      <h2>{say(isU ? 'Eerder zei u ook' : 'Eerder zei je ook', 'Earlier you also said')}</h2>
      {yeses.map((one) => (
        <div class="asking-one">
          <span class="asking-what">
            {capital(about(one))}: <strong>{read(saidWords[one.answer.said])}</strong>
          </span>
          <label>
            <input type="checkbox" name={one.question.field} value="no" />
            <span>
              {say('Trek in', 'Withdraw')}
              <span class="sr">: {about(one)}</span>
            </span>
          </label>
        </div>
      ))}
      {noes.length === 0 ? null : (
        <p class="small asking-noes">
          {say('Nee', 'No')}: {noes.map(about).join('; ')}.
        </p>
      )}
      {yeses.length === 0 ? null : (
        <p class="buttons">
          <button type="submit">
            {say(
              isU ? 'Trek in wat u aankruiste' : 'Trek in wat je aankruiste',
              'Withdraw what you ticked',
            )}
          </button>
        </p>
      )}
    </section>
  );
}

/** What this giver said about anything that the form does not ask. */
export const elsewhereOf = ({ input, link, questions }: OpenLink, now: Date): Elsewhere[] =>
  saidElsewhere(input, link.data.giver, questions, now.getTime());

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What may be answered here: whoever cannot agree is offered no yes, and a group only where it was asked. */
export function choicesOf({ may, form }: OpenLink, { subject }: Question) {
  if (may === 'only-no') return ['no'] as const;
  return form.form.groupOnly && subject === 'pictures'
    ? (['yes', 'group', 'no'] as const)
    : (['yes', 'no'] as const);
}

/** The frame of every page behind a link; no menu, no name of a person. */
export function LinkFrame(props: {
  title: string;
  speech: Speech;
  school: string | undefined;
  /** Where the other language is; without it there is no choice. */
  path?: string;
  children?: Child;
}) {
  const { title, speech, school, path } = props;
  const other = speech.language === 'nl' ? 'en' : 'nl';
  return (
    <Document title={title} speech={speech}>
      <main class="asking" id="main">
        <p class="brand">
          <Mark />
          <span>{school ?? 'Schoolwacht'}</span>
        </p>
        <h1>{title}</h1>
        {props.children}
        {path === undefined ? null : (
          <p class="asking-below">
            <a href={`${path}?language=${other}`} lang={other} hreflang={other}>
              {speech.say('English', 'Nederlands')}
            </a>
          </p>
        )}
      </main>
    </Document>
  );
}
