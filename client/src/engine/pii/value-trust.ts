import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import type { Column } from '../schema/schema';
import { isOfDesk } from './desk';
import { ownerOf } from './name-class';
import type { TableContext } from './table-context';
import { shapeOf } from './type-signal';
import { isDialled } from './who-by-values';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';

/** Classes whose values belong to places and companies too: only where the table is about persons. */
const OF_PERSONS_ONLY: ReadonlySet<PiiType> = new Set([
  'street_address',
  'city',
  'geo_location',
  'url_personal',
  'photo',
  'tax_id',
  'phone',
]);
const OF_PLACES: ReadonlySet<PiiType> = new Set(['street_address', 'city', 'postal_code', 'geo_location', 'photo']);
/** Values that are words of any kind: columns that are no names do not become names by chance. */
const BY_WORDS: ReadonlySet<PiiType> = new Set(['first_name', 'last_name', 'person_name', 'city']);

/** Named as numbers that could be dialled. */
const NO_PHONES: ReadonlySet<Concept> = new Set<Concept>([
  'national_id',
  'tax_id',
  'postal_code',
  'bank_account',
  'passport',
  'credit_card',
]);

/** Names of what has no digits to be taken for another's. */
const NO_NUMBER: ReadonlySet<Concept> = new Set<Concept>([
  'plain',
  'number',
  'email',
  'person_name',
  'username',
  'name',
]);

/** What programs and their parts are told apart by. */
const VERSIONED = /version|firmware|release|revision|kernel|(?:^|_)(?:ver|fw|sw|os|build|rev)(?:_|$)/i;

const OF_NUMBERS =
  /^(?:no|num|code|id|ref|reference|key|sku|ean|upc|isbn|gtin|mpn|duns|seal|lacre|barcode|serial|batch|lot|charge|kennung|kennziffer)$|(?:nr|number|nummer|numero)$/;

/** What goods and companies are told apart by. */
const isOfGoods = ({ name }: Column, meaning: NameMeaning | null): boolean =>
  /^(?:sku|ean|upc|isbn|gtin|mpn|duns|barcode)$/.test(nameWords(name).at(-1) ?? '') ||
  (meaning?.concept === 'number' &&
    /^(?:code|ref|reference|key)$/.test(meaning.said) &&
    ownerOf(meaning.before) === 'nobody');

/** `auftrag_nr`, `model_code`: the number of a thing, some of which could be dialled. */
function isNumbered({ name }: Column, meaning: NameMeaning | null): boolean {
  if (meaning !== null && meaning.concept !== 'number' && meaning.concept !== 'plain') return false;
  const words = nameWords(name);
  const last = words.findLastIndex((word) => OF_NUMBERS.test(word));
  return (
    last >= 0 &&
    !/^(?:no|num|nr|numm?er[oe]?)$/.test(name.toLowerCase()) &&
    words.every((word) => nounKind(word) !== 'person' && !REACHED.test(word))
  );
}
const REACHED = /tel|phone|fon|mobil|handy|cell|fax|contact|kontakt|contat|call|ring|wa$|whats/;

/** What a row itself is called: `name`, `vessel_name` of `vessels`. */
const isOwnName = ({ name }: Column, meaning: NameMeaning | null, { words, kind }: TableContext): boolean =>
  kind !== 'person' &&
  (meaning?.concept === 'name' || (meaning?.concept === 'title' && !/na?me?$/i.test(name))) &&
  meaning.before.every((word) => words.some((one) => one === word || singular(one) === word || isShort(word, one)));

/** `veh` of `vehs`. */
const isShort = (word: string, whole: string): boolean =>
  word.length >= 3 && whole.startsWith(word) && whole.length - word.length <= 3;

