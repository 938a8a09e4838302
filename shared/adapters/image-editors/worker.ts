import { serveJobs } from '../bounded-worker.ts';
import { edit, jobSchema } from './edit.ts';

/** The thread in which untrusted files are decoded and encoded anew. */
serveJobs((job) => edit(jobSchema.parse(job)));
