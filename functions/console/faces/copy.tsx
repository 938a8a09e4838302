import type { Words } from '../../../shared/domain/language.ts';
import type { Redaction, RedactionProblem } from '../../../shared/records/redactions.ts';
import { Moment, PostForm, Word } from '../pages/parts.tsx';
import { whoWords } from '../pages/people-did.ts';
import type { Viewer } from '../route.ts';

interface CopyProps {
  viewer: Viewer;
  copy: Redaction;
  /** The page of the post. */
  path: string;
  /** What the picture is called. */
  name: string;
  isLate: boolean;
}

/** One copy, as far as it is: being made, to be looked at, signed, or why there is none. */
export function Copy(props: CopyProps) {
  const { viewer, copy, isLate } = props;
  const { say, read } = viewer;
  if (copy.state === 'failed') {
    return <Word tone="bad">{read(problemWords[copy.problem ?? 'engine-failed'])}</Word>;
  }
  if (copy.state === 'refused') {
    return (
      <Word tone="calm">
        {say(
          'De vorige kopie is afgekeurd. Kies opnieuw.',
          'The last copy was turned down. Choose again.',
        )}
      </Word>
    );
  }
  if (copy.state === 'asked') {
    return (
      <Word tone="calm" live>
        {isLate
          ? say(
              'De kopie laat op zich wachten. Kijk later nog eens, of vraag wie Schoolwacht beheert.',
              'The copy is taking long. Look again later, or ask whoever runs Schoolwacht.',
            )
          : say(
              'De kopie wordt gemaakt en nagekeken. Dat duurt een paar tellen.',
              'The copy is being made and checked. This takes a few seconds.',
            )}{' '}
        <a href={`${props.path}/redact`}>{say('Ververs', 'Refresh')}</a>
      </Word>
    );
  }
  return (
    <div class="card copy">
      <BeforeAfter {...props} />
      {copy.state === 'signed' ? <Take {...props} /> : <Sign {...props} />}
    </div>
  );
}

function BeforeAfter({ viewer, copy, path, name }: CopyProps) {
  const { say } = viewer;
  const faces = copy.numbers.join(', ');
  return (
    <div class="compare">
      <figure>
        <img
          src={`${path}/media/${encodeURIComponent(copy.mediaId)}.jpg`}
          alt={say(`${name}, zoals in de post`, `${name}, as in the post`)}
        />
        <figcaption>{say('Zo staat hij in de post', 'As it is in the post')}</figcaption>
      </figure>
      <figure>
        <img
          src={`${path}/redact/${encodeURIComponent(copy.id)}.jpg`}
          alt={say(
            `${name}, met gezicht ${faces} onherkenbaar`,
            `${name}, with face ${faces} unrecognisable`,
          )}
        />
        <figcaption>
          {say(`De kopie: gezicht ${faces} onherkenbaar`, `The copy: face ${faces} unrecognisable`)}
        </figcaption>
      </figure>
    </div>
  );
}

function Sign({ viewer, copy, path }: CopyProps) {
  const { say } = viewer;
  if (!viewer.may('communication')) {
    return (
      <p class="faint">
        {say('Het communicatieteam bekijkt deze kopie.', 'The communication team looks at this.')}
      </p>
    );
  }
  return (
    <PostForm viewer={viewer} action={`${path}/redact/settle`}>
      <input type="hidden" name="copy" value={copy.id} />
      <p>
        {say(
          'Kijk goed: is iemand nog te herkennen aan kleding, een rugnummer of een naam?',
          'Look closely: can anyone still be recognised by clothes, a shirt number or a name?',
        )}
      </p>
      <div class="buttons">
        <button type="submit" class="main" name="as" value="signed">
          {say('Ja, deze kopie is goed', 'Yes, this copy is good')}
        </button>
        <button type="submit" name="as" value="refused">
          {say('Nee, niet goed', 'No, not good')}
        </button>
      </div>
    </PostForm>
  );
}

function Take({ viewer, copy, path }: CopyProps) {
  const { say } = viewer;
  return (
    <>
      {copy.settled === null ? null : (
        <p class="allgood">
          <span>
            {whoWords(copy.settled.by, viewer)}{' '}
            {say('keurde deze kopie goed', 'approved this copy')}{' '}
            <Moment at={copy.settled.at} speech={viewer} />.
          </span>
        </p>
      )}
      <PostForm viewer={viewer} action={`${path}/redact/take`}>
        <input type="hidden" name="copy" value={copy.id} />
        <button type="submit" class="main">
          {say('Download de kopie', 'Download the copy')}
        </button>
      </PostForm>
      <p class="small">
        {say(
          'Zet de kopie in de post in plaats van deze foto. Schoolwacht kijkt de post daarna opnieuw na.',
          'Put the copy in the post instead of this picture. Schoolwacht then checks the post again.',
        )}
      </p>
    </>
  );
}

const notMade: Words = {
  nl: 'De kopie kon niet worden gemaakt. Kies een ander beeld.',
  en: 'The copy could not be made. Choose another picture.',
};

const problemWords: Readonly<Record<RedactionProblem, Words>> = {
  'unsupported-type': {
    nl: 'Van dit soort bestand kan geen kopie worden gemaakt. Kies een ander beeld.',
    en: 'No copy can be made of this kind of file. Choose another picture.',
  },
  unreadable: notMade,
  'too-large': notMade,
  'too-many-frames': notMade,
  'took-too-long': {
    nl: 'Het maken duurde te lang. Probeer het nog eens, of kies een ander beeld.',
    en: 'Making it took too long. Try again, or choose another picture.',
  },
  'engine-failed': {
    nl: 'De kopie kon niet worden nagekeken. Zonder die controle krijg je hem niet. Probeer het nog eens.',
    en: 'The copy could not be checked. Without that check you do not get it. Try again.',
  },
  'not-fetched': {
    nl: 'Het platform gaf de foto niet. Probeer het later nog eens.',
    en: 'The platform did not give the picture. Try again later.',
  },
  changed: {
    nl: 'De foto in de post is veranderd. Laat de post opnieuw bekijken en kies opnieuw.',
    en: 'The picture in the post has changed. Have the post looked at again and choose again.',
  },
  withheld: {
    nl: 'Een foto in deze post is misschien een seksueel beeld van een minderjarige. Tot de schoolleiding heeft beslist wordt er geen kopie gemaakt.',
    en: 'A picture in this post may be a sexual image of a minor. No copy is made until school leadership has decided.',
  },
  'still-found': {
    nl: 'In de kopie is nog steeds een gezicht te vinden. Kies een ander beeld.',
    en: 'A face can still be found in the copy. Choose another picture.',
  },
};
