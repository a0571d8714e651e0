import type { Expression } from '../../program';

/** `ENTER`, `CTRL+A`, `\13`: keys, and no text. */
const KEY = /^(?:(?:CTRL|CONTROL|ALT|SHIFT|META|COMMAND)\+.{1,12}|\\?\d{1,3}|[A-Z]{2,10}(?:_[A-Z]{2,8}|\d{1,2})?)$/;
const KEYS = /^(?:ENTER|RETURN|TAB|ESC|ESCAPE|BACK_?SPACE|DELETE|HOME|END|SPACE|(?:ARROW|PAGE)_\w{2,6}|UP|DOWN|LEFT|RIGHT|F\d{1,2}|CLEAR|INSERT|NUMPAD_?\w{1,8}|.*\+.*|\\\d{1,3})$/; // prettier-ignore

/** What is typed into an element; null where keys are pressed. */
export function withoutKeyNames([locator, ...keys]: readonly Expression[]): Expression[] | null {
  const typed = keys.filter((key) => !(key.kind === 'literal' && KEY.test(key.text) && KEYS.test(key.text)));
  if (typed.length === 0) return null;
  // `${NONE}`: into what was clicked last.
  return locator.kind === 'unknown'
    ? [{ kind: 'unknown', parts: [], span: locator.span, none: true }, ...typed]
    : [locator, ...typed];
}
