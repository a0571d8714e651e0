import { itemsOf, zipped } from './known-lists';
import { GETS, atPath, joinedRecord, keyOf, recordMethod } from './record-methods';
import { BUILDS_TEXT, builtText } from './text-builders';
import { called, partOf, parts, replaced } from './text-methods';
import { UNKNOWN, held, isRecordLike, joined, text, textOf, type Value } from './values';

/** What methods of strings, lists, maps, builders and data objects give, as far as tests need it. */

const CASES: Readonly<Record<string, (value: string) => string>> = {
  humanize: (value) => capital(value.replaceAll('_', ' ')),
  titleize: (value) => value.replaceAll('_', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  capitalize: capital,
  getabsolutepath: (value) => value,
  getpath: (value) => value,
  getcanonicalpath: (value) => value,
  toabsolutepath: (value) => value,
  trim: (value) => value.trim(),
  strip: (value) => value.trim(),
  tostring: (value) => value,
  to_s: (value) => value,
  to_sym: (value) => value,
  valueof: (value) => value,
  intern: (value) => value,
  freeze: (value) => value,
  dup: (value) => value,
  clone: (value) => value,
  tolowercase: (value) => value.toLowerCase(),
  lower: (value) => value.toLowerCase(),
  downcase: (value) => value.toLowerCase(),
  tolower: (value) => value.toLowerCase(),
  touppercase: (value) => value.toUpperCase(),
  upper: (value) => value.toUpperCase(),
  upcase: (value) => value.toUpperCase(),
  toupper: (value) => value.toUpperCase(),
  astext: (value) => value,
  asint: (value) => value,
  asboolean: (value) => value,
  textvalue: (value) => value,
  getasstring: (value) => value,
  getasint: (value) => value,
  getstring: (value) => value,
  getint32: (value) => value,
  asstring: (value) => value,
  // Json.NET: `token.Value<string>()`
  value: (value) => value,
  toobject: (value) => value,
};

function capital(value: string): string {
  return value.slice(0, 1).toUpperCase() + value.slice(1);
}

/** Give back the text that they are called with. */
const SAME: ReadonlySet<string> = new Set(['string', 'str', 'valueof', 'tostring', 'secret', 'of', 'parse', 'number', 'int', 'double', 'bigdecimal']); // prettier-ignore
const LISTS: ReadonlySet<string> = new Set(['aslist', 'listof', 'of', 'array', 'list', 'tuple', 'asList', 'arguments']);
const ENDS_BUILDING: ReadonlySet<string> = new Set(['build', 'create', 'make', 'done', 'get', 'tobuilder', 'builder', 'copy', 'clone']); // prettier-ignore
/** Put a value into a text that waits for it: `"//label[text()='{var}']".replace("{var}", label)`. */
const REPLACES: ReadonlySet<string> = new Set(['replace', 'replaceall', 'replacefirst', 'sub', 'gsub']);
const STARTS_BUILDING = /^(?:builder|newBuilder|new_builder|create|make|a[A-Z]\w*|an[A-Z]\w*|build)$/;

/** Keeps one thing for each thread. */
export const HOLDER = /^(?:Inheritable)?ThreadLocal$|^AtomicReference$|^AsyncLocal$/;
const COPIES = /^(?:structuredclone|clonedeep|asdict|vars)$/;
/** Python: what an object holds, by name. */
const AS_RECORD = /^(?:__dict__|_asdict|model_dump|dict)$/;
const COPIED_WITH = /^(?:with|copy|_replace|model_copy|evolve)$/;
const HELD = 'held';
/** Records in records. */
const MAX_NESTED = 8;

const LETTERS: ReadonlySet<string> = new Set(['tochararray', 'chars', 'each_char', 'codepoints']);

/** Whether a place in a text is any: not known, or where a loop begins to count. */
export function isCounter(place: Value): boolean {
  return place.t !== 'text' || (place.as ?? []).some((name) => /^(?:i|j|k|n|idx|index|pos)$/i.test(name));
}

const FIRST: ReadonlySet<string> = new Set(['first', 'firstordefault', 'single', 'singleordefault', 'findfirst', 'findany', 'getfirst']); // prettier-ignore
/** Java: what an `Optional` gives is what it holds. */
const UNWRAPS = /^orelse(?:throw|get)?$/;

/** What a call on a known value gives; null when nothing is known of it. */
export function callKnown(
  object: Value | null,
  name: string,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value | null {
  const key = name.toLowerCase();
  if (object === null || object.t === 'free') {
    const owner = object === null ? '' : object.name;
    if (LISTS.has(key) && /^(?:|Arrays|List|Set|ImmutableList|Stream|Collections)$/.test(owner) && args.length > 0) {
      return owner === '' && args.length === 1 && args[0].t === 'list' ? args[0] : { t: 'list', items: [...args] };
    }
    if (owner === 'Optional' && /^of(?:nullable)?$/.test(key) && args.length === 1) return args[0];
    if (/^empty(?:list|set)$/.test(key) && args.length === 0) return { t: 'list', items: [] };
    // `zip(names, values)`
    if (key === 'zip' && owner === '' && args.length > 1) return zipped(args);
    const counted = owner === '' ? countedItems(key, args) : null;
    if (counted !== null) return counted;
    if (key === 'dict' && owner === '' && named.size > 0) return { t: 'record', entries: new Map(named) };
    if ((key === 'of' || key === 'entry') && /^(?:Immutable)?Map$/.test(owner)) return recordOf(args);
    if (
      SAME.has(key) &&
      args.length === 1 &&
      /^(?:|String|Character|Integer|Double|Long|Number|BigDecimal|Convert)$/.test(owner)
    ) {
      return args[0].t === 'text' ? args[0] : null;
    }
    // C#: `string.Join(", ", names)`
    const each =
      key === 'join' && args.length === 2 && /^[sS]tring$/.test(owner) && args[1].t === 'list' ? args[1] : null;
    if (each !== null && args[0].t === 'text') return callKnown(each, 'join', [args[0]], named);
    if (key === 'join' && owner === 'String' && args.length > 1 && args.every(({ t }) => t === 'text')) {
      const [between, ...each] = args.map((arg) => textOf(arg) ?? '');
      return text(each.join(between));
    }
    // Java's may be imported by itself.
    if (key === 'format' && /^(?:[sS]tring|)$/.test(owner)) return formatted(args[0], args.slice(1));
    const [first] = args;
    if (COPIES.test(key) && args.length === 1 && isRecordLike(first)) return joinedRecord([first]);
    // JavaScript: `Object.assign({}, user, { city: 'Rome' })`
    if (owner === 'Object' && key === 'assign' && args.every(isRecordLike)) return joinedRecord(args);
    // JavaScript: `Object.keys(user)`
    if (owner === 'Object' && args.length === 1 && first.t === 'record') return itemsOf(first.entries, key);
    return null;
  }
  if (UNWRAPS.test(key) && (object.t === 'text' || object.t === 'record' || object.t === 'object')) return object;
  switch (object.t) {
    case 'text': {
      const change = Object.hasOwn(CASES, key) ? CASES[key] : undefined;
      if (key === 'get' && args.length === 0) return object;
      if (change !== undefined && args.length === 0) return text(change(object.text), object.type);
      // `salary.ToString(CultureInfo.InvariantCulture)`
      if (key === 'tostring' && args.length === 1 && args[0].t !== 'text') return object;
      // Of a constant of an enumeration.
      if ((key === 'name' || key === 'tostring') && args.length === 0) return object;
      if (key === 'concat') return joined([object, ...args]);
      if (key === 'format' || key === 'formatted') return formatted(object, args);
      if (REPLACES.has(key) && args.length === 2)
        return called(replaced(object.text, textOf(args[0]), only(args[1]), key === 'replace'), object);
      // What is typed letter by letter is the text.
      if (LETTERS.has(key) || (key === 'split' && textOf(args.at(0)) === '')) return object;
      if (key === 'charat' && args.length === 1 && isCounter(args[0])) return object;
      const told = partOf(object.text, key, args);
      if (told !== null) return told;
      if (key === 'split') return parts(object, textOf(args.at(0)));
      return UNKNOWN;
    }
    case 'list':
      if (args.length > 0 && ['getjsonobject', 'getjsonarray', 'getstring'].includes(key))
        return object.items.at(Number(textOf(args[0]) ?? 0)) ?? null;
      if (['get', 'at', 'elementat', 'nth'].includes(key)) return object.items.at(Number(textOf(args[0]) ?? 0)) ?? null;
      if (FIRST.has(key) && args.length === 0) return object.items.at(0) ?? null;
      if ((key === 'last' || key === 'lastordefault') && args.length === 0) return object.items.at(-1) ?? null;
      if (key === 'zip' && args.length > 0) return zipped([object, ...args]);
      // Of a pair.
      if (object.items.length === 2 && args.length === 0 && (key === 'getkey' || key === 'getvalue'))
        return object.items[key === 'getkey' ? 0 : 1];
      if (['push', 'add', 'append'].includes(key) && args.length === 1) {
        if (object.items.length < 1000) object.items.push(args[0]);
        return object;
      }
      if (['tolist', 'toarray', 'stream', 'values', 'iterator', 'toobject', 'children'].includes(key)) return object;
      // JavaScript: `for (const [i, user] of users.entries())`
      if (key === 'entries' && args.length === 0)
        return {
          t: 'list',
          items: object.items.map((item, i) => ({ t: 'list', items: [text(String(i), 'number'), item] })),
        };
      if (key === 'join' && object.items.every(({ t }) => t === 'text')) {
        return text(object.items.map((item) => textOf(item)).join(textOf(args[0]) ?? ','));
      }
      return null;
    case 'record': {
      // A template that was read from a file: `body.Replace("$name", name)`
      if (REPLACES.has(key) && args.length === 2) return filledIn(object, textOf(args[0]), args[1], 0);
      if (key === 'toobject' && args.length === 0) return object;
      const made = recordMethod(object.entries, object.open === true, name, args, named);
      if (made !== null) return made;
      if (args.length > 0 && GETS.has(key)) {
        const entry = keyOf(args[0]);
        return entry === null ? null : (object.entries.get(entry) ?? atPath(object, entry) ?? args.at(1) ?? UNKNOWN);
      }
      if (['put', 'set', 'add'].includes(key) && args.length === 2) {
        const entry = keyOf(args[0]);
        if (entry !== null) object.entries.set(entry, held(args[1], entry));
        return object;
      }
      // `user.getEmail()` of a file of JSON
      return args.length === 0 ? (property(object, name) ?? itemsOf(object.entries, key)) : null;
    }
    case 'object': {
      const { state, of } = object;
      // `order with { Note = "x" }`, `user.copy(name = "x")`: another that is alike.
      if (named.size > 0 && args.length === 0 && COPIED_WITH.test(name))
        return { ...object, state: new Map([...state, ...named]) };
      if (of === null && BUILDS_TEXT.test(object.name)) return builtText(object, key, args);
      // `page.set(new LoginPage())`, `page.get().login()`
      if (of === null && HOLDER.test(object.name)) {
        if (key === 'set' && args.length === 1) state.set(HELD, args[0]);
        return args.length === 0 && key === 'get' ? (state.get(HELD) ?? null) : null;
      }
      if (args.length === 0 && ENDS_BUILDING.has(key) && (state.size > 0 || of === null)) return object;
      if (args.length === 0 && STARTS_BUILDING.test(name)) {
        return { t: 'object', name: object.name, of, state: new Map(), args: [] };
      }
      if (args.length === 0 && AS_RECORD.test(name) && state.size > 0) return joinedRecord([object]);
      if (args.length === 0) return property(object, name);
      const field =
        args.length === 1 ? /^(?:set|with|and|add|having|Set|With)_?([A-Za-z]\w*)$/.exec(name)?.[1] : undefined;
      if (field !== undefined) state.set(lowerFirst(field), args[0]);
      // Lombok's `Person.builder().name("Ann")`
      else if (
        args.length === 1 &&
        /^[a-z]\w*$/.test(name) &&
        !ASKS.test(name) &&
        (of === null || (args[0].t !== 'closure' && of.declaration.members.some((member) => member.name === name)))
      )
        state.set(name, args[0]);
      else return null;
      return object;
    }
    default:
      return null;
  }
}

/** Asks a thing that is built, or does something with it, and gives it nothing: `json.getJSONObject("user")`. */
const ASKS = /^(?:get|is|has|opt|contains|find|remove|delete|read|path|at|to|as|equals|compare|parse|print|log|write|wait|assert|expect|verify|should|check)(?![a-z])/; // prettier-ignore

/** A member by name, also through `getEmail` and whatever case it was set in; null when it is not known. */
export function property(object: Value, name: string): Value | null {
  if (object.t === 'list') {
    if (name === 'first' || (name === 'Key' && object.items.length === 2)) return object.items.at(0) ?? null;
    const item = /^Item([1-7])$/.exec(name)?.[1];
    if (item !== undefined) return object.items.at(Number(item) - 1) ?? null;
    if (name === 'Value' && object.items.length === 2) return object.items[1];
    if (name === 'last') return object.items.at(-1) ?? null;
    return null;
  }
  if (object.t !== 'record' && object.t !== 'object') return null;
  const entries = object.t === 'record' ? object.entries : object.state;
  const exact = entries.get(name);
  if (exact !== undefined) return exact;
  if (name === '__dict__' && object.t === 'object') return joinedRecord([object]);
  const bare = name.replace(/^(?:get|is|Get)_?(?=[A-Z_])/, '').replace(/\(\)$/, '');
  const wanted = plain(bare);
  for (const [key, value] of entries) if (plain(key) === wanted) return value;
  return null;
}

export function setProperty(object: Value, name: string, value: Value): void {
  if (object.t === 'object') object.state.set(name, value);
  else if (object.t === 'record') object.entries.set(name, value);
  else if (object.t === 'list' && /^\d{1,3}$/.test(name)) {
    // What nothing was set to in front of it is there, and unknown.
    while (object.items.length < Number(name)) object.items.push(UNKNOWN);
    object.items[Number(name)] = value;
  }
}

/** Python's `len(names)`, `range(3)`, `enumerate(names)`; null for anything else. */
function countedItems(key: string, args: readonly Value[]): Value | null {
  const [first] = args as [Value?];
  if (first === undefined) return null;
  switch (key) {
    case 'len':
      return args.length === 1 && first.t === 'list' ? text(String(first.items.length), 'number') : null;
    case 'range': {
      const numbers = args.slice(0, 2).map((arg) => Number(textOf(arg) ?? NaN));
      const [from, to] = numbers.length === 1 ? [0, numbers[0]] : numbers;
      const count = args.length < 3 && Number.isInteger(from) ? to - from : 0;
      return count > 0 && count <= MOST_COUNTED
        ? { t: 'list', items: Array.from({ length: count }, (_, i) => text(String(from + i), 'number')) }
        : null;
    }
    // Of a reader, its header.
    case 'next':
      return first.t === 'list' ? (first.items.shift() ?? null) : null;
    case 'enumerate': {
      const start = Number(textOf(args.at(1)) ?? 0);
      const pair = (number: Value, item: Value): Value => ({ t: 'list', items: [number, item] });
      // Of what is not known, one item.
      return first.t === 'list'
        ? { t: 'list', items: first.items.map((item, i) => pair(text(String(start + i), 'number'), item)) }
        : { t: 'list', items: [pair(UNKNOWN, first)] };
    }
    default:
      return null;
  }
}

/** Turns of a loop that counts, each of which is followed. */
const MOST_COUNTED = 20;

function recordOf(args: readonly Value[]): Value {
  const entries = new Map<string, Value>();
  for (let i = 0; i + 1 < args.length; i += 2) {
    const key = keyOf(args[i]);
    if (key !== null) entries.set(key, args[i + 1]);
  }
  return { t: 'record', entries };
}

/** `"%s@example.com"` and `"{}@example.com"` with their arguments. */
function formatted(template: Value | undefined, given: readonly Value[]): Value {
  // `String.format(locator, (Object[]) parameters)`
  const args = given.length === 1 && given[0].t === 'list' ? given[0].items : given;
  const pattern = textOf(template);
  if (pattern === null || pattern.length > 2000) return { t: 'unknown', parts: [...args] };
  let next = 0;
  const parts: Value[] = [];
  for (const piece of pattern.split(/(%0?\d{0,2}[sd]|\{\w{0,20}\})/)) {
    const place = /^\{(\d+)\}$/.exec(piece)?.[1];
    if (place !== undefined) parts.push(args.at(Number(place)) ?? UNKNOWN);
    else if (/^(?:%0?\d*[sd]|\{\w*\})$/.test(piece)) parts.push(padded(args.at(next++) ?? UNKNOWN, piece));
    else if (piece !== '') parts.push(text(piece));
  }
  return joined(parts);
}

/** `%03d` of a number. */
function padded(value: Value, hole: string): Value {
  const width = /^%0(\d{1,2})d$/.exec(hole)?.[1];
  return width === undefined || value.t !== 'text' ? value : text(value.text.padStart(Number(width), '0'));
}

/** JavaScript writes a list of one as the one. */
function only(value: Value): Value {
  return value.t === 'list' && value.items.length === 1 ? value.items[0] : value;
}

/** A record with a value in place of what stands for it in its texts. */
function filledIn(value: Value, what: string | null, by: Value, depth: number): Value {
  if (what === null || what === '' || depth > MAX_NESTED) return value;
  const each = (item: Value): Value => filledIn(item, what, by, depth + 1);
  switch (value.t) {
    case 'text':
      return value.text === what ? by : value.text.includes(what) ? replaced(value.text, what, by, true) : value;
    case 'list':
      return { ...value, items: value.items.map(each) };
    case 'record':
      return { ...value, entries: new Map(Array.from(value.entries, ([key, item]) => [key, each(item)])) };
    default:
      return value;
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/_/g, '');
}

function lowerFirst(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}
