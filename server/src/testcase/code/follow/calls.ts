import { callKnown } from '../known-methods';
import { ASKED_FOR } from '../languages/python/setup';
import { isOnCy } from '../locators/finding';
import { readLocator } from '../locators/locators';
import { PAGE_CLASS as IS_PAGE } from '../languages/shared/build';
import { AS_SAID, EACH_OF, SLICE, type Call, type Expression } from '../program';
import { BUILDS_TEXT } from '../text-builders';
import type { OfClass } from '../units';
import { NONE, UNKNOWN, isRecordLike, text, textOf, type Closure, type Term, type Value } from '../values';
import { aliased, aliasedElement } from './aliases';
import { chosenStrategy } from './chosen-strategy';
import { eachOf, sliceOf } from './comprehensions';
import { dataOf, dataRead, updated } from './data-files';
import type { Callees } from './callees';
import type { Classes } from './classes';
import { foundIn } from './found-items';
import type { Functions } from './functions';
import { enteredByLabel } from './labelled-arguments';
import { formattedDay } from './dotnet-dates';
import { settingsBeside, settingsCall } from './dotnet-settings';
import { EXTENDING } from './language-rules';
import type { Members } from './members';
import { closureOf, type Names } from './names';
import type { Objects } from './objects';
import { isOnBrowser, nightwatchPage, onElements } from './nightwatch';
import { dataMagic, populatesCurrent, sent, setsOnPage } from './page-object-gem';
import { instrumented, tasksOf } from './screenplay';
import { settingOf } from './settings';
import { unboundCall } from './unbound';
import { MAX_ITEMS, type Following, type Frame, type Place, type Trail } from './trail';
import { wrapped } from './wrappers';

/** Called with what they are called on. */
const WITH_RECEIVER: ReadonlySet<string> = new Set(['then', 'tap', 'within', 'with', 'let', 'also', 'apply', 'use']);
/** Ruby's page-object and RWebSpec: `on(LoginPage)`, `visit(LoginPage) { |page| … }`, `expect_page LoginPage`. */
const ON_PAGE = /^(?:visit|on)$|^[a-z]{2,20}_(?:page|view|screen)$/;
/** Fill the members of a page that a record names. */
const POPULATES: ReadonlySet<string> = new Set(['populate_page_with', 'fill_form_with', 'fill_in_with']);
/** Opens a page or waits for it: pypom's, SitePrism's, Selenium's LoadableComponent. */
const FLUENT = /^(?:open|get|load|visit|goto|wait_?(?:for|until)\w*|seek_url)$/i;
const MAKES_PAGE = /^(?:page|open|initElements)$/;
/** What containers of services give by its type. */
const RESOLVES = /^(?:Get(?:Required)?Service|Resolve|GetInstance)$/;
/** Of an object, Java's and C#'s. */
const CLASS_OF = /^(?:getClass|GetType)$/;
const BROWSER: Value = { t: 'free', name: 'browser' };
/** Call the function that they are given for each item of a list. */
const PER_ITEM: ReadonlySet<string> = new Set(['each', 'foreach', 'map', 'each_with_index', 'for_each', 'wrap']);

/** What is made of the items of a list is only told where all of it is plain. */
const KNOWN: ReadonlySet<string> = new Set(['text', 'joined', 'record', 'list']);

