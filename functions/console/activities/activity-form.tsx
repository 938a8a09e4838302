import type { SchoolEvent } from '../../../shared/records/school-events.ts';
import { PostForm } from '../pages/parts.tsx';
import { postPath } from '../pages/posts-page.tsx';
import type { Viewer } from '../route.ts';

/** What a post's page knows of activities; undefined where the school's rules know none. */
export interface ActivityFacts {
  events: SchoolEvent[];
  chosen: string | null;
}

/** Of which public activity a post is: only there may pupils be recognisable at all. */
export function ActivityForm(props: {
  viewer: Viewer;
  post: { platform: string; key: string };
  facts: ActivityFacts;
}) {
  const { viewer, facts } = props;
  const { say } = viewer;
  const chosen = facts.events.find(({ id }) => id === facts.chosen);
  return (
    <section aria-labelledby="activity" class="card">
      <h2 id="activity">{say('Openbare activiteit', 'Public activity')}</h2>
      <p>
        {say(
          'Leerlingen zijn alleen herkenbaar bij een openbare activiteit, en dan met toestemming voor die activiteit.',
          'Pupils are recognisable at a public activity only, and then with consent for that activity.',
        )}
      </p>
      {viewer.may('communication') ? (
        <PostForm viewer={viewer} action={`${postPath(props.post)}/activity`}>
          <label for="event">{say('Deze post is van', 'This post is of')}</label>
          <select id="event" name="event">
            <option value="">{say('geen openbare activiteit', 'no public activity')}</option>
            {facts.events.map(({ id, title, day }) => (
              <option value={id} selected={id === facts.chosen}>
                {`${title} · ${day}`}
              </option>
            ))}
          </select>
          <div class="buttons">
            <button type="submit">{say('Bewaar', 'Save')}</button>
            <a href="/posts/activities">{say('Activiteit toevoegen', 'Add an activity')}</a>
          </div>
        </PostForm>
      ) : (
        <p>{chosen?.title ?? say('Geen openbare activiteit.', 'No public activity.')}</p>
      )}
    </section>
  );
}
