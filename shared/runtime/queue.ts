import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { errorNameOf, type Log } from './log.ts';

/** The part of Lambda's context that we use; the local runtime has none. */
type RunContext = Pick<Context, 'getRemainingTimeInMillis'>;

export type QueueHandler = (event: SQSEvent, context?: RunContext) => Promise<SQSBatchResponse>;

export interface QueueOptions<Event> {
  /** Turns a record's body (text) into an event; throws when it is none. */
  parse: (body: string, record: SQSRecord) => Event;
  handle: (event: Event) => Promise<void>;
  /** Seconds until the next attempt of a record that failed its first, second … time (1, 2 …), where the error says none. */
  backoffSeconds?: (receives: number) => number;
  /** Makes a record wait so long before its next attempt (SQS: ChangeMessageVisibility). */
  postpone?: (record: SQSRecord, afterSeconds: number) => Promise<void>;
  /** Overrides Lambda's own count of the time that is left. */
  remainingSeconds?: () => number;
  log?: Log;
}

/** This part of the time there is takes on no new work: it is for the answer that keeps done work done. */
const answerShare = 0.2;
/** SQS lets a message wait no longer than 12 hours after it was received. */
const mostSeconds = 12 * 3600 - 60;

/**
 * A Lambda handler for one listener's queue. Every record stands alone: one that fails, or cannot be
 * read, or that there was no time for, is reported and comes back by itself; after the last attempt the
 * queue moves it to the dead letters. An error with a number `afterSeconds` says when to come back.
 */
export function onQueue<Event>(options: QueueOptions<Event>): QueueHandler {
  return async ({ Records }, context) => {
    const remaining = clockOf(options, context);
    const enough = remaining() * answerShare;
    const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
    for (const record of Records) {
      const inTime = remaining() > enough;
      if (inTime && (await succeeds(options, record))) continue;
      if (!inTime) options.log?.warn('no time left for a record', { receives: receivesOf(record) });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
}

function clockOf(
  { remainingSeconds }: Pick<QueueOptions<never>, 'remainingSeconds'>,
  context: RunContext | undefined,
): () => number {
  if (remainingSeconds !== undefined) return remainingSeconds;
  if (context !== undefined) return () => context.getRemainingTimeInMillis() / 1000;
  return () => Number.MAX_SAFE_INTEGER;
}

async function succeeds<Event>(
  { parse, handle, backoffSeconds, postpone, log }: QueueOptions<Event>,
  record: SQSRecord,
): Promise<boolean> {
  try {
    await handle(parse(record.body, record));
    return true;
  } catch (cause) {
    const afterSeconds = waitOf(cause) ?? backoffSeconds?.(receivesOf(record));
    log?.error('a record failed', {
      errorName: errorNameOf(cause),
      receives: receivesOf(record),
      ...(afterSeconds === undefined ? {} : { afterSeconds }),
    });
    if (afterSeconds !== undefined) await postponed(postpone, record, afterSeconds, log);
    return false;
  }
}

async function postponed(
  postpone: QueueOptions<never>['postpone'],
  record: SQSRecord,
  afterSeconds: number,
  log: Log | undefined,
): Promise<void> {
  try {
    await postpone?.(record, afterSeconds);
  } catch (cause) {
    // it comes back after the queue's own time-out instead
    log?.warn('a record could not be postponed', { errorName: errorNameOf(cause) });
  }
}

function waitOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error) || !('afterSeconds' in cause)) return undefined;
  const { afterSeconds } = cause;
  if (typeof afterSeconds !== 'number' || Number.isNaN(afterSeconds)) return undefined;
  return Math.min(Math.max(0, Math.ceil(afterSeconds)), mostSeconds);
}

function receivesOf({ attributes }: SQSRecord): number {
  return Number(attributes.ApproximateReceiveCount);
}
