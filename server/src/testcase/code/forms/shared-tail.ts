import { nameWords } from '../../fields/names';
import { known } from '../../wording/known-names';
import type { Entry } from './entry';

/** Fields that end alike, at least. */
const LEAST = 3;

/**
 * What most fields of a form end in and no field is called, such as which of several pages they are on or who wrote it:
 * `firstNameVwr`, `cityVwr`, `emailVwr`. Null for none.
 */
export function sharedTail(entries: ReadonlyMap<string, Entry>): string | null {
  if (entries.size < LEAST) return null;
  const all = [...entries.values()].map(({ label }) => nameWords(label)).filter((words) => words.length > 1);
  const last = all.at(0)?.at(-1) ?? '';
  if (!/^[a-z]{2,4}$/.test(last) || known(last)) return null;
  const alike = all.filter((words) => words.at(-1) === last);
  const told = alike.filter((words) => known(words.slice(0, -1).join(' ')));
  return alike.length >= LEAST && alike.length * 2 > entries.size && told.length * 2 > alike.length ? last : null;
}

/** A field without what most of its form end in. */
export function withoutTail(entry: Entry, tail: string | null, entries: ReadonlyMap<string, Entry>): Entry {
  const words = tail === null ? [] : nameWords(entry.label);
  if (words.length < 2 || words.at(-1) !== tail) return entry;
  const label = words.slice(0, -1).join(' ');
  return entries.has(label.replaceAll(' ', '_')) ? entry : { ...entry, label };
}
