import { type EventType, eventSchema, type SchoolwachtEvent } from '../../events/index.ts';
import { act } from '../../functions/act/act.ts';
import { moderateComment } from '../../functions/moderate-comment/moderate-comment.ts';
import { type NotifyDependencies, notify } from '../../functions/notify/notify.ts';
import { park } from '../../functions/park/park.ts';
import {
  type ScreenPostDependencies,
  screenPost,
} from '../../functions/screen-post/screen-post.ts';
import { type ListenerName, listenerNames } from '../wiring.ts';
import type { Listening } from './runner.ts';

type Dependencies = ScreenPostDependencies & NotifyDependencies;

/** Every listener of `wiring.ts` with its use case, and `park` behind each of them. */
export function listenings(dependencies: Dependencies): Listening[] {
  const screen = screenPost(dependencies);
  const moderate = moderateComment(dependencies);
  const carryOut = act(dependencies);
  const tell = notify(dependencies);
  const giveUp = park(dependencies);
  const work: Record<ListenerName, Pick<Listening, 'handle' | 'concurrency' | 'leaseSeconds'>> = {
    'screen-post': {
      handle: async (body) => screen(expect(body, 'post.changed')),
      concurrency: 2,
      leaseSeconds: 300,
    },
    'moderate-comment': {
      handle: async (body) => moderate(expect(body, 'comment.changed')),
      concurrency: 8,
      leaseSeconds: 60,
    },
    act: {
      handle: async (body) => carryOut(expect(body, 'action.requested')),
      concurrency: 2,
      leaseSeconds: 60,
    },
    notify: {
      handle: async (body) =>
        tell(expect(body, 'content.decided', 'action.settled', 'trouble.found')),
      concurrency: 4,
      leaseSeconds: 60,
    },
  };
  return listenerNames.flatMap((listener) => [
    { listener, ...work[listener] },
    {
      listener: `${listener}.dead`,
      handle: (body: string) => giveUp({ listener, body }),
      concurrency: 1,
      leaseSeconds: 60,
    },
  ]);
}

function expect<Type extends EventType>(
  body: string,
  ...types: Type[]
): Extract<SchoolwachtEvent, { type: Type }> {
  const event = eventSchema.parse(JSON.parse(body));
  if (!isOneOf(event, types)) throw new Error(`expected ${types.join(' or ')}`);
  return event;
}

function isOneOf<Type extends EventType>(
  event: SchoolwachtEvent,
  types: Type[],
): event is Extract<SchoolwachtEvent, { type: Type }> {
  return types.some((type) => type === event.type);
}
