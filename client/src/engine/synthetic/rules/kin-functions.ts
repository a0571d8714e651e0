import type { Expression } from '../../expressions/ast';
import type { Compiled } from '../../expressions/compile';
import { add } from '../../expressions/decimal';
import { EvaluationError, isNumeric, toDecimal, type Value } from '../../expressions/value';
import type { Relationship, Schema, Table } from '../../schema/schema';
import type { Kin } from './kin';
import { resolveColumn } from './references';

type Call = Extract<Expression, { type: 'call' }>;

/** Functions over the rows that have the same parent: the last argument is the column that refers to it. */
const OVER_SIBLINGS: Readonly<Record<string, number>> = { ordinal: 1, siblings: 1, running: 2 };

export const SIBLING_NAMES: readonly string[] = [...Object.keys(OVER_SIBLINGS), 'row_number'];

/** The parent that such a call is about; null for another call. */
export function siblingsOf(call: Call, schema: Schema, table: Table): Relationship | { problem: string } | null {
  const [name] = call.path;
  if (call.path.length > 1 || !Object.hasOwn(OVER_SIBLINGS, name)) return null;
  const { length } = call.arguments;
  if (length !== OVER_SIBLINGS[name]) return { problem: `${name}() with ${length} arguments` };
  const by = call.arguments[length - 1];
  if (by.type !== 'column') return { problem: `${name}() takes the column that refers to a parent` };
  // Any column of the parent would do: its key is there.
  const [column] = by.path;
  const parent = schema.relationships.find(
    ({ from, from_columns, when }) =>
      from.schema === table.schema && from.name === table.name && from_columns[0] === column && when === undefined,
  );
  if (parent === undefined) return { problem: `${table.name}.${by.path.join('.')} refers to no table` };
  const found = resolveColumn(schema, table, [column]);
  return 'problem' in found ? found : parent;
}

/**
 * `ordinal(order_id)` counts the rows of one parent from 1, `siblings(order_id)` says how many there are, and
 * `running(amount, account_id)` sums what the rows up to this one have. Null where a row has no parent.
 */
export function compileSiblings(
  call: Call,
  relationship: Relationship,
  kin: Kin,
  compile: (part: Expression) => Compiled<number>,
): Compiled<number> {
  const [parentRow, childRows] = [kin.parentRow(relationship), kin.childRows(relationship)];
  if (parentRow === null || childRows === null) return { unknown: `${call.path[0]}() over rows without parents` };
  const together = (row: number): readonly number[] | null => {
    const parent = parentRow(row);
    return parent < 0 ? null : childRows(parent);
  };
  if (call.path[0] === 'siblings') return { evaluate: (row) => mapped(together(row), (rows) => BigInt(rows.length)) };
  if (call.path[0] === 'ordinal')
    return { evaluate: (row) => mapped(together(row), (rows) => BigInt(rows.indexOf(row) + 1)) };
  const value = compile(call.arguments[0]);
  if ('unknown' in value) return value;
  return {
    evaluate: (row) =>
      mapped(together(row), (rows) => total(rows.slice(0, rows.indexOf(row) + 1).map((one) => value.evaluate(one)))),
  };
}

function mapped(rows: readonly number[] | null, how: (rows: readonly number[]) => Value): Value {
  return rows === null ? null : how(rows);
}

function total(values: readonly Value[]): Value {
  const exact = values
    .filter((value) => value !== null)
    .map((value) => {
      if (!isNumeric(value) || typeof value === 'number')
        throw new EvaluationError('running() sums whole numbers and numeric.');
      return toDecimal(value);
    });
  return exact.length === 0 ? null : exact.reduce(add);
}
