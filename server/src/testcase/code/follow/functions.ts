import { readLocator } from '../locators/locators';
import type { FunctionDeclaration, Parameter, Statement } from '../program';
import { Scope } from '../scope';
import type { OfClass, Unit } from '../units';
import { NONE, UNKNOWN, held, isRecordLike, onPage, text, type Closure, type ObjectValue, type Value } from '../values';
import type { Classes } from './classes';
import { LEAVES_OUT } from './language-rules';
import type { Objects } from './objects';
import { DATA_FILE, pathIn } from './paths';
import { saidByName } from './said-by-name';
import { MAX_CALLS, MAX_DEPTH, START, type Following, type Frame, type Place, type Trail } from './trail';
import { wrapperNames, wrapsElement } from './wrappers';

/** What a `*parameter` takes: the list that was spread, or all that was given; JavaScript spreads no list by itself. */
function restOf(given: readonly Value[], isSpread: boolean): Value {
  const [first] = given;
  const whole = given.length === 1 && first.t !== 'text' && !isRecordLike(first) && (first.t !== 'list' || isSpread);
  return whole ? first : { t: 'list', items: [...given] };
}

/** `T` of a generic method. */
const TYPE_PARAMETER = /^[A-Z]{1,2}\d?$/;

/** Methods that give the content of a file. */
const OF_FILE = /file|read|load|content|json|resource/i;

const LOOKS_UP = /^(?:get|find|fetch|resolve|read|look_?up)/i;

/** Runs functions and methods that are declared somewhere, with what they are called with. */
export class Functions {
  /** Bodies of those that run now: what tries again by calling itself is run once. */
  private readonly closures = new Set<readonly Statement[]>();

  constructor(
    private readonly trail: Trail,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly following: Following,
  ) {}

  callFollowed(callee: Closure, args: readonly Value[], named: Map<string, Value>, place: Place, frame: Frame): Value {
    if (callee.declaration === null) return this.runClosure(callee, args, frame, named);
    const { unit, declaration, self } = callee;
    return this.invoke(unit, declaration, args, named, self, self?.of ?? null, place);
  }

  invoke(
    unit: Unit,
    fn: FunctionDeclaration,
    args: readonly Value[],
    named: Map<string, Value>,
    self: ObjectValue | null,
    owner: OfClass | null,
    place: Place,
  ): Value {
    if (this.trail.running.length >= MAX_CALLS || this.trail.depth > MAX_DEPTH) return UNKNOWN;
    if (this.trail.running.includes(fn) && !this.runsOther(args)) return UNKNOWN;
    if (unit !== this.trail.home) this.trail.follows.add(unit.path);
    const scope = new Scope(this.following.globals(unit, false));
    const called = fn.words ?? fn.name;
    const shown = self === null ? called : `${self.name}.${called}`;
    const inner: Frame = {
      unit,
      self,
      owner: this.classes.declarer(owner, fn),
      scope,
      place: {
        line: place.line,
        via: place.via ?? shown,
        page: place.page ?? (self === null ? pageFile(unit) : pageOf(self)),
        within: [called, ...place.within].slice(0, MAX_CALLS),
        wrappers: [...(self === null ? [] : wrapperNames(self)), ...(place.wrappers ?? [])].slice(0, MAX_CALLS),
        ...(place.shared === true ? { shared: true } : {}),
      },
      returned: null,
    };
    // Fixtures are given what others give.
    const isGiven = args.length === 0 && fn.annotations.some(({ name }) => /fixture/i.test(name));
    if (isGiven) this.trail.running.push(fn);
    const given = isGiven
      ? fn.parameters.map((one) => this.requested(one, fn, unit) ?? this.following.injected(one, unit, place.line))
      : args;
    if (isGiven) this.trail.running.pop();
    this.bind(fn.parameters, given, named, inner);
    for (const [i, type] of (fn.generics ?? []).entries()) {
      const of = place.types?.at(i);
      if (of) scope.set(type, this.classes.static(of));
    }
    const block = unit.program.language === 'ruby' && args.length > fn.parameters.length ? args.at(-1) : undefined;
    if (block?.t === 'closure' && block.declaration === null) scope.set('yield', block);
    // C#: what an iterator gives one after the other.
    const yielded: Extract<Value, { t: 'list' }> = { t: 'list', items: [] };
    if (unit.program.language === 'csharp') scope.set('yield', yielded);
    this.trail.running.push(fn);
    this.trail.ran.add(fn.name);
    const { acts, entries } = this.trail;
    this.following.run(fn.body, inner);
    this.trail.running.pop();
    if (this.trail.entries === entries)
      for (const entry of saidByName(fn, given, this.trail.acts > acts)) this.trail.tell(entry, inner.place ?? place);
    if (yielded.items.length > 0) inner.returned ??= yielded;
    // What looks elements up by a text is called for what it does: `getLocator("email")`.
    const looksUp = LOOKS_UP.test(fn.name) && args.some(isWritten);
    const result =
      this.asked(inner.returned, fn, args) ?? this.returned(inner.returned, looksUp ? { ...fn, name: '' } : fn, inner);
    // What reads a file line by line gives its content, which is known by where it lies.
    const path = fn.returns === 'String' && isUntold(result) && OF_FILE.test(fn.name) ? pathIn(args, DATA_FILE) : null;
    return path === null ? result : text(path);
  }

