import type { PreviewLine } from '../../shared/domain/consent-import/preview.ts';
import type { Write } from '../../shared/ports/store.ts';
import { addImportPerson } from '../../shared/records/import-people.ts';
import { mostStepsBack } from '../../shared/records/imports.ts';
import type { PersonRecord } from '../../shared/records/person-record.ts';
import { addStatement, personWrites } from '../../shared/records/person-writes.ts';
import { takePupilNumber } from '../../shared/records/pupil-numbers.ts';
import type { Filed } from '../../shared/records/whole-register.ts';
import type { ImportRequest, Plan } from './plan.ts';

/** Everything one pupil's line writes; together or not at all. */
export interface PupilWrites {
  personId: string;
  /** Whether decisions about this person may change: something was said, or a birth date became known. */
  isFelt: boolean;
  writes: Write[];
}

/** The writes of every line that this import has not written yet. */
export function writesOf(
  { preview, filed, hidden }: Plan,
  { schoolId, mapping }: ImportRequest,
  number: number,
  newId: () => string,
): PupilWrites[] {
  return preview.lines.flatMap((line) => {
    const { row, entry } = line;
    const known =
      entry === undefined ? hidden.get(row.pupilNumber.toLowerCase()) : filed.get(entry.personId);
    if (known !== undefined && isWritten(known, number)) return [];
    const person = personOf(line, known, schoolId, number, newId);
    const isFirst = known === undefined;
    return [
      {
        personId: person.id,
        isFelt: line.statements.length > 0 || isOlderOrYounger(line),
        writes: [
          addImportPerson(schoolId, number, person.id),
          ...personWrites(person, known?.stored),
          ...(isFirst ? [takePupilNumber(schoolId, row.pupilNumber, person.id)] : []),
          ...statementWrites(line, person, known?.onFile.at(-1)?.number ?? 0, mapping.name, number),
        ],
      },
    ];
  });
}

/** Whether the register says something else of them after this line, beside when it was checked. */
export function changesSomething({ filed }: Plan, line: PreviewLine): boolean {
  const { row, entry, statements, person } = line;
  const before = entry && filed.get(entry.personId)?.person;
  if (before === undefined || statements.length > 0) return true;
  return (
    isOlderOrYounger(line) ||
    person.guardians.length !== entry?.person?.guardians.length ||
    row.displayName !== before.displayName ||
    (row.className ?? before.className) !== before.className ||
    (row.name !== null && JSON.stringify(row.name) !== JSON.stringify(before.name))
  );
}

/** By the age of somebody the rules decide who may say yes. */
const isOlderOrYounger = ({ entry, person }: PreviewLine) =>
  entry !== undefined && (entry.person?.birthDate ?? null) !== (person.birthDate ?? null);

/** A line is written in one commit, so any trace of it is all of it. */
function isWritten({ stored, onFile }: Filed, number: number): boolean {
  const isPersonWritten = stored.data.imported?.number === number;
  return isPersonWritten || onFile.some(({ importNumber }) => importNumber === number);
}

function personOf(
  { row, person: consent }: PreviewLine,
  known: Filed | undefined,
  schoolId: string,
  number: number,
  newId: () => string,
): PersonRecord {
  const before = known?.person;
  const { displayName, className } = row;
  // parts of a name that is not theirs any more say nothing
  const kept = before?.displayName === displayName ? before.name : undefined;
  const name = row.name ?? kept;
  const { name: _, ...rest } = before ?? {};
  const own = {
    ...rest,
    id: known?.stored.data.id ?? newId(),
    schoolId,
    kind: 'pupil' as const,
    displayName,
    ...(name === undefined ? {} : { name }),
    className: className ?? before?.className ?? null,
    consent,
    pupilNumber: before?.pupilNumber ?? row.pupilNumber,
  };
  if (known === undefined || before === undefined) {
    return { ...own, imported: { number, before: null } };
  }
  const was = {
    displayName: before.displayName,
    ...(before.name === undefined ? {} : { name: before.name }),
    className: before.className,
    consent: before.consent,
  };
  // as far back as imports can be taken back, this one included
  const earlier = known.steps.slice(0, mostStepsBack - 1);
  return { ...own, imported: { number, before: was, earlier } };
}

function statementWrites(
  { row, statements }: PreviewLine,
  { id, schoolId }: PersonRecord,
  last: number,
  source: string,
  importNumber: number,
): Write[] {
  const proof = { source, line: row.line, givenBy: row.givenBy };
  return statements.map((statement, index) =>
    addStatement(schoolId, {
      personId: id,
      number: last + index + 1,
      statement,
      importNumber,
      proof,
    }),
  );
}

/** Lines together in commits of at most so many writes and so many people; one line is never split. */
export function inCommits(
  lines: readonly PupilWrites[],
  mostWrites: number,
  mostPeople: number,
): PupilWrites[][] {
  const commits: PupilWrites[][] = [];
  let count = mostWrites;
  for (const line of lines) {
    count += line.writes.length;
    const last = commits.at(-1);
    if (last === undefined || count > mostWrites || last.length >= mostPeople) {
      commits.push([line]);
      count = line.writes.length;
    } else {
      last.push(line);
    }
  }
  return commits;
}
