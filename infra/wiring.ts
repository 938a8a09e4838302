import type { EventType } from '../events/index.ts';
import { keysOf } from '../shared/domain/keys-of.ts';

/**
 * Who listens to which event: read by the stacks and by the local runtime. Each listener has a queue
 * of its own, each queue a dead-letter queue, and `park` listens to all of those.
 */
export const listeners = {
  'screen-post': ['post.changed'],
  'moderate-comment': ['comment.changed'],
  act: ['action.requested'],
  notify: ['content.decided', 'action.settled', 'trouble.found'],
} satisfies Record<string, EventType[]>;

export type ListenerName = keyof typeof listeners;

export const listenerNames: ListenerName[] = keysOf(listeners);

/** After this many failed attempts a job is parked where a person sees it. */
export const maxReceives = 5;

/** What runs by the clock, in minutes between two runs. */
export const schedules = { poll: 5, sweep: 1 } as const;

export function listenersFor(type: EventType): ListenerName[] {
  return listenerNames.filter((name) => listeners[name].some((heard) => heard === type));
}
