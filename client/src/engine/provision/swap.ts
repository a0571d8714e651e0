import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { StepContext } from '../job/step';
import type { TableName } from '../schema/schema';
import { commentsOn, markAs } from './ddl';
import { finalNames } from './final-names';
import type { StagedSchema } from './staged-schema';
import { moveWhatRangesHave } from './move-ranges';
import { runAll } from './statements';
import type { TargetContents } from './target';

/** How long the swap waits for the application to let go of a table. */
const SWAP_LOCK_TIMEOUT = '30s';

/** The only moment that locks what the application uses: old tables go, new ones take their names. */
export async function swap(
  connection: Connection,
  staged: StagedSchema,
  datasetVersionId: string,
  contents: TargetContents,
  context: StepContext,
): Promise<void> {
  await connection.query(`SELECT set_config('lock_timeout', $1, true)`, [SWAP_LOCK_TIMEOUT]);
  const cascade = contents.cascade ? ' CASCADE' : '';
  for (const schema of contents.missingSchemas) {
    // An extension may have needed it meanwhile.
    await connection.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`);
  }
  if (contents.dependents.length > 0) context.log('warn', `Dropped as well: ${contents.dependents.join(', ')}.`);
  const drop = (kind: string, names: TableName[]): string[] =>
    names.length === 0 ? [] : [`DROP ${kind} ${names.map(quoteTable).join(', ')}${cascade}`];
  await runAll(connection, [
    ...drop('TABLE', contents.replaced),
    ...drop('TYPE', contents.replacedTypes),
    ...drop('SEQUENCE', contents.replacedSequences),
  ]);

  const { schema } = staged;
  const finalOf = new Map(staged.names);
  const move = (kind: 'TABLE' | 'TYPE' | 'DOMAIN' | 'SEQUENCE') => (named: TableName) => [
    markAs(kind, named, datasetVersionId, context.jobId),
    `ALTER ${kind} ${quoteTable(named)} SET SCHEMA ${quoteIdentifier(finalOf.get(named.schema)!)}`,
  ];
  const defaults = await defaultsOfDomains(connection, staged);
  await runAll(connection, [
    ...(schema.sequences ?? []).flatMap(move('SEQUENCE')),
    ...[...schema.enums, ...(schema.composites ?? []), ...(schema.ranges ?? [])].flatMap(move('TYPE')),
    ...(schema.domains ?? []).flatMap(move('DOMAIN')),
    ...schema.tables.flatMap((table) => [
      ...commentsOn(table, datasetVersionId, context.jobId),
      `ALTER TABLE ${quoteTable(table)} SET SCHEMA ${quoteIdentifier(finalOf.get(table.schema)!)}`,
    ]),
    ...defaults,
  ]);
  await moveWhatRangesHave(connection, staged);
  await runAll(
    connection,
    staged.names.map(([staging]) => `DROP SCHEMA ${quoteIdentifier(staging)}`),
  );
}

/**
 * PostgreSQL keeps the default of a domain as text besides, and that does not follow what moves: it is set anew, in the
 * final names.
 */
async function defaultsOfDomains(connection: Connection, staged: StagedSchema): Promise<string[]> {
  const domains = (staged.schema.domains ?? []).filter((domain) => domain.default !== null);
  if (domains.length === 0) return [];
  const made = await connection.query<TableName>(
    `SELECT n.nspname AS schema, t.typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typdefaultbin IS NOT NULL AND n.nspname = ANY($1)`,
    [staged.names.map(([staging]) => staging)],
  );
  const withDefault = new Set(made.map(quoteTable));
  return domains
    .filter((domain) => withDefault.has(quoteTable(domain)))
    .map((domain) => finalNames(`ALTER DOMAIN ${quoteTable(domain)} SET DEFAULT ${domain.default}`, staged));
}
