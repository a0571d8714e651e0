import type { Call, Expression, Span } from '../../program';

/** `ENTER`, `CTRL+A`, `\13`: keys, and no text. */
const KEY = /^(?:(?:CTRL|CONTROL|ALT|SHIFT|META|COMMAND)\+.{1,12}|\\?\d{1,3}|[A-Z]{2,10}(?:_[A-Z]{2,8}|\d{1,2})?)$/;
const KEYS = /^(?:ENTER|RETURN|TAB|ESC|ESCAPE|BACK_?SPACE|DELETE|HOME|END|SPACE|(?:ARROW|PAGE)_\w{2,6}|UP|DOWN|LEFT|RIGHT|F\d{1,2}|CLEAR|INSERT|NUMPAD_?\w{1,8}|.*\+.*|\\\d{1,3})$/; // prettier-ignore

/** Held while others are pressed, where a library takes keys alone: RPA's `Press Keys  CTRL  V`. */
const HELD = /^(?:ctrl|control|alt|shift|cmd|command|win)$/i;

/** What is typed into an element; null where keys are pressed. */
export function withoutKeyNames(given: readonly Expression[]): Expression[] | null {
  const [locator, ...keys] = given as [Expression?, ...Expression[]];
  if (locator === undefined) return null;
  if (locator.kind === 'literal' && HELD.test(locator.text)) return null;
  const typed = keys.filter((key) => !(key.kind === 'literal' && KEY.test(key.text) && KEYS.test(key.text)));
  if (typed.length === 0) return null;
  // `${NONE}`: into what was clicked last.
  return locator.kind === 'unknown'
    ? [{ kind: 'unknown', parts: [], span: locator.span, none: true }, ...typed]
    : [locator, ...typed];
}

/** Keys and no text: the tab key leaves the field that was clicked last. */
export function pressed(given: readonly Expression[], span: Span): Call {
  const [locator, ...keys] = given as [Expression?, ...Expression[]];
  const isNone = locator?.kind === 'unknown' || (locator?.kind === 'literal' && /^none$/i.test(locator.text));
  const tab = isNone ? keys.find((key) => key.kind === 'literal' && key.text === 'TAB') : undefined;
  const call = { kind: 'call', object: null, named: [], span } as const;
  if (tab?.kind !== 'literal') return { ...call, named: [], name: 'press_key_alone', args: [] };
  return { ...call, named: [], name: 'press', args: [{ ...tab, text: 'Tab' }] };
}
