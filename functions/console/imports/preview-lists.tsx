import {
  linesPerPage,
  type UploadLine,
  type UploadList,
  type UploadRecord,
  uploadLists,
} from '../../../shared/records/uploads.ts';
import { Nothing, Tabs } from '../pages/list-parts.tsx';
import type { Viewer } from '../route.ts';
import { Lines } from './lines.tsx';
import { listNames } from './words.ts';

/** The part of a preview that is looked at. */
export interface Shown {
  list: UploadList;
  page: number;
  lines: readonly UploadLine[];
}

interface Props {
  viewer: Viewer;
  upload: UploadRecord;
  shown: Shown | undefined;
}

/** Everything that would change, list by list. */
export function Preview({ viewer, upload, shown }: Props) {
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
