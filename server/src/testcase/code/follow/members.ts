import { making } from '../idioms/making';
import { callKnown, property } from '../known-methods';
import { readLocator } from '../locators/locators';
import { FIRST_USE, type ClassDeclaration, type Member } from '../program';
import type { OfClass, Unit } from '../units';
import { UNKNOWN, UNSET, held, isRecordLike, onPage, text, textOf, type ObjectValue, type Value } from '../values';
import { Atata } from './atata';
import type { Classes } from './classes';
import { settingAt } from './dotnet-settings';
import { closureOf } from './names';
import type { Objects } from './objects';
import { PythonAttributes } from './python-attributes';
import { START, type Following, type Frame, type Place, type Trail } from './trail';

const NOTHING: ReadonlyMap<string, Value> = new Map();

/** Members of objects: fields, getters and setters. */
export class Members {
  readonly python: PythonAttributes;
  readonly atata: Atata;
  /** Classes whose static constructors were run. */
  private readonly begun = new Set<ClassDeclaration>();

  constructor(
    private readonly trail: Trail,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly following: Following,
  ) {
    this.python = new PythonAttributes(classes, following);
    this.atata = new Atata(trail, classes, objects, following);
  }

  member(object: Value, name: string, frame: Frame): Value {
    if (object.t === 'object') {
      const member = this.memberOf(object, name, frame.place);
      if (member !== undefined) return held(this.python.given(object, name, member, frame.place), name);
      const method = this.classes.methodOf(object, name, 0);
      if (method !== null) return { ...closureOf(method.of.unit, method.method), self: object };
    }
    // Ruby: `name.upcase`
    const changed =
      object.t === 'text' && frame.unit.program.language === 'ruby' ? callKnown(object, name, [], NOTHING) : null;
    if (changed?.t === 'text') return changed;
    // Python: what a member of an enumeration stands for.
    if (object.t === 'text' && name === 'value' && frame.unit.program.language === 'python') return object;
    if (object.t === 'free' && isEmptyText(object.name, name)) return text('');
    const qualified = frame.unit.program.language === 'csharp' ? this.inNamespace(object, name, frame) : null;
    if (qualified !== null) return qualified;
    // A file that only has one class stands for it: `login_tests.LoginTests`.
    if (object.t === 'object' && object.of !== null && object.name === name) return object;
    const known = property(object, name) ?? madeWith(object, name);
    if (known !== null) return held(known, name);
    const read = frame.unit.program.language === 'csharp' ? this.ofDotnet(object, name) : null;
    if (read !== null) return held(read, name);
    // `Outer.Inner`, a class in a class
    const inner =
      object.t === 'object' && object.of !== null && /^[A-Z]/.test(name) ? this.classes.inner(object.of, name) : null;
    if (inner !== null) return inner;
    // `self.login_page`, which a fixture sets on the test's class.
    const set =
      object.t === 'object' && object.of !== null && frame.unit.program.language === 'python'
        ? this.objects.guessed(name, frame.unit)
        : this.ofPages(object, name, frame);
    return set === null ? { t: 'member', object, name } : held(set, name);
  }

  /** C#: `Data.Users.Admin`, by a part of the namespace that the class is declared in. */
  private inNamespace(object: Value, name: string, { unit }: Frame): Value | null {
    if ((object.t !== 'free' && object.t !== 'member') || !/^[A-Z]/.test(name) || !/^[A-Z]/.test(object.name))
      return null;
    const of = this.classes.classNamed(name, unit);
    const own = of?.unit.program.namespaces?.own ?? '';
    return of !== null && own.split('.').includes(object.name) ? this.classes.static(of) : null;
  }

  /** `settings["Users:Admin"]`; what a `Lazy` or `IOptions` is of. */
  private ofDotnet(object: Value, name: string): Value | null {
    if (object.t === 'record' && name !== 'Value') return name.includes(':') ? settingAt(object, name) : null;
    if (object.t === 'record') return object;
    return name === 'Value' && object.t === 'object' && object.of !== null ? object : null;
  }

  /** `pages.profile`, of what holds all pages in ways that are not followed, is taken for a `ProfilePage`. */
  private ofPages(object: Value, name: string, { unit }: Frame): Value | null {
    const called = [
      ...(object.t === 'free' || object.t === 'member' || object.t === 'term' ? [object.name] : []),
      ...(object.as ?? []),
    ];
    if (!called.some((one) => PAGES.test(one)) || !/^[a-z]\w{2,60}$/.test(name)) return null;
    return (
      this.objects.guessed(name, unit) ?? this.objects.instanceOf(`${name[0].toUpperCase()}${name.slice(1)}Page`, unit)
    );
  }

