import type { FunctionDeclaration } from '../program';

/** What takes a table as names with their values: Cucumber's, its JavaScript's, and what C# makes of rows. */
const MAKES_PAIRS: ReadonlySet<string> = new Set(['rows_hash', 'rowsHash', 'asMap', 'ToDictionary']);
const MAX_DEPTH = 40;

const known = new WeakMap<FunctionDeclaration, boolean>();

/** Whether a definition takes the table behind its step as pairs, a line each: `table.rows_hash`, `Map<String, String> data`. */
export function takesPairs(fn: FunctionDeclaration): boolean {
  let takes = known.get(fn);
  if (takes === undefined) {
    takes = fn.parameters.at(-1)?.type === 'Map' || mentions(fn.body, 0);
    known.set(fn, takes);
  }
  return takes;
}

/** Whether anything in a part of a program is called so. */
function mentions(part: unknown, depth: number): boolean {
  if (typeof part !== 'object' || part === null || depth > MAX_DEPTH) return false;
  if (Array.isArray(part)) return part.some((each) => mentions(each, depth + 1));
  return Object.entries(part).some(([key, value]) =>
    key === 'name' ? MAKES_PAIRS.has(value as string) : key !== 'span' && mentions(value, depth + 1),
  );
}
