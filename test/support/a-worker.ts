import { serveJobs } from '../../shared/adapters/bounded-worker-process.ts';

/** A helper process that does what it is told, also what no helper should do. */
const megabyte = 2 ** 20;
const kept: Buffer[] = [];

const jobs: Record<string, () => unknown> = {
  answer: () => 'an answer',
  throw: () => {
    throw new Error('Expected to be told so.');
  },
  crash: () => process.kill(process.pid, 'SIGKILL'),
  work: () => {
    for (;;) Math.sqrt(2);
  },
  take: async () => {
    for (let n = 0; n < 40; n++) {
      kept.push(Buffer.alloc(50 * megabyte, 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return kept.length;
  },
};

serveJobs(async (job) => jobs[(job as { does: string }).does]?.());
