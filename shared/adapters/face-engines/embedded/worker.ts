import { workerData } from 'node:worker_threads';
import { serveJobs } from '../../bounded-worker.ts';
import { jobSchema, openAnalyst, settingsSchema } from './analyst.ts';

/** The thread in which untrusted files are decoded and searched. */
const analyst = await openAnalyst(settingsSchema.parse(workerData));
serveJobs((job) => analyst(jobSchema.parse(job)));
