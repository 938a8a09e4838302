import module from 'node:module';
import * as z from 'zod';

/**
 * The most memory a helper process may take, native code and weights included: above it, it ends itself.
 * Searching a picture of 50 megapixels takes up to 700, making a copy of it 550; only 16 bits with transparency,
 * turned and interlaced at that size, take more, and are held.
 */
const maxMegabytes = 900;
const checkMilliseconds = 50;
/** By then the modules of a first job are loaded as well. */
const flushMilliseconds = 1000;

const requestSchema = z.object({ job: z.unknown(), limitSeconds: z.number() });

/** The settings that the helper process was started with. */
export function settingsOfProcess(): unknown {
  const [settings = 'null'] = process.argv.slice(2);
  return JSON.parse(settings);
}

/**
 * The other side of `createBoundedWorker`: answers every job that comes in. A handler that throws fails
 * its own job only; one that works too long, or takes too much memory, ends the process. So does the end
 * of the program that started it.
 */
export function serveJobs(handle: (job: unknown) => Promise<unknown>): void {
  const say = (message: object) => process.send?.(message);
  let lastWorkSeconds = Number.POSITIVE_INFINITY;

  process.on('message', async (message) => {
    try {
      const { job, limitSeconds } = requestSchema.parse(message);
      lastWorkSeconds = workSeconds() + limitSeconds;
      say({ kind: 'done', answer: await handle(job) });
    } catch {
      say({ kind: 'failed' });
    } finally {
      lastWorkSeconds = Number.POSITIVE_INFINITY;
    }
  });
  process.on('disconnect', () => process.exit());
  setInterval(() => {
    if (process.memoryUsage.rss() > maxMegabytes * 2 ** 20) process.exit(1);
    if (workSeconds() <= lastWorkSeconds) return;
    lastWorkSeconds = Number.POSITIVE_INFINITY;
    process.send?.({ kind: 'late' }, () => process.exit(1));
  }, checkMilliseconds).unref();
  say({ kind: 'ready' });
  // A process that is killed writes nothing down at its end.
  setTimeout(() => module.flushCompileCache?.(), flushMilliseconds).unref();
}

/** Processor time of the whole process, native code included. */
function workSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
