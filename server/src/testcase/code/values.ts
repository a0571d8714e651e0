import type { ClassDeclaration, FunctionDeclaration, Parameter, Statement } from './program';
import type { Scope } from './scope';
import type { OfClass, Unit } from './units';

/**
 * What an expression of a test turns out to be when its program is followed: a text that is known, or the shape of
 * what is not, such as `driver.findElement(By.id("email"))`, from which a locator is read.
 */
export type Value = Text | Joined | Term | Member | Free | List | RecordValue | ObjectValue | Closure | Unknown;

interface Held {
  /** Names of the variables, members and parameters that held a value, the first holder first. */
  as?: readonly string[];
  /** The page object that it is a member of. */
  on?: string;
  /** Atata: what a test goes on with once something is done to it, and where it leads when it is clicked. */
  owner?: ObjectValue;
  leads?: ObjectValue;
}

export interface Text extends Held {
  t: 'text';
  text: string;
  type: 'string' | 'number' | 'boolean';
}

/** A text of which not all parts are known. */
interface Joined extends Held {
  t: 'joined';
  parts: readonly Value[];
}

/** A call that was not followed, with what it was called on and with. `new Select(x)` is a term without object. */
export interface Term extends Held {
  t: 'term';
  object: Value | null;
  name: string;
  args: readonly Value[];
  named: ReadonlyMap<string, Value>;
  /** The project's own class of elements that it is declared as: `@FindBy(id = "city") TextBox city`. */
  of?: OfClass;
}

/** A member of something unknown: `By.ID`, `Keys.ENTER`, `config.user`. */
interface Member extends Held {
  t: 'member';
  object: Value;
  name: string;
}

/** A name that nothing declares: `driver`, `By`, `cy`. */
interface Free extends Held {
  t: 'free';
  name: string;
}

interface List extends Held {
  t: 'list';
  items: Value[];
}

export interface RecordValue extends Held {
  t: 'record';
  entries: Map<string, Value>;
  /** It has more entries than are known. */
  open?: true;
}

/** An instance of a class, or the class itself where its members are static; `of` is null for a class nobody declares. */
export interface ObjectValue extends Held {
  t: 'object';
  name: string;
  of: { unit: Unit; declaration: ClassDeclaration } | null;
  state: Map<string, Value>;
  args: readonly Value[];
}

export interface Closure extends Held {
  t: 'closure';
  unit: Unit;
  parameters: readonly Parameter[];
  body: readonly Statement[];
  scope: Scope | null;
  self: ObjectValue | null;
  /** The declaration it is, for a function that has one. */
  declaration: FunctionDeclaration | null;
}

interface Unknown extends Held {
  t: 'unknown';
  parts: readonly Value[];
  /** It is null, as the test says. */
  none?: true;
}

export const UNKNOWN: Unknown = { t: 'unknown', parts: [] };
export const NONE: Unknown = { t: 'unknown', parts: [], none: true };

/** What nobody set is a member of this: `lastName` of a person that only has a first name. */
export const UNSET: Free = { t: 'free', name: 'this' };

const MAX_HELD = 4;

/** The value as it is known under one more name. */
export function held(value: Value, name: string): Value {
  switch (value.t) {
    // Things with an identity keep it; what wraps an element is called as it is first held.
    case 'object':
      if (isControl(value) || value.args.some((arg) => arg.t === 'term' || isSelector(arg))) value.as ??= [name];
      return value;
    case 'closure':
      return value;
    case 'list': {
      // `EMAIL = (By.ID, "x1")`: what is looked for is called so, also where the two are spread.
      const [kind, selector] = value.items;
      return value.items.length === 2 && isStrategy(kind) ? { ...value, items: [kind, held(selector, name)] } : value;
    }
    case 'record':
      // `email: { css: '#x1' }` is called as it is first held, and has the same entries.
      return value.as === undefined && isLocator(value) ? { ...value, as: [name] } : value;
    default: {
      const as = value.as ?? [];
      return as.length >= MAX_HELD || as.at(-1) === name ? value : { ...value, as: [...as, name] };
    }
  }
}

