import { compare } from '../compare';
import { json, jsonAt, jsonText, jsonType } from '../json';
import { textOfValue } from '../text-form';
import { EvaluationError, isJson, isList, isNumeric, toNumber, type JsonValue, type Value } from '../value';
import type { SqlFunction } from './function';

type Present = NonNullable<Value>;

function listOf(value: Present): readonly Value[] {
  if (!isList(value)) throw new EvaluationError('An array is missing.');
  return value;
}

function jsonOf(value: Present): JsonValue {
  if (!isJson(value)) throw new EvaluationError('JSON is missing.');
  return value.value;
}

const deepCount = (list: readonly Value[]): number =>
  list.reduce<number>((count, item) => count + (isList(item) ? deepCount(item) : 1), 0);

function lengthOf(value: Present, dimension: Present): Value {
  let list: Value = listOf(value);
  for (let depth = isNumeric(dimension) ? toNumber(dimension) : 1; depth > 1; depth--) {
    const inner: Value | undefined = list[0];
    if (!isList(inner)) return null;
    list = inner;
  }
  return list.length === 0 ? null : BigInt(list.length);
}

function isJsonText(value: Present, kind: Present): boolean {
  const wanted = textOfValue(kind);
  try {
    const found = isJson(value) ? value.value : (JSON.parse(textOfValue(value)) as JsonValue);
    const type = jsonType(found);
    return wanted === 'value' || wanted === type || (wanted === 'scalar' && type !== 'object' && type !== 'array');
  } catch {
    return false;
  }
}

/** Over arrays, JSON and text; null when an argument is. */
export const OTHER_FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  cardinality: (list) => BigInt(deepCount(listOf(list))),
  array_length: lengthOf,
  array_upper: lengthOf,
  array_lower: (list) => (listOf(list).length === 0 ? null : 1n),
  array_ndims: (list) => (listOf(list).length === 0 ? null : BigInt(isList(listOf(list)[0]) ? 2 : 1)),
  jsonb_typeof: (value) => jsonType(jsonOf(value)),
  json_typeof: (value) => jsonType(jsonOf(value)),
  jsonb_array_length: (value) => {
    const list = jsonOf(value);
    if (!Array.isArray(list)) throw new EvaluationError('A JSON array is missing.');
    return BigInt(list.length);
  },
  json_array_length: (value) => {
    const list = jsonOf(value);
    if (!Array.isArray(list)) throw new EvaluationError('A JSON array is missing.');
    return BigInt(list.length);
  },
  jsonb_extract_path_text: (value, ...path) => jsonText(followed(value, path)),
  jsonb_extract_path: (value, ...path) => {
    const found = followed(value, path);
    return found === undefined ? null : json(found);
  },
  jsonb_exists: (value, key) => jsonAt(jsonOf(value), textOfValue(key)) !== undefined,
  is_json: isJsonText,
  is_normalized: (value, form) => textOfValue(value) === textOfValue(value).normalize(textOfValue(form).toUpperCase()),
};

const followed = (value: Present, path: Present[]): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>(
    (of, step) => (of === undefined ? undefined : jsonAt(of, textOfValue(step))),
    jsonOf(value),
  );

/** Functions to which a null is an argument as any other. */
export const NULLABLE_FUNCTIONS: Readonly<Record<string, (...args: Value[]) => Value>> = {
  coalesce: (...args) => args.find((value) => value !== null) ?? null,
  nullif: (a, b) => (a !== null && b !== null && compare(a, b) === 0 ? null : a),
  greatest: (...args) => extreme(args, 1),
  least: (...args) => extreme(args, -1),
  num_nonnulls: (...args) => BigInt(args.filter((value) => value !== null).length),
  num_nulls: (...args) => BigInt(args.filter((value) => value === null).length),
  concat: (...args) => args.map((value) => (value === null ? '' : textOfValue(value))).join(''),
  concat_ws: (separator, ...args) =>
    separator === null
      ? null
      : args.flatMap((value) => (value === null ? [] : [textOfValue(value)])).join(textOfValue(separator)),
  array_position: (list, wanted) => {
    const at =
      list === null
        ? -1
        : listOf(list).findIndex(
            (item) => item === wanted || (item !== null && wanted !== null && compare(item, wanted) === 0),
          );
    return at < 0 ? null : BigInt(at + 1);
  },
  array_remove: (list, gone) =>
    list === null
      ? null
      : listOf(list).filter(
          (item) => !(item === gone || (item !== null && gone !== null && compare(item, gone) === 0)),
        ),
};

function extreme(args: readonly Value[], sign: 1 | -1): Value {
  return args.reduce((most, value) => {
    if (most === null || value === null) return most ?? value;
    return compare(value, most) * sign > 0 ? value : most;
  }, null);
}
