import type { Database, HeldConnection } from '../databases/database';
import { codeOf, TdmError } from '../errors';
import { BatchedRows } from './batched-rows';
import type { SourceFacts } from './inspect';
import type { RowStore } from './row-store';
import { lockSql, type SubsetSql } from './sql';
import { TemporaryRows } from './temporary-rows';

/** One state of the source, from which everything is read. */
export interface Snapshot {
  connection: HeldConnection;
  /** The subset's rows. */
  rows: RowStore;
  /** Rows that cannot be taken; see orphans.ts. */
  orphans: RowStore;
  /** Why rows are not listed in temporary tables; null when they are. */
  withoutTemporary: string | null;
}

export interface SnapshotOptions {
  sql: SubsetSql;
  facts: SourceFacts;
  /** Tables that are read. */
  tables: ReadonlySet<number>;
  /** Tables whose rows may be reached at very many distances. */
  indexed: ReadonlySet<number>;
  /** Tables that may have orphans. */
  doubtful: ReadonlySet<number>;
  signal: AbortSignal;
}

const LOCK_TIMEOUT = '30s';

/** Settings of the transaction alone. */
const SETTINGS = [
  // The rows of one subset come in one order.
  'SET LOCAL synchronize_seqscans = off',
  'SET LOCAL jit = off',
  // Whoever takes the rows may take their time.
  'SET LOCAL idle_in_transaction_session_timeout = 0',
  `SELECT pg_catalog.set_config('work_mem', '64MB', true) WHERE pg_catalog.pg_size_bytes(pg_catalog.current_setting('work_mem')) < 67108864`,
].join(';\n');

/**
 * Opens one repeatable-read transaction in which nothing but its own temporary tables can be written; it holds the
 * tables, so that nobody drops, rewrites or empties one meanwhile. What it made goes with it, however it ends.
 */
export async function openSnapshot(database: Database, options: SnapshotOptions): Promise<Snapshot> {
  const { facts } = options;
  if (facts.noTemporaryTables === null) {
    try {
      return await open(database, options, null);
    } catch (error) {
      if (!(error instanceof RefusedTables)) throw error;
      return open(database, options, error.message);
    }
  }
  return open(database, options, facts.noTemporaryTables);
}

/** Ends its transaction and gives the connection back; never throws. */
export async function closeSnapshot({ connection }: Pick<Snapshot, 'connection'>): Promise<void> {
  try {
    await connection.query('ROLLBACK');
  } catch {
    // A connection that cannot be asked to roll back is ended, which does as much.
  } finally {
    await connection.release();
  }
}

class RefusedTables extends Error {}

async function open(database: Database, options: SnapshotOptions, without: string | null): Promise<Snapshot> {
  const { sql, facts, signal } = options;
  const connection = await database.connect({ signal });
  try {
    await connection.query(`BEGIN ISOLATION LEVEL REPEATABLE READ${without === null ? '' : ' READ ONLY'}`);
    await connection.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    // Before the first statement that sees anything: what the snapshot shows is what the locks hold.
    const locked = [...options.tables].filter((table) => facts.tables[table].lockable);
    if (locked.length > 0) await connection.query(lockSql(locked.map((table) => sql.graph.tables[table])));
    await connection.query('SET LOCAL lock_timeout = 0');
    if (without === null) await makeTables(connection, options);
    await connection.query('SET TRANSACTION READ ONLY');
    await connection.query(SETTINGS);
    if (without === null) {
      const orphans = new TemporaryRows(connection, sql, ORPHANS);
      return { connection, orphans, rows: new TemporaryRows(connection, sql, ROWS, orphans), withoutTemporary: null };
    }
    const orphans = new BatchedRows(connection, sql, facts.pageBytes);
    const rows = new BatchedRows(connection, sql, facts.pageBytes, orphans);
    return { connection, orphans, rows, withoutTemporary: without };
  } catch (error) {
    await closeSnapshot({ connection });
    throw error;
  }
}

const ROWS = 'tdm_rows_';
const ORPHANS = 'tdm_orphans_';

/** Not allowed, whatever the catalogue said, or read-only: there is another way. */
const REFUSALS = new Set(['42501', '25006', '0A000']);

async function makeTables(connection: HeldConnection, { sql, tables, indexed, doubtful }: SnapshotOptions) {
  try {
    await connection.query(TemporaryRows.createSql(ROWS, tables, indexed, sql));
    if (doubtful.size > 0) await connection.query(TemporaryRows.createSql(ORPHANS, doubtful, doubtful, sql));
  } catch (error) {
    const code = error instanceof TdmError ? codeOf(error.cause) : undefined;
    if (code === undefined || !REFUSALS.has(code)) throw error;
    throw new RefusedTables(`the source refuses temporary tables (${(error as TdmError).message})`);
  }
}