  memberOf(object: ObjectValue, name: string, place: Place | null): Value | undefined {
    const known = object.state.get(name);
    if (known !== undefined) return onPage(known, object);
    if (object.of === null) return undefined;
    for (const of of this.classes.lineage(object.of)) {
      const set = this.setAtFirst(of)?.get(name);
      if (set !== undefined) return onPage(held(set, name), object);
      const member = of.declaration.members.find((one) => one.name === name);
      if (member !== undefined) {
        object.state.set(name, UNKNOWN);
        const value = onPage(held(this.memberValue(member, of, object, place), name), object);
        object.state.set(name, value);
        return value;
      }
      const getter = of.declaration.methods.find((one) => one.name === name && one.role === 'getter');
      if (getter !== undefined) {
        const at = place ?? START;
        return onPage(held(this.following.invoke(of.unit, getter, [], new Map(), object, of, at), name), object);
      }
    }
    return undefined;
  }

  /** What a class's static constructor has set, which runs once. */
  private setAtFirst(of: OfClass): ReadonlyMap<string, Value> | null {
    const { unit, declaration } = of;
    const first = BEGINS.has(unit.program.language)
      ? declaration.methods.find((one) => one.name === FIRST_USE)
      : undefined;
    if (first === undefined) return null;
    const self = this.classes.static(of);
    if (!this.begun.has(declaration)) {
      this.begun.add(declaration);
      this.trail.muted++;
      this.following.invoke(unit, first, [], new Map(), self, of, START);
      this.trail.muted--;
    }
    return self.state;
  }

  /** Java: what `page.getTopBar()` gives where a library writes such methods, Lombok's `@Getter`: a part of a page, an element. */
  got(object: ObjectValue, name: string, place: Place | null): Value | null {
    const field = object.of?.unit.program.language === 'java' ? /^get([A-Z]\w{0,80})$/.exec(name)?.[1] : undefined;
    const member =
      field === undefined ? undefined : this.memberOf(object, field[0].toLowerCase() + field.slice(1), place);
    if (member === undefined) return null;
    return (member.t === 'object' && member.of !== null) || (member.t === 'term' && readLocator(member) !== null)
      ? member
      : null;
  }

  private memberValue(declared: Member, of: OfClass, self: ObjectValue, place: Place | null): Value {
    const { name, type, value, annotations, optional } = declared;
    const scope = this.following.globals(of.unit, false);
    const frame: Frame = { unit: of.unit, self, owner: of, scope, place, returned: null };
    if (of.unit !== this.trail.home) this.trail.follows.add(of.unit.path);
    const control = this.atata.memberOf(declared, of, self, frame);
    if (control !== null) return control;
    const found = annotations.find((annotation) => /^(?:\w+?)?Finds?(?:By|All|Bys)?$|FindBy/i.test(annotation.name));
    if (found !== undefined) {
      const kind = this.objects.elementClass(type, of.unit);
      if (kind !== null && hasElements(this.classes.lineage(kind)))
        return this.objects.create(kind, [], new Map(), null);
      const args = found.args.map((arg) => this.following.evaluate(arg, frame));
      const named = this.following.namedValues(found.named, frame);
      return { t: 'term', object: null, name: 'FindBy', args, named, ...(kind === null ? {} : { of: kind }) };
    }
    const given = value === null ? null : this.following.evaluate(value, frame);
    if (given !== null && (isRecordLike(given) || given.t === 'text' || given.t === 'list')) return given;
    const unset =
      value === null &&
      annotations.every(({ name: one }) => OF_DATA.test(one)) &&
      (optional === true || (type !== null && PLAIN.test(type))) &&
      isGiven(self);
    const object: Value = unset ? UNSET : { t: 'free', name: 'this' };
    return this.objects.instanceOf(type, of.unit, self, of) ?? given ?? { t: 'member', object, name };
  }

  /** Whether a value is known to be something, or known to be nothing; null where neither is known. */
  isThere(value: Value, asks: 'there' | 'filled'): boolean | null {
    switch (value.t) {
      case 'text':
        return asks === 'there' || (value.text.trim() !== '' && !(value.type === 'boolean' && value.text === 'false'));
      case 'record':
        return true;
      case 'list':
        return asks === 'there' || value.items.length > 0 ? true : null;
      case 'object':
      case 'closure':
      case 'joined':
        return asks === 'there' ? true : null;
      case 'unknown':
        return value.none === true ? false : null;
      case 'member':
        if (value.object === UNSET) return false;
        // `"email" in list(user.keys())`
        if (value.object.t === 'list' && asks === 'there') return has(value.object.items, value.name);
        // Of what a test writes down as a whole.
        return value.object.t === 'record' && value.object.open !== true ? false : null;
      case 'term': {
        // `getPhoto()` that a library writes: of the field `photo`.
        const { object, name, args } = value;
        // `getEmail()` of a record that is read as a whole, and has none.
        if (
          object?.t === 'record' &&
          object.open !== true &&
          args.length === 0 &&
          object.entries.size > 0 &&
          /^[gG]et[A-Z]/.test(name)
        )
          return false;
        const field = object?.t === 'object' && args.length === 0 ? /^[gG]et([A-Z]\w*)$/.exec(name)?.[1] : undefined;
        if (field === undefined || object?.t !== 'object') return null;
        const member = this.memberOf(object, field[0].toLowerCase() + field.slice(1), null);
        return member === undefined || member.t === 'term' ? null : this.isThere(member, asks);
      }
      default:
        return null;
    }
  }

