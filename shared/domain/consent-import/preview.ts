import { dayOf, toDay } from '../consent/amsterdam.ts';
import type { Person } from '../consent/person.ts';
import type { Policy } from '../consent/policy.ts';
import type { Statement } from '../consent/statement.ts';
import { type Change, type ChangeKind, changeKinds, compareRow, type Terms } from './compare.ts';
import type { Extent } from './mapping.ts';
import { couldBeSame } from './names.ts';
import { type ImportProblem, problem } from './problem.ts';
import { bareNumber, type ImportRow } from './read-rows.ts';
import type { RegisterEntry } from './register.ts';
import { openedBy, withOpened } from './widening.ts';

/** What one line of the export would do. */
export interface PreviewLine {
  row: ImportRow;
  /** Whom of the register it is about; undefined for somebody new. */
  entry: RegisterEntry | undefined;
  /** The heaviest of its changes. */
  kind: ChangeKind;
  changes: Change[];
  /** The person as the register will have them. */
  person: Person;
  statements: Statement[];
}

export interface ImportCounts extends Record<ChangeKind, number> {
  rows: number;
  /** Pupils the register does not have yet. */
  newPupils: number;
  missingFromFile: number;
  /** Pupils of the register without a number, whom no export can be about. */
  withoutNumber: number;
  /** Lines about somebody whose data was erased: left out. */
  erased: number;
  refused: number;
}

export interface Preview {
  lines: PreviewLine[];
  /** Lines from no to yes: for leadership to agree with. */
  widening: PreviewLine[];
  /** Absent from a whole export: perhaps left school. A proposal for a person, never carried out by itself. */
  missingFromFile: { personId: string; enrolledUntil: string }[];
  /** Lines that contradict the register. One of them refuses the import. */
  refused: ImportProblem[];
  /** Lines by their heaviest change; `toNo` also those that go from no to yes elsewhere. */
  counts: ImportCounts;
}

export interface PreviewOptions extends Terms {
  extent: Extent;
  /** The school's rules: by them a line may open what nobody said yes to. */
  policy: Policy;
}

/** Register and export side by side: what would change, before anything does. By pupil number, never by name. */
export function previewImport(
  register: readonly RegisterEntry[],
  rows: readonly ImportRow[],
  options: PreviewOptions,
): Preview {
  const byNumber = new Map(register.map((entry) => [entry.pupilNumber?.toLowerCase(), entry]));
  const byBare = new Map(register.map((entry) => [bareOf(entry), entry]));
  const refused: ImportProblem[] = [];
  const lines = rows.flatMap((row) => {
    const entry = byNumber.get(row.pupilNumber.toLowerCase());
    const clash = clashOf(row, entry, byBare.get(bareNumber(row.pupilNumber)));
    if (clash !== undefined) {
      refused.push(clash);
      return [];
    }
    return [lineOf(row, entry, options)];
  });
  const widening = lines.filter(({ kind }) => kind === 'toYes');
  const missingFromFile = options.extent === 'full' ? missing(register, rows, options) : [];
  const counts = countLines(lines, register, rows.length, missingFromFile.length, refused.length);
  return { lines, widening, missingFromFile, refused, counts };
}

const bareOf = ({ pupilNumber }: RegisterEntry) => pupilNumber && bareNumber(pupilNumber);

/** What cannot be true of the register and the export at once. */
function clashOf(
  { line, pupilNumber, displayName, birthDate }: ImportRow,
  entry: RegisterEntry | undefined,
  similar: RegisterEntry | undefined,
): ImportProblem | undefined {
  if (entry === undefined) {
    return similar === undefined || pupilNumber === '' ? undefined : says.zeros(line);
  }
  const { person, words } = entry;
  if (person === undefined || words === undefined) return says.unreadable(line);
  if (person.kind !== 'pupil') return says.pupil(line);
  const known = person.birthDate ?? null;
  if (known !== null && birthDate !== null && known !== birthDate) return says.birthDate(line);
  const isConfirmed = known !== null && known === birthDate;
  return isConfirmed || couldBeSame(displayName, entry.displayName) ? undefined : says.name(line);
}

