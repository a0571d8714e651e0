import { readLocator } from '../locators/locators';
import { isControl, isSelector, type ObjectValue, type Value } from '../values';

/** Wrappers of wrappers. */
const MAX_WRAPPED = 3;

/** What an object is held by that was made of an element: `emailBox` of `new TextBox(By.id("x1"))`. */
export function wrapperNames(object: ObjectValue): readonly string[] {
  const { as = [] } = object;
  return as.length > 0 && wrapsElement(object) ? as : [];
}

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
