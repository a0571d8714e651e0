import { readLocator } from './locators';
import { callKnown, property, setProperty } from './known-methods';
import {
  SPREAD,
  type Call,
  type ClassDeclaration,
  type Condition,
  type Expression,
  type FunctionDeclaration,
  type Member,
  type NamedArgument,
  type Parameter,
  type Statement,
} from './program';
import { Scope } from './scope';
import { nameKey, type OfClass, type Unit, type Units } from './units';
import {
  UNKNOWN,
  held,
  isRecordLike,
  joined,
  text,
  textOf,
  type Closure,
  type ObjectValue,
  type Term,
  type Value,
} from './values';

/** Expressions and statements that are followed for one test, at most. */
const MAX_STEPS = 30_000;
/** Calls inside calls, at most. */
const MAX_CALLS = 24;
/** Expressions inside expressions, calls followed included, at most. */
const MAX_DEPTH = 700;
const MAX_ITEMS = 200;
const MAX_BASES = 8;

/** From where in a test something is called. */
export interface Place {
  /** In the test file. */
  line: number;
  /** `LoginPage.loginAs`, the function that the test itself calls; null when the test does it all. */
  via: string | null;
  /** The class of the first object that was followed; null for none. */
  page: string | null;
  /** Functions around it, innermost first, the test's own left out. */
  within: readonly string[];
  /** Inside of what is not followed, such as a negation. */
  doubtful?: boolean;
  /** The element that a `within` round it looks into. */
  inside?: Value;
}

/** Told of every call that is not declared anywhere, in the order of a run. True when it knows what the call does. */
export type OnCall = (call: Term, place: Place) => boolean;

interface Frame {
  unit: Unit;
  self: ObjectValue | null;
  /** The class whose method runs: what `super` goes up from. */
  owner: OfClass | null;
  scope: Scope;
  /** null in the test itself, where each call has its own line. */
  place: Place | null;
  returned: Value | null;
}

/** Names that stand for the browser or a library, never for a class of the tests. */
const NEVER_LOOKED_UP: ReadonlySet<string> = new Set(
  (
    'driver browser page cy By by Keys Key expect assert Assert Assertions console document window process require Math Date JSON ' +
    'Object Array String Promise I t $ $$ print len str int self super until EC WebDriverWait'
  ).split(' '),
);
/** Languages in which a member is named without `this`. */
const IMPLICIT_THIS: ReadonlySet<string> = new Set(['java', 'csharp', 'ruby', 'robot']);
/** Called with what they are called on. */
const WITH_RECEIVER: ReadonlySet<string> = new Set(['then', 'tap', 'within', 'with', 'let', 'also', 'apply', 'use']);
/** Properties that say whether a box is ticked. */
const LOOKS: ReadonlySet<string> = new Set([
  'Selected',
  'selected',
  'checked',
  'Checked',
  'selected?',
  'checked?',
  'set?',
]);
/** Ruby's page-object: `on(LoginPage)`, `visit(LoginPage) { |page| … }`. */
const ON_PAGE: ReadonlySet<string> = new Set(['visit', 'on', 'visit_page', 'on_page', 'on_view']);
/** Fill the members of a page that a record names. */
const POPULATES: ReadonlySet<string> = new Set(['populate_page_with', 'fill_form_with', 'fill_in_with']);
/** Languages in which a function may be called on its first parameter: commands of Cypress, extension methods. */
const EXTENDING: ReadonlySet<string> = new Set(['javascript', 'typescript', 'csharp']);
/** What a function is called by where it is an object: Java's functional interfaces, C#'s delegates. */
const INVOKES: ReadonlySet<string> = new Set(['accept', 'apply', 'run', 'call', 'Invoke', 'invoke']);
const PER_ITEM: ReadonlySet<string> = new Set(['each', 'foreach', 'map', 'each_with_index', 'for_each', 'wrap']);

/**
 * Runs tests without running anything: follows their calls through functions, page objects and helpers of the same file
 * and of files around it, with the values as far as they are known. All branches are taken; loops over known lists turn,
 * others run once. Takes any program and never throws; what goes too deep or too far is left out.
 */
export class Follower {
  /** Paths of other files that were followed. */
  readonly follows = new Set<string>();
  private steps = MAX_STEPS;
  private depth = 0;
  private muted = 0;
  private doubt = 0;
  private inside: Value | null = null;
  private readonly running: FunctionDeclaration[] = [];
  private readonly statics = new Map<ClassDeclaration, ObjectValue>();
  private readonly building = new Set<ClassDeclaration>();

  constructor(
    private readonly home: Unit,
    private readonly units: Units,
    private readonly onCall: OnCall,
  ) {}

  /** Gives the next test its full number of steps. */
  refresh(): void {
    this.steps = MAX_STEPS;
  }

  /** What the file does when it is loaded, once; calls in it are told unless the file is not the test's own. */
  globals(unit: Unit, told: boolean): Scope {
    if (unit.globals !== null) return unit.globals;
    const scope = new Scope(null);
    unit.globals = scope;
    if (!told) this.muted++;
    this.run(unit.program.body, { unit, self: null, owner: null, scope, place: null, returned: null });
    if (!told) this.muted--;
    return scope;
  }

  /** The class that a test is a method of, as an object to run it on. */
  instance(name: string, unit: Unit): ObjectValue | null {
    const declaration = unit.classes.get(name);
    return declaration === undefined ? null : this.create({ unit, declaration }, [], new Map(), null);
  }

