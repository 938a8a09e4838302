import type { Box } from '../../../shared/domain/faces/sighting.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import type { ShownMedia } from '../gather-post.ts';
import type { Speech } from '../say.ts';

/** Where a face is on the page: the same name for the box's link and the form it leads to. */
export const faceId = (mediaNumber: number, face: number) => `face-${mediaNumber}-${face}`;

const tones = { may: 'may', 'may-not': 'may-not', ask: 'ask' } as const;

/** The upright original's size: what boxes are measured in. Undefined where there is nothing to show. */
function sizeOf({ look, display }: MediaRecord) {
  if (display === null) return undefined;
  return look.status === 'analysed' ? look : display;
}

/** How much of what is around a face is shown with it: enough hair and collar to know somebody by. */
const around = 1.7;

/** One face cut out of the safe copy, so that nobody has to look it up in the picture. */
export function FaceCrop({ record, box, src }: { record: MediaRecord; box: Box; src: string }) {
  const size = sizeOf(record);
  if (size === undefined) return null;
  const side = Math.max(box.width, box.height) * around;
  const x = box.x + (box.width - side) / 2;
  const y = box.y + (box.height - side) / 2;
  return (
    <svg class="crop" viewBox={`${x} ${y} ${side} ${side}`} aria-hidden="true">
      <image
        href={src}
        x="0"
        y="0"
        width={size.width}
        height={size.height}
        preserveAspectRatio="none"
      />
    </svg>
  );
}

/** The safe copy with numbered boxes drawn over it. The size is the upright original's, so boxes fit as they are. */
export function Picture(props: {
  media: ShownMedia;
  name: string;
  number: number;
  src: string;
  speech: Speech;
}) {
  const { media, name, number, src, speech } = props;
  const size = sizeOf(media.record);
  if (size === undefined) return null;
  const { width, height } = size;
  // numbers keep one size on the screen whatever the picture's own: about 1/26 of the longest side
  const unit = Math.max(width, height) / 26;
  const label = speech.say(
    `${name}, met ${media.faces.length} ${media.faces.length === 1 ? 'genummerd gezicht' : 'genummerde gezichten'}`,
    `${name}, with ${media.faces.length} numbered ${media.faces.length === 1 ? 'face' : 'faces'}`,
  );
  return (
    <figure aria-label={label}>
      <svg class="picture" viewBox={`0 0 ${width} ${height}`}>
        <title>{label}</title>
        <image href={src} x="0" y="0" width={width} height={height} preserveAspectRatio="none" />
        {media.faces.map(({ number: face, box, consent, recognisable }) => {
          const above = box.y > unit * 1.3;
          const y = above ? box.y - unit * 1.3 : box.y;
          return (
            <a
              href={`#${faceId(number, face)}`}
              aria-label={speech.say(`Naar gezicht ${face}`, `To face ${face}`)}
              class={`box ${tones[consent.verdict]}${recognisable ? '' : ' faint'}`}
            >
              <rect
                class="edge"
                x={box.x}
                y={box.y}
                width={box.width}
                height={box.height}
                rx={unit / 6}
              />
              <rect
                class="plate"
                x={box.x}
                y={y}
                width={unit * 1.5}
                height={unit * 1.3}
                rx={unit / 6}
              />
              <text x={box.x + unit * 0.75} y={y + unit} font-size={unit} text-anchor="middle">
                {face}
              </text>
            </a>
          );
        })}
      </svg>
    </figure>
  );
}
