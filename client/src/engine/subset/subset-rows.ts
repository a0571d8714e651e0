import type { Batch, Vector } from '../batch/vector';
import type { RowReadOptions, RowSource } from '../datasets/dataset-store';
import { TRACE_COLUMNS } from '../datasets/trace';
import { tableKey } from '../schema/names';
import { displayName, storedColumns, type Schema, type TableName } from '../schema/schema';
import { UserError } from '../errors';
import { changedSource } from './failures';
import type { Edge, Graph } from './graph';
import { keepsReference } from './orphans';
import { closeSnapshot, type Snapshot } from './snapshot';
import type { SubsetSql } from './sql';
import type { Tally } from './tally';

/** What a subset holds, and how it is read out of the source's snapshot. */
export interface ReachedRows {
  name: string;
  schema: Schema;
  notes: readonly string[];
  snapshot: Snapshot;
  sql: SubsetSql;
  tally: Tally;
  /** References that are left empty in every row. */
  emptied: readonly Edge[];
  /** References that are left empty where their parent is not there. */
  loose: readonly Edge[];
}

/** The rows of a subset, not yet read: they stream from the source's open transaction. */
export class SubsetRows implements RowSource {
  readonly name: string;
  readonly schema: Schema;
  readonly datasetVersionId = null;
  readonly notes: readonly string[];
  /** Rows of tables that are taken whole, once they are counted. */
  readonly #whole = new Map<number, number>();
  readonly #indexes: ReadonlyMap<string, number>;
  #closed: Promise<void> | undefined;

  constructor(private readonly reached: ReachedRows) {
    this.name = reached.name;
    this.schema = reached.schema;
    this.notes = reached.notes;
    this.#indexes = new Map(reached.schema.tables.map((table, index) => [tableKey(table), index]));
  }

  /** Tables that are taken whole are counted; without, their `rowCount` is 0 until they have been read. */
  async countWhole(): Promise<void> {
    const { snapshot, sql, tally } = this.reached;
    for (const [table] of this.#graph.tables.entries()) {
      if (tally.whole(table) === null) continue;
      const counted = `SELECT count(*) AS rows FROM ${sql.table(table)}`;
      const [{ rows }] = await snapshot.connection.query<{ rows: string }>(counted);
      this.#whole.set(table, Number(rows));
    }
  }

  rowCount(name: TableName): number {
    const table = this.#indexOf(name);
    return this.reached.tally.whole(table) === null ? this.reached.tally.rows(table) : (this.#whole.get(table) ?? 0);
  }

  hasTrace(): boolean {
    return true;
  }

  async *read(name: TableName, options: RowReadOptions = {}): AsyncGenerator<Batch, void, undefined> {
    try {
      for await (const batch of this.#traced(this.#indexOf(name), options))
        yield options.trace === true ? batch : { ...batch, vectors: batch.vectors.slice(0, -TRACE_COLUMNS.length) };
    } catch (error) {
      throw changedSource(error);
    }
  }

  close(): Promise<void> {
    this.#closed ??= closeSnapshot(this.reached.snapshot);
    return this.#closed;
  }

  get #graph(): Graph {
    return this.reached.sql.graph;
  }

  async *#traced(table: number, { signal, batchRows }: RowReadOptions): AsyncGenerator<Batch, void, undefined> {
    const { snapshot, sql, tally } = this.reached;
    const options = { ...(signal === undefined ? {} : { signal }), ...(batchRows === undefined ? {} : { batchRows }) };
    const emptied = this.#emptied(table, 't');
    const whole = tally.whole(table);
    // A row has to have a column.
    const one = whole ?? (storedColumns(this.#graph.tables[table]).length === 0 ? null : tally.only(table));
    if (whole === null && tally.rows(table) === 0) return;
    const query = `SELECT ${sql.values(table, 't', emptied).join(', ')} FROM ${sql.table(table)} AS t`;
    const batches =
      whole === null
        ? snapshot.rows.read(table, { emptied, traced: one === null, options })
        : snapshot.connection.copyOut(query, storedColumns(this.#graph.tables[table]), options);
    let rows = 0;
    for await (const batch of batches) {
      rows += batch.length;
      // What is the same for all rows is not sent with each.
      const trace = one === null ? [] : [one.relationship, one.distance].map((value) => constant(value, batch.length));
      yield { ...batch, vectors: [...batch.vectors, ...trace] };
    }
    if (whole !== null) this.#whole.set(table, rows);
  }

  /** Columns of the table that are not read as they stand; see SubsetSql.values. */
  #emptied(table: number, alias: string): Map<string, string> {
    const { emptied, loose, sql, snapshot } = this.reached;
    const conditions = new Map<string, string>();
    for (const edge of loose.filter(({ from }) => from === table)) {
      const keeps = keepsReference(edge, sql, snapshot.orphans, alias);
      for (const column of edge.nullable) {
        const before = conditions.get(column);
        conditions.set(column, before === undefined ? keeps : `${before} AND ${keeps}`);
      }
    }
    for (const edge of emptied.filter(({ from }) => from === table))
      for (const column of edge.nullable) conditions.set(column, '');
    return conditions;
  }

  #indexOf(name: TableName): number {
    const table = this.#indexes.get(tableKey(name));
    if (table === undefined) throw new UserError(`The subset has no table ${displayName(name)}.`, { where: this.name });
    return table;
  }
}

function constant(value: number, length: number): Vector {
  return { kind: 'int32', length, validity: null, data: new Int32Array(length).fill(value) };
}