  /** Methods that `isWanted`, of the classes of other files that a class extends, those of the outermost first. */
  inheritedMethods(
    name: string,
    isWanted: (method: FunctionDeclaration) => boolean,
  ): readonly { of: OfClass; method: FunctionDeclaration }[] {
    const declaration = this.home.classes.get(name);
    if (declaration === undefined) return [];
    let found = this.units.setups.get(declaration);
    if (found === undefined) {
      const above = [...this.lineage({ unit: this.home, declaration })]
        .reverse()
        .filter(({ unit }) => unit !== this.home);
      found = above.flatMap((of) => of.declaration.methods.filter(isWanted).map((method) => ({ of, method })));
      this.units.setups.set(declaration, found);
    }
    return found;
  }

  /** Runs statements of the test's file; returns the scope that they leave. */
  test(body: readonly Statement[], self: ObjectValue | null, scope: Scope): void {
    const owner = self?.of ?? null;
    this.run(body, { unit: this.home, self, owner, scope, place: null, returned: null });
  }

  /** Runs a method that the test does not call itself, such as inherited set-up; `line` is the test's. */
  inherited(of: OfClass, method: FunctionDeclaration, self: ObjectValue | null, line: number): void {
    const place = { line, via: null, page: null, within: [] };
    this.invoke(of.unit, method, [], new Map(), self, of, place);
  }

  /** A parameter that the test runner fills: a fixture of that name, an object of its type. */
  injected({ name, type }: Parameter, unit: Unit, line: number): Value {
    const fixture = this.functionNamed(name, unit);
    if (fixture?.declaration?.annotations.some((annotation) => /fixture/i.test(annotation.name)) === true) {
      const place = { line, via: null, page: null, within: [] };
      return this.invoke(fixture.unit, fixture.declaration, [], new Map(), null, null, place);
    }
    return this.instanceOf(type, unit) ?? this.guessed(name, unit) ?? held({ t: 'free', name }, name);
  }

  /** Runs a step definition of the home file; arguments go to parameters by name where the pattern has one, else in order. */
  step(fn: FunctionDeclaration, args: readonly { name: string | null; marker: string }[]): void {
    const owner = this.home.program.classes.find(({ methods }) => methods.includes(fn));
    const self = owner === undefined ? null : this.create({ unit: this.home, declaration: owner }, [], new Map(), null);
    const named = new Map<string, Value>();
    for (const { name, marker } of args) {
      if (name !== null && fn.parameters.some((parameter) => parameter.name === name)) named.set(name, text(marker));
    }
    const place: Place = { line: fn.span.line, via: null, page: null, within: [] };
    const given = args.map(({ marker }) => text(marker));
    this.invoke(this.home, { ...fn, name: '' }, given, named, self, self?.of ?? null, place);
  }

  expression(expression: Expression, unit: Unit, self: ObjectValue | null, scope: Scope): Value {
    return this.evaluate(expression, { unit, self, owner: self?.of ?? null, scope, place: null, returned: null });
  }

  private run(body: readonly Statement[], frame: Frame): void {
    if (this.depth > MAX_DEPTH) return;
    this.depth++;
    for (const statement of body) {
      if (this.steps-- <= 0) break;
      this.statement(statement, frame);
    }
    this.depth--;
  }

  private statement(statement: Statement, frame: Frame): void {
    switch (statement.kind) {
      case 'run':
        this.evaluate(statement.value, frame);
        return;
      case 'assign': {
        let value = this.evaluate(statement.value, frame);
        if (!isRecordLike(value) && value.t !== 'list' && value.t !== 'text') {
          value = this.instanceOf(statement.type, frame.unit) ?? value;
        } else if (value.t === 'object' && value.of !== null) {
          value = this.narrowed(value.of, statement.type, frame.unit) ?? value;
        }
        this.assign(statement.target, value, frame);
        return;
      }
      case 'return': {
        const value = statement.value === null ? UNKNOWN : this.evaluate(statement.value, frame);
        if (frame.returned === null || frame.returned.t === 'unknown') frame.returned = value;
        return;
      }
      case 'each': {
        const over = this.evaluate(statement.over, frame);
        for (const turn of turns(over, statement.names)) {
          const scope = new Scope(frame.scope);
          for (const [name, value] of turn) scope.set(name, held(value, name));
          const inner = { ...frame, scope };
          this.run(statement.body, inner);
          frame.returned ??= inner.returned;
        }
        return;
      }
      case 'block':
        if (statement.when === undefined || this.taken(statement.when, frame)) this.run(statement.body, frame);
    }
  }

  /** Whether a branch may be taken: not when what it depends on is known to be something else. */
  private taken({ value, is, not }: Condition, frame: Frame): boolean {
    this.muted++;
    const [given, ...wanted] = [value, ...is].map((one) => textOf(this.evaluate(one, frame)));
    this.muted--;
    if (!given || wanted.includes(null)) return true;
    return wanted.includes(given) !== not;
  }

