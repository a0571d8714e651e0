import type { PiiType } from '../privacy/pii-types';
import { cardClass, isCardExpiry, numberClass } from './number-class';
import { nounKind, type TableContext } from './table-context';
import type { Concept } from './words/concepts';
import { OF_NAME, OF_NOBODY, OF_PERSON } from './words/marks';
import type { NameMeaning } from './words/name-meaning';
import type { TableKind } from './words/nouns';

/** Whose it is by the words before. */
export type Whose = 'person' | 'nobody' | 'row';

export function ownerOf(before: readonly string[]): Whose {
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
  if (table.animals && before.length === 0 && OF_ANIMALS.has(concept)) return null;
  if (isFinding(meaning, table)) return 'health';
  switch (concept) {
    case 'plain':
    case 'title':
      return null;
    case 'number':
      return isOfficial(said, before, whose) ? 'other_pii' : numberClass(said, before, table);
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
    case 'photo':
      // Programs sign too.
      if (said === 'signature') return isSomebody(table) && !isImpersonal(table.kind) ? concept : null;
      return said === 'fingerprint' && (before.length > 0 || table.kind !== 'person') ? null : concept;
    case 'postal_code':
      return /^c[ap]p?$/.test(said) && !ADDRESS_PARTS.some((part) => table.has.has(part)) ? null : concept;
    case 'other_pii':
      return said.endsWith('number') && table.kind !== 'person' && before.length === 0 ? null : concept;
    default:
      return concept;
  }
}

/** Whose departments are no regions of France. */
const OF_STAFF = /^(?:employee?|salarie|staff|personnel|emp|agent|enseignant|professeur|teacher|docent|medecin)s?$/;

/** `teacher_reference_number`, `student_roll_no`. */
const isOfficial = (said: string, before: readonly string[], whose: Whose): boolean =>
  whose === 'person' &&
  /^(?:number|no|num|nr)$/.test(said) &&
  /^(?:reference|registration|roll|enrol?lment|admission)$/.test(before.at(-1) ?? '');

/** Also how far something has come. */
const STATES = new Set(['state', 'estado', 'stan', 'il', 'region', 'distrito']);
const ADDRESS_PARTS: readonly Concept[] = ['street_address', 'address', 'city'];

/** What India calls a post code, and everybody a secret. */
const POST_PIN = /^pin ?code$/;

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

export const isImpersonal = (kind: TableKind): boolean =>
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
