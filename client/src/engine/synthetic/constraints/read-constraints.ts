import { columnsIn, partsOf, type Expression } from '../../expressions/ast';
import { parseExpression } from '../../expressions/parser';
import { displayName, storedColumns, type Check, type Column, type Schema, type Table } from '../../schema/schema';
import { constraintOf, isFree, type ColumnConstraint } from './column-constraint';
import type { Limits } from './limits';
import { NotUnderstood, readLimits } from './read-limits';
import { readCondition, type RowCondition } from './rows/condition';

export interface Constraints {
  /** By column; none for columns that only their type limits. */
  columns: ReadonlyMap<string, ColumnConstraint>;
  /** What holds between several columns of a row. */
  conditions: readonly RowCondition[];
  /** Checks that are not understood, and why: only the database can tell. */
  unclear: readonly { check: Check; reason: string }[];
}

interface Found {
  limits: Map<string, Limits[][]>;
  expressions: Map<string, Expression[]>;
  conditions: RowCondition[];
  unclear: { check: Check; reason: string }[];
}

const memory = new WeakMap<Table, { schema: Schema; constraints: Constraints }>();

/** What a table's checks, its domains', its enums and its hints say of its values; read once for each table. */
export function readConstraints(table: Table, schema: Schema): Constraints {
  const known = memory.get(table);
  if (known?.schema === schema) return known.constraints;
  const constraints = read(table, schema);
  memory.set(table, { schema, constraints });
  return constraints;
}

function read(table: Table, schema: Schema): Constraints {
  const stored = new Map(storedColumns(table).map((column) => [column.name, column]));
  const found: Found = { limits: new Map(), expressions: new Map(), conditions: [], unclear: [] };
  for (const check of table.checks) {
    if (check.of_domain !== true) readCheck(check, table, stored, null, found);
  }
  for (const column of stored.values()) {
    for (const check of domainChecks(column, table, schema)) readCheck(check, table, stored, column, found);
  }
  const columns = new Map<string, ColumnConstraint>();
  for (const column of stored.values()) {
    const expressions = found.expressions.get(column.name) ?? [];
    const constraint = constraintOf(column, schema, found.limits.get(column.name) ?? [], expressions);
    if (constraint === null) {
      const name = `${displayName(table)}.${column.name}`;
      const check = { name, expression: '' };
      found.unclear.push({ check, reason: 'together, its checks leave no value' });
    } else if (!isFree(constraint)) columns.set(column.name, constraint);
  }
  return { columns, conditions: found.conditions, unclear: found.unclear };
}

/** A domain's checks stand among the table's too, where the column has them of its domain. */
function domainChecks(column: Column, table: Table, schema: Schema): Check[] {
  const { domain } = column;
  if (domain === undefined) return [];
  const declared = (schema.domains ?? []).find(({ name, schema: of }) => name === domain.name && of === domain.schema);
  const own = declared?.checks ?? [];
  const names = new Set(own.map(({ expression }) => expression));
  const repeated = table.checks.filter(
    ({ of_domain: isOfDomain, expression }) => isOfDomain === true && names.has(expression),
  );
  return own.length > 0 || repeated.length > 0 ? own : [];
}

/** `domainColumn` is what VALUE stands for. */
function readCheck(
  check: Check,
  table: Table,
  stored: ReadonlyMap<string, Column>,
  domainColumn: Column | null,
  found: Found,
): void {
  const parsed = parseExpression(check.expression);
  if (!parsed.ok) {
    found.unclear.push({ check, reason: parsed.message });
    return;
  }
  const expression = domainColumn === null ? parsed.expression : withValue(parsed.expression, domainColumn.name);
  const whole = withGenerated(expression, table);
  for (const part of conjuncts(whole)) {
    const reason = readPart(check, part, stored, found);
    if (reason !== null) found.unclear.push({ check, reason });
  }
}

/** Why a part is not understood; null when it is. */
function readPart(check: Check, part: Expression, stored: ReadonlyMap<string, Column>, found: Found): string | null {
  const names = [...new Set(columnsIn(part).map((path) => path.at(-1)!))];
  const missing = names.find((name) => !stored.has(name));
  if (missing !== undefined) return `${missing} is no column that is made`;
  if (names.length === 0) return null;
  if (names.length > 1) {
    const condition = readCondition(
      check,
      part,
      names.map((name) => stored.get(name)!),
    );
    if ('unknown' in condition) return condition.unknown;
    found.conditions.push(condition);
    return null;
  }
  const column = stored.get(names[0])!;
  try {
    const limits = readLimits(part, column.type);
    found.limits.set(column.name, [...(found.limits.get(column.name) ?? []), limits]);
    found.expressions.set(column.name, [...(found.expressions.get(column.name) ?? []), part]);
    return null;
  } catch (error) {
    if (error instanceof NotUnderstood) return error.message;
    throw error;
  }
}

/** What has to hold by itself. */
function conjuncts(expression: Expression): readonly Expression[] {
  if (expression.type === 'and') return expression.of.flatMap(conjuncts);
  if (expression.type === 'not' && expression.of.type === 'or')
    return expression.of.of.flatMap((of) => conjuncts({ type: 'not', of }));
  return [expression];
}

/** VALUE is the column, which a domain does not know. */
const withValue = (expression: Expression, name: string): Expression =>
  replaced(expression, (path) => (path.length === 1 && path[0] === 'value' ? { type: 'column', path: [name] } : null));

/** A generated column is what it is computed of. */
function withGenerated(expression: Expression, table: Table): Expression {
  const generated = new Map(table.columns.flatMap(({ name, generated: sql }) => (sql === null ? [] : [[name, sql]])));
  if (generated.size === 0) return expression;
  return replaced(expression, (path) => {
    const sql = generated.get(path.at(-1)!);
    const parsed = sql === undefined ? null : parseExpression(sql);
    return parsed?.ok === true ? parsed.expression : null;
  });
}

/** The same expression with other expressions in some columns' places. */
function replaced(expression: Expression, by: (path: readonly string[]) => Expression | null): Expression {
  if (expression.type === 'column') return by(expression.path) ?? expression;
  if (partsOf(expression).length === 0) return expression;
  const change = (part: Expression): Expression => replaced(part, by);
  switch (expression.type) {
    case 'call':
      return {
        ...expression,
        arguments: expression.arguments.map(change),
        ...(expression.filter === undefined ? {} : { filter: change(expression.filter) }),
      };
    case 'and':
    case 'or':
    case 'array':
    case 'row':
      return { ...expression, of: expression.of.map(change) };
    case 'binary':
    case 'quantified':
    case 'distinct':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'case':
      return {
        ...expression,
        of: expression.of === null ? null : change(expression.of),
        whens: expression.whens.map(({ when, then }) => ({ when: change(when), then: change(then) })),
        otherwise: expression.otherwise === null ? null : change(expression.otherwise),
      };
    case 'subscript':
      return { ...expression, of: change(expression.of), index: change(expression.index) };
    case 'slice':
      return {
        ...expression,
        of: change(expression.of),
        from: expression.from === null ? null : change(expression.from),
        to: expression.to === null ? null : change(expression.to),
      };
    case 'cast':
    case 'named':
    case 'unary':
    case 'not':
    case 'is':
    case 'field':
    case 'collate':
      return { ...expression, of: change(expression.of) };
    default:
      return expression;
  }
}
