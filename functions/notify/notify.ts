import { createHash } from 'node:crypto';
import type { SchoolwachtEvent } from '../../events/index.ts';
import type { TroubleFound } from '../../events/trouble-found.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Notifier } from '../../shared/ports/notifier.ts';
import type { Store } from '../../shared/ports/store.ts';
import { readContent, readDecision } from '../../shared/records/contents.ts';
import { type NoticeRecord, readNotice, writeNotice } from '../../shared/records/notices.ts';
import type { Stored } from '../../shared/records/record.ts';
import { listSchools } from '../../shared/records/schools.ts';
import {
  type Call,
  callsFor,
  callsForAction,
  callsForBirthday,
  callsForDerailing,
  callsForEnrolment,
  callsForTask,
  callsForTrouble,
  callsForWithdrawal,
  onlyToLeadership,
} from './calls.ts';
import { wording } from './wording.ts';

export interface NotifyDependencies {
  store: Store;
  notifier: Notifier;
  /** How people write a platform's name. */
  platformTitles: ReadonlyMap<string, string>;
  now: Clock;
}

/** What this listener hears (`infra/wiring.ts`). */
type Heard = Extract<
  SchoolwachtEvent,
  {
    type:
      | 'content.decided'
      | 'action.settled'
      | 'trouble.found'
      | 'consent.withdrawn'
      | 'task.kept'
      | 'task.overdue'
      | 'pupil.turning-16'
      | 'enrolment.due'
      | 'thread.derailing';
  }
>;

/**
 * Tells people, once per event, role and kind. All notices are written first, so that they are on the page
 * even while mail is down; a lost answer repeats the message under the same reference rather than lose it. Each is sent
 * on its own, what is urgent first: whoever cannot be reached keeps nobody else from hearing.
 */
export function notify(dependencies: NotifyDependencies) {
  return async (event: Heard): Promise<void> => {
    const calls = await addressed(dependencies, event);
    const urgentFirst = calls.toSorted((a, b) => Number(b.call.urgent) - Number(a.call.urgent));
    const written = await Promise.allSettled(
      urgentFirst.map((one) => noticeOf(dependencies, event, one)),
    );
    const notices = written.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const sent = await Promise.allSettled(notices.map((notice) => send(dependencies, notice)));
    const failed = [...written, ...sent].find((one) => one.status === 'rejected');
    // the queue repeats it: what was sent is not sent again
    if (failed !== undefined) throw failed.reason;
  };
}

interface Addressed {
  schoolId: string;
  ref: ContentRef | null;
  call: Call;
}

async function addressed({ store }: NotifyDependencies, event: Heard): Promise<Addressed[]> {
  switch (event.type) {
    case 'trouble.found':
      return ofTrouble(store, event);
    case 'consent.withdrawn':
      return ofSchool(event.data.schoolId, callsForWithdrawal(event.data));
    case 'pupil.turning-16':
      return ofSchool(event.data.schoolId, callsForBirthday(event.data));
    case 'enrolment.due':
      return ofSchool(event.data.schoolId, callsForEnrolment(event.data));
    case 'task.kept':
    case 'task.overdue':
      return ofContent(event.data.ref, callsForTask(event.type));
    case 'thread.derailing':
      return ofContent(event.data.ref, callsForDerailing(event.data));
    case 'action.settled':
      return ofReadable(store, event.data.ref, callsForAction(event.data));
    case 'content.decided': {
      const { ref, decision } = event.data;
      return ofReadable(store, ref, await callsForDecision(store, ref, decision));
    }
  }
}

const ofSchool = (schoolId: string, calls: Call[]): Addressed[] =>
  calls.map((call) => ({ schoolId, ref: null, call }));

const ofContent = (ref: ContentRef, calls: Call[]): Addressed[] =>
  calls.map((call) => ({ schoolId: ref.schoolId, ref, call }));

