import { answerOf, type Pack } from '../../../shared/domain/policy/pack.ts';
import { crowdException, groupMin } from '../../../shared/domain/policy/parameters/showing.ts';
import type { ShownMedia } from '../gather-post.ts';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { AllRight } from './all-right.tsx';
import { crowdOf, frameOf } from './draw-face.ts';

interface DeedsProps {
  media: ShownMedia;
  pack: Pack;
  /** The page of the post. */
  path: string;
  viewer: Viewer;
}

/** What can be done with a whole picture, under it. */
export function PictureDeeds(props: DeedsProps) {
  const { media, path, viewer } = props;
  const { say } = viewer;
  if (!viewer.may('communication') || frameOf(media.record) === undefined) return null;
  const query = new URLSearchParams({ media: media.record.mediaId });
  return (
    <div class="deeds">
      <AllRight {...props} />
      <Overview {...props} />
      <p class="small">
        <a href={`${path}/draw?${query}`}>
          {say('Wijs een gezicht aan dat ontbreekt', 'Point out a face that is missing')}
        </a>
        {media.faces.length === 0 ? null : (
          <>
            {' · '}
            <a href={`${path}/redact`}>
              {say('Maak gezichten onherkenbaar', 'Make faces unrecognisable')}
            </a>
          </>
        )}
      </p>
    </div>
  );
}

function Overview({ media, pack, path, viewer }: DeedsProps) {
  const { say } = viewer;
  const count = crowdOf(media.record).length;
  const isKnown = answerOf(pack, crowdException) === 'yes';
  if (!isKnown || count < answerOf(pack, groupMin)) return null;
  return (
    <details>
      <summary>{say('Is dit een overzichtsfoto?', 'Is this an overview shot?')}</summary>
      <PostForm viewer={viewer} action={`${path}/overview`}>
        <input type="hidden" name="media" value={media.record.mediaId} />
        <input type="hidden" name="file" value={media.record.sha256 ?? ''} />
        <input type="hidden" name="count" value={String(count)} />
        <p class="small">
          {say(
            'Veel mensen, van ver, en niemand is te herkennen. Zie je een leerling van school die je herkent? Geef die dan eerst een naam.',
            'Many people, from afar, and nobody can be recognised. Do you see a pupil of the school you recognise? Name them first.',
          )}
        </p>
        <button type="submit">
          {say(
            `Ja: de ${count} gezichten zonder naam zijn niet herkenbaar`,
            `Yes: the ${count} faces without a name are not recognisable`,
          )}
        </button>
        <p class="faint small">
          {say('Een tweede collega kijkt mee.', 'A second colleague has a look too.')}
        </p>
      </PostForm>
    </details>
  );
}
