import { readCheck, type Expression } from './check-expression';
import { compareDecimals, readDecimal, roundDecimal, type Decimal } from './decimal';
import type { KnownColumn } from './known-schema';
import { memo } from '../memo';
import { isAscii, readLikePattern, readPosixPattern } from './posix-pattern';

/** A text longer than this is not held against patterns. */
const MAX_MATCHED = 10_000;

type Value =
  | { kind: 'text'; text: string }
  /** Of character(n): blanks at its end do not count. */
  | { kind: 'padded'; text: string }
  /** Of an enum: it is equal to another or not. */
  | { kind: 'label'; text: string }
  | { kind: 'number'; number: Decimal; exact: boolean }
  | { kind: 'boolean'; value: boolean }
  /** ISO: the order of days is that of the texts. */
  | { kind: 'date'; text: string }
  | { kind: 'list'; of: (Value | null)[] };

/** Whether a column's value breaks a check for sure; what hangs on other columns or is not understood, it does not. */
export function breaksCheck(expression: string, column: KnownColumn, text: string): boolean {
  const value = storedValue(column, text);
  return value !== null && truth(checkOf(expression), { column: column.name, value }) === false;
}

const checkOf = memo(readCheck);

interface Scope {
  column: string;
  value: Value;
}

/** A text as the column stores it; null where that is not known. */
function storedValue({ kind, type, length, scale, precision }: KnownColumn, text: string): Value | null {
  switch (kind) {
    case 'text': {
      if (/^character(?! varying)/.test(type)) return { kind: 'padded', text: text.replace(/ +$/, '') };
      if (type !== 'text' && !type.startsWith('character varying')) return null;
      const letters = Array.from(text);
      return {
        kind: 'text',
        text: length === null || letters.length <= length ? text : letters.slice(0, length).join(''),
      };
    }
    case 'smallint':
    case 'integer':
    case 'bigint':
      return /^\s*[+-]?\d+\s*$/.test(text) ? numberOf(text.trim(), true) : null;
    case 'decimal': {
      const number = readDecimal(text.trim());
      if (number === null) return null;
      return { kind: 'number', number: precision === null ? number : roundDecimal(number, scale ?? 0), exact: true };
    }
    case 'float':
      return numberOf(text.trim(), false);
    case 'boolean': {
      const first = /^\s*(t|f|y|n|on|off|1|0)/i.exec(text)?.[1].toLowerCase();
      return first === undefined ? null : { kind: 'boolean', value: ['t', 'y', 'on', '1'].includes(first) };
    }
    case 'date':
      return dayOf(text);
    case 'enum':
      return { kind: 'label', text };
    default:
      return null;
  }
}

function numberOf(text: string, exact: boolean): Value | null {
  const number = readDecimal(text);
  return number === null ? null : { kind: 'number', number, exact };
}

const dayOf = (text: string): Value | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? { kind: 'date', text: text.trim() } : null;

/** True, false, or null where it is not known. */
function truth(expression: Expression, scope: Scope): boolean | null {
  switch (expression.type) {
    case 'and':
    case 'or': {
      const decisive = expression.type === 'or';
      const parts = expression.of.map((part) => truth(part, scope));
      if (parts.includes(decisive)) return decisive;
      return parts.includes(null) ? null : !decisive;
    }
    case 'not': {
      const inner = truth(expression.of, scope);
      return inner === null ? null : !inner;
    }
    case 'is null':
      return valueOf(expression.of, scope) === null ? null : expression.negated;
    case 'compare':
      return compare(expression, scope);
    default: {
      const value = valueOf(expression, scope);
      return value?.kind === 'boolean' ? value.value : null;
    }
  }
}

