import type { Words } from '../../../shared/domain/language.ts';
import type { Difference } from '../../../shared/domain/policy/choices.ts';
import { articlesOf } from '../../../shared/domain/policy/citation.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { Proposal } from '../../../shared/records/school-policy.ts';
import { Page } from '../pages/layout.tsx';
import { Articles, Badge, Moment, PostForm, Word } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import type { Viewer } from '../route.ts';
import { LastMonth, type MonthFacts } from './last-month.tsx';
import { againstWords, answer, changeLooks } from './words.ts';

export interface ProposalPageProps {
  viewer: Viewer;
  proposal: Proposal;
  /** The rules that stand, and those proposed. */
  before: Pack;
  after: Pack;
  packs: (id: string) => Pack | undefined;
  differences: Difference[];
  month: MonthFacts;
  mayApprove: boolean;
  /** Other rules stand by now than it was written against. */
  isOutdated: boolean;
  word: Words | undefined;
}

/** What a proposal changes, what it would have changed last month, and the word of a second person. */
export function ProposalPage(props: ProposalPageProps) {
  const { viewer, proposal, before, after, differences, isOutdated } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Voorstel', 'Proposal')} viewer={viewer}>
      <p class="crumb">
        <a href="/protocol">{say('De regels van de school', "The school's rules")}</a>
      </p>
      <h1>{say('Voorstel voor andere regels', 'Proposal for other rules')}</h1>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          <p>{read(props.word)}</p>
        </Word>
      )}
      {isOutdated ? (
        <Word tone="bad">
          <p>
            {say(
              'Intussen gelden er andere regels dan toen dit werd voorgesteld. Trek het in en stel het opnieuw voor.',
              'Other rules hold by now than when this was proposed. Take it back and propose it anew.',
            )}
          </p>
        </Word>
      ) : null}
      <p class="faint">
        {say('Voorgesteld:', 'Proposed:')} {whoWords(proposal.proposedBy, viewer)},{' '}
        <Moment at={proposal.at} speech={viewer} />
      </p>
      <blockquote class="quote">
        <bdi>{proposal.reason}</bdi>
      </blockquote>
      <section aria-labelledby="changes">
        <h2 id="changes">{say('Wat er verandert', 'What changes')}</h2>
        {before.id === after.id ? null : (
          <p>
            {say('Het protocol was', 'The protocol was')} <strong>{read(before.title)}</strong>,{' '}
            {say('en wordt', 'and becomes')} <strong>{read(after.title)}</strong>.
          </p>
        )}
        {differences.length === 0 ? (
          <p>{say('Geen enkele regel.', 'No rule at all.')}</p>
        ) : (
          <ul class="rules">
            {differences.map((difference) => (
              <DifferenceItem {...props} difference={difference} />
            ))}
          </ul>
        )}
      </section>
      <LastMonth viewer={viewer} month={props.month} />
      <Settle {...props} />
    </Page>
  );
}

function DifferenceItem(props: ProposalPageProps & { difference: Difference }) {
  const { viewer, difference, after, packs } = props;
  const { row, change, against } = difference;
  const { say, read } = viewer;
  const was = answer(row, difference.before.value, viewer);
  const becomes = answer(row, difference.after.value, viewer);
  const compared =
    against && againstWords({ change: against.change, basis: against.standing.basis });
  return (
    <li>
      <p>
        <strong>{read(row.title)}:</strong>{' '}
        <bdi>
          {change === 'same'
            ? say(`blijft ${becomes}.`, `stays ${becomes}.`)
            : say(`was ${was}, wordt ${becomes}.`, `was ${was}, becomes ${becomes}.`)}
        </bdi>
      </p>
      <p class="faint">{read(row.question)}</p>
      <Badge of={lookOf(difference)} speech={viewer} />
      {against === undefined ? null : (
        <Articles
          articles={articlesOf(against.standing, after)}
          intro={compared === undefined ? undefined : read(compared)}
          packs={packs}
          pack={after}
          speech={viewer}
        />
      )}
    </li>
  );
}

/** What stays as it was and rests on something else is answered only where the school answered it. */
function lookOf({ change, after }: Difference) {
  if (change !== 'same' || after.basis === 'school_choice') return changeLooks[change];
  return {
    ...changeLooks.same,
    words: { nl: 'Berust op iets anders', en: 'Rests on something else' },
  };
}

/** The second person's word; whoever proposed it can take it back. */
function Settle({ viewer, proposal, mayApprove, isOutdated }: ProposalPageProps) {
  const { say } = viewer;
  const isMine = proposal.proposedBy === viewer.actor;
  return (
    <section class="card" aria-labelledby="settle">
      <h2 id="settle">{say('Goedkeuren', 'Approve')}</h2>
      {mayApprove ? (
        <p>
          {isMine
            ? say(
                'Je neemt alleen over wat het protocol zegt en wat wij voorstellen. Dat mag je zelf bevestigen.',
                'You only accept what the protocol says and what we propose. You may confirm that yourself.',
              )
            : say(
                'Na jouw akkoord gelden deze regels meteen. Alles wat gepland of online is, wordt opnieuw beoordeeld.',
                'Once you agree these rules hold at once. Everything planned or online is judged anew.',
              )}
        </p>
      ) : (
        <p>
          {say(
            'Iemand anders van de schoolleiding moet dit goedkeuren. Tot dan verandert er niets.',
            'Somebody else of the school leadership has to approve this. Nothing changes until then.',
          )}
        </p>
      )}
      <div class="buttons">
        {mayApprove && !isOutdated ? (
          <PostForm viewer={viewer} action="/protocol/proposal/approve" class="inline">
            <input type="hidden" name="id" value={proposal.id} />
            <button type="submit" class="main">
              {say('Keur goed', 'Approve')}
            </button>
          </PostForm>
        ) : null}
        <PostForm viewer={viewer} action="/protocol/proposal/discard" class="inline">
          <input type="hidden" name="id" value={proposal.id} />
          <button type="submit">
            {isMine ? say('Trek in', 'Take back') : say('Wijs af', 'Turn down')}
          </button>
        </PostForm>
      </div>
    </section>
  );
}
