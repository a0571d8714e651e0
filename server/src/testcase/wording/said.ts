import { classifyName, classifyValue, isAboutPeople } from '../fields/classify-field';
import type { EntityHint } from '../facts';
import { hintFromWords } from './hints';
import { fieldName, nameWords, singular, tableName } from '../fields/names';
import { known } from './known-names';
import { asGiven } from './spoken/bent-names';
import { calledBy, calledIn, plateIn } from './spoken/called';
import { arePeople, isManyIn } from './spoken/inflected';
import { ADJECTIVES, KNOWN_NOUNS, NAME_FIELD } from './table-nouns';
import type { Beside } from './token-kinds';
import type { Token } from './tokens';

/** What single labels, values and words say, for read-step.ts and entry-facts.ts. */

/** `the customer's email`: the table of the owner. */
export function ownerOf(label: string | null): EntityHint | null {
  const owner = label === null ? undefined : /(\p{L}{2,30})['’]s\s/u.exec(label.slice(0, 200))?.[1]?.toLowerCase();
  if (owner === undefined || !KNOWN_NOUNS.has(owner)) return null;
  return { table: tableName([owner]), confidence: 0.9, reason: `"${label!.slice(0, 40)}" names its owner` };
}

/** How a page shows something: no value of a field. */
const STATES = /^(?:visible|invisible|displayed|shown|hidden|enabled|disabled|present|absent|checked|unchecked|selected|clickable|empty)$/i; // prettier-ignore

/** The value behind `is` or `:`: quoted, plain, or words that can only be one. */
export function saidAfter(tokens: readonly Token[], colon: boolean): string | null {
  const first = tokens.at(0);
  if (first === undefined) return null;
  if (first.kind !== 'word') return STATES.test(first.text) ? null : first.text;
  if (tokens.some((token) => token.kind === 'value') || tokens.length > 4) return null;
  const text = tokens.map((token) => token.text).join(' ');
  return colon || tokens.every((token) => /^\p{Lu}/u.test(token.text)) ? text : null;
}

/** The word before a noun's articles and numbers. */
export function determinedFrom(tokens: readonly Token[], noun: number): string {
  let i = noun - 1;
  while (
    i >= 0 &&
    (tokens[i].classes.has('articles') || tokens[i].kind === 'number' || ADJECTIVES.has(tokens[i].lower))
  )
    i--;
  return tokens[i]?.lower ?? '';
}

/** Which field a thing's bare value is. */
export function nameFieldOf(table: string, value: string, language = 'en', beside?: Beside): string {
  const type = classifyValue(value)?.semantic_type;
  if (type === 'email') return 'email';
  const field = Object.hasOwn(NAME_FIELD, table) ? NAME_FIELD[table] : 'name';
  if (field === 'name' && language === 'en' && !OF_BANK.test(table) && NUMBERED.test(table) && NUMBER.test(value))
    return `${singular(table)} number`;
  if ((field === 'name' || table === 'tickets') && language !== 'en') {
    if (beside?.isThing !== false && isPlate(table, value)) return plateIn(language);
    if (beside !== undefined && isOneOfMany(value, beside, table, language))
      return asGiven(beside.word.toLowerCase(), language);
    const own = calledBy(value, language, {
      isSomebody: isAboutPeople(table) || arePeople(table, language),
      isNumbered: NUMBERED.test(table) || table === 'tickets',
    });
    if (own !== null) return own;
  }
  return calledIn(field === 'username' && /^\p{Lu}[\p{L}.'-]* \p{Lu}/u.test(value) ? 'name' : field, language);
}

/** `de tour HH-07`, `stolik 9`: what is told apart by a code is called what it is. */
const isOneOfMany = (value: string, { word }: Beside, table: string, language: string): boolean =>
  CODE.test(value) &&
  !DAY.test(value) &&
  /^\p{L}{3,20}$/u.test(word) &&
  !isAboutPeople(table) &&
  !arePeople(table, language);

/** `el coche 4821 KLM`, `bilen MLB 42X` */
const VEHICLES = /(?:^|_)(?:vehicles|cars|trucks|vans|motorcycles|motorbikes|scooters|buses|trailers|taxis)$/;
const PLATE = /^(?=.*\d)(?=.*\p{Lu})(?=(?:[^\p{Lu}\d]*[\p{Lu}\d]){5,8}$)[\p{Lu}\d]{1,7}(?:[ -][\p{Lu}\d]{1,4}){0,3}$/u;

/** Whether a vehicle is told by its signs. */
export const isPlate = (table: string, value: string): boolean => VEHICLES.test(table) && PLATE.test(value);

const DAY = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
const CODE = /^(?:\p{Lu}{1,4} )?(?=[^ ]*\d)[\p{Lu}\d][\p{Lu}\d/._-]*$/u;

/** What has a number rather than a name, and such a number. */
const NUMBERED = /(?:^|_)(?:applications|contracts|claims|policies|cases|accounts|tables|cards|shipments|parcels|flights|permits|rooms|loans|quotes|requests|complaints|payments|deliveries|consignments|prescriptions)$/; // prettier-ignore
/** Numbers of these are names in English sentences. */
const OF_BANK = /(?:^|_)(?:accounts|tables|cards)$/;
const NUMBER = /^(?:[A-Z]{1,6}[-/ ]?)?\d[\w/.-]{0,30}$/;

/** `password Secret1!`: a known label and, behind it, what can only be a value; any one word where values are `bare`. */
export function runOn(text: string, bare = false): { label: string; value: string } | null {
  const words = text.split(' ');
  for (let end = words.length - 1; end > 0; end--) {
    const label = words.slice(0, end).join(' ');
    const rest = words.slice(end);
    const says = rest.every((word) => /\d|^\p{Lu}|[!?#%&*@]/u.test(word));
    if (
      (says && known(label) && !isTitle(label, rest)) ||
      (bare && rest.length === 1 && isWhole(label) && !isWhole(text))
    )
      return { label, value: rest.join(' ') };
  }
  return null;
}

/** `Job Description`: a name whose words all begin in capitals. */
function isTitle(label: string, rest: readonly string[]): boolean {
  return /^\p{Lu}/u.test(label) && rest.every((word) => /^\p{L}+$/u.test(word)) && PARTS.test(rest.at(-1)!);
}

const PARTS = /^(?:description|name|number|code|type|date|title|status|price|address|id|group|level|category|reason|time|details?|list|text|note|notes|amount)$/i; // prettier-ignore

/** Whether words are the name of a field and nothing besides. */
const isWhole = (label: string): boolean => (classifyName(nameWords(label))?.confidence ?? 0) >= 0.95;

const VERB_FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:nam|renam|call)\w* it$/, 'name'],
  [/^describ\w* it$/, 'description'],
  [/^titl\w* it$/, 'title'],
];

/** The field that a verb names by itself: `I name it "x"`. */
export function fieldOfVerb(verb: string): string | null {
  return VERB_FIELDS.find(([pattern]) => pattern.test(verb))?.[1] ?? null;
}

/** `I agree to the terms and conditions` is `terms_and_conditions`. */
export function checkboxName(text: string): string | null {
  const short = text.replace(
    /^i (?:have read and |hereby )?(?:agree|accept|consent)(?:ed)?(?: to| with)?(?: the| all)? /i,
    '',
  );
  return nameWords(short).length <= 6 && fieldName(short) !== null ? short : null;
}

/** The table that the last part of an address path names. */
export function hintOfPath(words: readonly string[], path: string, language = 'en'): EntityHint {
  // `/ritiri`, `/wnioski`: several, in the language of the test.
  const last = words.at(-1)!;
  if (language !== 'en' && !KNOWN_NOUNS.has(singular(last)) && isManyIn(last, language))
    return { table: tableName(words, false), confidence: 0.85, reason: `the address "${path.slice(0, 60)}"` };
  const signs = classifyName(words)?.semantic_type;
  const hinted = hintFromWords(words.join(' '), `the address "${path.slice(0, 60)}"`);
  const makesTable = signs === undefined || !['username', 'password'].includes(signs);
  const isThing = makesTable && KNOWN_NOUNS.has(singular(words.at(-1)!));
  if (hinted !== null && !(isThing && hinted.table !== tableName(words))) return hinted;
  return { table: tableName(words), confidence: 0.85, reason: `the address "${path.slice(0, 60)}"` };
}