/** Only whoever may read it: their message leads to its page. */
async function ofReadable(store: Store, ref: ContentRef, calls: Call[]): Promise<Addressed[]> {
  const content = ref.kind === 'comment' ? await readContent(store, ref) : undefined;
  return ofContent(ref, content?.data.restricted === true ? onlyToLeadership(calls) : calls);
}

/** What belongs to no school (a delivery nobody can place) is told to every school on this machine. */
async function ofTrouble(store: Store, { data }: TroubleFound): Promise<Addressed[]> {
  const { schoolId, ref } = data;
  if (ref !== null) return ofReadable(store, ref, callsForTrouble(data));
  const schoolIds = schoolId === null ? (await listSchools(store)).map(({ id }) => id) : [schoolId];
  const calls = callsForTrouble(data);
  return schoolIds.flatMap((id) => calls.map((call) => ({ schoolId: id, ref, call })));
}

/** Only what the decision before did not already call for; what cannot wait is told again when the comment says something else. */
async function callsForDecision(store: Store, ref: ContentRef, decision: number): Promise<Call[]> {
  const made = await readDecision(store, ref, decision);
  if (made === undefined) throw new Error('expected the decision that an event told of');
  const before = decision > 1 ? await readDecision(store, ref, decision - 1) : undefined;
  const known = before === undefined ? [] : callsFor(ref.kind, before.data);
  const isEdited = ref.kind === 'comment' && before?.data.fingerprint !== made.data.fingerprint;
  return callsFor(ref.kind, made.data, before?.data).filter(
    ({ role, kind, urgent }) =>
      (urgent && isEdited) ||
      !known.some((call) => call.role === role && call.kind === kind && call.urgent >= urgent),
  );
}

async function noticeOf(
  { store, platformTitles, now }: NotifyDependencies,
  event: Heard,
  { schoolId, ref, call: { role, kind, urgent } }: Addressed,
): Promise<Stored<NoticeRecord>> {
  const id = `${event.id}#${role}#${kind}`;
  const known = await readNotice(store, { id, schoolId, ref });
  if (known !== undefined) return known;
  return announce(store, {
    id,
    schoolId,
    role,
    kind,
    urgent,
    reference: referenceOf(`${schoolId}#${id}`),
    at: now().toISOString(),
    ref,
    ...wording(kind, urgent, {
      platform: platformTitles.get(ref?.platform ?? platformOf(event) ?? ''),
      posts: event.type === 'consent.withdrawn' ? event.data : undefined,
    }),
    sent: false,
    seen: null,
  });
}

async function send(
  { store, notifier }: NotifyDependencies,
  stored: Stored<NoticeRecord>,
): Promise<void> {
  if (stored.data.sent) return;
  const { role, schoolId, kind, urgent, reference, subject, body } = stored.data;
  await notifier.send({
    role,
    schoolId,
    kind,
    urgent,
    reference,
    subject: `${subject.nl} (${reference})`,
    body: `${body.nl}\n\n${body.en}\n\n${reference}`,
  });
  // somebody marked it seen meanwhile: then it is known, and a repeat of this event sends nothing new
  await store.commit({ writes: [writeNotice({ ...stored.data, sent: true }, stored)] });
}

async function announce(store: Store, notice: NoticeRecord): Promise<Stored<NoticeRecord>> {
  const made = await store.commit({ writes: [writeNotice(notice)] });
  if (made.ok) return { data: notice, version: 1 };
  const others = await readNotice(store, notice);
  if (others === undefined) throw new Error('expected the notice that another worker just made');
  return others;
}

/** Short enough to say on the phone. */
function referenceOf(id: string): string {
  return `SW-${createHash('sha256').update(id).digest('hex').slice(0, 8).toUpperCase()}`;
}

/** An account that does not answer is about one platform, though about no content. */
function platformOf(event: Heard): string | undefined {
  if (event.type !== 'trouble.found' || !event.data.kind.startsWith('account.')) return undefined;
  return event.data.reason.split(':')[0];
}
