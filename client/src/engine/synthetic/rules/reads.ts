import { partsOf, type Expression } from '../../expressions/ast';
import { parseExpression } from '../../expressions/parser';
import { displayName, type Schema, type Table } from '../../schema/schema';
import { aggregateOf } from './aggregates';
import { siblingsOf } from './kin-functions';
import { resolveColumn } from './references';

/** What an expression in text reads, as `table.column`; none where it cannot be read at all. */
export function readsOfText(schema: Schema, table: Table, sql: string): string[] {
  const parsed = parseExpression(sql);
  const read = parsed.ok ? readsOf(schema, table, parsed.expression) : { skipped: '' };
  return 'reads' in read ? read.reads : [];
}

/** An expression's own columns, those of parents, and those of children in aggregates. */
export function readsOf(
  schema: Schema,
  table: Table,
  expression: Expression,
): { reads: string[] } | { skipped: string } {
  if (expression.type === 'call') {
    const aggregate = aggregateOf(expression, schema, table);
    if (aggregate !== null) {
      if ('problem' in aggregate) return { skipped: aggregate.problem };
      const { child, value, filter } = aggregate;
      return joined([value, filter].filter((part) => part !== null).map((part) => readsOf(schema, child, part)));
    }
    const siblings = siblingsOf(expression, schema, table);
    if (siblings !== null) {
      if ('problem' in siblings) return { skipped: siblings.problem };
      return joined(expression.arguments.slice(0, -1).map((part) => readsOf(schema, table, part)));
    }
  }
  if (expression.type !== 'column') return joined(partsOf(expression).map((part) => readsOf(schema, table, part)));
  const found = resolveColumn(schema, table, expression.path);
  if ('problem' in found) return { skipped: found.problem };
  // A tree has roots: there what is above them ends.
  const isUpATree = found.hops.length > 0 && found.hops.every((hop) => isOptionalSelfReference(hop, table));
  return { reads: isUpATree ? [] : [`${displayName(found.table)}.${found.column.name}`] };
}

function isOptionalSelfReference({ from, to, from_columns }: Schema['relationships'][number], table: Table): boolean {
  if (from.schema !== to.schema || from.name !== to.name) return false;
  return table.columns.some(({ name, nullable }) => nullable && from_columns.includes(name));
}

function joined(parts: ({ reads: string[] } | { skipped: string })[]): { reads: string[] } | { skipped: string } {
  const skipped = parts.find((part) => 'skipped' in part);
  return skipped ?? { reads: parts.flatMap((part) => ('reads' in part ? part.reads : [])) };
}
