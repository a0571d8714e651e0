import { nameWords } from '../../fields/names';
import type { Locator } from '../locators/locator';
import { elementName } from '../locators/labels';
import { locatorArgument, namedElement, readLocator } from '../locators/locators';
import { isTechnical } from '../technical';
import { textOf, type Term } from '../values';
import type { Action } from './action';
import { SUBMITS } from './keys';
import { goesOn, namedTarget } from './targets';
import { groupOf, isBox, isInGroup, isRadio, radio, ticked } from './ticking';

/** A click: on a button or a link, or on a box or radio button that it ticks. */
export function clicking({ object, args, named, name }: Term, key: string): Action | null {
  const receiver = object === null || (args.length > 0 && goesOn(object)) ? null : readLocator(object);
  if (key === 'press' || key === 'presskey') {
    const pressed = [textOf(args.at(0)), textOf(args.at(1))].some((text) => text !== null && SUBMITS.test(text));
    if (pressed) return { does: 'submit' };
    // What has the focus then is not known.
    if (args.some((arg) => textOf(arg) === 'Tab')) return { does: 'click', target: null, shown: name };
  }
  const found =
    receiver ??
    (args.length > 0 ? locatorArgument(args[0]) : null) ??
    namedTarget(named) ??
    (object === null ? null : namedElement(object));
  // SeleniumLibrary: `Click Button  id:next`
  const target = found?.control === null && key === 'clickbutton' ? { ...found, control: 'button' as const } : found;
  if (target === null)
    return object === null && args.length === 0 ? null : { does: 'click', target: null, shown: name };
  // Who ticks that says nothing but not to be a machine.
  if (/captcha/i.test(target.shown)) return { does: 'click', target, shown: target.shown };
  if (key.startsWith('click') || key === 'tap' || key === 'jsclick' || key === 'forceclick') {
    if (isRadio(target)) return radio(target);
    if (isInGroup(target)) return ticked(target, true);
    if (isOneByValue(target)) return radio({ ...target, labels: target.names.slice(0, 1) });
    const group = target.control === null && target.labels.length === 0 ? groupOf(target.text) : null;
    if (group !== null) return radio({ ...target, labels: [group], option: target.text });
    if (target.control === 'checkbox' && !isOfRow(target)) return ticked(target, true);
    const byName = target.control === null ? namesControl(target.names) : null;
    const told = target.labels.length > 0 || !isTechnical(target.names[0] ?? '');
    const of = choiceOf(target);
    if (of !== null) return radio({ ...target, labels: [of], option: target.text });
    if (byName === 'radio' && told)
      return radio(target.labels.length > 0 ? target : { ...target, labels: target.names.slice(0, 1) });
    if (byName === 'checkbox' || isBox(target) || isNamedBox(target)) return ticked(withText(target), true);
  }
  return { does: 'click', target, shown: target.shown };
}

/** `hobbyLabel(name)` gives the label of one of several: which one is what the label says. */
function choiceOf({ control, labels, text, shown, names }: Locator): string | null {
  if (control !== null || labels.length > 0 || !text || !/^\(?(?:\/\/)?label\b/.test(shown)) return null;
  const [held = ''] = names;
  const name = elementName(held).replace(/^\$|_?(?:label|radio|check_?box|option|choice)s?$/gi, '');
  const says = nameWords(text).join('');
  return name.length < 3 || isTechnical(name) || nameWords(name).some((word) => says.includes(word)) ? null : name;
}

/** SitePrism's `element :night_shift, "[value='night_shift']"`: a button would hold what people read. */
function isOneByValue({ control, labels, option, shown, names: [held = ''] }: Locator): boolean {
  return (
    control === null &&
    labels.length === 0 &&
    option !== null &&
    /^[a-z\d]{2,20}(?:_[a-z\d]{2,20}){1,4}$/.test(option) &&
    /^(?:input)?\[value=["']?\w+["']?\]$/.test(shown) &&
    held !== '' &&
    !isTechnical(held)
  );
}

/** The box of a row of a list, which its unknown id tells from others. */
function isOfRow({ labels, shown }: Locator): boolean {
  return labels.length === 0 && /\bvalue\s?=\s?(?:['"]{2}|\])/.test(shown);
}

/** `#termsCheckbox`; not the box above a table that ticks all of its rows. */
function isNamedBox({ control, labels, shown }: Locator): boolean {
  const plain =
    control === null &&
    /^#[\w-]+$/.test(shown) &&
    !/^#(?:li|tab|menu|nav|item|tile|card)[-_]|all|row|table|grid|filter|label|wrapper|btn|button/i.test(shown);
  return plain && namesControl(labels) === 'checkbox';
}

/** `//label[text()='Remember me?']` is what it says. */
function withText(target: Locator): Locator {
  return target.labels.length > 0 || target.names.length > 0 || target.text === null
    ? target
    : { ...target, labels: [target.text] };
}

function namesControl(names: readonly string[]): 'radio' | 'checkbox' | null {
  const [name = ''] = names;
  if (/radio_?(?:btn|button)$/i.test(name)) return 'radio';
  if (/(?:link|page|tab|menu|title|header|text|list|panel|section|card|item)$/i.test(name)) return null;
  if (/check_?box|^chk|^cb(?=[A-Z_])/i.test(name)) return 'checkbox';
  return /radio/i.test(name) ? 'radio' : null;
}
