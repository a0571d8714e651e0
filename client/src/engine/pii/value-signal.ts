import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import type { ColumnProfile } from '../profile/column-profile';
import type { Column } from '../schema/schema';
import { contradiction, doubts } from './value-doubt';
import { isOfDesk } from './desk';
import { isImpersonal, ownerOf } from './name-class';
import type { Signals } from './signals';
import type { TableContext } from './table-context';
import { shapeOf, type Shape } from './type-signal';
import { areNames, isDialled, whoByValues, type Count } from './who-by-values';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';

/** What a detector's hits speak for. */
interface Reading {
  type: PiiType;
  /** In words, after `92 of 100 values`. */
  says: string;
  detectors: readonly string[];
  /** From this share of the values on. */
  from: number;
  /** Of a column with all values so, in a table of whatever. */
  weight: number;
  /** For names that mean the same the detector is proof; where there is no such name, it counts less: chance hits. */
  needsName?: boolean;
  /** Counts only in rows of persons, for columns that nobody has named: letters and numbers that are much else too. */
  ofPersons?: boolean;
  /** A few values that come back: counts only where the table keeps persons, and the name says nothing else. */
  isChoice?: boolean;
  /** Counts only where this detector has a tenth of the values too. */
  besides?: string;
}

const reading = (
  type: PiiType,
  says: string,
  detectors: string,
  from: number,
  weight: number,
  needsName = false,
): Reading => ({ type, says, detectors: detectors.split(' '), from, weight, needsName });

/** What somebody is chosen to be: of rows of persons, whatever the column is called. */
const chosen = (type: PiiType, says: string, detector: string, weight: number): Reading => ({
  ...reading(type, says, detector, 0.75, weight),
  isChoice: true,
});

