import { castValue } from '../../expressions/cast';
import { compile, type Compiled } from '../../expressions/compile';
import { parseExpression } from '../../expressions/parser';
import { valueReader, valueSource } from '../constraints/values';
import { EvaluationError, type Value } from '../../expressions/value';
import { UserError } from '../../errors';
import { displayName } from '../../schema/schema';
import type { ColumnType } from '../../schema/types';
import type { ColumnContext } from '../column-context';
import type { ValueSource } from '../value-source';
import { readableOf } from './readings';
import { withBelieved } from './references';
import { scopeOf } from './scope';

/** A value for some rows: null where the rule says nothing. */
interface CompiledRule {
  when: ((row: number) => Value) | null;
  value: (row: number) => Value;
}

/**
 * The column by the rules that speak of it, the first that holds for a row; elsewhere, and where a rule has no value and
 * the column needs one, as it would be without: `next`. Null where no rule does.
 */
export function ruled(context: ColumnContext, next: () => ValueSource): ValueSource | null {
  const { plan, table, column } = context;
  const name = displayName(table.table);
  const own = plan.rules.filter((rule) => rule.table === name && rule.column === column.name);
  if (own.length === 0) return null;
  let without: ((row: number) => Value) | null = null;
  const otherwise = (row: number): Value => (without ??= valueReader(next(), column.type))(row);
  const rules = own.flatMap(({ value, when }, index): CompiledRule[] => {
    const compiled = compiledIn(context, value, String(index), otherwise);
    const condition = when === undefined ? null : compiledIn(context, when, `${index} when`, otherwise);
    if (compiled === null || (when !== undefined && condition === null)) return [];
    return [{ when: condition, value: assigned(compiled, column.type) }];
  });
  return rules.length === 0 ? null : sourceOf(rules, otherwise, context);
}

/** The column by one expression; where that has no value and the column needs one, it is an error. */
export function expressionSource(expression: string, context: ColumnContext): ValueSource {
  const where = `${displayName(context.table.table)}.${context.column.name}`;
  const compiled = compiledIn(context, expression, 'expression', null);
  if (compiled === null) throw new UserError(`${where}: "${expression}" cannot be computed.`, { where });
  const otherwise = (row: number): Value => {
    if (row >= context.table.rows) return null;
    throw new UserError(`${where}: "${expression}" is null in row ${row + 1}, and the column takes no null.`, {
      where,
      hint: 'Say what it is then: coalesce(…, 0).',
    });
  };
  return sourceOf([{ when: null, value: assigned(compiled, context.column.type) }], otherwise, context);
}

function compiledIn(
  context: ColumnContext,
  sql: string,
  part: string,
  own: ((row: number) => Value) | null,
): ((row: number) => Value) | null {
  const { plan, table, column } = context;
  const parsed = parseExpression(sql);
  if (!parsed.ok) return null;
  const name = displayName(table.table);
  const compiled: Compiled<number> = compile(
    parsed.expression,
    scopeOf({
      schema: withBelieved(plan.schema),
      table: table.table,
      seed: plan.seed,
      name: [name, column.name, part],
      kin: context.kin,
      sourceOf: readableOf(context),
      own: own === null ? null : { column: column.name, value: own },
    }),
  );
  return 'unknown' in compiled ? null : guarded(compiled.evaluate, `${name}.${column.name}`, sql);
}

function guarded(evaluate: (row: number) => Value, where: string, sql: string): (row: number) => Value {
  return (row) => {
    try {
      return evaluate(row);
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
      throw new UserError(`${where}: "${sql}" cannot be computed for row ${row + 1}: ${error.message}`, {
        where,
        cause: error,
      });
    }
  };
}

/** As PostgreSQL puts a value into a column: rounded, cut. */
function assigned(evaluate: (row: number) => Value, type: ColumnType): (row: number) => Value {
  const { name, schema, array, length, precision, scale } = type;
  const modifiers = name === 'numeric' ? [precision, scale] : [length];
  const wanted = { name, schema, array, modifiers: modifiers.filter((value) => value !== null).map(String) };
  return (row) => castValue(evaluate(row), wanted);
}

function sourceOf(
  rules: readonly CompiledRule[],
  otherwise: (row: number) => Value,
  { column, table }: ColumnContext,
): ValueSource {
  const valueOf = (row: number): Value => {
    // Far-off rows stand in where a value does not do: they have no parents, and no children.
    if (row >= table.rows) return otherwise(row);
    for (const { when, value } of rules) {
      if (when !== null && when(row) !== true) continue;
      const made = value(row);
      if (made !== null || column.nullable) return made;
    }
    return otherwise(row);
  };
  const at = remembered(valueOf);
  const source = valueSource(column.type, at);
  return { ...source, missing: column.nullable ? (row) => at(row) === null : () => false };
}

/** A row is asked twice in a row, whether it has a value and which; others read it too. */
function remembered(valueOf: (row: number) => Value): (row: number) => Value {
  const [rows, values]: [Int32Array, Value[]] = [
    new Int32Array(REMEMBERED).fill(-1),
    new Array<Value>(REMEMBERED).fill(null),
  ];
  return (row) => {
    const place = row & (REMEMBERED - 1);
    if (rows[place] === row) return values[place];
    const value = valueOf(row);
    rows[place] = row;
    values[place] = value;
    return value;
  };
}

/** Enough for the rows of a batch that refer to parents near each other. */
const REMEMBERED = 1024;
