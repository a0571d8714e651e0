import { shown } from '../batch/shown';
import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import { IntegrityError } from '../errors';
import { displayName, storedColumns, type Check, type Table } from '../schema/schema';
import type { StagedSchema } from './staged-schema';
import { attempt, sqlState } from './statements';

/** What PostgreSQL says of a refusal besides its message. */
interface Refusal {
  schema?: string;
  table?: string;
  constraint?: string;
  detail?: string;
}

const SHOWN = 60;

/**
 * A refusal of generated rows in words: which rule of which table, and the values that it refuses. Such rows are nobody's,
 * so that they may be shown. `connection` is in a transaction that goes on, or else only what PostgreSQL said is known.
 */
export async function explainRefusal(connection: Connection, error: unknown, staged: StagedSchema): Promise<unknown> {
  if (!(error instanceof IntegrityError) || !(error.cause instanceof Error)) return error;
  const refusal = error.cause as Refusal;
  if (sqlState(error) === '23514') return (await refusedByCheck(connection, error, refusal, staged)) ?? error;
  const { detail } = refusal;
  if (detail === undefined || error.message.includes(detail)) return error;
  return copyOf(error, `${error.message} ${detail}`);
}

async function refusedByCheck(
  connection: Connection,
  error: IntegrityError,
  { schema, table: name, constraint }: Refusal,
  staged: StagedSchema,
): Promise<IntegrityError | null> {
  const table = staged.schema.tables.find((one) => one.schema === schema && one.name === name);
  const check = table?.checks.find((one) => one.name === constraint);
  if (table === undefined || check === undefined) return null;
  const values = await refusedRow(connection, table, check);
  const such = values === null ? '' : ` Such as ${values}.`;
  return copyOf(
    error,
    `${displayName(table)} has rows that its check "${check.name}" refuses: ${check.expression}.${such}`,
    `Say in .tdm/generators.json or .tdm/rules.json how the columns of ${displayName(table)} get values that it allows.`,
  );
}

/** `a = 1, b = NULL` of a row that breaks the check: the columns that it names. */
async function refusedRow(connection: Connection, table: Table, { expression }: Check): Promise<string | null> {
  const named = storedColumns(table).filter(({ name }) => mentions(expression, name));
  if (named.length === 0) return null;
  let row: Record<string, string | null> | undefined;
  const columns = named.map(({ name }) => `${quoteIdentifier(name)}::text AS ${quoteIdentifier(name)}`).join(', ');
  await attempt(connection, async () => {
    [row] = await connection.query<Record<string, string | null>>(
      `SELECT ${columns} FROM ${quoteTable(table)} WHERE NOT (${expression}) LIMIT 1`,
    );
  });
  if (row === undefined) return null;
  return Object.entries(row)
    .map(([name, value]) => `${name} = ${value === null ? 'NULL' : shown(value, SHOWN)}`)
    .join(', ');
}

/** Whether the name stands in the expression as a word, or quoted. */
function mentions(expression: string, name: string): boolean {
  if (expression.includes(quoteIdentifier(name))) return true;
  return /^[a-z_][a-z0-9_]*$/.test(name) && new RegExp(`(?<![\\w"'])${name}(?![\\w"'(])`).test(expression);
}

function copyOf({ hint, where, cause }: IntegrityError, message: string, otherHint = hint): IntegrityError {
  return new IntegrityError(message, {
    cause,
    ...(otherHint === undefined ? {} : { hint: otherHint }),
    ...(where === undefined ? {} : { where }),
  });
}
