import { UNKNOWN, joined, text, textOf, type Text, type Value } from './values';

/** What methods of texts give: parts of them, and others put in. */

/** What was made of a value is called as that is. */
export function called(made: Value, of: Value): Value {
  return of.as === undefined || (made.t !== 'text' && made.t !== 'joined') ? made : { ...made, as: of.as };
}

/** A text with the values in place of what stands for them; unknown where that is no plain text, or may be a pattern. */
export function replaced(whole: string, what: string | null, by: Value, plainly: boolean): Value {
  if (what === null || what === '') return UNKNOWN;
  if (!whole.includes(what)) return plainly ? text(whole) : UNKNOWN;
  const parts = whole.split(what).slice(0, 20);
  return joined(parts.flatMap((part, i) => [...(i > 0 ? [by] : []), ...(part === '' ? [] : [text(part)])]));
}

/** What a text begins with, and the part of it from a place on; null when it is asked for something else. */
export function partOf(whole: string, key: string, args: readonly Value[]): Value | null {
  const given = args.length === 1 || key === 'substring' ? textOf(args.at(0)) : null;
  if (given === null) return null;
  const truth = (is: boolean): Value => text(String(is), 'boolean');
  switch (key.replace(/[_?]/g, '')) {
    case 'startswith':
      return truth(whole.startsWith(given));
    case 'endswith':
      return truth(whole.endsWith(given));
    case 'equals':
      return truth(whole === given);
    case 'equalsignorecase':
      return truth(whole.toLowerCase() === given.toLowerCase());
    case 'substring': {
      const [from, to = whole.length] = args.map((arg) => Number(textOf(arg) ?? NaN));
      return Number.isInteger(from) && Number.isInteger(to) && args[0].as === undefined
        ? text(whole.slice(from, to))
        : null;
    }
    default:
      return null;
  }
}

/** A text in parts, as `"id:email".split(":")` gives it, where an element is called as the whole is; unknown for a pattern. */
export function parts(of: Text, by: string | null): Value {
  const { text: whole } = of;
  if (by === null || !/^[^\w\\[(.]{1,3}$|^,\s?$/.test(by) || whole.length > 500) return UNKNOWN;
  const found = whole.split(by).map((part) => text(part));
  return { t: 'list', items: LOCATES.test(whole) ? found.map((part) => called(part, of)) : found };
}

/** `xpath;//input[@id='x1']`: how an element is found, and where. */
const LOCATES = /^(?:xpath|css(?:selector)?|id|name|class(?:name)?|tag(?:name)?|(?:partial)?link(?:text)?)\W/i;
