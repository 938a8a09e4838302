import type { Pack } from '../../../shared/domain/policy/pack.ts';
import type { PickedGroup, PostFacts } from '../gather-post.ts';
import type { Viewer } from '../route.ts';
import { verdicts } from './face-form.tsx';
import { Articles, Badge } from './parts.tsx';
import { postPath } from './posts-page.tsx';

interface ClassPickerProps {
  viewer: Viewer;
  facts: PostFacts;
  packs: (id: string) => Pack | undefined;
}

/** Which class is on the picture: one click, kept in the address. Who of it may not be shown stands on top. */
export function ClassPicker(props: ClassPickerProps) {
  const { viewer, facts } = props;
  const { say } = viewer;
  const classes = facts.groups.flatMap(({ className }) => className ?? []);
  if (classes.length === 0) return null;
  const path = postPath(facts.dossier.content.data.ref);
  const picked = facts.picked?.group.className;
  return (
    <section aria-labelledby="class">
      <h2 id="class">{say('Welke klas staat erop?', 'Which class is in it?')}</h2>
      <nav class="pills" aria-label={say('Klassen', 'Classes')}>
        {classes.map((className) => (
          <a
            href={`${path}?${new URLSearchParams({ class: className })}`}
            {...(className === picked ? { 'aria-current': 'true' } : {})}
          >
            <bdi>{className}</bdi>
          </a>
        ))}
      </nav>
      {facts.picked === undefined ? (
        <p class="faint small">
          {say(
            'Kies een klas: dan staan de namen klaar, en zie je wie niet op de foto mag.',
            'Pick a class: its names are then ready, and you see who may not be shown.',
          )}
        </p>
      ) : (
        <WhoMayNot {...props} picked={facts.picked} />
      )}
    </section>
  );
}

function WhoMayNot(props: ClassPickerProps & { picked: PickedGroup }) {
  const { viewer, picked, facts } = props;
  const { say, read } = viewer;
  const stopped = picked.people.filter(({ consent }) => consent.verdict !== 'may');
  return (
    <>
      {stopped.length === 0 ? (
        <p class="small">
          {say(
            'Iedereen van deze klas mag in deze post.',
            'Everybody of this class may be in this post.',
          )}
        </p>
      ) : (
        <ul class="rows">
          {stopped.map(({ label, consent }) => (
            <li class="row">
              <Badge of={verdicts[consent.verdict]} speech={viewer} />
              <div class="grow">
                <bdi>{label}</bdi>
                <p class="small faint">{read(consent.reason)}</p>
                <Articles
                  {...props}
                  pack={facts.pack}
                  articles={consent.articles}
                  intro={say('Volgens', 'According to')}
                  speech={viewer}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {picked.more ? (
        <p class="small faint">
          {say(
            'Deze klas is groter dan deze lijst. Typ bij het gezicht het begin van een naam.',
            'This class is larger than this list. Type the first letters of a name at the face.',
          )}
        </p>
      ) : null}
    </>
  );
}
