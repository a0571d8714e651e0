import { isOfKind } from '../kinds';
import { isCounter } from '../known-methods';
import { SPREAD, type Call, type Condition, type Expression, type NamedArgument } from '../program';
import { constantName } from '../record-methods';
import { nameKey } from '../units';
import { NONE, UNKNOWN, held, isRecordLike, joined, text, textOf, type Term, type Value } from '../values';
import { spread, type Calls } from './calls';
import type { Classes } from './classes';
import { IMPLICIT_THIS } from './language-rules';
import type { Members } from './members';
import { closureOf, type Names } from './names';
import type { Objects } from './objects';
import { MAX_DEPTH, type Frame, type Trail } from './trail';

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

/** What expressions are, as far as it is known. */
export class Expressions {
  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly members: Members,
    private readonly calls: Calls,
  ) {}

  evaluate(expression: Expression, frame: Frame): Value {
    if (this.trail.steps-- <= 0 || this.trail.depth > MAX_DEPTH) return UNKNOWN;
    this.trail.depth++;
    const value = this.valueOf(expression, frame);
    this.trail.depth--;
    return value;
  }

  private valueOf(expression: Expression, frame: Frame): Value {
    const each = (expressions: readonly Expression[]): Value[] => this.evaluateAll(expressions, frame);
    switch (expression.kind) {
      case 'literal':
        return text(expression.text, expression.type);
      case 'join':
        return joined(each(expression.parts));
      case 'name':
        return this.named(expression, frame);
      case 'member': {
        const kept = this.keptBySteps(expression, frame);
        if (kept !== null) return kept;
        const object = this.evaluateObject(expression.object, frame);
        // C# and the DOM ask a property what others ask a method.
        if (LOOKS.has(expression.name)) {
          const term: Term = { t: 'term', object, name: 'isSelected', args: [], named: new Map() };
          this.trail.tell(term, this.trail.placeOf(expression, frame));
        }
        return this.members.member(object, expression.name, frame);
      }
      case 'call':
        return this.calls.call(expression, frame);
      case 'new': {
        const args = each(expression.args);
        const named = this.namedValues(expression.named, frame);
        // `new TPage()`, of what a method is called with
        const given = frame.unit.program.language === 'csharp' ? frame.scope.get(expression.type) : undefined;
        const of =
          given?.t === 'object' && given.of !== null
            ? given.of
            : this.classes.named(expression.type, frame.unit, frame.self, frame.owner);
        if (of !== null) return this.objects.create(of, args, named, this.trail.placeOf(expression, frame));
        // Python: `Login(driver, "ann")`, a function that is called as classes are
        if (frame.unit.program.language === 'python' && this.names.functionNamed(expression.type, frame.unit) !== null)
          return this.calls.call({ ...expression, kind: 'call', object: null, name: expression.type }, frame);
        return this.objects.construct(expression.type, args, named, frame, expression);
      }
      case 'list':
        return { t: 'list', items: each(expression.items) };
      case 'record':
        return this.record(expression.entries, frame);
      case 'index': {
        const object = this.evaluate(expression.object, frame);
        const key = this.evaluate(expression.key, frame);
        const name = textOf(key);
        this.trail.decides(name);
        // One letter of it; in a loop, each.
        if (object.t === 'text') return isCounter(key) ? object : { t: 'unknown', parts: [object] };
        // SitePrism: `flight_block[0]`, one of several sections alike; Atata: `rows[x => x.Name == "Ann"]`.
        if (
          object.t === 'object' &&
          object.of !== null &&
          (key.t === 'closure' || (name !== null && /^\d+$/.test(name) && !object.state.has(name)))
        )
          return object;
        if (object.t === 'list' && name !== null && /^-?\d+$/.test(name))
          return object.items.at(Number(name)) ?? UNKNOWN;
        // `PAGES[PageType.LOGIN]`, whatever text the key stands for.
        const called = object.t === 'record' && (name === null || !object.entries.has(name)) ? nameOf(key) : null;
        const kept = called === null || object.t !== 'record' ? undefined : object.entries.get(called);
        if (kept !== undefined) return kept;
        if (name === null) return { t: 'unknown', parts: [object, key] };
        return this.calls.setting(object, key, frame) ?? this.members.member(object, name, frame);
      }
      case 'function': {
        const { parameters, body } = expression;
        const { unit, scope, self } = frame;
        return { t: 'closure', unit, parameters, body, scope, self, declaration: null };
      }
      case 'unknown': {
        if (expression.none === true) return NONE;
        const { choice } = expression;
        const holds = choice === undefined ? null : this.holds(choice.when, frame);
        if (choice !== undefined && holds !== null) return this.evaluate(holds ? choice.yes : choice.no, frame);
        this.trail.doubt++;
        const parts = each(expression.parts);
        this.trail.doubt--;
        return { t: 'unknown', parts };
      }
    }
  }

  /** Whether a condition is met; null where what it asks about is not known. */
  holds({ value, is, not, asks, like }: Condition, frame: Frame): boolean | null {
    this.trail.muted++;
    if (asks !== undefined) {
      const asked = this.evaluate(value, frame);
      this.trail.decides(textOf(asked), 'being there');
      const there = asks === 'there' || asks === 'filled' ? this.members.isThere(asked, asks) : isOfKind(asked, asks);
      this.trail.muted--;
      return there === null ? null : there !== not;
    }
    const about = this.evaluate(value, frame);
    const asked = is.map((one) => this.evaluate(one, frame));
    const wanted = asked.map((one) => constantOf(one) ?? nameAlone(one));
    const unknown = asked.filter((one) => constantOf(one) === null).length;
    const told =
      constantOf(about) ??
      (about.t === 'member' && unknown === asked.length ? nameAlone(about) : undeclaredAmong(about, wanted));
    // What is only known by its name may hold any text.
    const given = unknown > 0 && told !== null && !CONSTANT.test(told) ? null : told;
    this.trail.muted--;
    // Several things are none of some texts.
    if (about.t === 'list' || about.t === 'record') return wanted.includes(null) ? null : not;
    this.trail.decides(given);
    // What is empty is only known not to be given where that is asked.
    if (given === null || (given === '' && !wanted.includes(''))) return null;
    return wanted.includes(null) ? null : wanted.some((one) => one !== null && isLike(given, one, like)) !== not;
  }

  private evaluateAll(expressions: readonly Expression[], frame: Frame): Value[] {
    return spread(
      expressions,
      expressions.map((one) => this.evaluate(one, frame)),
    );
  }

  evaluateObject(object: Expression, frame: Frame): Value {
    if (object.kind === 'name' && object.name === 'super') return frame.self ?? UNKNOWN;
    return this.evaluate(object, frame);
  }

  namedValues(entries: readonly NamedArgument[], frame: Frame): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const { name, value } of entries) {
      const plain = this.evaluate(value, frame);
      // Python's `**user`
      const isSpread = name === SPREAD || (name === '**' && isRecordLike(plain));
      if (!isSpread) {
        values.set(name, held(plain, name));
        continue;
      }
      // `const pages = require('./pages')` is the whole file, also where that has a function of the name.
      const one = plain.t === 'closure' && value.kind === 'name' ? this.names.wholeFile(value.name, frame.unit) : plain;
      if (isRecordLike(one))
        for (const [key, part] of one.t === 'record' ? one.entries : one.state) values.set(key, part);
    }
    return values;
  }

  private record(entries: readonly NamedArgument[], frame: Frame): Value {
    const known = this.namedValues(entries, frame);
    // What is spread may be unknown.
    return entries.some(({ name }) => name === SPREAD)
      ? { t: 'record', entries: known, open: true }
      : { t: 'record', entries: known };
  }

  /** A variable of the function, else of the test, else of the file. */
  private variable(name: string, { scope, unit }: Frame): Value | undefined {
    const own = scope.get(name);
    const shared =
      this.trail.shared.size === 0 ? undefined : this.trail.shared.get(nameKey(unit.program.language, name));
    return shared !== undefined && (own === undefined || own === unit.globals?.get(name)) ? shared : own;
  }

  /** Ruby: what the steps of the home file share, in a function of another. */
  private keptAtHome(name: string, { unit }: Frame): Value | null {
    const { home } = this.trail;
    return unit.program.language === 'ruby' && unit !== home ? (home.globals?.get(name) ?? null) : null;
  }

  /** Ruby: `@page` in a method of a module that is lent to steps. */
  private keptBySteps({ object, name }: Extract<Expression, { kind: 'member' }>, frame: Frame): Value | null {
    if (frame.self !== null || object.kind !== 'name' || object.name !== 'this') return null;
    if (frame.unit.program.language !== 'ruby' || frame.scope.get('this') !== undefined) return null;
    const kept = this.variable(name, frame) ?? this.keptAtHome(name, frame);
    return kept === null ? null : held(kept, name);
  }

  private named({ name, span }: Extract<Expression, { kind: 'name' }>, frame: Frame): Value {
    if (name === 'this' && frame.self !== null) return frame.self;
    const variable = this.variable(name, frame);
    // What is declared, and not yet set, is what it is anywhere else.
    if (variable !== undefined && !(variable.t === 'free' && variable.name === name)) return held(variable, name);
    if (frame.self !== null && IMPLICIT_THIS.has(frame.unit.program.language)) {
      const member = this.members.memberOf(frame.self, name, frame.place);
      // `Account Account = Account.load()`: while that is found out, it is the class.
      if (member !== undefined && member !== UNKNOWN) return held(member, name);
    }
    const declared = this.names.declared(name, frame.unit) ?? this.names.variableAround(name, frame.unit);
    if (declared !== null) {
      // Ruby: a method without parameters is called by its name.
      const called =
        declared.t === 'closure' && declared.declaration?.role === 'getter' && frame.unit.program.language === 'ruby';
      const call: Call = { kind: 'call', object: null, name, args: [], named: [], span };
      const given = called ? this.calls.call(call, frame) : UNKNOWN;
      return held(given.t === 'unknown' ? declared : given, name);
    }
    const holder = this.names.holderOf(name, frame.unit);
    if (holder !== null) return this.members.member(holder, name, frame);
    const kept = this.keptAtHome(name, frame);
    if (kept !== null) return kept;
    // C#: `tags.ForEach(AddTag)`
    const { self, unit } = frame;
    const method = self !== null && unit.program.language === 'csharp' ? this.classes.methodOf(self, name, 1) : null;
    if (method !== null) return { ...closureOf(method.of.unit, method.method), self };
    return this.objects.guessed(name, frame.unit) ?? { t: 'free', name };
  }
}

