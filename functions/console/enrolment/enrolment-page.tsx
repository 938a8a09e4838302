import { enrolmentRule } from '../../../shared/domain/faces/enrolment.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { Enrolment } from '../../../shared/records/enrolments.ts';
import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { Page } from '../pages/layout.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import { personPath } from '../register/paths.ts';
import type { Viewer } from '../route.ts';
import { enrolmentPath, KnownWords } from './enrolled.tsx';
import type { Known } from './standing.ts';
import { becauseWords, photoWords, refusalWords } from './words.ts';

export interface EnrolmentPageProps {
  viewer: Viewer;
  person: PersonRecord;
  known: Known | undefined;
  /** Why there can be no photos now. */
  refusal: 'off' | 'no-yes' | undefined;
  enrolment: Enrolment | undefined;
  /** Enrolled people who look like this one, as they stand on the register. */
  alike: PersonRecord[];
  isLate: boolean;
  word: Words | undefined;
}

/** Three to five photos, what is wrong with them, and a person's word that they are right. */
export function EnrolmentPage(props: EnrolmentPageProps) {
  const { viewer, person, known, refusal, enrolment, word } = props;
  const { say, read } = viewer;
  const isUnderWay = enrolment?.state === 'asked' || enrolment?.state === 'made';
  return (
    <Page title={say('Foto’s om te herkennen', 'Photos to recognise by')} viewer={viewer}>
      <p class="crumb">
        <a href={personPath(person.id)}>
          <bdi>{person.displayName}</bdi>
        </a>
      </p>
      <h1>{say('Foto’s om te herkennen', 'Photos to recognise by')}</h1>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      <KnownWords viewer={viewer} known={known} />
      {refusal === undefined ? null : <Word tone="calm">{read(refusalWords[refusal])}</Word>}
      {enrolment?.state === 'failed' ? <Failed {...{ viewer, enrolment }} /> : null}
      {enrolment?.state === 'asked' ? <Asked {...props} /> : null}
      {enrolment?.state === 'made' && refusal === undefined ? (
        <Confirm {...props} enrolment={enrolment} />
      ) : null}
      {isUnderWay ? <Discard {...props} /> : null}
      {refusal === undefined && !isUnderWay ? <Photos {...props} /> : null}
    </Page>
  );
}

function Photos({ viewer, person }: EnrolmentPageProps) {
  const { say } = viewer;
  const { fewestPhotos, mostPhotos } = enrolmentRule;
  const places = Array.from({ length: mostPhotos }, (_, index) => index + 1);
  return (
    <section class="card" aria-labelledby="photos">
      <h2 id="photos">{say('Nieuwe foto’s', 'New photos')}</h2>
      <p id="photos-hint" class="small">
        {say(
          'Drie tot vijf foto’s van één persoon: van voren, scherp, van dichtbij, op verschillende momenten. Samen hoogstens 10 MB. We bekijken ze, bewaren alleen de maten van het gezicht en wissen de foto’s meteen.',
          'Three to five photos of one person: from the front, sharp, near, from different moments. At most 10 MB together. We look at them, keep only the measures of the face, and erase the photos at once.',
        )}
      </p>
      <PostForm viewer={viewer} action={enrolmentPath(person.id)} withFile>
        {places.map((place) => (
          <p>
            <label for={`photo-${place}`}>
              {say(`Foto ${place}`, `Photo ${place}`)}
              {place > fewestPhotos ? ` ${say('(mag leeg)', '(may be empty)')}` : ''}
            </label>
            <input
              id={`photo-${place}`}
              type="file"
              name={`photo-${place}`}
              accept="image/jpeg,image/png,image/webp"
              aria-describedby="photos-hint"
              required={place <= fewestPhotos}
            />
          </p>
        ))}
        <button type="submit" class="main">
          {say('Bekijk de foto’s', 'Look at the photos')}
        </button>
      </PostForm>
    </section>
  );
}

