import { openQuestions } from '../../../shared/domain/policy/choices.ts';
import type { Pack } from '../../../shared/domain/policy/pack.ts';
import { Page } from '../pages/layout.tsx';
import type { Viewer } from '../route.ts';
import { isAsked } from './read-choices.ts';

/** The first step of setting up: which protocol comes nearest to the school's own. */
export function SetupPage(props: { viewer: Viewer; packs: Pack[]; current: string }) {
  const { viewer, packs, current } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Regels instellen', 'Set up the rules')} viewer={viewer}>
      <p class="crumb">
        <a href="/protocol">{say('De regels van de school', "The school's rules")}</a>
      </p>
      <h1>
        {say(
          'Welk protocol lijkt het meest op dat van jullie?',
          'Which protocol comes nearest to yours?',
        )}
      </h1>
      <p class="lead">
        {say(
          'Kies er een. Daarna beantwoord je wat dat protocol openlaat. Alles is later te veranderen.',
          'Choose one. Then you answer what it leaves open. Everything can be changed later.',
        )}
      </p>
      <ul class="cards">
        {packs.map((pack) => (
          <li>
            <div class="card">
              <h2>{read(pack.title)}</h2>
              <p class="faint small">
                {read(schoolTypes[pack.schoolType])}
                {pack.id === current ? ` · ${say('geldt nu', 'holds now')}` : ''}
              </p>
              <p>{read(pack.typical)}</p>
              <p class="small">{howMany(openQuestions(pack).filter(isAsked).length, viewer)}</p>
              <a class="button" href={`/protocol/setup/${pack.id}`}>
                {say('Kies dit', 'Choose this')}
                <span class="sr">: {read(pack.title)}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const howMany = (count: number, { say }: Viewer) =>
  say(`${count} vragen voor jullie school`, `${count} questions for your school`);

const schoolTypes = {
  po: { nl: 'basisschool', en: 'primary school' },
  vo: { nl: 'voortgezet onderwijs', en: 'secondary school' },
  mbo: { nl: 'mbo', en: 'vocational school' },
} as const satisfies Record<Pack['schoolType'], { nl: string; en: string }>;
