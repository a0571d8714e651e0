import { Follower } from '../follow/follower';
import type { Expression, FunctionDeclaration, Statement } from '../program';
import { Scope } from '../scope';
import type { Unit, Units } from '../units';
import type { ObjectValue, Value } from '../values';

// What Cucumber's steps of JavaScript share: their `this`, and the variables of their file that hooks and steps set.

const THIS = 'this';
/** What says in the index that a file tells Cucumber which class `this` is of, and that it has hooks. */
const SETS_WORLD = 'setWorldConstructor';
const SETS_UP = 'Before';
/** Things kept in it, at most. */
const MAX_KEPT = 80;
/** Statements inside of statements. */
const MAX_NESTED = 4;

/** Of each file of steps, `this` as hooks and the project's own class leave it. */
const worlds = new WeakMap<Unit, ObjectValue>();

/** Lets the steps of a file know what `this` is, and the page objects that hooks and other steps keep in it. */
export function shareWorld(unit: Unit, others: readonly Unit[], units: Units): void {
  const follower = new Follower(unit, units, () => false);
  const world = constructed(unit, units, follower);
  const hooks = [...units.declaring(SETS_UP, unit)];
  for (const from of new Set([unit, ...hooks, ...others])) keep(keptBy(from), from, world, follower, from === unit);
  if (world.of !== null) keep(keptIn(world.of.declaration.methods), world.of.unit, world, follower, false);
  if (world.of !== null || world.state.size > 0) worlds.set(unit, world);
}

/** A new `this` for the next step, which keeps for itself what it sets. */
export function renewWorld(unit: Unit, follower: Follower): void {
  const world = worlds.get(unit);
  if (world !== undefined) follower.globals(unit, false).set(THIS, { ...world, state: new Map(world.state) });
}

/** `setWorldConstructor(ShopWorld)`, else an object of nobody's. */
function constructed(unit: Unit, units: Units, follower: Follower): ObjectValue {
  for (const from of units.declaring(SETS_WORLD, unit)) {
    for (const statement of from.program.body) {
      const call = statement.kind === 'run' && statement.value.kind === 'call' ? statement.value : null;
      const given = call?.name === SETS_WORLD ? call.args.at(0) : undefined;
      if (given?.kind !== 'name') continue;
      const { name: type, span } = given;
      const made = valueOf({ kind: 'new', type, args: [], named: [], span }, from, null, follower);
      if (made.t === 'object' && made.of !== null) return made;
    }
  }
  return { t: 'object', name: 'World', of: null, state: new Map(), args: [] };
}

/** What the steps and hooks of each file keep, found once for all files that ask. */
const known = new WeakMap<Unit, readonly Kept[]>();

function keptBy(unit: Unit): readonly Kept[] {
  let found = known.get(unit);
  if (found === undefined) {
    found = keptIn(unit.program.functions.filter(({ annotations }) => annotations.length > 0));
    known.set(unit, found);
  }
  return found;
}

function keptIn(functions: readonly FunctionDeclaration[]): readonly Kept[] {
  return functions.flatMap(({ body }) => [...kept(body, MAX_NESTED)]);
}

/** Evaluates what functions make of classes and keep: in `this`, and where `isOwn` in variables of the file. */
function keep(those: readonly Kept[], from: Unit, world: ObjectValue, follower: Follower, isOwn: boolean): void {
  const globals = follower.globals(from, false);
  for (const { target, value } of those) {
    const { name } = target;
    const isOfFile = target.kind === 'name';
    if (isOfFile && (!isOwn || globals.get(name) === undefined)) continue;
    if (isSet(isOfFile ? globals.get(name) : world.state.get(name)) || world.state.size >= MAX_KEPT) continue;
    const made = valueOf(value, from, world, follower);
    if (!holdsObject(made)) continue;
    if (isOfFile) globals.set(name, made);
    else world.state.set(name, made);
  }
}

function valueOf(value: Expression, from: Unit, self: ObjectValue | null, follower: Follower): Value {
  return follower.expression(value, from, self, new Scope(follower.globals(from, false)));
}

function isSet(value: Value | undefined): boolean {
  return value !== undefined && holdsObject(value);
}

function holdsObject(value: Value): boolean {
  if (value.t === 'record') return [...value.entries.values()].some(holdsObject);
  return value.t === 'object' && value.of !== null;
}

interface Kept {
  target: Expression & { kind: 'name' | 'member' };
  value: Expression;
}

/** What statements keep that may be an object of a class: `this.shop = new ShopPage(page)`. */
function* kept(body: readonly Statement[], depth: number): Generator<Kept> {
  for (const statement of body) {
    if (statement.kind === 'block' && depth > 0) yield* kept(statement.body, depth - 1);
    if (statement.kind !== 'assign') continue;
    const { target, value } = statement;
    const isOfThis = target.kind === 'member' && target.object.kind === 'name' && target.object.name === THIS;
    if ((target.kind === 'name' || isOfThis) && (value.kind === 'new' || value.kind === 'record'))
      yield { target, value };
  }
}