  private assign(target: Expression, value: Value, frame: Frame): void {
    if (target.kind === 'name') {
      const { self, scope } = frame;
      const implicit = self !== null && IMPLICIT_THIS.has(frame.unit.program.language);
      if (implicit && this.setter(self, target.name, value, this.placeOf(target, frame))) return;
      if (implicit && scope.get(target.name) === undefined && this.declaresMember(self, target.name)) {
        self.state.set(target.name, held(value, target.name));
      } else scope.assign(target.name, held(value, target.name));
    } else if (target.kind === 'member') {
      const object = this.evaluate(target.object, frame);
      if (this.setter(object, target.name, value, this.placeOf(target, frame))) return;
      setProperty(object, target.name, held(value, target.name));
    } else if (target.kind === 'index') {
      const key = textOf(this.evaluate(target.key, frame));
      if (key !== null) setProperty(this.evaluate(target.object, frame), key, held(value, key));
    } else if (target.kind === 'list' && value.t === 'list') {
      for (const [i, item] of target.items.entries()) this.assign(item, value.items[i] ?? UNKNOWN, frame);
    }
  }

  /** Runs the method that an assignment to a member is, such as `email=`. */
  private setter(object: Value, name: string, value: Value, place: Place): boolean {
    const method = object.t === 'object' ? this.methodOf(object, `${name}=`, 1) : null;
    if (method === null || object.t !== 'object') return false;
    this.invoke(method.of.unit, method.method, [value], new Map(), object, method.of, place);
    return true;
  }

  private evaluate(expression: Expression, frame: Frame): Value {
    if (this.steps-- <= 0 || this.depth > MAX_DEPTH) return UNKNOWN;
    this.depth++;
    const value = this.valueOf(expression, frame);
    this.depth--;
    return value;
  }

  private valueOf(expression: Expression, frame: Frame): Value {
    const each = (expressions: readonly Expression[]): Value[] => expressions.map((one) => this.evaluate(one, frame));
    switch (expression.kind) {
      case 'literal':
        return text(expression.text, expression.type);
      case 'join':
        return joined(each(expression.parts));
      case 'name':
        return this.named(expression.name, frame);
      case 'member': {
        const object = this.evaluateObject(expression.object, frame);
        // C# and the DOM ask a property what others ask a method.
        if (LOOKS.has(expression.name)) {
          const term: Term = { t: 'term', object, name: 'isSelected', args: [], named: new Map() };
          this.tell(term, this.placeOf(expression, frame));
        }
        return this.member(object, expression.name, frame);
      }
      case 'call':
        return this.call(expression, frame);
      case 'new': {
        const args = each(expression.args);
        const named = this.namedValues(expression.named, frame);
        const of = this.classNamed(expression.type, frame.unit);
        if (of !== null) return this.create(of, args, named, this.placeOf(expression, frame));
        return this.construct(expression.type, args, named, frame, expression);
      }
      case 'list':
        return { t: 'list', items: each(expression.items) };
      case 'record':
        return { t: 'record', entries: this.namedValues(expression.entries, frame) };
      case 'index': {
        const object = this.evaluate(expression.object, frame);
        const key = this.evaluate(expression.key, frame);
        const name = textOf(key);
        if (object.t === 'list' && name !== null) return object.items.at(Number(name)) ?? UNKNOWN;
        return name === null ? { t: 'unknown', parts: [object, key] } : this.member(object, name, frame);
      }
      case 'function': {
        const { parameters, body } = expression;
        const { unit, scope, self } = frame;
        return { t: 'closure', unit, parameters, body, scope, self, declaration: null };
      }
      case 'unknown': {
        this.doubt++;
        const parts = each(expression.parts);
        this.doubt--;
        return { t: 'unknown', parts };
      }
    }
  }

