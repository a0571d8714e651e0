import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteLiteral } from '../databases/identifiers';
import type { StagedSchema } from './staged-schema';
import { runAll } from './statements';

/** What PostgreSQL makes with a range type, its multirange and the functions that construct both, does not go with it. */
export async function moveWhatRangesHave(connection: Connection, { schema, names }: StagedSchema): Promise<void> {
  if ((schema.ranges ?? []).length === 0) return;
  for (const [staging, final] of names) {
    const to = quoteIdentifier(final);
    const from = `${quoteLiteral(staging)}::regnamespace`;
    const types = await connection.query<{ what: string }>(
      `SELECT 'TYPE ' || oid::regtype AS what FROM pg_type WHERE typnamespace = ${from} AND typtype = 'm'`,
    );
    await runAll(
      connection,
      types.map(({ what }) => `ALTER ${what} SET SCHEMA ${to}`),
    );
    // Only now, since they are called by the types that they take.
    const functions = await connection.query<{ what: string }>(
      `SELECT 'FUNCTION ' || oid::regprocedure AS what FROM pg_proc WHERE pronamespace = ${from}`,
    );
    await runAll(
      connection,
      functions.map(({ what }) => `ALTER ${what} SET SCHEMA ${to}`),
    );
  }
}
