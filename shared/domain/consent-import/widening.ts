import { type Moment, startOf } from '../consent/amsterdam.ts';
import type { Person } from '../consent/person.ts';
import type { Policy } from '../consent/policy.ts';
import { codeCovers, purposes } from '../consent/purposes.ts';
import type { Statement } from '../consent/statement.ts';
import type { Change } from './compare.ts';
import { type Opened, opens, type Uses } from './opens.ts';
import type { ImportRow } from './read-rows.ts';
import type { RegisterEntry } from './register.ts';

interface Line {
  row: ImportRow;
  entry: RegisterEntry | undefined;
  /** As the register will have them. */
  person: Person;
  /** What the line adds. */
  statements: readonly Statement[];
}

/**
 * What the rules make of a line beside what it says: a birth date or a parent who becomes known, or a first
 * word of somebody's own, may end a no of somebody else, or let a yes count that did not.
 */
export function openedBy(
  { row, entry, person, statements }: Line,
  { policy, receivedAt }: { policy: Policy; receivedAt: Moment },
): Opened[] {
  if (entry?.person === undefined || entry.words === undefined) return [];
  const hasNewFacts = isOther(entry.person, person);
  const said = entry.words.map(({ statement }) => statement);
  const isSilent = statements.length === 0 || said.every(({ decision }) => decision === 'grant');
  // without new facts only a no can be ended, and only by something new
  if (!hasNewFacts && isSilent) return [];
  // that the register is fresh again opens nothing that somebody closed
  const known = { ...entry.person, sourceCheckedAt: person.sourceCheckedAt };
  const before = { person: known, statements: said };
  const uses: Uses = {
    purposes: [...purposes, ...policy.extraPurposes].filter(
      (code) => hasNewFacts || row.answers.some(({ purpose }) => codeCovers(purpose, code)),
    ),
    moments: momentsOf(row, receivedAt),
    policy,
  };
  const ended = opens(before, { person, statements: [...said, ...statements] }, uses).filter(
    ({ was }) => was === 'no',
  );
  return hasNewFacts ? [...opens(before, { person, statements: said }, uses), ...ended] : ended;
}

/** By the birth date and the parents the rules know whose word counts. */
const isOther = (before: Person, after: Person) =>
  (before.birthDate ?? null) !== (after.birthDate ?? null) ||
  before.guardians.length !== after.guardians.length;

/** Now, and where the answers are for a year to come when that begins. */
function momentsOf({ schoolYear }: ImportRow, receivedAt: Moment): Moment[] {
  const year = startOf(Number(`${schoolYear.slice(0, 4)}0801`));
  return year > receivedAt ? [receivedAt, year] : [receivedAt];
}

/** The changes of a line with what it opens; of a branch that opens whole, only the branch. */
export function withOpened(changes: readonly Change[], all: readonly Opened[]): Change[] {
  if (all.length === 0) return [...changes];
  const opened = new Map(all.map((one) => [one.purpose, one]));
  const told = changes.map((change): Change => {
    const one = opened.get(change.purpose);
    if (one === undefined || change.kind === 'toYes') return change;
    return { ...change, ...one, kind: 'toYes' };
  });
  const widened = [
    ...opened.keys(),
    ...told.flatMap(({ kind, purpose }) => (kind === 'toYes' ? [purpose] : [])),
  ];
  const isTold = (code: string) =>
    told.some(({ purpose }) => purpose === code) ||
    widened.some((other) => other !== code && codeCovers(other, code));
  const more = [...opened.values()].filter(({ purpose }) => !isTold(purpose));
  return [...told, ...more.map((one): Change => ({ ...one, kind: 'toYes', isConflict: false }))];
}
