import { NONE, textOf, type Closure, type Value } from '../values';
import { MAX_ITEMS } from './trail';

/** JavaScript: `users.find((user) => user.role === 'admin')`, where that is known of each. */
const FINDS: ReadonlySet<string> = new Set(['find', 'findLast', 'filter']);

/** What a call finds in a list by a function; null for another call, and where it is not known. */
export function foundIn(
  items: readonly Value[],
  name: string,
  args: readonly Value[],
  run: (test: Closure, item: Value) => Value,
): Value | null {
  const [test] = args;
  if (!FINDS.has(name) || args.length !== 1 || test.t !== 'closure' || items.length > MAX_ITEMS) return null;
  const found: Value[] = [];
  for (const item of items) {
    const holds = textOf(run(test, item));
    if (holds !== 'true' && holds !== 'false') return null;
    if (holds === 'true') found.push(item);
  }
  if (name === 'filter') return { t: 'list', items: found };
  return found.at(name === 'find' ? 0 : -1) ?? NONE;
}
