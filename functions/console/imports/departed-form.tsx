import { linesPerPage, type UploadRecord } from '../../../shared/records/uploads.ts';
import { Nothing } from '../pages/list-parts.tsx';
import { PostForm } from '../pages/parts.tsx';
import type { Viewer } from '../route.ts';
import type { Shown } from './preview-lists.tsx';
import { listNames } from './words.ts';

/** Who was absent from a whole export: perhaps left school. Each is ticked by a person, or stays as they are. */
export function DepartedForm(props: { viewer: Viewer; upload: UploadRecord; shown: Shown }) {
  const { viewer, upload, shown } = props;
  const { say, read } = viewer;
  const { page, lines } = shown;
  const pages = Math.ceil((upload.preview?.lists.departed ?? 0) / linesPerPage);
  const href = (at: number) => `/imports/${upload.id}?list=departed&page=${at}`;
  return (
    <section aria-labelledby="departed">
      <h2 id="departed">{read(listNames.departed.title)}</h2>
      <p>
        {say(
          'Deze leerlingen stonden niet in het bestand. Zijn ze van school? Vink ze aan. Wie je niet aanvinkt, blijft zoals hij was.',
          'These pupils were not in the file. Did they leave school? Tick them. Who is not ticked stays as they were.',
        )}
      </p>
      {lines.length === 0 ? <Nothing>{say('Niemand.', 'Nobody.')}</Nothing> : null}
      <PostForm viewer={viewer} action={`/imports/${upload.id}/departed`} class="mapping">
        <input type="hidden" name="page" value={String(page)} />
        <ul class="rows">
          {lines.map(({ displayName, className, personId }) => (
            <li>
              <label class="check">
                <input type="checkbox" name={`p:${personId ?? ''}`} value="yes" />
                <span>
                  <bdi>{displayName}</bdi>
                  {className === null ? null : (
                    <>
                      {', '}
                      <bdi>{className}</bdi>
                    </>
                  )}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div class="mapping-field">
          <label for="last-day">{say('Laatste schooldag', 'Last day at school')}</label>
          <input
            id="last-day"
            type="date"
            name="lastDay"
            value={upload.uploadedAt.slice(0, 10)}
            required
          />
        </div>
        <div class="buttons">
          <button type="submit" class="main">
            {say('Deze leerlingen zijn van school', 'These pupils left school')}
          </button>
        </div>
      </PostForm>
      {pages < 2 ? null : (
        <p class="more buttons">
          {page > 1 ? <a href={href(page - 1)}>{say('Vorige', 'Previous')}</a> : null}
          <span>{say(`Bladzijde ${page} van ${pages}`, `Page ${page} of ${pages}`)}</span>
          {page < pages ? <a href={href(page + 1)}>{say('Volgende', 'Next')}</a> : null}
        </p>
      )}
    </section>
  );
}
