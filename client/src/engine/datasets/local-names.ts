import { TdmError, UserError } from '../errors';

/** Names within the folder of a local store. Only names of these shapes are ever joined to a path. */

export const MANIFEST_FILE = 'manifest.json';

const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const JOB_ID = /^[A-Za-z0-9_-]{1,64}$/;
const TEMPORARY = /^\.tmp-([A-Za-z0-9_-]{1,64})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Stands for the job in the name of a version that is being removed: no job has it, so sweeping finishes the work. */
export const REMOVED = 'removed';

/** Whether a name is the id of a dataset version, and so no way out of the folder. */
export function isVersionId(name: string): boolean {
  return VERSION_ID.test(name);
}

/** The folder's name of a version. Throws UserError when it cannot be one. */
export function versionName(datasetVersionId: string): string {
  const name = datasetVersionId.toLowerCase();
  if (!isVersionId(name)) throw noSuchVersion(datasetVersionId);
  return name;
}

/** The folder's name of a version that a job is still writing. */
export function temporaryName(jobId: string, datasetVersionId: string): string {
  if (!JOB_ID.test(jobId)) throw new TdmError('internal', `"${jobId}" is no id of a job.`);
  return `.tmp-${jobId}-${datasetVersionId}`;
}

/** The job that a temporary folder belongs to; null when the name is none of ours. */
export function jobOfTemporary(name: string): string | null {
  return TEMPORARY.exec(name)?.[1] ?? null;
}

/** That there is no such version. */
export function noSuchVersion(datasetVersionId: string): UserError {
  return new UserError(`There is no dataset version ${JSON.stringify(datasetVersionId)}.`, {
    hint: 'It may have been removed. The list of datasets shows what there is.',
  });
}
