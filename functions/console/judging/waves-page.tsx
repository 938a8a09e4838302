import type { PlatformFacts } from '../dependencies.ts';
import { Page } from '../pages/layout.tsx';
import { Excerpt, Nothing } from '../pages/list-parts.tsx';
import { Badge } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';
import { type Group, isOutlier, leastMembers } from './gather-waves.ts';

export const wavePath = (id: string) => `/judging/waves/${encodeURIComponent(id)}`;

/** Comments that can be decided together. */
export function WavesPage(props: {
  viewer: Viewer;
  groups: Group[];
  platforms: ReadonlyMap<string, PlatformFacts>;
}) {
  const { viewer, groups, platforms } = props;
  const { say } = viewer;
  return (
    <Page title={say('Groepen reacties', 'Groups of comments')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging">{say('Beoordelen', 'Judging')}</a>
      </p>
      <h1>{say('Groepen reacties', 'Groups of comments')}</h1>
      <p class="lead">
        {say(
          `Van de laatste 24 uur: dezelfde tekst, of van dezelfde schrijver. Vanaf ${leastMembers} reacties zijn ze een groep. Beslis er in één keer over.`,
          `Of the last 24 hours: the same text, or by the same author. From ${leastMembers} comments on they are a group. Decide about them at once.`,
        )}
      </p>
      {groups.length === 0 ? (
        <Nothing>{say('Er zijn nu geen groepen.', 'There are no groups now.')}</Nothing>
      ) : null}
      <ul class="rows">
        {groups.map((group) => (
          <li>
            <a class="row" href={wavePath(group.id)}>
              <Badge of={sizeOf(group)} speech={viewer} />
              <span class="grow">
                <Excerpt text={group.members.at(-1)?.comment?.text ?? ''} speech={viewer} />
                <span class="small"> {groupWords(group, viewer)}</span>
              </span>
              <span class="faint small">
                {platforms.get(group.platform)?.title ?? group.platform}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

export function groupWords({ by }: Group, { say }: Viewer): string {
  return by === 'text'
    ? say('dezelfde tekst', 'the same text')
    : say('dezelfde schrijver', 'the same author');
}

function sizeOf({ members }: Group): Standing {
  const isFound = members.some((member) => !isOutlier(member));
  const number = members.length;
  return {
    words: { nl: `${number} reacties`, en: `${number} comments` },
    icon: isFound ? 'question' : 'ok',
    tone: isFound ? 'warn' : 'calm',
  };
}
