import { readLocator } from '../locators/locators';
import { setProperty } from '../known-methods';
import type { Condition, Expression, Statement } from '../program';
import { Scope } from '../scope';
import { nameKey, type Unit } from '../units';
import { UNKNOWN, held, isRecordLike, text, textOf, type Value } from '../values';
import type { Expressions } from './expressions';
import { EXTENDING, IMPLICIT_THIS } from './language-rules';
import type { Members } from './members';
import type { Objects } from './objects';
import { MAX_DEPTH, MAX_ITEMS, type Frame, type Trail } from './trail';
import { scopeOf, turns } from './turns';

/** Runs statements: of tests, functions and whole files. */
export class Statements {
  constructor(
    private readonly trail: Trail,
    private readonly objects: Objects,
    private readonly members: Members,
    private readonly expressions: Expressions,
  ) {}

  /** What the file does when it is loaded, once; calls in it are told unless the file is not the test's own. */
  globals(unit: Unit, told: boolean): Scope {
    if (unit.globals !== null) return unit.globals;
    const scope = new Scope(null);
    unit.globals = scope;
    // Mocha's `this`, on which hooks keep what tests use.
    if (EXTENDING.has(unit.program.language) && unit === this.trail.home)
      scope.set('this', { t: 'object', name: 'this', of: null, state: new Map(), args: [] });
    if (!told) this.trail.muted++;
    this.run(unit.program.body, { unit, self: null, owner: null, scope, place: null, returned: null });
    if (!told) this.trail.muted--;
    this.trail.units.shared?.loaded(unit);
    return scope;
  }

  run(body: readonly Statement[], frame: Frame): void {
    if (this.trail.depth > MAX_DEPTH) return;
    this.trail.depth++;
    for (const statement of body) {
      if (this.trail.steps-- <= 0) break;
      this.statement(statement, frame);
      const when = leaves(statement);
      if (when !== null && this.expressions.holds(when, frame) === true) break;
    }
    this.trail.depth--;
  }

  private statement(statement: Statement, frame: Frame): void {
    switch (statement.kind) {
      case 'run':
        this.expressions.evaluate(statement.value, frame);
        return;
      case 'assign': {
        let value = this.expressions.evaluate(statement.value, frame);
        if (!isRecordLike(value) && value.t !== 'list' && value.t !== 'text' && readLocator(value) === null) {
          value =
            this.objects.instanceOf(statement.type, frame.unit, frame.self, frame.owner) ??
            this.ofMember(statement.target, frame) ??
            value;
        } else if (value.t === 'object' && value.of !== null) {
          value = this.objects.narrowed(value.of, statement.type, frame.unit) ?? value;
        }
        if (statement.shared === true && statement.target.kind === 'name')
          this.share(statement.target.name, value, frame);
        // `WebElement email = find(this.email);` leaves the member what it is.
        else if (statement.declares === true && statement.target.kind === 'name')
          frame.scope.set(statement.target.name, held(value, statement.target.name));
        else this.assign(statement.target, value, frame);
        return;
      }
      case 'return': {
        const value = statement.value === null ? UNKNOWN : this.expressions.evaluate(statement.value, frame);
        // Where one way gives itself, the call goes on with it.
        const fluent = value === frame.self && frame.returned !== null && frame.returned.t === 'term';
        const had = frame.returned;
        if (had === null || had.t === 'unknown' || fluent || (had.t === 'list' && had.items.length === 0))
          frame.returned = value;
        return;
      }
      case 'each': {
        const over = this.expressions.evaluate(statement.over, frame);
        for (const [index, turn] of turns(
          statement.counts === true ? numbersOf(over) : pairsOf(over, frame),
          statement.names,
        ).entries()) {
          if (index > 0 && statement.once === true) break;
          if (statement.tests === true) this.trail.nextRow();
          else if (index > 0) this.trail.onTurn();
          const inner = { ...frame, scope: scopeOf(turn, frame.scope) };
          const isGuess = turn.some(([, value]) => value === UNKNOWN);
          if (isGuess) this.trail.guesses++;
          this.run(statement.body, inner);
          if (isGuess) this.trail.guesses--;
          frame.returned ??= inner.returned;
        }
        return;
      }
      case 'block':
        this.branch(statement, frame);
    }
  }

