import type { Words } from '../../../shared/domain/language.ts';
import { isSuspected } from '../../../shared/domain/pictures/picture-check.ts';
import type { MediaRecord } from '../../../shared/records/media.ts';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { toDecide } from './to-decide.ts';

interface OfPicture {
  record: MediaRecord;
  /** The page of the post. */
  path: string;
  viewer: Viewer;
}

/** What was seen of nudity and violence in one picture, and the way to say that it may be used all the same. */
export function PictureChecked({ record, path, viewer }: OfPicture) {
  const { read, say } = viewer;
  if (record.kind === 'video') return null;
  const found = toDecide(record);
  if (found === undefined && record.passed !== undefined) {
    const when = viewer.when(record.passed.at);
    return (
      <PostForm viewer={viewer} action={`${path}/take-back-pass`} class="inline">
        <input type="hidden" name="media" value={record.mediaId} />
        <input type="hidden" name="file" value={record.sha256 ?? ''} />
        <span class="faint small">
          {say(
            `Een collega zei op ${when} dat deze foto mag.`,
            `A colleague said on ${when} that this picture may be used.`,
          )}
        </span>{' '}
        <button type="submit" class="quiet">
          {say('Toch niet', 'After all not')}
        </button>
      </PostForm>
    );
  }
  if (found === undefined) return <p class="faint small">{read(quietly(record))}</p>;
  return (
    <Word tone="bad">
      <p>{read(found)}</p>
      <Pass record={record} path={path} viewer={viewer} />
    </Word>
  );
}

/** Nothing found is said with what was not looked for. */
function quietly({ check }: MediaRecord): Words {
  if (check?.status !== 'checked') {
    return {
      nl: 'Niet gecontroleerd op naakt en geweld.',
      en: 'Not checked for nudity and violence.',
    };
  }
  return check.unseen.includes('violence')
    ? {
        nl: 'Gezocht naar naakt: niets gevonden. Op geweld is niet gecontroleerd.',
        en: 'Looked for nudity: nothing found. Not checked for violence.',
      }
    : {
        nl: 'Gezocht naar naakt en geweld: niets gevonden.',
        en: 'Looked for nudity and violence: nothing found.',
      };
}

/** Of what is suspected only leadership may say so, and who knows without looking. */
function Pass({ record, path, viewer }: OfPicture) {
  const { say } = viewer;
  const suspected = isSuspected(record.check);
  if (suspected && !viewer.may('leadership')) return null;
  return (
    <PostForm viewer={viewer} action={`${path}/pass-picture`}>
      <input type="hidden" name="media" value={record.mediaId} />
      <input type="hidden" name="file" value={record.sha256 ?? ''} />
      <p>
        <label class="check">
          <input type="checkbox" name="looked" value="yes" required />{' '}
          {suspected
            ? say(
                'Ik weet van een collega wat er op deze foto staat. Het is geen seksueel beeld.',
                'I know from a colleague what this picture shows. It is no sexual image.',
              )
            : say('Ik heb de foto bekeken.', 'I looked at the picture.')}
        </label>
      </p>
      {suspected ? (
        <p class="small">
          {say(
            'Dit geldt voor de foto die nu in de post staat. Komt er een andere, dan vraagt Schoolwacht het opnieuw.',
            'This counts for the picture that is in the post now. If another one comes, Schoolwacht asks again.',
          )}
        </p>
      ) : null}
      <button type="submit">{say('Deze foto mag', 'This picture may be used')}</button>
    </PostForm>
  );
}

/** Instead of a comment: only where and when it stood. */
export function SuspectedComment({ viewer: { say } }: { viewer: Viewer }) {
  return (
    <Word tone="bad">
      <p>
        {say(
          'Bij deze reactie hoort misschien een seksueel beeld van een minderjarige. Schoolwacht heeft de foto, de tekst en de naam niet bewaard. Alleen de plek en de tijd staan hier.',
          'A sexual image of a minor may come with this comment. Schoolwacht kept neither the picture nor the words nor the name. Only the place and the time stand here.',
        )}
      </p>
      <ol>
        <li>
          {say(
            'Bekijk de foto niet. Sla hem niet op en maak er geen schermafdruk van. Ook bezit is strafbaar.',
            'Do not look at the picture. Do not save it or take a screenshot. Having it is a crime too.',
          )}
        </li>
        <li>
          {say(
            'Bel de politie: 0900-8844. Bij direct gevaar 112. Geef de link en de tijd door.',
            'Phone the police: 0900-8844. In immediate danger 112. Tell them the link and the time.',
          )}
        </li>
        <li>
          {say(
            'Meld de reactie daarna bij het platform. Praat er verder met niemand over dan met het bestuur.',
            'Then report the comment to the platform. Speak of it to nobody but the board.',
          )}
        </li>
      </ol>
    </Word>
  );
}
