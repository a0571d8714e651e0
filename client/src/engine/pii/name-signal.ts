import { singular } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import { isOfDesk } from './desk';
import { classOf, isImpersonal, ownerOf, type Whose } from './name-class';
import type { TableContext } from './table-context';
import { CONCEPTS, type Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';
import type { TableKind } from './words/nouns';

export interface NameSignal {
  type: PiiType;
  weight: number;
  detail: string;
}

/** How classes depend on whose table they stand in. */
type Group = 'own' | 'money' | 'contact' | 'trace' | 'secret' | 'place' | 'private' | 'said' | 'work';

const GROUPS: Readonly<Partial<Record<PiiType, Group>>> = {
  // A person's, wherever it stands.
  person_name: 'own', first_name: 'own', last_name: 'own', username: 'own', date_of_birth: 'own', national_id: 'own', passport: 'own',
  drivers_license: 'own', credit_card: 'own', cvv: 'own', card_expiry: 'own', iban: 'own', license_plate: 'own',
  // Also a company's: somebody answers there, often under what a person's row has too.
  email: 'contact', phone: 'contact',
  ip_address: 'trace', mac_address: 'trace', device_id: 'trace',
  password_hash: 'secret', secret_token: 'secret',
  // A person's only in a table of persons, or of what persons have.
  street_address: 'place', city: 'place', postal_code: 'place', region: 'place', country: 'place', geo_location: 'place',
  age: 'private', gender: 'private', health: 'private', salary: 'private', ethnicity_religion_politics: 'private', other_pii: 'private',
  photo: 'private', url_personal: 'private', tax_id: 'private', swift_bic: 'private', bank_account: 'money',
  free_text: 'said',
  company_name: 'work',
}; // prettier-ignore

/** How often a column of that name is personal in such a table. */
const WEIGHTS: Readonly<Record<Group, Readonly<Record<TableKind, number>>>> = {
  own: { person: 0.96, address: 0.94, event: 0.92, written: 0.92, secret: 0.9, organisation: 0.85, thing: 0.75, lookup: 0.5, system: 0.65, unknown: 0.88 },
  money: { person: 0.95, address: 0.85, event: 0.9, written: 0.8, secret: 0.8, organisation: 0.52, thing: 0.4, lookup: 0.3, system: 0.4, unknown: 0.75 },
  contact: { person: 0.97, address: 0.95, event: 0.92, written: 0.92, secret: 0.9, organisation: 0.62, thing: 0.75, lookup: 0.52, system: 0.54, unknown: 0.88 },
  trace: { person: 0.96, address: 0.9, event: 0.93, written: 0.93, secret: 0.92, organisation: 0.8, thing: 0.75, lookup: 0.5, system: 0.75, unknown: 0.88 },
  secret: { person: 0.97, address: 0.9, event: 0.93, written: 0.85, secret: 0.96, organisation: 0.88, thing: 0.8, lookup: 0.6, system: 0.85, unknown: 0.9 },
  place: { person: 0.94, address: 0.93, event: 0.85, written: 0.7, secret: 0.5, organisation: 0.2, thing: 0.15, lookup: 0.06, system: 0.1, unknown: 0.4 },
  private: { person: 0.93, address: 0.6, event: 0.75, written: 0.6, secret: 0.4, organisation: 0.25, thing: 0.12, lookup: 0.08, system: 0.12, unknown: 0.45 },
  said: { person: 0.86, address: 0.5, event: 0.72, written: 0.9, secret: 0.2, organisation: 0.35, thing: 0.15, lookup: 0.04, system: 0.08, unknown: 0.35 },
  work: { person: 0.88, address: 0.85, event: 0.7, written: 0.6, secret: 0.2, organisation: 0.06, thing: 0.06, lookup: 0.04, system: 0.04, unknown: 0.3 },
}; // prettier-ignore

/** In a table that is about persons by its columns or references, at least this. */
const PERSONAL_TABLE: Readonly<Record<Group, number>> = {
  own: 0.92, money: 0.88, contact: 0.85, trace: 0.9, secret: 0.9, place: 0.75, private: 0.72, said: 0.62, work: 0.62,
}; // prettier-ignore

/** What a column's name says of persons in its table; null where that is nothing. */
export function nameSignal(meaning: NameMeaning, table: TableContext): NameSignal | null {
  const owner = ofOwner(meaning, table);
  const type = classOf(meaning, owner, table);
  if (type === null) return null;
  // `firma_nazwa` of a customer: theirs.
  const whose = type === 'company_name' && meaning.concept === 'name' ? 'row' : owner;
  const group =
    type === 'swift_bic' && !isImpersonal(table.kind) && (table.has.has('iban') || table.has.has('bank_account'))
      ? 'money'
      : GROUPS[type];
  if (group === undefined) return null;
  // `license_company_name`: another's.
  const isOthers =
    type === 'company_name' &&
    whose !== 'person' &&
    meaning.concept !== 'name' &&
    meaning.before.some((word) => !WHEN.test(word));
  const loose = group === 'said' && whose !== 'person' && isLoose(meaning, table);
  const weight =
    Math.max(weightOf(group, whose, table), isIllness(meaning, table) ? 0.55 : 0) *
    surely(type, meaning, table) *
    (loose ? 0.66 : 1) *
    (isOthers ? 0.5 : 1);
  return { type, weight, detail: detailOf(type, meaning, table) };
}

/** What begins as others beside it do is no chance: `blood_pressure_sys`, `income_source_tanf`. */
const surely = (type: PiiType, { sure }: NameMeaning, { medical, ill, pay, earned }: TableContext): number =>
  (type === 'health' && (medical || ill >= 2)) || (type === 'salary' && (pay || earned >= 3))
    ? Math.max(sure, 0.85)
    : sure;

const WHEN = /^(?:new|old|curr|previous|prev|current|present|former|last|past|next)$/;

const PLACES: ReadonlySet<Concept> = new Set<Concept>(['city', 'region', 'country', 'postal_code']);
const GEO = /^(?:geo|geoip|ip|login|signin)$/;

/** Whose it is; drugs, exams and places of a person's are theirs: `drug_allergies`, `location_city`. */
function ofOwner(meaning: NameMeaning, { kind, medical, has, noun, personal }: TableContext): Whose {
  const { before, concept, said } = meaning;
  if (isImpersonal(kind) && isOfDesk(meaning)) return 'nobody';
  const whose = ownerOf(before);
  // Written by who gives it, whatever the table is about.
  if (concept === 'free_text' && /^gift/.test(said)) return 'person';
  // From where somebody signed in, as their address of the network tells.
  if (PLACES.has(concept) && GEO.test(before.at(-1) ?? '') && has.has('ip_address')) return 'person';
  // `city_village`: one of both.
  if (before.length > 0 && PLACES.has(concept) && before.every((word) => PLACES.has(CONCEPTS.get(word) ?? 'plain')))
    return 'row';
  // `partner_latitude` of partners.
  if (before.length === 1 && kind === 'person' && concept !== 'name' && singular(noun ?? '') === before[0])
    return 'row';
  if (whose !== 'nobody') return whose;
  // Who treats somebody: no company beside what they suffer from.
  if (concept === 'name' && before.length === 1 && before[0] === 'provider' && has.has('health')) return 'person';
  const isOwn =
    // From where to where somebody went.
    (concept === 'geo_location' && personal && /^(?:rides?|trips?|journeys?)$/.test(noun ?? '')) ||
    // What is noted in somebody's row is of them, whatever it is about: `court_order_notes`.
    ((kind === 'person' || (kind === 'event' && personal)) &&
      concept === 'free_text' &&
      /(?:notes?|remarks|comments?)$/.test(said)) ||
    // Of whom, whatever they are: `sponsor_relationship`, `drug_related_crimes`.
    (concept === 'other_pii' && /^(?:relation.*|crimes|convictions|offen[cs]es)$/.test(said)) ||
    // What they signed: `consent_form_signature`.
    (concept === 'photo' && said === 'signature' && kind === 'person') ||
    // Who paid it.
    (concept === 'salary' && before.at(-1) === 'employer') ||
    (medical && (concept === 'health' || concept === 'free_text')) ||
    (kind === 'person' && before.at(-1) === 'location') ||
    (kind === 'person' && concept === 'geo_location' && before.at(-1) === 'position');
  return isOwn ? 'row' : whose;
}

/** What somebody suffers from, in a table of nobody knows what. */
const isIllness = ({ concept, said, before, sure }: NameMeaning, { kind, medical }: TableContext): boolean =>
  concept === 'health' && (kind === 'unknown' || medical) && before.length === 0 && sure === 1 && !DIETS.test(said);
/** What dishes are, too. */
const DIETS = /^(?:dos(?:is|age|es?|aggio)|vegan|vegetarian|kosher|halal|(?:gluten|lactose) ?free)$/;

/** What machines say too: `error message`, `cvv response`. */
const LOOSE = new Set([
  'response',
  'answer',
  'reply',
  'text',
  'content',
  'message',
  'instructions',
  'statement',
  'body',
  'introduction',
  'review',
  'post',
]);
/** In what form something is said: `full_message`. */
const FORM = /^(?:full|original|raw|plain|html|rendered|small|short|long)$/;
/** `content`, `error message`: said by machines as often as by people. */
function isLoose({ said, before: all }: NameMeaning, { kind, noun, has }: TableContext): boolean {
  const before = all.filter((word) => !FORM.test(word));
  if (before.length === 0 && (has.has('person_name') || has.has('email'))) return false;
  if (before.length === 0 && /^e?mails?$/.test(noun ?? '')) return false;
  // `rejection_notes`, `suggested_memo`: of what nobody knows.
  if (before.length > 0 && kind === 'unknown') return true;
  return LOOSE.has(said) && (before.length > 0 || (kind !== 'written' && kind !== 'person'));
}

function weightOf(group: Group, whose: Whose, { kind, personal, atDesk, machines, ofSomebody }: TableContext): number {
  if (group === 'trace' && machines && whose !== 'person') return 0.2;
  const own = WEIGHTS[group][kind];
  const isLess = isImpersonal(kind);
  const inTable =
    personal && !isLess
      ? Math.max(own, PERSONAL_TABLE[group])
      : ofSomebody && (group === 'private' || group === 'said')
        ? Math.max(own, 0.6)
        : own;
  if (whose === 'person')
    return Math.max(inTable, kind === 'organisation' && group === 'place' ? 0.3 : WEIGHTS[group].person * 0.94);
  if (whose === 'nobody') {
    if (group === 'place' || group === 'work' || group === 'private' || group === 'said')
      return Math.min(inTable * 0.4, 0.35);
    if (group === 'contact' && kind !== 'person') return inTable * (isLess ? 0.4 : 0.6);
  }
  return group === 'contact' && atDesk ? Math.min(inTable, 0.2) : inTable;
}

function detailOf(type: PiiType, { said, before }: NameMeaning, { kind, noun }: TableContext): string {
  const named = `the name means ${type} ("${[...before, said].join(' ')}")`;
  return noun === null || kind === 'unknown' ? named : `${named}, in a table of "${noun}"`;
}
