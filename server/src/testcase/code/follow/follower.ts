import type { Call, Expression, FunctionDeclaration, Parameter, RowsFrom, Statement } from '../program';
import type { Scope } from '../scope';
import type { OfClass, Unit, Units } from '../units';
import { held, text, type Closure, type ObjectValue, type Value } from '../values';
import { isAutomatic } from '../languages/python/setup';
import { Callees } from './callees';
import { Calls } from './calls';
import { Classes } from './classes';
import { Expressions } from './expressions';
import { Functions } from './functions';
import { Members } from './members';
import { Names, isFixture, isFixtureOf } from './names';
import { Objects } from './objects';
import { ProvidedRows, type GivenRows } from './provided-rows';
import { Statements } from './statements';
import { type DecidedBy, type Place, Trail, type OnCall, type Following } from './trail';

/**
 * Runs tests without running anything: follows their calls through functions, page objects and helpers of the same file
 * and of files around it, with the values as far as they are known. All branches are taken; loops over known lists turn,
 * others run once. Takes any program and never throws; what goes too deep or too far is left out.
 */
export class Follower {
  private readonly trail: Trail;
  private readonly names: Names;
  private readonly classes: Classes;
  private readonly objects: Objects;
  private readonly functions: Functions;
  private readonly expressions: Expressions;
  private readonly statements: Statements;
  private readonly rows: ProvidedRows;
  private readonly fixtures = new Map<FunctionDeclaration, Value>();

  constructor(home: Unit, units: Units, onCall: OnCall, onRow?: () => void, onTurn?: () => void) {
    const following: Following = {
      evaluate: (expression, frame) => this.expressions.evaluate(expression, frame),
      evaluateObject: (object, frame) => this.expressions.evaluateObject(object, frame),
      namedValues: (entries, frame) => this.expressions.namedValues(entries, frame),
      run: (body, frame) => {
        this.statements.run(body, frame);
      },
      globals: (unit, told) => this.statements.globals(unit, told),
      invoke: (...call) => this.functions.invoke(...call),
      callbacks: (args, receiver, frame) => this.functions.callbacks(args, receiver, frame),
      injected: (parameter, unit, line) => this.injected(parameter, unit, line, true),
    };
    this.trail = new Trail(home, units, onCall, onRow, onTurn);
    this.names = new Names(this.trail, following);
    this.classes = new Classes(this.trail, this.names);
    this.objects = new Objects(this.trail, this.names, this.classes, following);
    const members = new Members(this.trail, this.classes, this.objects, following);
    this.functions = new Functions(this.trail, this.classes, this.objects, following);
    const callees = new Callees(this.trail, this.names, this.classes, members);
    const calls = new Calls(
      this.trail,
      this.names,
      this.classes,
      this.objects,
      members,
      this.functions,
      callees,
      following,
    );
    this.expressions = new Expressions(this.trail, this.names, this.classes, this.objects, members, calls);
    this.statements = new Statements(this.trail, this.objects, members, this.expressions);
    this.rows = new ProvidedRows(this.trail, this.names, this.classes, this.objects, this.functions, members);
  }

  /** Paths of other files that were followed. */
  get follows(): ReadonlySet<string> {
    return this.trail.follows;
  }

  /** Names of functions that were run. */
  get ran(): ReadonlySet<string> {
    return this.trail.ran;
  }

  /** Whether something was left out that took too many steps. */
  get isCut(): boolean {
    return this.trail.isCut;
  }

  /** Gives the next test its full number of steps. */
  refresh(): void {
    this.trail.refresh();
  }

  /** What the file does when it is loaded, once; calls in it are told unless the file is not the test's own. */
  globals(unit: Unit, told: boolean): Scope {
    return this.statements.globals(unit, told);
  }

  /** What pytest runs before a test that asks for nothing: fixtures of the folders around it that are there for all. */
  automatic(marks: readonly string[], line: number): void {
    const { home, units } = this.trail;
    this.trail.marks = marks;
    for (let up = MAX_UP; up >= 0; up--) {
      const around = units.imported(`${up === 0 ? './' : '../'.repeat(up)}conftest.py`, home);
      for (const fn of around?.program.functions ?? [])
        if (isAutomatic(fn)) this.injected({ name: fn.name, type: null, value: null }, around!, line, true);
    }
  }

  /** The class that a test is a method of, as an object to run it on. */
  instance(name: string, unit: Unit): ObjectValue | null {
    const declaration = unit.classes.get(name);
    return declaration === undefined ? null : this.objects.create({ unit, declaration }, [], new Map(), null);
  }

  /** Methods that `isWanted`, of the classes of other files that a class extends, those of the outermost first. */
  inheritedMethods(
    name: string,
    isWanted: (method: FunctionDeclaration) => boolean,
  ): readonly { of: OfClass; method: FunctionDeclaration }[] {
    return this.classes.inheritedMethods(name, isWanted);
  }

  /** Runs statements of the test's file in a scope, which keeps what they set. */
  test(body: readonly Statement[], self: ObjectValue | null, scope: Scope): void {
    const owner = self?.of ?? null;
    this.statements.run(body, { unit: this.trail.home, self, owner, scope, place: null, returned: null });
  }

  /** Runs a method that the test does not call itself, such as inherited set-up; `line` is the test's. */
  inherited(of: OfClass, method: FunctionDeclaration, self: ObjectValue | null, line: number): void {
    const place: Place = { line, via: null, page: null, within: [], shared: true };
    this.functions.invoke(of.unit, method, [], new Map(), self, of, place);
  }

