import type { PiiType } from '../privacy/pii-types';
import type { ColumnProfile } from '../profile/column-profile';
import type { Column } from '../schema/schema';
import { contradiction, doubts } from './value-doubt';
import { isImpersonal } from './name-class';
import { READINGS } from './readings';
import type { Signals } from './signals';
import type { TableContext } from './table-context';
import { shapeOf, type Shape } from './type-signal';
import { trustIn } from './value-trust';
import { areNames, whoByValues, type Count } from './who-by-values';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';

/** Numbers with a form or a check digit of their own, some of which could be dialled. */
const NUMBERED = ['id_form', 'cnpj', 'cpf', 'pesel', 'personnummer', 'nir', 'vat', 'postal_code'];

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
  for (const one of READINGS) {
    const { type, says, detectors, from, weight, needsName, besides, ofPersons, isChoice, isUnnamed } = one;
    const hits = count(detectors);
    const share = hits / sampled;
    if (share < from || hits < MIN_VALUES) continue;
    // A picture among what is kept of somebody shows them.
    const isShown = type === 'photo' && named === null && context.personal && !isImpersonal(context.kind);
    if (needsName === true && named !== type && !isShown) continue;
    if (ofPersons === true && (meaning !== null || context.kind !== 'person' || shapeOf(column) !== 'text')) continue;
    if (isChoice === true && !isOfChoice(context, named, shapeOf(column), type)) continue;
    if (type === 'postal_code' && named !== type && !isOfAddress(context)) continue;
    if (isUnnamed === true && !isSaidByValues(type, context, column, meaning, profile)) continue;
    if (besides !== undefined && count([besides]) / sampled < 0.1) continue;
    if (type === 'free_text' && !isProse(matches, hits, sampled)) continue;
    const isOther =
      type === 'phone' && named !== 'phone' && (count(NUMBERED) / sampled >= 0.9 || (matches['counted'] ?? 0) > 0);
    const trust =
      trustIn(type, context, meaning, column, {
        areKnown: type === 'person_name' && areNames(count, sampled),
        few: distinct <= Math.max(3, sampled * 0.1),
        isOfVersions: count(['version_form']) / sampled >= 0.6,
      }) *
      (distinct < MIN_VALUES && type !== 'gender' && type !== 'photo' && isChoice !== true ? 0.4 : 1) *
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

/** Months that are paid for or looked back at. */
const PERIODS =
  /period|month|mes(?:e|i)?(?:_|$)|mois|monat|maand|manad|miesiac|^ay(?:_|$)|donem|okres|competen|quarter/i;

/** Whether a form may tell what a column holds: nothing else says so, and the table keeps persons or what they have. */
function isSaidByValues(
  type: PiiType,
  { kind, personal, meanings, keys }: TableContext,
  column: Column,
  meaning: NameMeaning | null,
  { distinct, matches }: ColumnProfile,
): boolean {
  const isNamed = [...meanings.values()].some((one) => one?.concept === type && !one.about);
  if (isNamed || keys.has(column.name) || distinct < ENOUGH) return false;
  const isOpen = meaning === null || meaning.concept === 'plain' || (meaning.concept === 'number' && !meaning.about);
  if (type === 'card_expiry') return isOpen && !isImpersonal(kind) && !PERIODS.test(column.name);
  if (meaning !== null && type !== 'license_plate') return false;
  if (!isOpen || isImpersonal(kind)) return false;
  // When a row was written is told by names; a day of nothing that is known is of whoever the row is about.
  if (type === 'phone' || type === 'date_of_birth') return personal && (matches['counted'] ?? 0) === 0;
  return type === 'username' || personal;
}
/** Fewer different values have a form by chance. */
const ENOUGH = 5;

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
