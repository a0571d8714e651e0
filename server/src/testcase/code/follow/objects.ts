import type { Call, ClassDeclaration, Expression } from '../program';
import type { OfClass, Unit } from '../units';
import { recordOfPairs } from '../known-lists';
import { HOLDER } from '../known-methods';
import { implementerKey } from '../parts';
import { held, isControl, type ObjectValue, type Term, type Value } from '../values';
import { withArity, type Classes } from './classes';
import { dataRead } from './data-files';
import { dayOf } from './dotnet-dates';
import { NEVER_LOOKED_UP, EXTENDING } from './language-rules';
import type { Names } from './names';
import { START, type Following, type Frame, type Place, type Trail } from './trail';

/** Instances of classes: made by `new`, by a declared type, or by a name that speaks of a page. */
export class Objects {
  private readonly building = new Set<ClassDeclaration>();

  constructor(
    private readonly trail: Trail,
    private readonly names: Names,
    private readonly classes: Classes,
    private readonly following: Following,
  ) {}

  /** `self` and `owner` say what type parameters stand for. */
  instanceOf(
    type: string | null,
    unit: Unit,
    self: ObjectValue | null = null,
    owner: OfClass | null = null,
  ): Value | null {
    if (type === null) return null;
    const of = this.classes.named(type, unit, self, owner);
    return of === null ? null : this.create(this.implementing(of), [], new Map(), null);
  }

  /** Of an interface the class that implements it: `Desk` of `IDesk`, or the only one there is. */
  implementing(of: OfClass): OfClass {
    const { name, methods, members } = of.declaration;
    const { language } = of.unit.program;
    const isBare = methods.length + members.length > 0 && methods.every(({ body }) => body.length === 0);
    if (!isBare || !TYPED.has(language)) return of;
    for (const one of [/^I(?=[A-Z])/.test(name) ? name.slice(1) : '', `${name}Impl`]) {
      const found = one === '' ? null : this.names.classNamed(one, of.unit);
      if (found?.declaration.bases.includes(name) === true) return found;
    }
    const all: OfClass[] = [];
    for (const unit of this.trail.units.declaring(implementerKey(name), of.unit))
      for (const declaration of unit.program.classes)
        if (declaration.bases.includes(name) && declaration.methods.some(({ body }) => body.length > 0))
          all.push({ unit, declaration });
    return all.length === 1 ? all[0] : of;
  }

  /** The project's own class that elements are declared as; null for a library's. */
  elementClass(type: string | null, unit: Unit): OfClass | null {
    return type === null || OF_LIBRARIES.test(type) ? null : this.names.classNamed(type, unit);
  }

  /** `loginPage` or `login_page`, which nothing declares, is taken for a `LoginPage`. */
  guessed(name: string, unit: Unit): Value | null {
    // CodeceptJS injects the object of `todos.page.js` as `TodosPage`.
    if (/^[A-Z]/.test(name) && EXTENDING.has(unit.program.language) && unit.program.language !== 'csharp') {
      return NEVER_LOOKED_UP.has(name) ? null : this.names.declared(name[0].toLowerCase() + name.slice(1), unit);
    }
    const parts = name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .split('_')
      .filter((part) => part !== '');
    if (parts.length < 2 || parts.length > 8 || /^[A-Z]/.test(name)) return null;
    return this.instanceOf(className(parts), unit) ?? this.inNamespace(parts, unit);
  }

  /** Ruby's helpers make `admin_tour_edit_page` of `Pages::Admin::TourEdit`. */
  private inNamespace(parts: readonly string[], unit: Unit): Value | null {
    if (unit.program.language !== 'ruby' || parts.at(-1) !== 'page') return null;
    const holders = [parts, parts.slice(1), parts.slice(2)].flatMap((each) => [each, each.slice(0, -1)]);
    for (const words of holders.slice(1)) {
      const of = words.length < 2 ? null : this.names.classNamed(className(words), unit);
      const isThere = of !== null && /page/i.test(of.unit.path);
      if (isThere && (words[0] === parts[0] || of.unit.path.includes(`/${parts[0]}/`)))
        return this.create(of, [], new Map(), null);
    }
    return null;
  }

  /** `LoginPage page = (LoginPage) pool.get(LOGIN)`: what is declared, where what is given is a base or another page of that base. */
  narrowed(given: OfClass, type: string | null, unit: Unit): Value | null {
    if (type === null || type === given.declaration.name) return null;
    const of = this.names.classNamed(type, unit);
    if (of === null) return null;
    const above = this.classes.lineage(given).map(({ declaration }) => declaration);
    const related =
      !above.includes(of.declaration) &&
      this.classes.lineage(of).some(({ declaration }) => above.includes(declaration));
    return related ? this.create(of, [], new Map(), null) : null;
  }

  /** What a call gives that is asked for an object of a class: one of that, whatever way it takes. */
  asked(of: OfClass, value: Value | null): Value {
    const isIt =
      value?.t === 'object' &&
      value.of !== null &&
      value !== this.classes.static(of) &&
      this.classes.lineage(value.of).some(({ declaration }) => declaration === of.declaration);
    const isData = value?.t === 'record' || value?.t === 'list' || value?.t === 'text';
    return isIt || isData ? value : this.create(this.implementing(of), [], new Map(), null);
  }

