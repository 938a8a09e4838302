import { explainCounts, explainProblem } from '../../../shared/domain/consent-import/explain.ts';
import type { ImportProblem } from '../../../shared/domain/consent-import/problem.ts';
import type { Actor } from '../../../shared/records/contents.ts';
import {
  changedNobody,
  type ImportRecord,
  takenBackWith,
  undoIsForLeadership,
} from '../../../shared/records/imports.ts';
import type { UploadRecord } from '../../../shared/records/uploads.ts';
import { Page } from '../pages/layout.tsx';
import { Nothing } from '../pages/list-parts.tsx';
import { Badge, Moment, PostForm, Word } from '../pages/parts.tsx';
import { byWords, whoWords } from '../pages/people-did.ts';
import type { Viewer } from '../route.ts';
import { importCounts } from './import-counts.ts';
import type { Refusal } from './receive.ts';
import { importStandings, uploadStandings } from './words.ts';

/** A file to begin with, what is under way, and what was imported before. */
export function ImportsPage(props: {
  viewer: Viewer;
  uploads: readonly UploadRecord[];
  imports: readonly ImportRecord[];
  refusal?: Refusal;
}) {
  const { viewer, uploads, imports, refusal } = props;
  const { say } = viewer;
  return (
    <Page title={say('Inlezen', 'Import')} viewer={viewer}>
      <h1>{say('Toestemmingen inlezen', 'Import consents')}</h1>
      <p class="lead">
        {say(
          'Uit de leerlingadministratie, als CSV. Je ziet eerst wat er verandert. Daarna kies jij.',
          'From the pupil administration, as CSV. You see what would change first. Then you choose.',
        )}
      </p>
      {refusal === undefined ? null : <Refused refusal={refusal} viewer={viewer} />}
      <section class="card" aria-labelledby="file">
        <h2 id="file">{say('Nieuw bestand', 'New file')}</h2>
        <PostForm viewer={viewer} action="/imports/upload" withFile>
          <label for="export">{say('Bestand van je computer', 'File from your computer')}</label>
          <input
            id="export"
            type="file"
            name="file"
            accept=".csv,.txt,text/csv"
            aria-describedby="export-hint"
            required
          />
          <p id="export-hint" class="faint small">
            {say(
              'Exporteer zonder BSN, adres of herkomst. Een Excel-bestand sla je eerst op als CSV UTF-8. We bewaren het bestand hoogstens vier dagen.',
              'Export without BSN, address or origin. Save an Excel file as CSV UTF-8 first. We keep the file for four days at most.',
            )}
          </p>
          <button type="submit" class="main">
            {say('Ga verder', 'Continue')}
          </button>
        </PostForm>
      </section>
      <UnderWay viewer={viewer} uploads={uploads} />
      <section aria-labelledby="before">
        <h2 id="before">{say('Eerder ingelezen', 'Imported before')}</h2>
        {imports.length === 0 ? (
          <Nothing>{say('Nog niets.', 'Nothing yet.')}</Nothing>
        ) : (
          <ol class="rows import-rows">
            {imports.map((record) => (
              <li>
                <Imported
                  viewer={viewer}
                  record={record}
                  upload={uploads.find(({ number }) => number === record.number)}
                  isLast={isLast(imports, record)}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
    </Page>
  );
}

/** The newest that stands can be taken back; what changed nobody has nothing to take back. */
export const isLast = (imports: readonly ImportRecord[], record: ImportRecord): boolean =>
  !changedNobody(record) &&
  takenBackWith(
    imports.map((data) => ({ data })),
    record.number,
  ) !== undefined;

/** Why a file was not taken in: where, and what was expected there; never what it says. */
export function Problems(props: {
  viewer: Viewer;
  problems: readonly ImportProblem[];
  /** The columns of the file. */
  headers?: readonly string[];
}) {
  return (
    <ol class="import-problems">
      {props.problems.map((problem) => (
        <li>{props.viewer.read(explainProblem(problem, props.headers))}</li>
      ))}
    </ol>
  );
}

function Refused({ viewer, refusal }: { viewer: Viewer; refusal: Refusal }) {
  const { say } = viewer;
  const { problems, forbidden } = refusal;
  return (
    <Word tone="bad" live>
      <p>
        <strong>
          {say(
            'Dit bestand is geweigerd. Er is niets van bewaard.',
            'This file was refused. Nothing of it was kept.',
          )}
        </strong>
      </p>
      {forbidden.length === 0 ? null : (
        <p>
          {say('Haal deze kolommen eruit:', 'Take these columns out:')}{' '}
          <bdi>{forbidden.join(', ')}</bdi>
        </p>
      )}
      <Problems viewer={viewer} problems={problems} />
    </Word>
  );
}

function UnderWay({ viewer, uploads }: { viewer: Viewer; uploads: readonly UploadRecord[] }) {
  const { say } = viewer;
  const open = uploads.filter(({ status }) => status !== 'settled');
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="underway">
      <h2 id="underway">{say('Onderweg', 'Under way')}</h2>
      <ul class="rows import-rows">
        {open.map((upload) => (
          <li>
            <a class="row" href={`/imports/${upload.id}`}>
              <Badge of={uploadStandings[upload.status]} speech={viewer} />
              <span class="grow">
                {upload.asked === null ? null : (
                  <>
                    <bdi>{upload.asked.mapping.name}</bdi>
                    {', '}
                  </>
                )}
                {upload.rows === 1
                  ? say('1 leerling', '1 pupil')
                  : say(`${upload.rows} leerlingen`, `${upload.rows} pupils`)}
                {', '}
                {say(`${upload.headers.length} kolommen`, `${upload.headers.length} columns`)}
              </span>
              <span class="faint small">
                {whoWords(actorOf(upload.uploadedBy), viewer)},{' '}
                <Moment at={upload.uploadedAt} speech={viewer} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the command line nobody is signed in. */
export const actorOf = (by: string): Actor =>
  by.startsWith('user:') ? `user:${by.slice('user:'.length)}` : 'user:';

function Imported(props: {
  viewer: Viewer;
  record: ImportRecord;
  /** As long as it is kept. */
  upload: UploadRecord | undefined;
  /** It can be taken back now. */
  isLast: boolean;
}) {
  const { viewer, record, upload, isLast } = props;
  const { say, read } = viewer;
  const { number, status, startedAt, startedBy, allowedBy, settledBy, settledAt } = record;
  return (
    <div class="row">
      <span class="grow">
        <strong>
          {say('Import', 'Import')} {number}
        </strong>{' '}
        <Badge of={importStandings[status]} speech={viewer} />
        <br />
        {read(explainCounts(importCounts(record.counts)))}
        <br />
        <span class="faint small">
          {whoWords(actorOf(startedBy), viewer)}, <Moment at={startedAt} speech={viewer} />
          {allowedBy === null ? null : ` · ${agreedWords(actorOf(allowedBy), viewer)}`}
          {status !== 'undone' || settledBy === null || settledAt === null ? null : (
            <>
              {' · '}
              {say('teruggedraaid door', 'taken back by')} {byWords(actorOf(settledBy), viewer)},{' '}
              <Moment at={settledAt} speech={viewer} />
            </>
          )}
        </span>
      </span>
      {upload === undefined || status === 'undone' ? null : (
        <a href={`/imports/${upload.id}`}>
          {(upload.preview?.lists.departed ?? 0) > 0
            ? say('Wie stond er niet in?', 'Who was not in it?')
            : say('Bekijk', 'View')}
        </a>
      )}
      {isLast ? <Undo viewer={viewer} record={record} /> : null}
    </div>
  );
}

function agreedWords(by: Actor, viewer: Viewer): string {
  const { say } = viewer;
  return by === viewer.actor
    ? say('van nee naar ja met jouw akkoord', 'no to yes, agreed by you')
    : say(
        `van nee naar ja met akkoord van ${byWords(by, viewer)}`,
        `no to yes, agreed by ${byWords(by, viewer)}`,
      );
}

/** One click; where it brings a yes back it is for leadership. */
export function Undo({ viewer, record }: { viewer: Viewer; record: ImportRecord }) {
  const { say } = viewer;
  if (record.status === 'undone') return null;
  if (record.undoAsked !== undefined) {
    return <span class="faint small">{say('Wordt teruggedraaid…', 'Being taken back…')}</span>;
  }
  if (undoIsForLeadership(record) && !viewer.may('leadership')) {
    return (
      <span class="faint small">
        {say(
          'Terugdraaien haalt een nee weg. Dat doet de schoolleiding.',
          'Taking it back takes a no away. Leadership does that.',
        )}
      </span>
    );
  }
  return (
    <PostForm viewer={viewer} action="/imports/undo" class="inline">
      <input type="hidden" name="number" value={String(record.number)} />
      <button type="submit">
        {say(`Draai import ${record.number} terug`, `Take import ${record.number} back`)}
      </button>
    </PostForm>
  );
}
