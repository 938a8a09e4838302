import { recognisability } from '../../../shared/domain/faces/recognisable.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { MediaRecord, OverruleReason } from '../../../shared/records/media.ts';
import { likelyOf } from '../faces/suggestions.ts';
import type { PickedGroup, ShownFace } from '../gather-post.ts';
import type { ListedPerson } from '../people-list.ts';
import type { Viewer } from '../route.ts';
import type { Speech } from '../say.ts';
import type { Standing } from '../standing.ts';
import { Articles, Badge, PostForm } from './parts.tsx';
import { FaceCrop, faceId } from './picture.tsx';

export interface FaceProblem {
  mediaId: string;
  face: number;
  words: Words;
  typed: string;
  /** A reason is missing. */
  isWhy?: boolean;
  /** Who fits what was typed, to choose from. */
  choices?: ListedPerson[];
}

/** More to choose from is no help: more letters are. */
const mostChoices = 12;

export const verdicts: Readonly<Record<ShownFace['consent']['verdict'], Standing>> = {
  may: { words: { nl: 'mag', en: 'allowed' }, icon: 'ok', tone: 'good' },
  'may-not': { words: { nl: 'mag niet', en: 'not allowed' }, icon: 'stop', tone: 'bad' },
  ask: { words: { nl: 'vraag na', en: 'ask' }, icon: 'question', tone: 'warn' },
};

const forTwo: Standing = {
  words: { nl: 'wacht op een tweede', en: 'waits for a second person' },
  icon: 'question',
  tone: 'warn',
};

/** Whether this face may be shown, in a word. */
export const faceStanding = ({ consent }: Pick<ShownFace, 'consent'>): Standing =>
  consent.isForTwo ? forTwo : verdicts[consent.verdict];

