import { categories } from '../../../shared/domain/decency/categories.ts';
import type { Words } from '../../../shared/domain/language.ts';
import { mostMistakes, type RuleMistakes } from '../../../shared/records/mistakes.ts';
import type { RuleChange } from '../../../shared/records/rule-changes.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { Excerpt, Nothing } from '../pages/list-parts.tsx';
import { Moment, PostForm } from '../pages/parts.tsx';
import { SubPage } from '../pages/sub-page.tsx';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import type { Example } from './gather-mistakes.ts';
import { rulePath, ruleWords } from './rule-parts.tsx';

export interface MistakesPageProps {
  viewer: Viewer;
  rules: (RuleMistakes & { examples: Example[] })[];
  /** The school's own, by id. */
  own: ReadonlyMap<string, RuleChange>;
}

/** Which rule is wrong most, with what it was wrong about: the place to begin when something has to change. */
export function MistakesPage({ viewer, rules, own }: MistakesPageProps) {
  const { say } = viewer;
  return (
    <SubPage
      viewer={viewer}
      title={say('Fouten per regel', 'Mistakes by rule')}
      back={{ path: '/judging', words: say('Beoordelen', 'Judging') }}
      lead={say(
        `Van de laatste 90 dagen, hooguit ${mostMistakes}: wat jullie terugzetten, en wat jullie verborgen terwijl Schoolwacht het liet staan.`,
        `Of the last 90 days, ${mostMistakes} at most: what you put back, and what you hid while Schoolwacht left it.`,
      )}
      word={undefined}
    >
      {rules.length === 0 ? (
        <Nothing>{say('Er zijn geen fouten bekend.', 'There are no known mistakes.')}</Nothing>
      ) : (
        <div class="buttons">
          <PostForm viewer={viewer} action="/judging/mistakes/export" class="inline">
            <button type="submit">{say('Download als CSV', 'Download as CSV')}</button>{' '}
            <span class="faint small">
              {say('Zonder teksten en namen.', 'Without texts and names.')}
            </span>
          </PostForm>
        </div>
      )}
      <ul class="rules">
        {rules.map((rule) => (
          <li>
            <h2>
              <RuleName viewer={viewer} of={rule} own={own} />
            </h2>
            <p>
              {rule.category === null || isOurs(rule.rule)
                ? null
                : `${viewer.read(categories[rule.category].words)} · `}
              {rule.putBack > 0
                ? say(
                    `${timesOf(rule.putBack, viewer)} teruggezet`,
                    `put back ${timesOf(rule.putBack, viewer)}`,
                  )
                : say(
                    `${timesOf(rule.missed, viewer)} gemist`,
                    `missed ${timesOf(rule.missed, viewer)}`,
                  )}
            </p>
            {isOurs(rule.rule) ? (
              <details class="faint small">
                <summary>{say('Naam van de regel', 'Name of the rule')}</summary>
                <code lang="en">{rule.rule}</code>
              </details>
            ) : null}
            <Examples viewer={viewer} examples={rule.examples} />
          </li>
        ))}
      </ul>
    </SubPage>
  );
}

function RuleName(props: Pick<MistakesPageProps, 'viewer' | 'own'> & { of: RuleMistakes }) {
  const { viewer, of, own } = props;
  const change = own.get(of.rule);
  if (change === undefined) return <>{nameOf(of, viewer)}</>;
  return (
    <a href={rulePath(change.id)}>
      <bdi>{ruleWords(change.rule, viewer)}</bdi>
    </a>
  );
}

const known: Readonly<Record<string, Words>> = {
  model: { nl: 'Het getrainde model', en: 'The trained model' },
  nothing: { nl: 'Er werd niets gevonden', en: 'Nothing was found' },
  criticism: { nl: 'Bleef staan als kritiek', en: 'Left as criticism' },
  unknown: { nl: 'Regel niet bekend', en: 'Rule not known' },
  'data:phone': { nl: 'Telefoonnummers', en: 'Telephone numbers' },
  'data:email': { nl: 'E-mailadressen', en: 'E-mail addresses' },
  'data:iban': { nl: 'Rekeningnummers', en: 'Bank account numbers' },
  'data:bsn': { nl: 'Burgerservicenummers', en: 'Citizen service numbers' },
  'data:pupil_number': { nl: 'Leerlingnummers', en: 'Pupil numbers' },
  'data:address': { nl: 'Adressen', en: 'Addresses' },
  'data:name': { nl: 'Namen met een klas', en: 'Names with a class' },
};

/** A rule of ours, whose name is kept in English as in the code; people read what it is for. */
const isOurs = (rule: string): boolean => known[rule] === undefined && !rule.startsWith('own:');

function nameOf({ rule, category }: RuleMistakes, { say, read }: Speech): string {
  const words = known[rule];
  if (words !== undefined) return read(words);
  if (rule.startsWith('own:')) return say('Een eigen regel', 'A rule of your own');
  if (category === null) return say('Een vaste regel', 'A built-in rule');
  const of = read(categories[category].words);
  return say(`Een vaste regel over ${of}`, `A built-in rule about ${of}`);
}

const timesOf = (number: number, { say }: Speech): string =>
  number === 1 ? say('één keer', 'once') : say(`${number} keer`, `${number} times`);

function Examples({ viewer, examples }: { viewer: Viewer; examples: readonly Example[] }) {
  return (
    <ul class="rows">
      {examples.map(({ ref, at, text }) => (
        <li>
          <a class="row" href={commentPath(ref)}>
            <span class="grow">
              <Excerpt text={text} speech={viewer} />
            </span>
            <span class="faint small">
              <Moment at={at} speech={viewer} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
