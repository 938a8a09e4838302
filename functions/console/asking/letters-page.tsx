import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { firstName } from '../../../shared/records/asking.ts';
import { Page } from '../pages/layout.tsx';
import type { Viewer } from '../route.ts';
import { dayText } from './days.ts';
import type { LinkFor } from './gather-asking.ts';
import { giverWords } from './group-page.tsx';
import { OnlyHere } from './overview-page.tsx';

/** One letter a page when printed; on the screen below each other. */
export function LettersPage(props: {
  viewer: Viewer;
  links: readonly LinkFor[];
  /** The places on the form. */
  purposes: readonly string[];
  origin: string;
}) {
  const { viewer, links, purposes, origin } = props;
  const { say } = viewer;
  const title = say('Brieven', 'Letters');
  return (
    <Page title={title} viewer={viewer}>
      <div class="screen">
        <h1>{title}</h1>
        <OnlyHere origin={origin} speech={viewer} />
        <p>
          {say(
            `Print deze pagina nu (Ctrl+P): elke brief komt op een eigen blad. De ${links.length} links zie je maar één keer.`,
            `Print this page now (Ctrl+P): each letter gets a sheet of its own. You see the ${links.length} links only once.`,
          )}
        </p>
      </div>
      {links.map((link) => (
        <Letter link={link} places={placesOf(purposes)} viewer={viewer} />
      ))}
    </Page>
  );
}

const placesOf = (purposes: readonly string[]) =>
  new Intl.ListFormat('nl').format(purposes.map((code) => purposeWords(code).nl));

/** Always Dutch first: the page behind the link has both languages. */
function Letter({ link, places, viewer }: { link: LinkFor; places: string; viewer: Viewer }) {
  const { person } = link.asked;
  const isSelf = link.giver === 'self';
  const until = Date.parse(link.expiresAt);
  const name = firstName(person);
  return (
    <article class="asking-letter" lang="nl">
      <p class="faint">
        {viewer.school.name}
        {link.className === null ? '' : ` · ${link.className}`}
      </p>
      <p>Beste {giverWords(person, link.giver, { say: (nl) => nl })},</p>
      <p>
        {isSelf
          ? `Mogen we jou laten zien? Het gaat om: ${places}. Zeg hier ja of nee:`
          : `Mogen we ${name} laten zien? Het gaat om: ${places}. U kunt hier ja of nee zeggen:`}
      </p>
      <p class="asking-link">{link.url}</p>
      <p>
        {isSelf
          ? `De link is alleen voor jou en werkt tot ${dayText(until, 'nl')}. Zeg je niets, dan plaatsen we geen beelden waarop je te herkennen bent.`
          : `De link is alleen voor u en werkt tot ${dayText(until, 'nl')}. Zegt u niets, dan plaatsen we geen beelden waarop ${name} te herkennen is.`}
      </p>
      <p lang="en">
        May we show {isSelf ? 'you' : name}? The page behind this link is in English too.
      </p>
    </article>
  );
}