const others = {
  visitor: { nl: 'Bezoeker', en: 'Visitor' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  'not-recognisable': { nl: 'Niet herkenbaar', en: 'Not recognisable' },
  'no-face': { nl: 'Geen gezicht', en: 'No face' },
} as const satisfies Record<string, Words>;

const whys: Readonly<Record<OverruleReason, Words>> = {
  small: { nl: 'te klein', en: 'too small' },
  blurred: { nl: 'te onscherp', en: 'too blurred' },
  turned: { nl: 'afgewend', en: 'turned away' },
  covered: { nl: 'bedekt', en: 'covered' },
  overview: { nl: 'een van velen op een overzichtsfoto', en: 'one of many in an overview shot' },
};

interface FaceFormProps {
  viewer: Viewer;
  action: string;
  /** Where a copy without a face is asked for. */
  redactAction: string;
  media: { number: number; id: string; file: string };
  record: MediaRecord;
  /** Where the safe copy of the picture is. */
  src: string;
  face: ShownFace;
  pack: Pack;
  packs: (id: string) => Pack | undefined;
  problem: FaceProblem | undefined;
  focus: boolean;
  /** The class that was picked, and whether its people stand beside this face. */
  picked: PickedGroup | undefined;
  isNext: boolean;
}

/** One face: who it is, whether it may be shown and why, and the way to say otherwise. */
export function FaceForm(props: FaceFormProps) {
  const { viewer, face, media } = props;
  const { say, read } = viewer;
  const id = faceId(media.number, face.number);
  return (
    <li class="face" id={id}>
      <FaceCrop record={props.record} box={face.box} src={props.src} />
      <div class="facehead">
        <span class="facenumber" aria-hidden="true">
          {face.number}
        </span>
        <h3>
          <span class="sr">{say(`Gezicht ${face.number}: `, `Face ${face.number}: `)}</span>
          <bdi>{whoWords(face, viewer)}</bdi>
        </h3>
        <Badge of={faceStanding(face)} speech={viewer} />
      </div>
      <p class="small">{read(face.consent.reason)}</p>
      <p class="faint small">{becauseWords(face, viewer)}</p>
      <Articles
        {...props}
        articles={face.consent.articles}
        intro={say('Volgens', 'According to')}
        speech={viewer}
      />
      {viewer.may('communication') ? <Suggestion {...props} /> : null}
      {viewer.may('communication') ? <Naming {...props} id={id} /> : null}
      {viewer.may('communication') && face.consent.verdict !== 'may' ? <Redact {...props} /> : null}
    </li>
  );
}

/** Whom the engine takes it for: one click for yes, one for no. A form of its own: Enter in the other names whom was typed. */
function Suggestion({ viewer, action, media, face, picked }: FaceFormProps) {
  const { say } = viewer;
  if (likelyOf(face) === undefined || face.person === undefined) return null;
  return (
    <PostForm viewer={viewer} action={action} class="others">
      <input type="hidden" name="media" value={media.id} />
      <input type="hidden" name="face" value={String(face.number)} />
      <input type="hidden" name="file" value={media.file} />
      <input type="hidden" name="namedAt" value="" />
      <input type="hidden" name="class" value={picked?.group.className ?? ''} />
      <button type="submit" name="as" value="match">
        {say('Ja, dit klopt', 'Yes, that is right')}
      </button>
      <button type="submit" class="quiet" name="as" value="not-match">
        {say('Nee, iemand anders', 'No, somebody else')}
      </button>
    </PostForm>
  );
}

/** Straight to a copy without this face. */
function Redact({ viewer, redactAction, media, face }: FaceFormProps) {
  return (
    <PostForm viewer={viewer} action={redactAction} class="to-redact">
      <input type="hidden" name="media" value={media.id} />
      <input type="hidden" name="file" value={media.file} />
      <input type="hidden" name={`face-${face.number}`} value="yes" />
      <button type="submit" class="quiet">
        {viewer.say(
          `Maak gezicht ${face.number} onherkenbaar`,
          `Make face ${face.number} unrecognisable`,
        )}
      </button>
    </PostForm>
  );
}

/** The way to say who it is; folded away once somebody has said so. */
function Naming(props: FaceFormProps & { id: string }) {
  const { viewer, face, media, problem, id } = props;
  const { say, read } = viewer;
  const form = (
    <PostForm viewer={viewer} action={props.action} class="naming">
      <input type="hidden" name="media" value={media.id} />
      <input type="hidden" name="face" value={String(face.number)} />
      <input type="hidden" name="file" value={media.file} />
      <input type="hidden" name="namedAt" value={face.naming?.at ?? ''} />
      <input type="hidden" name="class" value={props.picked?.group.className ?? ''} />
      <label for={`${id}-name`}>{say('Wie is dit?', 'Who is this?')}</label>
      <div class="pick">
        <input
          id={`${id}-name`}
          name="name"
          list="people"
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          maxlength={200}
          value={problem?.typed ?? ''}
          placeholder={say('Begin van de naam', 'First letters of the name')}
          {...(problem === undefined
            ? {}
            : { 'aria-invalid': 'true', 'aria-describedby': `${id}-problem` })}
          {...(props.focus || problem !== undefined ? { autofocus: true } : {})}
        />
        <button type="submit" name="as" value="person">
          {say('Sla op', 'Save')}
        </button>
      </div>
      {problem === undefined ? null : (
        <p class="problem" id={`${id}-problem`} role="alert">
          {read(problem.words)}
        </p>
      )}
      <Choices choices={problem?.choices ?? []} viewer={viewer} />
      {props.isNext && props.picked !== undefined ? (
        <Classmates picked={props.picked} viewer={viewer} />
      ) : null}
      <div class="others">
        {(['visitor', 'unknown'] as const).map((as) => (
          <Other as={as} face={face} viewer={viewer} />
        ))}
      </div>
      <Overrule {...props} />
    </PostForm>
  );
  const isOpen = face.naming === undefined ? face.recognisable : face.naming.as === 'unknown';
  if (isOpen || problem !== undefined) return form;
  return (
    <details class="rename">
      <summary>{say('Verander', 'Change')}</summary>
      {form}
    </details>
  );
}

function Other({ as, face, viewer }: { as: keyof typeof others; face: ShownFace; viewer: Viewer }) {
  return (
    <button
      type="submit"
      class="quiet"
      name="as"
      value={as}
      {...(face.naming?.as === as ? { 'aria-pressed': 'true' } : {})}
    >
      {viewer.read(others[as])}
    </button>
  );
}

/** Nobody to recognise here after all: with the reason, and where the engine is sure for two people. */
function Overrule({ viewer, face, problem, id }: FaceFormProps & { id: string }) {
  const { say, read } = viewer;
  const why = face.naming?.as === 'not-recognisable' ? face.naming.why : undefined;
  return (
    <details {...(problem?.isWhy ? { open: true } : {})}>
      <summary>{say('Niemand te herkennen?', 'Nobody to recognise?')}</summary>
      <label for={`${id}-why`}>{say('Waarom niet herkenbaar?', 'Why not recognisable?')}</label>
      <select id={`${id}-why`} name="why">
        <option value="">{say('Kies een reden', 'Choose a reason')}</option>
        {Object.entries(whys).map(([name, words]) => (
          <option value={name} selected={name === why}>
            {read(words)}
          </option>
        ))}
      </select>
      <div class="others">
        <Other as="not-recognisable" face={face} viewer={viewer} />
        <Other as="no-face" face={face} viewer={viewer} />
      </div>
      {face.recognisable && face.because !== 'unsure' ? (
        <p class="faint small">
          {say('Een tweede collega kijkt mee.', 'A second colleague has a look too.')}
        </p>
      ) : null}
    </details>
  );
}

function Choices({ choices, viewer }: { choices: ListedPerson[]; viewer: Viewer }) {
  if (choices.length === 0) return null;
  const more = choices.length - mostChoices;
  return (
    <div class="others">
      {choices.slice(0, mostChoices).map(({ id, label }) => (
        <button type="submit" name="choice" value={id}>
          <bdi>{label}</bdi>
        </button>
      ))}
      {more <= 0 ? null : (
        <p class="faint small">
          {viewer.say(`En nog ${more}. Typ meer letters.`, `And ${more} more. Type more letters.`)}
        </p>
      )}
    </div>
  );
}

/** Everybody of the class, one click each; what may be shown is said with every name. */
function Classmates({ picked, viewer }: { picked: PickedGroup; viewer: Viewer }) {
  const { say, read } = viewer;
  return (
    <details class="classmates">
      <summary>
        {say('Iedereen uit ', 'Everybody of ')}
        <bdi>{picked.group.className}</bdi>
      </summary>
      <ul>
        {picked.people.map(({ id, label, consent }) => (
          <li>
            <button type="submit" class="quiet" name="choice" value={id}>
              <bdi>{label.split(' · ')[0]}</bdi>
              <span class={verdicts[consent.verdict].tone}>
                {' '}
                {read(verdicts[consent.verdict].words)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who a face is, or may be, in one line. */
export function whoWords(face: ShownFace, { say, read }: Speech): string {
  if (face.naming !== undefined && face.naming.as !== 'person') return read(others[face.naming.as]);
  if (face.person === undefined) {
    if (face.naming !== undefined) return say('Niet meer in de lijst', 'No longer on the list');
    return face.recognisable
      ? say('Nog niet benoemd', 'Not named yet')
      : read(others['not-recognisable']);
  }
  if (face.naming !== undefined) return face.person.label;
  const { label } = face.person;
  const percent = Math.round(likelyOf(face)?.similarityPercent ?? 0);
  return face.match === undefined
    ? say(`Misschien ${label} (${percent}%)`, `Perhaps ${label} (${percent}%)`)
    : say(`Waarschijnlijk ${label} (${percent}%)`, `Probably ${label} (${percent}%)`);
}

function becauseWords({ because }: ShownFace, { read }: Speech): string {
  if (because === 'drawn') {
    return read({ nl: 'Aangewezen door een collega.', en: 'Pointed out by a colleague.' });
  }
  const known = Object.entries(recognisability).find(([reason]) => reason === because)?.[1];
  return known === undefined ? '' : read(known.words);
}
