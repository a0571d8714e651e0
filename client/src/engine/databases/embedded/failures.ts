import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CancelledError, codeOf, TdmError, throwIfCancelled, UserError } from '../../errors';

/** What to do when there is no embedded server to be had. */
export const SET_A_URL =
  'Set TARGET_DATABASE_URL and DATABASE_URL (in VS Code: the settings tdm.targetUrl and tdm.metadataUrl) to a ' +
  'PostgreSQL server of your own.';

/** That there is no room left where `path` is. */
export function diskFull(path: string, cause?: unknown): UserError {
  return new UserError(`The disk that holds ${path} is full.`, {
    hint: 'Free some space, or set TDM_HOME to a folder on another disk.',
    where: path,
    cause,
  });
}

/** A failed file operation in plain words; any other error unchanged. */
export function fileFailure(error: unknown, folder: string): unknown {
  if (error instanceof TdmError) return error;
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : folder;
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError(`${path} cannot be read or written: permission denied.`, {
        hint: 'Set TDM_HOME to a folder of your own, or mend the permissions of this one.',
        where: path,
        cause: error,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError(`${path} cannot be made: a file is in the way.`, {
        hint: 'Set TDM_HOME to a folder, or move the file away.',
        where: path,
        cause: error,
      });
    default:
      return error;
  }
}

/** Does `work`; what goes wrong with files is told in plain words (UserError), `path` where Node names none. */
export async function withFileFailures<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** A file's text; null when it is not there. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Waits; rejects with CancelledError as soon as the signal is aborted. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  throwIfCancelled(signal);
  try {
    await delay(milliseconds, undefined, signal ? { signal } : {});
  } catch {
    throw new CancelledError();
  }
}
