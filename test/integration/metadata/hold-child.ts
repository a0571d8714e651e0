import { openMetadata } from '../../../client/src/engine/metadata/metadata';
import { newJob } from './samples';

/** Begins a job, tells its id, and works on for ever. */
async function main(): Promise<void> {
  const metadata = await openMetadata(process.argv[2]);
  const job = newJob();
  await metadata.jobs.hold(job.id);
  await metadata.jobs.create(job);
  await metadata.jobs.start(job.id);
  process.send!(job.id);
  setInterval(() => undefined, 1000);
}

void main();
