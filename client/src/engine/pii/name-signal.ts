import type { PiiType } from '../privacy/pii-types';
import type { TableContext } from './table-context';
import { nounKind } from './table-context';
import type { Concept } from './words/concepts';
import { OF_NAME, OF_NOBODY, OF_PERSON } from './words/marks';
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
  money: { person: 0.95, address: 0.85, event: 0.9, written: 0.8, secret: 0.8, organisation: 0.42, thing: 0.4, lookup: 0.3, system: 0.4, unknown: 0.75 },
  contact: { person: 0.97, address: 0.95, event: 0.92, written: 0.92, secret: 0.9, organisation: 0.62, thing: 0.75, lookup: 0.52, system: 0.54, unknown: 0.88 },
  trace: { person: 0.96, address: 0.9, event: 0.93, written: 0.93, secret: 0.92, organisation: 0.8, thing: 0.75, lookup: 0.5, system: 0.75, unknown: 0.88 },
  secret: { person: 0.97, address: 0.9, event: 0.93, written: 0.85, secret: 0.96, organisation: 0.88, thing: 0.8, lookup: 0.5, system: 0.85, unknown: 0.9 },
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
  const whose = ownerOf(meaning.before);
  const type = classOf(meaning, whose, table);
  if (type === null) return null;
  const group = GROUPS[type];
  if (group === undefined) return null;
  // `license_company_name`: another's.
  const isOthers = type === 'company_name' && meaning.before.length > 0 && whose !== 'person';
  const loose = group === 'said' && whose !== 'person' && isLoose(meaning, table);
  const weight =
    Math.max(weightOf(group, whose, table), isIllness(meaning, table) ? 0.55 : 0) *
    meaning.sure *
    (loose ? 0.66 : 1) *
    (isOthers ? 0.5 : 1);
  return { type, weight, detail: detailOf(type, meaning, table) };
}

/** What somebody suffers from, in a table of nobody knows what. */
const isIllness = ({ concept, before, sure }: NameMeaning, { kind, medical }: TableContext): boolean =>
  concept === 'health' && (kind === 'unknown' || medical) && before.length === 0 && sure === 1;

/** `content`, `error message`: said by machines as often as by people. */
function isLoose({ said, before }: NameMeaning, { kind, noun, has }: TableContext): boolean {
  if (before.length === 0 && (has.has('person_name') || has.has('email'))) return false;
  if (before.length === 0 && /^e?mails?$/.test(noun ?? '')) return false;
  // `rejection_notes`, `suggested_memo`: of what nobody knows.
  if (before.length > 0 && kind === 'unknown') return true;
  return LOOSE.has(said) && (before.length > 0 || (kind !== 'written' && kind !== 'person'));
}

/** Whose it is by the words before. */
type Whose = 'person' | 'nobody' | 'row';

function ownerOf(before: readonly string[]): Whose {
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at];
    if (OF_NOBODY.has(word)) return 'nobody';
    if (OF_PERSON.has(word)) return 'person';
    const kind = nounKind(word);
    if (kind === 'person') return 'person';
    if (kind === 'organisation' || kind === 'lookup' || kind === 'thing') return 'nobody';
  }
  return 'row';
}

function weightOf(group: Group, whose: Whose, { kind, personal }: TableContext): number {
  const own = WEIGHTS[group][kind];
  const isLess = isImpersonal(kind);
  const inTable = personal && !isLess ? Math.max(own, PERSONAL_TABLE[group]) : own;
  if (whose === 'person')
    return Math.max(inTable, kind === 'organisation' && group === 'place' ? 0.3 : WEIGHTS[group].person * 0.94);
  if (whose === 'nobody') {
    if (group === 'place' || group === 'work' || group === 'private' || group === 'said')
      return Math.min(inTable * 0.4, 0.35);
    if (group === 'contact' && kind !== 'person') return inTable * 0.6;
  }
  return inTable;
}