  /** What a member of the object is declared as: `App = provider.GetRequiredService<IApp>()`. */
  private ofMember(target: Expression, { self, scope, unit }: Frame): Value | null {
    const isOwn = target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this';
    const isBare = target.kind === 'name' && scope.get(target.name) === undefined;
    if (self === null || !IMPLICIT_THIS.has(unit.program.language) || !(isOwn || isBare)) return null;
    const declared = this.members.declaredAs(self, target.name);
    return declared === null ? null : this.objects.instanceOf(declared.type, declared.unit);
  }

  private branch({ body, when }: Extract<Statement, { kind: 'block' }>, frame: Frame): void {
    const holds = when === undefined || this.expressions.holds(when, frame);
    if (holds === false) return;
    // One of many, and nobody knows which: what they enter is more often not what the test does.
    const isGuess = holds === null && when?.many === true && this.trail.guesses === 0;
    if (isGuess) this.trail.muted++;
    this.run(body, frame);
    if (isGuess) this.trail.muted--;
  }

  /** For the whole test; a variable of the function by that name is the same one from now on. */
  private share(name: string, value: Value, { scope, unit }: Frame): void {
    this.trail.shared.set(nameKey(unit.program.language, name), held(value, name));
    if (scope.get(name) !== unit.globals?.get(name)) scope.assign(name, held(value, name));
  }

  private assign(target: Expression, value: Value, frame: Frame): void {
    if (target.kind === 'name') {
      const { self, scope } = frame;
      const implicit = self !== null && IMPLICIT_THIS.has(frame.unit.program.language);
      if (implicit && this.members.setter(self, target.name, value, this.trail.placeOf(target, frame))) return;
      if (implicit && scope.get(target.name) === undefined && this.members.declaresMember(self, target.name)) {
        self.state.set(target.name, held(value, target.name));
      } else scope.assign(target.name, held(value, target.name));
    } else if (target.kind === 'member') {
      const object = this.expressions.evaluate(target.object, frame);
      if (this.members.setter(object, target.name, value, this.trail.placeOf(target, frame))) return;
      setProperty(object, target.name, held(value, target.name));
    } else if (target.kind === 'index') {
      const key = textOf(this.expressions.evaluate(target.key, frame));
      // `rows[0][2]` is called nothing by its place.
      if (key !== null)
        setProperty(this.expressions.evaluate(target.object, frame), key, /^\d/.test(key) ? value : held(value, key));
    } else if (target.kind === 'list' && value.t === 'list') {
      for (const [i, item] of target.items.entries()) this.assign(item, value.items[i] ?? UNKNOWN, frame);
    }
  }
}

/** When what stands behind an `if (name == null) return;` does not run; null for any other statement. */
function leaves(statement: Statement): Condition | null {
  if (statement.kind !== 'block') return null;
  if (statement.when !== undefined) return isLeaving(statement, 0) ? statement.when : null;
  const last = statement.body.at(-1);
  return last?.kind === 'block' && last.when !== undefined && isLeaving(last, 0) ? last.when : null;
}

function isLeaving({ body }: Extract<Statement, { kind: 'block' }>, depth: number): boolean {
  const last = body.at(-1);
  if (last?.kind === 'return') return body.slice(0, -1).every(({ kind }) => kind === 'run');
  return (
    last?.kind === 'block' &&
    body.length === 1 &&
    last.when === undefined &&
    depth < MAX_ITEMS &&
    isLeaving(last, depth + 1)
  );
}

/** The numbers of a list's items; only that of the first for what is not a known list. */
function numbersOf(over: Value): Value {
  const count = over.t === 'list' ? Math.min(over.items.length, MAX_ITEMS) : 0;
  return { t: 'list', items: Array.from({ length: Math.max(count, 1) }, (_, i) => text(String(i))) };
}

/** C# goes through the pairs of a dictionary. */
function pairsOf(over: Value, { unit }: Frame): Value {
  if (over.t !== 'record' || unit.program.language !== 'csharp') return over;
  return {
    t: 'list',
    items: Array.from(over.entries, ([key, value]): Value => ({ t: 'list', items: [text(key), value] })),
  };
}