function compare(expression: Extract<Expression, { type: 'compare' }>, scope: Scope): boolean | null {
  const { operator, quantifier } = expression;
  const left = valueOf(expression.left, scope);
  const right = valueOf(expression.right, scope);
  if (left === null || right === null) return null;
  if (quantifier === null) return holds(operator, left, right);
  if (right.kind !== 'list') return null;
  const each = right.of.map((member) => (member === null ? null : holds(operator, left, member)));
  const decisive = quantifier === 'any';
  if (each.includes(decisive)) return decisive;
  return each.includes(null) ? null : !decisive;
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function holds(operator: string, left: Value, right: Value): boolean | null {
  if (operator.includes('~')) return matches(operator, left, right);
  const order = orderOf(left, right);
  if (order === null) return null;
  if (typeof order === 'number') return ORDERS[operator](order);
  if (operator === '=') return order.equal;
  return operator === '<>' ? !order.equal : null;
}

/** How two values stand; of texts only whether they are the same, since their order hangs on the collation. */
function orderOf(left: Value, right: Value): number | { equal: boolean } | null {
  if (left.kind === 'number' && right.kind === 'number') {
    if (left.exact && right.exact) return compareDecimals(left.number, right.number);
    const [a, b] = [left, right].map(({ number }) => Number(number.digits) * 10 ** number.exponent);
    return Math.abs(a - b) > 1e-5 * Math.max(Math.abs(a), Math.abs(b)) ? a - b : null;
  }
  if (left.kind === 'date' && right.kind === 'date')
    return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
  if (left.kind === 'boolean' && right.kind === 'boolean') return { equal: left.value === right.value };
  if (left.kind === 'label' && right.kind === 'label') return { equal: left.text === right.text };
  if (!isText(left) || !isText(right)) return null;
  const isPadded = left.kind === 'padded' || right.kind === 'padded';
  const bare = (text: string): string => (isPadded ? text.replace(/ +$/, '') : text);
  return { equal: bare(left.text) === bare(right.text) };
}

const isText = (value: Value): value is Extract<Value, { kind: 'text' | 'padded' }> =>
  value.kind === 'text' || value.kind === 'padded';

function matches(operator: string, left: Value, right: Value): boolean | null {
  // Blanks at the end of character(n) are there for a pattern.
  if (left.kind !== 'text' || right.kind !== 'text') return null;
  if (!isAscii(left.text) || left.text.length > MAX_MATCHED) return null;
  const ignoreCase = operator.endsWith('*');
  const read = operator.includes('~~') ? readLikePattern : readPosixPattern;
  const found = read(right.text, ignoreCase)?.test(left.text) ?? null;
  return found === null ? null : operator.startsWith('!') ? !found : found;
}

function valueOf(expression: Expression, scope: Scope): Value | null {
  switch (expression.type) {
    case 'column':
      return expression.name === scope.column ? scope.value : null;
    case 'text':
      return { kind: 'text', text: expression.text };
    case 'number':
      return numberOf(expression.text, true);
    case 'boolean':
      return { kind: 'boolean', value: expression.value };
    case 'list':
      return { kind: 'list', of: expression.of.map((member) => valueOf(member, scope)) };
    case 'cast':
      return castOf(expression, scope);
    case 'call':
      return callOf(expression.name, expression.arguments, scope);
    default:
      return null;
  }
}

function castOf({ of, to, array }: Extract<Expression, { type: 'cast' }>, scope: Scope): Value | null {
  if (array && of.type === 'text') {
    const members = /^\{([\w -]+(?:,[\w -]+)*)\}$/.exec(of.text)?.[1].split(',');
    if (members === undefined || members.some((member) => member !== member.trim() || /^null$/i.test(member)))
      return null;
    return { kind: 'list', of: members.map((text) => castValue({ kind: 'text', text }, to, true)) };
  }
  const value = valueOf(of, scope);
  if (value === null) return null;
  if (value.kind === 'list') {
    return { kind: 'list', of: value.of.map((member) => member && castValue(member, to, false)) };
  }
  return array ? null : castValue(value, to, of.type === 'text');
}

/** `isLiteral`: a quoted text that the type itself reads. */
function castValue(value: Value, to: string, isLiteral: boolean): Value | null {
  switch (to) {
    case 'text':
    case 'character varying':
      return value.kind === 'padded' ? { kind: 'text', text: value.text } : value.kind === 'text' ? value : null;
    case 'bpchar':
      return isText(value) ? { kind: 'padded', text: value.text.replace(/ +$/, '') } : null;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'numeric':
    case 'double precision':
    case 'real': {
      const number = isLiteral && value.kind === 'text' ? numberOf(value.text.trim(), true) : value;
      if (number?.kind !== 'number') return null;
      const isWhole = ['smallint', 'integer', 'bigint'].includes(to);
      if (isWhole && compareDecimals(roundDecimal(number.number, 0), number.number) !== 0) return null;
      return to === 'numeric' || isWhole ? number : { ...number, exact: false };
    }
    case 'date':
      return isLiteral && value.kind === 'text' ? dayOf(value.text) : value.kind === 'date' ? value : null;
    case 'boolean':
      return value.kind === 'boolean' ? value : null;
    default:
      return isLiteral && value.kind === 'text' ? { kind: 'label', text: value.text } : null;
  }
}

function callOf(name: string, given: readonly Expression[], scope: Scope): Value | null {
  if (given.length !== 1) return null;
  const value = valueOf(given[0], scope);
  if (value === null || !isText(value)) return null;
  const { text } = value;
  switch (name) {
    case 'length':
    case 'char_length':
    case 'character_length':
      return numberOf(String(Array.from(text).length), true);
    case 'lower':
      return isAscii(text) ? { kind: 'text', text: text.toLowerCase() } : null;
    case 'upper':
      return isAscii(text) ? { kind: 'text', text: text.toUpperCase() } : null;
    case 'btrim':
      return { kind: 'text', text: text.replace(/^ +| +$/g, '') };
    default:
      return null;
  }
}
