import { canonical } from './compare';
import { textOfValue } from './text-form';
import { EvaluationError, isJson, isList, isNumeric, toNumber, type Json, type JsonValue, type Value } from './value';

export const json = (value: JsonValue): Json => ({ type: 'json', value });

/** What stands under a key or at a place; null is SQL's null, of nothing there. */
export function jsonAt(of: JsonValue, step: string | number): JsonValue | undefined {
  if (Array.isArray(of)) {
    const index = typeof step === 'number' ? step : /^-?\d+$/.test(step) ? Number(step) : NaN;
    return of.at(index < 0 && -index > of.length ? of.length : index);
  }
  if (typeof of !== 'object' || of === null || typeof step === 'number') return undefined;
  return Object.hasOwn(of, step) ? of[step] : undefined;
}

/** As `->>` gives it. */
export function jsonText(value: JsonValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : typeof value === 'object' ? printed(value) : String(value);
}

/** As jsonb prints: a space after each comma and colon. */
function printed(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(printed).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${printed(item)}`)
    .join(', ')}}`;
}

export function jsonType(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function jsonContains(a: JsonValue, b: JsonValue): boolean {
  if (Array.isArray(a))
    return Array.isArray(b)
      ? b.every((wanted) => a.some((item) => jsonContains(item, wanted)))
      : typeof b !== 'object' && a.some((item) => item === b);
  if (typeof a === 'object' && a !== null) {
    if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
    return Object.entries(b).every(([key, value]) => Object.hasOwn(a, key) && jsonContains(a[key], value));
  }
  return canonical(a) === canonical(b);
}

/** `-> ->> #> #>> ? ?| ?& @> <@` with JSON on the left; undefined for what is none of these. */
export function jsonOperator(operator: string, a: NonNullable<Value>, b: NonNullable<Value>): Value | undefined {
  if (!isJson(a)) return undefined;
  const of = a.value;
  switch (operator) {
    case '->':
    case '->>': {
      const found = jsonAt(of, isNumeric(b) ? toNumber(b) : textOfValue(b));
      return operator === '->>' ? jsonText(found) : found === undefined ? null : json(found);
    }
    case '#>':
    case '#>>': {
      const found = texts(b).reduce<JsonValue | undefined>(
        (value, step) => (value === undefined ? undefined : jsonAt(value, step)),
        of,
      );
      return operator === '#>>' ? jsonText(found) : found === undefined ? null : json(found);
    }
    case '?':
      return hasKey(of, textOfValue(b));
    case '?|':
      return texts(b).some((key) => hasKey(of, key));
    case '?&':
      return texts(b).every((key) => hasKey(of, key));
    case '@>':
      return isJson(b) ? jsonContains(of, b.value) : undefined;
    case '<@':
      return isJson(b) ? jsonContains(b.value, of) : undefined;
    default:
      return undefined;
  }
}

function texts(value: NonNullable<Value>): string[] {
  if (!isList(value)) throw new EvaluationError('A path of JSON is an array of texts.');
  return value.map((item) => (item === null ? '' : textOfValue(item)));
}

function hasKey(of: JsonValue, key: string): boolean {
  if (Array.isArray(of)) return of.includes(key);
  return typeof of === 'object' && of !== null ? Object.hasOwn(of, key) : of === key;
}
