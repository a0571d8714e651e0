import { submits } from '../forms/choices';
import { isPage } from '../locators/finders';
import { located, UNTOLD, type Locator } from '../locators/locator';
import { locatorArgument, readLocator } from '../locators/locators';
import { BUILDS_TEXT, textBuilt } from '../text-builders';
import { textOf, type Term, type Value } from '../values';
import type { Action } from './action';
import { keyName, MODIFIERS, SUBMITS, withoutKeys } from './keys';
import { aimed, namedTarget } from './targets';
import { radio, ticked } from './ticking';
import { fileTyped, uploaded } from './uploading';

/** Text that is typed into an element, or into what was clicked last. */
export function typing(term: Term, key: string, lastClicked: Locator | null): Action | null {
  const { object, args, named } = term;
  // `expected.set(index, group)`, of a list of what was found
  if (key === 'set' && args.length > 1) return null;
  // `ImageIO.write(picture, "png", file)`
  if (key === 'write' && object?.t === 'free' && WRITES_FILES.test(object.name)) return null;
  // `report.append(name)`, of a text that is put together
  if (key === 'append' && object?.t === 'object' && BUILDS_TEXT.test(object.name)) return null;
  // .NET: a property of an object is set by its description, `property.SetValue(person, "Ann", null)`.
  if (key === 'setvalue' && isOfObject(term)) return null;
  // Capybara: `fill_in 'Email', with: 'x'`
  const given = named.get('with') ?? named.get('value') ?? named.get('text') ?? named.get('set');
  if (given !== undefined) {
    const receiver = object === null ? null : readLocator(object);
    // Capybara's `row.fill_in 'Room', with: 'B12'`: what it is called on is where the field lies.
    const own = key === 'fillin' || receiver === null ? locatorArgument(args.at(0)) : null;
    const target = own ?? receiver ?? namedTarget(named);
    return target === null ? null : entering(target, [given], key);
  }
  // SeleniumLibrary: `press_keys(None, 'x')`
  if (key === 'presskeys' && isNone(args.at(0)))
    return args.length < 2 ? null : entering(focused(lastClicked), args.slice(1), key);
  // Taiko: `write('x', into(textBox('City')))`
  const place = object === null ? args.at(1) : undefined;
  if (key === 'write' && place?.t === 'term' && place.name === 'into') {
    const target = locatorArgument(place.args.at(0), 'label');
    return target === null ? null : entering(target, args.slice(0, 1), key);
  }
  // WebdriverIO: `browser.keys('x')`
  const keyboard = object !== null && (onKeyboard(object) || (key === 'keys' && object.t === 'free' && isPage(object)));
  const at = keyboard && args.every((arg) => readLocator(arg) === null) ? null : aimed(term, key);
  // Watir: `checkbox.set`, `radio.set`
  if (at !== null && key === 'set' && (at.target.control === 'checkbox' || at.target.control === 'radio')) {
    return at.target.control === 'radio' ? radio(at.target) : ticked(at.target, textOf(at.values.at(0)) !== 'false');
  }
  if (at !== null) return at.values.length === 0 ? null : entering(at.target, at.values, key);
  if (keyboard && args.length > 0 && args.every(isTab)) return { does: 'leave' };
  // `page.keyboard.type('x')`, `actions.sendKeys('x')`: into what was clicked last.
  return keyboard && lastClicked !== null && args.length > 0 ? entering(lastClicked, args, key) : null;
}

const WRITES_FILES = /^(?:ImageIO|Files?|File(?:Utils|Writer)|IOUtils|Console|Debug|Trace|Log(?:ger)?)$/;

/** What was clicked last, unless that sends something or leads elsewhere: then only the test's own words say what it is. */
function focused(lastClicked: Locator | null): Locator {
  const isField = lastClicked !== null && lastClicked.control !== 'link' && !submits(lastClicked);
  return isField ? lastClicked : located(UNTOLD, 'what has the focus', []);
}

function isOfObject({ object, args }: Term): boolean {
  const [first] = args;
  if (args.length < 2) return false;
  if (object?.t === 'term' && /^Get(?:Runtime)?(?:Propert(?:y|ies)|Fields?)$/.test(object.name)) return true;
  return (args.length === 3 && isNone(args[2])) || (first.t === 'term' && first.name === 'CreateInstance');
}

function isNone(value: Value | undefined): boolean {
  return (value?.t === 'unknown' && value.none === true) || (value?.t === 'text' && /^none$/i.test(value.text));
}

function onKeyboard(object: Value): boolean {
  if (object.t === 'member') return /^(?:keyboard|switch_to)$/.test(object.name) || onKeyboard(object.object);
  // `actions.click(city).sendKeys("Rome").sendKeys(Keys.TAB)`
  if (object.t === 'term' && GOES_ON.test(object.name)) return object.object !== null && onKeyboard(object.object);
  if (object.t === 'term' || object.t === 'object')
    return /^(?:actions?|ActionChains|click|moveToElement|move_to_element|active_?element)$/i.test(object.name);
  return object.t === 'free' && /^(?:actions?|keyboard)$/.test(object.name);
}

const GOES_ON = /^(?:send_?keys|key_?(?:down|up)|pause)$/i;

/** WebdriverIO: `browser.uploadFile(path)` gives where the file lies then. */
function fileGiven(value: Value): string | null {
  return value.t === 'term' && value.name === 'uploadFile' ? textOf(value.args.at(0)) : null;
}

function isTab(value: Value): boolean {
  return /^tab$/i.test(keyName(value) ?? '');
}

/** What is typed: texts put together, keys left out. */
function entering(target: Locator, values: readonly Value[], key: string): Action | null {
  if (target.control === 'file') return uploaded(target, values);
  if (target.control === 'button' || target.control === 'link') return null;
  const typed: Value[] = [];
  const keys: string[] = [];
  const next: Value[] = [];
  const add = (part: Value): void => {
    const name = keyName(part);
    if (name !== null) keys.push(name);
    // `sendKeys("ann", Keys.TAB, "secret")`
    else if (typed.length > 0 && keys.some((one) => /^tab$/i.test(one))) next.push(part);
    else if (part.t === 'list') part.items.slice(0, 20).forEach(add);
    else if (part.t === 'joined' && part.parts.some((inner) => keyName(inner) !== null)) part.parts.forEach(add);
    // `Key.chord(Key.CONTROL, 'a')` is a command, whatever else is typed.
    else if (part.t === 'term' && part.name === 'chord')
      (part.args.some((one) => MODIFIERS.test(keyName(one) ?? '')) ? [] : part.args).forEach(add);
    else typed.push(part);
  };
  const all = key === 'sendkeys' || key === 'addvalue' || key === 'setvalue' || key === 'presskeys' || key === 'keys';
  (all ? values : values.slice(0, 1)).forEach(add);
  const sent = keys.some((name) => SUBMITS.test(name));
  if (typed.length === 0 || keys.some((name) => MODIFIERS.test(name))) return sent ? { does: 'submit' } : null;
  const [value] = typed;
  const texts = typed.map((part) => textOf(part) ?? fileGiven(part) ?? textOf(textBuilt(part)) ?? fileTyped(part));
  const following = next.length === 0 ? {} : { next };
  if (texts.includes(null)) return { does: 'enter', target, value, text: null, submits: sent, ...following };
  const written = texts.join('');
  const { text, submits } = withoutKeys(written);
  if (text === '' && written !== '') return sent || submits ? { does: 'submit' } : null;
  return { does: 'enter', target, value, text, submits: sent || submits, ...following };
}