const READINGS: readonly Reading[] = [
  reading('email', 'are e-mail addresses', 'email', 0.5, 0.9),
  reading('phone', 'are valid telephone numbers', 'phone', 0.5, 0.85),
  reading('phone', 'could be telephone numbers', 'phone_digits', 0.8, 0.4, true),
  reading('credit_card', 'have a valid Luhn checksum in an issuer’s range', 'card', 0.6, 0.93),
  reading('iban', 'are valid IBANs', 'iban', 0.5, 0.96),
  reading('iban', 'have the form of IBANs', 'iban_form', 0.9, 0.7),
  reading('swift_bic', 'have the form of a BIC', 'bic', 0.9, 0.5, true),
  reading('national_id', 'are in the ranges of Social Security numbers', 'ssn', 0.6, 0.92),
  reading('national_id', 'are valid numbers of persons (DNI, NIE)', 'dni nie', 0.7, 0.93),
  reading('national_id', 'are valid codici fiscali', 'codice_fiscale', 0.6, 0.96),
  reading('national_id', 'have the form of National Insurance numbers', 'nino', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (NIR)', 'nir', 0.7, 0.93),
  reading('national_id', 'have a valid check digit (PESEL)', 'pesel', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (CPF)', 'cpf', 0.8, 0.92),
  reading('national_id', 'have a valid check digit (CNP)', 'cnp', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (henkilötunnus)', 'henkilotunnus', 0.8, 0.93),
  reading('national_id', 'have a valid check digit (personnummer)', 'personnummer', 0.9, 0.85),
  reading('national_id', 'have a valid check digit (BSN)', 'bsn', 0.9, 0.8),
  reading('national_id', 'have the form of numbers of persons', 'id_form', 0.9, 0.8),
  reading('national_id', 'have a valid check digit (RUT)', 'rut', 0.9, 0.75),
  reading('tax_id', 'have a valid check digit (tax number)', 'steuer_id', 0.9, 0.85),
  reading('tax_id', 'are numbers of taxpayers', 'vat cnpj rfc', 0.8, 0.55),
  reading('ip_address', 'are IP addresses', 'ipv4 ipv6', 0.7, 0.85),
  reading('mac_address', 'are MAC addresses', 'mac', 0.8, 0.9),
  reading('device_id', 'name a browser', 'user_agent', 0.6, 0.85),
  reading('device_id', 'have 15 digits and a valid IMEI checksum', 'imei', 0.8, 0.8),
  reading('password_hash', 'are password hashes', 'crypt', 0.5, 0.97),
  reading('secret_token', 'are tokens of known forms', 'jwt api_key private_key', 0.5, 0.95),
  reading('first_name', 'are known given names', 'first_name', 0.6, 0.7),
  reading('last_name', 'are known family names', 'last_name', 0.6, 0.6),
  reading('person_name', 'are a given and a family name', 'full_name', 0.5, 0.82),
  reading('street_address', 'look like a street and a number', 'street_word', 0.5, 0.7),
  {
    ...reading('street_address', 'have the form of a street and a number', 'street', 0.85, 0.6),
    besides: 'street_word',
  },
  reading('city', 'are known towns', 'city', 0.5, 0.6),
  { ...reading('gender', 'are names of a gender', 'gender', 0.95, 0.7), ofPersons: true },
  { ...reading('postal_code', 'have the form of a post code', 'postal_code', 0.95, 0.55), ofPersons: true },
  chosen('other_pii', 'say how somebody is married', 'marital', 0.75),
  chosen('other_pii', 'say whose kin somebody is', 'kinship', 0.75),
  chosen('ethnicity_religion_politics', 'are names of faiths', 'religion', 0.7),
  chosen('ethnicity_religion_politics', 'say of which nation somebody is', 'nationality', 0.65),
  chosen('ethnicity_religion_politics', 'say of which descent somebody is', 'ethnic', 0.65),
  chosen('health', 'are groups of blood', 'blood', 0.8),
  { ...chosen('health', 'are illnesses or medicines', 'illness', 0.75), from: 0.4 },
  reading('company_name', 'end as names of companies do', 'company', 0.5, 0.8),
  reading('geo_location', 'are pairs of coordinates', 'coordinates', 0.8, 0.6),
  reading('url_personal', 'are pages of persons in social networks', 'social_url', 0.5, 0.8),
  reading('photo', 'begin as pictures do', 'picture', 0.6, 0.55, true),
  reading('free_text', 'are sentences with addresses or numbers of persons inside', 'person_inside', 0.1, 0.85),
];

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

/** Numbers with a form or a check digit of their own, some of which could be dialled. */
const NUMBERED = ['id_form', 'cnpj', 'cpf', 'pesel', 'personnummer', 'nir', 'vat', 'postal_code'];
/** Named as numbers that could be dialled. */
const NO_PHONES: ReadonlySet<Concept> = new Set<Concept>([
  'national_id',
  'tax_id',
  'postal_code',
  'bank_account',
  'passport',
  'credit_card',
]);

/** Too few values say nothing. */
const MIN_VALUES = 3;

/** Adds what the values say. No value reaches the evidence: counts alone. */
export function valueSignals(
  signals: Signals,
  column: Column,
  context: TableContext,
  meaning: NameMeaning | null,
  profile: ColumnProfile,
): void {
  const { sampled, distinct, matches } = profile;
  if (sampled < MIN_VALUES) return;
  const named = meaning === null || meaning.about ? null : meaning.concept;
  const count: Count = (detectors) =>
    Math.min(
      sampled,
      detectors.reduce((sum, name) => sum + (matches[name] ?? 0), 0),
    );
  const spoken = matches['person_spoken_of'] ?? 0;
  let proved: PiiType | null = null;
  for (const { type, says, detectors, from, weight, needsName, besides, ofPersons, isChoice } of READINGS) {
    const hits = count(detectors);
    const share = hits / sampled;
    if (share < from || hits < MIN_VALUES) continue;
    // A picture among what is kept of somebody shows them.
    const isShown = type === 'photo' && named === null && context.personal && !isImpersonal(context.kind);
    if (needsName === true && named !== type && !isShown) continue;
    if (ofPersons === true && (meaning !== null || context.kind !== 'person' || shapeOf(column) !== 'text')) continue;
    if (isChoice === true && !isOfChoice(context, named, shapeOf(column), type)) continue;
    if (type === 'postal_code' && named !== type && !isOfAddress(context)) continue;
    if (besides !== undefined && count([besides]) / sampled < 0.1) continue;
    if (type === 'free_text' && !isProse(matches, hits, sampled)) continue;
    const isOther =
      type === 'phone' && named !== 'phone' && (count(NUMBERED) / sampled >= 0.9 || (matches['counted'] ?? 0) > 0);
    const trust =
      trustIn(
        type,
        context,
        meaning,
        column,
        type === 'person_name' && areNames(count, sampled),
        distinct <= Math.max(3, sampled * 0.1),
      ) *
      (distinct < MIN_VALUES && type !== 'gender' && isChoice !== true ? 0.4 : 1) *
      (isOther ? 0.4 : 1);
    if (trust === 0) continue;
    signals.add({
      signal: 'values',
      detail: `${hits} of ${sampled} values ${says}`,
      pii_type: type,
      // One e-mail address in ten notes is enough.
      weight: weight * trust * (type === 'free_text' ? 1 : 0.6 + 0.4 * share),
    });
    if (share >= 0.8 && weight * trust >= 0.75 && type !== 'free_text') proved = type;
  }
  whoByValues(signals, column, context, meaning, profile, count);
  if (named === 'person_name' || named === 'name') oneOfNames(signals, context, sampled, count);
  // `freeze_reason` of a member, told in sentences.
  const isOpen = meaning === null || (named === 'described' && (context.kind === 'person' || spoken >= sampled / 5));
  if (isOpen && isWritten(column, context, profile)) {
    const detail = `${matches['prose']} of ${sampled} values are sentences, in rows of somebody`;
    signals.add({ signal: 'values', detail, pii_type: 'free_text', weight: 0.6 });
  }
  // What the type lets in already needs no proof by values: inet writes addresses as 10.0.0.1/32.
  const byType = shapeOf(column) === 'network' || shapeOf(column) === 'mac';
  if (sampled >= 8 && named !== null && !byType) doubts(signals, meaning!, context, profile, count);
  if (proved !== null) contradiction(signals, proved);
}

/** Rows of persons, and a name that leaves open what it is. */
const isOfChoice = (
  { kind, personal, ofSomebody }: TableContext,
  named: Concept | null,
  shape: Shape,
  type: PiiType,
): boolean =>
  (shape === 'text' || shape === 'short') &&
  !isImpersonal(kind) &&
  (personal || kind === 'person' || (ofSomebody && type === 'other_pii')) &&
  // Languages are called as nations are, and colours as skins.
  !(named === 'plain' && type === 'ethnicity_religion_politics') &&
  (named === null || LEFT_OPEN.has(named));
const LEFT_OPEN: ReadonlySet<Concept> = new Set<Concept>(['plain', 'number', 'described', 'title', 'name', 'other_pii', 'health', 'person_name']); // prettier-ignore

/** `name1` and `name2` of a person: which of their names it is, the values tell. */
function oneOfNames(
  signals: Signals,
  { kind, personal, meanings }: TableContext,
  sampled: number,
  count: (detectors: readonly string[]) => number,
): void {
  const called = [...meanings.values()].filter(
    (meaning) => meaning !== null && meaning.before.length === 0 && /^(?:person_)?name$/.test(meaning.concept),
  );
  if ((kind !== 'person' && !(kind === 'unknown' && personal)) || called.length < 2) return;
  const more = (count(['first_name']) - count(['last_name'])) / sampled;
  if (Math.abs(more) < 0.3 || count(['first_name', 'last_name']) / sampled < 0.8) return;
  const type = more > 0 ? 'first_name' : 'last_name';
  signals.add({ signal: 'values', detail: 'the other name stands beside it', pii_type: type, weight: 0.8 });
  signals.against('values', `they are ${type}`, 0.6, 'person_name');
}

/** So many sentences that speak of nobody speak of things. */
const MANY_SENTENCES = 20;

/** Sentences in a column that nobody knows, in a table of what persons do and say. */
function isWritten(
  column: Column,
  { kind, personal }: TableContext,
  { sampled, distinct, matches }: ColumnProfile,
): boolean {
  // Of whom nobody knows, and somebody is spoken of.
  const isOf = (matches['person_spoken_of'] ?? 0) >= sampled * 0.25 && (kind === 'unknown' || kind === 'event');
  if (!isOf && (!personal || (kind !== 'person' && kind !== 'event' && kind !== 'written'))) return false;
  const addresses = (matches['street'] ?? 0) + (matches['street_word'] ?? 0);
  // What is done to a thing of theirs.
  if (kind === 'event' && sampled >= MANY_SENTENCES && (matches['person_spoken_of'] ?? 0) === 0) return false;
  return (
    shapeOf(column) === 'text' &&
    distinct >= MIN_VALUES &&
    (matches['prose'] ?? 0) / sampled >= 0.6 &&
    addresses < sampled / 2
  );
}

/** Whether a post code is missing beside the rest of an address: four digits are much else. */
function isOfAddress({ has, meanings }: TableContext): boolean {
  const known = [...meanings.values()].filter((meaning) => meaning !== null).length;
  const isAddress = has.has('city') || has.has('street_address') || has.has('address') || known * 3 <= meanings.size;
  return isAddress && !has.has('postal_code');
}

/** Sentences; or nearly all have an address inside, and are more than it: documents in a text column. */
function isProse(matches: ColumnProfile['matches'], hits: number, sampled: number): boolean {
  const alone =
    (matches['email'] ?? 0) + (matches['phone'] ?? 0) + (matches['user_agent'] ?? 0) + (matches['url'] ?? 0);
  return (matches['prose'] ?? 0) >= hits || (hits / sampled >= 0.5 && alone < hits / 2);
}

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
function trustIn(
  type: PiiType,
  context: TableContext,
  meaning: NameMeaning | null,
  column: Column,
  areKnown: boolean,
  few: boolean,
): number {
  const { kind, personal, has, atDesk, keys, machines } = context;
  const named = meaning?.concept;
  const isPlaces = kind === 'organisation' || kind === 'lookup' || kind === 'thing' || kind === 'system';
  if ((type === 'phone' || type === 'ip_address') && VERSIONED.test(column.name)) return 0;
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
