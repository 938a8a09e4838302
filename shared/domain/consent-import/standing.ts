import { dayOf, type Moment, schoolYearOf, toMoment } from '../consent/amsterdam.ts';
import { closestCode, codeCovers } from '../consent/purposes.ts';
import type { Statement } from '../consent/statement.ts';

/** A statement, the moment it counts from, and whether an export brought it. */
export interface Word {
  statement: Statement;
  moment: Moment;
  isImported: boolean;
}

/** What stands about one purpose: the noes that nobody took back, and the yeses. */
export interface Standing {
  noes: Word[];
  yeses: Word[];
}

/** From when a statement counts. */
export function momentOf({ at, effectiveFrom }: Statement): Moment {
  return effectiveFrom ? Math.max(toMoment(at), toMoment(effectiveFrom)) : toMoment(at);
}

/**
 * The general answers about a purpose, by anybody: those for one event, or for sound or names only, are
 * no answer to what an export asks. As in the rules: a no covers its branch, and only a later yes of the
 * same giver on the same or a more specific code takes it back.
 */
export function standingOn(words: readonly Word[], purpose: string): Standing {
  const about = words.filter(
    ({ statement }) =>
      isGeneral(statement) && statement.purposes.some((code) => codeCovers(code, purpose)),
  );
  const yeses = about.filter(({ statement }) => statement.decision === 'grant');
  const noes = about.filter(
    (no) => no.statement.decision !== 'grant' && !yeses.some((yes) => takesBack(yes, no, purpose)),
  );
  return { noes, yeses };
}

function isGeneral({ decision, eventId, modalities, conditions }: Statement): boolean {
  if (eventId || (decision === 'grant' && conditions?.groupOnly)) return false;
  return !modalities || modalities.includes('photo') || modalities.includes('video');
}

function takesBack(yes: Word, no: Word, purpose: string): boolean {
  const forbidden = closestCode(no.statement.purposes, purpose) ?? purpose;
  const allowed = closestCode(yes.statement.purposes, purpose) ?? '';
  // a form may leave platforms out; which, only the school's rules know
  const isOnForm = allowed === purpose || !yes.statement.formVersion;
  return (
    isOnForm &&
    yes.statement.by === no.statement.by &&
    yes.statement.provable &&
    yes.moment > no.moment &&
    codeCovers(forbidden, allowed)
  );
}

/** The school year a yes is for: as it says, else that of its day. */
export function yearOfYes({ statement, moment }: Word): string {
  if (statement.schoolYear) return statement.schoolYear;
  const from = schoolYearOf(dayOf(moment));
  return `${from}-${from + 1}`;
}
