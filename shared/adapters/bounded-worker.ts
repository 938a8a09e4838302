import { parentPort, Worker } from 'node:worker_threads';
import * as z from 'zod';

/** A thread that does one job at a time and is killed, and later started anew, when a job does not end. */
export interface BoundedWorker<Job, Answer> {
  /** `took-too-long` and `failed` are about this job; rejects only when the thread cannot start at all. */
  run(job: Job, limitSeconds: number): Promise<Answer | 'took-too-long' | 'failed'>;
  close(): Promise<void>;
}

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), answer: z.unknown() }),
  z.object({ kind: z.literal('failed') }),
]);
type Message = z.infer<typeof messageSchema>;

/** Loading code and weights takes a second at most; on a machine under full load, a good deal longer. */
const startSeconds = 60;
const heapMegabytes = 512;

interface Options<Answer> {
  /** The module that the thread runs; it calls `serveJobs`. */
  url: URL;
  settings: unknown;
  parse: (answer: unknown) => Answer;
}

export function createBoundedWorker<Job, Answer>(
  options: Options<Answer>,
): BoundedWorker<Job, Answer> {
  let thread: Thread | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopped = thread;
    thread = undefined;
    await stopped?.end();
  };

  const attempt = async (job: Job, limitSeconds: number) => {
    if (!thread) {
      const started = startThread(options.url, options.settings);
      const message = await started.next(startSeconds);
      if (message !== 'late' && message !== 'gone' && message.kind === 'ready') thread = started;
      else {
        await started.end();
        throw new Error('Expected the worker thread to start.');
      }
    }
    const message = await thread.ask(job, limitSeconds);
    if (message === 'late' || message === 'gone') {
      // Not awaited: native code that is stuck lets its thread end only when it returns.
      void stop();
      return message === 'late' ? ('took-too-long' as const) : ('failed' as const);
    }
    return message.kind === 'done' ? options.parse(message.answer) : ('failed' as const);
  };

  return {
    run(job, limitSeconds) {
      const result = queue.then(() => attempt(job, limitSeconds));
      queue = result.catch(() => undefined);
      return result;
    },
    close: stop,
  };
}

interface Thread {
  next(limitSeconds: number): Promise<Message | 'late' | 'gone'>;
  ask(job: unknown, limitSeconds: number): Promise<Message | 'late' | 'gone'>;
  end(): Promise<unknown>;
}

function startThread(url: URL, settings: unknown): Thread {
  const worker = new Worker(url, {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let heard: (message: Message | 'gone') => void = () => undefined;
  let isGone = false;
  const gone = () => {
    isGone = true;
    heard('gone');
  };
  worker.on('message', (message) => heard(messageSchema.parse(message)));
  worker.on('error', gone);
  worker.on('exit', gone);

  const next: Thread['next'] = (limitSeconds) =>
    new Promise((resolve) => {
      if (isGone) return resolve('gone');
      worker.ref();
      const settle = (outcome: Message | 'late' | 'gone') => {
        clearTimeout(timer);
        worker.unref(); // an idle thread keeps no program alive
        resolve(outcome);
      };
      const timer = setTimeout(() => settle('late'), 1000 * limitSeconds);
      heard = settle;
    });
  return {
    next,
    ask(job, limitSeconds) {
      const answer = next(limitSeconds);
      worker.postMessage(job);
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/**
 * The same promises without a thread, for surroundings that set bounds of their own. Work that takes too
 * long is answered in time and its late answer dropped, but nothing can stop it.
 */
export function createInlineWorker<Job, Answer>(
  open: () => Promise<(job: Job) => Promise<Answer>>,
): BoundedWorker<Job, Answer> {
  let opened: Promise<(job: Job) => Promise<Answer>> | undefined;
  return {
    async run(job, limitSeconds) {
      opened ??= open().catch((error: unknown) => {
        opened = undefined; // the next job tries again
        throw error;
      });
      const work = (await opened)(job).catch(() => 'failed' as const);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'took-too-long'>((resolve) => {
        timer = setTimeout(() => resolve('took-too-long'), 1000 * limitSeconds);
      });
      return Promise.race([work, late]).finally(() => clearTimeout(timer));
    },
    close: async () => undefined,
  };
}

/** The other side: answers every job that comes in. A handler that throws fails its own job only. */
export function serveJobs(handle: (job: unknown) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error('Expected to run in a worker thread.');
  port.on('message', async (job) => {
    try {
      port.postMessage({ kind: 'done', answer: await handle(job) });
    } catch {
      port.postMessage({ kind: 'failed' });
    }
  });
  port.postMessage({ kind: 'ready' });
}
