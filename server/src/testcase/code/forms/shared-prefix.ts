import type { EntityHint } from '../../facts';
import { classifyName, isAboutPeople } from '../../fields/classify-field';
import { fieldName, nameWords, singular, tableName } from '../../fields/names';
import { known } from '../../wording/known-names';
import { tableOf } from '../../wording/hints';
import { tableIn } from '../../wording/unknown-things';
import { KNOWN_NOUNS, mayBeTable } from '../../wording/table-nouns';
import type { Entry } from './entry';
import { isTechnical, TECHNICAL } from '../technical';

/** What a row's own table is needed for: a product's name is no name of the product's row alone. */
const NEEDS_TABLE =
  /^(?:name|holder|id|ref|number|no|type|code|status|key|group|level|date|time|point|count|details?|info|data|text|list|text\d?)$/;

/** In front of a name they are part of it. */
const QUALIFIERS =
  /^(?:first|last|middle|full|new|old|current|half|whole|next|previous|main|billing|shipping|delivery|home|work|confirm|card|credit|start|end|min|max|from|to|date|phone|email|password|postal|zip)$/;

/** Whose name is what somebody signs in with, or somebody else's. */
const SIGNS_IN = /^(?:user|login|account|admin|card|file|field|display|nick)$/;

/** Says which form a field is of. */
const OF_FORM = /^(?:register|registration|reg|signup|signin|login|checkout)$/;

/** Says that something is looked for. */
const SEARCHES = /^(?:search|filter)$/;

/** Two letters that are no word stand for a form: `tf_fromAccountId`, `tf_amount` of a page to transfer funds. */
const ABBREVIATION = /^(?!id|no|my|is|to|of|in|on|at|by|as|or|us|uk|eu|ip|po|qr|tv|os|db|ui|hr|it)[a-z]{2}$/;

/** The abbreviation that fields of a test begin with, be it of several forms; what few of many begin with is a word. */
export function sharedAbbreviation(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  for (const label of labels) {
    const [first, ...rest] = nameWords(label);
    if (rest.length === 0 || !ABBREVIATION.test(first)) continue;
    seen.set(first, (seen.get(first) ?? 0) + 1);
  }
  const shared = [...seen].find(([, count]) => count > 1 && count * FEW >= labels.length);
  return shared === undefined ? [] : [shared[0]];
}

/** One of so many. */
const FEW = 4;

/** The word that all fields of a form, or most of many, begin with, which is the form's: `logins_email`, `logins_password`. */
export function sharedPrefix(entries: ReadonlyMap<string, Entry>): readonly string[] {
  const all = [...entries.values()].map(({ label }) => nameWords(label));
  const first = all.find((each) => each.length > 1)?.[0];
  if (entries.size < 2 || first === undefined || QUALIFIERS.test(first)) return [];
  // `driver[licence_no]`, `driver[licence_scan]`: a driver's columns
  if ([...entries.values()].every(({ of }) => of !== null)) return [];
  const count = prefixes(entries, first);
  const thing = sharedThing(entries, first);
  if (thing !== null) return thing;
  // `exported_csv_from`, `exported_csv_to`, `exported_csv_type`
  const second = all[0].at(1);
  const both = count > 2 && all.every((each) => each.length > 2 && each[0] === first && each[1] === second);
  if (both && second !== undefined && !QUALIFIERS.test(second)) return [first, second];
  if (count > 1 && OF_FORM.test(first)) return [first];
  return count === entries.size || (count > 2 && count >= entries.size * 0.6) ? [first] : [];
}

/** `leave_request_starts_on` and `leave_request_reason`, whatever else is labelled: a thing of two words. */
function sharedThing(entries: ReadonlyMap<string, Entry>, first: string): readonly string[] | null {
  const ids = [...entries.values()].filter(({ label }) => IDENTIFIER.test(label)).map(({ label }) => label.split(' '));
  const own = ids.filter((each) => each[0] === first);
  const second = own.at(0)?.at(1);
  if (own.length < 2 || second === undefined || !KNOWN_SECOND.test(second)) return null;
  return own.every((each) => each.length > 2 && each[1] === second) ? [first, second] : null;
}

/** As labels of elements are kept. */
const IDENTIFIER = /^[a-z]{3,20}(?: [a-z]{2,20}){1,4}$/;
/** What is a thing with the word in front of it: `leave_request`, `order_line`. */
const KNOWN_SECOND =
  /^(?:request|line|item|entry|record|type|plan|report|rule|card|account|order|group|note|template|setting|booking|application|contact|member|list|log|key)$/;

