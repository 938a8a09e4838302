import { articlesOf } from '../../../shared/domain/policy/citation.ts';
import { answerOf, type Pack } from '../../../shared/domain/policy/pack.ts';
import { parameters } from '../../../shared/domain/policy/parameters/index.ts';
import {
  type Parameter,
  type Topic,
  topics,
} from '../../../shared/domain/policy/parameters/parameter.ts';
import { faceMatching } from '../../../shared/domain/policy/parameters/showing.ts';
import type { PolicyVersion } from '../../../shared/records/school-policy.ts';
import { Page } from '../pages/layout.tsx';
import { Articles, Badge, Moment, Word } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import type { Viewer } from '../route.ts';
import type { Rules } from './gather-rules.ts';
import { askedAbout } from './read-choices.ts';
import { answer, basisLook } from './words.ts';

export interface ProtocolPageProps {
  viewer: Viewer;
  rules: Rules;
  versions: PolicyVersion[];
  packs: (id: string) => Pack | undefined;
}

/** The rules the school works by: every answer, what it rests on, and what is still open. */
export function ProtocolPage(props: ProtocolPageProps) {
  const { viewer, rules } = props;
  const { say, read } = viewer;
  const { pack } = rules;
  return (
    <Page title={say('Protocol', 'Protocol')} viewer={viewer}>
      <h1>{say('De regels van de school', "The school's rules")}</h1>
      <p class="lead">{read(pack.title)}</p>
      <Attention {...props} />
      <Facts {...props} />
      <div class="topics">
        {topicNames.map((topic) => (
          <TopicRules {...props} topic={topic} />
        ))}
      </div>
      <Versions {...props} />
    </Page>
  );
}

const topicNames = Object.keys(topics).filter((name): name is Topic => Object.hasOwn(topics, name));

/** What wants somebody of the school leadership. */
function Attention({ viewer, rules }: ProtocolPageProps) {
  const { say } = viewer;
  const { open, isOverdue, proposal, standing } = rules;
  const mayChange = viewer.may('leadership');
  return (
    <>
      {proposal === undefined ? null : (
        <Word tone="warn">
          <p>
            {say(
              'Er ligt een voorstel om de regels te veranderen.',
              'A change of the rules was proposed.',
            )}{' '}
            {mayChange ? (
              <a href="/protocol/proposal">{say('Bekijk het voorstel', 'See the proposal')}</a>
            ) : null}
          </p>
        </Word>
      )}
      {isOverdue ? (
        <Word tone="warn">
          <p>
            {say(
              'Het protocol had al nagekeken moeten zijn. Spreek af wanneer dat gebeurt.',
              'This protocol should have been reviewed by now. Agree when that happens.',
            )}{' '}
            {mayChange ? (
              <a href="/protocol/change/records">{say('Kies een datum', 'Choose a date')}</a>
            ) : null}
          </p>
        </Word>
      ) : null}
      {viewer.school.recognition !== 'off' && answerOf(rules.pack, faceMatching) === 'off' ? (
        <Word tone="calm">
          <p>
            {say(
              'Herkennen van gezichten is bij deze school ingericht, maar de regels van de school laten het niet toe. Daarom wordt niemand herkend.',
              "Recognising faces was set up for this school, but the school's rules do not allow it. So nobody is recognised.",
            )}
          </p>
        </Word>
      ) : null}
      {open.length === 0 ? null : (
        <Word tone="calm">
          <p>
            {open.length === 1
              ? say('Eén vraag is nog open.', 'One question is still open.')
              : say(
                  `${open.length} vragen zijn nog open.`,
                  `${open.length} questions are still open.`,
                )}{' '}
            {say(
              'Tot de school kiest, houdt Schoolwacht zich aan het voorstel.',
              'Until the school chooses, Schoolwacht keeps to what it proposes.',
            )}{' '}
            {mayChange && proposal === undefined ? (
              <a
                href={
                  standing === undefined ? '/protocol/setup' : `/protocol/setup/${rules.pack.id}`
                }
              >
                {say('Beantwoord ze', 'Answer them')}
              </a>
            ) : null}
          </p>
        </Word>
      )}
    </>
  );
}

