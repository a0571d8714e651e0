import type { Connection } from '../databases/database';
import { quoteIdentifier, quoteLiteral, quoteTable } from '../databases/identifiers';
import type { Table, TableName } from '../schema/schema';
import { attempt } from '../schema/sources/attempt';
import type { Inclusion } from '../schema/virtual-relationships/evidence';
import type { Inferred } from '../schema/virtual-relationships/inferred';
import type { PolymorphicPair } from '../schema/virtual-relationships/polymorphic';

/** Bounded looks at a source's values, each in a savepoint of the transaction around them. None of the values is kept. */

/** What one statement may take; several looks share it. */
const TIMEOUT_MS = 1000;
/** Rows with a value, the first that the server comes upon, and distinct ones of those. */
const SAMPLED_ROWS = 2000;
const SAMPLED_VALUES = 200;
/** A column with more values than this is no name of a table. */
const MOST_TYPES = 50;
/** Looks in one statement: a far server answers each after the same while. */
const AT_ONCE = 16;

/** What rows say of inferred relationships, as long as there is time. */
export class Looks {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #until: number;
  /** Whether the time was up before everything was looked at. */
  late = false;

  /** `budget` in milliseconds, for all looks together. */
  constructor(
    private readonly connection: Connection,
    tables: readonly Table[],
    budget: number,
  ) {
    this.#tables = new Map(tables.map((table) => [quoteTable(table), table]));
    this.#until = performance.now() + budget;
  }

  /** How each inference stands to the values; null where that was not to be seen. */
  async inclusions(found: readonly Inferred[], onDone: (done: number) => void): Promise<(Inclusion | null)[]> {
    const results = found.map((): Inclusion | null => null);
    const seen = found.flatMap((one, at) => (this.#mayRead(one.from) && this.#mayRead(one.to) ? [at] : []));
    for (let start = 0; start < seen.length; start += AT_ONCE) {
      const some = seen.slice(start, start + AT_ONCE);
      await this.#include(found, some, results);
      onDone(start + some.length);
    }
    return results;
  }

  /** The values of a pair's type column, sorted; none where there are too many, or they are not to be seen. */
  async types({ table, type }: PolymorphicPair): Promise<string[]> {
    if (!this.#mayRead(table)) return [];
    const column = quoteIdentifier(type.name);
    const rows = await this.#ask<{ value: string }>(
      `SELECT DISTINCT ${column}::text AS value FROM ${this.#rowsOf(table)} WHERE ${column} IS NOT NULL LIMIT ${MOST_TYPES + 1}`,
    );
    const values = (rows ?? []).map(({ value }) => value);
    return values.length > MOST_TYPES ? [] : values.sort();
  }

  /** One statement for all; where that fails, one for each, so that one slow column does not hide the others. */
  async #include(found: readonly Inferred[], some: readonly number[], results: (Inclusion | null)[]): Promise<void> {
    const rows = await this.#ask<Inclusion & { at: number }>(
      some.map((at) => `(${this.#inclusionSql(found[at], at)})`).join(' UNION ALL '),
    );
    if (rows !== null) for (const { at, sampled, missing } of rows) results[at] = { sampled, missing };
    else if (some.length > 1) for (const at of some) await this.#include(found, [at], results);
  }

  #inclusionSql({ from, from_columns: [column], to, to_columns: [key], when }: Inferred, at: number): string {
    const value = quoteIdentifier(column);
    const only = when === undefined ? '' : ` AND ${quoteIdentifier(when.column)}::text = ${quoteLiteral(when.value)}`;
    return (
      `SELECT ${at} AS at, count(*)::int AS sampled, (count(*) FILTER (WHERE NOT EXISTS (` +
      `SELECT FROM ${this.#rowsOf(to)} AS t WHERE t.${quoteIdentifier(key)} = s.v)))::int AS missing FROM (` +
      `SELECT DISTINCT v FROM (SELECT ${value} AS v FROM ${this.#rowsOf(from)} WHERE ${value} IS NOT NULL${only} ` +
      `LIMIT ${SAMPLED_ROWS}) AS r LIMIT ${SAMPLED_VALUES}) AS s`
    );
  }

  /** A table that others inherit from holds its own rows alone. */
  #rowsOf(name: TableName): string {
    const isDivided = this.#tables.get(quoteTable(name))?.partitioned_by !== undefined;
    return isDivided ? quoteTable(name) : `ONLY ${quoteTable(name)}`;
  }

  #mayRead(name: TableName): boolean {
    const table = this.#tables.get(quoteTable(name));
    return table !== undefined && table.unreadable !== true && table.foreign !== true;
  }

  /** Null where the statement took too long or was refused. */
  #ask<Row extends object>(sql: string): Promise<Row[] | null> {
    const left = Math.floor(this.#until - performance.now());
    if (left <= 0) {
      this.late = true;
      return Promise.resolve(null);
    }
    return attempt<Row>(this.connection, { statement: Math.max(1, Math.min(left, TIMEOUT_MS)) }, sql);
  }
}
