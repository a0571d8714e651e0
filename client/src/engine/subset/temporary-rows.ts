import type { Batch } from '../batch/vector';
import type { Connection } from '../databases/database';
import { TRACE_COLUMNS } from '../datasets/trace';
import { storedColumns } from '../schema/schema';
import { endsOf, type Hop, type Reading, type RowStore, type Seed } from './row-store';
import type { SubsetSql } from './sql';

/** After so many new rows, the planner is told how many there are. */
const WORTH_ANALYSING = 5000;
/** After so many times, a statement is planned once for all. */
const WORTH_PREPARING = 10;

/**
 * Rows listed in temporary tables of the source's session, one for each table: nothing of them ever comes to this
 * process. The tables are made before the transaction is read-only, and go with it.
 */
export class TemporaryRows implements RowStore {
  readonly #rows = new Map<number, number>();
  readonly #analysed = new Map<number, number>();
  readonly #statements = new Map<string, { name: string; uses: number }>();

  /** `without`: rows that are never added. */
  constructor(
    private readonly connection: Connection,
    private readonly sql: SubsetSql,
    private readonly prefix: string,
    private readonly without: RowStore | null = null,
  ) {}

  /** `indexed`: tables whose rows may be reached at very many distances. */
  static createSql(prefix: string, tables: Iterable<number>, indexed: ReadonlySet<number>, sql: SubsetSql): string {
    return [...tables]
      .flatMap((table) => {
        const name = `${prefix}${table}`;
        const part = sql.hasParts(table) ? 'part oid NOT NULL, ' : '';
        const create = `CREATE TEMPORARY TABLE ${name} (${part}row tid NOT NULL, relationship int4 NOT NULL, distance int4 NOT NULL) ON COMMIT DROP`;
        if (!indexed.has(table)) return [create];
        return [create, `CREATE INDEX ON pg_temp.${name} (row)`, `CREATE INDEX ON pg_temp.${name} (distance)`];
      })
      .join(';\n');
  }

  async seed({ table, condition, alias, limit, relationship, distance }: Seed): Promise<number> {
    const conditions = [condition, ...this.#fresh(table, alias)].filter((part) => part !== null);
    return this.#insert(
      table,
      `SELECT ${this.#place(table, alias)}, $1::int4, $2::int4 FROM ${this.sql.table(table)} AS ${alias}
        ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ${this.#limited(table, alias, limit)}`,
      [relationship, distance],
    );
  }

  async hop(hop: Hop): Promise<number> {
    const { edge, direction, distance, fromWhole, except, limit } = hop;
    const { near, far } = endsOf(hop);
    const join = direction === 'child' ? this.sql.join(edge, 'f', 'n') : this.sql.join(edge, 'n', 'f');
    let leads: string;
    if (fromWhole && direction === 'child' && this.sql.isKept(edge)) leads = this.sql.refers(edge, 'f');
    else if (fromWhole) leads = `EXISTS (SELECT FROM ${this.sql.table(near)} AS n WHERE ${join})`;
    else {
      const other = except === null ? '' : `AND s.relationship <> ${except} `;
      leads = `EXISTS (SELECT FROM ${this.#name(near)} AS s JOIN ${this.sql.table(near)} AS n ON ${this.#same(near, 'n', 's')}
                        WHERE s.distance = $2::int4 ${other}AND ${join})`;
    }
    return this.#insert(
      far,
      `SELECT ${this.#place(far, 'f')}, $1::int4, $2::int4 + 1 FROM ${this.sql.table(far)} AS f
        WHERE ${[leads, ...this.#fresh(far, 'f')].join(' AND ')} ${this.#limited(far, 'f', limit)}`,
      [edge.index, distance],
    );
  }

  outside(table: number, alias: string): string | null {
    if ((this.#rows.get(table) ?? 0) === 0) return null;
    return `NOT EXISTS (SELECT FROM ${this.#name(table)} AS tdm_kept WHERE ${this.#same(table, alias, 'tdm_kept')})`;
  }

  read(table: number, { emptied, traced, options }: Reading): AsyncIterable<Batch> {
    const stored = storedColumns(this.sql.graph.tables[table]);
    const values = this.sql.values(table, 't', emptied);
    const query = `SELECT ${[...values, ...(traced ? ['s.relationship', 's.distance'] : [])].join(', ')}
      FROM ${this.#name(table)} AS s JOIN ${this.sql.table(table)} AS t ON ${this.#same(table, 't', 's')}`;
    return this.connection.copyOut(query, [...stored, ...(traced ? TRACE_COLUMNS : [])], options);
  }

  /** What makes a row new. */
  #fresh(table: number, alias: string): string[] {
    return [this.outside(table, alias), this.without?.outside(table, alias) ?? null].filter((part) => part !== null);
  }

  #limited(table: number, alias: string, limit: number | null): string {
    return limit === null ? '' : `ORDER BY ${this.sql.order(table, alias)} LIMIT ${limit}`;
  }

  /** `select`: with the relationship as $1 and a distance as $2. */
  async #insert(table: number, select: string, values: [number, number]): Promise<number> {
    const part = this.sql.hasParts(table) ? 'part, ' : '';
    const added = await this.#run(
      `INSERT INTO ${this.#name(table)} (${part}row, relationship, distance)\n${select}`,
      values,
    );
    const rows = (this.#rows.get(table) ?? 0) + added;
    this.#rows.set(table, rows);
    if (added >= WORTH_ANALYSING && rows >= 2 * (this.#analysed.get(table) ?? 0)) {
      await this.connection.query(`ANALYZE ${this.#name(table)}`);
      this.#analysed.set(table, rows);
    }
    return added;
  }

  /** What comes again and again, as along a chain, is planned once: planning takes longer than a few rows. */
  async #run(sql: string, values: [number, number]): Promise<number> {
    const known = this.#statements.get(sql) ?? { name: `${this.prefix}${this.#statements.size}`, uses: 0 };
    this.#statements.set(sql, known);
    known.uses++;
    if (known.uses < WORTH_PREPARING) return this.connection.execute(sql, values);
    if (known.uses === WORTH_PREPARING) await this.connection.query(`PREPARE ${known.name} (int4, int4) AS ${sql}`);
    return this.connection.execute(`EXECUTE ${known.name} (${values.join()})`);
  }

  #name(table: number): string {
    return `pg_temp.${this.prefix}${table}`;
  }

  #place(table: number, alias: string): string {
    return this.sql.hasParts(table) ? `${alias}.tableoid, ${alias}.ctid` : `${alias}.ctid`;
  }

  #same(table: number, row: string, listed: string): string {
    const part = this.sql.hasParts(table) ? ` AND ${listed}.part = ${row}.tableoid` : '';
    return `${listed}.row = ${row}.ctid${part}`;
  }
}