/** How far values that look so are what they look like, in this column. */
export function trustIn(
  type: PiiType,
  context: TableContext,
  meaning: NameMeaning | null,
  column: Column,
  { areKnown, few, isOfVersions }: { areKnown: boolean; few: boolean; isOfVersions: boolean },
): number {
  const { kind, personal, has, atDesk, keys, machines } = context;
  const named = meaning?.concept;
  const isPlaces = kind === 'organisation' || kind === 'lookup' || kind === 'thing' || kind === 'system';
  if ((type === 'phone' || type === 'ip_address') && VERSIONED.test(column.name)) return 0;
  // `2.20.4.94`: no address, but where the name says so.
  if (type === 'ip_address' && isOfVersions && named !== type) return 0.2;
  if (machines && (type === 'ip_address' || type === 'mac_address')) return 0.2;
  // Whoever sits there answers.
  if ((type === 'phone' || type === 'email') && isPlaces && ((meaning !== null && isOfDesk(meaning)) || atDesk))
    return meaning !== null && ownerOf(meaning.before) === 'person' ? 1 : 0.25;
  // What a company in a list of companies is called.
  if (type === 'company_name' && isPlaces) return 0;
  // A shop's address looks as a person's does.
  if (named === type) return isPlaces && OF_PLACES.has(type) ? 0.1 : isPlaces && type === 'tax_id' ? 0.3 : 1;
  const shape = shapeOf(column);
  if (type === 'phone' && !keys.has(column.name) && isDialled(column)) return isPlaces ? 0.6 : 1;
  if (type === 'phone' && (keys.has(column.name) || isNumbered(column, meaning))) return 0.3;
  // Whom persons work for, or who buys as they do; elsewhere it is nobody's.
  if (type === 'company_name')
    return (kind === 'person' || kind === 'address') && (named === undefined || named === 'name') ? 1 : 0;
  if (BY_WORDS.has(type)) {
    // Names of products, towns and companies are made of names of persons.
    if (shape !== 'text') return 0;
    // Whoever it is to the row: `acct_own_nm`. What rows themselves are called may be called after somebody.
    if (areKnown && !isOwnName(column, meaning, context)) return 1;
    // `vessel_name` of `vessels`: called after somebody, as likely.
    if (
      type === 'person_name' &&
      named === 'name' &&
      meaning!.before.length > 0 &&
      !personal &&
      kind !== 'person' &&
      isOwnName(column, meaning, context)
    )
      // prettier-ignore
      return 0.5;
    if (named === 'name')
      return type === 'city'
        ? 0
        : kind === 'lookup' || kind === 'organisation'
          ? 0.3
          : kind === 'thing' && !personal && !has.has('email') && meaning!.before.length === 0
            ? 0.5
            : personal || type === 'person_name'
              ? 0.9
              : 0.6;
    if (named !== undefined)
      return named === 'person_name' || named === 'first_name' || named === 'last_name' ? 0.6 : 0;
    if (type === 'city' && kind !== 'person' && kind !== 'address')
      return isPlaces
        ? 0.4
        : has.has('street_address') && has.has('person_name')
          ? 1
          : personal || has.has('email')
            ? 0.7
            : 0.4;
    // A few words that are names too: who makes it, which room.
    const isFew = few && kind !== 'person' && type !== 'city';
    return (isPlaces ? 0.45 : 1) * (isFew ? 0.6 : 1);
  }
  // Whoever is written of, whatever the table is about.
  if (type === 'free_text') return kind === 'system' || kind === 'lookup' ? 0.6 : isPlaces ? 0.8 : 0.9;
  if (OF_PERSONS_ONLY.has(type) && isPlaces) return type === 'phone' ? 0.5 : 0.2;
  if (type === 'phone' && named !== undefined && NO_PHONES.has(named)) return 0.35;
  if (type === 'national_id' || type === 'tax_id' || type === 'phone') {
    // Numbers of other things pass a check digit by chance: one in ten or eleven does.
    if (meaning?.about === true) return 0.3;
    if (!personal && isOfGoods(column, meaning)) return 0.3;
    if ((named === 'plain' || named === 'number') && (shape === 'whole' || shape === 'number')) return 0.3;
    if (named === 'tax_id' || named === 'national_id') return 0.9;
    return named === undefined || NO_NUMBER.has(named) ? 0.9 : 0.5;
  }
  return meaning?.about === true ? 0.7 : 1;
}
