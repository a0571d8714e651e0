import { codeOf, TdmError, UserError } from '../errors';

/** A relation, a column, an operator or a type that is not there. */
const GONE = new Set(['42P01', '42703', '42883', '42704', '3F000']);

/** An error that means that the source is no longer as it was discovered, in these words; any other as it is. */
export function changedSource(error: unknown): unknown {
  if (!(error instanceof TdmError) || !GONE.has(codeOf(error.cause) ?? '')) return error;
  return new UserError(`The source is no longer as it was discovered. ${error.message}`, {
    hint: 'Discover it again (tdm discover), then make the subset.',
    cause: error.cause,
    ...(error.where === undefined ? {} : { where: error.where }),
  });
}

/** Of tables that were discovered and are gone. */
export function missingTables(names: readonly string[]): UserError {
  const [first] = names;
  const more = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  return new UserError(`The source no longer has the table ${first}${more}, which the subset needs.`, {
    where: first,
    hint: 'Discover it again (tdm discover), then make the subset.',
  });
}

/** What PostgreSQL has against the condition of the request; other errors as they are. */
export function brokenCondition(error: unknown): unknown {
  const cause = error instanceof TdmError ? error.cause : undefined;
  const code = codeOf(cause);
  // Classes: syntax and names, values, writing in a read-only transaction, functions that fail.
  if (code === undefined || !/^(?:42|22|25006|2F|38|39|P0)/.test(code)) return error;
  return new UserError(`config.subset.where: ${(cause as Error).message.replace(/\.$/, '')}.`, {
    where: 'config.subset.where',
    hint: "It is an SQL condition on the root table, such as: created_at >= '2024-01-01' AND status <> 'void'.",
    cause,
  });
}