/** Calls: those of declared functions are followed, others are told of. */
export class Calls {
  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly members: Members,
    private readonly functions: Functions,
    private readonly callees: Callees,
    private readonly following: Following,
  ) {}

  call(call: Call, frame: Frame): Value {
    const types = (call.types ?? []).map((type) => this.typeOf(type, frame));
    const value = this.given(call, types, frame);
    const [of] = types;
    const isAsked = of && types.length === 1 && (RESOLVES.test(call.name) || IS_PAGE.test(of.declaration.name));
    return isAsked ? this.objects.asked(of, value) : value;
  }

  /** The class that a type's name stands for. */
  private typeOf(type: string, frame: Frame): OfClass | null {
    const given = frame.scope.get(type);
    return given?.t === 'object' ? given.of : this.classes.named(type, frame.unit, frame.self, frame.owner);
  }

  private given(call: Call, types: readonly (OfClass | null)[], frame: Frame): Value {
    if (call.name === '||' && call.object === null && call.args.length === 2) return this.either(call.args, frame);
    if (call.name === 'yield' && call.object === null && frame.unit.program.language === 'csharp') {
      const all = frame.scope.get('yield');
      const items = call.args.map((arg) => this.following.evaluate(arg, frame));
      if (all?.t === 'list' && all.items.length < MAX_ITEMS) all.items.push(...items);
      return UNKNOWN;
    }
    if (call.name === EACH_OF) return eachOf(call, frame, this.following);
    if (call.name === SLICE) return sliceOf(call, frame, this.following);
    const method = sent(call, frame, this.following);
    if (method !== null) return this.call(method, frame);
    if (isSpread(call)) return this.following.evaluate(call.args[0], frame);
    const byName = this.byName(call, frame);
    if (byName !== null) return this.call(byName, frame);
    const attribute = this.attribute(call, frame);
    if (attribute !== null) return attribute;
    const isSuper = call.object?.kind === 'name' && call.object.name === 'super';
    const object = call.object === null ? null : this.following.evaluateObject(call.object, frame);
    const unbound = unboundCall(call, object, frame, this.classes, this.objects);
    if (unbound !== null) return this.call(unbound.call, unbound.frame);
    const negated = call.name === '!' || call.name === 'not';
    if (negated) this.trail.doubt++;
    const args = call.args.map((arg) => this.following.evaluate(arg, frame));
    const items = spread(call.args, args);
    if (negated) this.trail.doubt--;
    const named = this.following.namedValues(call.named, frame);
    const said = textOf(named.get(AS_SAID));
    named.delete(AS_SAID);
    const callee = this.callees.callee(call, object, isSuper || isSuperCall(call.object), items, frame);
    const place = this.trail.placeOf(call, frame);
    // Ruby: what a method gives may be a class.
    if (callee === null && call.name === 'new' && object?.t === 'object' && object.of !== null)
      return this.objects.create(object.of, items, named, place);
    if (object === null && enteredByLabel(call.name, callee, args, named, place, frame, this.trail)) return UNKNOWN;
    // What is left out is what it is called here, too.
    const asHere = frame.unit.program.language === 'csharp' ? callee?.declaration?.generics : undefined;
    const meant = types.length > 0 ? types : asHere?.map((type) => this.typeOf(type, frame));
    const typed = meant === undefined ? place : { ...place, types: meant };
    if (callee !== null) return this.functions.callFollowed(callee, items, named, typed, frame);
    // `pages.On<LoginPage>(page => page.LogIn("ann"))`
    const [asked] = types;
    if (asked && IS_PAGE.test(asked.declaration.name) && args.some(({ t }) => t === 'closure')) {
      const page = this.objects.create(asked, [], new Map(), place);
      this.functions.callbacks(args, page, frame);
      return page;
    }
    // `Selenide.open(url, this.getClass())`
    if (object?.t === 'object' && object.of !== null && args.length === 0 && CLASS_OF.test(call.name))
      return this.names.static(object.of);
    const got = object?.t === 'object' && args.length === 0 ? this.members.got(object, call.name, place) : null;
    if (got !== null) return got;
    // Python: `self.page_class(driver)`
    const kind =
      object?.t === 'object' && object.of?.unit.program.language === 'python'
        ? this.members.memberOf(object, call.name, place)
        : undefined;
    if (kind?.t === 'object' && kind.of !== null && kind === this.names.static(kind.of))
      return this.objects.create(kind.of, items, named, place);
    const missing = this.members.python.missing(object, call.name, place);
    if (missing?.t === 'closure') return this.functions.callFollowed(missing, items, named, place, frame);
    if (missing?.t === 'member') return this.undeclared(call.name, missing.object, args, named, place, frame);
    const quoted =
      object === null && call.name.includes('{}') ? this.callees.quotedKeyword(call.name, args, frame) : null;
    if (quoted !== null)
      return this.functions.callFollowed(quoted.keyword, args.slice(quoted.said), named, place, frame);
    const embedded = object === null ? this.callees.embeddedKeyword(said, frame) : null;
    if (embedded !== null)
      return this.functions.callFollowed(embedded.keyword, [...embedded.args, ...args], named, place, frame);
    if (object === null && call.name === 'this' && frame.self !== null && frame.owner !== null) {
      this.objects.otherConstructor(frame.self, frame.owner, items, named, place);
      return frame.self;
    }
    if (object === null && call.name === 'super' && frame.self !== null && frame.owner !== null) {
      const [, ...above] = this.classes.lineage(frame.owner);
      if (above.length > 0) this.objects.construction(frame.self, above[0], items, named, place);
      return frame.self;
    }
    if (object === null) {
      // Python's classes may be written in small letters.
      const isClass = /^[A-Z]/.test(call.name) || frame.unit.program.language === 'python';
      // What a variable holds may be one: `page_class(driver)`.
      const kept = frame.unit.program.language === 'python' ? frame.scope.get(call.name) : undefined;
      const of = kept?.t === 'object' ? kept.of : isClass ? this.names.classNamed(call.name, frame.unit) : null;
      if (of !== null) return this.objects.create(of, items, named, place);
    }
    // Python: `self.Header(driver)`, a class within the page's.
    const inner =
      object?.t === 'object' &&
      object.of !== null &&
      /^[A-Z]/.test(call.name) &&
      frame.unit.program.language === 'python'
        ? this.classes.within(object.of, call.name)
        : null;
    if (inner !== null) return this.objects.create(inner, items, named, place);
    const page = object === null && ON_PAGE.test(call.name) ? args.at(0) : undefined;
    if (page?.t === 'object' && page.of !== null) {
      const opened = this.objects.create(page.of, [], new Map(), place);
      this.functions.callbacks(args, opened, frame);
      return opened;
    }
    // Ruby: `SignupPage.new.tap(&:load)` is the page.
    if (call.name === 'tap' && object !== null && frame.unit.program.language === 'ruby') {
      this.functions.callbacks(args, object, frame);
      return object;
    }
    if (POPULATES.has(call.name) && this.members.populate(object ?? frame.self, args.at(0), named, place))
      return object ?? UNKNOWN;
    if (POPULATES.has(call.name) && populatesCurrent(object, args.at(0), place, this.trail)) return UNKNOWN;
    const [form] = args as [Value?];
    // splinter: `browser.fill_form({"city": "Rome"})`
    if (call.name === 'fill_form' && object?.t === 'free' && form?.t === 'record') {
      for (const [name, value] of form.entries)
        this.trail.tell({ t: 'term', object, name: 'fill', args: [text(name), value], named: new Map() }, place);
      return UNKNOWN;
    }
    if (setsOnPage(call.name, object, args, place, this.trail)) return UNKNOWN;
    const by = object === null ? chosenStrategy(frame.scope.get(call.name), args) : null;
    if (by !== null) return this.undeclared(by.name, by.object, args, named, place, frame);
    return this.undeclared(call.name, object, args, named, place, frame);
  }

  /** `configuration["Username"]` */
  setting(object: Value, key: Value, frame: Frame): Value | null {
    if (object.t !== 'term' && object.t !== 'member' && object.t !== 'free') return null;
    return settingOf('get', object, [key], frame, this.trail, this.following);
  }

  /** `element[method](value)`, where the method's name is known. */
  private byName(call: Call, frame: Frame): Call | null {
    if (call.name !== 'call' || call.object?.kind !== 'index') return null;
    const { object, key } = call.object;
    const name = textOf(this.following.evaluate(key, frame));
    return name !== null && /^[A-Za-z_$][\w$]*$/.test(name) ? { ...call, object, name } : null;
  }

  /** Python: `getattr(page, "email")`, and what a class that says itself how members are read asks of them. */
  private attribute({ object, name, args }: Call, frame: Frame): Value | null {
    const isRead = name === '__getattribute__' && object !== null && args.length > 0;
    if (!isRead && (name !== 'getattr' || object !== null || args.length < 2)) return null;
    const key = textOf(this.following.evaluate(isRead ? args[args.length - 1] : args[1], frame));
    if (key === null) return null;
    if (isRead) return frame.self === null ? null : (this.members.memberOf(frame.self, key, frame.place) ?? UNKNOWN);
    return this.members.member(this.following.evaluateObject(args[0], frame), key, frame);
  }

  /** `a || b`: what is known to be there, or what is taken when nothing is, such as a setting of the machine. */
  private either([first, second]: readonly Expression[], frame: Frame): Value {
    this.trail.doubt++;
    const given = this.following.evaluate(first, frame);
    const there = this.members.isThere(given, 'filled');
    const fallback = there === true ? given : this.following.evaluate(second, frame);
    this.trail.doubt--;
    if (there !== null) return fallback;
    // `locator_type or None`
    if (this.members.isThere(fallback, 'filled') === false) return given;
    const written = textOf(fallback);
    if (written !== null && written !== '' && given.t !== 'object') return fallback;
    return { t: 'unknown', parts: [given, fallback] };
  }

  /** The method of the project's class that an element is declared as. */
  private ofElement(element: Term, name: string, args: readonly Value[]): Closure | null {
    if (element.of === undefined) return null;
    const lineage = this.classes.lineage(element.of);
    const method = this.classes.methodIn(lineage, name, args);
    return method && { ...closureOf(method.of.unit, method.method), self: wrapped(element, element.of, lineage) };
  }

  /** A call of what nobody declares: a library's, or a helper's that only its name finds. */
  private undeclared(
    name: string,
    object: Value | null,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place,
    frame: Frame,
  ): Value {
    const magic = dataMagic(name, object, args, named, frame, this.trail, this.names);
    if (magic !== null) return magic;
    // Cypress: `cy.fixture('user').then((user) => …)`
    const fixture = name === 'fixture' && object?.t === 'free' ? textOf(args.at(0)) : null;
    const data =
      fixture === null
        ? dataRead(name, args, frame.unit, this.trail, this.names)
        : dataOf(this.trail.units.imported(`fixtures/${fixture}`, frame.unit), this.names);
    // .NET: `new ConfigurationBuilder().AddJsonFile("a.json").AddJsonFile("b.json")`
    if (data !== null) return updated(object, data) ?? settingsBeside(name, object, data) ?? data;
    const kept = aliased(name, object, args, frame) ?? aliasedElement(name, object, args, this.trail);
    if (kept !== null) return kept;
    // CodeceptJS: `I.retry(3).fillField(…)`
    if (name === 'retry' && object?.t === 'free' && object.name === 'I') return object;
    // `cy.wrap(rows).each(…)`
    if (name === 'wrap' && object?.t === 'free' && (args.at(0)?.t === 'list' || isRecordLike(args.at(0))))
      return args[0];
    if (PARSES.test(name) && (isRecordLike(args.at(0)) || args.at(0)?.t === 'list')) return args[0];
    // `helper.step.bind(helper)` is the function.
    if (name === 'bind' && object?.t === 'closure') return object;
    const made = instrumented(name, object, args);
    if (made !== null) return this.objects.create(made.of, made.args, named, place);
    for (const task of tasksOf(name, args)) {
      const method = this.classes.methodOf(task, 'performAs', 1) ?? this.classes.methodOf(task, 'PerformAs', 1);
      const callee = method && { ...closureOf(method.of.unit, method.method), self: task };
      if (callee !== null) this.functions.callFollowed(callee, [object ?? UNKNOWN], new Map(), place, frame);
    }
    const isDotnet = frame.unit.program.language === 'csharp';
    const configured = isDotnet ? (settingsCall(name, object, args) ?? formattedDay(name, object, args)) : null;
    if (configured !== null) return configured;
    const setting = settingOf(name, object, args, frame, this.trail, this.following);
    if (setting !== null) return setting;
    if (name === ASKED_FOR && object === null && args.length === 1)
      return this.following.injected({ name: textOf(args[0]) ?? '', type: null, value: null }, frame.unit, place.line);
    // pytest: `request.node.get_closest_marker("anonymous")`
    if (name === 'get_closest_marker' && args.length === 1)
      return this.trail.marks.includes(textOf(args[0]) ?? '') ? text('true', 'boolean') : NONE;
    const opened = nightwatchPage(name, object, frame, this.names, this.objects);
    if (opened !== null) return opened;
    const elements = onElements(object, args, this.members, place);
    if (elements !== null) {
      const done = this.trail.tell({ t: 'term', object: BROWSER, name, args: elements.args, named }, place);
      const command = done ? null : this.callees.helper(name, BROWSER, frame);
      if (command !== null) this.functions.callFollowed(command, elements.args, named, place, frame);
      return elements.page;
    }
    const term: Term = { t: 'term', object, name, args, named };
    const done = this.trail.tell(term, place);
    const page =
      frame.unit.program.language === 'csharp' ? this.members.atata.called(name, object, args, place, frame) : null;
    if (page !== null) return page;
    const own = done || object?.t !== 'term' ? null : this.ofElement(object, name, args);
    if (own !== null) return this.functions.callFollowed(own, args, named, place, frame);
    if (!done && object !== null && object.t !== 'free' && EXTENDING.has(frame.unit.program.language)) {
      const extension = this.names.functionNamed(name, frame.unit);
      if (extension?.parameters.at(0)?.type === 'subject') {
        return this.functions.callFollowed(extension, [object, ...args], named, place, frame);
      }
      // Cypress: `cy.fillName('x').fillCity('y')`
      if (extension !== null && (isOnCy(object) || isOnBrowser(object)))
        return this.functions.callFollowed(extension, args, named, place, frame);
    }
    if (!done && (object === null || object.t === 'free')) {
      const fn = this.callees.helper(name, object, frame);
      if (fn !== null) return this.functions.callFollowed(fn, args, named, place, frame);
    }
    if (object?.t === 'record') this.trail.decides(textOf(args.at(0)));
    const known = done || isElement(term) ? null : callKnown(object, name, args, named);
    if (known !== null) {
      this.functions.callbacks(args, object, frame);
      return known;
    }
    if (PER_ITEM.has(name.toLowerCase()) && object?.t === 'list') {
      const given: Value[] = [];
      for (const [index, item] of object.items.slice(0, MAX_ITEMS).entries()) {
        if (index > 0) this.trail.onTurn();
        for (const arg of args) if (arg.t === 'closure') given.push(this.functions.runClosure(arg, [item], frame));
      }
      const isKnown = name === 'map' && given.length === object.items.length && given.every(({ t }) => KNOWN.has(t));
      return isKnown ? { t: 'list', items: given } : object;
    }
    const run = (test: Closure, item: Value): Value => this.functions.runClosure(test, [item], frame);
    const chosen = object?.t === 'list' ? foundIn(object.items, name, args, run) : null;
    if (chosen !== null) return chosen;
    // SitePrism: `page.address_frame do |frame|`
    const part =
      object?.t === 'object' && object.of !== null && args.some(({ t }) => t === 'closure')
        ? this.members.memberOf(object, name, place)
        : undefined;
    if (part?.t === 'object' && part.of !== null) {
      this.functions.callbacks(args, part, frame);
      return part;
    }
    // A test or a command that a helper declares is no part of the test that is read.
    const declares =
      args.length > 1 &&
      args.at(-1)?.t === 'closure' &&
      (object === null ? DECLARES_TEST.test(name) : name === 'addCommand');
    if (declares && EXTENDING.has(frame.unit.program.language)) return UNKNOWN;
    const around = this.trail.inside;
    if (name === 'within') this.trail.inside = args.find(({ t }) => t !== 'closure') ?? object ?? around;
    const result = this.functions.callbacks(args, WITH_RECEIVER.has(name.toLowerCase()) ? object : null, frame);
    this.trail.inside = around;
    // `Selenide.page(type)`, of the class that a method is called with
    const kind = MAKES_PAGE.test(name) ? args.findLast((arg) => arg.t === 'object' && arg.of !== null) : undefined;
    if (kind?.t === 'object' && kind.of !== null) return this.objects.create(kind.of, [], new Map(), place);
    // What a page's base does that nobody declares gives the page: `Home(driver).open()`.
    if (object?.t === 'object' && object.of !== null && FLUENT.test(name) && object.of.declaration.bases.length > 0)
      return object;
    const gives = result !== null && (WITH_RECEIVER.has(name.toLowerCase()) || /until|wait|step/i.test(name));
    return gives ? result : term;
  }
}

