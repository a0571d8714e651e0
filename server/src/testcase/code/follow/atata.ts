import { strategyNamed } from '../locators/selectors';
import { CALLED, type Member } from '../program';
import type { OfClass } from '../units';
import { UNKNOWN, text, type ObjectValue, type Term, type Value } from '../values';
import type { Classes } from './classes';
import type { Objects } from './objects';
import type { Frame, Following, Place, Trail } from './trail';

/**
 * Atata's pages declare what they have by types, `TextInput<_> FirstName`, and by attributes, `[FindById("first")]`. What is
 * done to one of them gives the page again: `page.FirstName.Set("Ann").LastName.Set("Lee")`.
 */

/** What something is entered into. */
const ENTERED =
  /^(?:Text|Email|Password|Tel|Number|Url|Search|Date|Time|DateTime|Month|File|Color|Range|Hidden)?Input$|^(?:Editable(?:Text)?Field|TextArea|(?:Multi)?Select|CheckBox(?:List)?|RadioButton(?:List)?|\w{1,20}(?:Picker|ComboBox|DropDown(?:List)?|AutoComplete|Dropdown|TextArea|TextBox))$/;
const CLICKED = /^(?:Button|Link|Clickable|LinkButton|ImageButton)(?:Delegate)?$/;
/** Are of rows or items, each an object of the class that they are given first. */
const OF_MANY = /^(?:Table|ControlList|(?:Un)?OrderedList|HierarchicalList|\w{0,20}List)$/;
/** Bases of pages, and of what is within pages. */
const PAGES =
  /^(?:Page|PageObject|PopupWindow|(?:BS)?Modal|Control|Frame|TableRow|ListItem|HierarchicalItem|BSTabPane|Content|Field|\w{0,20}(?:Window|Popup|Section|Item|Pane|Page|Control))$/;
/** Of attributes, what says by which text something is found. */
const FINDS = /^FindBy(\w{2,30})$/;

export class Atata {
  constructor(
    private readonly trail: Trail,
    private readonly classes: Classes,
    private readonly objects: Objects,
    private readonly following: Following,
  ) {}

  /** What a member of a page is by its type; null for what is none of Atata's. */
  memberOf(
    { name, type, types = [], annotations }: Member,
    of: OfClass,
    self: ObjectValue,
    frame: Frame,
  ): Value | null {
    if (type === null || of.unit.program.language !== 'csharp' || !this.isPart(of)) return null;
    const declared = this.classes.named(type, of.unit, self, of);
    if (declared === null && (types.length === 0 || !(ENTERED.test(type) || CLICKED.test(type) || OF_MANY.test(type))))
      return null;
    const owner = this.instance(types.at(-1) ?? null, of, self) ?? self.owner ?? self;
    const base = declared === null ? type : this.baseOf(declared);
    if (base === null) return null;
    if (declared !== null && !ENTERED.test(base) && !CLICKED.test(base))
      return { ...this.objects.create(declared, [], new Map(), null), owner };
    if (declared === null && !ENTERED.test(type) && !CLICKED.test(type)) {
      const row = this.instance(types[0], of, self);
      if (row === null) return null;
      const rows: ObjectValue = { ...row, state: new Map(row.state), owner };
      for (const name of ['Rows', 'Items']) rows.state.set(name, rows);
      return rows;
    }
    const leads = CLICKED.test(base) && types.length > 1 ? this.instance(types[0], of, self) : null;
    return { ...this.found(name, annotations, frame), owner, ...(leads === null ? {} : { leads }) };
  }

  /** What a call gives that nobody declares, of a page or of what is on it; null for what is none of Atata's. */
  called(name: string, object: Value | null, args: readonly Value[], place: Place, frame: Frame): Value | null {
    // `Go.To(new LoginPage())`
    if (object?.t === 'free' && object.name === 'Go') return args.find((arg) => arg.t === 'object') ?? null;
    const on = object === null ? null : this.onPage(object);
    if (on === null || object === null) return null;
    if (name === 'SetRandom')
      this.trail.tell({ t: 'term', object, name: 'Set', args: [UNKNOWN], named: new Map() }, place);
    // `page.Do(x => x.Rows[0], row => row.Name.Set("Ann"))`
    const [first, second] = args;
    const part = args.length === 2 && second.t === 'closure' ? this.following.callbacks([first], object, frame) : null;
    this.following.callbacks(part === null ? args : [second], part ?? object, frame);
    if (object.t === 'term' && object.leads !== undefined && /AndGo$/.test(name)) return object.leads;
    if (object.t !== 'object') return on;
    // `page.SignIn()`, of a `ButtonDelegate<HomePage, _>`
    const delegate = object.state.get(name);
    return delegate?.t === 'term' && delegate.owner !== undefined ? (delegate.leads ?? delegate.owner) : on;
  }

  /** The page that something is on that is done: `page.FirstName.Should.Equal("Ann")`. */
  private onPage(object: Value): ObjectValue | null {
    let at: Value | undefined = object;
    for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++) {
      if (at.owner !== undefined) return at.owner;
      if (at.t === 'object') return at.of !== null && this.isPart(at.of) ? at : null;
      if (at.t === 'member') at = at.object;
      else if (at.t === 'term') at = at.object ?? undefined;
      else at = at.t === 'unknown' ? at.parts.at(0) : undefined;
    }
    return null;
  }

  private instance(type: string | null, of: OfClass, self: ObjectValue): ObjectValue | null {
    const made = this.objects.instanceOf(type, of.unit, self, of);
    return made?.t === 'object' ? made : null;
  }

  /** Whether a class is a page of Atata, or a part of one: it extends a class of the library that is told the page. */
  private isPart(of: OfClass): boolean {
    return this.baseOf(of) !== null;
  }

  /** What a class extends of the library. */
  private baseOf(of: OfClass): string | null {
    for (const { unit, declaration } of this.classes.lineage(of)) {
      const base = declaration.generics?.given.at(0)?.base;
      if (base !== undefined && (PAGES.test(base) || ENTERED.test(base) || CLICKED.test(base)))
        if (this.classes.classNamed(base, unit) === null) return base;
    }
    return null;
  }

  /** An element, which is called as its page calls it. */
  private found(name: string, annotations: Member['annotations'], frame: Frame): Term {
    const object = this.located(annotations, frame);
    return { t: 'term', object, name: CALLED, args: [text(name)], named: new Map() };
  }

  private located(annotations: Member['annotations'], frame: Frame): Term {
    const named = new Map<string, Value>();
    for (const { name, args } of annotations) {
      const by = FINDS.exec(name)?.[1] ?? (name === 'Term' ? 'Label' : undefined);
      const said = args.at(0);
      if (by === undefined || said === undefined || strategyNamed(by) === null) continue;
      const value = this.following.evaluate(said, frame);
      if (value.t !== 'text') continue;
      return { t: 'term', object: { t: 'free', name: 'By' }, name: by, args: [text(value.text)], named };
    }
    return { t: 'term', object: null, name: 'FindBy', args: [], named };
  }
}

/** What is done in a row to what is on a page, at most. */
const MAX_CHAIN = 20;
