import { serveJobs, settingsOfProcess } from '../../bounded-worker-process.ts';
import { openClassifier } from './classify.ts';
import { jobSchema, settingsSchema } from './job.ts';

/** The process in which untrusted files are decoded and looked at. */
const { version, modelDirectory } = settingsSchema.parse(settingsOfProcess());
const classify = await openClassifier(version, modelDirectory);
serveJobs((job) => classify(jobSchema.parse(job).file));
