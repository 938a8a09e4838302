import { explainCounts } from '../../../shared/domain/consent-import/explain.ts';
import type { ImportRecord } from '../../../shared/records/imports.ts';
import {
  linesPerPage,
  type UploadLine,
  type UploadList,
  type UploadRecord,
  uploadLists,
} from '../../../shared/records/uploads.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing, Tabs } from '../pages/list-parts.tsx';
import { Moment, PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { DepartedForm } from './departed-form.tsx';
import { importCounts } from './import-counts.ts';
import { Problems, Undo } from './imports-page.tsx';
import { Lines } from './lines.tsx';
import { mayAgree, mayMap, widens } from './steps.ts';
import { Discard } from './upload-parts.tsx';
import { listNames, refusals } from './words.ts';

export interface Shown {
  list: UploadList;
  page: number;
  lines: readonly UploadLine[];
}

interface Props {
  viewer: Viewer;
  upload: UploadRecord;
  /** The part of the preview that is looked at. */
  shown: Shown | undefined;
  /** The import it became. */
  record: ImportRecord | undefined;
  /** Longer under way than it takes. */
  isLate: boolean;
  /** How many pupils were just written as having left. */
  left: number | undefined;
}

/** One export on its way: compared, shown, agreed with, carried out. Where nobody can do anything it refreshes. */
export function UploadPage(props: Props) {
  const { viewer, upload } = props;
  const { say } = viewer;
  return (
    <Page title={say('Inlezen', 'Import')} viewer={viewer}>
      <p class="crumb">
        <a href="/imports">{say('Inlezen', 'Import')}</a>
      </p>
      <h1>{title(props)}</h1>
      {upload.asked === null ? null : (
        <p class="lead">
          <bdi>{upload.asked.mapping.name}</bdi>, <Moment at={upload.uploadedAt} speech={viewer} />
        </p>
      )}
      <Body {...props} />
    </Page>
  );
}

function title({ upload, viewer: { say } }: Props): string {
  return {
    mapping: say('Wat staat er in het bestand?', 'What is in the file?'),
    preparing: say('We vergelijken het bestand', 'Comparing the file'),
    shown: say('Dit verandert er', 'What would change'),
    confirmed: say('We lezen het bestand in', 'Importing the file'),
    settled: say('Het bestand is ingelezen', 'The file is imported'),
    refused: say('Dit bestand is geweigerd', 'This file was refused'),
  }[upload.status];
}

function Body(props: Props) {
  const { viewer, upload } = props;
  if (upload.status === 'preparing' || upload.status === 'confirmed') return <Wait {...props} />;
  if (upload.status === 'refused') return <Refused {...props} />;
  if (upload.status === 'settled') return <Settled {...props} />;
  return (
    <>
      <Sum {...props} />
      <Decide {...props} />
      <Preview {...props} />
      <div class="buttons">
        <Again viewer={viewer} upload={upload} />
        <Discard viewer={viewer} upload={upload} />
      </div>
    </>
  );
}

function Wait({ viewer, upload, isLate }: Props) {
  const { say } = viewer;
  return (
    <>
      <Word tone={isLate ? 'warn' : 'calm'} live>
        <p>
          {isLate
            ? say(
                'Dit duurt te lang. Kijk bij Geparkeerd: daar kan iemand het opnieuw laten doen.',
                'This takes too long. Look under Parked: somebody can have it done again there.',
              )
            : say(
                'Een ogenblik. Deze pagina ververst vanzelf. Je mag ook weggaan: het gaat door.',
                'One moment. This page refreshes itself. You may also leave: it goes on.',
              )}
        </p>
      </Word>
      <p>
        <a class="button" href={`/imports/${upload.id}`}>
          {say('Ververs nu', 'Refresh now')}
        </a>
      </p>
    </>
  );
}

function Refused({ viewer, upload }: Props) {
  const { because, problems } = upload;
  return (
    <>
      <Word tone="bad">
        <p>{viewer.read(refusals[because ?? 'lines'])}</p>
      </Word>
      {problems.length === 0 ? null : (
        <section class="card" aria-labelledby="lines">
          <h2 id="lines">
            {problems.length === 1
              ? viewer.say('1 regel', '1 line')
              : viewer.say(`${problems.length} regels`, `${problems.length} lines`)}
          </h2>
          <Problems viewer={viewer} problems={problems} />
        </section>
      )}
      <div class="buttons">
        <Again viewer={viewer} upload={upload} />
        <Discard viewer={viewer} upload={upload} />
      </div>
    </>
  );
}

function Again({ viewer, upload }: Pick<Props, 'viewer' | 'upload'>) {
  if (!mayMap(upload)) return null;
  return (
    <a class="button" href={`/imports/${upload.id}?step=mapping`}>
      {viewer.say('Kies de kolommen opnieuw', 'Choose the columns again')}
    </a>
  );
}

/** The whole of it in one sentence. */
function Sum({ viewer, upload }: Pick<Props, 'viewer' | 'upload'>) {
  const counts = importCounts(upload.preview?.counts ?? {});
  const { say } = viewer;
  return (
    <>
      {upload.because === 'changed' ? (
        <Word tone="warn">
          <p>{viewer.read(refusals.changed)}</p>
        </Word>
      ) : null}
      <p class="sum">{viewer.read(explainCounts(counts))}</p>
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
function Decide({ viewer, upload }: Pick<Props, 'viewer' | 'upload'>) {
  const { say } = viewer;
  const people = widens(upload);
  const isSecond = mayAgree(upload, viewer);
  const waits = people > 0 && upload.proposedBy !== null && !isSecond;
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say('Inlezen?', 'Import this?')}</h2>
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
        <PostForm viewer={viewer} action={`/imports/${upload.id}/confirm`} class="agree">
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
        {say(
          'Terugdraaien kan daarna met één klik.',
          'Afterwards it can be taken back with one click.',
        )}
      </p>
    </section>
  );
}

function Preview({ viewer, upload, shown }: Props) {
  const { say, read } = viewer;
  const lists = upload.preview?.lists ?? {};
  const filled = uploadLists.filter((list) => (lists[list] ?? 0) > 0);
  if (shown === undefined) {
    return <Nothing>{say('Er verandert niets.', 'Nothing changes.')}</Nothing>;
  }
  const { list, page, lines } = shown;
  const count = lists[list] ?? 0;
  const pages = Math.ceil(count / linesPerPage);
  const href = (to: UploadList, at = 1) => `/imports/${upload.id}?list=${to}&page=${at}`;
  return (
    <section aria-labelledby="list">
      <Tabs
        label={say('Wat er verandert', 'What would change')}
        tabs={filled.map((one) => ({
          href: href(one),
          title: `${read(listNames[one].title)} (${lists[one]})`,
          current: one === list,
        }))}
      />
      <h2 id="list">{read(listNames[list].title)}</h2>
      <p class="faint">{read(listNames[list].text)}</p>
      <Lines viewer={viewer} lines={lines} />
      {pages < 2 ? null : (
        <p class="more buttons">
          {page > 1 ? <a href={href(list, page - 1)}>{say('Vorige', 'Previous')}</a> : null}
          <span>{say(`Bladzijde ${page} van ${pages}`, `Page ${page} of ${pages}`)}</span>
          {page < pages ? <a href={href(list, page + 1)}>{say('Volgende', 'Next')}</a> : null}
        </p>
      )}
    </section>
  );
}

function Settled(props: Props) {
  const { viewer, upload, record, left, shown } = props;
  const { say } = viewer;
  return (
    <>
      {left === undefined ? null : (
        <Word tone="good" live>
          <p>
            {left === 1
              ? say(
                  'Bij 1 leerling staat de laatste schooldag.',
                  '1 pupil has a last school day now.',
                )
              : say(
                  `Bij ${left} leerlingen staat de laatste schooldag.`,
                  `${left} pupils have a last school day now.`,
                )}
          </p>
        </Word>
      )}
      <p class="sum">
        {record === undefined ? null : viewer.read(explainCounts(importCounts(record.counts)))}
      </p>
      <p>
        {say(
          'Posts met deze leerlingen worden opnieuw bekeken.',
          'Posts with these pupils are looked at again.',
        )}
      </p>
      {record === undefined ? null : <Undo viewer={viewer} record={record} />}
      {shown?.list === 'departed' ? (
        <DepartedForm viewer={viewer} upload={upload} shown={shown} />
      ) : null}
    </>
  );
}