/** What a name as Rails and PHP write it is a field of: `guardian[full_name]`. */
export function ownerIn(shown: string): string | null {
  if (!shown.includes('[')) return null;
  const owner = /(?:^|[^\w-])([a-z][a-z_]{2,30})\[[a-z_]+\]/.exec(shown)?.[1];
  return owner === undefined || TAG.test(owner) ? null : owner;
}

/** Whether more fields than that begin with one word. */
function isOfAnother(entries: ReadonlyMap<string, Entry>, count: number): boolean {
  const other = [...entries.values()].find(({ of, label }) => of === null && nameWords(label).length > 1);
  const [first = ''] = other === undefined ? [] : nameWords(other.label);
  return other !== undefined && !QUALIFIERS.test(first) && prefixes(entries, first) > count;
}

const TAG = /^(?:input|div|select|textarea|span|button|form|label|option|table|tbody|img|main|section)$/;

/** What the names of a form's fields say that they are of, the most telling first. */
export function hintsOfNames(
  entries: ReadonlyMap<string, Entry>,
  shared: readonly string[],
  title: string,
  language: string,
): EntityHint[] {
  const owned = [...entries.values()].filter((entry) => entry.of !== null);
  // What fewer fields are of than of something else is a part of the form: `guardian[name]` beside `pupil_first_name`.
  const of = owned.length > 0 && isOfAnother(entries, owned.length) ? null : (owned.at(0)?.of ?? null);
  const thing = of === null ? [] : of.split('_');
  const owner = of === null ? null : tableOf(thing, `the fields are called "${of}[…]"`);
  const table = thing.length === 1 && !KNOWN_NOUNS.has(singular(thing[0])) ? tableIn(thing, language) : null;
  return [
    ...(owner === null ? [] : [{ ...owner, table: table ?? owner.table, confidence: 0.7 }]),
    ...hintOfPrefix(shared, entries, title, language),
  ];
}

/** Rails' `sponsor_name`, `sponsor_url`, `sponsor_tier` are of a sponsor. */
function hintOfPrefix(
  shared: readonly string[],
  entries: ReadonlyMap<string, Entry>,
  title: string,
  language: string,
): EntityHint[] {
  if (shared.length === 0) return [];
  // `add-comment-title`, `add-comment-text`: a comment's
  const words = shared.length > 1 && MAKES.test(shared[0]) ? shared.slice(1) : shared;
  const thing = words.join('_');
  if (SEARCHES.test(thing))
    return [{ table: 'searches', confidence: 0.6, reason: `the fields are called "${thing}_…"` }];
  const sure = [...entries.values()].filter(
    ({ label, confidence }) =>
      confidence >= 0.9 && label.toLowerCase().replaceAll(' ', '_').startsWith(shared.join('_')),
  );
  const isTold = nameWords(title).some((word) => singular(word) === thing);
  const isThing = KNOWN_NOUNS.has(thing) || (words.length > 1 && KNOWN_SECOND.test(words[1]));
  const enough = isThing || isTold || (sure.length === entries.size && mayBeTable(thing)) ? 2 : 3;
  if (!isThing && !isTold && shared.length === 1 && DOES.test(thing)) return [];
  if (sure.length < enough || !/^[a-z]{3,20}(?:_[a-z]{3,20})?$/.test(thing)) return [];
  // `usr_name`: three letters may be short for something.
  if (thing.length === 3 && !KNOWN_NOUNS.has(thing) && !isTold) return [];
  if (shared.some((word) => OF_FORM.test(word) || TECHNICAL.has(word))) return [];
  return [{ table: tableIn(words, language), confidence: 0.6, reason: `the fields are called "${thing}_…"` }];
}

/**
 * `customer_first_name` and `customer_last_name` beside others: a thing that most of a form's fields are of, or one that
 * the title speaks of.
 */
