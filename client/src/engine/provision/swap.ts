import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteTable } from '../databases/identifiers';
import type { StepContext } from '../job/step';
import type { TableName } from '../schema/schema';
import { commentsOn, markAs } from './ddl';
import type { StagedSchema } from './staged-schema';
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
  await runAll(connection, [
    ...(schema.sequences ?? []).flatMap(move('SEQUENCE')),
    ...[...schema.enums, ...(schema.composites ?? [])].flatMap(move('TYPE')),
    ...(schema.domains ?? []).flatMap(move('DOMAIN')),
    ...schema.tables.flatMap((table) => [
      ...commentsOn(table, datasetVersionId, context.jobId),
      `ALTER TABLE ${quoteTable(table)} SET SCHEMA ${quoteIdentifier(finalOf.get(table.schema)!)}`,
    ]),
    ...staged.names.map(([staging]) => `DROP SCHEMA ${quoteIdentifier(staging)}`),
  ]);
}
