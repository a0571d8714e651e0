import { NONE, textOf, type Closure, type Value } from '../values';
import { MAX_ITEMS } from './trail';

/** `users.find((user) => user.role === 'admin')`, C#'s `users.First(user => user.Role == "admin")`, where that is known of each. */
const ONE = /^(?:find|Find|First(?:OrDefault)?|Single(?:OrDefault)?)$/;
const LAST = /^(?:findLast|FindLast|Last(?:OrDefault)?)$/;
const ALL = /^(?:filter|Where|FindAll)$/;

/** What a call finds in a list by a function; null for another call, and where it is not known. */
export function foundIn(
  items: readonly Value[],
  name: string,
  args: readonly Value[],
  run: (test: Closure, item: Value) => Value,
): Value | null {
  const [test] = args;
  const isAll = ALL.test(name);
  if (!isAll && !ONE.test(name) && !LAST.test(name)) return null;
  if (args.length !== 1 || test.t !== 'closure' || items.length > MAX_ITEMS) return null;
  const found: Value[] = [];
  for (const item of items) {
    const holds = textOf(run(test, item));
    if (holds !== 'true' && holds !== 'false') return null;
    if (holds === 'true') found.push(item);
  }
  if (isAll) return { t: 'list', items: found };
  return found.at(ONE.test(name) ? 0 : -1) ?? NONE;
}
