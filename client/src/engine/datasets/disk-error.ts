import { codeOf, TdmError, UserError } from '../errors';

const REASONS: Readonly<Record<string, { reason: string; hint: string }>> = {
  ENOSPC: { reason: 'the disk is full', hint: 'Free some space, or remove datasets that are no longer needed.' },
  EDQUOT: {
    reason: 'your disk quota is used up',
    hint: 'Free some space, or remove datasets that are no longer needed.',
  },
  EACCES: { reason: 'access is denied', hint: "Check the folder's permissions, or choose another folder." },
  EPERM: { reason: 'access is denied', hint: "Check the folder's permissions, or choose another folder." },
  EBUSY: { reason: 'another program has it open', hint: 'Close what uses it and try again.' },
  EROFS: { reason: 'the disk is read-only', hint: 'Choose a folder on a disk that can be written.' },
  ENOTDIR: { reason: 'a part of this path is a file, not a folder', hint: 'Choose another folder.' },
  ENOENT: { reason: 'it is not there', hint: 'Was it removed? Make the dataset again.' },
  EMFILE: { reason: 'too many files are open', hint: 'Close some programs and try again.' },
  EIO: { reason: 'the disk reports an error', hint: 'Check the disk.' },
};

/** What a file operation's failure means, in plain words; a TdmError passes as it is. `doing`: "write", "read" ... */
export function diskError(error: unknown, doing: string, path: string): TdmError {
  if (error instanceof TdmError) return error;
  const code = codeOf(error) ?? '';
  if (!Object.hasOwn(REASONS, code)) {
    const message = error instanceof Error ? error.message : String(error);
    return new TdmError('internal', `Could not ${doing} ${path}: ${message}`, { where: path, cause: error });
  }
  const { reason, hint } = REASONS[code];
  return new UserError(`Could not ${doing} ${path}: ${reason}.`, { hint, where: path, cause: error });
}
