import { quoteTable } from '../databases/identifiers';
import type { Table } from '../schema/schema';

/** The quoted names of what the table's columns are declared with, as far as it is of no system's. */
function typesOf(table: Table): string[] {
  return table.columns.flatMap(({ type: { schema, name } }) => (schema === null ? [] : [quoteTable({ schema, name })]));
}

/**
 * The tables, each after those whose rows its columns hold: PostgreSQL changes no column of a table whose row type is
 * in use.
 */
export function inOrderOfUse(tables: readonly Table[]): { table: Table; index: number }[] {
  const waiting = new Map(tables.map((table, index) => [quoteTable(table), { table, index }]));
  const ordered: { table: Table; index: number }[] = [];
  const take = (name: string): void => {
    const next = waiting.get(name);
    if (next === undefined) return;
    waiting.delete(name);
    typesOf(next.table).forEach(take);
    ordered.push(next);
  };
  for (const name of [...waiting.keys()]) take(name);
  return ordered;
}