  /** The type that a member is declared with, and where. */
  declaredAs(object: ObjectValue, name: string): { type: string; unit: Unit } | null {
    for (const { unit, declaration } of object.of === null ? [] : this.classes.lineage(object.of)) {
      const type = declaration.members.find((one) => one.name === name)?.type ?? null;
      if (type !== null) return { type, unit };
    }
    return null;
  }

  declaresMember(object: ObjectValue, name: string): boolean {
    return object.state.has(name) || this.declaresOf(object, name);
  }

  private declaresOf(object: ObjectValue, name: string): boolean {
    return object.of !== null && this.classes.declaresMember(object.of, name);
  }

  /** Runs the method that an assignment to a member is, such as `email=`. */
  setter(object: Value, name: string, value: Value, place: Place): boolean {
    if (object.t !== 'object') return false;
    const method = this.classes.methodOf(object, `${name}=`, 1);
    if (method === null) return this.describes(object, name, value, place);
    this.following.invoke(method.of.unit, method.method, [value], new Map(), object, method.of, place);
    return true;
  }

  /** Python: a member of the class that says itself what is done with what is assigned, by its `__set__`. */
  private describes(object: ObjectValue, name: string, value: Value, place: Place): boolean {
    if (object.of?.unit.program.language !== 'python' || !this.declaresOf(object, name)) return false;
    const member = this.memberOf(object, name, place);
    const method = member?.t === 'object' ? this.classes.methodOf(member, '__set__', 2) : null;
    if (method === null || member?.t !== 'object') return false;
    const at: Place = { ...place, page: place.page ?? object.name, via: place.via ?? `${object.name}.${name}` };
    this.following.invoke(method.of.unit, method.method, [object, value], new Map(), member, method.of, at);
    return true;
  }

  populate(object: Value | null, given: Value | undefined, named: ReadonlyMap<string, Value>, place: Place): boolean {
    if (object?.t !== 'object') return false;
    const entries = given?.t === 'record' ? given.entries : named;
    for (const [name, value] of entries) {
      if (this.setter(object, name, value, place)) continue;
      const element = this.memberOf(object, name, place) ?? { t: 'member', object, name };
      this.trail.tell({ t: 'term', object: element, name: 'set', args: [value], named: new Map() }, place);
    }
    return entries.size > 0;
  }
}

/** `string.Empty`, `StringUtils.EMPTY` */
function isEmptyText(owner: string, name: string): boolean {
  return (name === 'Empty' && /^[sS]tring$/.test(owner)) || (name === 'EMPTY' && owner === 'StringUtils');
}

/** Languages whose classes say what is done before they are first used. */
const BEGINS: ReadonlySet<string> = new Set(['java', 'csharp']);

/** The email of `create(:user, email: "x")`. */
function madeWith(object: Value, name: string): Value | null {
  return object.t === 'term' && object.named.has(name) && making(object) !== null ? object.named.get(name)! : null;
}

/** Whether a list of texts has one; null where not all of them are known. */
function has(items: readonly Value[], wanted: string): boolean | null {
  const texts = items.map((item) => textOf(item));
  return texts.includes(wanted) ? true : texts.includes(null) ? null : false;
}

/** What holds all pages of a project. */
const PAGES = /^(?:pages|screens|pos?|page_?objects?|site|app|application)$/i;

/** Whether a class finds elements of its own: it is a part of a page, and no element. */
function hasElements(lineage: readonly OfClass[]): boolean {
  return lineage.some(({ declaration }) =>
    declaration.members.some(({ annotations }) => annotations.some(({ name }) => /FindBy|FindsBy/.test(name))),
  );
}

/** Annotations of a member that give it no value: how it is kept or written. */
const OF_DATA =
  /^(?:Column|Id|GeneratedValue|Expose|Type|Transient|Basic|Lob|Temporal|Enumerated|SerializedName|NotNull|NotBlank|NotEmpty|Size|Email|Pattern|Nullable|NonNull|Getter|Setter|With|Json[A-Z]\w{0,40}|Xml[A-Z]\w{0,40}|XStream[A-Z]\w{0,40}|Csv[A-Z]\w{0,40})$/;

/** Types of values that a data object may leave out. */
const PLAIN =
  /^(?:String|string|Integer|int|Long|Double|double|Float|BigDecimal|decimal|Boolean|boolean|bool|number|LocalDate|LocalDateTime|Date|DateTime|File|Path|Array)\??$/;

/** Whether something was set on an object, so that what was not set is left out on purpose. */
function isGiven({ state }: ObjectValue): boolean {
  return [...state.values()].some(
    // What was only asked for is a member of the object itself.
    (value) =>
      value.t === 'text' ||
      value.t === 'joined' ||
      (value.t === 'member' && !(value.object.t === 'free' && value.object.name === UNSET.name)),
  );
}
