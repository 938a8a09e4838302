import type { Words } from '../../../shared/domain/language.ts';
import type { TaskRecord } from '../../../shared/records/tasks.ts';
import type { PlatformFacts } from '../dependencies.ts';
import { Excerpt } from '../pages/list-parts.tsx';
import { Badge, Moment, OutLink, PostForm, Word } from '../pages/parts.tsx';
import { postPath } from '../pages/posts-page.tsx';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';
import type { ShownTask } from './gather-tasks.ts';

interface CardProps {
  /** Place on the page. */
  number: number;
  shown: ShownTask;
  viewer: Viewer;
  platforms: ReadonlyMap<string, PlatformFacts>;
  now: Date;
}

const taskPath = ({ ref }: Pick<TaskRecord, 'ref'>) =>
  `/tasks/${encodeURIComponent(ref.platform)}/${encodeURIComponent(ref.key)}`;

/** One thing to do about one person in one post, with every way to do it. */
export function TaskCard(props: CardProps) {
  const { shown, viewer, platforms, now } = props;
  const { say, read } = viewer;
  const { task, post, person } = shown;
  const title = platforms.get(task.ref.platform)?.title ?? task.ref.platform;
  const name =
    person?.name ?? say('iemand die niet meer op de lijst staat', 'somebody no longer listed');
  return (
    <li class="card task-card">
      <p class="badges">
        <Badge of={standingOf(task, now)} speech={viewer} />
        <Badge of={post?.state === 'published' ? isOnline : isPlanned} speech={viewer} />
      </p>
      <h2>
        <bdi>{name}</bdi>
        {person?.className ? <span class="faint"> · {person.className}</span> : null}{' '}
        {say('mag niet in beeld', 'may not be shown')}
      </h2>
      <blockquote class="quote">
        <Excerpt text={post?.text ?? ''} speech={viewer} />
      </blockquote>
      <p class="small">
        {title} · <a href={postPath(task.ref)}>{say('Open de post hier', 'Open the post here')}</a>{' '}
        ·{' '}
        <OutLink href={post?.permalink ?? null} viewer={viewer}>
          {say(`Bekijk op ${title}`, `View on ${title}`)}
        </OutLink>
      </p>
      <State task={task} title={title} viewer={viewer} />
      {task.state === 'open' ? <Ways {...props} title={title} /> : null}
      {task.state === 'kept' ? (
        <PostForm viewer={viewer} action={`${taskPath(task)}/reopen`}>
          <input type="hidden" name="person" value={task.personId} />
          <button type="submit">{read(undoWords)}</button>
        </PostForm>
      ) : null}
    </li>
  );
}

const undoWords: Words = { nl: 'Maak dit ongedaan', en: 'Undo this' };

function State({ task, title, viewer }: { task: TaskRecord; title: string; viewer: Viewer }) {
  const { say } = viewer;
  if (task.ended !== null) {
    return (
      <p>
        {viewer.read(endWords[task.ended.how])} <Moment at={task.ended.at} speech={viewer} />.
      </p>
    );
  }
  if (task.kept !== null) {
    return (
      <>
        <p>
          {task.kept.by === viewer.actor
            ? say('Jij liet deze post staan,', 'You let this post stay,')
            : say('Een collega liet deze post staan,', 'A colleague let this post stay,')}{' '}
          <Moment at={task.kept.at} speech={viewer} />. {say('De reden:', 'The reason:')}
        </p>
        <blockquote class="quote">
          <bdi>{task.kept.reason}</bdi>
        </blockquote>
      </>
    );
  }
  if (task.claim !== null) {
    return (
      <Word tone="calm">
        {say(
          `We vragen ${title} of dat zo is. Dat kan een paar minuten duren.`,
          `We are asking ${title} whether that is so. It may take some minutes.`,
        )}
      </Word>
    );
  }
  return task.refutedAt === null ? null : (
    <Word tone="bad">
      {say(
        `Wij zien het nog staan op ${title}, of weten nog niet zeker dat niemand te herkennen is. Kijk`,
        `We still see it on ${title}, or are not sure yet that nobody can be recognised. See`,
      )}{' '}
      <a href={postPath(task.ref)}>{say('wat er ontbreekt', 'what is missing')}</a>.
    </Word>
  );
}

