import { classifyValue } from '../../fields/classify-field';
import { fieldName, nameWords, withoutRemark } from '../../fields/names';
import { known } from '../../wording/known-names';
import type { Place } from '../follow/trail';
import { CALLS } from '../idioms/call-names';
import { callKey } from '../locators/finders';
import type { Locator } from '../locators/locator';
import { elementName, labelsOf, type Candidate } from '../locators/labels';
import { locatorArgument } from '../locators/locators';
import { isTechnical, TECHNICAL } from '../technical';
import { textOf, type Value } from '../values';

export interface Label {
  text: string;
  name: string;
  sure: boolean;
  confidence: number;
}

/** The best name for what is entered: the locator's, its variable's, the value's, the method's. */
export function labelFor(target: Locator, value: Value | null, place: Place, given: string | null): Label | null {
  const technical = target.technical.at(0);
  let first: Label | null = null;
  for (const { text, confidence } of candidates(target, value, place, given)) {
    // What a method is called tells less than a locator's own name, however little that says.
    if (first !== null && confidence <= 0.5) break;
    const whole = /\s|^[A-Z][A-Za-z]{2,60}_[A-Z]/.test(text);
    const said =
      /^search\s/i.test(text) || SEARCHED.test(text)
        ? 'search'
        : whole
          ? withoutRemark(text).replace(UNIT, '')
          : nameWords(text).join(' ');
    const words = given !== null && /^[\p{L} ]{4,}$/u.test(given) ? chosenById(said) : said;
    const name = fieldName(words);
    if (name === 'password') {
      const which = target.names
        .map((held) => fieldName(nameWords(elementName(held)).join(' ')))
        .find((held) => held !== null && ONE_PASSWORD.test(held));
      if (which) return { text: which, name: which, sure: false, confidence };
    }
    // `ofType(String t)`, `const f = await box.$('input')`
    const isLetter = name?.length === 1 && confidence < 0.9;
    // `fn`, `x9`: short for what a page object calls by its name
    const isCode = name !== null && CODE.test(name) && target.names.some((held) => saysMore(elementName(held), name));
    if (name !== null && !isLetter && !isCode && !isTechnical(name))
      return { text: words, name, sure: false, confidence };
    if (first === null && confidence >= 0.9) first = { text, name: nameWords(text).join('_'), sure: true, confidence };
  }
  const plainly = first === null && technical === undefined ? ofText(target, value) : null;
  if (plainly !== null) return { text: plainly, name: plainly, sure: true, confidence: 0.35 };
  if (first === null && target.control === 'file') return { text: 'file', name: 'file', sure: true, confidence: 0.4 };
  if (first !== null || technical === undefined) return first;
  return { text: technical, name: nameWords(technical).join('_'), sure: true, confidence: 0.4 };
}

/** What only says that it is a text: `textField`, and a `body` that is typed where nothing has a name. */
function ofText({ names, control }: Locator, value: Value | null): string | null {
  if (control !== null) return null;
  const held = names.map((name) => TEXT.exec(name)?.[1].toLowerCase()).find((name) => name !== undefined);
  return held ?? value?.as?.find((given) => /^(?:body|content)$/.test(given)) ?? null;
}

const TEXT = /^_?(text|body|content)_?(?:area_?)?(?:field|area|box|input)$/i;

/** Of what is known, or of a word at least where the code is two consonants: `taskSupervisors` of `cg`. */
function saysMore(held: string, code: string): boolean {
  return known(held) || (/^\D+$/.test(code) && !held.startsWith(code) && tellsMore(held) && nameWords(held).length > 1);
}

const CODE = /^(?:[a-z]{1,2}\d{1,3}|[b-df-hj-np-tv-xz]{2})$/;

/** What a number is counted in: `Length (m)`. */
const UNIT = /(?<=\S) ?[([](?:[mck]?m[²³23]?|kg|g|t|lbs?|oz|ft|l|ml|%|[€$£]|EUR|USD|GBP|CHF|h|hrs?|hours?|min(?:utes?)?|s|sec(?:onds?)?|days?|weeks?|months?|years?|kW|hp|°[CF])[)\]]$/; // prettier-ignore

