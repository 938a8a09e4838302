import { serveJobs, settingsOfProcess } from '../../bounded-worker-process.ts';
import { jobSchema, openAnalyst, settingsSchema } from './analyst.ts';

/** The process in which untrusted files are decoded and searched. */
const analyst = await openAnalyst(settingsSchema.parse(settingsOfProcess()));
serveJobs((job) => analyst(jobSchema.parse(job)));
