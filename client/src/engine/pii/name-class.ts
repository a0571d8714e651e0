import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { PiiType } from '../privacy/pii-types';
import { byNeighbours } from './by-neighbours';
import { isFinding, isHandover, isLabResult, isMeasured } from './findings';
import { cardClass, isCardExpiry, isOfCards, numberClass } from './number-class';
import type { TableContext } from './table-context';
import { CONCEPTS, type Concept } from './words/concepts';
import { isReached, nameClass } from './own-names';
import { isApproval, isFee } from './payments';
import { isTold, REASONS, VISITS } from './told';
import { OF_NOBODY, OF_PERSON } from './words/marks';
import { meaningOfWords, type NameMeaning } from './words/name-meaning';
import { nounKind } from './words/noun-kind';
import type { TableKind } from './words/nouns';

/** Whose it is by the words before. */
export type Whose = 'person' | 'nobody' | 'row';

export function ownerOf(before: readonly string[]): Whose {
  for (let at = before.length - 1; at >= 0; at--) {
    // `carer1_name`
    const word = before[at].replace(/(\p{L}{3})\d$/u, '$1');
    // `previous_aco_name`: what was before is the next word.
    if (WHICH.test(word) && at < before.length - 1) continue;
    if (OF_NOBODY.has(word)) return 'nobody';
    if (OF_PERSON.has(word)) return 'person';
    const kind = nounKind(word);
    if (kind === 'person') return 'person';
    if (kind === 'organisation' || kind === 'lookup' || kind === 'thing') return 'nobody';
  }
  return 'row';
}

const WHICH = /^(?:previous|former|current|permanent|present)$/;

/** What animals have as persons do. */
const OF_ANIMALS: ReadonlySet<Concept> = new Set<Concept>([
  'name',
  'first_name',
  'date_of_birth',
  'gender',
  'age',
  'health',
  'ethnicity_religion_politics',
]);

