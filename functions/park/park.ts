import { createHash } from 'node:crypto';
import { contentOf, schoolOf } from '../../events/about.ts';
import { eventSchema, type SchoolwachtEvent } from '../../events/index.ts';
import type { ContentRef } from '../../shared/domain/content.ts';
import type { Pack } from '../../shared/domain/policy/pack.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Store } from '../../shared/ports/store.ts';
import {
  readAction,
  readContent,
  writeAction,
  writeContent,
} from '../../shared/records/contents.ts';
import { mustSettle, startingAgain } from '../../shared/records/overtaken.ts';
import { packToNote } from '../../shared/records/pack-of.ts';
import { park as parkRecord, readParked } from '../../shared/records/parked.ts';
import { recordUnchecked } from '../../shared/records/unchecked.ts';

export interface ParkDependencies {
  store: Store;
  packs: ReadonlyMap<string, Pack>;
  now: Clock;
}

/** A dead letter: work that a listener gave up on. */
export interface DeadLetter {
  listener: string;
  body: string;
}

const source = 'park';

/**
 * Puts work that failed for good where a person sees it: on the list of parked work, on the content
 * itself ("could not be checked") and in a message. Nothing ends in silence.
 */
export function park(dependencies: ParkDependencies) {
  return (letter: DeadLetter): Promise<void> => startingAgain(() => lay(dependencies, letter));
}

async function lay(dependencies: ParkDependencies, { listener, body }: DeadLetter): Promise<void> {
  const { store, now } = dependencies;
  const event = parseEvent(body);
  const ref = refOf(event);
  const at = now();
  if (ref !== null) await showOnContent(dependencies, event, ref, at);
  const school = event === undefined ? null : schoolOf(event);
  const schoolId = school ?? '-';
  const id = `${listener}#${createHash('sha256').update(body).digest('hex').slice(0, 32)}`;
  const before = await readParked(store, { schoolId, id });
  // failed, started again by a person, failed again: the same work, a new line on the list
  const name = before === undefined ? id : `${id}#${at.getTime()}`;
  if (before !== undefined && before.data.settled === null) return;
  await store.commit({
    writes: [
      parkRecord({
        id: name,
        schoolId,
        listener,
        event: event ?? null,
        reason: event === undefined ? 'unreadable' : 'attempts-used-up',
        at: at.toISOString(),
        settled: null,
      }),
    ],
    events: [
      {
        id: `parked#${name}`,
        type: 'trouble.found',
        source,
        time: at.toISOString(),
        data: {
          schoolId: school,
          kind: 'work.parked',
          urgent: listener === 'act' || listener === 'notify',
          ref,
          reason: listener,
        },
      },
    ],
  });
}

function parseEvent(body: string): SchoolwachtEvent | undefined {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function refOf(event: SchoolwachtEvent | undefined): ContentRef | null {
  return event === undefined ? null : contentOf(event);
}

async function showOnContent(
  { store, packs }: ParkDependencies,
  event: SchoolwachtEvent | undefined,
  ref: ContentRef,
  at: Date,
): Promise<void> {
  if (event?.type === 'action.requested') {
    const intent = await readAction(store, ref, event.data.action);
    const content = await readContent(store, ref);
    if (intent?.data.status !== 'intended' || content === undefined) return;
    const failed = { status: 'failed' as const, reason: 'attempts-used-up' };
    const action = { ...intent.data, ...failed, settledAt: at.toISOString() };
    const { kind, number } = intent.data;
    const open = { ...content.data, open: true };
    const done = await store.commit({
      writes: [writeAction(ref, action, intent), writeContent(open, content)],
      events: [
        {
          id: `settled#${ref.platform}#${ref.key}#${number}#parked`,
          type: 'action.settled',
          source,
          time: at.toISOString(),
          data: { ref, action: number, kind, status: 'failed' },
        },
      ],
    });
    mustSettle(done);
    return;
  }
  if (event?.type !== 'post.changed' && event?.type !== 'comment.changed') return;
  const content = await readContent(store, ref);
  if (content === undefined) return;
  const pack = await packToNote(store, packs, ref.schoolId);
  const done = await recordUnchecked(store, content, {
    reason: 'attempts-used-up',
    pack,
    source,
    at,
  });
  mustSettle(done);
}