export function hintOfMost(entries: ReadonlyMap<string, Entry>, title: string): EntityHint[] {
  const told = nameWords(title).slice(0, MOST_WORDS).map(singular);
  const counts = new Map<string, number>();
  for (const { label } of entries.values()) {
    const words = nameWords(label);
    const [first, second] = words;
    if (words.length < 2 || QUALIFIERS.test(first)) continue;
    const two = words.length > 2 && told.some((word, i) => word === first && told[i + 1] === second);
    const isTold =
      first.length > 2 && told.includes(first) && mayBeTable(first) && !OF_FORM.test(first) && !isTechnical(first);
    if (!two && !isTold && !KNOWN_NOUNS.has(first)) continue;
    // `to a pickup point`: the field, and not of what.
    if (!isAboutPeople(tableName([first])) && told.join(' ').includes(words.map(singular).join(' '))) continue;
    // `job_title` is somebody's.
    if (!isAboutPeople(tableName([first])) && (classifyName(words)?.confidence ?? 0) >= 0.95) continue;
    const thing = two ? `${first} ${second}` : first;
    counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  const [thing, count] = [...counts].sort((a, b) => b[1] - a[1]).at(0) ?? ['', 0];
  if (count === 0) return [];
  const words = thing.split(' ');
  const table = tableName(words);
  if (words.every((word) => told.includes(word)))
    return [{ table, confidence: 0.65, reason: `the title and the fields speak of "${thing}"` }];
  const most = isAboutPeople(table) ? count === entries.size : count * 2 > entries.size;
  const enough = isAboutPeople(table) ? most || count > 1 : most && count > 1;
  return enough ? [{ table, confidence: 0.6, reason: `fields are called "${thing}_…"` }] : [];
}

const MAKES = /^(?:add|new|create|edit|update)$/;

/** In front of what is done to it: `edit_price`. */
const DOES = /^(?:add|edit|new|create|update|delete|remove|select|choose|enter|include|exclude|apply|manage|copy|show|set|save|get|health|quantity|no|num|number|is|has)$/; // prettier-ignore
const MOST_WORDS = 40;

/** How many fields of a form begin with a word. */
function prefixes(entries: ReadonlyMap<string, Entry>, prefix: string): number {
  const begins = (words: readonly string[]): boolean => words.length > 1 && words[0] === prefix;
  return [...entries.values()].filter(({ label }) => begins(nameWords(label))).length;
}

/** Behind a name: which control it is. */
const BUILT = /^(?:input|field|textbox|textfield|textarea|select|dropdown|checkbox)$/;

/** Rails' `document_title` on a page of documents is `title`. */
export function withoutPrefix(
  entry: Entry,
  tables: ReadonlySet<string>,
  shared: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): Entry {
  const all = nameWords(entry.label);
  // `accountNumber-input`: how it is built is no part of the name.
  const words = all.length > 2 && BUILT.test(all.at(-1)!) ? all.slice(0, -1) : all;
  const [first] = words;
  // A table of two words, `case_contact_occurred_at`, is no chance.
  if (first === 'search') return entry;
  const twice = shared.length === 2 && words.length > 2 && shared.every((word, i) => words[i] === word);
  // `userNameInput` is a username.
  if (!twice && fieldName(entry.label) === 'username') return entry;
  const two = twice || (words.length > 3 && tables.has(tableName(words.slice(0, 2))));
  const rest = words.slice(two ? 2 : 1);
  const needs = rest.length === 1 || (rest.length === 2 && rest[1] === 'id');
  // `registration_user_name` is the name of who registers.
  const ofAbbreviation = first === shared.at(0) && ABBREVIATION.test(first);
  const ofForm = (twice && OF_FORM.test(first)) || ofAbbreviation;
  // `trial_name` beside `trial_phone`, of trials
  const [table] = tables;
  const isOwn =
    rest.length === 1 &&
    rest[0] === 'name' &&
    first === shared.at(0) &&
    !SIGNS_IN.test(first) &&
    table === tableName([first]) &&
    classifyName(words)?.semantic_type !== words.join('_');
  if (rest.length === 0 || (needs && NEEDS_TABLE.test(rest[0]) && !ofForm && !isOwn)) return entry;
  // `switch_to_locale`: what begins with a preposition is no name.
  if (/^(?:to|from|of|for|in|on|at|by|with)$/.test(rest[0]) && !twice && !ofForm) return entry;
  const label = rest.join(' ');
  const ofTable = (): boolean => tables.has(tableName([first])) && (known(label) || prefixes(entries, first) > 1);
  if (!two && first !== shared.at(0) && !ofTable()) return entry;
  // `claim_value`, of claims, is no `claim`.
  if (label === 'value' && first === shared.at(0)) return { ...entry, label, sure: true };
  const name = rest.every((word) => TECHNICAL.has(word)) ? null : fieldName(label);
  if (name === null && ofAbbreviation && !isTechnical(label)) return { ...entry, label: rest.join('_'), sure: true };
  return name === null || entries.has(name) ? entry : { ...entry, label };
}
