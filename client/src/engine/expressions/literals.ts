import { Decimal } from './decimal';
import { valueOfText, type TextType } from './text-form';
import { isInterval, isJson, isList, isMoment, type Value } from './value';

const type = (name: string, array = false): TextType => ({ name, schema: null, array });

/** The type that a value is of, as far as it decides how a text beside it is read. */
function typeLike(value: NonNullable<Value>): TextType {
  switch (typeof value) {
    case 'bigint':
    case 'number':
      return type(typeof value === 'number' ? 'float8' : 'numeric');
    case 'boolean':
      return type('bool');
    case 'string':
      return type('text');
  }
  if (value instanceof Decimal) return type('numeric');
  if (isList(value)) return { ...typeLike(value.find((item) => item !== null) ?? ''), array: true };
  if (isJson(value)) return type('jsonb');
  if (isInterval(value)) return type('interval');
  if (!isMoment(value)) return type('text');
  return type(value.type === 'timestamp' ? (value.zoned ? 'timestamptz' : 'timestamp') : value.type);
}

/** Operators whose right side is text whatever stands on the left. */
const TEXT_RIGHT = new Set(['->', '->>', '?', '||', '~', '~*', '!~', '!~*', '~~', '~~*', '!~~', '!~~*', '^@']);

/** A text literal as the value that it is beside another, as SQL decides. Throws EvaluationError. */
export function literalBeside(text: string, operator: string, other: NonNullable<Value>): Value {
  if (TEXT_RIGHT.has(operator)) return isList(other) && operator === '||' ? valueOfText(text, typeLike(other)) : text;
  if (operator === '#>' || operator === '#>>' || operator === '?|' || operator === '?&')
    return valueOfText(text, type('text', true));
  if (isMoment(other) && operator === '+') return valueOfText(text, type('interval'));
  if (isMoment(other) && operator === '-' && !/\d[-:]\d/.test(text)) return valueOfText(text, type('interval'));
  if (isInterval(other) && (operator === '*' || operator === '/')) return valueOfText(text, type('float8'));
  return valueOfText(text, typeLike(other));
}

/** A text literal as the array that it is beside one of its elements. */
export const arrayBeside = (text: string, element: NonNullable<Value>): Value =>
  valueOfText(text, { ...typeLike(element), array: true });
