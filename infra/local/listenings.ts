import { randomUUID } from 'node:crypto';
import { parseEvent } from '../../events/parse-event.ts';
import { act } from '../../functions/act/act.ts';
import {
  type EnrolPersonDependencies,
  enrolPerson,
} from '../../functions/enrol-person/enrol-person.ts';
import { followConsent } from '../../functions/follow-consent/follow-consent.ts';
import { importConsent } from '../../functions/import-consent/import-consent.ts';
import { moderateComment } from '../../functions/moderate-comment/moderate-comment.ts';
import { type NotifyDependencies, notify } from '../../functions/notify/notify.ts';
import { park } from '../../functions/park/park.ts';
import { redactPicture } from '../../functions/redact-picture/redact-picture.ts';
import {
  type ScreenPostDependencies,
  screenPost,
} from '../../functions/screen-post/screen-post.ts';
import { type HeardBy, type ListenerName, listenerNames, typesHeardBy } from '../wiring.ts';
import type { Listening } from './runner.ts';

type Dependencies = ScreenPostDependencies & EnrolPersonDependencies & NotifyDependencies;

/** Every listener of `wiring.ts` with its use case, and `park` behind each of them. */
export function listenings(dependencies: Dependencies): Listening[] {
  const giveUp = park(dependencies);
  const { media, moderator } = dependencies;
  const pictures = moderator === undefined ? {} : { pictures: { media, moderator } };
  const work: Record<ListenerName, Pick<Listening, 'handle' | 'concurrency' | 'leaseSeconds'>> = {
    'screen-post': {
      handle: hearing('screen-post', screenPost(dependencies)),
      concurrency: 2,
      leaseSeconds: 300,
    },
    'moderate-comment': {
      handle: hearing('moderate-comment', moderateComment({ ...dependencies, ...pictures })),
      concurrency: 8,
      leaseSeconds: 60,
    },
    act: { handle: hearing('act', act(dependencies)), concurrency: 2, leaseSeconds: 60 },
    'follow-consent': {
      handle: hearing('follow-consent', followConsent(dependencies)),
      concurrency: 2,
      leaseSeconds: 120,
    },
    'import-consent': {
      handle: hearing('import-consent', importConsent({ ...dependencies, newId: randomUUID })),
      concurrency: 1,
      leaseSeconds: 900,
    },
    'redact-picture': {
      handle: hearing('redact-picture', redactPicture(dependencies)),
      concurrency: 1,
      leaseSeconds: 120,
    },
    'enrol-person': {
      handle: hearing('enrol-person', enrolPerson(dependencies)),
      concurrency: 1,
      leaseSeconds: 120,
    },
    notify: { handle: hearing('notify', notify(dependencies)), concurrency: 4, leaseSeconds: 60 },
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

function hearing<Name extends ListenerName>(
  name: Name,
  handle: (event: HeardBy<Name>) => Promise<void>,
) {
  return async (body: string) => handle(parseEvent(typesHeardBy(name), body));
}
