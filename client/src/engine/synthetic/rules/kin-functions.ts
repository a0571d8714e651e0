import type { Expression } from '../../expressions/ast';
import type { Compiled } from '../../expressions/compile';
import { add, type Decimal } from '../../expressions/decimal';
import { EvaluationError, isNumeric, toDecimal, type Value } from '../../expressions/value';
import { isSameName } from '../../schema/names';
import type { Relationship, Schema, Table } from '../../schema/schema';
import { countBelow } from '../ascending';
import type { Kin } from './kin';
import { resolveColumn } from './references';

type Call = Extract<Expression, { type: 'call' }>;

/** Functions over the rows that have the same parent: the last argument is the column that refers to it. */
const OVER_SIBLINGS: Readonly<Record<string, number>> = { ordinal: 1, siblings: 1, running: 2 };

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
    ({ from, from_columns, when }) => isSameName(from, table) && from_columns[0] === column && when === undefined,
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
  const ofParent = <Result>(make: (rows: readonly number[]) => Result): ((row: number) => Result | null) => {
    const known = recent(make);
    return (row) => {
      const parent = parentRow(row);
      return parent < 0 ? null : known(parent, () => childRows(parent));
    };
  };
  const together = ofParent((rows) => rows);
  if (call.path[0] === 'siblings') {
    return {
      evaluate: (row) => {
        const rows = together(row);
        return rows === null ? null : BigInt(rows.length);
      },
    };
  }
  if (call.path[0] === 'ordinal') return { evaluate: (row) => ordinalIn(together(row), row) };
  const value = compile(call.arguments[0]);
  if ('unknown' in value) return value;
  const sums = ofParent((rows) => runningSums(rows.map((row) => value.evaluate(row))));
  return { evaluate: (row) => sums(row)?.[Number(ordinalIn(together(row), row)) - 1] ?? null };
}

/** Rows are ascending. */
const ordinalIn = (rows: readonly number[] | null, row: number): bigint | null =>
  rows === null ? null : BigInt(countBelow(rows, row) + 1);

function runningSums(values: readonly Value[]): Value[] {
  let total: Decimal | null = null;
  return values.map((value) => {
    if (value === null) return total;
    if (!isNumeric(value) || typeof value === 'number')
      throw new EvaluationError('running() sums whole numbers and numeric.');
    total = total === null ? toDecimal(value) : add(total, toDecimal(value));
    return total;
  });
}

/** Parents whose rows are remembered: rows near each other have the same ones, and so have all rows a few. */
const RECENT = 512;

/** What is made of a parent's rows, for the parents asked for of late. */
function recent<Result>(
  make: (rows: readonly number[]) => Result,
): (parent: number, rows: () => readonly number[]) => Result {
  const made = new Map<number, Result>();
  return (parent, rows) => {
    let result = made.get(parent);
    if (result === undefined) result = make(rows());
    else made.delete(parent);
    made.set(parent, result);
    if (made.size > RECENT) made.delete(made.keys().next().value!);
    return result;
  };
}
