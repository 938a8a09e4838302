import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/**
 * Does one job at a time in a process of its own, which is killed when a job does not end and started
 * anew for the next one.
 *
 * A process and not a thread: a thread that is stopped in the middle of native code (decoding, inference)
 * takes the whole program down with it, and so does a crash in that code.
 */
export interface BoundedWorker<Job, Answer> {
  /**
   * Gives the job this many seconds of work. `took-too-long` and `failed` are about this job; rejects
   * only when the process cannot start at all.
   */
  run(job: Job, limitSeconds: number): Promise<Answer | 'took-too-long' | 'failed'>;
  close(): Promise<void>;
}

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), answer: z.unknown() }),
  z.object({ kind: z.literal('failed') }),
  z.object({ kind: z.literal('late') }),
]);
/** What a process says, or that it is silent for too long, or that it is gone. */
type Heard = z.infer<typeof messageSchema> | { kind: 'gone' };

/**
 * A job has this many seconds by the clock for each second of work it may do. The work is counted by the
 * process itself: a busy machine is no reason to hold a picture.
 */
const patience = 4;

/** Loading code and weights takes a second at most; on a machine under full load, a good deal longer. */
const startSeconds = 60;

/** Code as Node compiled it, inside this installation: a process starts in a third of the time. */
const compileCache = fileURLToPath(
  new URL('../../node_modules/.cache/schoolwacht/compiled', import.meta.url),
);

interface Options<Answer> {
  /** The module that the process runs; it calls `serveJobs`. */
  url: URL;
  settings: unknown;
  parse: (answer: unknown) => Answer;
}

export function createBoundedWorker<Job extends object, Answer>(
  options: Options<Answer>,
): BoundedWorker<Job, Answer> {
  let running: Helper | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    running?.kill();
    running = undefined;
  };

  const attempt = async (job: Job, limitSeconds: number) => {
    running ??= await start(options.url, options.settings);
    const heard = await running.ask(job, limitSeconds);
    if (heard.kind === 'done') return options.parse(heard.answer);
    if (heard.kind !== 'failed') stop();
    return heard.kind === 'late' ? ('took-too-long' as const) : ('failed' as const);
  };

  return {
    run(job, limitSeconds) {
      const result = queue.then(() => attempt(job, limitSeconds));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      await queue;
      stop();
    },
  };
}

interface Helper {
  ask(job: object, limitSeconds: number): Promise<Heard>;
  kill(): void;
}

async function start(url: URL, settings: unknown): Promise<Helper> {
  const child = fork(fileURLToPath(url), [JSON.stringify(settings)], {
    // Node 22.18 and later read TypeScript themselves; a loader would cost half of the start.
    execArgv: process.features.typescript ? [] : process.execArgv,
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
    serialization: 'advanced', // bytes and floats as they are
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const kill = () => void child.kill('SIGKILL');
  const first = await next(child, startSeconds);
  if (first.kind !== 'ready') {
    kill();
    throw new Error('Expected the helper process to start.');
  }
  return {
    kill,
    ask(job, limitSeconds) {
      const answer = next(child, patience * limitSeconds);
      // Fails when the process died since its last job; `next` hears of that as well.
      child.send({ job, limitSeconds }, () => undefined);
      return answer;
    },
  };
}

/** The next thing a process says. While nothing is waited for it keeps no program alive. */
function next(child: ChildProcess, limitSeconds: number): Promise<Heard> {
  return new Promise((resolve) => {
    const settle = (heard: Heard) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onGone).off('error', onGone);
      child.unref();
      child.channel?.unref();
      resolve(heard);
    };
    const onMessage = (message: unknown) => settle(messageSchema.parse(message));
    const onGone = () => settle({ kind: 'gone' });
    const timer = setTimeout(() => settle({ kind: 'late' }), 1000 * limitSeconds);
    child.ref();
    child.channel?.ref();
    child.on('message', onMessage).on('exit', onGone).on('error', onGone);
    if (child.exitCode !== null || child.signalCode !== null) onGone();
  });
}

/**
 * The same promises without a process, for surroundings that set bounds of their own. Work that takes too
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
