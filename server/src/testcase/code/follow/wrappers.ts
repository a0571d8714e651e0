import { readLocator } from '../locators/locators';
import type { OfClass } from '../units';
import { isControl, isSelector, type ObjectValue, type Term, type Value } from '../values';

/** Wrappers of wrappers. */
const MAX_WRAPPED = 3;

/** What an object is held by that was made of an element: `emailBox` of `new TextBox(By.id("x1"))`. */
export function wrapperNames(object: ObjectValue): readonly string[] {
  const { as = [] } = object;
  return as.length > 0 && wrapsElement(object) ? as : [];
}

/** What is known as an element, as an object of the class that it is declared as. */
export function wrapped(element: Term, of: OfClass, lineage: readonly OfClass[]): ObjectValue {
  const state = new Map<string, Value>();
  for (const { declaration } of lineage)
    for (const { name, type, value } of declaration.members)
      if (value === null && type !== null && ELEMENT.test(type)) state.set(name, element);
  const { as, on } = element;
  const held = { ...(as === undefined ? {} : { as }), ...(on === undefined ? {} : { on }) };
  return { t: 'object', name: of.declaration.name, of, state, args: [element], ...held };
}

const ELEMENT = /^(?:I?WebElement|SelenideElement|WebElementFacade|MobileElement|Locator|By)$/;

/** Whether an object was made of an element, of where one is (`Locator(By.ID, "x1")`), or of another such object. */
export function wrapsElement(object: ObjectValue, depth = 0): boolean {
  if (isControl(object)) return true;
  const { args } = object;
  const [kind, selector] = args;
  if (args.length > 1 && readLocator({ t: 'list', items: [kind, selector] }) !== null && kind.t === 'member')
    return true;
  return args.some((arg) => isElement(arg, depth));
}

function isElement(arg: Value, depth: number): boolean {
  if (arg.t === 'object') return depth < MAX_WRAPPED && (readLocator(arg) !== null || wrapsElement(arg, depth + 1));
  return isSelector(arg) || readLocator(arg) !== null;
}