/** The value as a member of an object, where that is called as a page, or a part of one. */
export function onPage(value: Value, { name }: ObjectValue): Value {
  const isElement = value.t === 'term' || value.t === 'text' || value.t === 'list' || value.t === 'joined';
  return isElement && value.on === undefined && PAGE.test(name) ? { ...value, on: name } : value;
}

const PAGE = /(?:Page|Screen|View|Form|Modal|Dialog|Component|Section|Panel|Tab|PO)$|^Page(?=[A-Z])/;

/** `id=email`, `//input[@id='email']`: a text that nothing but an element is found by. */
export function isSelector(value: Value): boolean {
  return value.t === 'text' && SELECTOR.test(value.text);
}

const SELECTOR = /^(?:(?:id|name|css|xpath|class|link)\s?=|\(?\/\/\w|#[A-Za-z][\w-]*$)/i;

/** An element's own object that is made with where it is, as a plain text: `Input(page, "login-email", "Email")`. */
export function isControl({ name, args }: ObjectValue): boolean {
  return CONTROL.test(name) && args.some(({ t }) => t === 'text' || t === 'joined');
}

const CONTROL =
  /(?:^|[a-z])(?:Input|Text(?:Area|area|Box|box|Field)|Field|Check[Bb]ox|Drop[Dd]own|Select|Combo[Bb]ox|Radio(?:Button|Group)?|(?:Date|Time|File)?Picker)(?:Element|Control)?$/;

/** `{ css: '#x1' }`, as CodeceptJS and Appium have locators. */
function isLocator({ entries }: RecordValue): boolean {
  if (entries.size !== 1) return false;
  const [[strategy, selector]] = entries;
  return (
    /^(?:css|xpath|id|name|class|custom|react|shadow|frame|pw|fuzzy|ios|android)$/.test(strategy) &&
    selector.t === 'text'
  );
}

function isStrategy(kind: Value): boolean {
  return kind.t === 'member' && kind.object.t === 'free' && /^(?:By|AppiumBy|MobileBy)$/.test(kind.object.name);
}

export function text(value: string, type: Text['type'] = 'string'): Text {
  return { t: 'text', text: value, type };
}

/** The text that a value is, or null where any of it is unknown. */
export function textOf(value: Value | undefined): string | null {
  return value?.t === 'text' ? value.text : null;
}

/** The parts of a text put together: known when all are. Numbers alone are a sum, which nobody counts here. */
export function joined(parts: readonly Value[]): Value {
  if (parts.every((part): part is Text => part.t === 'text')) {
    if (parts.length > 1 && parts.every(({ type }) => type === 'number')) return UNKNOWN;
    const whole = parts.map((part) => part.text).join('');
    return text(whole, parts.length === 1 ? parts[0].type : 'string');
  }
  return { t: 'joined', parts };
}

export function isRecordLike(value: Value | undefined): value is RecordValue | ObjectValue {
  return value?.t === 'record' || value?.t === 'object';
}

const MAX_SOUGHT = 40;

/** Every known text inside a value, in the order written; bounded. */
export function textsIn(value: Value, left = { count: MAX_SOUGHT }): string[] {
  if (left.count-- <= 0) return [];
  switch (value.t) {
    case 'text':
      return [value.text];
    case 'joined':
    case 'unknown':
      return value.parts.flatMap((part) => textsIn(part, left));
    case 'list':
      return value.items.slice(0, MAX_SOUGHT).flatMap((item) => textsIn(item, left));
    case 'term':
      return [
        ...(value.object === null ? [] : textsIn(value.object, left)),
        ...value.args.flatMap((arg) => textsIn(arg, left)),
      ];
    case 'object':
      return value.args.flatMap((arg) => textsIn(arg, left));
    default:
      return [];
  }
}
