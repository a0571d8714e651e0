import type { OfClass } from '../units';
import type { ObjectValue, Value } from '../values';
import { MAX_ITEMS } from './trail';

/** Screenplay: tests tell an actor what to do, and tasks say how that is done. */

const ATTEMPTS = /^(?:attemptsTo|attemptTo|wasAbleTo|hasBeenAbleTo|wereAbleTo|AttemptsTo)$/;

/** `actor.attemptsTo(first, second)`: the tasks; none of any other call. */
export function tasksOf(name: string, args: readonly Value[]): readonly ObjectValue[] {
  if (!ATTEMPTS.test(name)) return [];
  const all = args.flatMap((arg) => (arg.t === 'list' ? arg.items.slice(0, MAX_ITEMS) : [arg]));
  return all.filter((arg) => arg.t === 'object');
}

/** `instrumented(Join.class, "Ann")`, `Instrumented.instanceOf(Join.class).withProperties("Ann")`: what is made, of what. */
export function instrumented(
  name: string,
  object: Value | null,
  args: readonly Value[],
): { of: OfClass; args: readonly Value[] } | null {
  const later = name === 'withProperties' && object?.t === 'term' && object.name === 'instanceOf' ? object : null;
  if (name !== 'instrumented' && later === null) return null;
  const kind = (later?.args ?? args).at(0);
  return kind?.t === 'object' && kind.of !== null ? { of: kind.of, args: later === null ? args.slice(1) : args } : null;
}