/** What may name a target, the most telling first; only as far as it is asked for. */
function* candidates(target: Locator, value: Value | null, place: Place, given: string | null): Generator<Candidate> {
  yield* labelsOf(target);
  for (const name of place.wrappers ?? []) yield { text: elementName(name), confidence: 0.7 };
  for (const text of target.weak.flatMap(knownPart)) yield { text, confidence: 0.6 };
  for (const name of valueNames(value)) yield { text: name.replace(GIVEN, ''), confidence: 0.55 };
  const methods = place.within.filter((method) => given !== 'true' || !MAKES.test(method));
  for (const text of methods.flatMap(methodLabel)) yield { text, confidence: 0.5 };
  // What a `within` looks into names what has no name of its own there.
  const around = place.inside === undefined ? null : locatorArgument(place.inside);
  for (const text of around?.labels ?? []) yield { text, confidence: 0.45 };
  for (const text of meant(given)) yield { text, confidence: 0.42 };
  for (const text of target.weak.filter(tellsMore)) yield { text, confidence: 0.4 };
}

/** What a value can only be: `ann@example.com`, `Female`. */
function meant(given: string | null): string[] {
  const type = given === null || given.length > 200 ? undefined : classifyValue(given)?.semantic_type;
  return type === 'email' || type === 'gender' || type === 'iban' ? [type] : [];
}

/** Of several that a form asks for. */
const ONE_PASSWORD = /^(?:new|old|current|confirm|repeat|retype|verify)_(?:\w+_)?password$/;

/** Whether a class says more than whose it is and what it looks like: not `gh-input`. */
function tellsMore(text: string): boolean {
  return (
    nameWords(text)
      .filter((word) => !TECHNICAL.has(word))
      .join('').length > 2
  );
}

/** Of a class, what is known to be a field's name: `orangehrm-firstname`. */
function knownPart(text: string): string[] {
  const all = nameWords(text);
  const words = all.filter((word) => !TECHNICAL.has(word));
  if (known(text) && words.length === all.length) return [text];
  const last = words.at(-1) ?? '';
  if (words.length === 2 && last.length > 4 && known(last)) return [last];
  return known(text) ? [text] : [];
}

/** `Country Id` that is chosen by a name, `Australia`, is a country. */
function chosenById(label: string): string {
  const what = /^(?:\w+[_ ])?([A-Za-z]{4,30})(?:_|\s|(?=I))[Ii]d$/.exec(label)?.[1];
  return what === undefined || !PLACES.test(what) ? label : what.toLowerCase();
}

const PLACES =
  /^(?:country|state|province|region|city|district|county|category|department|language|currency|gender|status|priority|role)$/i;

/** In front of a value's name they say where it is from, not what it is. */
const GIVEN = /^(?:entered|typed|expected|actual|given|random|sample|dummy|format(?:ted)?)_?(?=[A-Z_]|(?<=_)[a-z])/;

/** A search that something stands in front of: `small-searchterms`. */
const SEARCHED = /[-_]search_?(?:terms?|box|bar|query)$/i;

/** Says how a value is made: `generateRandomString`. */
const MADE =
  /^(?:generate|gen|make|create|random|get)_?\w*(?:string|text|value|word|data)$|^generate_?(?:unique|random|new|string|data)|^read_?\w{0,12}(?:file|xml|json)/i;

/** Says what becomes of a value: `valueToSend`. */
const BOUND = /to_?(?:send|type|enter|set|fill|input|select|write|be)/i;