  create(of: OfClass, args: readonly Value[], named: Map<string, Value>, place: Place | null): ObjectValue {
    const object: ObjectValue = { t: 'object', name: of.declaration.name, of, state: new Map(), args };
    // Python: `Input(page=page, locator="#email")`
    if (named.size > 0 && args.length === 0) {
      const given = { ...object, args: [...named.values()] };
      if (isControl(given)) object.args = given.args;
    }
    if (this.building.has(of.declaration)) return object;
    // Its file may make some of it: `INTERN = Employee(role="intern")`, below the class.
    if (of.declaration.methods.some(({ role }) => role === 'constructor')) this.following.globals(of.unit, false);
    this.building.add(of.declaration);
    this.construction(object, of, args, named, place);
    this.afterwards(object, of);
    this.building.delete(of.declaration);
    return object;
  }

  /** Spring: what is done once an object has what it needs. */
  private afterwards(object: ObjectValue, of: OfClass): void {
    if (of.unit.program.language !== 'java') return;
    const method = of.declaration.methods.find(({ annotations }) => annotations.some(isPostConstruct));
    if (method === undefined) return;
    this.trail.muted++;
    this.following.invoke(of.unit, method, [], new Map(), object, of, START);
    this.trail.muted--;
  }

  construction(
    object: ObjectValue,
    of: OfClass,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place | null,
  ): void {
    for (const one of this.classes.lineage(of)) {
      const constructors = one.declaration.methods.filter(({ role }) => role === 'constructor');
      if (constructors.length === 0) continue;
      const constructor = withArity(constructors, args.length);
      // A constructor of what a test calls may enter data itself; its lines are the call's.
      const at = place ?? START;
      if (place === null) this.trail.muted++;
      this.following.invoke(one.unit, constructor, args, named, object, one, at);
      if (place === null) this.trail.muted--;
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

  /** `this(…)` at the head of a constructor. */
  otherConstructor(
    self: ObjectValue,
    of: OfClass,
    args: readonly Value[],
    named: Map<string, Value>,
    place: Place,
  ): void {
    const others = of.declaration.methods.filter(
      (method) => method.role === 'constructor' && !this.trail.running.includes(method),
    );
    if (others.length > 0) this.following.invoke(of.unit, withArity(others, args.length), args, named, self, of, place);
  }

  /** `new` of a class that nobody declares: a library's, as far as following goes. */
  construct(type: string, args: readonly Value[], named: Map<string, Value>, frame: Frame, at: Expression): Value {
    const day = frame.unit.program.language === 'csharp' ? dayOf(type, args) : null;
    if (day !== null) return day;
    const rows = type === 'DictReader' ? dataRead(type, args, frame.unit, this.trail, this.names) : null;
    if (rows !== null) return rows;
    // `new EnumMap<>(Field.class)`
    const isNew = args.length === 0 || (type === 'EnumMap' && args.length === 1 && args[0].t !== 'record');
    const holder = isNew && named.size === 0 ? emptied(type) : null;
    if (holder !== null) return holder;
    // `new File("me.png").getAbsolutePath()`
    if (FILE.test(type) && args.length === 1 && (args[0].t === 'text' || args[0].t === 'joined')) return args[0];
    // `new JSONObject(Files.readString(path))`
    if (HOLDS_JSON.test(type) && args.length === 1 && (args[0].t === 'record' || args[0].t === 'list')) return args[0];
    const pairs = type === 'Map' && args.length === 1 ? recordOfPairs(args[0]) : null;
    if (pairs !== null) return pairs;
    const term: Term = { t: 'term', object: null, name: type, args, named };
    this.following.callbacks(args, null, frame);
    if (this.trail.tell(term, this.trail.placeOf(at, frame))) return term;
    // An object to keep what is set on it, unless it wraps an element: `new Select(element)`.
    const plain = args.every(({ t }) => t === 'text' || t === 'record' || t === 'joined');
    return plain ? { t: 'object', name: type, of: null, state: named, args } : term;
  }
}

function isPostConstruct({ name }: Call): boolean {
  return name === 'PostConstruct';
}

const TYPED: ReadonlySet<string> = new Set(['java', 'csharp']);

function className(words: readonly string[]): string {
  return words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}

/** What a file's content may go through on its way. */
const HOLDS_JSON = /^(?:String|J[sS](?:ON|on)(?:Object|Array|Path|Node|Tokener|Element)|(?:BufferedReader|InputStreamReader|StringReader))$/; // prettier-ignore

const OF_LIBRARIES = /^(?:I?WebElement|SelenideElement|ElementsCollection|WebElementFacade|MobileElement|List|IList|Locator|String)$/; // prettier-ignore

const FILE = /^(?:File|FileInfo|FileSystemResource|ClassPathResource|FileInputStream|FileReader)$/;

/** What a library's collection is when it is made; what is put into it later is looked up in it. */
function emptied(type: string): Value | null {
  if (
    /^(?:(?:Linked|Concurrent|Weak)?(?:Hash)?|Tree|Sorted|Enum)?(?:Map|Dictionary|Hashtable)$|^(?:JSON|Json|J)Object$/.test(
      type,
    )
  )
    return { t: 'record', entries: new Map(), open: true };
  if (HOLDER.test(type)) return { t: 'object', name: type, of: null, state: new Map(), args: [] };
  return /^(?:Array|Linked)List$/.test(type) ? { t: 'list', items: [] } : null;
}
