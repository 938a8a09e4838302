import { dayOf, toMoment } from '../../../shared/domain/consent/amsterdam.ts';
import { codeCovers } from '../../../shared/domain/consent/purposes.ts';
import { type Statement, statementSchema } from '../../../shared/domain/consent/statement.ts';
import type { StatementRecord } from '../../../shared/records/person-record.ts';

/**
 * A no of a day, with what it takes for it to stand: where the same giver said yes that same day, or before
 * it for later, the no counts from that yes on, too. On one and the same day, without a time, the no wins.
 */
export function standing(no: Statement, records: readonly StatementRecord[]): Statement[] {
  const day = dayOf(toMoment(no.at));
  const said = records.flatMap(({ statement }) => statementSchema.safeParse(statement).data ?? []);
  const later = said
    .filter(
      ({ by, decision, at }) => by === no.by && decision === 'grant' && dayOf(toMoment(at)) <= day,
    )
    .filter(({ purposes }) => purposes.some((code) => no.purposes.some(meets(code))))
    .map(({ at, effectiveFrom }) => Math.max(toMoment(at), toMoment(effectiveFrom ?? at)))
    .filter((moment) => moment > toMoment(no.at));
  if (no.decision === 'grant' || later.length === 0) return [no];
  return [no, { ...no, effectiveFrom: new Date(Math.max(...later)).toISOString() }];
}

const meets = (code: string) => (other: string) =>
  codeCovers(code, other) || codeCovers(other, code);
