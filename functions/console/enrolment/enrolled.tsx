import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { WholeFile } from '../../../shared/records/people.ts';
import { recognitionOf } from '../../../shared/records/recognition.ts';
import { Moment } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { type Known, knownBy } from './standing.ts';

export const enrolmentPath = (personId: string) =>
  `/people/${encodeURIComponent(personId)}/enrolment`;

/** On somebody's page, only where the school recognises faces: whether theirs is known, and until when. */
export function Enrolled(props: {
  viewer: Viewer;
  facts: { file: WholeFile; pack: Pack; now: Date };
}) {
  const { viewer, facts } = props;
  const { file, pack, now } = facts;
  if (recognitionOf(viewer.school, pack, now) === 'off') return null;
  const { say } = viewer;
  return (
    <section aria-labelledby="enrolled">
      <h2 id="enrolled">{say('Herkennen op foto’s', 'Recognition in pictures')}</h2>
      <KnownWords viewer={viewer} known={knownBy(file.rows, now)} />
      <p>
        <a class="button" href={enrolmentPath(file.person.id)}>
          {say('Foto’s om te herkennen', 'Photos to recognise by')}
        </a>
      </p>
    </section>
  );
}

export function KnownWords({ viewer, known }: { viewer: Viewer; known: Known | undefined }) {
  const { say } = viewer;
  if (known === undefined) {
    return (
      <p class="faint">
        {say('Van deze persoon is geen gezicht bekend.', 'The face of this person is not known.')}
      </p>
    );
  }
  const { photos, since, until, isOver } = known;
  return (
    <p>
      {say(`Bekend door ${photos} foto’s van`, `Known by ${photos} photos of`)}{' '}
      <Moment at={since} speech={viewer} />.{' '}
      <strong>
        {isOver
          ? say(
              'Dat is te lang geleden en telt niet meer sinds',
              'That is too long ago and no longer counts since',
            )
          : say('Nieuwe foto’s zijn nodig vóór', 'New photos are needed before')}{' '}
        <Moment at={until} speech={viewer} />.
      </strong>
    </p>
  );
}