function Ways({ shown, viewer, title, number }: CardProps & { title: string }) {
  const { say } = viewer;
  const { task, post } = shown;
  const isLive = post?.state === 'published';
  const id = `keep-${task.ref.platform}-${task.ref.key}-${number}`;
  return (
    <>
      <p>
        <strong>{say('Klaar vóór', 'To be done by')}</strong>{' '}
        <Moment at={task.mustBeDoneBy} speech={viewer} />.{' '}
        {isLive
          ? say(
              `Schoolwacht verwijdert niets: haal de post zelf weg op ${title}.`,
              `Schoolwacht deletes nothing: take the post down on ${title} yourself.`,
            )
          : say(
              'De post gaat zo niet online. Kies een ander beeld of verwijder hem.',
              'The post does not go online like this. Choose another picture or delete it.',
            )}
      </p>
      <PostForm viewer={viewer} action={`${taskPath(task)}/done`} class="buttons">
        <input type="hidden" name="person" value={task.personId} />
        <button type="submit" class="main" name="how" value="taken-down">
          {isLive
            ? say('Ik heb het offline gehaald', 'I have taken it down')
            : say('Ik heb hem verwijderd', 'I have deleted it')}
        </button>
        <button type="submit" name="how" value="blurred">
          {say('Ik heb het beeld vervangen', 'I have replaced the picture')}
        </button>
        <a class="button" href={`${postPath(task.ref)}/redact`}>
          {say('Maak een onherkenbare kopie', 'Make an unrecognisable copy')}
        </a>
      </PostForm>
      {isLive ? (
        <details>
          <summary>{say('Laat staan, met een reden', 'Let it stay, with a reason')}</summary>
          <PostForm viewer={viewer} action={`${taskPath(task)}/keep`}>
            <input type="hidden" name="person" value={task.personId} />
            <label for={id}>{say('Waarom mag dit blijven staan?', 'Why may this stay?')}</label>
            <textarea id={id} name="reason" rows={2} required minlength={5} maxlength={500} />
            <p class="faint small">
              {say(
                'De schoolleiding krijgt hier bericht van. Schrijf geen namen op.',
                'School leadership is told. Write no names.',
              )}
            </p>
            <button type="submit">{say('Laat staan', 'Let it stay')}</button>
          </PostForm>
        </details>
      ) : null}
    </>
  );
}

const isOnline: Standing = { words: { nl: 'Online', en: 'Online' }, icon: 'warn', tone: 'bad' };
const isPlanned: Standing = {
  words: { nl: 'Nog niet online', en: 'Not online yet' },
  icon: 'clock',
  tone: 'calm',
};

function standingOf({ state, mustBeDoneBy, claim }: TaskRecord, now: Date): Standing {
  if (state === 'done') return { words: { nl: 'Klaar', en: 'Done' }, icon: 'ok', tone: 'good' };
  if (state === 'kept') {
    const words = { nl: 'Blijft staan', en: 'Stays' };
    return { words, icon: 'question', tone: 'warn' };
  }
  if (claim !== null) {
    return { words: { nl: 'Wordt nagekeken', en: 'Being checked' }, icon: 'clock', tone: 'calm' };
  }
  return Date.parse(mustBeDoneBy) < now.getTime()
    ? { words: { nl: 'Te laat', en: 'Late' }, icon: 'warn', tone: 'bad' }
    : { words: { nl: 'Te doen', en: 'To do' }, icon: 'stop', tone: 'warn' };
}

const endWords: Readonly<Record<NonNullable<TaskRecord['ended']>['how'], Words>> = {
  gone: { nl: 'De post is van het platform af,', en: 'The post is off the platform,' },
  'not-shown': {
    nl: 'Deze persoon staat er niet meer herkenbaar op,',
    en: 'This person is no longer recognisable in it,',
  },
  allowed: { nl: 'Er is weer toestemming,', en: 'There is consent again,' },
};