  /**
   * A parameter that the test runner fills: a fixture of that name, an object of its type. What a fixture for all tests
   * enters is told where the test itself asks for it, not where another fixture does.
   */
  injected(
    { name, type }: Parameter,
    unit: Unit,
    line: number,
    nested = false,
    self: ObjectValue | null = null,
  ): Value {
    // pytest: a fixture that the test's class has
    const own = self === null || unit.program.language !== 'python' ? null : this.classes.methodOf(self, name, 0);
    if (own !== null && isFixtureOf(own.method))
      return this.functions.invoke(own.of.unit, own.method, [], new Map(), self, own.of, {
        line,
        via: null,
        page: null,
        within: [],
      });
    const fixture = this.names.fixtureNamed(name, unit) ?? this.names.functionNamed(name, unit);
    if (fixture !== null && isFixture(fixture)) {
      const place = { line, via: null, page: null, within: [] };
      // A fixture is run once for a test, whoever asks for it.
      const known = this.fixtures.get(fixture.declaration!);
      if (known !== undefined) return known;
      const quiet = nested && isForAll(fixture.declaration!);
      if (quiet) this.trail.muted++;
      const at: Place = fixture.unit === this.trail.home ? place : { ...place, shared: true };
      const given = this.functions.invoke(fixture.unit, fixture.declaration!, [], new Map(), null, null, at);
      if (quiet) this.trail.muted--;
      this.fixtures.set(fixture.declaration!, given);
      return given;
    }
    return this.objects.instanceOf(type, unit) ?? this.objects.guessed(name, unit) ?? held({ t: 'free', name }, name);
  }

  /**
   * Runs a step definition of the home file; arguments go to parameters by name where the pattern has one, else in order.
   * Tells whether a text that begins with `watched` decided on what it does.
   */
  step(
    fn: FunctionDeclaration,
    args: readonly { name: string | null; marker: string }[],
    watched: string | null,
  ): DecidedBy | null {
    const owner = this.trail.home.program.classes.find(({ methods }) => methods.includes(fn));
    const self =
      owner === undefined
        ? null
        : this.objects.create({ unit: this.trail.home, declaration: owner }, [], new Map(), null);
    const named = new Map<string, Value>();
    for (const { name, marker } of args) {
      if (name !== null && fn.parameters.some((parameter) => parameter.name === name)) named.set(name, text(marker));
    }
    const place: Place = { line: fn.span.line, via: null, page: null, within: [] };
    // pytest-bdd: what a pattern names is given by name, whatever fixtures stand in front of it.
    const isNamed = args.length > 0 && named.size === args.length;
    const given = isNamed ? [] : args.map(({ marker }) => text(marker));
    if (args.every(({ name }) => name !== null)) this.fixturesOf(fn, named, place);
    this.trail.watched = watched;
    this.functions.invoke(this.trail.home, { ...fn, name: '' }, given, named, self, self?.of ?? null, place);
    return this.trail.decidedBy;
  }

  /** pytest-bdd: parameters that fixtures fill, and steps with a `target_fixture`; what those enter is not this step's. */
  private fixturesOf(fn: FunctionDeclaration, named: Map<string, Value>, place: Place): void {
    const { home } = this.trail;
    if (home.program.language !== 'python') return;
    for (const { name } of fn.parameters) {
      const target = named.has(name)
        ? undefined
        : home.program.functions.find(
            (other) => other !== fn && other.annotations.some((call) => isTarget(call, name)),
          );
      const fixture = target === undefined && !named.has(name) ? this.fixtureFor(name) : null;
      const of = target ?? fixture?.declaration;
      if (of === undefined || of === null) continue;
      this.trail.muted++;
      named.set(
        name,
        this.functions.invoke(fixture?.unit ?? home, { ...of, name: '' }, [], new Map(), null, null, place),
      );
      this.trail.muted--;
    }
  }

  /** A fixture of the steps' file, or one that a `conftest.py` around it has. */
  private fixtureFor(name: string): Closure | null {
    const own = this.names.fixtureNamed(name, this.trail.home);
    if (own !== null) return own;
    const around = this.names.functionNamed(name, this.trail.home);
    return around !== null && isFixture(around) ? around : null;
  }

  /** As `ProvidedRows.from`, on the test's own object where its class gives them. */
  rowsFrom(from: RowsFrom, unit: Unit, taken: number, self: ObjectValue | null): GivenRows | null {
    return this.rows.from(from, unit, taken, self);
  }

  expression(expression: Expression, unit: Unit, self: ObjectValue | null, scope: Scope): Value {
    return this.expressions.evaluate(expression, {
      unit,
      self,
      owner: self?.of ?? null,
      scope,
      place: null,
      returned: null,
    });
  }
}

/** Folders above a test whose `conftest.py` is looked at. */
const MAX_UP = 5;

/** `@given("...", target_fixture="page")` */
function isTarget({ named }: Call, name: string): boolean {
  return named.some(
    ({ name: argument, value }) => argument === 'target_fixture' && value.kind === 'literal' && value.text === name,
  );
}

const FOR_SEVERAL = /^(?:session|package|module|class)$/;

/** `@pytest.fixture(scope="session")`: made once for several tests. */
function isForAll({ annotations }: FunctionDeclaration): boolean {
  return annotations.some(({ named }) =>
    named.some(({ name, value }) => name === 'scope' && value.kind === 'literal' && FOR_SEVERAL.test(value.text)),
  );
}
