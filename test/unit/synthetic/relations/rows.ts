import type { LiteralRow } from '../../../../client/src/engine/datasets/manifest';
import {
  displayName,
  type Column,
  type Relationship,
  type Schema,
  type Table,
} from '../../../../client/src/engine/schema/schema';
import { uniqueKeysOf } from '../../../../client/src/engine/synthetic/relations/unique-keys';
import type { RelationPlan } from '../../../../client/src/engine/synthetic/relations/plan-relations';

type Value = string | null;
export type MadeRow = Record<string, Value>;

/**
 * The rows of a plan, with values that say nothing but where they come from: a column's own values differ only where a
 * link asks for it, and repeat often where not.
 */
export function rowsOf({ relations, counts, written }: RelationPlan, schema: Schema): Map<string, MadeRow[]> {
  const columns = new Map<string, (row: number) => Value>();
  const tables = new Map(schema.tables.map((table) => [displayName(table), table]));
  const valueOf = (table: Table, name: string): ((row: number) => Value) => {
    const id = `${displayName(table)}.${name}`;
    let value = columns.get(id);
    if (value === undefined) {
      const made = made_(table, name);
      const literals = written.get(displayName(table)) ?? [];
      value = (row) => (row < literals.length && Object.hasOwn(literals[row], name) ? literals[row][name] : made(row));
      columns.set(id, value);
    }
    return value;
  };
  const made_ = (table: Table, name: string): ((row: number) => Value) => {
    const column = table.columns.find((each) => each.name === name)!;
    const link = relations.link(table, name);
    const id = `${displayName(table)}.${name}`;
    switch (link?.kind) {
      case 'parent': {
        const parent = valueOf(link.table, link.column);
        return (row) => {
          const at = link.rowOf(row);
          return at < 0 ? null : parent(at);
        };
      }
      case 'one_of':
        return (row) => {
          const which = link.choose(row);
          if (which < 0) return null;
          return valueOf(link.parents[which].table, link.parents[which].column)(link.rowOf(row));
        };
      case 'given':
        return link.at;
      case 'enumerated':
        return (row) => {
          const index = link.indexOf(row);
          return index < 0 ? null : labelOf(schema, column, index);
        };
      case 'distinct':
        return (row) => `${id}#${row}`;
      case 'distinct_within':
        return (row) => String(link.ordinal(row) + 1);
      default: {
        const size = listSize(schema, column);
        const isReferred = schema.relationships.some(
          ({ to, to_columns }) => to.name === table.name && to_columns.includes(name),
        );
        return (row) => {
          if (column.nullable && !isReferred && row % 5 === 3) return null;
          return size === null ? `${id}~${row % 3}` : labelOf(schema, column, row % size);
        };
      }
    }
  };
  return new Map(
    [...tables].map(([name, table]) => [
      name,
      Array.from({ length: counts.get(name)! }, (_, row) =>
        Object.fromEntries(table.columns.map((column) => [column.name, valueOf(table, column.name)(row)])),
      ),
    ]),
  );
}

export function listSize(schema: Schema, { type }: Column): number | null {
  if (type.name === 'bool') return 2;
  return schema.enums.find((one) => one.name === type.name)?.labels.length ?? null;
}

function labelOf(schema: Schema, { type }: Column, index: number): string {
  if (type.name === 'bool') return index === 0 ? 'true' : 'false';
  return schema.enums.find((one) => one.name === type.name)!.labels[index];
}

/** What PostgreSQL would refuse of these rows, in words. */
export function refusals(schema: Schema, rows: ReadonlyMap<string, readonly MadeRow[]>): string[] {
  const found: string[] = [];
  for (const table of schema.tables) {
    const name = displayName(table);
    const all = rows.get(name)!;
    for (const column of table.columns)
      if (!column.nullable && all.some((row) => row[column.name] === null))
        found.push(`${name}.${column.name} is null`);
    for (const key of uniqueKeysOf(table)) {
      const seen = new Set<string>();
      const { flag } = key;
      for (const [at, row] of all.entries()) {
        if (flag !== null && row[flag.column] !== String(flag.value)) continue;
        const values = key.columns.map((column) => row[column]);
        if (key.nullsDiffer && values.includes(null)) continue;
        const text = JSON.stringify(values);
        if (seen.has(text)) {
          found.push(`${name} (${key.columns.join(', ')}) repeats ${text} in row ${at}`);
          break;
        }
        seen.add(text);
      }
    }
  }
  for (const relationship of schema.relationships) found.push(...missing(relationship, rows));
  return found;
}

function missing(relationship: Relationship, rows: ReadonlyMap<string, readonly MadeRow[]>): string[] {
  const { from, to, from_columns: columns, to_columns: target, when, match_full: isFull } = relationship;
  const parents = new Set(rows.get(displayName(to))!.map((row) => JSON.stringify(target.map((name) => row[name]))));
  for (const [at, row] of rows.get(displayName(from))!.entries()) {
    if (when !== undefined && row[when.column] !== when.value) continue;
    const values = columns.map((name) => row[name]);
    const nulls = values.filter((value) => value === null).length;
    if (nulls > 0) {
      if (isFull === true && nulls < values.length) return [`${from.name} row ${at} is partly null`];
      continue;
    }
    if (!parents.has(JSON.stringify(values)))
      return [
        `${from.name} (${columns.join(', ')}) row ${at}: no ${JSON.stringify(values)} in ${to.name} (${target.join(', ')})`,
      ];
  }
  return [];
}

export type { LiteralRow };
