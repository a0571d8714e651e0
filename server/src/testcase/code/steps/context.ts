import { Follower } from '../follow/follower';
import type { Expression, FunctionDeclaration, Statement } from '../program';
import { Scope } from '../scope';
import type { Unit, Units } from '../units';
import type { ObjectValue, Value } from '../values';
import { shareWorld } from './world';

/** What behave hands to each step, and steps hand to one another. */
const CONTEXT = 'context';
/** Things kept in it, at most. */
const MAX_KEPT = 60;
/** Functions of behave's `environment.py`. */
const HOOKS = ['before_all', 'before_feature', 'before_scenario'];

/**
 * Lets the steps of a file know the page objects that other steps, of this file or of `others`, keep in behave's context:
 * `context.form = ContactForm(context.driver)`. What Ruby's and JavaScript's steps share, see below and `shareWorld`.
 */
export function shareContext(unit: Unit, others: readonly Unit[], units: Units): void {
  if (unit.program.language === 'ruby') shareInstances(unit, others, units);
  if (/^(?:java|type)script$/.test(unit.program.language)) shareWorld(unit, others, units);
  if (unit.program.language !== 'python') return;
  const environments = HOOKS.flatMap((hook) => [...units.declaring(hook, unit)]);
  const state = new Map<string, Value>();
  for (const from of new Set([unit, ...environments, ...others])) {
    for (const [name, value] of keptBy(from, units))
      if (!state.has(name) && state.size < MAX_KEPT) state.set(name, value);
  }
  const context: ObjectValue = { t: 'object', name: CONTEXT, of: null, state, args: [] };
  if (state.size > 0) new Follower(unit, units, () => false).globals(unit, false).set(CONTEXT, context);
}

/**
 * Cucumber's steps of Ruby share their instance variables: `@form = ContactForm.new` in one is used in the next. Those that
 * several steps make of different classes are left out, and so is what has a name that something else has.
 */
function shareInstances(unit: Unit, others: readonly Unit[], units: Units): void {
  const found = new Map<string, { from: Unit; value: Expression & { kind: 'new' } } | null>();
  for (const from of new Set([unit, ...others])) {
    const steps = from.program.functions.filter(({ annotations }) => annotations.length > 0);
    const kept = [
      ...steps.flatMap(({ body }) => [...instances(body)].map((one) => ({ ...one, from }))),
      ...helped(from, steps, units),
    ];
    for (const { name, value, from: by } of kept) {
      const before = found.get(name);
      if (before === undefined && found.size < MAX_KEPT) found.set(name, { from: by, value });
      else if (before?.value.type !== value.type) found.set(name, null);
    }
  }
  const follower = new Follower(unit, units, () => false);
  const globals = follower.globals(unit, false);
  for (const [name, one] of found) {
    const isDeclared = globals.get(name) !== undefined || units.declaring(name, unit).next().done !== true;
    if (one === null || isDeclared || unit.functions.has(name)) continue;
    const made = follower.expression(one.value, one.from, null, new Scope(follower.globals(one.from, false)));
    if (made.t === 'object' && made.of !== null) globals.set(name, made);
  }
}

/** What functions keep that steps call for nothing else: `load_all_pages`. */
function* helped(
  from: Unit,
  steps: readonly FunctionDeclaration[],
  units: Units,
): Generator<{ name: string; value: Expression & { kind: 'new' }; from: Unit }> {
  const names = new Set(steps.flatMap(({ body }) => body.flatMap(calledAlone)));
  for (const name of [...names].slice(0, MAX_KEPT)) {
    const [by] = from.functions.has(name) ? [from] : units.declaring(name, from);
    const body = (by as Unit | undefined)?.functions.get(name)?.body ?? [];
    for (const one of instances(body)) yield { ...one, from: by };
  }
}

/** The function that a statement calls with nothing. */
function calledAlone(statement: Statement): string[] {
  const value = statement.kind === 'run' ? statement.value : null;
  return value?.kind === 'call' && value.object === null && value.args.length === 0 ? [value.name] : [];
}

/** What statements make of a class and keep under a name. */
function* instances(body: readonly Statement[]): Generator<{ name: string; value: Expression & { kind: 'new' } }> {
  for (const statement of body) {
    if (statement.kind === 'block') yield* instances(statement.body);
    if (statement.kind === 'assign' && statement.target.kind === 'name' && statement.value.kind === 'new')
      yield { name: statement.target.name, value: statement.value };
  }
}

/** What each file keeps in the context, found once for all files that ask. */
const known = new WeakMap<Unit, ReadonlyMap<string, Value>>();

function keptBy(unit: Unit, units: Units): ReadonlyMap<string, Value> {
  let found = known.get(unit);
  if (found !== undefined) return found;
  const values = new Map<string, Value>();
  const isPython = unit.program.language === 'python';
  const assigned = isPython ? unit.program.functions.flatMap(({ body }) => [...kept(body)]) : [];
  const follower = new Follower(unit, units, () => false);
  for (const { name, value } of assigned.slice(0, MAX_KEPT)) {
    const made = follower.expression(value, unit, null, new Scope(follower.globals(unit, false)));
    if (made.t === 'object' && made.of !== null && !values.has(name)) values.set(name, made);
  }
  found = values;
  known.set(unit, found);
  return found;
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
