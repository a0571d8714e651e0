import type { Expression, TypeName } from '../../client/src/engine/expressions/ast';
import { CLOCKS, RESERVED } from '../../client/src/engine/expressions/operands';
import { LITERAL_TYPES } from '../../client/src/engine/expressions/type-names';

/** Names that say something else when they stand without quotes. */
const SPOKEN = new Set(
  'null true false case array row cast exists not is isnull notnull between like ilike similar at collate operator overlaps extract position substring overlay trim normalize timestamp time variadic filter over values double varying precision zone'.split(
    ' ',
  ),
);

/** The expression as SQL, with every bracket that there can be: reading it gives the same expression. */
export function printExpression(expression: Expression): string {
  const print = printExpression;
  switch (expression.type) {
    case 'column':
      return printPath(expression.path);
    case 'null':
      return 'NULL';
    case 'boolean':
      return expression.value ? 'true' : 'false';
    case 'number':
      return expression.text;
    case 'text':
      return quoteText(expression.text);
    case 'bits':
      return `B'${expression.text}'`;
    case 'cast':
      return `(${print(expression.of)})::${printType(expression.to)}`;
    case 'call':
      return printCall(expression);
    case 'star':
      return '*';
    case 'named':
      return `${printName(expression.name)} => ${print(expression.of)}`;
    case 'unary':
      return `(${expression.operator} ${print(expression.of)})`;
    case 'binary':
      return `(${print(expression.left)} ${printOperator(expression.operator)} ${print(expression.right)})`;
    case 'quantified':
      return `(${print(expression.left)} ${expression.operator} ${expression.quantifier.toUpperCase()} (${print(expression.right)}))`;
    case 'and':
    case 'or':
      return `(${expression.of.map(print).join(` ${expression.type.toUpperCase()} `)})`;
    case 'not':
      return `(NOT ${print(expression.of)})`;
    case 'is':
      return `(${print(expression.of)} IS ${expression.negated ? 'NOT ' : ''}${expression.what.toUpperCase()})`;
    case 'distinct':
      return `(${print(expression.left)} IS ${expression.negated ? 'NOT ' : ''}DISTINCT FROM ${print(expression.right)})`;
    case 'case':
      return printCase(expression);
    case 'array':
      return `ARRAY[${expression.of.map(print).join(', ')}]`;
    case 'row':
      return `ROW(${expression.of.map(print).join(', ')})`;
    case 'subscript':
      return `(${print(expression.of)})[${print(expression.index)}]`;
    case 'slice':
      return `(${print(expression.of)})[${optional(expression.from)}:${optional(expression.to)}]`;
    case 'field':
      return `(${print(expression.of)}).${printName(expression.name)}`;
    case 'collate':
      return `(${print(expression.of)} COLLATE ${printPath(expression.collation)})`;
  }
}

const optional = (expression: Expression | null): string => (expression === null ? '' : printExpression(expression));

const printOperator = (operator: string): string => (operator === 'overlaps' ? 'OVERLAPS' : operator);

function printCall(call: Expression & { type: 'call' }): string {
  const isClock = call.path.length === 1 && CLOCKS.has(call.path[0]);
  if (isClock && call.arguments.length === 0) return call.path[0].toUpperCase();
  const name = isClock ? call.path[0] : printPath(call.path);
  const list = call.arguments.map(printExpression).join(', ');
  const filter = call.filter === undefined ? '' : ` FILTER (WHERE ${printExpression(call.filter)})`;
  return `${name}(${call.distinct === true ? 'DISTINCT ' : ''}${list})${filter}`;
}

function printCase({ of, whens, otherwise }: Expression & { type: 'case' }): string {
  const first = of === null ? '' : ` ${printExpression(of)}`;
  const parts = whens.map(({ when, then }) => ` WHEN ${printExpression(when)} THEN ${printExpression(then)}`);
  return `CASE${first}${parts.join('')}${otherwise === null ? '' : ` ELSE ${printExpression(otherwise)}`} END`;
}

const printPath = (path: readonly string[]): string => path.map(printName).join('.');

function printName(name: string): string {
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(name);
  const isTaken = RESERVED.has(name) || SPOKEN.has(name) || CLOCKS.has(name) || LITERAL_TYPES.has(name);
  return isPlain && !isTaken ? name : `"${name.replaceAll('"', '""')}"`;
}

function quoteText(text: string): string {
  const doubled = text.replaceAll("'", "''");
  return text.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}

/** `numeric(10,2)`, `sales.price[]`. */
function printType({ name, schema, modifiers, array }: TypeName): string {
  const quoted = /^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
  const full = schema === null ? quoted : `"${schema.replaceAll('"', '""')}".${quoted}`;
  const fields = modifiers.filter((modifier) => /^[a-z]/.test(modifier));
  const numbers = modifiers.filter((modifier) => !/^[a-z]/.test(modifier));
  return (
    full +
    (fields.length === 0 ? '' : ` ${fields.join(' to ')}`) +
    (numbers.length === 0 ? '' : `(${numbers.join(',')})`) +
    (array ? '[]' : '')
  );
}