function Failed({ viewer, enrolment }: { viewer: Viewer; enrolment: Enrolment }) {
  const { say, read } = viewer;
  return (
    <Word tone="bad" live>
      <p>{read(becauseWords[enrolment.because ?? 'gone'])}</p>
      {enrolment.problems.length === 0 ? null : (
        <ul>
          {enrolment.problems.map(({ photo, problem }) => (
            <li>
              <strong>{say(`Foto ${photo}:`, `Photo ${photo}:`)}</strong>{' '}
              {read(photoWords[problem])}
            </li>
          ))}
        </ul>
      )}
    </Word>
  );
}

function Asked({ viewer, person, isLate }: EnrolmentPageProps) {
  const { say } = viewer;
  return (
    <Word tone="calm" live>
      {isLate
        ? say(
            'Het bekijken laat op zich wachten. Binnen het uur zijn de foto’s in elk geval weg. Vraag wie Schoolwacht beheert.',
            'Looking at them is taking long. Within the hour the photos are gone in any case. Ask whoever runs Schoolwacht.',
          )
        : say(
            'De foto’s worden bekeken. Dat duurt een paar tellen.',
            'The photos are being looked at. This takes a few seconds.',
          )}{' '}
      <a href={enrolmentPath(person.id)}>{say('Ververs', 'Refresh')}</a>
    </Word>
  );
}

function Confirm({
  viewer,
  person,
  enrolment,
  alike,
}: EnrolmentPageProps & { enrolment: Enrolment }) {
  const { say } = viewer;
  return (
    <section class="card" aria-labelledby="right">
      <h2 id="right">{say('Klopt het?', 'Is it right?')}</h2>
      <p>
        {say(
          `De ${enrolment.photos.length} foto’s zijn goed en van dezelfde persoon. Ze zijn al gewist. Bevestig binnen het uur; daarna begin je opnieuw.`,
          `The ${enrolment.photos.length} photos are good and of the same person. They are erased already. Confirm within the hour; after that you start again.`,
        )}
      </p>
      <PostForm viewer={viewer} action={`${enrolmentPath(person.id)}/confirm`}>
        <input type="hidden" name="enrolment" value={enrolment.id} />
        {enrolment.resembles.length === 0 ? null : <Alike viewer={viewer} alike={alike} />}
        <button type="submit" class="main">
          <span>
            {say('Ja, dit is', 'Yes, this is')} <bdi>{person.displayName}</bdi>
          </span>
        </button>
      </PostForm>
    </section>
  );
}

/** Brothers, sisters and twins: the machine cannot tell, so a person says that they can. */
function Alike({ viewer, alike }: { viewer: Viewer; alike: PersonRecord[] }) {
  const { say } = viewer;
  return (
    <>
      <Word tone="bad">
        <p>
          {say(
            'Let op: dit gezicht lijkt veel op iemand anders van school. Een broer, zus of tweeling? Of zijn het foto’s van een ander?',
            'Mind: this face looks much like somebody else of the school. A brother, sister or twin? Or are these photos of another?',
          )}
        </p>
        <ul>
          {alike.map(({ displayName, className }) => (
            <li>
              <bdi>{displayName}</bdi>
              {className === null ? null : (
                <>
                  {' · '}
                  <bdi>{className}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      </Word>
      <p>
        <label class="check">
          <input type="checkbox" name="knows" value="yes" required />
          <span>
            {say(
              'Ik weet zeker wie er op de foto’s stond. Bij twijfel tussen deze mensen stelt Schoolwacht niemand voor.',
              'I am certain who was in the photos. Where it cannot tell these people apart, Schoolwacht suggests nobody.',
            )}
          </span>
        </label>
      </p>
    </>
  );
}

function Discard({ viewer, person }: EnrolmentPageProps) {
  return (
    <PostForm viewer={viewer} action={`${enrolmentPath(person.id)}/discard`}>
      <button type="submit">
        {viewer.say('Stop en wis alles hiervan', 'Stop and erase all of this')}
      </button>
    </PostForm>
  );
}