function isSpread(expression: Expression): boolean {
  return (
    expression.kind === 'call' && expression.name === '*' && expression.object === null && expression.args.length === 1
  );
}

/** What is spread among arguments or items stands for each of its own; a library's call may take a locator as a whole. */
export function spread(expressions: readonly Expression[], values: Value[]): Value[] {
  if (!expressions.some(isSpread)) return values;
  return values.flatMap((value, i) =>
    isSpread(expressions[i]) && value.t === 'list' ? value.items.slice(0, MAX_ITEMS) : [value],
  );
}

const DECLARES_TEST = /^(?:test|it|specify|scenario|[a-z]\w{1,30}Test)$/;

/** Take a text apart that was read before. */
const PARSES = /^(?:(?:safe_)?load|loads|parse|deserializ\w*|read(?:value|tree)|treetovalue|convertvalue|fromjson)$/i;

/** A library's object keeps what is set on it; but `driver.findElement(…)` sets nothing. */
function isElement(term: Term): boolean {
  const { object } = term;
  return object?.t === 'object' && object.of === null && !BUILDS_TEXT.test(object.name) && readLocator(term) !== null;
}

/** `super().save()` of Python. */
function isSuperCall(object: Expression | null): boolean {
  return object?.kind === 'call' && object.object === null && object.name === 'super';
}
