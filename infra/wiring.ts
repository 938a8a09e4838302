import type { EventType, SchoolwachtEvent } from '../events/index.ts';
import { keysOf } from '../shared/domain/keys-of.ts';

/**
 * Who listens to which event: read by the stacks, the functions and the local runtime. Each listener has
 * a queue of its own, each queue a dead-letter queue, and `park` listens to all of those.
 */
export const listeners = {
  'screen-post': ['post.changed'],
  'moderate-comment': ['comment.changed'],
  act: ['action.requested'],
  'follow-consent': ['consent.changed', 'import.settled', 'policy.changed'],
  notify: [
    'content.decided',
    'action.settled',
    'trouble.found',
    'consent.withdrawn',
    'task.kept',
    'task.overdue',
    'pupil.turning-16',
    'enrolment.due',
    'thread.derailing',
  ],
  'import-consent': ['import.uploaded', 'import.confirmed', 'import.revoked'],
  'redact-picture': ['redaction.asked'],
  'enrol-person': ['enrolment.asked'],
} satisfies Record<string, EventType[]>;

export type ListenerName = keyof typeof listeners;

export const listenerNames: ListenerName[] = keysOf(listeners);

type Heard = { [Name in ListenerName]: (typeof listeners)[Name][number] };

/** What a listener finds in its queue. */
export type HeardBy<Name extends ListenerName> = Extract<SchoolwachtEvent, { type: Heard[Name] }>;

export function typesHeardBy<Name extends ListenerName>(name: Name): readonly Heard[Name][] {
  const heard: { [Each in ListenerName]: readonly Heard[Each][] } = listeners;
  return heard[name];
}

/** Every event that anybody hears: for those who start anything again. */
const everyEvent: readonly EventType[] = Object.values(listeners).flat();

/**
 * What each function may say: in the cloud its queues and its rights follow from this. An event that is
 * missing here is not lost, but waits for `sweep` to send it.
 */
export const says = {
  webhooks: ['post.changed', 'comment.changed', 'trouble.found'],
  poll: ['post.changed', 'comment.changed', 'trouble.found'],
  subscribe: ['trouble.found'],
  'screen-post': ['content.decided', 'action.requested', 'trouble.found'],
  'moderate-comment': ['content.decided', 'action.requested', 'trouble.found', 'thread.derailing'],
  act: ['action.settled', 'post.changed', 'comment.changed', 'trouble.found'],
  'follow-consent': [
    'post.changed',
    'consent.changed',
    'import.settled',
    'policy.changed',
    'consent.withdrawn',
  ],
  notify: [],
  'import-consent': ['consent.changed', 'import.settled', 'import.uploaded'],
  'redact-picture': [],
  'enrol-person': [],
  park: ['content.decided', 'action.requested', 'action.settled', 'trouble.found'],
  sweep: everyEvent,
  console: everyEvent,
  api: [],
} satisfies Record<ListenerName, readonly EventType[]> & Record<string, readonly EventType[]>;

export type FunctionName = keyof typeof says;

/** After this many failed attempts a job is parked where a person sees it. */
export const maxReceives = 5;

/** What runs by the clock, in minutes between two runs. */
export const schedules = { poll: 5, sweep: 1, subscribe: 60 } as const;

export function listenersFor(type: EventType): ListenerName[] {
  return listenerNames.filter((name) => listeners[name].some((heard) => heard === type));
}
