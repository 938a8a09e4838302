import { ageOn, dayOf, type Moment, toDay, toMoment } from '../consent/amsterdam.ts';
import type { Statement } from '../consent/statement.ts';
import type { Answer } from './answers.ts';
import type { AnsweredBy } from './mapping.ts';
import type { ImportRow } from './read-rows.ts';
import { type Standing, standingOn, type Word, yearOfYes } from './standing.ts';

/**
 * What an answer of the export does to the register, heaviest first. `older`: the register knows
 * something newer, and that stays. `unknown`: the export does not say.
 */
export const changeKinds = ['toYes', 'toNo', 'older', 'new', 'unknown', 'same'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  purpose: string;
  was: Answer;
  answer: Answer;
  kind: ChangeKind;
  /** The export says yes, and somebody else, or the same one in another way, says no: the no stands. */
  isConflict: boolean;
}

export interface Terms {
  answeredBy: AnsweredBy;
  guardianId: string;
  formVersion: string | undefined;
  /** When answers without a date of their own were received. */
  receivedAt: Moment;
}

/** An answer with what stands beside it. */
interface Compared extends Change {
  /** The moments from which a no must stand; it takes a later one where a yes of the same giver is later. */
  noFrom: Moment[];
  isWithdrawal: boolean;
}

interface Asked {
  row: ImportRow;
  at: Moment;
  by: string;
  terms: Terms;
}

/** Each answer of one row beside what stands, and the statements it takes to store what is new. */
export function compareRow(
  row: ImportRow,
  words: readonly Word[],
  terms: Terms,
): { changes: Change[]; statements: Statement[]; by: string } {
  const at = row.changedAt === null ? terms.receivedAt : toMoment(row.changedAt);
  const asked: Asked = { row, at, by: giverOf(row.birthDate, at, terms), terms };
  const compared = row.answers.map(({ purpose }) => compare(purpose, words, asked));
  return {
    changes: compared.map(({ purpose, was, answer, kind, isConflict }) => ({
      purpose,
      was,
      answer,
      kind,
      isConflict,
    })),
    statements: statementsOf(compared, asked),
    by: asked.by,
  };
}

/** Who gave these answers. With an unknown account: whoever decides at that age, so that a no binds. */
function giverOf(birthDate: string | null, at: Moment, { answeredBy, guardianId }: Terms): string {
  if (answeredBy !== 'unknown') return answeredBy === 'pupil' ? 'self' : guardianId;
  const isYoung = birthDate !== null && ageOn(dayOf(at), toDay(birthDate)) < 16;
  return isYoung ? guardianId : 'self';
}

function compare(purpose: string, words: readonly Word[], asked: Asked): Compared {
  const standing = standingOn(words, purpose);
  const answer = answerOn(purpose, asked.row);
  const { noes, yeses } = standing;
  const was = noes.length > 0 ? 'no' : yeses.length > 0 ? 'yes' : 'unknown';
  const own = yeses.filter(({ statement }) => statement.by === asked.by);
  // the export showed this year's yes and no longer does: what it cannot show, we cannot prove
  const isGone = own.some((yes) => yes.isImported && yearOfYes(yes) === asked.row.schoolYear);
  const kind =
    answer === 'yes'
      ? kindOfYes(purpose, standing, asked)
      : answer === 'no' || isGone
        ? kindOfNo(standing, own, asked)
        : 'unknown';
  const later = own.map(({ moment }) => moment).filter((moment) => moment > asked.at);
  const noFrom = later.length === 0 ? [asked.at] : [asked.at, Math.max(...later)];
  const isConflict =
    answer === 'yes' &&
    noes.some(({ statement, isImported }) => !isImported || statement.by !== asked.by);
  return { purpose, was, answer, kind, isConflict, noFrom, isWithdrawal: own.length > 0 };
}

/** A no on a branch is a no to all of it, whatever another column of the row says. */
function answerOn(purpose: string, { answers }: ImportRow): Answer {
  const isForbidden = answers.some(
    (one) => one.answer === 'no' && purpose.startsWith(`${one.purpose}.`),
  );
  return isForbidden ? 'no' : (answers.find((one) => one.purpose === purpose)?.answer ?? 'unknown');
}

/** Any standing no makes a yes a widening, also where the rules would let it stand: a person looks. */
function kindOfYes(purpose: string, { noes, yeses }: Standing, asked: Asked): ChangeKind {
  const ownNoes = noes.filter(({ statement }) => statement.by === asked.by);
  const isKnown = yeses.some(
    (yes) => isSameYes(yes, purpose, asked) && ownNoes.every(({ moment }) => moment < yes.moment),
  );
  if (isKnown) return 'same';
  if (noes.length === 0) return 'new';
  return noes.some(({ moment }) => moment >= asked.at) ? 'older' : 'toYes';
}

/** Storing it again would add nothing. */
function isSameYes(yes: Word, purpose: string, { row, by, terms }: Asked): boolean {
  const { statement } = yes;
  return (
    statement.by === by &&
    statement.purposes.includes(purpose) &&
    !statement.modalities &&
    (statement.provable || terms.answeredBy === 'unknown') &&
    (statement.formVersion ?? undefined) === terms.formVersion &&
    yearOfYes(yes) === row.schoolYear
  );
}

/** On one and the same day, without a time, the no wins. */
function kindOfNo({ noes, yeses }: Standing, own: Word[], { row, by, at }: Asked): ChangeKind {
  if (noes.some(({ statement }) => statement.by === by)) return 'same';
  const hasTime = row.changedAt?.includes('T') ?? false;
  const isNewer = ({ moment }: Word) => (hasTime ? moment > at : dayOf(moment) > dayOf(at));
  if (row.changedAt !== null && own.some(isNewer)) return 'older';
  return yeses.length > 0 ? 'toNo' : 'new';
}

function statementsOf(compared: readonly Compared[], { row, by, terms }: Asked): Statement[] {
  const at = row.changedAt ?? new Date(terms.receivedAt).toISOString();
  const recordedAt = new Date(terms.receivedAt).toISOString();
  const stored = compared.filter(
    ({ kind }) => kind === 'toYes' || kind === 'toNo' || kind === 'new',
  );
  const yeses = stored.filter(({ kind, answer }) => answer === 'yes' && kind !== 'toNo');
  const noes = Map.groupBy(
    stored.filter((one) => !yeses.includes(one)),
    ({ isWithdrawal, noFrom }) => JSON.stringify([isWithdrawal, noFrom]),
  );
  const common = { by, at, recordedAt };
  const purposesOf = (some: readonly Compared[]) => some.map(({ purpose }) => purpose);
  const said: Statement[] = [...noes.values()].flatMap((some) =>
    (some[0]?.noFrom ?? []).map((from, index) => ({
      ...common,
      decision: some[0]?.isWithdrawal ? ('withdraw' as const) : ('deny' as const),
      purposes: purposesOf(some),
      provable: true,
      ...(index === 0 ? {} : { effectiveFrom: new Date(from).toISOString() }),
    })),
  );
  if (yeses.length === 0) return said;
  const grant: Statement = {
    ...common,
    decision: 'grant',
    purposes: purposesOf(yeses),
    schoolYear: row.schoolYear,
    provable: terms.answeredBy !== 'unknown',
    ...(terms.formVersion === undefined ? {} : { formVersion: terms.formVersion }),
  };
  return [...said, grant];
}
