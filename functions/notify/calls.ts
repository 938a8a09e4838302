import type { ActionSettled } from '../../events/action-events.ts';
import type { EnrolmentDue } from '../../events/enrolment-due.ts';
import type { ConsentWithdrawn, PupilTurning16 } from '../../events/task-events.ts';
import type { ThreadDerailing } from '../../events/thread-derailing.ts';
import type { TroubleFound } from '../../events/trouble-found.ts';
import type { ContentKind } from '../../shared/domain/content.ts';
import { categories } from '../../shared/domain/decency/categories.ts';
import { suspectedDetail } from '../../shared/domain/policy/decide-pictures.ts';
import type { Finding } from '../../shared/domain/policy/finding.ts';
import type { Role } from '../../shared/domain/policy/pack.ts';
import type { DecisionRecord } from '../../shared/records/contents.ts';

/** One message that is due: to whom, of what kind. */
export interface Call {
  role: Role;
  /** What subscriptions filter on and `wording.ts` has words for. */
  kind: CallKind;
  urgent: boolean;
}

export type CallKind =
  | 'post.hold'
  | 'post.flag'
  | 'post.clear'
  | 'post.suspected'
  | 'comment.hide'
  | 'comment.review'
  | 'comment.alert'
  | 'comment.suspected'
  | 'comment.care'
  | 'comment.abuse'
  | 'comment.restricted'
  | 'comment.shown'
  | 'thread.derailing'
  | 'hiding.paused'
  | 'action.failed'
  | 'consent.withdrawn'
  | 'task.kept'
  | 'task.overdue'
  | 'pupil.turning-16.soon'
  | 'pupil.turning-16.now'
  | 'enrolment.due.soon'
  | 'enrolment.due.over'
  | 'import.failed'
  | 'trouble';

const call = (role: Role, kind: CallKind, urgent = false): Call => ({ role, kind, urgent });

/** Who must hear of a decision. A person's own decision is no news, but for posts that may go at last. */
export function callsFor(
  kind: ContentKind,
  { decision, by, isLive }: DecisionRecord,
  before?: DecisionRecord,
): Call[] {
  if (kind === 'comment') return by === 'rules' ? callsForComment(decision) : [];
  return [...callsForPost(decision, isLive, before), ...callsForPictures(decision, isLive)];
}

function callsForPost(
  decision: DecisionRecord['decision'],
  isLive: boolean,
  before: DecisionRecord | undefined,
): Call[] {
  if (decision.findings.some(isSuspicion)) return [];
  switch (decision.outcome) {
    case 'flag':
      return [call('communication', 'post.flag', isLive), call('leadership', 'post.flag', isLive)];
    case 'hold':
      return [call('communication', 'post.hold', isLive)];
    default:
      return before !== undefined && before.decision.outcome !== 'clear'
        ? [call('communication', 'post.clear')]
        : [];
  }
}

const isSuspicion = ({ detail }: Finding): boolean => detail === suspectedDetail;

/** Nobody has to look at what may be a sexual image; at what is in doubt leadership looks too. */
function callsForPictures({ findings }: DecisionRecord['decision'], isLive: boolean): Call[] {
  if (findings.some(isSuspicion)) {
    return [
      call('communication', 'post.suspected', true),
      call('leadership', 'post.suspected', true),
    ];
  }
  const isInDoubt = findings.some(({ detail }) => detail?.startsWith('picture:'));
  return isInDoubt ? [call('leadership', 'post.hold', isLive)] : [];
}

/**
 * What may accuse somebody of the school goes to its leadership and nobody else. A cry for help is told at once,
 * whatever else the comment is, also beside a picture that nobody may look at. What was too long to be read may be
 * anything.
 */
function callsForComment({ outcome, findings }: DecisionRecord['decision']): Call[] {
  const details = findings.map(({ detail }) => detail);
  if (findings.some(isSuspicion)) return callsForSuspected(findings);
  if (details.includes('restricted')) return [call('leadership', 'comment.restricted', true)];
  const calls: Call[] = [];
  if (outcome === 'hide') calls.push(call('moderation', 'comment.hide'));
  const care = careOf(findings);
  if (outcome === 'review' && care === undefined) {
    const isTooLong = details.includes('not-checked:too-long');
    calls.push(call('moderation', 'comment.review', isTooLong));
    if (isTooLong) calls.push(call('leadership', 'comment.review', true));
  }
  calls.push(...alertFor(details));
  if (care !== undefined)
    calls.push(call('moderation', care, true), call('leadership', care, true));
  return calls;
}