/** The class that a concept is in this table; null for none. */
export function classOf(meaning: NameMeaning, whose: Whose, table: TableContext): PiiType | null {
  const { concept, said, before } = meaning;
  if (isCardExpiry(meaning, table)) return 'card_expiry';
  if (meaning.about) return null;
  // `foto_placa`
  if (concept === 'license_plate' && /^(?:foto|photo|image|img|picture)$/.test(before.at(-1) ?? ''))
    return isImpersonal(table.kind) ? null : 'photo';
  if (table.animals && before.length === 0 && OF_ANIMALS.has(concept)) return null;
  if (isFinding(meaning, table) || isMeasured(meaning, table) || isLabResult(said, before, table)) return 'health';
  if (isPictureOf(meaning, table)) return 'photo';
  const beside = byNeighbours(meaning, whose, table);
  if (beside !== undefined) return beside;
  switch (concept) {
    case 'plain':
      if (isPay(meaning, table)) return 'salary';
      if (
        said === 'key' &&
        before.at(-1) !== 'public' &&
        /^(?:api|access|secret|signing) ?keys?$/.test(table.words.join(' ')) &&
        !table.keys.has('key')
      )
        return 'secret_token';
      if (/^(?:image|img|picture) url$/.test(said) && table.kind === 'person')
        return numberClass('image', before, table);
      if (/^acc(?:oun|c)?t name$/.test(said) && table.personal && table.has.has('bank_account')) return 'person_name';
      return said === 'id' && isSessionKey(meaning, table) ? 'secret_token' : null;
    case 'title':
      // `Herr`, `Mrs`: how somebody is spoken to says what they are.
      return SPOKEN_TO.test(said) && table.kind === 'person' ? 'gender' : null;
    case 'number':
      if (said === 'assessment' && isHandover(table)) return 'health';
      if (table.kind === 'secret' && said === 'code') return 'secret_token';
      return isOfficial(said, before, whose, table) ? 'other_pii' : numberClass(said, before, table);
    case 'described':
      // `procedure_details`
      if (isHandover(table)) return 'health';
      if (before.length > 0 && table.personal && meaningOfWords(before)?.concept === 'health') return 'health';
      // Why somebody comes to whom they are ill with.
      if (REASONS.has(said) && before.length === 0 && table.personal && table.medical && VISITS.test(table.noun ?? ''))
        return 'health';
      return isTold(said, before, table) ? 'free_text' : null;
    case 'name':
      // `firma_nazwa` of a customer, `acc_nm` of an account.
      if (before.length === 1 && table.kind === 'person' && CONCEPTS.get(before[0]) === 'company_name')
        return 'company_name';
      if (/^acc(?:oun|c)?t?$/.test(before.at(-1) ?? '') && table.personal && table.has.has('bank_account'))
        return 'person_name';
      return isReached(before, whose, table) ? 'person_name' : nameClass(said, before, whose, table);
    case 'email':
      // Where letters go.
      return said === 'mail address' && table.has.has('street_address') ? 'street_address' : concept;
    case 'address':
      if (/^e?mails?$/.test(table.noun ?? '')) return 'email';
      // `epipen_location`: where their things are.
      if (said === 'location' && whose === 'row' && meaningOfWords(before)?.concept === 'health') return null;
      // `author_location`: what they say they are from.
      if (said === 'location' && whose === 'person' && !isImpersonal(table.kind)) return 'city';
      // Where something is, which is an address of persons alone.
      return said === 'location' &&
        !OF_RIDES.test(before.at(-1) ?? '') &&
        table.kind !== 'person' &&
        table.kind !== 'address'
        ? null
        : 'street_address';
    case 'credit_card':
      return said === 'card number' || said === 'card no' ? cardClass(before, table) : concept;
    case 'region':
      if (said === 'departement' && OF_STAFF.test(table.noun ?? '')) return null;
      return STATES.has(said) && isProgress(before, whose, table) ? null : concept;
    case 'national_id':
      // The number of a car's frame.
      if (said === 'fin' && (OF_CARS.test(table.noun ?? '') || table.has.has('license_plate'))) return 'license_plate';
      // What a bank refers to.
      if (said === 'rrn' && table.kind !== 'person') return null;
      // Persons' in Chile.
      if (said === 'run' && (before.length > 0 || table.kind !== 'person')) return null;
      // `voter_id`: of persons their number, elsewhere which of them.
      return /^(?:voters?|citizen|personal|person|document) ?id$/.test(said) && table.kind !== 'person'
        ? null
        : concept;
    case 'password_hash':
      // The word is a key in Spanish too.
      if (
        said === 'clave' &&
        table.kind !== 'person' &&
        table.kind !== 'secret' &&
        !SIGNING_IN.some((one) => table.has.has(one))
      )
        return null;
      if (said === 'pin' && before.length === 0 && table.has.has('city') && table.has.has('region'))
        return 'postal_code';
      return POST_PIN.test(said) && ADDRESS_PARTS.some((part) => table.has.has(part)) ? 'postal_code' : concept;
    case 'tax_id':
      // The number of a bank's customer.
      if (said === 'cif' && !OF_SPAIN.test([...table.columns].join(' ')) && OF_BANKS.test([...table.columns].join(' ')))
        return 'other_pii';
      // A card's number, as banks call it.
      if (said === 'tax code' && !table.personal) return null;
      return said === 'pan' && (/^cards?$/.test(table.noun ?? '') || table.has.has('cvv')) ? 'credit_card' : concept;
    case 'gender':
      // Of books and films, but in French.
      return /^gene?re$/.test(said) && table.kind !== 'person' && !NAMED.some((one) => table.has.has(one))
        ? null
        : concept;
    case 'health':
      // What was said, in French.
      if (said === 'compte rendu' && !table.medical) return 'free_text';
      // Of a machine.
      return /^temperature ?[cf]$/.test(said) && !table.medical && table.kind !== 'person' ? null : concept;
    case 'street_address':
      // By which way, in many languages: `gemeld_via`.
      if (said === 'via' && before.length > 0 && before[0] !== 'addr') return null;
      // Of a school.
      return said === 'house' && !HOUSED.some((one) => table.has.has(one)) ? null : concept;
    case 'salary':
      if (isFee(said, table)) return null;
      // For what somebody lost.
      if (said === 'compensation' && table.kind !== 'person' && !table.pay) return null;
      // Of days, or of suitcases.
      if (
        said === 'allowance' &&
        !table.pay &&
        /^(?:leave|holiday|vacation|baggage|luggage|data|storage|tax|bad|debt)$/.test(before.at(-1) ?? '')
      )
        return null;
      return /^pay (?:amount|amt)$/.test(said) && /^payments?$/.test(table.noun ?? '') ? null : concept;
    case 'drivers_license':
      if (/^licen[sc]e ?n/.test(said) && table.kind === 'organisation') return null;
      return /^licen[sc]e ?n/.test(said) && table.words.some((word) => LICENSED.test(word)) ? 'other_pii' : concept;
    case 'secret_token':
      if (isApproval(said, table)) return null;
      return said === 'session id' && !/^(?:login)?(?:sessions?|logins?)$/.test(table.noun ?? '') ? null : concept;
    case 'username':
      // In England, the number of a pupil.
      if (said === 'upn' && (TAUGHT.test(table.noun ?? '') || [...table.columns].some((column) => TAUGHT.test(column))))
        return 'other_pii';
      if (
        NICK.test(said) &&
        before.length === 0 &&
        table.kind !== 'person' &&
        table.kind !== 'written' &&
        !NAMED.some((one) => table.has.has(one))
      )
        return null;
      if (/^alias(?:es)?$/.test(said))
        return table.kind === 'person' || table.kind === 'secret' || table.kind === 'written' ? concept : null;
      // A reference, but where persons sign in with it.
      return /^user ?id$/.test(said) && !(table.kind === 'person' && table.has.has('password_hash')) ? null : concept;
    case 'person_name':
      // Beside the number of an account, whose it is.
      if (/^titular/.test(said) && (isOfCards(table) || [...table.columns].some((column) => OF_ACCOUNTS.test(column))))
        return concept;
      if (said === 'operator' && table.kind === 'thing') return null;
      return SHOWN.has(said) && (isImpersonal(table.kind) || !isSomebody(table)) ? null : concept;
    case 'free_text':
      // `saglik_notu`, `gesundheit_bemerkung`
      if (before.length > 0 && OF_ILLNESS.test(before.at(-1)!) && (table.personal || table.kind === 'person'))
        return 'health';
      // What somebody saves for, and no review of them.
      if (/^(?:goals|achievements)$/.test(said) && table.kind === 'person' && before.length === 0) return null;
      // What programs say.
      return /^(?:error|exception|failure|warning|validation|debug|system)$/.test(before.at(-1) ?? '') ? null : concept;
    case 'photo':
      // What stands under what a member of a forum writes.
      if (said === 'signature' && before.length === 0 && isMembers(table)) return 'free_text';
      // Programs sign too.
      if (said === 'signature' && whose === 'person') return concept;
      if (said === 'signature') return isSomebody(table) && !isImpersonal(table.kind) ? concept : null;
      return said === 'fingerprint' && (before.length > 0 || table.kind !== 'person') ? null : concept;
    case 'company_name':
      // Who signed, in Spanish.
      return said === 'firma' && [...table.columns].some((column) => IN_SPANISH.test(column)) ? 'photo' : concept;
    case 'postal_code':
      return /^c[ap]p?$/.test(said) && !ADDRESS_PARTS.some((part) => table.has.has(part)) ? null : concept;
    case 'geo_location':
      // Pay in Swedish, where there is no latitude.
      if (/^(?:lon|long)$/.test(said) && ![...table.columns].some((column) => /lat/.test(column)))
        return said === 'lon' && (table.kind === 'person' || table.has.has('first_name')) ? 'salary' : null;
      return concept;
    case 'other_pii':
      // Cars have a body and a colour too.
      if (
        OF_BODIES.test(said) &&
        before.length === 0 &&
        table.kind !== 'person' &&
        !BODIES.some((one) => table.has.has(one))
      )
        return null;
      if (/^policy/.test(said)) return table.kind === 'person' || table.personal ? concept : null;
      if (/^roll ?n/.test(said) && table.personal) return concept;
      return said.endsWith('number') && table.kind !== 'person' && !table.personal && before.length === 0
        ? null
        : concept;
    case 'bank_account':
      // `iban_accredito`
      if (before.at(-1) === 'iban') return 'iban';
      // What one pays for water or telephones by.
      return /^acc/.test(said) && /^subs|^utility|^consumer/.test(before.at(-1) ?? table.noun ?? '')
        ? 'other_pii'
        : concept;
    case 'first_name':
      // `worker_initials`: somebody else's, and all there is of their name.
      return said === 'initials' && whose === 'person' && !table.own.has('last_name') ? 'person_name' : concept;
    case 'card_expiry':
      // Permits are valid, too.
      if (/^(?:valid|expir(?:e|y|es|ation) ?(?:date|on|at)?$)/.test(said) && before.length === 0 && !isOfCards(table))
        return null;
      // `club_cash_expire_date`
      return CARD.test(said) || before.length === 0 || CARD.test(before.join(' ')) || isOfCards(table) ? concept : null;
    default:
      return concept;
  }
}
const CARD = /card|cc|karte|carte|tarjeta|cartao|carta|kart|exp ?(?:mm|yy|mo|yr)|kaart|cred/;

