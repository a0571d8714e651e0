import { callKey } from './finders';
import { located, UNTOLD, type Locator } from './locator';
import type { Control } from './selected';
import { isTechnical } from '../technical';
import { textOf, type Value } from '../values';

/** Elements by their role: what is chosen, and the name that a role is looked up with. */

/** `getByRole('radio', { name: plan })`: the variable says of what one is chosen, and may be unknown; null for one that is named. */
export function chosenBy(label: Value, control: Control, role: string): Locator | null {
  const { as: names = [] } = label;
  const option = textOf(label);
  if (option === null) return located({ ...UNTOLD, control, text: '' }, role, names);
  const held = names.find(
    (name) => /^[a-z]\w{2,}$/.test(name) && !OF_CHOICES.test(name.replace(OF_TEXT, '')) && !isTechnical(name),
  );
  return held === undefined
    ? null
    : located({ ...UNTOLD, control, labels: [held.replace(OF_TEXT, '')], option }, option, names);
}

/** That it is what the button says: `storeLabel`. */
const OF_TEXT = /(?<=[a-z]{3})(?:Name|Label|Text|Title|Option|Choice|Value)$/;

/** What tells nothing of what is chosen. */
const OF_CHOICES =
  /name|label|text|title|radio|option|button|btn|value|choice|select|key|item|answer|locator|^(?:yes|no)/i;

/** What a pattern such as `/^Write your article/i` says; a label that is no pattern as it is. */
export function plainly(name: Value): Value {
  const source = name.t === 'object' && name.name === 'RegExp' ? textOf(name.args[0]) : null;
  if (source === null) return name;
  const words = source
    .replace(/\\s[*+?]?|\.[*+]|[\^$]/g, ' ')
    .replace(/\[(\w)\w\]/g, '$1')
    .replace(/\\(.)/g, '$1');
  const [first] = words.split('|');
  return /[[\](){}*+]/.test(first) ? name : { t: 'text', text: first.trim(), type: 'string' };
}

export function optionsName(options: ReadonlyMap<string, Value>, options2: Value | undefined): Value | null {
  const name = options.get('name') ?? options.get('Name') ?? options.get('setName');
  if (name !== undefined) return plainly(name);
  // Java: `new Page.GetByRoleOptions().setName("Email")`
  if (options2?.t === 'term' && callKey(options2.name) === 'setname') return options2.args[0] ?? null;
  return null;
}
