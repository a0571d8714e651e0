import { arithmetic } from './arithmetic';
import { compare, kindOf } from './compare';
import { json, jsonOperator } from './json';
import { regExpOf, type PatternOperator } from './patterns';
import { textOfValue } from './text-form';
import { EvaluationError, isJson, isList, type Value } from './value';

type Present = NonNullable<Value>;
/** Over values that are not null; null among them gives null. */
export type Operator = (a: Present, b: Present) => Value;

function matches(operator: PatternOperator, negated: boolean): Operator {
  return (a, b) => regExpOf(operator, textOfValue(b)).test(textOfValue(a)) !== negated;
}

function concatenated(a: Present, b: Present): Value {
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b];
  if (isList(b)) return [a, ...b];
  if (!isJson(a) || !isJson(b)) return textOfValue(a) + textOfValue(b);
  const [x, y] = [a.value, b.value];
  const areObjects = [x, y].every((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  if (areObjects) return json({ ...(x as object), ...(y as object) });
  return json([...(Array.isArray(x) ? x : [x]), ...(Array.isArray(y) ? y : [y])]);
}

const holds = (list: readonly Value[], wanted: Value): boolean =>
  wanted !== null && list.some((item) => item !== null && compare(item, wanted) === 0);

function ofLists(operator: string): Operator {
  return (a, b) => {
    const found = jsonOperator(operator, a, b);
    if (found !== undefined) return found;
    if (!isList(a) || !isList(b)) throw new EvaluationError(`${kindOf(a)} ${operator} ${kindOf(b)} is not known.`);
    if (operator === '@>') return b.every((item) => holds(a, item));
    return operator === '<@' ? a.every((item) => holds(b, item)) : a.some((item) => holds(b, item));
  };
}

function ofJson(operator: string): Operator {
  return (a, b) => {
    const found = jsonOperator(operator, a, b);
    if (found === undefined) throw new EvaluationError(`${kindOf(a)} ${operator} ${kindOf(b)} is not known.`);
    return found;
  };
}

function ofBits(of: (a: bigint, b: bigint) => bigint, operator: string): Operator {
  return (a, b) => {
    if (typeof a === 'bigint' && typeof b === 'bigint') return of(a, b);
    throw new EvaluationError(`${kindOf(a)} ${operator} ${kindOf(b)} is not known.`);
  };
}

export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['=', (a, b) => compare(a, b) === 0],
  ['<>', (a, b) => compare(a, b) !== 0],
  ['<', (a, b) => compare(a, b) < 0],
  ['>', (a, b) => compare(a, b) > 0],
  ['<=', (a, b) => compare(a, b) <= 0],
  ['>=', (a, b) => compare(a, b) >= 0],
  ...['+', '-', '*', '/', '%', '^'].map((operator): [string, Operator] => [
    operator,
    (a, b) => (isJson(a) && operator === '-' ? without(a.value, b) : arithmetic(operator, a, b)),
  ]),
  ['||', concatenated],
  ['~', matches('~', false)],
  ['~*', matches('~*', false)],
  ['!~', matches('~', true)],
  ['!~*', matches('~*', true)],
  ['~~', matches('~~', false)],
  ['~~*', matches('~~*', false)],
  ['!~~', matches('~~', true)],
  ['!~~*', matches('~~*', true)],
  ['^@', (a, b) => textOfValue(a).startsWith(textOfValue(b))],
  ...['@>', '<@', '&&'].map((operator): [string, Operator] => [operator, ofLists(operator)]),
  ...['->', '->>', '#>', '#>>', '?', '?|', '?&'].map((operator): [string, Operator] => [operator, ofJson(operator)]),
  ['&', ofBits((a, b) => a & b, '&')],
  ['|', ofBits((a, b) => a | b, '|')],
  ['#', ofBits((a, b) => a ^ b, '#')],
  ['<<', ofBits((a, b) => a << b, '<<')],
  ['>>', ofBits((a, b) => a >> b, '>>')],
]);

/** JSON without a key or some. */
function without(of: Parameters<typeof json>[0], gone: Present): Value {
  const keys = new Set(isList(gone) ? gone.map(String) : [textOfValue(gone)]);
  if (Array.isArray(of)) return json(of.filter((item) => !(typeof item === 'string' && keys.has(item))));
  if (typeof of !== 'object' || of === null) throw new EvaluationError('Nothing can be taken from a JSON scalar.');
  return json(Object.fromEntries(Object.entries(of).filter(([key]) => !keys.has(key))));
}