const OF_CARS = /^(?:fahrzeug|auto|pkw|kfz|wagen|car|vehicle)/;

const SPOKEN_TO = /^(?:anrede|salutation|honorific|title of courtesy|aanhef|trattamento|hitap)$/;

const OF_ILLNESS =
  /^(?:saglik|gesundheit\w*|health|medical|medizin\w*|medisch\w*|gezondheid\w*|sante|medical\w*|salud|saude|salute|zdrow\w*|halso\w*|helse\w*|allerg\w*|alerg\w*|diet\w*|krank\w*)$/;

/** Beside which a house is a number. */
const HOUSED: readonly Concept[] = ['city', 'postal_code', 'address', 'region'];
const TAUGHT = /pupil|student|learner|candidate|forename/;
const OF_SPAIN = /nif|razon|direccion|telefono|nombre|empresa|provincia|poblacion|cliente|proveedor|codigo/;
const OF_BANKS = /acct|account|customer|legalname|fullname|branch|risk|kyc|login|addr/;

const IN_SPANISH = /^(?:nombre|apellido|fecha)|(?:nombre|fecha)$/;
const OF_ACCOUNTS = /iban|^conta$|^cuenta$|^compte$|^conto$|^n(?:ro|um)cuenta$|accountn/;

/** From where, and where to, somebody is brought. */
const OF_RIDES = /^(?:pickup|up|dropoff|off|home|delivery|current)$/;

