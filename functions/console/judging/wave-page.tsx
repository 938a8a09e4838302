import type { Words } from '../../../shared/domain/language.ts';
import type { ContentRecord } from '../../../shared/records/contents.ts';
import { Page } from '../pages/layout.tsx';
import { Badge, Moment, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { commentStanding, type Standing } from '../standing.ts';
import { type Group, isOutlier } from './gather-waves.ts';
import { groupWords, wavePath } from './waves-page.tsx';

/** The name of one comment's box in the form. */
export const boxName = ({ platform, key }: { platform: string; key: string }) =>
  `on:${platform}:${key}`;

/** All comments of a group, those that differ first; one decision for what is ticked, once its number is typed. */
export function WavePage(props: { viewer: Viewer; group: Group; word: Words | undefined }) {
  const { viewer, group, word } = props;
  const { say, read } = viewer;
  const ticked = group.members.filter((member) => !isOutlier(member)).length;
  return (
    <Page title={say('Groep reacties', 'Group of comments')} viewer={viewer}>
      <p class="crumb">
        <a href="/judging/waves">{say('Groepen reacties', 'Groups of comments')}</a>
      </p>
      <h1>
        {say(`${group.members.length} reacties`, `${group.members.length} comments`)}:{' '}
        {groupWords(group, viewer)}
      </h1>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      <PostForm viewer={viewer} action={`${wavePath(group.id)}/decide`}>
        <ul class="rules">
          {group.members.map((member) => (
            <Member viewer={viewer} member={member} />
          ))}
        </ul>
        <section class="card" aria-labelledby="decide">
          <h2 id="decide">
            {say('Eén besluit voor alles wat is aangevinkt', 'One decision for all that is ticked')}
          </h2>
          <label for="why">{say('Waarom?', 'Why?')}</label>
          <textarea id="why" name="note" rows={2} maxlength={500} required />
          <label for="count">
            {say('Hoeveel reacties zijn aangevinkt?', 'How many comments are ticked?')}
          </label>
          <input
            id="count"
            name="count"
            inputmode="numeric"
            autocomplete="off"
            required
            aria-describedby="count-hint"
          />
          <p class="faint small" id="count-hint">
            {say(
              `Typ het aantal om te bevestigen. Bij het openen waren het er ${ticked}.`,
              `Type the number to confirm. It was ${ticked} when you opened this.`,
            )}
          </p>
          <div class="buttons">
            <button type="submit" class="main" name="wish" value="hide">
              {say('Verberg ze', 'Hide them')}
            </button>
            <button type="submit" name="wish" value="show">
              {say('Laat ze staan', 'Leave them')}
            </button>
          </div>
          <p class="faint small">
            {say('Daarna kun je alles in één keer terugdraaien.', 'You can undo it all at once.')}
          </p>
        </section>
      </PostForm>
    </Page>
  );
}

const differs: Standing = {
  words: { nl: 'Wijkt af: niets gevonden', en: 'Differs: nothing found' },
  icon: 'warn',
  tone: 'warn',
};

function Member({ viewer, member }: { viewer: Viewer; member: ContentRecord }) {
  const outlier = isOutlier(member);
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          name={boxName(member.ref)}
          value={String(member.decision)}
          {...(outlier ? {} : { checked: true })}
        />
        <span>
          <bdi>{member.comment?.text ?? ''}</bdi>
          <br />
          <span class="badges">
            {outlier ? <Badge of={differs} speech={viewer} /> : null}
            <Badge of={commentStanding(member, undefined)} speech={viewer} />
          </span>{' '}
          <span class="faint small">
            <bdi>{member.comment?.authorName ?? ''}</bdi>{' '}
            <Moment at={member.comment?.createdAt ?? member.firstSeenAt} speech={viewer} />
          </span>
        </span>
      </label>
    </li>
  );
}
