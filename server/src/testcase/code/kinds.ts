import type { Value } from './values';

/** Kinds of values, as helpers tell apart what they are given: `typeof value === 'boolean'`, `value.is_a?(Array)`. */
export type Kind = 'string' | 'boolean' | 'number' | 'list' | 'record' | 'object';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>(
  Object.entries({
    string: 'string',
    str: 'string',
    String: 'string',
    Symbol: 'string',
    boolean: 'boolean',
    bool: 'boolean',
    TrueClass: 'boolean',
    FalseClass: 'boolean',
    number: 'number',
    int: 'number',
    float: 'number',
    Integer: 'number',
    Float: 'number',
    Numeric: 'number',
    list: 'list',
    tuple: 'list',
    set: 'list',
    Array: 'list',
    Enumerable: 'list',
    dict: 'record',
    Hash: 'record',
    object: 'object',
  } satisfies Record<string, Kind>),
);

/** The kind that all of some names of types stand for; null where one stands for another, or for none. */
export function kindNamed(names: readonly string[]): Kind | null {
  const kinds = new Set(names.map((name) => KINDS.get(name) ?? null));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** Whether a value is of a kind; null where it is not known what it is. */
export function isOfKind(value: Value, kind: Kind): boolean | null {
  switch (value.t) {
    case 'text':
      return value.type === kind;
    case 'joined':
      return kind === 'string';
    case 'list':
      return kind === 'list' || kind === 'object';
    case 'record':
      return kind === 'record' || kind === 'object';
    default:
      return null;
  }
}