function Facts({ viewer, rules: { pack, standing } }: ProtocolPageProps) {
  const { say, language } = viewer;
  const day = (iso: string) =>
    new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${iso}T00:00:00Z`));
  const council = pack.participationCouncil;
  return (
    <p class="faint small">
      {say('Geldt sinds', 'In force since')} {day(pack.inForce)}
      {' · '}
      {council === null
        ? say('medezeggenschap: niet vermeld', 'participation council: not stated')
        : `${say('ingestemd:', 'agreed:')} ${council.body}${council.date === null ? '' : ` ${day(council.date)}`}`}
      {' · '}
      {standing === undefined
        ? say('nog geen eigen keuzes', 'no choices of its own yet')
        : say(
            `keuzes van de school: versie ${standing.version}`,
            `the school's choices: version ${standing.version}`,
          )}
    </p>
  );
}

function TopicRules(props: ProtocolPageProps & { topic: Topic }) {
  const { viewer, rules, topic } = props;
  const { say, read } = viewer;
  const rows = parameters.filter((row) => row.topic === topic);
  const open = rules.open.filter((row) => row.topic === topic).length;
  const canChange = viewer.may('leadership') && rules.proposal === undefined;
  return (
    <details id={topic}>
      <summary>
        <h2>{read(topics[topic])}</h2>
        <span class="faint small">
          {say(`${rows.length} regels`, `${rows.length} rules`)}
          {open === 0 ? '' : say(`, ${open} open`, `, ${open} open`)}
        </span>
      </summary>
      <ul class="rules wide">
        {rows.map((row) => (
          <RuleItem {...props} row={row} />
        ))}
      </ul>
      {canChange && askedAbout(topic).length > 0 ? (
        <p>
          <a class="button" href={`/protocol/change/${topic}`}>
            {say('Stel een verandering voor', 'Propose a change')}
            <span class="sr">: {read(topics[topic])}</span>
          </a>
        </p>
      ) : null}
    </details>
  );
}

function RuleItem({ viewer, rules: { pack }, packs, row }: ProtocolPageProps & { row: Parameter }) {
  const { read, say } = viewer;
  const standing = pack.parameters[row.name];
  if (standing === undefined) return null;
  return (
    <li>
      <h3>{read(row.title)}</h3>
      <p class="faint">{read(row.question)}</p>
      <p>
        <strong>
          <bdi>{answer(row, standing.value, viewer)}</bdi>
        </strong>
      </p>
      <Badge of={basisLook(standing)} speech={viewer} />
      <Articles
        articles={articlesOf(standing, pack)}
        intro={undefined}
        packs={packs}
        pack={pack}
        speech={viewer}
      />
      {row.acts === 'people' ? (
        <p class="faint small">
          {say(
            'Dit doen mensen; Schoolwacht onthoudt het alleen.',
            'People do this; Schoolwacht only keeps it.',
          )}
        </p>
      ) : null}
    </li>
  );
}

/** Which choices stood when, and who made them: two people, in their own words. */
function Versions({ viewer, versions }: ProtocolPageProps) {
  const { say } = viewer;
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say('Eerdere keuzes', 'Earlier choices')}</h2>
      <ol class="story">
        {versions.map(({ version, at, proposedBy, approvedBy, reason, packId }) => (
          <li>
            <span class="faint small">
              <Moment at={at} speech={viewer} />
            </span>
            <span>
              {say(`Versie ${version}`, `Version ${version}`)} ({packId}).{' '}
              {say('Voorgesteld:', 'Proposed:')} {whoWords(proposedBy, viewer)}.{' '}
              {say('Goedgekeurd:', 'Approved:')} {whoWords(approvedBy, viewer)}.
            </span>
            <blockquote class="quote small">
              <bdi>{reason}</bdi>
            </blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}