/** Beside which a body is a person's. */
const BODIES: readonly Concept[] = ['date_of_birth', 'age', 'gender'];

const OF_BODIES = /^(?:body ?type|height|height cm|height in|weight kg|weight lbs)$/;

/** `amount`, in a table of salaries. */
const isPay = ({ said, before }: NameMeaning, { pay, kind, words }: TableContext): boolean =>
  (/^(?:amount|total|gross|net)$/.test(said) ||
    (said === 'rate' && !words.some((word) => /^(?:deduction|tax|contribution)/.test(word)))) &&
  before.every((word) => /^(?:gross|net|base|total|basic|overtime)$/.test(word)) &&
  kind !== 'lookup' &&
  pay;

/** What a browser brings along to be known again. */
const isSessionKey = ({ before }: NameMeaning, { words, columns, has }: TableContext): boolean =>
  before.length === 0 &&
  !has.has('secret_token') &&
  /^sessions?$/.test(words.at(-1) ?? '') &&
  (columns.has('ipaddress') || columns.has('payload'));

/** Whose departments are no regions of France. */
const OF_STAFF = /^(?:employee?|salarie|staff|personnel|emp|agent|enseignant|professeur|teacher|docent|medecin)s?$/;

/** Rows of those who write in a forum. */
const isMembers = ({ has }: TableContext): boolean =>
  has.has('username') && (has.has('free_text') || has.has('photo') || has.has('url_personal'));