  /** `step('…', () => { step('…', () => …); })`: what only runs what it is handed is no recursion. */
  private runsOther(args: readonly Value[]): boolean {
    return args.some((arg) => arg.t === 'closure' && arg.declaration === null && !this.closures.has(arg.body));
  }

  /** pytest: the `request` of a fixture that is made for each of its `params`, with the first of them. */
  private requested({ name }: Parameter, { annotations }: FunctionDeclaration, unit: Unit): Value | null {
    const each =
      name === 'request'
        ? annotations.flatMap(({ named }) => named).find((one) => one.name === 'params')?.value
        : undefined;
    if (each === undefined) return null;
    const frame: Frame = {
      unit,
      self: null,
      owner: null,
      scope: this.following.globals(unit, false),
      place: null,
      returned: null,
    };
    const params = this.following.evaluate(each, frame);
    const first = params.t === 'list' ? params.items.at(0) : undefined;
    return first === undefined ? null : { t: 'object', name, of: null, state: new Map([['param', first]]), args: [] };
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
    // Ruby: `fill(title: 'x')` of `def fill(params = {})`
    const hash =
      frame.unit.program.language === 'ruby' &&
      args.length === parameters.length - 1 &&
      named.size > 0 &&
      !parameters.some((one) => named.has(one.name));
    const all: readonly Value[] = hash ? [...args, { t: 'record', entries: new Map(named) }] : args;
    for (const [i, { name, type, value }] of parameters.entries()) {
      if (type === '**' && !named.has(name)) {
        const rest = [...named].filter(([key]) => !parameters.some((one) => one.name === key));
        frame.scope.set(name, { t: 'record', entries: new Map(rest) });
        continue;
      }
      const isRest = type === '*' && all.length > i && !named.has(name);
      const rest = isRest ? restOf(all.slice(i), !LEAVES_OUT.has(frame.unit.program.language)) : undefined;
      const given = rest ?? (destructured ? first.entries.get(name) : (named.get(name) ?? all.at(i)));
      const bound =
        given ??
        (value === null ? this.objects.instanceOf(type, frame.unit) : this.following.evaluate(value, frame)) ??
        (args.length > 0 && LEAVES_OUT.has(frame.unit.program.language) ? NONE : ({ t: 'free', name } satisfies Value));
      frame.scope.set(name, held(bound, name));
    }
  }

  /** `<T> T goTo(Class<T> page)` gives what it is asked for, whatever way it takes. */
  private asked(
    value: Value | null,
    { returns, parameters }: FunctionDeclaration,
    args: readonly Value[],
  ): Value | null {
    if (returns === null || !TYPE_PARAMETER.test(returns)) return null;
    if (value !== null && value.t !== 'object' && value.t !== 'unknown' && value.t !== 'term') return null;
    const page = args.find((_, i) => parameters.at(i)?.type === 'Class');
    if (page?.t !== 'object' || page.of === null) return null;
    const isIt = value?.t === 'object' && value !== page && value.of?.declaration === page.of.declaration;
    return isIt ? value : this.objects.create(page.of, [], new Map(), null);
  }

  private returned(value: Value | null, fn: FunctionDeclaration, frame: Frame): Value {
    const { unit, self, owner } = frame;
    // `TPage Open<TPage>()`
    const asked = fn.returns !== null && fn.generics?.includes(fn.returns) ? frame.scope.get(fn.returns) : undefined;
    if (asked?.t === 'object' && asked.of !== null) return this.objects.asked(asked.of, value);
    // A type that only the method has is none of its class's.
    const type = fn.returns !== null && fn.generics?.includes(fn.returns) === true ? null : fn.returns;
    // What a library makes, or what is kept somewhere, is of the type that is given back.
    const kept = value?.t === 'member' || (value?.t === 'term' && readLocator(value) === null);
    const made = kept ? this.objects.instanceOf(type, unit, self, owner) : null;
    if (made !== null) return made;
    if (value !== null && value.t !== 'unknown') {
      const narrowed = value.t === 'object' && value.of !== null ? this.objects.narrowed(value.of, type, unit) : null;
      const known = fn.name === '' ? (narrowed ?? value) : held(narrowed ?? value, fn.name);
      return self === null ? known : onPage(known, self);
    }
    if (fn.returns !== null && self !== null && fn.returns === self.name) return self;
    return this.objects.instanceOf(type, unit, self, owner) ?? value ?? UNKNOWN;
  }

