/** The most memory a helper process may take, native code included: above it, it ends itself. */
const maxMegabytes = 1200;

/** The settings that the helper process was started with. */
export function settingsOfProcess(): unknown {
  const [settings = 'null'] = process.argv.slice(2);
  return JSON.parse(settings);
}

/**
 * The other side of `createBoundedWorker`: answers every job that comes in. A handler that throws fails
 * its own job only. The process ends with the program that started it.
 */
export function serveJobs(handle: (job: unknown) => Promise<unknown>): void {
  const say = (message: object) => process.send?.(message);
  process.on('message', async (job) => {
    try {
      say({ kind: 'done', answer: await handle(job) });
    } catch {
      say({ kind: 'failed' });
    }
  });
  process.on('disconnect', () => process.exit());
  setInterval(() => {
    if (process.memoryUsage.rss() > maxMegabytes * 2 ** 20) process.exit(1);
  }, 50).unref();
  say({ kind: 'ready' });
}
