import { IntegrityError, TdmError, UserError } from '../errors';
import type { StagedSchema } from './staged-schema';

/** A text with the staging schemas called what they stand for, as people know them. */
export function finalNames(text: string, staged: StagedSchema): string {
  return staged.names.reduce(
    (said, [staging, final]) =>
      said.replaceAll(`"${staging}".`, `"${final}".`).replaceAll(`${staging}.`, final === 'public' ? '' : `${final}.`),
    text,
  );
}

/** The same error, in those names. */
export function inFinalNames(error: unknown, staged: StagedSchema): unknown {
  if (!(error instanceof TdmError)) return error;
  const message = finalNames(error.message, staged);
  const where = error.where === undefined ? undefined : finalNames(error.where, staged);
  if (message === error.message && where === error.where) return error;
  const options = {
    cause: error.cause,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(where === undefined ? {} : { where }),
  };
  if (error instanceof IntegrityError) return new IntegrityError(message, options);
  if (error instanceof UserError) return new UserError(message, options);
  return new TdmError(error.kind, message, options);
}
