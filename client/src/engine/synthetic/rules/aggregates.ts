import { columnsIn, type Expression } from '../../expressions/ast';
import { compile, type Compiled, type Scope } from '../../expressions/compile';
import { compare } from '../../expressions/compare';
import { add, divide, Decimal } from '../../expressions/decimal';
import { textOfValue } from '../../expressions/text-form';
import { EvaluationError, isNumeric, toDecimal, type Value } from '../../expressions/value';
import type { Relationship, Schema, Table } from '../../schema/schema';
import { resolveChildren } from './references';

const AGGREGATES = new Set(['sum', 'count', 'min', 'max', 'avg', 'bool_or', 'bool_and', 'string_agg']);

type Call = Extract<Expression, { type: 'call' }>;

/** Children and what is asked of each, of `sum(order_items.line_total) filter (where ...)`. */
interface Aggregate {
  relationship: Relationship;
  child: Table;
  /** Null for `count(order_items)`. */
  value: Expression | null;
  /** With the child's table taken from the front of its columns' names. */
  filter: Expression | null;
}

/** What an aggregate is over; null for a call that is none, such as `max(a, b)` of no table. */
export function aggregateOf(call: Call, schema: Schema, table: Table): Aggregate | { problem: string } | null {
  const [name] = call.path;
  if (call.path.length > 1 || !AGGREGATES.has(name)) return null;
  const parts = [...call.arguments.slice(0, 1), ...(call.filter === undefined ? [] : [call.filter])];
  const paths = parts.flatMap(columnsIn);
  const named = paths.find(([first]) => schema.relationships.some(({ from }) => from.name === first));
  if (named === undefined) return { problem: `${name}() is over no table that refers to this one` };
  const found = resolveChildren(schema, table, named);
  if ('problem' in found) return found;
  const bare = (part: Expression): Expression => shortened(part, named.slice(0, named.length - found.rest.length));
  const [first] = call.arguments as readonly (Expression | undefined)[];
  const isTable = first === undefined || first.type === 'star' || (first.type === 'column' && first.path.length === 1);
  return {
    relationship: found.relationship,
    child: found.child,
    value: isTable ? null : bare(first),
    filter: call.filter === undefined ? null : bare(call.filter),
  };
}

/** The expression with `order_items.quantity` as `quantity`; other names are left as they are. */
function shortened(part: Expression, prefix: readonly string[]): Expression {
  if (part.type === 'column') {
    const starts = prefix.every((name, index) => part.path[index] === name) && part.path.length > prefix.length;
    return starts ? { type: 'column', path: part.path.slice(prefix.length) } : part;
  }
  const copy: Record<string, unknown> = { ...part };
  for (const [key, value] of Object.entries(copy)) copy[key] = inside(value, prefix);
  return copy as Expression;
}

function inside(value: unknown, prefix: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inside(item, prefix));
  if (typeof value !== 'object' || value === null) return value;
  if ('type' in value && typeof value.type === 'string') return shortened(value as Expression, prefix);
  const copy: Record<string, unknown> = { ...value };
  for (const [key, item] of Object.entries(copy)) copy[key] = inside(item, prefix);
  return copy;
}

/** The aggregate as a closure over a parent's row. */
export function compileAggregate(
  call: Call,
  { value, filter }: Aggregate,
  childScope: Scope<number>,
  childRows: (row: number) => readonly number[],
): Compiled<number> {
  const [name] = call.path;
  const compiled = value === null ? null : compile(value, childScope);
  if (compiled !== null && 'unknown' in compiled) return compiled;
  const kept = filter === null ? null : compile(filter, childScope);
  if (kept !== null && 'unknown' in kept) return kept;
  const [, gap] = call.arguments as readonly (Expression | undefined)[];
  const fold = FOLDS[name](gap?.type === 'text' ? gap.text : ',');
  return {
    evaluate: (row) => {
      const rows = childRows(row).filter((child) => kept === null || kept.evaluate(child) === true);
      if (compiled === null) return BigInt(rows.length);
      const values = rows.map((child) => compiled.evaluate(child)).filter((one) => one !== null);
      return fold(call.distinct === true ? distinct(values) : values);
    },
  };
}

type Fold = (values: readonly NonNullable<Value>[]) => Value;

const FOLDS: Readonly<Record<string, (gap: string) => Fold>> = {
  count: () => (values) => BigInt(values.length),
  sum: () => (values) => (values.length === 0 ? null : sum(values)),
  avg: () => (values) => (values.length === 0 ? null : average(values)),
  min: () => (values) => extreme(values, -1),
  max: () => (values) => extreme(values, 1),
  bool_or: () => (values) => (values.length === 0 ? null : values.includes(true)),
  bool_and: () => (values) => (values.length === 0 ? null : !values.includes(false)),
  string_agg: (gap) => (values) => (values.length === 0 ? null : values.map(textOfValue).join(gap)),
};

function sum(values: readonly NonNullable<Value>[]): Value {
  if (values.every((value) => typeof value === 'bigint')) return values.reduce((total, value) => total + value, 0n);
  return values.map(exact).reduce(add);
}

function average(values: readonly NonNullable<Value>[]): Value {
  return divide(values.map(exact).reduce(add), new Decimal(BigInt(values.length), 0));
}

function exact(value: NonNullable<Value>): Decimal {
  if (!isNumeric(value) || typeof value === 'number')
    throw new EvaluationError('Only whole numbers and numeric are summed.');
  return toDecimal(value);
}

function extreme(values: readonly NonNullable<Value>[], sign: 1 | -1): Value {
  if (values.length === 0) return null;
  return values.reduce((best, value) => (Math.sign(compare(value, best)) === sign ? value : best));
}

const distinct = (values: readonly NonNullable<Value>[]): NonNullable<Value>[] => [
  ...new Map(values.map((value) => [textOfValue(value), value])).values(),
];