function alertFor(details: readonly (string | undefined)[]): Call[] {
  const alerts = Object.entries(categories)
    .filter(([category]) => details.includes(category))
    .map(([, { alert }]) => alert);
  if (alerts.every((alert) => alert === 'none')) return [];
  return [call('leadership', 'comment.alert', alerts.includes('urgent'))];
}

/** The picture is one word of it; what its text said is another. Only leadership hears of either. */
function callsForSuspected(findings: DecisionRecord['decision']['findings']): Call[] {
  const details = findings.map(({ detail }) => detail);
  const care = careOf(findings);
  return [
    call('leadership', 'comment.suspected', true),
    ...(details.includes('restricted')
      ? [call('leadership', 'comment.restricted', true)]
      : // the picture itself stands there as `sexual`
        alertFor(details.filter((detail) => detail !== 'sexual'))),
    ...(care === undefined ? [] : [call('leadership', care, true)]),
  ];
}

/** Despair goes to the care coordinator, abuse to the child protection officer: the message says which. */
function careOf(findings: DecisionRecord['decision']['findings']): CallKind | undefined {
  const care = findings.find(({ detail }) => detail === 'care');
  if (care === undefined) return undefined;
  return care.rules?.includes('care:abuse') === true ? 'comment.abuse' : 'comment.care';
}

/** What only leadership may read is told to nobody else: others would find no page. */
export function onlyToLeadership(calls: readonly Call[]): Call[] {
  const told = new Map<string, Call>();
  for (const one of calls) {
    const role = one.role === 'moderation' ? 'leadership' : one.role;
    const same = `${role} ${one.kind}`;
    told.set(same, { ...one, role, urgent: one.urgent || told.get(same)?.urgent === true });
  }
  return [...told.values()];
}

/** "Hidden" is only said when it was seen; what did not work goes to a person at once. */
export function callsForAction({ ref, status }: ActionSettled['data']): Call[] {
  if (status === 'done' || status === 'superseded') return [];
  const role = ref.kind === 'comment' ? 'moderation' : 'communication';
  return [call(role, 'action.failed', true), call('leadership', 'action.failed', true)];
}

export function callsForTrouble({ kind, urgent, ref, reason }: TroubleFound['data']): Call[] {
  const isImport = kind === 'work.parked' && reason === 'import-consent';
  if (isImport || kind.startsWith('import.')) {
    return [
      call('administration', 'import.failed', urgent),
      call('communication', 'import.failed', urgent),
    ];
  }
  if (kind === 'comment.shown') return [call('moderation', 'comment.shown', urgent)];
  if (kind === 'hiding.paused') {
    return [call('moderation', 'hiding.paused', true), call('leadership', 'hiding.paused', true)];
  }
  const role = ref?.kind === 'comment' ? 'moderation' : 'communication';
  const calls = [call(role, 'trouble', urgent)];
  return urgent ? [...calls, call('leadership', 'trouble', true)] : calls;
}

/** What is online weighs more: then leadership hears of it at once. */
export function callsForWithdrawal({ online }: ConsentWithdrawn['data']): Call[] {
  const calls = [call('communication', 'consent.withdrawn', online > 0)];
  return online > 0 ? [...calls, call('leadership', 'consent.withdrawn', true)] : calls;
}

/** Whom the protocol names, at once. */
export function callsForDerailing({ roles }: ThreadDerailing['data']): Call[] {
  return roles.map((role) => call(role, 'thread.derailing', true));
}

/** Leadership hears what was let stand, and what nobody did anything about. */
export function callsForTask(type: 'task.kept' | 'task.overdue'): Call[] {
  return [call('leadership', type, type === 'task.overdue')];
}

/** The school office keeps the photos that people are recognised by. */
export function callsForEnrolment({ when }: EnrolmentDue['data']): Call[] {
  return [call('administration', `enrolment.due.${when}`)];
}

/** The school office asks the pupil, who decides from that birthday on. */
export function callsForBirthday({ when }: PupilTurning16['data']): Call[] {
  return [call('administration', `pupil.turning-16.${when}`)];
}