  runClosure(
    closure: Closure,
    args: readonly Value[],
    frame: Frame,
    named: Map<string, Value> = new Map<string, Value>(),
  ): Value {
    if (closure.declaration !== null) {
      const place = frame.place ?? START;
      return this.invoke(closure.unit, closure.declaration, args, named, closure.self, closure.self?.of ?? null, place);
    }
    const { unit, self, scope, parameters, body } = closure;
    if (this.trail.depth > MAX_DEPTH || this.closures.has(body)) return UNKNOWN;
    const inner: Frame = {
      unit,
      self: self ?? frame.self,
      owner: self?.of ?? null,
      scope: new Scope(scope),
      // Written in the test: its lines are the test's own.
      place: unit === this.trail.home && scope !== null && frame.unit !== unit ? null : frame.place,
      returned: null,
    };
    this.bind(parameters, args, named, inner);
    this.closures.add(body);
    this.following.run(body, inner);
    this.closures.delete(body);
    return inner.returned ?? UNKNOWN;
  }

  /** Runs the functions that are handed to a call nobody declares, once. Gives back what the last one returns, for a `then`. */
  callbacks(args: readonly Value[], receiver: Value | null, frame: Frame): Value | null {
    let result: Value | null = null;
    for (const arg of args) {
      if (arg.t !== 'closure' || arg.declaration !== null) continue;
      const value = this.runClosure(arg, receiver === null ? [] : [receiver], frame);
      if (value.t !== 'unknown' || value.parts.length > 0) result = value;
    }
    return result;
  }
}

/** What a library gives: no text that is known, and nothing of the project. */
function isUntold(value: Value): boolean {
  return value.t === 'unknown' || value.t === 'term' || (value.t === 'object' && value.of === null);
}

/** A text, or what gives one: `t("city.label")`. */
function isWritten(value: Value): boolean {
  return value.t === 'text' || (value.t === 'term' && TRANSLATES.test(value.name) && value.args.at(0)?.t === 'text');
}

const TRANSLATES = /^(?:t|translate|tr|i18n|localize|getString|getMessage|getText|getLabel)$/;

/** The page whose method runs; of what wraps an element, the one that has it. */
function pageOf(self: ObjectValue | null): string | null {
  if (self === null || NO_PAGE.test(self.name)) return null;
  if (self.on === undefined && !CONTROL.test(self.name)) return self.name;
  return wrapsElement(self) ? (self.on ?? null) : self.name;
}

/** What a class for one element of a form is called: `ComboboxWithSearch`. */
const CONTROL = /combo_?box|drop_?down|text_?(?:box|area|field|input)|select_?box|check_?box|radio_?button|(?:date|time|file)_?picker|list_?box|auto_?complete|type_?ahead/i; // prettier-ignore

/** The page that a resource of Robot Framework is: `pages/checkout.resource`, `login_page_keywords.robot`. */
function pageFile({ path, program }: Unit): string | null {
  const [, folder = '', name = ''] = program.language === 'robot' ? (/^(.*\/)?([^/]*?)\.\w+$/.exec(path) ?? []) : [];
  if (!OF_PAGES.test(folder) && !IS_PAGE.test(name)) return null;
  return name.replace(/[-_ ]?(?:objects?|keywords?|resources?|steps|actions)$/i, '');
}

const OF_PAGES = /(?:^|\/)(?:pages?|page[-_ ]?objects?|po|pom|screens?|views)\/$/i;
const IS_PAGE =
  /(?:page|screen|modal|dialog|popup|[-_ ](?:po|view|form))(?:[-_ ]?(?:objects?|keywords?|resources?|steps|actions))?$/i;

/** What tests and steps stand in is no page, and is about whatever pages they use. */
const NO_PAGE = /(?:Tests?|Spec|TestCase|IT|Steps?|Step_?[dD]ef(?:inition)?s?|Glue|Bindings?|World)$|^Test(?=[A-Z])/;
