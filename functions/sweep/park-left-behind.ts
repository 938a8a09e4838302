import { contentOf, schoolOf } from '../../events/about.ts';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Commit, Row } from '../../shared/ports/store.ts';
import { type ParkedRecord, park } from '../../shared/records/parked.ts';

/** No listener's: work that did not even reach a queue. */
const listener = 'outbox';

/**
 * Puts events that never left on the list of parked work, each by itself so that a person can start it
 * again, and says so. `events` undefined: they could not be read.
 */
export function parkLeftBehind(row: Row, events: SchoolwachtEvent[] | undefined, at: Date): Commit {
  const time = at.toISOString();
  const record = (id: string, event: SchoolwachtEvent | null): ParkedRecord => ({
    id: `${listener}#${id}`,
    schoolId: (event && schoolOf(event)) ?? '-',
    listener,
    event,
    reason: event === null ? 'unreadable' : 'not-sent',
    at: time,
    settled: null,
  });
  const records =
    events === undefined
      ? [record(row.sk, null)]
      : events.map((event, place) => record(`${row.sk}#${place}`, event));
  const newsItself = events?.every(({ type }) => type === 'trouble.found') ?? false;
  return {
    writes: records.map(park),
    // a word of trouble that never left brings no further word: its list would never end
    events: newsItself ? [] : records.map((one) => told(one, time)),
  };
}

function told({ id, schoolId, event }: ParkedRecord, time: string): SchoolwachtEvent {
  return {
    id: `parked#${id}`,
    type: 'trouble.found',
    source: 'sweep',
    time,
    data: {
      schoolId: schoolId === '-' ? null : schoolId,
      kind: 'work.parked',
      urgent: event === null || event.type === 'action.requested',
      ref: event === null ? null : contentOf(event),
      reason: listener,
    },
  };
}