/** The class that a concept is in this table; null for none. */
function classOf(meaning: NameMeaning, whose: Whose, table: TableContext): PiiType | null {
  const { concept, said, before } = meaning;
  if (isCardExpiry(meaning, table)) return 'card_expiry';
  if (meaning.about) return null;
  if (isFinding(meaning, table)) return 'health';
  switch (concept) {
    case 'plain':
    case 'title':
      return null;
    case 'number':
      return numberClass(said, before, table);
    case 'described':
      return isTold(said, before, table) ? 'free_text' : null;
    case 'name':
      return nameClass(before, whose, table);
    case 'address':
      return /^e?mails?$/.test(table.noun ?? '') ? 'email' : 'street_address';
    case 'credit_card':
      return said === 'card number' || said === 'card no' ? cardClass(before, table) : concept;
    case 'region':
      if (said === 'departement' && OF_STAFF.test(table.noun ?? '')) return null;
      return STATES.has(said) && isProgress(before, whose, table) ? null : concept;
    case 'national_id':
      // `voter_id`: of persons their number, elsewhere which of them.
      return /^(?:voters?|citizen|personal|person) ?id$/.test(said) && table.kind !== 'person' ? null : concept;
    case 'password_hash':
      return POST_PIN.test(said) && ADDRESS_PARTS.some((part) => table.has.has(part)) ? 'postal_code' : concept;
    case 'username':
      if (said === 'alias') return table.kind === 'person' || table.kind === 'secret' ? concept : null;
      // A reference, but where persons sign in with it.
      return said === 'user id' && !(table.kind === 'person' && table.has.has('password_hash')) ? null : concept;
    case 'person_name':
      return SHOWN.has(said) && (isImpersonal(table.kind) || !isSomebody(table)) ? null : concept;
    case 'postal_code':
      return /^c[ap]p?$/.test(said) && !ADDRESS_PARTS.some((part) => table.has.has(part)) ? null : concept;
    case 'other_pii':
      return said.endsWith('number') && table.kind !== 'person' && before.length === 0 ? null : concept;
    default:
      return concept;
  }
}

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
/** Also how far something has come. */
const STATES = new Set(['state', 'estado', 'stan', 'il', 'region', 'distrito']);
const ADDRESS_PARTS: readonly Concept[] = ['street_address', 'address', 'city'];

/** What India calls a post code, and everybody a secret. */
const POST_PIN = /^pin ?code$/;

const EXPIRES = /^(?:exp|expir(?:y|es|ation|ed)|valid (?:to|until|thru|through))(?: (?:date|on|at|dt|month|year))?$/;

/** `expiry_date` beside the number of a card. */
function isCardExpiry({ said, before }: NameMeaning, { has }: TableContext): boolean {
  return (has.has('credit_card') || has.has('cvv')) && EXPIRES.test([...before, said].join(' '));
}

/** Persons that are companies as often, with somebody to talk to. */
const BUYERS =
  /^(?:customer|client|cliente|kunde|klant|klient|contractor|seller|buyer|lead|prospect|cust)s?$|^kunden$|^klanten$|^klienci$/;

/** How heavy and how tall somebody is, in several languages. */
const MEASURES = /^(?:weight|gewicht|peso|poids|waga|kilo|boy|altura|estatura|talla|altezza|groesse|wzrost|taille)$/;

/** Whose departments are no regions of France. */
const OF_STAFF = /^(?:employee?|salarie|staff|personnel|emp|agent)s?$/;

/** A card that pays, or one that shows who somebody is. */
function cardClass(before: readonly string[], { kind }: TableContext): PiiType | null {
  const of = before.at(-1) ?? '';
  if (/^(?:voters?|id|identity|national|citizen|health|insurance)$/.test(of)) return 'national_id';
  if (/^(?:library|member|membership|loyalty|student|staff|access|punch|sim|gift)$/.test(of))
    return kind === 'person' ? 'other_pii' : null;
  return 'credit_card';
}

/** Pictures in a row of somebody, but those around it: `cover_image`. */
const PICTURE = /^(?:image|img|thumbnail|thumb|pic)$/;
const AROUND = /^(?:cover|banner|background|header|logo|icon|brand|theme)$/;

/** A number whose kind its neighbours or its table tell. */
function numberClass(said: string, before: readonly string[], { kind, noun, has }: TableContext): PiiType | null {
  if (/^[ck]onta(?:ct?|k)t?o?$/.test(said))
    return kind === 'person' && before.length === 0 && !BUYERS.test(noun ?? '') ? 'phone' : 'person_name';
  if (PICTURE.test(said)) return kind === 'person' && !before.some((word) => AROUND.test(word)) ? 'photo' : null;
  if (before.length > 0) return null;
  if (/^comm(?:ission)?$/.test(said)) return kind === 'person' ? 'salary' : null;
  if (said === 'kod') return has.has('city') || has.has('street_address') ? 'postal_code' : null;
  if (/^part/.test(said))
    return /^(?:candidate|voter|politician|candidat|kandidat)/.test(noun ?? '') ? 'ethnicity_religion_politics' : null;
  if (MEASURES.test(said)) return kind === 'person' ? 'other_pii' : null;
  if (said === 'tc') return kind === 'person' ? 'national_id' : null;
  if (/^(?:numero|number|num|nummer)$/.test(said)) return has.has('street_address') ? 'street_address' : null;
  if (/^doc(?:umento)?$/.test(said)) return kind === 'person' ? 'national_id' : null;
  if (/^matr/.test(said))
    return /^ve[hi]|^car|^auto/.test(noun ?? '') ? 'license_plate' : kind === 'person' ? 'other_pii' : null;
  if (/^(?:unique ?id|identifier|serial|uid)$/.test(said)) return /^devices?$/.test(noun ?? '') ? 'device_id' : null;
  return null;
}
/** How far something has come: `subscription_state`, or `state` without any other part of an address. */
function isProgress(before: readonly string[], whose: Whose, { has }: TableContext): boolean {
  if (before.length > 0 && whose === 'row' && nounKind(before.at(-1)!) !== 'address') return true;
  return !ADDRESS_PARTS.some((part) => has.has(part));
}

