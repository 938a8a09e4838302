import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Platform } from '../../shared/ports/platform.ts';
import type { Store, Write } from '../../shared/ports/store.ts';
import {
  type ActionRecord,
  type ContentRecord,
  contentPk,
  readAction,
  readDecision,
  writeContent,
} from '../../shared/records/contents.ts';
import { setDue } from '../../shared/records/due.ts';
import { mustSettle } from '../../shared/records/overtaken.ts';
import type { Stored } from '../../shared/records/record.ts';
import { recordDecision } from '../../shared/records/record-decision.ts';

const source = 'moderate-comment';
const lastRecheckMs = 24 * 3_600_000;

/**
 * A comment that was decided before, seen again. What should be hidden and is not: somebody of the
 * school showed it on the platform, then a person is told and it is not fought over; or our own hide
 * never worked, then it is asked for again.
 */
export async function keepHidden(
  { store, now }: { store: Store; now: Clock },
  platform: Platform,
  from: Stored<ContentRecord>,
  seen: ContentRecord,
): Promise<void> {
  const { ref, outcome, decision, action } = from.data;
  const latest = action === 0 ? undefined : (await readAction(store, ref, action))?.data;
  const isShown = outcome === 'hide' && seen.comment?.isHidden === false;
  if (!isShown || latest?.status === 'intended' || !platform.can.hideComment) {
    await noteSeen(store, from, seen, nextRecheck(seen, latest, now()));
    return;
  }
  if (latest?.kind === 'hide-comment' && latest.status === 'done') {
    await noteShown(store, from, seen, now());
    return;
  }
  const standing = (await readDecision(store, ref, decision))?.data;
  if (standing === undefined) throw new Error('expected the decision that stands');
  mustSettle(
    await recordDecision(store, {
      from,
      becomes: seen,
      decision: standing.decision,
      by: standing.by,
      source,
      at: now(),
      action: 'hide-comment',
    }),
  );
}

/** After an hour and after a day: "hidden" is only said of what was seen hidden. */
function nextRecheck(
  { outcome, comment }: ContentRecord,
  latest: ActionRecord | undefined,
  now: Date,
): Date | undefined {
  if (outcome !== 'hide' || comment?.isHidden !== true || latest?.settledAt == null) {
    return undefined;
  }
  const last = Date.parse(latest.settledAt) + lastRecheckMs;
  return last > now.getTime() ? new Date(last) : undefined;
}

/** Keeps what the platform shows now, where that differs from what we knew. */
async function noteSeen(
  store: Store,
  from: Stored<ContentRecord>,
  seen: ContentRecord,
  due: Date | undefined,
): Promise<void> {
  const before = from.data;
  const isSame =
    JSON.stringify(before.comment) === JSON.stringify(seen.comment) &&
    before.fingerprint === seen.fingerprint &&
    before.state === seen.state &&
    before.missingSince === null;
  const writes: Write[] = [setDue(seen.ref, due)];
  if (!isSame) writes.push(writeContent(seen, from));
  mustSettle(await store.commit({ writes }));
}

async function noteShown(
  store: Store,
  from: Stored<ContentRecord>,
  seen: ContentRecord,
  at: Date,
): Promise<void> {
  if (from.data.comment?.isHidden === false && from.data.open) return;
  const { ref } = seen;
  const told: SchoolwachtEvent = {
    id: `shown#${contentPk(ref)}#${from.version}`,
    type: 'trouble.found',
    source,
    time: at.toISOString(),
    data: {
      schoolId: ref.schoolId,
      kind: 'comment.shown',
      urgent: false,
      ref,
      reason: 'shown-on-platform',
    },
  };
  const becomes = { ...seen, open: true, changedAt: at.toISOString() };
  mustSettle(await store.commit({ writes: [writeContent(becomes, from)], events: [told] }));
}
