import type { Locator } from '../locators/locator';
import { locatorArgument, namedElement, readLocator } from '../locators/locators';
import { isRecordLike, textOf, type Term, type Value } from '../values';
import type { Action } from './action';
import { SURE } from './call-names';
import { aimed } from './targets';

/** An option that is chosen of a list. */
export function selecting(term: Term, key: string): Action | null {
  const { object, args, named } = term;
  // LINQ: `rows.Select(row => row.Text)`
  if (args.at(0)?.t === 'closure') return null;
  // Capybara: `select 'Germany', from: 'Country'`
  const from = named.get('from') ?? recordEntry(args.at(-1), 'from');
  if (from !== undefined && args.length > 0) {
    const target = locatorArgument(from);
    return target === null
      ? null
      : chosen({ ...target, names: target.names.filter((name) => name !== 'from') }, args[0]);
  }
  const receiver = object === null ? null : readLocator(object);
  // Capybara: `find('#country').find_all('option').last.select_option`
  if (receiver?.control === 'option' && args.length === 0 && named.size === 0)
    return { does: 'enter', target: receiver, value: null, text: receiver.text ?? receiver.option, submits: false };
  if (receiver !== null) {
    const attribute = key === 'selectbyattribute' || key === 'selectby' ? args.at(1) : args.at(0);
    const value = attribute ?? named.values().next().value;
    return value === undefined ? null : chosen(receiver, value, key);
  }
  // Playwright of Python: `page.select_option("#city", label="Rome")`
  const picked = args.length === 1 && named.size > 0 ? PICKED.find((name) => named.has(name)) : undefined;
  const list = picked === undefined ? null : locatorArgument(args[0]);
  if (picked !== undefined && list !== null) return chosen(list, named.get(picked)!, picked);
  const at = args.length < 2 && named.size === 0 ? null : aimed({ ...term, args: args.map(unwrapped) }, key);
  if (at === null) {
    const target = SURE.has(key) && object !== null && args.length > 0 ? namedElement(object) : null;
    return target === null ? null : chosen(target, args[0], key);
  }
  // Browser library: `Select Options By    locator    text    Germany`
  const value =
    key === 'selectoptionsby' ? at.values.at(1) : (at.values.at(0) ?? named.get('label') ?? named.get('value'));
  return value === undefined ? null : chosen(at.target, value, key);
}

const PICKED = ['label', 'value', 'index'];

/** `{ label: 'Germany' }` is `Germany`. */
function unwrapped(value: Value): Value {
  if (!isRecordLike(value)) return value;
  const entries = value.t === 'record' ? value.entries : value.state;
  return entries.get('label') ?? entries.get('value') ?? entries.get('text') ?? entries.get('setLabel') ?? value;
}

function recordEntry(value: Value | undefined, key: string): Value | undefined {
  return value?.t === 'record' ? value.entries.get(key) : undefined;
}

export function chosen(target: Locator, value: Value, key = ''): Action {
  const option = unwrapped(value.t === 'list' && value.items.length > 0 ? value.items[0] : value);
  // The third entry is whatever the page shows there.
  const text = key.endsWith('index') ? null : textOf(option);
  return { does: 'enter', target, value: option, text, submits: false };
}
