import { purposeWords } from '../../../shared/domain/asking/purpose-words.ts';
import { columnWords } from '../../../shared/domain/consent-import/columns.ts';
import type { Unexplained } from '../../../shared/domain/consent-import/unexplained.ts';
import { keysOf } from '../../../shared/domain/keys-of.ts';
import type { Words } from '../../../shared/domain/language.ts';
import type { UploadRecord } from '../../../shared/records/uploads.ts';
import { Page } from '../pages/layout.tsx';
import { PostForm, Word } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Draft } from './draft.ts';
import { Asked, OwnWords } from './mapping-fields.tsx';
import { chosen, Discard } from './upload-parts.tsx';
import { columnNames } from './words.ts';

export interface MappingProps {
  viewer: Viewer;
  upload: UploadRecord;
  draft: Draft;
  /** The codes this school asks about. */
  purposes: readonly string[];
  unexplained: Unexplained;
  /** School years to choose from, the likely one first. */
  years: readonly string[];
  problems: readonly Words[];
}

/** What each column is, what the school's own words mean, and what nobody can see from a file. */
export function MappingPage(props: MappingProps) {
  const { viewer, upload, draft, problems } = props;
  const { say, read } = viewer;
  return (
    <Page title={say('Kolommen kiezen', 'Choose columns')} viewer={viewer}>
      <p class="crumb">
        <a href="/imports">{say('Inlezen', 'Import')}</a>
      </p>
      <h1>{say('Wat staat er in het bestand?', 'What is in the file?')}</h1>
      <p class="lead">
        {say(
          `${upload.rows} regels, ${upload.headers.length} kolommen. Kijk na of we elke kolom goed begrijpen.`,
          `${upload.rows} lines, ${upload.headers.length} columns. Check that we take each column for what it is.`,
        )}
      </p>
      {problems.length === 0 ? null : (
        <Word tone="bad" live>
          <ul>
            {problems.map((problem) => (
              <li>{read(problem)}</li>
            ))}
          </ul>
        </Word>
      )}
      <PostForm viewer={viewer} action={`/imports/${upload.id}/mapping`} class="mapping">
        <fieldset>
          <legend>{say('Kolommen', 'Columns')}</legend>
          <ul class="mapping-columns">
            {upload.headers.map((header, index) => (
              <Column {...props} header={header} index={index} />
            ))}
          </ul>
        </fieldset>
        <OwnWords {...props} />
        <div class="mapping-field">
          <label for="name">{say('Hoe heet deze export?', 'What is this export called?')}</label>
          <input id="name" name="name" maxlength={100} value={draft.name} required />
          <p class="faint small">
            {say('Bijvoorbeeld "Magister, toestemmingen".', 'For example "Magister, consents".')}
          </p>
        </div>
        <Asked {...props} />
        <div class="buttons">
          <button type="submit" class="main">
            {say('Laat zien wat er verandert', 'Show what would change')}
          </button>
        </div>
      </PostForm>
      <Discard viewer={viewer} upload={upload} />
    </Page>
  );
}

function Column(props: MappingProps & { header: string; index: number }) {
  const { viewer, draft, header, index } = props;
  const { say } = viewer;
  const taken = draft.taken[index] ?? '';
  const also = draft.also[index] ?? '';
  return (
    <li>
      <label for={`c${index}`}>
        <bdi>{header}</bdi>
      </label>
      <select id={`c${index}`} name={`c${index}`}>
        <option value="">{say('niet inlezen', 'leave out')}</option>
        <optgroup label={say('Over de leerling', 'About the pupil')}>
          {keysOf(columnWords).map((name) => (
            <option value={`column:${name}`} {...chosen(taken === `column:${name}`)}>
              {viewer.read(columnNames[name])}
            </option>
          ))}
        </optgroup>
        <Purposes {...props} value={taken} />
      </select>
      {taken.startsWith('purpose:') || also !== '' ? (
        <details {...(also === '' ? {} : { open: true })}>
          <summary>{say('ook voor iets anders', 'for something else too')}</summary>
          <label class="sr" for={`d${index}`}>
            {say('Tweede betekenis van', 'Second meaning of')} <bdi>{header}</bdi>
          </label>
          <select id={`d${index}`} name={`d${index}`}>
            <option value="">{say('nee', 'no')}</option>
            <Purposes {...props} value={also} />
          </select>
        </details>
      ) : null}
    </li>
  );
}

function Purposes({ viewer, purposes, value }: MappingProps & { value: string }) {
  const { say, read } = viewer;
  return (
    <optgroup label={say('Antwoord: mag het voor …', 'Answer: is it allowed for …')}>
      {purposes.map((code) => (
        <option value={`purpose:${code}`} {...chosen(value === `purpose:${code}`)}>
          {read(purposeWords(code))}
        </option>
      ))}
    </optgroup>
  );
}
