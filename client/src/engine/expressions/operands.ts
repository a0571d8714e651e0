import type { Expression } from './ast';
import type { Cursor } from './cursor';
import { INTERVAL_FIELDS, LITERAL_TYPES } from './type-names';

/** Functions that are called without parentheses. */
export const CLOCKS = new Set(
  'current_date current_time current_timestamp localtime localtimestamp current_user session_user user current_role current_schema current_catalog'.split(
    ' ',
  ),
);
/** Words that no name is without quotes, and that begin nothing that is read here. */
export const RESERVED = new Set(
  'all and any as asc asymmetric both check constraint default desc distinct do else end except for foreign from grant group having in initially intersect into leading limit not null offset on or order placing primary references returning select some symmetric table then to trailing union unique using when where window with'.split(
    ' ',
  ),
);

/** A literal, a column, a call, or what stands in brackets. */
export function parseOperand(cursor: Cursor): Expression {
  const token = cursor.peek();
  switch (token.type) {
    case 'number':
    case 'bits':
      cursor.next();
      return { type: token.type, text: token.text };
    case 'text':
      return { type: 'text', text: text(cursor) };
    case 'sign':
      if (token.text === '(') return cursor.deeper(() => parenthesised(cursor));
      throw cursor.failure('A value is missing');
    case 'name':
      return named(cursor);
    case 'word':
      return word(cursor, token.text);
    default:
      throw cursor.failure('A value is missing');
  }
}

/** Texts that stand beside each other are one. */
function text(cursor: Cursor): string {
  let whole = cursor.next().text;
  while (cursor.peek().type === 'text') whole += cursor.next().text;
  return whole;
}

function parenthesised(cursor: Cursor): Expression {
  let value = cursor.inParentheses((): Expression => {
    if (cursor.isAnyWord(['select', 'with', 'values'])) throw cursor.failure('A query cannot stand here');
    const first = cursor.expression();
    if (!cursor.takeSign(',')) return first;
    return { type: 'row', of: [first, ...cursor.list(')')] };
  });
  while (cursor.takeSign('.')) value = { type: 'field', of: value, name: cursor.name() };
  return value;
}

function word(cursor: Cursor, first: string): Expression {
  switch (first) {
    case 'null':
      cursor.next();
      return { type: 'null' };
    case 'true':
    case 'false':
      cursor.next();
      return { type: 'boolean', value: first === 'true' };
    case 'case':
      return cursor.deeper(() => readCase(cursor));
    case 'array':
      if (!cursor.isSign('[', 1)) break;
      cursor.next();
      return cursor.deeper(() => array(cursor));
    case 'row':
      if (!cursor.isSign('(', 1)) break;
      cursor.next();
      return { type: 'row', of: cursor.inParentheses(() => cursor.list(')')) };
    case 'cast':
      if (!cursor.isSign('(', 1)) break;
      cursor.next();
      return cursor.inParentheses(() => {
        const of = cursor.expression();
        cursor.words('as');
        return { type: 'cast', of, to: cursor.typeName() };
      });
    case 'exists':
    case 'select':
      throw cursor.failure('A query cannot stand here');
  }
  const literal = typedLiteral(cursor, first);
  if (literal !== null) return literal;
  if (CLOCKS.has(first) && !cursor.isSign('.', 1)) return clock(cursor);
  if (cursor.isSign('(', 1) && SPECIAL.has(first)) return special(cursor, first);
  if (RESERVED.has(first)) throw cursor.failure('A value is missing');
  return named(cursor);
}

/** `date '2020-01-01'`, `interval '1' day`, `timestamp with time zone '...'`; null when it is none. */
function typedLiteral(cursor: Cursor, first: string): Expression | null {
  const following = cursor.peek(1);
  const isZoned =
    (first === 'timestamp' || first === 'time') && (cursor.isWord('with', 1) || cursor.isWord('without', 1));
  const isLong = cursor.isAnyWord(['varying', 'precision'], 1);
  const isLiteral = following.type === 'text' && LITERAL_TYPES.has(first);
  if (!isLiteral && !isZoned && !isLong) return null;
  const to = cursor.typeName();
  if (cursor.peek().type !== 'text') throw cursor.failure('A text is missing');
  const value = text(cursor);
  if (first === 'interval' && to.modifiers.length === 0 && INTERVAL_FIELDS.has(cursor.peek().text)) {
    const field = cursor.next().text;
    const amount = /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(value) ? `${value} ${field}` : value;
    return { type: 'cast', of: { type: 'text', text: amount }, to };
  }
  return { type: 'cast', of: { type: 'text', text: value }, to };
}

function clock(cursor: Cursor): Expression {
  const path = [cursor.next().text];
  if (!cursor.isSign('(')) return { type: 'call', path, arguments: [] };
  return { type: 'call', path, arguments: cursor.inParentheses(() => cursor.list(')')) };
}

function readCase(cursor: Cursor): Expression {
  cursor.next();
  const of = cursor.isWord('when') ? null : cursor.expression();
  const whens: { when: Expression; then: Expression }[] = [];
  while (cursor.takeWord('when')) {
    const when = cursor.expression();
    cursor.words('then');
    whens.push({ when, then: cursor.expression() });
  }
  if (whens.length === 0) throw cursor.failure('WHEN is missing');
  const otherwise = cursor.takeWord('else') ? cursor.expression() : null;
  cursor.words('end');
  return { type: 'case', of, whens, otherwise };
}