/** Whether the table is about persons, or its rows are reached as persons are. */
function isSomebody({ kind, has }: TableContext): boolean {
  return kind === 'person' || kind === 'secret' || kind === 'address' || KNOWN_BY.some((concept) => has.has(concept));
}
const KNOWN_BY: readonly Concept[] = [
  'email',
  'phone',
  'first_name',
  'last_name',
  'username',
  'password_hash',
  'date_of_birth',
  'gender',
  'photo',
];

/** Also what things are called. */
const SHOWN = new Set([
  'display name',
  'displayname',
  'legal name',
  'full name',
  'fullname',
  'alias',
  'titular',
  'attention',
]);

const isImpersonal = (kind: TableKind): boolean =>
  kind === 'organisation' || kind === 'thing' || kind === 'lookup' || kind === 'system';

/** Tables whose rows say what somebody suffers from, or is given for it. */
const OF_HEALTH =
  /^(?:diagnos[ie]s|allerg(?:y|ies)|medications?|conditions?|prescriptions?|treatments?|immunizations?|vaccinations?|symptoms?|procedures?|surger(?:y|ies)|lab(?:results?|events?)|observations?)$/;
function isFinding({ concept, said, before }: NameMeaning, { personal, noun, medical }: TableContext): boolean {
  if (before.length > 0 || !personal) return false;
  if (medical && (concept === 'described' || said === 'weight' || said === 'height')) return true;
  return OF_HEALTH.test(noun ?? '') && FINDINGS.has(concept) && said !== 'ref';
}
const FINDINGS: ReadonlySet<Concept> = new Set<Concept>(['name', 'described', 'number']);

/** What people write about others into. */
const DETAILS = new Set([
  'info',
  'information',
  'details',
  'extra',
  'description',
  'desc',
  'descripcion',
  'descricao',
  'descrizione',
  'beschreibung',
  'abstract',
  'additional info',
  'additional information',
]);

const IDENTITY: readonly Concept[] = ['person_name', 'first_name', 'last_name', 'name', 'email', 'username', 'phone'];

/** What somebody answered. */
const ANSWERS = new Set(['value', 'values', 'val']);
/** Why somebody is content, or not. */
const REASONS = new Set(['reason', 'reasons', 'motivo', 'motif', 'grund']);
/** Tables whose rows describe what happened to somebody. */
const TOLD =
  /^(?:incident|problem|complaint|claim|issue|accident|grievance|beschwerde|schaden|schadensfall|unfall|siniestro|sinistre|sinistro|wypadek|vorfall|plainte|queja|reclamo|reclamacao)s?$/;

function isTold(said: string, before: readonly string[], { kind, noun, has }: TableContext): boolean {
  return (
    (DETAILS.has(said) && before.length === 0 && kind === 'person' && IDENTITY.some((concept) => has.has(concept))) ||
    ((ANSWERS.has(said) || REASONS.has(said)) && kind === 'written') ||
    TOLD.test(noun ?? '')
  );
}

const CONTACTS: readonly Concept[] = [
  'email',
  'phone',
  'street_address',
  'date_of_birth',
  'national_id',
  'gender',
  'age',
];

function nameClass(before: readonly string[], whose: Whose, table: TableContext): PiiType | null {
  const { kind, has, own, noun } = table;
  const beside = (...concepts: Concept[]): boolean => concepts.some((concept) => has.has(concept));
  const isFamily = beside('first_name') && !beside('last_name');
  if (before.length > 0) {
    const isPersons =
      whose === 'person' ||
      ((kind === 'person' ||
        ((kind === 'unknown' || kind === 'event') &&
          table.personal &&
          CONTACTS.some((concept) => table.own.has(concept)))) &&
        OF_NAME.has(before.at(-1)!));
    return isPersons ? 'person_name' : null;
  }
  const isGiven = beside('last_name') && !beside('first_name');
  if (kind === 'person') return isFamily ? 'last_name' : isGiven ? 'first_name' : 'person_name';
  if (isImpersonal(kind) || kind === 'secret') return null;
  if (isFamily || isGiven) return isFamily ? 'last_name' : 'first_name';
  // What one signs in to an account with.
  if (/^accounts?$/.test(noun ?? '') && beside('password_hash') && !beside('username', 'last_name')) return 'username';
  if (beside('last_name')) return 'first_name';
  return CONTACTS.some((concept) => own.has(concept)) ? 'person_name' : null;
}

function detailOf(type: PiiType, { said, before }: NameMeaning, { kind, noun }: TableContext): string {
  const named = `the name means ${type} ("${[...before, said].join(' ')}")`;
  return noun === null || kind === 'unknown' ? named : `${named}, in a table of "${noun}"`;
}
