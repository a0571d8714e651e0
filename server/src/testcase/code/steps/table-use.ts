import type { FunctionDeclaration } from '../program';

/** What takes a table as names with their values: Cucumber's, its JavaScript's, and what C# makes of rows. */
const MAKES_PAIRS: ReadonlySet<string> = new Set(['rows_hash', 'rowsHash', 'asMap', 'ToDictionary']);
/** SpecFlow, Reqnroll: make objects of a table's rows. */
const MAKES_ROWS = /^Create(?:Dynamic|Immutable)?(?:Set|Instance)$/;
/** Compare what they are given with something. */
const COMPARES = /^(?:CompareTo|Assert|Should|Expect|Verify|Is(?:Equal|Not|True|False))/;
const MAX_DEPTH = 40;

const known = new WeakMap<FunctionDeclaration, boolean>();
const making = new WeakMap<FunctionDeclaration, boolean>();

/** Whether a definition takes the table behind its step as pairs, a line each: `table.rows_hash`, `Map<String, String> data`. */
export function takesPairs(fn: FunctionDeclaration): boolean {
  let takes = known.get(fn);
  if (takes === undefined) {
    takes = fn.parameters.at(-1)?.type === 'Map' || mentions(fn.body, (name) => MAKES_PAIRS.has(name), 0);
    known.set(fn, takes);
  }
  return takes;
}

/** Whether a definition makes objects of the table behind its step, and compares nothing with them. */
export function makesRows(fn: FunctionDeclaration): boolean {
  let makes = making.get(fn);
  if (makes === undefined) {
    makes =
      mentions(fn.body, (name) => MAKES_ROWS.test(name), 0) && !mentions(fn.body, (name) => COMPARES.test(name), 0);
    making.set(fn, makes);
  }
  return makes;
}

/** Whether anything in a part of a program is called so. */
function mentions(part: unknown, isSo: (name: string) => boolean, depth: number): boolean {
  if (typeof part !== 'object' || part === null || depth > MAX_DEPTH) return false;
  if (Array.isArray(part)) return part.some((each) => mentions(each, isSo, depth + 1));
  return Object.entries(part).some(([key, value]) =>
    key === 'name' ? isSo(value as string) : key !== 'span' && mentions(value, isSo, depth + 1),
  );
}
