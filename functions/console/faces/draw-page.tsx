import type { Words } from '../../../shared/domain/language.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { Page } from '../pages/layout.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';

/** Pixels on the screen; a click is told in these. The first fits every telephone. */
export const widths = [320, 640, 1280] as const;
export type Width = (typeof widths)[number];

export interface DrawPageProps {
  viewer: Viewer;
  /** The page of the post. */
  path: string;
  record: MediaRecord;
  frame: { width: number; height: number };
  width: Width;
  /** The first corner, in shares of the picture, once it was clicked. */
  from: { x: number; y: number } | undefined;
  word: Words | undefined;
}

/** Points out a face that was not found: a click on one corner, a click on the other. Or in numbers. */
export function DrawPage(props: DrawPageProps) {
  const { viewer, path, from, word } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Wijs een gezicht aan', 'Point out a face')} viewer={viewer}>
      <p class="crumb">
        <a href={path}>{say('Terug naar de post', 'Back to the post')}</a>
      </p>
      <h1>{say('Wijs een gezicht aan', 'Point out a face')}</h1>
      {word === undefined ? null : (
        <Word tone="bad" live>
          {read(word)}
        </Word>
      )}
      <p class="lead">
        {from === undefined
          ? say('Klik linksboven van het gezicht.', 'Click at the top left of the face.')
          : say(
              'Klik nu rechtsonder van het gezicht.',
              'Now click at the bottom right of the face.',
            )}
      </p>
      <p class="faint small">
        {say(
          'Geen muis of vinger? Onder de foto kan het met getallen.',
          'No mouse or finger? Below the picture it goes by numbers.',
        )}
      </p>
      <Clicks {...props} />
      <Sizes {...props} />
      <Numbers {...props} />
    </Page>
  );
}

/** An image that is a button tells where it was clicked, without any script (HTML, input type=image). */
function Clicks({ viewer, path, record, frame, width, from }: DrawPageProps) {
  const { say } = viewer;
  const height = Math.round((width * frame.height) / frame.width);
  const image = (
    <input
      type="image"
      name="at"
      src={`${path}/media/${encodeURIComponent(record.mediaId)}.jpg`}
      width={width}
      height={height}
      alt={
        from === undefined
          ? say(
              'Foto: klik linksboven van het gezicht',
              'Picture: click at the top left of the face',
            )
          : say(
              'Foto: klik rechtsonder van het gezicht',
              'Picture: click at the bottom right of the face',
            )
      }
    />
  );
  return (
    <div class="clicks">
      {from === undefined ? null : <Corner {...{ from, width, height }} />}
      {from === undefined ? (
        <form method="get" action={`${path}/draw`}>
          <input type="hidden" name="media" value={record.mediaId} />
          <input type="hidden" name="width" value={String(width)} />
          {image}
        </form>
      ) : (
        <PostForm viewer={viewer} action={`${path}/draw`}>
          <input type="hidden" name="media" value={record.mediaId} />
          <input type="hidden" name="file" value={record.sha256 ?? ''} />
          <input type="hidden" name="width" value={String(width)} />
          <input type="hidden" name="fromX" value={String(from.x)} />
          <input type="hidden" name="fromY" value={String(from.y)} />
          {image}
        </PostForm>
      )}
    </div>
  );
}

/** Where the first click was; clicks go through it. Drawn in the picture's own pixels on the screen: no style is allowed inline. */
function Corner({
  from,
  width,
  height,
}: {
  from: { x: number; y: number };
  width: number;
  height: number;
}) {
  const [x, y] = [from.x * width, from.y * height];
  const arm = 14;
  const path = `M${x} ${y + arm}V${y}H${x + arm}`;
  return (
    <svg class="corner" width={width} height={height} aria-hidden="true">
      <path class="under" d={path} />
      <path d={path} />
    </svg>
  );
}

function Sizes({ viewer, path, record, width, from }: DrawPageProps) {
  const { say } = viewer;
  const names: Readonly<Record<Width, string>> = {
    320: say('klein', 'small'),
    640: say('groter', 'larger'),
    1280: say('grootst', 'largest'),
  };
  const query = (size: Width) =>
    new URLSearchParams({
      ...{ media: record.mediaId, width: String(size) },
      ...(from === undefined ? {} : { fromX: String(from.x), fromY: String(from.y) }),
    }).toString();
  return (
    <nav class="pills" aria-label={say('Grootte van de foto', 'Size of the picture')}>
      {widths.map((size) => (
        <a
          href={`${path}/draw?${query(size)}`}
          {...(size === width ? { 'aria-current': 'true' } : {})}
        >
          {names[size]}
        </a>
      ))}
    </nav>
  );
}

/** For whoever does not use a mouse: an image clicked by the keyboard tells no place. */
function Numbers({ viewer, path, record }: DrawPageProps) {
  const { say } = viewer;
  const fields = [
    ['left', say('Links', 'Left')],
    ['top', say('Boven', 'Top')],
    ['right', say('Rechts', 'Right')],
    ['bottom', say('Onder', 'Bottom')],
  ] as const;
  return (
    <details>
      <summary>{say('Zonder muis: met getallen', 'Without a mouse: in numbers')}</summary>
      <PostForm viewer={viewer} action={`${path}/draw`} class="numbers">
        <input type="hidden" name="media" value={record.mediaId} />
        <input type="hidden" name="file" value={record.sha256 ?? ''} />
        <p class="small">
          {say(
            'Hoe ver van links en van boven, in procent van de foto.',
            'How far from the left and the top, in percent of the picture.',
          )}
        </p>
        {fields.map(([name, words]) => (
          <p>
            <label for={`draw-${name}`}>{words}</label>
            <input
              id={`draw-${name}`}
              name={name}
              type="number"
              min="0"
              max="100"
              step="0.1"
              required
            />
          </p>
        ))}
        <button type="submit">{say('Wijs aan', 'Point out')}</button>
      </PostForm>
    </details>
  );
}