function lineOf(
  row: ImportRow,
  entry: RegisterEntry | undefined,
  options: PreviewOptions,
): PreviewLine {
  const known = { ...row, birthDate: row.birthDate ?? entry?.person?.birthDate ?? null };
  const { changes: said, statements, by } = compareRow(known, entry?.words ?? [], options);
  const person = personOf(known, entry?.person, statements.length > 0 ? by : 'self', options);
  const line = { row: known, entry, person, statements };
  const changes = withOpened(said, openedBy(line, options));
  const kind = changeKinds.find((one) => changes.some((change) => change.kind === one)) ?? 'same';
  return { ...line, kind, changes };
}

/** Name, class and birth date as the export has them, and the giver among the guardians; the rest stays. */
function personOf(
  { birthDate }: ImportRow,
  known: Person | undefined,
  by: string,
  { receivedAt }: PreviewOptions,
): Person {
  const person = known ?? {
    kind: 'pupil' as const,
    guardians: [],
    requireAllGuardians: false,
    protectionHold: false,
  };
  const isListed = by === 'self' || person.guardians.some(({ id }) => id === by);
  // a parents' account is no proof of parental authority: the school's rules say what it is worth
  const giver = { id: by, authority: 'unknown' as const };
  return {
    ...person,
    birthDate,
    guardians: isListed ? person.guardians : [...person.guardians, giver],
    sourceCheckedAt: new Date(receivedAt).toISOString(),
  };
}

function missing(
  register: readonly RegisterEntry[],
  rows: readonly ImportRow[],
  { receivedAt }: PreviewOptions,
): Preview['missingFromFile'] {
  const present = new Set(rows.map(({ pupilNumber }) => pupilNumber.toLowerCase()));
  const today = dayOf(receivedAt);
  const enrolledUntil = dayText(today);
  return register.flatMap(({ personId, pupilNumber, person }) => {
    const isPupil = person?.kind === 'pupil' && pupilNumber !== undefined;
    const hasLeft = person?.enrolledUntil ? toDay(person.enrolledUntil) < today : false;
    const isMissing = isPupil && !hasLeft && !present.has(pupilNumber.toLowerCase());
    return isMissing ? [{ personId, enrolledUntil }] : [];
  });
}

const dayText = (day: number) => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

function countLines(
  lines: readonly PreviewLine[],
  register: readonly RegisterEntry[],
  rows: number,
  missingFromFile: number,
  refused: number,
): ImportCounts {
  const of = (kind: ChangeKind) => lines.filter((line) => line.kind === kind).length;
  return {
    rows,
    toYes: of('toYes'),
    toNo: lines.filter(({ changes }) => changes.some((one) => one.kind === 'toNo')).length,
    older: of('older'),
    new: of('new'),
    unknown: of('unknown'),
    same: of('same'),
    newPupils: lines.filter(({ entry }) => entry === undefined).length,
    missingFromFile,
    withoutNumber: register.filter(
      ({ person, pupilNumber }) => person?.kind === 'pupil' && pupilNumber === undefined,
    ).length,
    erased: 0,
    refused,
  };
}

const says = {
  zeros: (line: number) =>
    problem(
      line,
      'het leerlingnummer met de nullen vooraan zoals in het register; een rekenblad laat die weg',
      'the pupil number with the zeros at the front that the register has; a spreadsheet drops them',
    ),
  unreadable: (line: number) =>
    problem(line, 'leesbare gegevens in het register', 'readable data in the register'),
  pupil: (line: number) => problem(line, 'het nummer van een leerling', 'the number of a pupil'),
  birthDate: (line: number) =>
    problem(
      line,
      'dezelfde geboortedatum als in het register; verbeter eerst de verkeerde',
      'the same birth date as in the register; correct the wrong one first',
    ),
  name: (line: number) =>
    problem(
      line,
      'een naam die past bij dit nummer in het register, of een geboortedatum erbij',
      'a name that fits this number in the register, or a birth date beside it',
    ),
};
