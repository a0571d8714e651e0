import type { Connection } from '../databases/database';
import type { LeftOut } from './fit';
import { attemptSql, reasonOf, sqlState } from './statements';

/** A statement that may fail for reasons of the target's, and is left out then. `what` names it for people. */
export interface Extra {
  what: string;
  sql: string;
}

/** Some extras as one statement; they are tried one by one when that fails. */
export interface Bundle {
  sql: string;
  parts: readonly Extra[];
  /** Rows that the statement looks at. */
  rows: number;
}

/** A group is tried again in halves when it fails, so it does not hold more work than that costs. */
const GROUP_STATEMENTS = 256;
const GROUP_ROWS = 200_000;

/**
 * Runs what may fail; what cannot be made is returned with PostgreSQL's reason. Throws IntegrityError where rows break a
 * rule. In groups, since the end of a savepoint costs as much as there are relations made in the transaction.
 */
export async function runExtras(
  connection: Connection,
  bundles: readonly Bundle[],
  onDone: (done: number) => void = () => undefined,
): Promise<LeftOut[]> {
  const leftOut: LeftOut[] = [];
  for (let from = 0; from < bundles.length;) {
    let to = from + 1;
    let rows = bundles[from].rows;
    while (to < bundles.length && to - from < GROUP_STATEMENTS && rows + bundles[to].rows <= GROUP_ROWS) {
      rows += bundles[to++].rows;
    }
    await runGroup(connection, bundles.slice(from, to), leftOut);
    onDone(to);
    from = to;
  }
  return leftOut;
}

async function runGroup(connection: Connection, bundles: readonly Bundle[], leftOut: LeftOut[]): Promise<void> {
  const problem = await attemptSql(
    connection,
    bundles.map(({ sql }) => sql),
  );
  if (problem === null) return;
  // Rows that break a rule are no fault of the target's.
  if (sqlState(problem)?.startsWith('23') === true) throw problem;
  if (bundles.length > 1) {
    const half = bundles.length >> 1;
    await runGroup(connection, bundles.slice(0, half), leftOut);
    await runGroup(connection, bundles.slice(half), leftOut);
    return;
  }
  const [{ parts, rows }] = bundles;
  if (parts.length === 1) leftOut.push({ what: parts[0].what, reason: reasonOf(problem) });
  else for (const part of parts) await runGroup(connection, [{ sql: part.sql, parts: [part], rows }], leftOut);
}
