import type { Expression } from './ast';
import { ParseFailure, tokenise, type Token } from './lexer';
import { Cursor } from './cursor';
import { parseOperand } from './operands';

export type Parsed = { ok: true; expression: Expression } | { ok: false; message: string; position: number };

const MAX_LENGTH = 200_000;

/** Reads an SQL expression as people write it, and as PostgreSQL prints it. Never throws. */
export function parseExpression(sql: string): Parsed {
  try {
    if (sql.length > MAX_LENGTH) throw new ParseFailure(`An expression has ${MAX_LENGTH} characters at most`, 0);
    const cursor = new Cursor(tokenise(sql), readExpression);
    const expression = cursor.expression();
    cursor.expectEnd();
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof ParseFailure) return { ok: false, message: error.message, position: error.position };
    throw error;
  }
}

/** How tightly operators bind, as PostgreSQL has it. */
const POWER = {
  or: 1,
  and: 2,
  not: 3,
  is: 4,
  comparison: 5,
  range: 6,
  other: 7,
  sum: 8,
  product: 9,
  power: 10,
  at: 11,
};
const COLLATE = 12;
const SIGN = 13;
const POSTFIX = 14;

const COMPARISONS = new Set(['<', '>', '=', '<=', '>=', '<>', '!=']);

function powerOf(operator: string): number {
  if (COMPARISONS.has(operator)) return POWER.comparison;
  if (operator === '+' || operator === '-') return POWER.sum;
  if (operator === '*' || operator === '/' || operator === '%') return POWER.product;
  return operator === '^' ? POWER.power : POWER.other;
}

/** The longest expression whose operators all bind at least as tightly as `least`. */
function readExpression(cursor: Cursor, least: number): Expression {
  return cursor.deeper(() => {
    let left = readPrefix(cursor);
    for (;;) {
      const next = readInfix(cursor, left, least);
      if (next === null) return left;
      left = next;
    }
  });
}

function readPrefix(cursor: Cursor): Expression {
  if (cursor.takeWord('not')) return { type: 'not', of: readExpression(cursor, POWER.not) };
  const token = cursor.peek();
  if (token.type === 'operator' && !COMPARISONS.has(token.text)) {
    cursor.next();
    const power = token.text === '+' || token.text === '-' ? SIGN : POWER.other;
    return { type: 'unary', operator: token.text, of: readExpression(cursor, power) };
  }
  return parseOperand(cursor);
}

/** What the expression that was read is the left side of; null where it ends. */
function readInfix(cursor: Cursor, left: Expression, least: number): Expression | null {
  const token = cursor.peek();
  if (token.type === 'sign') return readPostfix(cursor, left, least, token);
  if (token.type === 'operator') {
    const power = powerOf(token.text);
    if (power < least) return null;
    cursor.next();
    return readOperator(cursor, left, token.text === '!=' ? '<>' : token.text, power);
  }
  if (token.type !== 'word') return null;
  return readWord(cursor, left, least, token.text);
}

function readPostfix(cursor: Cursor, left: Expression, least: number, token: Token): Expression | null {
  if (least > POSTFIX) return null;
  if (cursor.takeSign('::')) return { type: 'cast', of: left, to: cursor.typeName() };
  if (cursor.takeSign('[')) return readSubscript(cursor, left);
  if (token.text === '.' && (left.type === 'subscript' || left.type === 'field')) {
    cursor.next();
    return { type: 'field', of: left, name: cursor.name() };
  }
  return null;
}

function readSubscript(cursor: Cursor, of: Expression): Expression {
  const from = cursor.isSign(':') ? null : cursor.expression();
  if (!cursor.takeSign(':')) {
    cursor.expectSign(']');
    if (from === null) throw cursor.failure('A subscript is missing');
    return { type: 'subscript', of, index: from };
  }
  const to = cursor.isSign(']') ? null : cursor.expression();
  cursor.expectSign(']');
  return { type: 'slice', of, from, to };
}

/** `operator` was taken: a right side, or ANY and ALL over one. */
function readOperator(cursor: Cursor, left: Expression, operator: string, power: number): Expression {
  for (const quantifier of ['any', 'some', 'all'] as const) {
    if (cursor.isWord(quantifier) && cursor.isSign('(', 1)) {
      cursor.next();
      const right = cursor.inParentheses(() => cursor.expression());
      return { type: 'quantified', operator, left, quantifier: quantifier === 'all' ? 'all' : 'any', right };
    }
  }
  return { type: 'binary', operator, left, right: readExpression(cursor, power + 1) };
}

