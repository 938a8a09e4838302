import { articlesOf } from '../../../shared/domain/policy/citation.ts';
import type { Pack, Standing } from '../../../shared/domain/policy/pack.ts';
import { fieldOf } from '../../../shared/domain/policy/parameters/answers.ts';
import type { Parameter } from '../../../shared/domain/policy/parameters/parameter.ts';
import { Articles, Badge } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { fieldName } from './read-choices.ts';
import { basisLook } from './words.ts';

export interface QuestionProps {
  viewer: Viewer;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  row: Parameter;
  /** What is filled in: what holds now, or what somebody just tried. */
  value: unknown;
  /** Why what was tried cannot be. */
  problem: string | undefined;
  /** Sending the form answers the question; otherwise an open one asks for a tick. */
  answers: boolean;
}

/** One question of the protocol as a part of a form. */
export function Question(props: QuestionProps) {
  const { viewer, pack, packs, row, problem } = props;
  const standing = pack.parameters[row.name];
  if (standing === undefined) return null;
  return (
    <fieldset class="ask">
      <legend>{viewer.read(row.question)}</legend>
      <Field {...props} />
      {problem === undefined ? null : <p class="problem">{problem}</p>}
      <Badge of={basisLook(standing)} speech={viewer} />
      <Articles
        articles={articlesOf(standing, pack)}
        intro={standing.open ? viewer.say('Dit staat erover in', 'What is said of it') : undefined}
        packs={packs}
        pack={pack}
        speech={viewer}
      />
      {standing.open && standing.articles.length === 0 ? (
        <p class="refused">
          {viewer.say(
            'Het protocol zegt hier niets over.',
            'The protocol says nothing about this.',
          )}
        </p>
      ) : null}
      <Answered {...props} standing={standing} />
    </fieldset>
  );
}

function Field({ viewer, row, value }: QuestionProps) {
  const { control } = row;
  const { read } = viewer;
  switch (control.kind) {
    case 'choice':
      return (
        <>
          {Object.entries(control.options).map(([option, words]) => (
            <label for={`${row.name}-${option}`} class="check">
              <input
                type="radio"
                id={`${row.name}-${option}`}
                name={fieldName(row)}
                value={option}
                checked={value === option}
                required
              />
              <span>{read(words)}</span>
            </label>
          ))}
          {Object.values(control.refused).map((why) => (
            <p class="refused">{read(why)}</p>
          ))}
        </>
      );
    case 'several':
      return (
        <>
          {Object.entries(control.options).map(([option, words]) => (
            <label for={`${row.name}-${option}`} class="check">
              <input
                type="checkbox"
                id={`${row.name}-${option}`}
                name={fieldName(row)}
                value={option}
                checked={Array.isArray(value) && value.includes(option)}
              />
              <span>{read(words)}</span>
            </label>
          ))}
        </>
      );
    default:
      return <Line viewer={viewer} row={row} value={value} />;
  }
}

/** A field of one line. Its name is the question; a hint says what an empty field means. */
function Line({ viewer, row, value }: Pick<QuestionProps, 'viewer' | 'row' | 'value'>) {
  const { control, name } = row;
  const { read, say } = viewer;
  const hint = `${name}-hint`;
  const type = control.kind === 'whole' ? 'number' : control.kind === 'date' ? 'date' : 'text';
  const limits =
    control.kind === 'whole' ? { min: String(control.least), max: String(control.most) } : {};
  const empty = 'none' in control && control.none !== undefined ? read(control.none) : undefined;
  return (
    <>
      <label for={name} class="sr">
        {read(row.question)}
      </label>
      <input
        type={type}
        id={name}
        name={fieldName(row)}
        value={fieldOf(value)}
        aria-describedby={hint}
        {...limits}
        {...(control.kind === 'text' ? { maxlength: 200 } : {})}
      />
      <p class="faint small" id={hint}>
        {control.kind === 'whole' ? `${read(control.unit)}. ` : ''}
        {empty === undefined ? '' : say(`Leeg: ${empty}.`, `Empty: ${empty}.`)}
      </p>
    </>
  );
}

function Answered({ viewer, row, answers, standing }: QuestionProps & { standing: Standing }) {
  if (answers) return <input type="hidden" name="answered[]" value={row.name} />;
  if (!standing.open) return null;
  return (
    <label for={`${row.name}-answered`} class="check answered">
      <input type="checkbox" id={`${row.name}-answered`} name="answered[]" value={row.name} />
      <span>
        {viewer.say(
          'Dit is ons antwoord op de open vraag',
          'This is our answer to the open question',
        )}
      </span>
    </label>
  );
}
