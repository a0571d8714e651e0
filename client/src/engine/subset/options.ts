import { UserError } from '../errors';
import type { SubsetConfig } from '../job/job';
import { nearest } from '../nearest';
import { displayName, type Table } from '../schema/schema';

/** A request's subset, its names made sure of. Tables are indexes into the schema's `tables`. */
export interface SubsetOptions {
  root: number | null;
  where: string | null;
  /** Rows of the root, at most; null is no limit. */
  rows: number | null;
  percent: number | null;
  childrenDepth: number | null;
  excluded: ReadonlySet<number>;
  /** Rows of a table that are taken for their own sake, at most; null is no limit. */
  limit: (table: number) => number | null;
}

/** Throws UserError for a table that there is not. */
export function readOptions(config: SubsetConfig, tables: readonly Table[]): SubsetOptions {
  const find = (name: string, where: string): number => findTable(name, tables, `config.subset.${where}`);
  const named = Object.entries(config.max_rows_per_table).filter(([name]) => name !== '*');
  const others = Object.hasOwn(config.max_rows_per_table, '*') ? config.max_rows_per_table['*'] : null;
  const limits = new Map(named.map(([name, rows]) => [find(name, 'max_rows_per_table'), rows]));
  const root = config.root_table === undefined ? null : find(config.root_table, 'root_table');
  const excluded = new Set(config.exclude_tables.map((name) => find(name, 'exclude_tables')));
  if (root !== null && excluded.has(root)) {
    throw new UserError(`config.subset.exclude_tables: "${displayName(tables[root])}" is the root table.`, {
      where: 'config.subset.exclude_tables',
      hint: 'Take it out there, or choose another root_table.',
    });
  }
  return {
    root,
    where: config.where ?? null,
    rows: config.rows ?? null,
    percent: config.percent ?? null,
    childrenDepth: config.children_depth,
    excluded,
    limit: (table) => limits.get(table) ?? others,
  };
}

/** A table by the name that people give it: `orders`, `sales.orders`, or one that only one schema has. */
function findTable(name: string, tables: readonly Table[], where: string): number {
  const full = tables.findIndex((table) => displayName(table) === name || `${table.schema}.${table.name}` === name);
  if (full !== -1) return full;
  const called = tables.flatMap((table, index) => (table.name === name ? [index] : []));
  if (called.length === 1) return called[0];
  if (called.length > 1) {
    const which = called.map((index) => displayName(tables[index])).join(', ');
    throw new UserError(`${where}: several tables are called "${name}".`, { where, hint: `Name one of: ${which}.` });
  }
  const names = tables.map(displayName);
  const near = nearest(name, names);
  const has = names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ');
  throw new UserError(`${where}: the source has no table "${name}".`, {
    where,
    hint: near === null ? `It has: ${has}.` : `Did you mean "${near}"?`,
  });
}
