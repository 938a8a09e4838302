import { serveJobs } from '../bounded-worker-process.ts';
import { edit, jobSchema } from './edit.ts';

/** The process in which untrusted files are decoded and encoded anew. */
serveJobs((job) => edit(jobSchema.parse(job)));
