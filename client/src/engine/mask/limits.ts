import { type Expression, readCheck } from '../../../../server/src/testcase/mapping/check-expression';
import type { Check, Column } from '../schema/schema';
import type { ValueLimits } from './technique';

type Comparison = Extract<Expression, { type: 'compare' }>;

/**
 * What checks say of the values of one column: ranges, lengths, lists. Only what must hold for every row by itself is
 * taken (the parts of ANDs); the rest, such as conditions over two columns, is left to the database. null: nothing.
 */
export function limitsOf(column: Column, checks: readonly Check[]): ValueLimits | null {
  const names = new Set([column.name]);
  const isWhole = /^int[248]$/.test(column.type.name);
  const limits: ValueLimits = { min: null, max: null, maxLength: null, minLength: null, values: null };
  for (const { expression, of_domain: ofDomain } of checks) {
    read(readCheck(expression), { names: ofDomain === true ? new Set([...names, 'value']) : names, isWhole }, limits);
  }
  return Object.values(limits).every((limit) => limit === null) ? null : limits;
}

interface Subject {
  /** What the column is called in the check. */
  names: ReadonlySet<string>;
  isWhole: boolean;
}

function read(expression: Expression, subject: Subject, limits: ValueLimits): void {
  if (expression.type === 'and') expression.of.forEach((part) => read(part, subject, limits));
  else if (expression.type === 'compare') readComparison(expression, subject, limits);
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' };

function readComparison(comparison: Comparison, subject: Subject, limits: ValueLimits): void {
  const { operator, quantifier } = comparison;
  const left = bare(comparison.left);
  const right = bare(comparison.right);
  if (operator === '=' && isColumn(left, subject)) {
    const list =
      right.type === 'list' && quantifier === 'any' ? right.of.map(bare) : quantifier === null ? [right] : [];
    const texts = list.map((item) => (item.type === 'text' || item.type === 'number' ? item.text : null));
    if (texts.length > 0 && texts.every((text) => text !== null)) limits.values = texts;
  }
  if (quantifier !== null || !Object.hasOwn(TURNED, operator)) return;
  if (right.type === 'number') readBound(left, operator, Number(right.text), subject, limits);
  else if (left.type === 'number') readBound(right, TURNED[operator], Number(left.text), subject, limits);
}

/** What `> 0` leaves out of fractions: less than any of them that matters. */
const SMALLEST = 1e-9;
const LENGTHS = new Set(['length', 'char_length', 'character_length']);

function readBound(side: Expression, operator: string, bound: number, subject: Subject, limits: ValueLimits): void {
  const isLength = side.type === 'call' && LENGTHS.has(side.name) && isColumn(bare(side.arguments[0]), subject);
  if (!isLength && !isColumn(side, subject)) return;
  const [low, high] = isLength ? (['minLength', 'maxLength'] as const) : (['min', 'max'] as const);
  // Beside a whole number stands the next; for fractions a bound itself may be let in, which `=` tells apart below.
  const step = isLength || subject.isWhole ? 1 : SMALLEST;
  if (operator === '>' || operator === '>=') {
    limits[low] = Math.max(limits[low] ?? -Infinity, operator === '>' ? bound + step : bound);
  } else if (operator === '<' || operator === '<=') {
    limits[high] = Math.min(limits[high] ?? Infinity, operator === '<' ? bound - step : bound);
  } else if (operator === '=' && isLength) limits.minLength = limits.maxLength = bound;
}

/** Without casts around it. */
function bare(expression: Expression): Expression {
  return expression.type === 'cast' ? bare(expression.of) : expression;
}

const isColumn = (expression: Expression, { names }: Subject): boolean =>
  expression.type === 'column' && names.has(expression.name);
