import { categories } from '../../../shared/domain/decency/categories.ts';
import type { OwnRule } from '../../../shared/domain/policy/own-rules.ts';
import type { RuleChange, RuleState } from '../../../shared/records/rule-changes.ts';
import { Badge, Moment } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import type { Standing } from '../standing.ts';

export const rulePath = (id: string) => `/judging/rules/${encodeURIComponent(id)}`;

const stood = (nl: string, en: string, icon: Standing['icon'], tone: Standing['tone']) =>
  ({ words: { nl, en }, icon, tone }) as const satisfies Standing;

export const ruleLooks: Readonly<Record<RuleState, Standing>> = {
  proposed: stood('Voorstel', 'Proposed', 'question', 'warn'),
  shadow: stood('Kijkt mee', 'Looks on', 'clock', 'calm'),
  live: stood('Geldt', 'Holds', 'ok', 'good'),
  undone: stood('Gestopt', 'Stopped', 'gone', 'calm'),
  refused: stood('Afgewezen', 'Turned down', 'gone', 'calm'),
  withdrawn: stood('Ingetrokken', 'Taken back', 'gone', 'calm'),
};

/** A rule as people say it. */
export function ruleWords(rule: OwnRule, { say, read }: Speech): string {
  const what = read(categories[rule.category].words);
  if (rule.kind === 'review-only') {
    return say(`Bij ${what} kijkt eerst een mens`, `A person looks first at ${what}`);
  }
  const inside = rule.inside ? say(' (ook in langere woorden)', ' (also within words)') : '';
  if (rule.kind === 'exception') {
    return say(
      `"${rule.phrase}" is geen ${what}${inside}`,
      `"${rule.phrase}" is not ${what}${inside}`,
    );
  }
  const then =
    rule.band === 'hide' ? say('verbergen', 'hide') : say('een mens kijkt', 'a person looks');
  return say(
    `"${rule.phrase}" is ${what}: ${then}${inside}`,
    `"${rule.phrase}" is ${what}: ${then}${inside}`,
  );
}

export function RuleRows({ viewer, changes }: { viewer: Viewer; changes: readonly RuleChange[] }) {
  return (
    <ul class="rows">
      {changes.map(({ id, rule, state, story }) => (
        <li>
          <a class="row" href={rulePath(id)}>
            <Badge of={ruleLooks[state]} speech={viewer} />
            <span class="grow">
              <bdi>{ruleWords(rule, viewer)}</bdi>
            </span>
            <span class="faint small">
              <Moment at={story.at(-1)?.at ?? ''} speech={viewer} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