/** What accounts and pots of money are called too. */
const NICK = /^(?:nick ?name|alias|handle)$/;
const NAMED: readonly Concept[] = ['email', 'first_name', 'last_name', 'person_name', 'phone', 'url_personal'];
const SIGNING_IN: readonly Concept[] = ['email', 'username'];

/** Whose licenses let them work, not drive. */
const LICENSED =
  /^(?:provider|doctor|physician|nurse|practitioner|clinician|dentist|pharmacist|therapist|surgeon|lawyer|attorney|broker|agent|teacher|contractor|pilot|crew|vet|veterinarian|psychologist|electrician|realtor)s?$/;

/** `teacher_reference_number`, `student_roll_no`. */
const isOfficial = (said: string, before: readonly string[], whose: Whose, { personal, kind }: TableContext): boolean =>
  (whose === 'person' ||
    (personal && !isImpersonal(kind) && /^(?:roll|admission|enrol?lment)$/.test(before.at(-1) ?? ''))) &&
  /^(?:number|no|num|nr)$/.test(said) &&
  /^(?:reference|registration|roll|enrol?lment|admission)$/.test(before.at(-1) ?? '');

/** Also how far something has come. */
const STATES = new Set(['state', 'estado', 'stan', 'il', 'region', 'distrito']);
export const ADDRESS_PARTS: readonly Concept[] = ['street_address', 'address', 'city'];

/** What India calls a post code, and everybody a secret. */
const POST_PIN = /^pin ?code$/;

const BROUGHT =
  /^(?:dest\w*|orig\w*|ship\w*|deliver\w*|entrega|envio|remit\w*|lief\w*|rech\w*|bill\w*|pickup|dropoff|from|to|versand|factu\w*|spedizione|livraison)$/;

/** How far something has come: `subscription_state`, or `state` without any other part of an address. */
function isProgress(before: readonly string[], whose: Whose, { has, columns, meanings }: TableContext): boolean {
  // `naturality_state` beside `naturality_city`
  if (before.length > 0 && columns.has(`${before.join('')}city`)) return false;
  if (before.length > 0 && whose === 'row' && nounKind(before.at(-1)!) !== 'address') return true;
  // `estado` beside `dest_ciudad`: no part of where something is brought.
  const parts = [...meanings].filter(([, one]) => one !== null && ADDRESS_PARTS.includes(one.concept));
  if (before.length === 0 && parts.length > 0 && parts.every(([column]) => BROUGHT.test(nameWords(column)[0])))
    return true;
  return !ADDRESS_PARTS.some((part) => has.has(part)) && !(has.has('postal_code') && has.has('country'));
}

/** Whether the table is about persons, or its rows are reached as persons are. */
function isSomebody({ kind, has }: TableContext): boolean {
  return (
    kind === 'person' ||
    kind === 'secret' ||
    kind === 'address' ||
    kind === 'written' ||
    KNOWN_BY.some((concept) => has.has(concept))
  );
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
  'national_id',
  'license_plate',
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

export const isImpersonal = (kind: TableKind): boolean =>
  kind === 'organisation' || kind === 'thing' || kind === 'lookup' || kind === 'system';

/** `url`, in a table of somebody's photos. */
function isPictureOf(
  { concept, said, before }: NameMeaning,
  { kind, noun, pictures, personal }: TableContext,
): boolean {
  if (!pictures || !personal || (concept !== 'plain' && concept !== 'number') || isImpersonal(kind)) return false;
  return (
    /^(?:url|uri|path|src|thumb|thumbnail|file|file ?name|file ?path|storage ?key|data|image)$/.test(said) &&
    before.every((word) => /^(?:thumb|thumbnail|image|photo|small|large|original|full|public)$/.test(word)) &&
    (noun === null || kind === 'person' || kind === 'unknown')
  );
}
