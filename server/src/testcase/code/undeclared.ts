import type { Locator } from './locators/locator';
import { namedElement } from './locators/locators';
import { textOf, type Term, type Value } from './values';

/** What a call says by its name alone that it enters. */
interface SaidEntry {
  target: Locator;
  value: Value;
  /** null where the value is not known. */
  text: string | null;
}

const ENTERS = /^(?:enter|fill|fill_?in|type|input|set|select|choose)_?(?:the_?)?([A-Z]\w*|(?<=_)[a-z]\w*)$/;
/** Objects that stand for a part of an application. */
const PARTS = /(?:page|form|screen|dialog|modal|popup|panel|component|section|po)s?(?:object|model)?\d*$/i;
/** Names of nothing that a column could be called: many fields at once, parts of a page, settings of a run. */
const NO_FIELD =
  /^(?:in|into|out|up|all|text|values?|data|keys?|forms?|fields?|inputs?|options?|items?|rows?|tabs?|menus?|links?|buttons?|pages?|elements?|line|first|last|random|new|default|valid|invalid|correct|wrong)$|^(?:first|last|random|all|any|nth)_?(?!name)[A-Z]|and[_A-Z]|_and_|(?:credentials|details|info|information|data|forms?|timeouts?|viewport\w*|cookies?|headers?|tabs?|menus?|rows?|items?|links?|buttons?|elements?|options?)$|by[_A-Z]|_by_/i; // prettier-ignore

/**
 * `loginPage.enterEmail('x')` of a page that no file declares, or that declares no such method: its name says what is
 * entered. Null for any other call.
 */
export function entryByName({ object, name, args, named }: Term): SaidEntry | null {
  if (object === null || args.length !== 1 || named.size > 0 || !isPart(object)) return null;
  const field = ENTERS.exec(name)?.[1];
  const [value] = args;
  if (field === undefined || NO_FIELD.test(field) || !mayBeData(value)) return null;
  const target = namedElement({ t: 'free', name: field });
  return target === null ? null : { target, value, text: textOf(value) };
}

function isPart(object: Value): boolean {
  // `new LoginPage(page)` of a class that nobody declares is a call without object.
  const made = object.t === 'term' && object.object === null && /^[A-Z]/.test(object.name);
  const own = made || object.t === 'object' || object.t === 'free' || object.t === 'member' ? [object.name] : [];
  return [...own, ...(object.as ?? [])].some((name) => name.length > 4 && PARTS.test(name));
}

function mayBeData(value: Value): boolean {
  return value.t === 'text' ? value.type !== 'boolean' : ['joined', 'member', 'free', 'unknown'].includes(value.t);
}