/** Inner arrays need no ARRAY of their own. */
function array(cursor: Cursor): Expression {
  cursor.expectSign('[');
  const of: Expression[] = [];
  if (!cursor.isSign(']')) {
    do of.push(cursor.isSign('[') ? cursor.deeper(() => array(cursor)) : cursor.expression());
    while (cursor.takeSign(','));
  }
  cursor.expectSign(']');
  return { type: 'array', of };
}

/** A column, or a call when a parenthesis follows. */
function named(cursor: Cursor): Expression {
  const path = cursor.path();
  if (!cursor.isSign('(')) return { type: 'column', path };
  return cursor.deeper(() => call(cursor, path));
}

function call(cursor: Cursor, path: string[]): Expression {
  const inside = { distinct: false };
  const args = cursor.inParentheses((): Expression[] => {
    if (cursor.peek().type === 'operator' && cursor.peek().text === '*' && cursor.isSign(')', 1)) {
      cursor.next();
      return [{ type: 'star' }];
    }
    inside.distinct = cursor.takeWord('distinct');
    if (!inside.distinct) cursor.takeWord('all');
    const list: Expression[] = [];
    if (cursor.isSign(')')) return list;
    do list.push(argument(cursor));
    while (cursor.takeSign(','));
    return list;
  });
  const filter = cursor.isWord('filter') && cursor.isSign('(', 1) ? readFilter(cursor) : null;
  if (cursor.isWord('over')) throw cursor.failure('A window cannot stand here');
  return {
    type: 'call',
    path: path.length > 1 && path[0] === 'pg_catalog' ? path.slice(1) : path,
    arguments: args,
    ...(inside.distinct && { distinct: true as const }),
    ...(filter === null ? {} : { filter }),
  };
}

function argument(cursor: Cursor): Expression {
  cursor.takeWord('variadic');
  const token = cursor.peek();
  const arrow = cursor.peek(1);
  const isNamed = (token.type === 'word' || token.type === 'name') && (arrow.text === '=>' || arrow.text === ':=');
  if (!isNamed || (arrow.type !== 'operator' && arrow.type !== 'sign')) return cursor.expression();
  cursor.next();
  cursor.next();
  return { type: 'named', name: token.text, of: cursor.expression() };
}

function readFilter(cursor: Cursor): Expression {
  cursor.next();
  return cursor.inParentheses(() => {
    cursor.words('where');
    return cursor.expression();
  });
}

/** Functions whose arguments stand between words. */
const SPECIAL = new Set(['extract', 'position', 'substring', 'overlay', 'trim', 'normalize']);

function special(cursor: Cursor, name: string): Expression {
  cursor.next();
  return cursor.deeper(() => cursor.inParentheses(() => specialCall(cursor, name)));
}

function specialCall(cursor: Cursor, name: string): Expression {
  const of = (path: string, ...args: Expression[]): Expression => ({ type: 'call', path: [path], arguments: args });
  switch (name) {
    case 'extract': {
      const field: Expression = { type: 'text', text: cursor.next().text.toLowerCase() };
      if (!cursor.takeSign(',')) cursor.words('from');
      return of(name, field, cursor.expression());
    }
    case 'position': {
      // IN would otherwise be read as the list that it is elsewhere.
      const part = cursor.tightExpression();
      if (cursor.takeSign(',')) return of(name, part, cursor.expression());
      cursor.words('in');
      return of(name, cursor.expression(), part);
    }
    case 'trim': {
      const side = ['leading', 'trailing', 'both'].find((word) => cursor.takeWord(word)) ?? 'both';
      const path = side === 'leading' ? 'ltrim' : side === 'trailing' ? 'rtrim' : 'btrim';
      if (cursor.takeWord('from')) return of(path, ...cursor.list(')'));
      const first = cursor.expression();
      if (cursor.takeWord('from')) return of(path, cursor.expression(), first);
      return cursor.takeSign(',') ? of(path, first, cursor.expression()) : of(path, first);
    }
    case 'normalize': {
      const value = cursor.expression();
      return cursor.takeSign(',') ? of(name, value, { type: 'text', text: cursor.name() }) : of(name, value);
    }
    default:
      return withKeywords(cursor, name);
  }
}

/** SUBSTRING and OVERLAY. */
function withKeywords(cursor: Cursor, name: string): Expression {
  const value = cursor.expression();
  if (cursor.takeSign(',')) return { type: 'call', path: [name], arguments: [value, ...cursor.list(')')] };
  if (name === 'substring' && cursor.takeWord('similar')) throw cursor.failure('SUBSTRING by SIMILAR is not read');
  const args = [value];
  if (name === 'overlay') {
    cursor.words('placing');
    args.push(cursor.expression());
  }
  if (cursor.takeWord('from')) args.push(cursor.expression());
  else if (cursor.isWord('for')) args.push({ type: 'number', text: '1' });
  if (cursor.takeWord('for')) args.push(cursor.expression());
  return { type: 'call', path: [name], arguments: args };
}
