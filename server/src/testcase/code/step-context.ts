import { Follower } from './follow/follower';
import type { Expression, Statement } from './program';
import { Scope } from './scope';
import type { Unit, Units } from './units';
import type { ObjectValue, Value } from './values';

/** What behave hands to each step, and steps hand to one another. */
const CONTEXT = 'context';
/** Things kept in it, at most. */
const MAX_KEPT = 60;
/** Functions of behave's `environment.py`. */
const HOOKS = ['before_all', 'before_feature', 'before_scenario'];

/**
 * Lets the steps of a file know the page objects that other steps, of this file or of `others`, keep in behave's context:
 * `context.form = ContactForm(context.driver)`. Files of other languages are left as they are.
 */
export function shareContext(unit: Unit, others: readonly Unit[], units: Units): void {
  if (unit.program.language !== 'python') return;
  const environments = HOOKS.flatMap((hook) => units.declaring(hook, unit));
  const state = new Map<string, Value>();
  for (const from of new Set([unit, ...environments, ...others])) {
    if (from.program.language !== 'python') continue;
    const follower = new Follower(from, units, () => false);
    for (const { name, value } of from.program.functions.flatMap(({ body }) => [...kept(body)])) {
      if (state.has(name) || state.size >= MAX_KEPT) continue;
      const made = follower.expression(value, from, null, new Scope(follower.globals(from, false)));
      if (made.t === 'object' && made.of !== null) state.set(name, made);
    }
  }
  const context: ObjectValue = { t: 'object', name: CONTEXT, of: null, state, args: [] };
  if (state.size > 0) new Follower(unit, units, () => false).globals(unit, false).set(CONTEXT, context);
}

/** What statements put into the context that may be an object of a class. */
function* kept(body: readonly Statement[]): Generator<{ name: string; value: Expression }> {
  for (const statement of body) {
    if (statement.kind === 'block') yield* kept(statement.body);
    if (statement.kind !== 'assign' || statement.target.kind !== 'member') continue;
    const { target, value } = statement;
    const makes = value.kind === 'new' || (value.kind === 'call' && value.object === null);
    if (makes && target.object.kind === 'name' && target.object.name === CONTEXT) yield { name: target.name, value };
  }
}
