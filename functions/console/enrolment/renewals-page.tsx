import type { PersonRecord } from '../../../shared/records/person-record.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { Moment } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { enrolmentPath } from './enrolled.tsx';

interface RenewalsPageProps {
  viewer: Viewer;
  people: readonly { person: PersonRecord; until: string }[];
  now: Date;
}

/** Whose photos to recognise by are a year old, or nearly so: a face grows out of them. */
export function RenewalsPage({ viewer, people, now }: RenewalsPageProps) {
  const { say } = viewer;
  const title = say('Nieuwe foto’s nodig', 'New photos needed');
  return (
    <Page title={title} viewer={viewer}>
      <h1>{title}</h1>
      <p class="lead">
        {say(
          'Een gezicht verandert. Foto’s om te herkennen tellen daarom een jaar. Maak op tijd nieuwe, als de persoon nog herkend wil worden.',
          'A face changes. So photos to recognise by count for a year. Make new ones in time, if the person still wants to be recognised.',
        )}
      </p>
      {people.length === 0 ? (
        <Nothing>{say('Niemand heeft nieuwe foto’s nodig.', 'Nobody needs new photos.')}</Nothing>
      ) : (
        <ul>
          {people.map(({ person, until }) => (
            <li>
              <a href={enrolmentPath(person.id)}>
                <bdi>{person.displayName}</bdi>
              </a>
              {person.className === null ? null : (
                <>
                  {' · '}
                  <bdi>{person.className}</bdi>
                </>
              )}
              {': '}
              {Date.parse(until) <= now.getTime()
                ? say('wordt niet meer herkend sinds', 'no longer recognised since')
                : say('nieuwe foto’s vóór', 'new photos before')}{' '}
              <Moment at={until} speech={viewer} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
