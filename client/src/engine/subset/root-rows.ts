import type { Connection, Database } from '../databases/database';
import { brokenCondition } from './failures';
import type { SubsetOptions } from './options';
import { conditionAlias, conditionSql, type SubsetSql } from './sql';

/** Which rows of the root are taken. */
export interface RootRows {
  table: number;
  condition: string | null;
  alias: string;
  limit: number | null;
}

/**
 * Makes sure that the request's condition is one, and asks the planner how many rows it lets through; null without a
 * condition. Throws UserError. What passes here is one expression, and can stand wherever a condition can.
 */
export async function examineCondition(
  database: Database,
  sql: SubsetSql,
  root: number,
  options: SubsetOptions,
  signal: AbortSignal,
): Promise<number | null> {
  if (options.where === null) return null;
  const name = conditionAlias(sql.graph.tables[root]);
  // With a parameter, a text of several statements is refused; in CASE, one that closes what it has not opened.
  const query = `EXPLAIN (FORMAT JSON) SELECT CASE WHEN ${options.where}\n THEN true END FROM ${sql.table(root)} AS ${name} WHERE ${conditionSql(options.where)} AND $1::bool`;
  try {
    const [row] = await database.transaction(
      (connection) => connection.query<{ 'QUERY PLAN': Explained }>(query, [true]),
      {
        readOnly: true,
        signal,
      },
    );
    return row['QUERY PLAN'][0].Plan['Plan Rows'];
  } catch (error) {
    throw brokenCondition(error);
  }
}

type Explained = [{ Plan: { 'Plan Rows': number } }];

/** The root's rows, with a share turned into a number. */
export async function rootRows(
  connection: Connection,
  sql: SubsetSql,
  root: number,
  options: SubsetOptions,
): Promise<RootRows> {
  const { where, rows, percent } = options;
  const alias = conditionAlias(sql.graph.tables[root]);
  const condition = where === null ? null : conditionSql(where);
  const most = [rows, options.limit(root)].filter((limit) => limit !== null);
  if (percent !== null && percent < 100) {
    const from = `${sql.table(root)} AS ${alias}${condition === null ? '' : ` WHERE ${condition}`}`;
    const [{ count }] = await connection.query<{ count: string }>(`SELECT count(*) AS count FROM ${from}`);
    most.push(Math.ceil((Number(count) * percent) / 100));
  }
  return { table: root, condition, alias, limit: most.length === 0 ? null : Math.min(...most) };
}
