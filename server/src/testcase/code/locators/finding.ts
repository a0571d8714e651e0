import { textOf, type Term, type Value } from '../values';
import { MAX_CHAIN, ROLE_CONTROLS, WATIR_CONTROLS } from './finders';
import { located, UNTOLD, type Locator, type Reading } from './locator';
import { chosenBy, optionsName, plainly } from './role-names';
import { grouped, holds, shows } from './refined';
import type { Strategy } from './selected';
import { strategyNamed } from './selectors';

/** What calls of libraries find, as each reads its arguments. */

export function finding(finder: string, term: Term, key: string, depth: number, reading: Reading): Locator | null {
  const { object, args, named } = term;
  const first = args.at(0);
  const second = args.at(1);
  switch (finder) {
    case 'by': {
      if (args.length >= 2) {
        const found = byStrategy(first, second, reading);
        if (found !== null) return found;
      }
      const inner = first === undefined ? null : reading.read(first, depth + 1);
      return (
        inner ??
        byNamed(named, reading) ??
        (first?.t === 'record' || first?.t === 'text' || first?.t === 'joined' ? reading.argument(first) : null)
      );
    }
    case 'role': {
      const role = textOf(first)?.toLowerCase() ?? (first?.t === 'member' ? first.name.toLowerCase() : '');
      const options = second?.t === 'record' ? second.entries : second?.t === 'object' ? second.state : named;
      const label = optionsName(options, second);
      const control = Object.hasOwn(ROLE_CONTROLS, role) ? ROLE_CONTROLS[role] : null;
      const chosen = control === 'radio' && label !== null ? chosenBy(label, control, role) : null;
      if (chosen !== null) return chosen;
      const found = label === null ? located({ ...UNTOLD, control }, role, []) : reading.argument(label, 'label');
      if (found === null) return null;
      // A row is called as what stands in it.
      if (/^(?:row|cell|gridcell|listitem|rowgroup|article)$/.test(role))
        return { ...found, labels: [], text: label === null ? null : textOf(label) };
      if (role === 'group' || role === 'radiogroup') return grouped(found, found.labels[0]);
      // What one only reads is called so, and asks for nothing.
      if (/^(?:heading|img|paragraph|alert|status|banner|tooltip|figure)$/.test(role))
        return { ...found, labels: [], text: label === null ? null : textOf(label) };
      // Its name is what it says, not what it is for.
      if (control === 'option') return { ...found, control, labels: [], text: label === null ? null : textOf(label) };
      return { ...found, control: control ?? found.control };
    }
    case 'cy': {
      if (object === null || !isOnCy(object, depth)) return null;
      return reading.argument(first, 'auto');
    }
    case 'watir': {
      // An option is what it says.
      const said = key === 'option' ? (named.get('text') ?? named.get('label') ?? named.get('value')) : undefined;
      if (said !== undefined)
        return located({ ...UNTOLD, control: 'option', text: textOf(said) }, textOf(said) ?? key, []);
      const given =
        first?.t === 'record'
          ? reading.argument(first)
          : // Taiko: `checkBox('Gift')`
            first?.t === 'text' && args.length === 1 && object === null
            ? reading.argument(first, 'label')
            : (byNamed(named, reading) ?? (args.length >= 2 ? byStrategy(first, second, reading) : null));
      if (given === null) return null;
      const control = Object.hasOwn(WATIR_CONTROLS, key) ? WATIR_CONTROLS[key] : null;
      const option = named.get('value') ?? (first?.t === 'record' ? first.entries.get('value') : undefined);
      return { ...given, control: control ?? given.control, option: textOf(option) ?? given.option };
    }
    case 'css-auto': {
      const inner = first === undefined ? null : reading.read(first, depth + 1);
      if (inner !== null) return inner;
      const found = reading.argument(first, cssLike(first) ? 'css' : 'auto');
      if (found === null || second?.t !== 'record') return found;
      const has = second.entries.get('hasText');
      if (has !== undefined) return shows(found, has);
      const held = second.entries.get('has');
      return held === undefined ? found : holds(found, held, depth, reading);
    }
    case 'none':
      return null;
    case 'auto': {
      if (args.length >= 2) {
        const found = byStrategy(first, second, reading);
        if (found !== null) return found;
      }
      return byNamed(named, reading) ?? reading.argument(first, 'auto');
    }
    default:
      // `getByLabel(/city/i)`
      return reading.argument(finder === 'label' && first !== undefined ? plainly(first) : first, finder as Strategy);
  }
}

function cssLike(value: Value | undefined): boolean {
  const selector = textOf(value);
  return selector !== null && /^[a-z][\w-]*$/.test(selector);
}

/** `cy`, or what a chain of its calls gives. */
export function isOnCy(value: Value, depth = 0): boolean {
  for (let at: Value | null = value, i = depth; at !== null && i < MAX_CHAIN; i++) {
    if (at.t === 'free') return at.name === 'cy';
    at = at.t === 'term' ? at.object : null;
  }
  return false;
}

export function byStrategy(kind: Value | undefined, selector: Value | undefined, reading: Reading): Locator | null {
  if (kind === undefined || selector === undefined) return null;
  const name = kind.t === 'member' ? kind.name : kind.t === 'text' ? kind.text : null;
  const strategy = name === null ? null : strategyNamed(name);
  if (strategy === null || (kind.t === 'text' && kind.text.length > 20)) return null;
  return reading.argument(selector, strategy);
}

export function byNamed(named: ReadonlyMap<string, Value>, reading: Reading): Locator | null {
  const how = named.get('by') ?? named.get('how') ?? named.get('How');
  const using = named.get('value') ?? named.get('using') ?? named.get('Using');
  if (how !== undefined && using !== undefined) {
    const found = byStrategy(how, using, reading);
    if (found !== null) return found;
  }
  for (const [key, value] of named) {
    const strategy = strategyNamed(key);
    if (strategy !== null && strategy !== 'text') return reading.argument(value, strategy);
  }
  return null;
}
