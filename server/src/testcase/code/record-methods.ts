import type { Expression, Statement } from './program';
import { UNKNOWN, textOf, type Value } from './values';

type Entries = Map<string, Value>;

/** Methods of Ruby's hashes that give a copy, as a whole or of other keys. */
export const HASH_COPIES: readonly string[] = ['clone', 'dup', 'deep_dup', 'to_h', 'compact', 'symbolize_keys', 'deep_symbolize_keys', 'stringify_keys', 'with_indifferent_access']; // prettier-ignore
const COPIES: ReadonlySet<string> = new Set([...HASH_COPIES, 'copy']);
const MERGES: ReadonlySet<string> = new Set(['merge', 'reverse_merge']);
const UPDATES: ReadonlySet<string> = new Set(['update', 'merge!']);
const REMOVES: ReadonlySet<string> = new Set(['delete', 'pop']);
const TAKES_OUT: ReadonlySet<string> = new Set(['pop', 'setdefault']);

const CHOOSES: ReadonlySet<string> = new Set(['reject', 'select', 'filter']);

/** The keys that a block compares with: `{ |key, _| key == :city }`. */
function writtenIn(body: readonly Statement[]): string[] {
  const textsOf = (one: Expression): string[] =>
    one.kind === 'literal'
      ? [one.text]
      : one.kind === 'unknown'
        ? one.parts.flatMap(textsOf)
        : one.kind === 'list'
          ? one.items.flatMap(textsOf)
          : one.kind === 'call'
            ? [...(one.object === null ? [] : textsOf(one.object)), ...one.args.flatMap(textsOf)]
            : [];
  return body.flatMap((one) =>
    (one.kind === 'return' || one.kind === 'run') && one.value !== null ? textsOf(one.value) : [],
  );
}

/** Ask a record, or an object of JSON, for what is under a key. */
export const GETS: ReadonlySet<string> = new Set('get fetch dig getordefault getvalue getproperty getstring optstring getint getboolean getjsonobject getjsonarray getasjsonobject getasjsonarray getasjsonprimitive getlist getmap path at findvalue selecttoken value'.split(' ')); // prettier-ignore

/** What stands at the end of a path in JSON: `users.admin.email`, `/users/admin/email`, `$.users`. */
export function atPath(record: Value, path: string): Value | null {
  if (!/[./]/.test(path) || /\s/.test(path)) return null;
  let at: Value | undefined = record;
  for (const key of path.replace(/^\$[./]?/, '').split(/[./[\]]+/)) {
    if (key === '') continue;
    at = at.t === 'record' ? at.entries.get(key) : at.t === 'list' ? at.items.at(Number(key)) : undefined;
    if (at === undefined) return null;
  }
  return at;
}

/** What a map keeps something under: a text, or a constant of an enumeration by its name. */
export function keyOf(value: Value): string | null {
  return textOf(value) ?? constantName(value);
}

/** What a constant of an enumeration is called that holds values of its own; null for anything else. */
export function constantName(value: Value): string | null {
  const of = value.t === 'object' ? value.of : null;
  const name = of === null || value.t !== 'object' ? null : textOf(value.state.get('name'));
  return of?.declaration.members.some((one) => one.name === name && one.type === of.declaration.name) ? name : null;
}

/** What methods of Ruby's hashes and Python's dictionaries give that take something in or leave something out; null for others. */
export function recordMethod(
  entries: Entries,
  open: boolean,
  name: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value | null {
  const record = (items: Iterable<readonly [string, Value]>): Value => ({
    t: 'record',
    entries: new Map(items),
    ...(open ? { open } : {}),
  });
  const [first] = args as [Value?];
  if (COPIES.has(name) && args.length === 0) return record(entries);
  const other = first?.t === 'record' ? first.entries : named;
  if (MERGES.has(name) && other.size > 0)
    return record(name === 'merge' ? [...entries, ...other] : [...other, ...entries]);
  if (UPDATES.has(name) && other.size > 0) {
    for (const [key, value] of other) entries.set(key, value);
    return UNKNOWN;
  }
  const chosen = first?.t === 'closure' && CHOOSES.has(name) ? writtenIn(first.body) : [];
  if (chosen.length > 0) return record([...entries].filter(([key]) => chosen.includes(key) !== (name === 'reject')));
  const keys = args.map((arg) => textOf(arg));
  const [wanted] = keys;
  // Python: `options.pop("json", None)`, `user.setdefault("city", "Rome")`
  if (args.length === 2 && typeof wanted === 'string' && TAKES_OUT.has(name)) {
    const value = entries.get(wanted) ?? (open ? UNKNOWN : args[1]);
    if (name === 'pop') entries.delete(wanted);
    else entries.set(wanted, value);
    return value;
  }
  if (keys.length === 0 || keys.includes(null)) return null;
  switch (name) {
    case 'except':
      return record([...entries].filter(([key]) => !keys.includes(key)));
    case 'slice':
      return record([...entries].filter(([key]) => keys.includes(key)));
    default: {
      if (!REMOVES.has(name)) return null;
      const value = entries.get(keys[0]!) ?? UNKNOWN;
      entries.delete(keys[0]!);
      return value;
    }
  }
}

/** What the last of them says of each entry; of one, a copy. */
export function joinedRecord(values: readonly Value[]): Value {
  const entries = values.flatMap((value) =>
    value.t === 'record' ? [...value.entries] : value.t === 'object' ? [...value.state] : [],
  );
  return { t: 'record', entries: new Map(entries) };
}