/** What a value that is typed was called: a parameter, a property. */
function valueNames(value: Value | null): string[] {
  if (value === null) return [];
  const read = value.t === 'member' && !CALLS.has(callKey(value.name));
  const own = read || (value.t === 'term' && /^get[A-Z_]/.test(value.name)) ? [value.name] : [];
  // `excel.readData(2, "FirstName")` says which one it is.
  const key = value.t === 'term' && KEYED.test(value.name) ? textOf(value.args.at(-1)) : null;
  const keyed = key !== null && /^[A-Za-z][\w -]{2,40}$/.test(key) ? [key] : [];
  const names = [...own, ...(value.as ?? []), ...keyed]
    .map(elementName)
    .filter(
      (name) =>
        !isTechnical(name) && !/^(?:[tT]o|[aA]s)_?(?=[A-Z])/.test(name) && !MADE.test(name) && !BOUND.test(name),
    )
    .map(withoutWhich);
  // A parameter `userName` says what it is, a constant `ADMIN_NO_1` who.
  return names.length < 2 ? names : [...names.filter(known), ...names.filter((name) => !known(name))];
}

/** `USERNAME_TC009`, `PASSWORD_INVALID`: which of several a constant is. */
function withoutWhich(name: string): string {
  const rest = name.replace(WHICH, '');
  return rest !== name && known(rest) ? rest : name;
}

const WHICH = /_(?:TC_?\d{1,5}|(?:IN)?VALID|ADMIN|SAMPLE|TEST|WRONG|CORRECT|DEFAULT|STANDARD|\d{1,3})$/;

/** Looks a value up by its column's or its key's name. */
const KEYED =
  /^_?(?:read|get|fetch|load)_?(?:test_?)?(?:cell|excel|data|value|string|text|property|config|prop|row|param|from)/i;

/** `addProduct` ticks no product. */
const MAKES = /^(?:add|insert|put|write|with|fill|type|enter)/;

/** `enterEmail`, `fill_email_field`, `setEmail` say in their name what they enter. */
function methodLabel(method: string): string[] {
  if (/^(?:do|perform|run)?_?search(?:_?for)?$/i.test(method)) return ['search'];
  const own = (method.slice(0, 1).toLowerCase() + method.slice(1)).replace(/Async$/, '').replace(AND_THEN, '');
  const rest = /^(?:enter|fill|type|input|set|select|choose|provide|write|put|with|add|insert)_?(?:in_?|out_?|the_?)?(?=[A-Z_\s]|(?<=_))(.+)$/.exec(own)?.[1]?.replace(/(?<=[a-z])By(?:[A-Z]\w{1,40})?$/, ''); // prettier-ignore
  // `inputIsFocused` asks, `typeIntoElement` says where, `enterDetailsNewTag` fills several.
  return rest === undefined ||
    (rest.length < 4 && !known(rest) && !(TYPES.test(own) && !PARTICLE.test(rest))) ||
    nameWords(rest).length > (JOINS.test(rest) ? 3 : 4) ||
    (rest.includes('_or_') && rest.split('_or_').every(isTechnical)) ||
    NO_LABEL.test(rest)
    ? []
    : [rest];
}

/** Begins what a method asks, where it does something, or what else it does: `selectAndClear`. */
const NO_LABEL = /^(?:[iI]s|[hH]as|[sS]hould|[iI]nto|[tT]o|[oO]n|[aA]s|[fF]or|[fF]rom|[wW]ith|[bB]y|[dD]etails|[aA]nd|[oO]r|[iI]f)(?=[A-Z_])/; // prettier-ignore

/** What is done next: `enterNameAndContinue`. */
const AND_THEN = /_?[Aa]nd_?(?:[Cc]ontinue|[Ss]ubmit|[Cc]lick|[Pp]ress|[Vv]erify|[Vv]alidate|[Cc]heck|[Ww]ait|[Ss]ave|[Cc]onfirm|[Pp]roceed|[Ss]end|[Hh]it|[Tt]ap)(?=[A-Z_]|$).*$/; // prettier-ignore

/** Of three letters, a field's name only behind what types: `input_bab`, not `set_up`. */
const TYPES = /^(?:enter|fill|input)_[a-z]{3}$/;
const PARTICLE = /^(?:all|any|app|box|env|for|key|log|new|one|out|row|tab|the|two|url|val|web)$/;

/** More than a field's name: `enterEmailAndContinue`. */
const JOINS =
  /(?<=[a-z])(?:And|With|To|For|In|On|From|By|Into|Of|As|If)(?=[A-Z])|_(?:and|with|to|for|in|on|from|by|into|of|as|if|then)_/;
