import type { Locator } from './locators/locator';
import { namedElement, readLocator } from './locators/locators';
import { held, textOf, type Term, type Value } from './values';

/** What a call says by its name alone that it enters. */
interface SaidEntry {
  target: Locator;
  value: Value;
  /** null where the value is not known. */
  text: string | null;
  /** What is typed into the fields behind it. */
  next?: Value[];
}

const ENTERS = /^(?:enter|fill|fill_?in|type|input|set|select|choose)_?(?:the_?)?([A-Z]\w*|(?<=_)[a-z]\w*)$/;
/** `performSearch("Rome")`, `searchForBook("Dune")`; not `searchResults` nor how it is searched. */
const SEARCHES =
  /^(?:(?:do|perform|run|execute)_?)?[sS]earch(?:_?[fF]or)?(?:_?(?!\w*(?:s|ed|ing|Button|Link|Page|Icon)$)[A-Z]\w{0,30})?(?:Async)?$/;
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
  if (object === null || named.size > 0 || !isPart(object)) return null;
  if (args.length === 2 && SIGNS_IN.test(name)) return signingIn(args);
  if (args.length !== 1) return null;
  const field = SEARCHES.test(name) ? 'search' : ENTERS.exec(name)?.[1];
  const [value] = args;
  if (field === undefined || NO_FIELD.test(field) || !mayBeData(value)) return null;
  const target = namedElement({ t: 'free', name: field });
  return target === null ? null : { target, value, text: textOf(value) };
}

/** `loginPage.loginAs("ann", "s3cret")` */
const SIGNS_IN =
  /^(?:do|perform)?_?(?:log_?in|sign_?in|authenticate)(?:_?(?:as|user|with(?:_?(?:in)?valid)?(?:_?credentials)?|to_?(?:app|application|system|site)))?(?:Async)?$/i;

function signingIn([who, secret]: readonly Value[]): SaidEntry | null {
  const target = namedElement({ t: 'free', name: 'username' });
  if (target === null || !mayBeData(who) || !mayBeData(secret)) return null;
  return { target, value: who, text: textOf(who), next: [held(secret, 'password')] };
}

const TYPES_INTO = /^(?:send|type|enter|write|input|set|fill|put|insert|select|choose|pick|escrib|ingres|digit|preench|rellen|seleccion|escolh|saisi|eingeb|inserisc|compil|wpisz|skriv)/i; // prettier-ignore
/** What is set of an element besides what it holds. */
const NO_CONTENT = /attribute|style|css|time|size|visib|enabl|disabl|state|focus|frame|window|class|index|position|colou?r|scroll|zoom|html|script|property|cookie|header|mail$|message|screen|log|listener|event|handler|keys?$|strategy|locator|driver/i; // prettier-ignore

/** `actions.sendText(page.getCity(), "Rome", true)` of a helper that no file declares: an element, and what goes into it. */
export function entryInto({ name, args, named }: Term): SaidEntry | null {
  const [first, second] = args;
  if (args.length < 2 || named.size > 0 || !TYPES_INTO.test(name) || NO_CONTENT.test(name)) return null;
  const target = first.t === 'text' ? null : readLocator(first);
  if (target === null || target.control === 'button' || target.control === 'link') return null;
  const isData = mayBeData(second) || (second.t === 'term' && readLocator(second) === null);
  return isData ? { target, value: second, text: textOf(second) } : null;
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
