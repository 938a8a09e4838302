import type { ShownMedia } from '../gather-post.ts';
import { faceStanding, whoWords } from '../pages/face-form.tsx';
import { Badge, PostForm } from '../pages/parts.tsx';
import { FaceCrop } from '../pages/picture.tsx';
import type { Viewer } from '../route.ts';

/** The faces of a picture to tick; whoever may not be shown is ticked already. */
export function ChooseFaces({
  viewer,
  media: { record, faces },
  path,
}: {
  viewer: Viewer;
  media: ShownMedia;
  path: string;
}) {
  const { say } = viewer;
  const src = `${path}/media/${encodeURIComponent(record.mediaId)}.jpg`;
  const notAllowed = faces.filter(({ consent }) => consent.verdict !== 'may').length;
  return (
    <PostForm viewer={viewer} action={`${path}/redact`} class="redact">
      <input type="hidden" name="media" value={record.mediaId} />
      <input type="hidden" name="file" value={record.sha256 ?? ''} />
      <fieldset>
        <legend>
          {notAllowed === 0
            ? say('Welke gezichten?', 'Which faces?')
            : say(
                'Welke gezichten? Wie niet mag, onbekend is of op een tweede wacht, staat al aangevinkt.',
                'Which faces? Whoever is not allowed, not known or waits for a second person is ticked already.',
              )}
        </legend>
        <ul class="facelist">
          {faces.map((face) => (
            <li>
              <label class="check">
                <input
                  type="checkbox"
                  name={`face-${face.number}`}
                  value="yes"
                  checked={face.consent.verdict !== 'may'}
                />
                <FaceCrop record={record} box={face.box} src={src} />
                <span>
                  {say(`Gezicht ${face.number}`, `Face ${face.number}`)}
                  <br />
                  <bdi class="faint small">{whoWords(face, viewer)}</bdi>
                  <br />
                  <Badge of={faceStanding(face)} speech={viewer} />
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div class="buttons">
        <button type="submit" class="main" name="who" value="chosen">
          {say('Maak onherkenbaar', 'Make unrecognisable')}
        </button>
        <button type="submit" name="who" value="everyone">
          {say('Iedereen op deze foto', 'Everybody in this picture')}
        </button>
      </div>
    </PostForm>
  );
}