  private namedValues(entries: readonly NamedArgument[], frame: Frame): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const { name, value } of entries) {
      const plain = this.evaluate(value, frame);
      if (name !== SPREAD) {
        values.set(name, held(plain, name));
        continue;
      }
      // `const pages = require('./pages')` is the whole file, also where that has a function of the name.
      const one = plain.t === 'closure' && value.kind === 'name' ? this.wholeFile(value.name, frame.unit) : plain;
      if (isRecordLike(one))
        for (const [key, part] of one.t === 'record' ? one.entries : one.state) values.set(key, part);
    }
    return values;
  }

  private wholeFile(name: string, unit: Unit): Value {
    const found = unit.program.imports.find(({ names }) => names.includes(name));
    const imported = found === undefined ? null : this.units.imported(found.specifier, unit);
    return (imported === null ? null : this.module(imported, name)) ?? UNKNOWN;
  }

  private evaluateObject(object: Expression, frame: Frame): Value {
    if (object.kind === 'name' && object.name === 'super') return frame.self ?? UNKNOWN;
    return this.evaluate(object, frame);
  }

  // ---- names

  private named(name: string, frame: Frame): Value {
    if (name === 'this' && frame.self !== null) return frame.self;
    const variable = frame.scope.get(name);
    if (variable !== undefined) return held(variable, name);
    if (frame.self !== null && IMPLICIT_THIS.has(frame.unit.program.language)) {
      const member = this.memberOf(frame.self, name, frame.place);
      if (member !== undefined) return held(member, name);
    }
    const declared = this.declared(name, frame.unit);
    if (declared !== null) return held(declared, name);
    return this.guessed(name, frame.unit) ?? { t: 'free', name };
  }

  /** What a file, its imports, or a file around it declares under a name. */
  private declared(name: string, unit: Unit): Value | null {
    const own = this.exported(unit, name);
    if (own !== null) return own;
    for (const { specifier, names } of unit.program.imports) {
      if (names.length > 0 && !names.includes(name)) continue;
      const imported = this.units.imported(specifier, unit);
      if (imported !== null) {
        const value =
          this.exported(imported, name) ??
          (names.length > 0 ? this.module(imported, name) : null) ??
          this.variableOf(imported, name, unit);
        if (value !== null) return value;
      }
      if (names.includes(name)) {
        // `from pages import login_page`
        const module = this.units.imported(`${specifier}.${name}`, unit);
        if (module !== null) return this.module(module, name);
      }
    }
    if (NEVER_LOOKED_UP.has(name)) return null;
    for (const other of this.units.declaring(name, unit)) {
      const value = this.exported(other, name);
      if (value !== null) return value;
    }
    return null;
  }

  /** A constant of a Python file that Robot Framework takes its variables from: there case counts. */
  private variableOf(imported: Unit, name: string, from: Unit): Value | null {
    if (from.program.language !== 'robot' || imported.program.language !== 'python') return null;
    return this.globals(imported, false).get(name.toUpperCase()) ?? null;
  }

  private exported(unit: Unit, name: string): Value | null {
    const declaration = unit.classes.get(name);
    if (declaration !== undefined) return this.static({ unit, declaration });
    const fn = unit.functions.get(nameKey(unit.program.language, name));
    if (fn !== undefined) return closureOf(unit, fn);
    const globals = this.globals(unit, false);
    const value = globals.get(name);
    if (value !== undefined) return value;
    // `module.exports = { LoginPage, …forms }` gives what it took from other files.
    const given = globals.get('default');
    return given?.t === 'record' ? (given.entries.get(name) ?? null) : null;
  }

  /** What `import x from './file'` is when the file declares no `x`. */
  private module(unit: Unit, name: string): Value | null {
    const byDefault = this.globals(unit, false).get('default');
    if (byDefault !== undefined) return byDefault;
    if (unit.classes.size === 1 && unit.functions.size === 0) {
      const [declaration] = unit.classes.values();
      return this.static({ unit, declaration });
    }
    const state = new Map<string, Value>();
    for (const declaration of unit.classes.values()) state.set(declaration.name, this.static({ unit, declaration }));
    for (const fn of unit.functions.values()) state.set(fn.name, closureOf(unit, fn));
    const globals = unit.globals;
    for (const statement of unit.program.body.slice(0, MAX_ITEMS)) {
      if (statement.kind !== 'assign' || statement.target.kind !== 'name') continue;
      const value = globals?.get(statement.target.name);
      if (value !== undefined) state.set(statement.target.name, value);
    }
    return state.size === 0 ? null : { t: 'object', name, of: null, state, args: [] };
  }

  /** `loginPage` or `login_page`, which nothing declares, is taken for a `LoginPage`. */
  private guessed(name: string, unit: Unit): Value | null {
    // CodeceptJS injects the object of `todos.page.js` as `TodosPage`.
    if (/^[A-Z]/.test(name) && EXTENDING.has(unit.program.language) && unit.program.language !== 'csharp') {
      return NEVER_LOOKED_UP.has(name) ? null : this.declared(name[0].toLowerCase() + name.slice(1), unit);
    }
    const parts = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').split('_').filter((part) => part !== ''); // prettier-ignore
    if (parts.length < 2 || parts.length > 6 || /^[A-Z]/.test(name)) return null;
    return this.instanceOf(parts.map((part) => part[0].toUpperCase() + part.slice(1)).join(''), unit);
  }

  private functionNamed(name: string, unit: Unit): Closure | null {
    const value = this.declared(name, unit);
    return value?.t === 'closure' ? value : null;
  }

  // ---- classes and objects

  private classNamed(name: string, unit: Unit): OfClass | null {
    if (name === '' || NEVER_LOOKED_UP.has(name)) return null;
    const value = this.declared(name, unit);
    return value?.t === 'object' ? value.of : null;
  }

  private instanceOf(type: string | null, unit: Unit): Value | null {
    if (type === null) return null;
    const of = this.classNamed(type, unit);
    return of === null ? null : this.create(of, [], new Map(), null);
  }

  /** `LoginPage page = (LoginPage) pool.get(LOGIN)`: what is declared, where what is given is a base or another page of that base. */
  private narrowed(given: OfClass, type: string | null, unit: Unit): Value | null {
    if (type === null || type === given.declaration.name) return null;
    const of = this.classNamed(type, unit);
    if (of === null) return null;
    const above = this.lineage(given).map(({ declaration }) => declaration);
    const related = !above.includes(of.declaration) && this.lineage(of).some(({ declaration }) => above.includes(declaration)); // prettier-ignore
    return related ? this.create(of, [], new Map(), null) : null;
  }

  /** A class and those it extends, nearest first. */
  private lineage(of: OfClass): readonly OfClass[] {
    const known = this.units.lineages.get(of.declaration);
    if (known !== undefined) return known;
    const found: OfClass[] = [of];
    for (let i = 0; i < found.length && found.length < MAX_BASES; i++) {
      const { unit } = found[i];
      for (const base of found[i].declaration.bases) {
        const declaration = unit.classes.get(base);
        const next = declaration === undefined ? this.classNamed(base, unit) : { unit, declaration };
        if (next !== null && !found.some((one) => one.declaration === next.declaration)) found.push(next);
      }
    }
    this.units.lineages.set(of.declaration, found);
    return found;
  }

  /** The class itself, for its static members and methods. */
  private static(of: OfClass): ObjectValue {
    let value = this.statics.get(of.declaration);
    if (value === undefined) {
      value = { t: 'object', name: of.declaration.name, of, state: new Map(), args: [] };
      this.statics.set(of.declaration, value);
    }
    return value;
  }

  private create(of: OfClass, args: readonly Value[], named: Map<string, Value>, place: Place | null): ObjectValue {
    const object: ObjectValue = { t: 'object', name: of.declaration.name, of, state: new Map(), args };
    if (this.building.has(of.declaration)) return object;
    this.building.add(of.declaration);
    this.construction(object, of, args, named, place);
    this.building.delete(of.declaration);
    return object;
  }

  private construction(
    object: ObjectValue,
    of: OfClass,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place | null,
  ): void {
    for (const one of this.lineage(of)) {
      const constructors = one.declaration.methods.filter(({ role }) => role === 'constructor');
      if (constructors.length === 0) continue;
      const constructor = withArity(constructors, args.length);
      // A constructor of what a test calls may enter data itself; its lines are the call's.
      const at = place ?? { line: 1, via: null, page: null, within: [] };
      if (place === null) this.muted++;
      this.invoke(one.unit, constructor, args, named, object, one, at);
      if (place === null) this.muted--;
      for (const [name, value] of named) {
        if (!constructor.parameters.some((parameter) => parameter.name === name)) object.state.set(name, value);
      }
      return;
    }
    // Records, data classes: what they are made with are their members, in order. A page's elements are what they are.
    const open = of.declaration.members.filter(({ value, annotations }) => value === null && annotations.length === 0);
    for (const [i, { name }] of open.entries()) {
      if (i < args.length) object.state.set(name, held(args[i], name));
    }
    for (const [name, value] of named) object.state.set(name, value);
  }

  /** `new` of a class that nobody declares: a library's, as far as following goes. */
  private construct(
    type: string,
    args: readonly Value[],
    named: Map<string, Value>,
    frame: Frame,
    at: Expression,
  ): Value {
    const term: Term = { t: 'term', object: null, name: type, args, named };
    this.callbacks(args, null, frame);
    if (this.tell(term, this.placeOf(at, frame))) return term;
    // An object to keep what is set on it, unless it wraps an element: `new Select(element)`.
    const plain = args.every(({ t }) => t === 'text' || t === 'record' || t === 'joined');
    return plain ? { t: 'object', name: type, of: null, state: named, args } : term;
  }

  private declaresMember(object: ObjectValue, name: string): boolean {
    if (object.state.has(name)) return true;
    return object.of !== null && this.lineage(object.of).some(({ declaration }) => declaration.members.some((member) => member.name === name)); // prettier-ignore
  }

  private memberOf(object: ObjectValue, name: string, place: Place | null): Value | undefined {
    const known = object.state.get(name);
    if (known !== undefined || object.of === null) return known;
    for (const of of this.lineage(object.of)) {
      const member = of.declaration.members.find((one) => one.name === name);
      if (member !== undefined) {
        object.state.set(name, UNKNOWN);
        const value = held(this.memberValue(member, of, object, place), name);
        object.state.set(name, value);
        return value;
      }
      const getter = of.declaration.methods.find((one) => one.name === name && one.role === 'getter');
      if (getter !== undefined) {
        const at = place ?? { line: 1, via: null, page: null, within: [] };
        return held(this.invoke(of.unit, getter, [], new Map(), object, of, at), name);
      }
    }
    return undefined;
  }

  private memberValue(
    { name, type, value, annotations }: Member,
    of: OfClass,
    self: ObjectValue,
    place: Place | null,
  ): Value {
    const scope = this.globals(of.unit, false);
    const frame: Frame = { unit: of.unit, self, owner: of, scope, place, returned: null };
    if (of.unit !== this.home) this.follows.add(of.unit.path);
    const found = annotations.find((annotation) => /^(?:\w+?)?Finds?(?:By|All|Bys)?$|FindBy/i.test(annotation.name));
    if (found !== undefined) {
      const args = found.args.map((arg) => this.evaluate(arg, frame));
      return { t: 'term', object: null, name: 'FindBy', args, named: this.namedValues(found.named, frame) };
    }
    const given = value === null ? null : this.evaluate(value, frame);
    if (given !== null && (isRecordLike(given) || given.t === 'text' || given.t === 'list')) return given;
    return this.instanceOf(type, of.unit) ?? given ?? { t: 'member', object: { t: 'free', name: 'this' }, name };
  }

  private member(object: Value, name: string, frame: Frame): Value {
    if (object.t === 'object') {
      const member = this.memberOf(object, name, frame.place);
      if (member !== undefined) return held(member, name);
      const method = this.methodOf(object, name, 0);
      if (method !== null) return { ...closureOf(method.of.unit, method.method), self: object };
    }
    const known = property(object, name);
    if (known !== null) return held(known, name);
    // `self.login_page`, which a fixture sets on the test's class.
    const set = object.t === 'object' && object.of !== null && frame.unit.program.language === 'python' ? this.guessed(name, frame.unit) : null; // prettier-ignore
    return set === null ? { t: 'member', object, name } : held(set, name);
  }

  private methodOf(
    object: ObjectValue,
    name: string,
    count: number,
  ): { of: OfClass; method: FunctionDeclaration } | null {
    return object.of === null ? null : this.methodIn(this.lineage(object.of), name, count);
  }

  private methodIn(
    lineage: readonly OfClass[],
    name: string,
    count: number,
  ): { of: OfClass; method: FunctionDeclaration } | null {
    for (const of of lineage) {
      const methods = this.methodsOf(of).get(nameKey(of.unit.program.language, name));
      if (methods === undefined) continue;
      // An overload that calls another of as many parameters does not mean itself.
      const idle = methods.filter((method) => !this.running.includes(method));
      return { of, method: withArity(idle.length > 0 ? idle : methods, count) };
    }
    return null;
  }

  private methodsOf({ unit, declaration }: OfClass): ReadonlyMap<string, readonly FunctionDeclaration[]> {
    let methods = this.units.methods.get(declaration);
    if (methods === undefined) {
      const byName = new Map<string, FunctionDeclaration[]>();
      for (const method of declaration.methods) {
        if (method.role === 'constructor') continue;
        const key = nameKey(unit.program.language, method.name);
        const same = byName.get(key);
        if (same === undefined) byName.set(key, [method]);
        else same.push(method);
      }
      methods = byName;
      this.units.methods.set(declaration, methods);
    }
    return methods;
  }

  // ---- calls

  private call(call: Call, frame: Frame): Value {
    const isSuper = call.object?.kind === 'name' && call.object.name === 'super';
    const object = call.object === null ? null : this.evaluateObject(call.object, frame);
    const negated = call.name === '!' || call.name === 'not';
    if (negated) this.doubt++;
    const args = call.args.map((arg) => this.evaluate(arg, frame));
    if (negated) this.doubt--;
    const named = this.namedValues(call.named, frame);
    const callee = this.callee(call, object, isSuper || isSuperCall(call.object), args, frame);
    const place = this.placeOf(call, frame);
    if (callee !== null) return this.callFollowed(callee, args, named, place, frame);
    const quoted = object === null && call.name.includes('{}') ? this.quotedKeyword(call.name, args, frame) : null;
    if (quoted !== null) return this.callFollowed(quoted.keyword, args.slice(quoted.said), named, place, frame);
    if (object === null && call.name === 'this' && frame.self !== null && frame.owner !== null) {
      this.otherConstructor(frame.self, frame.owner, args, named, place);
      return frame.self;
    }
    if (object === null && call.name === 'super' && frame.self !== null && frame.owner !== null) {
      const [, ...above] = this.lineage(frame.owner);
      if (above.length > 0) this.construction(frame.self, above[0], args, named, place);
      return frame.self;
    }
    if (object === null) {
      const of = /^[A-Z]/.test(call.name) ? this.classNamed(call.name, frame.unit) : null;
      if (of !== null) return this.create(of, args, named, place);
    }
    const page = object === null && ON_PAGE.has(call.name) ? args.at(0) : undefined;
    if (page?.t === 'object' && page.of !== null) {
      const opened = this.create(page.of, [], new Map(), place);
      this.callbacks(args, opened, frame);
      return opened;
    }
    if (POPULATES.has(call.name) && this.populate(object ?? frame.self, args.at(0), named, place))
      return object ?? UNKNOWN;
    // Cypress: `cy.fixture('user').then((user) => …)`
    const fixture = call.name === 'fixture' && object?.t === 'free' ? textOf(args.at(0)) : null;
    const data = fixture === null ? null : this.units.imported(`fixtures/${fixture}`, frame.unit);
    if (data !== null) return this.module(data, 'fixture') ?? UNKNOWN;
    const term: Term = { t: 'term', object, name: call.name, args, named };
    const done = this.tell(term, place);
    if (!done && object !== null && object.t !== 'free' && EXTENDING.has(frame.unit.program.language)) {
      const extension = this.functionNamed(call.name, frame.unit);
      if (extension?.parameters.at(0)?.type === 'subject') {
        return this.callFollowed(extension, [object, ...args], named, place, frame);
      }
    }
    if (!done && (object === null || object.t === 'free')) {
      const fn = this.helper(call.name, object, frame);
      if (fn !== null) return this.callFollowed(fn, args, named, place, frame);
    }
    const known = done || isElement(term) ? null : callKnown(object, call.name, args, named);
    if (known !== null) {
      this.callbacks(args, object, frame);
      return known;
    }
    if (PER_ITEM.has(call.name.toLowerCase()) && object?.t === 'list') {
      for (const item of object.items.slice(0, MAX_ITEMS)) {
        for (const arg of args) if (arg.t === 'closure') this.runClosure(arg, [item], frame);
      }
      return object;
    }
    const around = this.inside;
    if (call.name === 'within') this.inside = args.find(({ t }) => t !== 'closure') ?? object ?? around;
    const result = this.callbacks(args, WITH_RECEIVER.has(call.name.toLowerCase()) ? object : null, frame);
    this.inside = around;
    const gives = result !== null && (WITH_RECEIVER.has(call.name.toLowerCase()) || /until|wait/i.test(call.name));
    return gives ? result : term;
  }

  /** `this(…)` at the head of a constructor. */
  private otherConstructor(
    self: ObjectValue,
    of: OfClass,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place,
  ): void {
    const others = of.declaration.methods.filter(
      (method) => method.role === 'constructor' && !this.running.includes(method),
    );
    if (others.length > 0) this.invoke(of.unit, withArity(others, args.length), args, named, self, of, place);
  }

  private populate(
    object: Value | null,
    given: Value | undefined,
    named: ReadonlyMap<string, Value>,
    place: Place,
  ): boolean {
    if (object?.t !== 'object') return false;
    const entries = given?.t === 'record' ? given.entries : named;
    for (const [name, value] of entries) {
      if (this.setter(object, name, value, place)) continue;
      const element = this.memberOf(object, name, place) ?? { t: 'member', object, name };
      this.tell({ t: 'term', object: element, name: 'set', args: [value], named: new Map() }, place);
    }
    return entries.size > 0;
  }

  /** What a call runs, when something declares it. */
  private callee(
    call: Call,
    object: Value | null,
    isSuper: boolean,
    args: readonly Value[],
    frame: Frame,
  ): Closure | null {
    const count = args.length;
    if (object !== null) {
      if (isSuper && frame.owner !== null) {
        const found = this.methodIn(this.lineage(frame.owner).slice(1), call.name, count);
        return found === null ? null : { ...closureOf(found.of.unit, found.method), self: frame.self };
      }
      if (object.t === 'object') {
        const method = this.methodOf(object, call.name, count);
        // `get input() { return (name) => … }` is read, and what it gives is called.
        const read =
          method?.method.role === 'getter' && count > 0 ? this.memberOf(object, call.name, frame.place) : null;
        if (read?.t === 'closure') return { ...read, self: read.self ?? object };
        if (method !== null) return { ...closureOf(method.of.unit, method.method), self: object };
        const member = this.memberOf(object, call.name, frame.place);
        return member?.t === 'closure' ? { ...member, self: member.self ?? object } : null;
      }
      if (object.t === 'closure' && INVOKES.has(call.name)) return object;
      const member = object.t === 'record' ? object.entries.get(call.name) : undefined;
      return member?.t === 'closure' ? member : null;
    }
    const variable = frame.scope.get(call.name);
    if (variable?.t === 'closure') return variable;
    if (frame.self !== null && IMPLICIT_THIS.has(frame.unit.program.language)) {
      const method = this.methodOf(frame.self, call.name, count);
      if (method !== null) return { ...closureOf(method.of.unit, method.method), self: frame.self };
    }
    const own = this.exported(frame.unit, call.name);
    if (own?.t === 'closure') return own;
    for (const { specifier, names } of frame.unit.program.imports) {
      if (names.length > 0 && !names.includes(call.name)) continue;
      const unit = this.units.imported(specifier, frame.unit);
      const value = unit === null ? null : this.exported(unit, call.name);
      if (value?.t === 'closure') return value;
    }
    return null;
  }

  /** A function of another file for a bare call, or a command added to a library's object: `cy.login(…)`. */
  private helper(name: string, object: Value | null, frame: Frame): Closure | null {
    if (object !== null && !(object.t === 'free' && /^(?:cy|browser|I|this|client|app)$/.test(object.name)))
      return null;
    return this.functionNamed(name, frame.unit);
  }

  /** A keyword of Robot Framework whose name has quotes: `Fill "First name" Field`, called as if it left them open. */
  private quotedKeyword(name: string, args: readonly Value[], frame: Frame): { keyword: Closure; said: number } | null {
    const { language } = frame.unit.program;
    if (language !== 'robot') return null;
    let said = 0;
    const whole = name.replace(/\{\}/g, () => `"${textOf(args[said++] ?? UNKNOWN) ?? ''}"`);
    const keyword = this.functionNamed(nameKey(language, whole), frame.unit);
    return keyword === null ? null : { keyword, said };
  }

  private callFollowed(
    callee: Closure,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place,
    frame: Frame,
  ): Value {
    if (callee.declaration === null) return this.runClosure(callee, args, frame);
    const { unit, declaration, self } = callee;
    return this.invoke(unit, declaration, args, named, self, self?.of ?? null, place);
  }

  private invoke(
    unit: Unit,
    fn: FunctionDeclaration,
    args: readonly Value[],
    named: Map<string, Value>,
    self: ObjectValue | null,
    owner: OfClass | null,
    place: Place,
  ): Value {
    if (this.running.length >= MAX_CALLS || this.depth > MAX_DEPTH || this.running.includes(fn)) return UNKNOWN;
    if (unit !== this.home) this.follows.add(unit.path);
    const scope = new Scope(this.globals(unit, false));
    const shown = self === null ? fn.name : `${self.name}.${fn.name}`;
    const inner: Frame = {
      unit,
      self,
      owner: ownerOf(owner, fn, this),
      scope,
      place: {
        line: place.line,
        via: place.via ?? shown,
        page: place.page ?? self?.name ?? null,
        within: [fn.name, ...place.within].slice(0, MAX_CALLS),
      },
      returned: null,
    };
    this.bind(fn.parameters, args, named, inner);
    this.running.push(fn);
    this.run(fn.body, inner);
    this.running.pop();
    return this.returned(inner.returned, fn, unit, self);
  }

  /** Classes above one, for `super`; used by `ownerOf`. */
  above(of: OfClass): readonly OfClass[] {
    return this.lineage(of);
  }

  private returned(value: Value | null, fn: FunctionDeclaration, unit: Unit, self: ObjectValue | null): Value {
    if (value !== null && value.t !== 'unknown') {
      const narrowed = value.t === 'object' && value.of !== null ? this.narrowed(value.of, fn.returns, unit) : null;
      return held(narrowed ?? value, fn.name);
    }
    if (fn.returns !== null && self !== null && fn.returns === self.name) return self;
    return this.instanceOf(fn.returns, unit) ?? value ?? UNKNOWN;
  }

  private bind(
    parameters: readonly Parameter[],
    args: readonly Value[],
    named: ReadonlyMap<string, Value>,
    frame: Frame,
  ): void {
    // `({ username, password })` is called with a record.
    const [first] = args;
    const destructured = args.length === 1 && parameters.length > 1 && first.t === 'record' && named.size === 0;
    for (const [i, { name, type, value }] of parameters.entries()) {
      const given = destructured ? first.entries.get(name) : (named.get(name) ?? args.at(i));
      const bound =
        given ??
        (value === null ? this.instanceOf(type, frame.unit) : this.evaluate(value, frame)) ??
        ({ t: 'free', name } satisfies Value);
      frame.scope.set(name, held(bound, name));
    }
  }

  private runClosure(closure: Closure, args: readonly Value[], frame: Frame): Value {
    if (closure.declaration !== null) {
      const place = frame.place ?? { line: 1, via: null, page: null, within: [] };
      return this.invoke(
        closure.unit,
        closure.declaration,
        args,
        new Map(),
        closure.self,
        closure.self?.of ?? null,
        place,
      );
    }
    if (this.depth > MAX_DEPTH) return UNKNOWN;
    const { unit, self, scope, parameters, body } = closure;
    const inner: Frame = {
      unit,
      self: self ?? frame.self,
      owner: self?.of ?? null,
      scope: new Scope(scope),
      // Written in the test: its lines are the test's own.
      place: unit === this.home && scope !== null && frame.unit !== unit ? null : frame.place,
      returned: null,
    };
    this.bind(parameters, args, new Map(), inner);
    this.run(body, inner);
    return inner.returned ?? UNKNOWN;
  }

  /** Runs the functions that are handed to a call nobody declares, once. Gives back what the last one returns, for a `then`. */
  private callbacks(args: readonly Value[], receiver: Value | null, frame: Frame): Value | null {
    let result: Value | null = null;
    for (const arg of args) {
      if (arg.t !== 'closure' || arg.declaration !== null) continue;
      const value = this.runClosure(arg, receiver === null ? [] : [receiver], frame);
      if (value.t !== 'unknown' || value.parts.length > 0) result = value;
    }
    return result;
  }

  private tell(term: Term, place: Place): boolean {
    if (this.muted > 0) return false;
    const inside = this.inside === null ? place : { ...place, inside: this.inside };
    return this.onCall(term, this.doubt > 0 ? { ...inside, doubtful: true } : inside);
  }

  private placeOf(at: Expression, frame: Frame): Place {
    if (frame.place !== null) return frame.place;
    const first = at.kind === 'call' || at.kind === 'new' ? at.args.at(0) : undefined;
    const line = first === undefined || first.kind === 'function' ? at.span.endLine : first.span.line;
    return { line, via: null, page: null, within: [] };
  }
}

