import type { Words } from '../../../shared/domain/language.ts';
import { isWithheld } from '../../../shared/domain/pictures/picture-check.ts';
import type { Redaction } from '../../../shared/records/redactions.ts';
import type { PostFacts, ShownMedia } from '../gather-post.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { mediaName } from '../pages/media-name.ts';
import { Word } from '../pages/parts.tsx';
import { postPath } from '../pages/posts-page.tsx';
import type { Viewer } from '../route.ts';
import { ChooseFaces } from './choose-faces.tsx';
import { Copy } from './copy.tsx';

export interface RedactPageProps {
  viewer: Viewer;
  facts: PostFacts;
  /** Newest first. */
  copies: readonly Redaction[];
  /** A copy is taking longer than it should. */
  isLate: boolean;
  word: Words | undefined;
}

/** Copies of a post's pictures with faces made unrecognisable: choose, see before and after, sign, take. */
export function RedactPage(props: RedactPageProps) {
  const { viewer, facts, word } = props;
  const { say, read } = viewer;
  const path = postPath(facts.dossier.content.data.ref);
  const withheld = facts.media.some(({ record }) => isWithheld(record));
  const pictures = facts.media.filter(
    ({ record, faces }) => record.look.status === 'analysed' && faces.length > 0,
  );
  return (
    <Page title={say('Onherkenbaar maken', 'Make unrecognisable')} viewer={viewer}>
      <p class="crumb">
        <a href={path}>{say('Terug naar de post', 'Back to the post')}</a>
      </p>
      <h1>{say('Onherkenbaar maken', 'Make unrecognisable')}</h1>
      <p class="lead">
        {say(
          'Je krijgt een nieuw bestand. De foto in de post verandert niet.',
          'You get a new file. The picture in the post does not change.',
        )}
      </p>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      {withheld ? <Nothing>{read(withheldWords)}</Nothing> : null}
      {pictures.length === 0 && !withheld ? (
        <Nothing>
          {say(
            'In deze post is geen gezicht gevonden of aangewezen.',
            'No face was found or pointed out in this post.',
          )}{' '}
          <a href={path}>{say('Wijs zelf een gezicht aan', 'Point out a face yourself')}</a>
        </Nothing>
      ) : null}
      {(withheld ? [] : pictures).map((media, index) => (
        <Picture {...props} media={media} number={index + 1} path={path} />
      ))}
    </Page>
  );
}

const withheldWords: Words = {
  nl: 'Een foto in deze post is misschien een seksueel beeld van een minderjarige. Tot de schoolleiding heeft beslist, is er van geen enkele foto een kopie.',
  en: 'A picture in this post may be a sexual image of a minor. Until school leadership has decided there is no copy of any picture.',
};

function Picture(props: RedactPageProps & { media: ShownMedia; number: number; path: string }) {
  const { viewer, facts, media, number, copies } = props;
  const { say } = viewer;
  const records = facts.media.map(({ record }) => record);
  const name = mediaName(records, media.record, viewer);
  const own = copies.filter(({ mediaId }) => mediaId === media.record.mediaId);
  const [latest] = own;
  const isBusy = latest?.state === 'asked';
  const id = `picture-${number}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {latest === undefined ? null : <Copy {...props} copy={latest} name={name} />}
      {!viewer.may('communication') || isBusy ? null : latest?.state === 'made' ||
        latest?.state === 'signed' ? (
        <details>
          <summary>{say('Kies andere gezichten', 'Choose other faces')}</summary>
          <ChooseFaces {...props} />
        </details>
      ) : (
        <ChooseFaces {...props} />
      )}
    </section>
  );
}
