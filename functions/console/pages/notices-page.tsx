import type { Role } from '../../../shared/domain/policy/pack.ts';
import type { NoticeRecord } from '../../../shared/records/notices.ts';
import type { Viewer } from '../route.ts';
import { urgentStanding } from '../standing.ts';
import { commentPath } from './comments-page.tsx';
import { roleWords } from './history.tsx';
import { Page } from './layout.tsx';
import { More, Nothing, Tabs } from './list-parts.tsx';
import { Badge, Moment, PostForm } from './parts.tsx';
import { postPath } from './posts-page.tsx';

/** What Schoolwacht told people; urgent and unseen first. */
export function NoticesPage(props: {
  viewer: Viewer;
  notices: NoticeRecord[];
  role: Role | undefined;
  next: string | undefined;
}) {
  const { viewer, notices, role, next } = props;
  const { say, read, roles } = viewer;
  return (
    <Page title={say('Berichten', 'Messages')} viewer={viewer}>
      <h1>{say('Berichten', 'Messages')}</h1>
      <p class="lead">
        {say(
          'Wat Schoolwacht je vertelt. Dringend staat bovenaan.',
          'What Schoolwacht tells you. Urgent comes first.',
        )}
      </p>
      {roles.length < 2 ? null : (
        <Tabs
          label={say('Voor welke rol', 'For which role')}
          tabs={[
            { href: '/notices', title: say('Alle', 'All'), current: role === undefined },
            ...roles.map((one) => ({
              href: `/notices?role=${one}`,
              title: read(roleWords[one]),
              current: role === one,
            })),
          ]}
        />
      )}
      {notices.length === 0 ? (
        <Nothing>{say('Er zijn geen berichten.', 'There are no messages.')}</Nothing>
      ) : null}
      <ul class="notices">
        {notices.map((notice) => (
          <Notice notice={notice} viewer={viewer} role={role} />
        ))}
      </ul>
      <More
        href={
          next &&
          `/notices?${new URLSearchParams({ ...(role === undefined ? {} : { role }), after: next })}`
        }
        speech={viewer}
      />
    </Page>
  );
}

/** Where to go on with what is about no single content. */
function Place({ notice, viewer }: { notice: NoticeRecord; viewer: Viewer }) {
  const { say, may } = viewer;
  if (notice.kind === 'consent.withdrawn' && may('communication', 'leadership')) {
    return (
      <a class="button" href="/tasks">
        {say('Open de taken', 'Open the tasks')}
      </a>
    );
  }
  if (notice.kind === 'hiding.paused' && may('moderation', 'leadership')) {
    return (
      <a class="button" href="/judging">
        {say('Kijk wat er gebeurt', 'See what happens')}
      </a>
    );
  }
  const isOffice = may('administration', 'leadership');
  if (notice.kind === 'import.failed' && isOffice) {
    return (
      <a class="button" href="/imports">
        {say('Open het inlezen', 'Open the import')}
      </a>
    );
  }
  if (notice.kind.startsWith('enrolment.due') && isOffice) {
    return (
      <a class="button" href="/enrolments">
        {say('Kijk wie het is', 'See who it is')}
      </a>
    );
  }
  return notice.kind.startsWith('pupil.turning-16') && isOffice ? (
    <a class="button" href="/asking">
      {say('Vraag om toestemming', 'Ask for consent')}
    </a>
  ) : null;
}

/** A mail says so in its subject; here the badge does. */
const shout = /^(?:DRINGEND|URGENT) - /;

function Notice(props: { notice: NoticeRecord; viewer: Viewer; role: Role | undefined }) {
  const { notice, viewer, role } = props;
  const { say, read } = viewer;
  const { ref, seen } = notice;
  const isPost = ref?.kind === 'post';
  const open = isPost
    ? viewer.may('communication', 'leadership')
    : viewer.may('moderation', 'leadership');
  return (
    <li
      class={`notice${notice.urgent && seen === null ? ' urgent' : ''}${seen === null ? '' : ' seen'}`}
    >
      <h2>
        {notice.urgent ? <Badge of={urgentStanding} speech={viewer} /> : null}{' '}
        {read(notice.subject).replace(shout, '')}
      </h2>
      <p>{read(notice.body)}</p>
      <p class="faint small">
        <Moment at={notice.at} speech={viewer} />
        {' · '}
        {say('voor', 'for')} {read(roleWords[notice.role])}
        {' · '}
        {say('nummer', 'number')} {notice.reference}
      </p>
      <div class="buttons">
        {ref === null || !open ? null : (
          <a class="button" href={isPost ? postPath(ref) : commentPath(ref)}>
            {isPost
              ? say('Open de post', 'Open the post')
              : say('Open de reactie', 'Open the comment')}
          </a>
        )}
        {ref !== null ? null : <Place notice={notice} viewer={viewer} />}
        {seen === null ? (
          <PostForm viewer={viewer} action="/notices/seen" class="inline">
            <input type="hidden" name="id" value={notice.id} />
            <input type="hidden" name="at" value={notice.at} />
            <input type="hidden" name="role" value={role ?? ''} />
            <button type="submit" class="quiet">
              {say('Gezien', 'Seen')}
            </button>
          </PostForm>
        ) : (
          <span class="faint small">
            {seen.by === viewer.actor
              ? say('door jou gezien', 'seen by you')
              : say('gezien door een collega', 'seen by a colleague')}{' '}
            <Moment at={seen.at} speech={viewer} />
          </span>
        )}
      </div>
    </li>
  );
}
