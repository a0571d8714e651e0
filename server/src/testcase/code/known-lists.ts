import { text, textOf, type Value } from './values';

/** Lists that are made of records, and records of lists. */

/** The keys, the values or the pairs of a record as a list; null for anything else. */
export function itemsOf(entries: ReadonlyMap<string, Value>, what: string): Value | null {
  const items = (each: (key: string, value: Value) => Value): Value => ({
    t: 'list',
    items: Array.from(entries, ([key, value]) => each(key, value)),
  });
  switch (what) {
    case 'keys':
      return items((key) => text(key));
    case 'values':
      return items((_, value) => value);
    case 'entries':
    case 'entryset':
    case 'items':
      return items((key, value) => ({ t: 'list', items: [text(key), value] }));
    default:
      return null;
  }
}

/** `new Map([['name', 'Ann'], ['age', '7']])`; null for what is no list of pairs. */
export function recordOfPairs(value: Value | undefined): Value | null {
  if (value?.t !== 'list') return null;
  const entries = new Map<string, Value>();
  for (const pair of value.items) {
    const key = pair.t === 'list' && pair.items.length === 2 ? textOf(pair.items[0]) : null;
    if (pair.t !== 'list' || key === null) return null;
    entries.set(key, pair.items[1]);
  }
  return { t: 'record', entries };
}

/** Lists item by item, as far as all of them go. */
export function zipped(lists: readonly Value[]): Value | null {
  const items = lists.map((list) => (list.t === 'list' ? list.items : []));
  const rows = Array.from({ length: Math.min(...items.map(({ length }) => length)) }, (_, i): Value => ({
    t: 'list',
    items: items.map((list) => list[i]),
  }));
  return rows.length === 0 ? null : { t: 'list', items: rows };
}
