import type { Words } from '../../../shared/domain/language.ts';
import { isWithheld } from '../../../shared/domain/pictures/picture-check.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { TaskRecord } from '../../../shared/records/tasks.ts';
import type { Alarm } from '../../../shared/records/threads.ts';
import { type ActivityFacts, ActivityForm } from '../activities/activity-form.tsx';
import type { PlatformFacts } from '../dependencies.ts';
import { PictureDeeds } from '../faces/picture-deeds.tsx';
import { isUnnamed } from '../faces.ts';
import type { PostFacts, ShownMedia } from '../gather-post.ts';
import { ThreadBanner } from '../judging/thread-banner.tsx';
import { PictureChecked } from '../pictures/picture-check.tsx';
import type { Viewer } from '../route.ts';
import { postStanding } from '../standing.ts';
import { PostTasks } from '../tasks/post-tasks.tsx';
import { ToWatch } from '../watching/to-watch.tsx';
import { ClassPicker } from './class-picker.tsx';
import { Confirm } from './confirm-form.tsx';
import { FaceForm, type FaceProblem } from './face-form.tsx';
import { History } from './history.tsx';
import { Page } from './layout.tsx';
import { MarkedText } from './marked-text.tsx';
import { mediaName } from './media-name.ts';
import { mediaTrouble } from './media-trouble.ts';
import { Badge, Findings, OutLink, PostForm, Word } from './parts.tsx';
import { Picture } from './picture.tsx';
import { PostTime, postPath } from './posts-page.tsx';
import { Second } from './second-form.tsx';

export interface PostPageProps {
  viewer: Viewer;
  facts: PostFacts;
  platform: PlatformFacts | undefined;
  packs: (id: string) => Pack | undefined;
  /** A look is under way: `soon` while the page refreshes itself, `late` when it takes too long. */
  pending: 'soon' | 'late' | undefined;
  /** What is to be done about it. */
  tasks: readonly TaskRecord[];
  activity: ActivityFacts | undefined;
  /** The talk under it threatens to derail. */
  alarm: Alarm | undefined;
  word: Words | undefined;
  problem: FaceProblem | undefined;
  /** The face to type the next name for, `<media id>#<number>`. */
  focus: string | undefined;
}

/** One post: what is in it, who may be shown, why it is held, and what happened so far. */
export function PostPage(props: PostPageProps) {
  const { viewer, facts, platform } = props;
  const { say, read } = viewer;
  const content = facts.dossier.content.data;
  const title = platform?.title ?? content.ref.platform;
  const lookable = content.state !== 'gone';
  const withheld = facts.media.some(({ record }) => isWithheld(record));
  return (
    <Page title={say('Post', 'Post')} viewer={viewer}>
      <p class="crumb">
        <a href="/posts">{say('Alle posts', 'All posts')}</a>
      </p>
      <h1>
        {say(`Post op ${title}`, `Post on ${title}`)}{' '}
        <Badge of={postStanding(content)} speech={viewer} />
      </h1>
      <p class="faint">
        <PostTime content={content} viewer={viewer} />{' '}
        <OutLink href={content.post?.permalink ?? null} viewer={viewer}>
          {withheld
            ? say('Link voor de politie: niet openen', 'Link for the police: do not open')
            : say(`Bekijk op ${title}`, `View on ${title}`)}
        </OutLink>
      </p>
      {props.word === undefined ? null : (
        <Word tone="bad" live>
          {read(props.word)}
        </Word>
      )}
      <Pending pending={props.pending} viewer={viewer} />
      {props.alarm === undefined ? null : (
        <ThreadBanner {...props} pack={facts.pack} alarm={props.alarm} />
      )}
      <PostTasks tasks={props.tasks} viewer={viewer} />
      <section aria-labelledby="why">
        <h2 id="why">{say('Waarom', 'Why')}</h2>
        {facts.findings.length === 0 ? (
          <p>{whyWords(props)}</p>
        ) : (
          <Findings {...props} pack={facts.pack} findings={facts.findings} speech={viewer} />
        )}
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{say('Tekst', 'Text')}</h2>
        {content.post === null ? (
          <p>{say('Nog niet gelezen.', 'Not read yet.')}</p>
        ) : content.post.text === '' ? (
          <p class="faint">{say('Deze post heeft geen tekst.', 'This post has no text.')}</p>
        ) : (
          <MarkedText
            text={content.post.text}
            findings={facts.findings.filter(({ code }) => code === 'POST_HOLD_PERSONAL_DATA')}
            viewer={viewer}
          />
        )}
        {content.post?.isRepost ? (
          <p class="small">
            {say(
              'Dit is een gedeeld bericht van iemand anders.',
              "This shares somebody else's post.",
            )}
          </p>
        ) : null}
      </section>
      {lookable && facts.media.length > 0 && !withheld ? <ClassPicker {...props} /> : null}
      {props.activity === undefined || !lookable ? null : (
        <ActivityForm viewer={viewer} post={content.ref} facts={props.activity} />
      )}
      {facts.media.map((media, index) => (
        <MediaSection {...props} media={withheld ? unseen(media) : media} number={index + 1} />
      ))}
      {content.post?.mediaComplete === false ? (
        <Word tone="bad">
          {say(
            'Het platform laat niet alles zien wat in deze post zit. Bekijk de post zelf op het platform.',
            'The platform does not show everything in this post. Look at the post itself on the platform.',
          )}
        </Word>
      ) : null}
      {lookable && facts.media.length > 0 && !withheld ? <Confirm {...props} /> : null}
      {lookable ? <Second {...props} /> : null}
      {lookable ? (
        <PostForm viewer={viewer} action={`${postPath(content.ref)}/look-again`} class="inline">
          <button type="submit" class="quiet">
            {say('Kijk opnieuw', 'Look again')}
          </button>
        </PostForm>
      ) : null}
      <History dossier={facts.dossier} viewer={viewer} packs={props.packs} />
      <datalist id="people">
        {(facts.picked?.people ?? []).map(({ label }) => (
          <option value={label} />
        ))}
      </datalist>
    </Page>
  );
}

