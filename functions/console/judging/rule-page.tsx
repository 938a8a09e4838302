import type { Outcome } from '../../../shared/domain/content.ts';
import type { Words } from '../../../shared/domain/language.ts';
import {
  type RuleChange,
  type RuleState,
  shadowDays,
  shadowSince,
} from '../../../shared/records/rule-changes.ts';
import type { Shadow } from '../../../shared/records/rule-shadows.ts';
import { commentPath } from '../pages/comments-page.tsx';
import { outcomeWords } from '../pages/history.tsx';
import { Page } from '../pages/layout.tsx';
import { Excerpt, Nothing } from '../pages/list-parts.tsx';
import { Badge, Moment, Word } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import type { Viewer } from '../route.ts';
import { ruleLooks, rulePath, ruleWords } from './rule-parts.tsx';
import { SettleRule } from './settle-rule.tsx';
import type { Changed, RuleConsequences } from './what-rule-changes.ts';

export interface RulePageProps {
  viewer: Viewer;
  change: RuleChange;
  /** What it would have changed; undefined for a rule that holds or is over. */
  consequences: RuleConsequences | undefined;
  shadows: Shadow[];
  now: Date;
  word: Words | undefined;
}

/** One rule: what it would change, what it did while it looked on, and whose word it waits for. */
export function RulePage(props: RulePageProps) {
  const { viewer, change, consequences } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Eigen regel', 'Own rule')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging/rules">{say('Eigen regels', 'Rules of our own')}</a>
      </p>
      <h1>
        <bdi>{ruleWords(change.rule, viewer)}</bdi>{' '}
        <Badge of={ruleLooks[change.state]} speech={viewer} />
      </h1>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          {read(props.word)}
        </Word>
      )}
      {consequences === undefined ? null : <Consequences {...props} of={consequences} />}
      <Shadows {...props} />
      <SettleRule {...props} />
      <Story {...props} />
    </Page>
  );
}

function Consequences({ viewer, change, of }: RulePageProps & { of: RuleConsequences }) {
  const { say } = viewer;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">
        {say(
          'Wat dit de laatste 90 dagen had veranderd',
          'What this would have changed in the last 90 days',
        )}
      </h2>
      <p>
        {say(`${of.judged} reacties opnieuw bekeken.`, `${of.judged} comments looked at again.`)}{' '}
        {say('Er verandert nog niets.', 'Nothing changes yet.')}
      </p>
      <h3>{say(`Strenger: ${of.stricter.length}`, `Stricter: ${of.stricter.length}`)}</h3>
      <Rows viewer={viewer} changed={of.stricter} />
      <h3>{say(`Milder: ${of.milder.length}`, `Milder: ${of.milder.length}`)}</h3>
      <Rows viewer={viewer} changed={of.milder} />
      {of.next === undefined ? null : (
        <p class="more">
          <a href={`${rulePath(change.id)}?${new URLSearchParams({ after: of.next })}#changes`}>
            {say('Kijk verder terug', 'Look further back')}
          </a>
        </p>
      )}
    </section>
  );
}

function Rows({ viewer, changed }: { viewer: Viewer; changed: readonly Changed[] }) {
  if (changed.length === 0) return <Nothing>{viewer.say('Geen.', 'None.')}</Nothing>;
  return (
    <ul class="rows">
      {changed.map(({ content, before, after }) => (
        <li>
          <a class="row" href={commentPath(content.ref)}>
            <span class="grow">
              <Excerpt text={content.comment?.text ?? ''} speech={viewer} />
              <span class="small"> {fromTo(before, after, viewer)}</span>
            </span>
            <span class="faint small">
              <Moment at={content.changedAt} speech={viewer} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function fromTo(before: Outcome, after: Outcome, { say, read }: Viewer): string {
  const [was, becomes] = [read(outcomeWords[before]), read(outcomeWords[after])];
  return say(`was: ${was}, wordt: ${becomes}`, `was: ${was}, becomes: ${becomes}`);
}

/** What the rule would have done since it looks on; nothing was done. */
function Shadows({ viewer, change, shadows, now }: RulePageProps) {
  const { say } = viewer;
  const began = shadowSince(change);
  if (began === undefined) return null;
  const days = Math.floor((now.getTime() - Date.parse(began)) / 86_400_000);
  return (
    <section aria-labelledby="shadow">
      <h2 id="shadow">{say('Terwijl de regel meekeek', 'While the rule looked on')}</h2>
      <p>
        {change.state === 'shadow'
          ? say(
              `De regel kijkt ${days} van ${shadowDays} dagen mee. Er wordt niets mee gedaan.`,
              `The rule has looked on for ${days} of ${shadowDays} days. Nothing is done with it.`,
            )
          : say('Dit had de regel toen veranderd.', 'This is what it would have changed.')}
      </p>
      {shadows.length === 0 ? (
        <Nothing>{say('Nog geen enkele reactie.', 'Not a single comment yet.')}</Nothing>
      ) : (
        <ul class="rows">
          {shadows.map(({ ref, at, before, after }) => (
            <li>
              <a class="row" href={commentPath(ref)}>
                <span class="grow">{fromTo(before, after, viewer)}</span>
                <span class="faint small">
                  <Moment at={at} speech={viewer} />
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const steps: Readonly<Record<RuleState, Words>> = {
  proposed: { nl: 'voorgesteld', en: 'proposed it' },
  shadow: { nl: 'liet de regel meekijken', en: 'let it look on' },
  live: { nl: 'was het ermee eens; sindsdien geldt de regel', en: 'agreed; it holds since' },
  undone: { nl: 'stopte de regel', en: 'stopped it' },
  refused: { nl: 'wees de regel af', en: 'turned it down' },
  withdrawn: { nl: 'trok de regel in', en: 'took it back' },
};

function Story({ viewer, change }: RulePageProps) {
  const { say, read } = viewer;
  return (
    <section aria-labelledby="story">
      <h2 id="story">{say('Wie en waarom', 'Who and why')}</h2>
      <ol class="story">
        {change.story.toReversed().map(({ to, by, at, note }) => (
          <li>
            <span class="faint small">
              <Moment at={at} speech={viewer} />
            </span>
            <span>
              {whoWords(by, viewer)}: {read(steps[to])}
            </span>
            {note === undefined ? null : (
              <blockquote class="quote small">
                <bdi>{note}</bdi>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