function readWord(cursor: Cursor, left: Expression, least: number, word: string): Expression | null {
  switch (word) {
    case 'or':
    case 'and':
      return POWER[word] < least ? null : readConnected(cursor, left, word);
    case 'is':
      return POWER.is < least ? null : readIs(cursor, left);
    case 'isnull':
    case 'notnull':
      if (POWER.is < least) return null;
      cursor.next();
      return { type: 'is', of: left, what: 'null', negated: word === 'notnull' };
    case 'between':
    case 'in':
    case 'like':
    case 'ilike':
    case 'similar':
      return POWER.range < least ? null : readRange(cursor, left, false);
    case 'not':
      if (POWER.range < least || !cursor.isAnyWord(['between', 'in', 'like', 'ilike', 'similar'], 1)) return null;
      cursor.next();
      return readRange(cursor, left, true);
    case 'at':
      if (POWER.at < least || !cursor.isWord('time', 1)) return null;
      cursor.words('at', 'time', 'zone');
      return { type: 'call', path: ['timezone'], arguments: [readExpression(cursor, POWER.at + 1), left] };
    case 'collate':
      if (COLLATE < least) return null;
      cursor.next();
      return { type: 'collate', of: left, collation: cursor.path() };
    case 'operator':
      if (POWER.other < least || !cursor.isSign('(', 1)) return null;
      cursor.next();
      return readOperator(
        cursor,
        left,
        cursor.inParentheses(() => cursor.qualifiedOperator()),
        POWER.other,
      );
    case 'overlaps':
      if (POWER.other < least) return null;
      cursor.next();
      return { type: 'binary', operator: 'overlaps', left, right: readExpression(cursor, POWER.other + 1) };
    default:
      return null;
  }
}

/** One AND or OR over all its sides. */
function readConnected(cursor: Cursor, left: Expression, type: 'and' | 'or'): Expression {
  const of = [left];
  while (cursor.takeWord(type)) of.push(readExpression(cursor, POWER[type] + 1));
  return { type, of };
}

function readIs(cursor: Cursor, of: Expression): Expression {
  cursor.next();
  const negated = cursor.takeWord('not');
  for (const what of ['null', 'true', 'false', 'unknown'] as const) {
    if (cursor.takeWord(what)) return { type: 'is', of, what, negated };
  }
  if (cursor.takeWord('distinct')) {
    cursor.words('from');
    return { type: 'distinct', left: of, right: readExpression(cursor, POWER.is + 1), negated };
  }
  const test = readIsCall(cursor, of);
  return negated ? { type: 'not', of: test } : test;
}

function readIsCall(cursor: Cursor, of: Expression): Expression {
  if (cursor.takeWord('json')) {
    const kind = ['value', 'object', 'array', 'scalar'].find((word) => cursor.takeWord(word)) ?? 'value';
    if (cursor.takeWord('with')) cursor.words('unique');
    if (cursor.takeWord('without')) cursor.words('unique');
    cursor.takeWord('keys');
    return { type: 'call', path: ['is_json'], arguments: [of, { type: 'text', text: kind }] };
  }
  if (cursor.takeWord('document')) return { type: 'call', path: ['is_document'], arguments: [of] };
  const form = ['nfc', 'nfd', 'nfkc', 'nfkd'].find((word) => cursor.takeWord(word)) ?? 'nfc';
  if (!cursor.takeWord('normalized')) throw cursor.failure('What stands after IS is not understood');
  return { type: 'call', path: ['is_normalized'], arguments: [of, { type: 'text', text: form }] };
}

/** BETWEEN, IN, LIKE, ILIKE and SIMILAR TO, put as PostgreSQL prints them. */
function readRange(cursor: Cursor, left: Expression, negated: boolean): Expression {
  const side = (): Expression => readExpression(cursor, POWER.range + 1);
  const word = cursor.next().text;
  if (word === 'between') {
    const symmetric = cursor.takeWord('symmetric');
    if (!symmetric) cursor.takeWord('asymmetric');
    const low = side();
    cursor.words('and');
    return between(left, low, side(), negated, symmetric);
  }
  if (word === 'in') {
    const of = cursor.inParentheses(() => cursor.list(')'));
    if (of.length === 0) throw cursor.failure('IN has a value at least');
    return {
      type: 'quantified',
      operator: negated ? '<>' : '=',
      left,
      quantifier: negated ? 'all' : 'any',
      right: { type: 'array', of },
    };
  }
  if (word === 'similar') cursor.words('to');
  const pattern = side();
  const escape = cursor.takeWord('escape') ? [side()] : [];
  const escaped = (path: string): Expression => ({ type: 'call', path: [path], arguments: [pattern, ...escape] });
  if (word === 'similar')
    return { type: 'binary', operator: negated ? '!~' : '~', left, right: escaped('similar_to_escape') };
  return {
    type: 'binary',
    operator: `${negated ? '!' : ''}~~${word === 'ilike' ? '*' : ''}`,
    left,
    right: escape.length === 0 ? pattern : escaped('like_escape'),
  };
}

function between(of: Expression, low: Expression, high: Expression, negated: boolean, symmetric: boolean): Expression {
  const compare = (operator: string, right: Expression): Expression => ({ type: 'binary', operator, left: of, right });
  const one = (from: Expression, to: Expression): Expression => ({
    type: negated ? 'or' : 'and',
    of: negated ? [compare('<', from), compare('>', to)] : [compare('>=', from), compare('<=', to)],
  });
  if (!symmetric) return one(low, high);
  return { type: negated ? 'and' : 'or', of: [one(low, high), one(high, low)] };
}
