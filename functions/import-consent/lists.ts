import type { Change } from '../../shared/domain/consent-import/compare.ts';
import type { Preview, PreviewLine } from '../../shared/domain/consent-import/preview.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readPersonFile } from '../../shared/records/people.ts';
import type { UploadLine, UploadList } from '../../shared/records/uploads.ts';
import { atOnce } from '../../shared/records/whole-register.ts';

type Lists = Record<UploadList, UploadLine[]>;

/** Of what nobody has to decide on, so many lines show what kind of change it is. */
const mostOfTheRest = 500;
/** More than any form asks. */
const mostChanges = 30;

/** The lines of a preview as people read them, by what they do. */
export async function linesOf(store: Store, schoolId: string, preview: Preview): Promise<Lists> {
  const { lines } = preview;
  const has = (kind: Change['kind']) => (change: Change) => change.kind === kind;
  const isConflict = ({ isConflict }: Change) => isConflict;
  return {
    toYes: listed(lines, has('toYes')),
    toNo: listed(lines, has('toNo')),
    conflict: listed(lines, isConflict),
    older: listed(lines, has('older')),
    new: listed(lines, has('new'), mostOfTheRest),
    unknown: listed(
      lines.filter(({ kind }) => kind === 'unknown'),
      has('unknown'),
      mostOfTheRest,
    ),
    departed: await departed(store, schoolId, preview),
  };
}

export const countsOf = (lists: Lists): Record<UploadList, number> => ({
  toYes: lists.toYes.length,
  toNo: lists.toNo.length,
  conflict: lists.conflict.length,
  older: lists.older.length,
  new: lists.new.length,
  unknown: lists.unknown.length,
  departed: lists.departed.length,
});

function listed(
  lines: readonly PreviewLine[],
  isShown: (change: Change) => boolean,
  most = Number.POSITIVE_INFINITY,
): UploadLine[] {
  return lines
    .filter(({ changes }) => changes.some(isShown))
    .slice(0, most)
    .map(({ row, entry, changes }) => ({
      line: row.line,
      personId: entry?.personId ?? null,
      displayName: row.displayName,
      className: row.className ?? entry?.className ?? null,
      changes: changes
        .filter(isShown)
        .slice(0, mostChanges)
        .map(({ purpose, was, answer }) => ({ purpose, was, answer })),
    }));
}

/** Absent from a whole export: names to decide on, never carried out by itself. */
async function departed(
  store: Store,
  schoolId: string,
  { missingFromFile }: Preview,
): Promise<UploadLine[]> {
  const lines: UploadLine[] = [];
  for (let from = 0; from < missingFromFile.length; from += atOnce) {
    const some = missingFromFile.slice(from, from + atOnce).map(async ({ personId }) => {
      const file = await readPersonFile(store, schoolId, personId);
      if (file === undefined) return [];
      const { displayName, className } = file.person;
      return [{ line: null, personId, displayName, className, changes: [] }];
    });
    lines.push(...(await Promise.all(some)).flat());
  }
  return lines;
}