/** Nobody looks at any of them, also where a copy is still on its way out. */
const unseen = ({ record, faces }: ShownMedia): ShownMedia => ({
  record: { ...record, display: null },
  faces,
});

function Pending({ pending, viewer }: { pending: PostPageProps['pending']; viewer: Viewer }) {
  const { say } = viewer;
  if (pending === undefined) return null;
  return (
    <Word tone="calm" live>
      {pending === 'soon'
        ? say('De post wordt opnieuw bekeken.', 'The post is being looked at again.')
        : say(
            'Het opnieuw bekijken duurt langer dan anders. De post blijft zo lang staan zoals hij nu staat.',
            'Looking again takes longer than usual. Until then the post stays as it is.',
          )}{' '}
      <a href={viewer.here}>{say('Ververs', 'Refresh')}</a>
    </Word>
  );
}

function whyWords({ viewer: { say }, facts }: PostPageProps): string {
  const { state, outcome } = facts.dossier.content.data;
  if (state === 'waiting')
    return say('Er is nog niet naar gekeken.', 'It has not been looked at yet.');
  if (state === 'gone')
    return say('De post is van het platform gehaald.', 'The post was removed from the platform.');
  return outcome === 'clear'
    ? say(
        'Alles is bekeken en iedereen die herkenbaar is, mag erop.',
        'Everything was looked at and everyone recognisable may be shown.',
      )
    : say('Er is geen reden vastgelegd.', 'No reason was recorded.');
}

/** The face that is named next: the whole class stands beside this one only. */
function firstUnnamed({ media }: PostFacts): string | undefined {
  return media
    .flatMap(({ record, faces }) => faces.map((face) => ({ face, mediaId: record.mediaId })))
    .filter(({ face }) => isUnnamed(face))
    .map(({ face, mediaId }) => `${mediaId}#${face.number}`)[0];
}

function MediaSection(props: PostPageProps & { media: ShownMedia; number: number }) {
  const { viewer, facts, media, number } = props;
  const { say } = viewer;
  const { record } = media;
  const path = postPath(facts.dossier.content.data.ref);
  const src = `${path}/media/${encodeURIComponent(record.mediaId)}.jpg`;
  const id = `media-${number}`;
  const name = mediaName(
    facts.media.map((one) => one.record),
    record,
    viewer,
  );
  const trouble = mediaTrouble(record);
  const asked = props.problem?.mediaId === record.mediaId ? props.problem : undefined;
  const next = props.focus ?? firstUnnamed(facts);
  return (
    <section aria-labelledby={id} class="media">
      <h2 id={id}>{name}</h2>
      {trouble === undefined ? null : (
        <ToWatch record={record} trouble={trouble} path={path} viewer={viewer} />
      )}
      <PictureChecked record={record} path={path} viewer={viewer} />
      <div class={media.faces.length > 0 ? 'split' : ''}>
        <div>
          <Picture media={media} name={name} number={number} src={src} speech={viewer} />
          <PictureDeeds media={media} pack={facts.pack} path={path} viewer={viewer} />
        </div>
        {media.faces.length === 0 && record.look.status === 'analysed' ? (
          <p>
            {say(
              'Er is geen gezicht gevonden. Kijk zelf of er iemand herkenbaar is: aan houding, kleding, een rugnummer, een naam op een shirt of de tekst erbij.',
              'No face was found. See for yourself whether anyone is recognisable: by posture, clothes, a number or a name on a shirt, or the text with it.',
            )}
          </p>
        ) : null}
        <ol class="faces">
          {media.faces.map((face) => (
            <FaceForm
              {...props}
              action={`${path}/name`}
              redactAction={`${path}/redact`}
              record={record}
              src={src}
              media={{ number, id: record.mediaId, file: record.sha256 ?? '' }}
              face={face}
              pack={facts.pack}
              problem={asked?.face === face.number ? asked : undefined}
              focus={props.focus === `${record.mediaId}#${face.number}`}
              picked={facts.picked}
              isNext={`${record.mediaId}#${face.number}` === next}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
