import type { ActionKind } from '../../events/action-events.ts';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { Decision } from '../domain/policy/finding.ts';
import { isUrgent } from '../domain/policy/urgent.ts';
import type { Result } from '../domain/result.ts';
import type { Store, Write } from '../ports/store.ts';
import { commitWithAudit } from './audit.ts';
import {
  type Actor,
  addDecision,
  type ContentRecord,
  contentPk,
  writeAction,
  writeContent,
} from './contents.ts';
import type { Stored } from './record.ts';
import { setUrgent } from './urgent.ts';
import { removeWaiting } from './waiting.ts';

export interface NewDecision {
  /** As it was read: the condition of the change. */
  from: Stored<ContentRecord>;
  /** As it becomes, but for the numbers, the outcome and the times that follow from the decision. */
  becomes: ContentRecord;
  decision: Decision;
  by: Actor;
  /** The function that decided. */
  source: string;
  at: Date;
  /** In a person's own words. */
  note?: string;
  /** Whose wish it was, where it took two. */
  askedBy?: Actor;
  /** What must follow on the platform. */
  action?: ActionKind;
  /** Further writes of the same commit: media, names. */
  writes?: Write[];
}

/**
 * Makes a decision stand: the content, the decision, the intent of its action, the log entry and the
 * events, together or not at all. `conflict`: somebody else changed the content first; read and decide
 * again. Safe to repeat: a repeat conflicts.
 */
export async function recordDecision(
  store: Store,
  wanted: NewDecision,
): Promise<Result<void, 'conflict'>> {
  const { from, by, decision, action } = wanted;
  const { ref } = from.data;
  const at = wanted.at.toISOString();
  const becomes: ContentRecord = {
    ...wanted.becomes,
    outcome: decision.outcome,
    decision: from.data.decision + 1,
    action: from.data.action + (action === undefined ? 0 : 1),
    changedAt: at,
    putBackAsked: null,
  };
  const writes: Write[] = [
    writeContent(becomes, from),
    addDecision(ref, {
      number: becomes.decision,
      at,
      by,
      decision,
      isLive: becomes.post?.state === 'published',
      fingerprint: becomes.fingerprint,
      ...(wanted.note === undefined ? {} : { note: wanted.note }),
      ...(wanted.askedBy === undefined ? {} : { askedBy: wanted.askedBy }),
    }),
    ...(from.data.decision === 0 ? [removeWaiting(ref)] : []),
    ...urgency(becomes, decision),
    ...(wanted.writes ?? []),
  ];
  if (action !== undefined) {
    writes.push(
      writeAction(ref, {
        number: becomes.action,
        kind: action,
        by,
        decision: becomes.decision,
        status: 'intended',
        requestedAt: at,
        tries: 0,
        settledAt: null,
        reason: null,
      }),
    );
  }
  const fact = {
    at,
    actor: by,
    what: 'content.decided',
    about: contentPk(ref),
    detail: {
      outcome: decision.outcome,
      codes: decision.findings.map(({ code }) => code).join(' '),
      pack: `${decision.pack.id} v${decision.pack.version}`,
      rules: decision.pack.hash ?? null,
      choices: decision.pack.choices ?? 0,
      action: action ?? null,
      ...(wanted.askedBy === undefined ? {} : { askedBy: wanted.askedBy }),
    },
  };
  return commitWithAudit(store, ref.schoolId, fact, { writes, events: eventsOf(wanted, becomes) });
}

/** What somebody must read now stands on a list of its own while it waits. */
function urgency({ ref, open, decision, changedAt }: ContentRecord, made: Decision): Write[] {
  if (ref.kind !== 'comment') return [];
  if (open && isUrgent(made)) return [setUrgent(ref, changedAt)];
  return decision > 1 ? [setUrgent(ref, undefined)] : [];
}

function eventsOf({ source, at, action }: NewDecision, becomes: ContentRecord): SchoolwachtEvent[] {
  const { ref, decision } = becomes;
  const envelope = { source, time: at.toISOString() };
  const story = `${contentPk(ref)}#${decision}`;
  const events: SchoolwachtEvent[] = [
    {
      ...envelope,
      id: `decided#${story}`,
      type: 'content.decided',
      data: { ref, decision, outcome: becomes.outcome ?? 'hold' },
    },
  ];
  if (action !== undefined) {
    events.push({
      ...envelope,
      id: `action#${story}`,
      type: 'action.requested',
      data: { ref, action: becomes.action },
    });
  }
  return events;
}