/** A text, or what a constant of Selenium's stands for: `By.CSS_SELECTOR` is `css selector`. */
function said(value: Value): string | null {
  const isStrategy = value.t === 'member' && value.object.t === 'free' && value.object.name === 'By';
  return isStrategy ? value.name.toLowerCase().replaceAll('_', ' ') : textOf(value);
}

/** A text, or what a constant of an enumeration is called. */
function constantOf(value: Value): string | null {
  return said(value) ?? constantName(value);
}

/** A constant that nobody declares, as its name is written: `MALE` of `case MALE`. */
function nameAlone(value: Value): string | null {
  return (value.t === 'free' || value.t === 'member') && CONSTANT.test(value.name) ? value.name : null;
}

/** `sizes.Size.Small`, which nobody declares, where constants of that kind are told apart. */
function undeclaredAmong(value: Value, wanted: readonly (string | null)[]): string | null {
  const isOne = value.t === 'member' && value.object.t === 'member' && CAPITAL.test(value.name);
  return isOne && wanted.length > 0 && wanted.every((one) => one !== null && CAPITAL.test(one)) ? value.name : null;
}

const CAPITAL = /^[A-Z][a-z]\w*$/;
const CONSTANT = /^[A-Z][A-Z\d_]+$/;

function isLike(given: string, wanted: string, like: Condition['like']): boolean {
  switch (like) {
    case 'part':
      return given.includes(wanted);
    case 'start':
      return given.startsWith(wanted);
    case 'end':
      return given.endsWith(wanted);
  }
  return like === undefined ? given === wanted : given.toLowerCase() === wanted.toLowerCase();
}

/** What a constant was called first: `LOGIN` of `PageType.LOGIN`. */
function nameOf(key: Value): string | null {
  return key.as?.at(0) ?? (key.t === 'member' ? key.name : null);
}