/** A library's object keeps what is set on it; but `driver.findElement(…)` sets nothing. */
function isElement(term: Term): boolean {
  return term.object?.t === 'object' && term.object.of === null && readLocator(term) !== null;
}

/** `super().save()` of Python. */
function isSuperCall(object: Expression | null): boolean {
  return object?.kind === 'call' && object.object === null && object.name === 'super';
}

/** The class that declares the method, which an inherited method's `super` goes up from. */
function ownerOf(owner: OfClass | null, fn: FunctionDeclaration, follower: Follower): OfClass | null {
  if (owner === null) return null;
  return follower.above(owner).find(({ declaration }) => declaration.methods.includes(fn)) ?? owner;
}

function closureOf(unit: Unit, declaration: FunctionDeclaration): Closure {
  const { parameters, body } = declaration;
  return { t: 'closure', unit, parameters, body, scope: null, self: null, declaration };
}

/** Of overloads, the one with as many parameters as there are arguments. */
function withArity(methods: readonly FunctionDeclaration[], count: number): FunctionDeclaration {
  return methods.find(({ parameters }) => parameters.length === count) ?? methods[0];
}

/** What the variables of a loop are in each turn; one turn of unknowns for what is not a known list. */
function turns(over: Value, names: readonly string[]): [string, Value][][] {
  const spread = (item: Value): [string, Value][] => {
    if (names.length === 1) return [[names[0], item]];
    if (item.t === 'list') return names.map((name, i) => [name, item.items[i] ?? UNKNOWN]);
    if (isRecordLike(item)) {
      return names.map((name) => [name, (item.t === 'record' ? item.entries : item.state).get(name) ?? UNKNOWN]);
    }
    return names.map((name, i) => [name, i === 0 ? item : UNKNOWN]);
  };
  if (over.t === 'list' && over.items.length > 0) return over.items.slice(0, MAX_ITEMS).map(spread);
  if (over.t === 'record' && names.length === 2 && over.entries.size > 0) {
    return [...over.entries].slice(0, MAX_ITEMS).map(([key, value]) => [
      [names[0], text(key)],
      [names[1], value],
    ]);
  }
  return [names.map((name) => [name, UNKNOWN])];
}
