import type { Words } from '../../../shared/domain/language.ts';
import type { Choices, Refusal } from '../../../shared/domain/policy/choices.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Parameter } from '../../../shared/domain/policy/parameters/parameter.ts';
import { Page } from '../pages/layout.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { Question } from './question.tsx';

export interface ProposePageProps {
  viewer: Viewer;
  title: string;
  lead: string;
  /** Where the form goes. */
  action: string;
  /** What the answers are filled in from, and what the questions rest on. */
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  questions: readonly Parameter[];
  /** Number of the choices this was written against. */
  base: number;
  /** Sending the form answers every open question on it. */
  answers: boolean;
  /** Another proposal waits already. */
  isPending: boolean;
  /** After a form that could not go through: what was in it and what was wrong. */
  tried: { choices: Choices; reason: string; refusals: Refusal[]; word: Words } | undefined;
}

/** A form that proposes rules: the questions, and why. Nothing changes before a second person agrees. */
export function ProposePage(props: ProposePageProps) {
  const { viewer, title, pack, packs, tried, questions } = props;
  const { say, read } = viewer;
  const problemOf = ({ name }: Parameter) => {
    const refusal = tried?.refusals.find(({ parameter }) => parameter === name);
    return refusal === undefined ? undefined : read(refusal.why);
  };
  const filledIn = ({ name }: Parameter) =>
    tried !== undefined && Object.hasOwn(tried.choices, name)
      ? tried.choices[name]
      : pack.parameters[name]?.value;
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href="/protocol">{say('De regels van de school', "The school's rules")}</a>
      </p>
      <h1>{title}</h1>
      {tried === undefined ? null : (
        <Word tone="bad" live>
          <p>{read(tried.word)}</p>
          {elsewhere(tried.refusals, questions).map(({ why }) => (
            <p>{read(why)}</p>
          ))}
        </Word>
      )}
      {props.isPending ? (
        <Word tone="warn">
          <p>
            {say('Er ligt al een voorstel.', 'A proposal waits already.')}{' '}
            <a href="/protocol/proposal">{say('Bekijk het eerst', 'See it first')}</a>
          </p>
        </Word>
      ) : null}
      <p class="lead">{props.lead}</p>
      <PostForm viewer={viewer} action={props.action}>
        <input type="hidden" name="base" value={String(props.base)} />
        {questions.map((row) => (
          <Question
            viewer={viewer}
            pack={pack}
            packs={packs}
            row={row}
            value={filledIn(row)}
            problem={problemOf(row)}
            answers={props.answers}
          />
        ))}
        <label for="reason">{say('Waarom?', 'Why?')}</label>
        <textarea
          id="reason"
          name="reason"
          rows={2}
          maxlength={1000}
          required
          aria-describedby="reason-hint"
        >
          {tried?.reason ?? ''}
        </textarea>
        <p class="faint small" id="reason-hint">
          {say('Schrijf geen namen of privégegevens op.', 'Write no names or private data.')}
        </p>
        <div class="buttons">
          <button type="submit" class="main">
            {say('Bekijk wat er verandert', 'See what changes')}
          </button>
          <a href="/protocol">{say('Terug', 'Back')}</a>
        </div>
      </PostForm>
    </Page>
  );
}

/** What was refused about a question that is not on this form. */
function elsewhere(refusals: Refusal[], questions: readonly Parameter[]): Refusal[] {
  return refusals.filter(({ parameter }) => !questions.some(({ name }) => name === parameter));
}
