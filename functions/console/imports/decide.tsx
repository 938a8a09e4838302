import { explainCounts } from '../../../shared/domain/consent-import/explain.ts';
import type { UploadRecord } from '../../../shared/records/uploads.ts';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { importCounts } from './import-counts.ts';
import { mayAgree, widens } from './steps.ts';
import { refusals } from './words.ts';

interface Props {
  viewer: Viewer;
  upload: UploadRecord;
}

/** The whole of it in one sentence. */
export function Sum({ viewer, upload }: Props) {
  const counts = importCounts(upload.preview?.counts ?? {});
  const { say } = viewer;
  return (
    <>
      {upload.because === 'changed' ? (
        <Word tone="warn">
          <p>{viewer.read(refusals.changed)}</p>
        </Word>
      ) : null}
      <p class="import-sum">{viewer.read(explainCounts(counts))}</p>
      <p class="faint">
        {say(
          `${counts.rows} leerlingen in het bestand, ${counts.newPupils} nog niet in het register.`,
          `${counts.rows} pupils in the file, ${counts.newPupils} not on the register yet.`,
        )}
        {counts.withoutNumber === 0
          ? ''
          : say(
              ` ${counts.withoutNumber} leerlingen in het register hebben geen leerlingnummer; over hen zegt een export niets.`,
              ` ${counts.withoutNumber} pupils on the register have no pupil number; no export is about them.`,
            )}
      </p>
    </>
  );
}

/** One person where nothing widens; two, of whom one leads, where a no becomes a yes. */
export function Decide({ viewer, upload, asksBoth }: Props & { asksBoth: boolean }) {
  const { say } = viewer;
  const people = widens(upload);
  const isSecond = mayAgree(upload, viewer);
  const waits = people > 0 && upload.proposedBy !== null && !isSecond;
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say('Inlezen?', 'Import this?')}</h2>
      {asksBoth && upload.asked?.choices.answeredBy !== 'pupil' ? (
        <Word tone="warn">
          <p>
            {say(
              'Jullie vragen een ja van beide ouders. Een ouderaccount is één ja: wie erop inlogde, weten we niet. Zet de ouders met gezag in het register. Dan telt pas de ja van elk van hen.',
              'Your school asks both parents for a yes. A parents’ account is one yes: who signed in to it, nobody knows. Put the parents with authority on the register. Then it takes a yes of each of them.',
            )}
          </p>
        </Word>
      ) : null}
      {people === 0 ? null : (
        <p>
          <strong>
            {people === 1
              ? say('1 leerling gaat van nee naar ja.', '1 pupil goes from no to yes.')
              : say(
                  `${people} leerlingen gaan van nee naar ja.`,
                  `${people} pupils go from no to yes.`,
                )}
          </strong>{' '}
          {say(
            'Daarom kijkt een tweede persoon mee, iemand van de schoolleiding.',
            'So a second person looks as well, somebody of leadership.',
          )}
        </p>
      )}
      {waits ? (
        <Word tone="calm">
          <p>
            {say(
              'Wacht op akkoord van iemand anders van de schoolleiding. Die ziet het onder Inlezen.',
              'Waiting for somebody else of leadership to agree. They see it under Import.',
            )}
          </p>
        </Word>
      ) : (
        <PostForm viewer={viewer} action={`/imports/${upload.id}/confirm`} class="import-agree">
          <input type="hidden" name="digest" value={upload.preview?.digest ?? ''} />
          {isSecond ? (
            <label class="check">
              <input type="checkbox" name="agree" value="yes" required />
              <span>
                {say(
                  'Ik heb de lijst "Van nee naar ja" gezien en ga akkoord.',
                  'I have seen the list "From no to yes" and I agree.',
                )}
              </span>
            </label>
          ) : null}
          <button type="submit" class="main">
            {people > 0 && !isSecond
              ? say('Leg voor aan de schoolleiding', 'Ask leadership to agree')
              : say('Lees in', 'Import')}
          </button>
        </PostForm>
      )}
      <p class="faint small">
        {(upload.preview?.counts.noes ?? 0) > 0
          ? say(
              'Er komt een nee bij. Terugdraaien kan daarna met één klik, maar alleen door de schoolleiding.',
              'It adds a no. Afterwards it can be taken back with one click, but only by leadership.',
            )
          : say(
              'Terugdraaien kan daarna met één klik. Mag er dan iemand meer in beeld, dan doet de schoolleiding het.',
              'Afterwards it can be taken back with one click. Where that lets anybody be shown more, leadership does it.',
            )}
      </p>
    </section>
  );
}
