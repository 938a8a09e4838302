import { explainCounts } from '../../../shared/domain/consent-import/explain.ts';
import type { ImportRecord } from '../../../shared/records/imports.ts';
import type { UploadRecord } from '../../../shared/records/uploads.ts';
import { Page } from '../pages/layout.tsx';
import { Moment, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import { Decide, Sum } from './decide.tsx';
import { DepartedForm } from './departed-form.tsx';
import { importCounts } from './import-counts.ts';
import { Problems, Undo } from './imports-page.tsx';
import { Preview, type Shown } from './preview-lists.tsx';
import { mayMap } from './steps.ts';
import { Discard } from './upload-parts.tsx';
import { refusals } from './words.ts';

interface Props {
  viewer: Viewer;
  upload: UploadRecord;
  /** The part of the preview that is looked at. */
  shown: Shown | undefined;
  /** The import it became. */
  record: ImportRecord | undefined;
  /** Which can be taken back now. */
  mayUndo: boolean;
  /** By the school's rules both parents say yes. */
  asksBoth: boolean;
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
          <Problems viewer={viewer} problems={problems} headers={upload.headers} />
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

function Settled(props: Props) {
  const { viewer, upload, record, mayUndo, left, shown } = props;
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
      <p class="import-sum">
        {record === undefined ? null : viewer.read(explainCounts(importCounts(record.counts)))}
      </p>
      <p>
        {say(
          'Posts met deze leerlingen worden opnieuw bekeken.',
          'Posts with these pupils are looked at again.',
        )}
      </p>
      {record !== undefined && mayUndo ? <Undo viewer={viewer} record={record} /> : null}
      {shown?.list === 'departed' ? (
        <DepartedForm viewer={viewer} upload={upload} shown={shown} />
      ) : null}
    </>
  );
}
