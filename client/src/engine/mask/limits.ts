import { type Expression, readCheck } from '../../../../server/src/testcase/mapping/check-expression';
import { parseDate } from '../batch/calendar';
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
  const isDay = /^(?:date|timestamp|timestamptz)$/.test(column.type.name);
  const limits: ValueLimits = { min: null, max: null, maxLength: null, minLength: null, values: null };
  for (const { expression, of_domain: ofDomain } of checks) {
    const subject = {
      names: ofDomain === true ? new Set([...names, 'value']) : names,
      isWhole,
      isDay,
      isDate: column.type.name === 'date',
    };
    read(readCheck(expression), subject, limits);
  }
  return Object.values(limits).every((limit) => limit === null) ? null : limits;
}

interface Subject {
  /** What the column is called in the check. */
  names: ReadonlySet<string>;
  isWhole: boolean;
  /** Dates and timestamps are compared with texts. */
  isDay: boolean;
  isDate: boolean;
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
  if (subject.isDay) {
    if (isColumn(left, subject)) readDay(operator, right, subject, limits);
    else if (isColumn(right, subject)) readDay(TURNED[operator], left, subject, limits);
    return;
  }
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

const CLOCKS = new Set(['current_date', 'current_timestamp', 'localtimestamp']);

/** A day that bounds the column; or the clock, which lets nothing become later than it is. */
function readDay(operator: string, bound: Expression, { isDate }: Subject, limits: ValueLimits): void {
  if (bound.type === 'text') {
    const [, date = '', time = ''] = /^(\d{4}-\d\d-\d\d)( (?!.*BC).+)?$/.exec(bound.text) ?? [];
    const day = parseDate(date);
    if (day === undefined) return;
    // Where times count, a bound may allow some of its day's alone, so that the day is left out.
    const starts = isDate || /^(?: 00:00:00(?:\+00)?)?$/.test(time);
    if (operator.startsWith('>'))
      limits.min = Math.max(limits.min ?? -Infinity, operator === '>=' && starts ? day : day + 1);
    else if (operator.startsWith('<'))
      limits.max = Math.min(limits.max ?? Infinity, operator === '<=' && isDate ? day : day - 1);
  } else if (operator.startsWith('<') && isClock(bound)) limits.pastOnly = true;
}

function isClock(expression: Expression): boolean {
  if (expression.type === 'column') return CLOCKS.has(expression.name);
  return expression.type === 'call' || expression.type === 'unknown';
}

/** Without casts around it. */
function bare(expression: Expression): Expression {
  return expression.type === 'cast' ? bare(expression.of) : expression;
}

const isColumn = (expression: Expression, { names }: Subject): boolean =>
  expression.type === 'column' && names.has(expression.name);
