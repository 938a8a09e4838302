import type { SQSEvent } from 'aws-lambda';
import type { EmbeddedQueue } from '../../shared/adapters/queues/sqlite.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Delivery } from '../../shared/ports/queue.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { onQueue } from '../../shared/runtime/queue.ts';

export interface Listening {
  listener: string;
  /** Reads a body and does the work: what Lambda's handler of this listener does. */
  handle: (body: string) => Promise<void>;
  /** Deliveries worked on side by side. */
  concurrency: number;
  /** A delivery that is not done by then is handed out again. */
  leaseSeconds: number;
}

export interface RunnerOptions {
  now: Clock;
  /** 0 up to 1, for the jitter of second attempts. */
  random: () => number;
  log: Log;
  onFault: (cause: unknown) => void;
}

export interface Runner {
  /** Resolves when nothing can be done now: every queue empty, or waiting for a later time. */
  idle(): Promise<void>;
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/** Seconds before the second, third … attempt, before jitter: five attempts within a quarter of an hour. */
const backoffSeconds = [5, 30, 120, 600];

/** What Lambda's event source does in the cloud: lease, hand over as a real SQS event, finish or put back. */
export function startRunner(
  queue: EmbeddedQueue,
  listenings: Listening[],
  { now, random, log, onFault }: RunnerOptions,
): Runner {
  let stopped = false;
  const loops = listenings.map((listening) => startLoop(listening));

  function startLoop({ listener, handle, concurrency, leaseSeconds }: Listening) {
    const postponed = new Map<string, number>();
    const handler = onQueue({
      parse: (body) => body,
      handle,
      postpone: async ({ messageId }, afterSeconds) => {
        postponed.set(messageId, afterSeconds);
      },
      log,
    });
    const working = new Set<Promise<void>>();
    let taking: Promise<void> = Promise.resolve();
    let isTaking = false;
    let again = false;
    let timer: NodeJS.Timeout | undefined;

    function wake(): void {
      if (stopped) return;
      again = true;
      if (isTaking) return;
      isTaking = true;
      taking = take()
        .catch(onFault)
        .finally(() => {
          isTaking = false;
        });
    }

    async function take(): Promise<void> {
      while (again && !stopped) {
        again = false;
        const room = concurrency - working.size;
        if (room <= 0) return;
        const deliveries = await queue.receive(listener, { max: room, leaseSeconds });
        for (const delivery of deliveries) {
          const job = work(delivery).finally(() => {
            working.delete(job);
            wake();
          });
          working.add(job);
        }
        if (deliveries.length > 0) again = true;
      }
      sleepUntilNext();
    }

    /** A released or delayed job wakes its loop by itself. */
    function sleepUntilNext(): void {
      clearTimeout(timer);
      const at = queue.nextAt(listener);
      if (at === undefined || stopped) return;
      timer = setTimeout(wake, Math.min(Math.max(at - now().getTime(), 50), 60_000));
      timer.unref();
    }

    async function work(delivery: Delivery): Promise<void> {
      try {
        const { batchItemFailures } = await handler(sqsEvent(delivery));
        if (batchItemFailures.length === 0) await queue.complete(delivery);
        else await putBack(delivery);
      } catch (cause) {
        onFault(cause);
      }
    }

    async function putBack(delivery: Delivery): Promise<void> {
      const asked = postponed.get(delivery.id);
      postponed.delete(delivery.id);
      const most = backoffSeconds[delivery.receives - 1] ?? 0;
      await queue.release(delivery, asked ?? Math.ceil(random() * most));
    }

    queue.onEnqueue(wake);
    wake();
    return {
      async idle() {
        wake();
        await taking;
        await Promise.all(working);
      },
      isBusy: () => isTaking || working.size > 0,
      stop() {
        clearTimeout(timer);
      },
    };
  }

  async function idle(): Promise<void> {
    do {
      for (const loop of loops) await loop.idle();
      await new Promise((resolve) => setImmediate(resolve));
    } while (loops.some((loop) => loop.isBusy()));
  }

  return {
    idle,
    async stop() {
      stopped = true;
      for (const loop of loops) loop.stop();
      await idle();
    },
  };
}

function sqsEvent({ id, listener, body, receives, receipt }: Delivery): SQSEvent {
  return {
    Records: [
      {
        messageId: id,
        receiptHandle: receipt,
        body,
        attributes: {
          ApproximateReceiveCount: String(receives),
          SentTimestamp: '0',
          SenderId: 'local',
          ApproximateFirstReceiveTimestamp: '0',
        },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:local:000000000000:${listener}`,
        awsRegion: 'local',
      },
    ],
  };
}
