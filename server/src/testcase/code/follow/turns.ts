import { readLocator } from '../locators/locators';
import { Scope } from '../scope';
import { UNKNOWN, held, isRecordLike, text, type Value } from '../values';
import { MAX_ITEMS } from './trail';

/** What the variables of a loop are in each turn; one turn of unknowns for what is not a known list. */
export function turns(over: Value, names: readonly string[]): [string, Value][][] {
  const spread = (item: Value): [string, Value][] => {
    if (names.length === 1) return [[names[0], item]];
    if (item.t === 'list') return names.map((name, i) => [name, item.items[i] ?? UNKNOWN]);
    if (isRecordLike(item)) {
      return names.map((name) => [name, (item.t === 'record' ? item.entries : item.state).get(name) ?? UNKNOWN]);
    }
    return names.map((name, i) => [name, i === 0 ? item : UNKNOWN]);
  };
  if (over.t === 'list' && over.items.length > 0) return over.items.slice(0, MAX_ITEMS).map(spread);
  if (over.t === 'record' && names.length === 2 && over.entries.size > 0) {
    return [...over.entries].slice(0, MAX_ITEMS).map(([key, value]) => [
      [names[0], text(key)],
      [names[1], value],
    ]);
  }
  // `for (const key in user)`
  if (over.t === 'record' && names.length === 1 && over.entries.size > 0 && over.open !== true)
    return Array.from(over.entries.keys())
      .slice(0, MAX_ITEMS)
      .map((key) => [[names[0], text(key)]]);
  // The letters of a text, typed one by one, are the text.
  if (over.t === 'text' && names.length === 1 && over.type === 'string') return [[[names[0], over]]];
  // One of the elements that a locator finds, and what it is called there.
  if (over.t === 'term' && names.length === 1 && readLocator(over) !== null)
    return [[[names[0], { ...over, as: [names[0], ...(over.as ?? [])] }]]];
  return [names.map((name) => [name, UNKNOWN])];
}

/** Where the variables of a loop are what they are in one turn. */
export function scopeOf(turn: readonly [string, Value][], around: Scope): Scope {
  const scope = new Scope(around);
  for (const [name, value] of turn) scope.set(name, held(value, name));
  return scope;
}
