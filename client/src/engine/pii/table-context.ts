import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { Classification } from '../privacy/classification';
import { displayName, type Relationship, type Schema, type Table } from '../schema/schema';
import type { Concept } from './words/concepts';
import { ABOUT } from './words/marks';
import { meaningOfWords, type NameMeaning } from './words/name-meaning';
import { writtenOut } from './words/short-forms';
import { NEUTRAL_NOUNS, NOUN_KINDS, type TableKind } from './words/nouns';

/** What is known of a table before its columns are looked at one by one. */
export interface TableContext {
  kind: TableKind;
  /** The word of its name that says so. */
  noun: string | null;
  /** Whether the rows are about persons, or belong to persons, whatever they are. */
  personal: boolean;
  /** What its columns' names mean. */
  has: ReadonlySet<Concept>;
  /** Those that are the row's own: `email`, and no `author_email`. */
  own: ReadonlySet<Concept>;
  meanings: ReadonlyMap<string, NameMeaning | null>;
  /** Whether the rows are animals: they have names and birthdays too, and are nobody. */
  animals: boolean;
  /** Whether its name speaks of illness: `student_medical_visits`. */
  medical: boolean;
  /** Declared and inferred relationships from single columns. */
  references: ReadonlyMap<string, Relationship>;
}

/** Of every table of the schema, by its display name. */
export function tableContexts(schema: Schema): Map<string, TableContext> {
  const references = new Map<string, Map<string, Relationship>>();
  for (const relationship of schema.relationships) {
    if (relationship.from_columns.length !== 1) continue;
    const name = displayName(relationship.from);
    const known = references.get(name) ?? new Map<string, Relationship>();
    references.set(name, known);
    const [column] = relationship.from_columns;
    if (known.get(column)?.virtual !== false) known.set(column, relationship);
  }
  const contexts = new Map(
    schema.tables.map((table) => {
      const name = displayName(table);
      return [name, contextOf(table, references.get(name) ?? new Map<string, Relationship>())];
    }),
  );
  for (const { from, to } of schema.relationships) {
    const name = displayName(to);
    const context = contexts.get(name);
    if (context === undefined || contexts.get(displayName(from))?.kind !== 'person') continue;
    if (isPlaceOfPersons(context)) contexts.set(name, { ...context, kind: 'address', personal: true });
  }
  return contexts;
}

/** A table of places that persons refer to: where they live, unless it is named as something else. */
function isPlaceOfPersons({ kind, noun, has }: TableContext): boolean {
  const parts = (['street_address', 'address', 'city', 'postal_code'] as const).filter((part) => has.has(part));
  // One with a name is a ward or an office.
  const isUnnamed = /^(?:locations?|places?|facilit(?:y|ies))$/.test(noun ?? '') && !has.has('name');
  return parts.length >= 2 && (kind === 'unknown' || isUnnamed);
}

function contextOf(table: Table, references: ReadonlyMap<string, Relationship>): TableContext {
  const meanings = columnMeanings(table);
  const has = new Set<Concept>();
  const own = new Set<Concept>();
  for (const meaning of meanings.values()) {
    // A reference, unless one signs in with it.
    if (meaning === null || meaning.said === 'user id') continue;
    has.add(meaning.concept);
    if (meaning.before.length === 0 && !/^pin/.test(meaning.said)) own.add(meaning.concept);
  }
  const { kind: named, noun, ofPerson } = kindOfName(table.name);
  const animals = isOfAnimals(table, noun);
  const kind = animals ? 'thing' : kindByColumns(named, noun, has, own);
  const refersToPerson = [...references.values()].some(({ to }) => kindOfName(to.name).kind === 'person');
  const namesPerson = table.columns.some(({ name }) => isPersonReference(name));
  const personal =
    kind === 'person' ||
    kind === 'address' ||
    ofPerson ||
    refersToPerson ||
    namesPerson ||
    PERSONAL.filter((concept) => has.has(concept)).length >= 2;
  return { kind, noun, personal, has, own, meanings, animals, medical: MEDICAL.test(table.name), references };
}

const MEDICAL = /medical|health|clinical|illness|first_?aid|disease|symptom/i;

/** The same for a table whose names tell nothing, and whose values are names and addresses of persons; null otherwise. */
export function contextByValues(
  context: TableContext,
  found: readonly Pick<Classification, 'pii_type' | 'evidence'>[],
): TableContext | null {
  if (context.kind !== 'unknown' || context.personal) return null;
  const types = new Set<Concept>(
    found
      .filter(({ evidence }) => evidence.some(({ signal, weight }) => signal === 'values' && weight > 0))
      .map(({ pii_type: type }) => type as Concept),
  );
  if (PERSONAL.filter((concept) => types.has(concept)).length < 2) return null;
  return { ...context, kind: 'person', personal: true, has: new Set([...context.has, ...types]) };
}

const ANIMALS =
  /^(?:pets?|animals?|mascotas?|animal(?:es|i|is|aux)|haustiere?|tiere?|zwierz(?:e|eta|ak)|dogs?|cats?|horses?|huisdier(?:en)?|hayvan(?:lar)?)$/;
const OF_ANIMALS = /^(?:species|especies?|espece|specie|breed|tierart|gatunek|diersoort|hayvanturu)$/;

/** By its noun or by a column that only animals have. */
function isOfAnimals({ columns, name }: Table, noun: string | null): boolean {
  const words = nameWords(name);
  if (ANIMALS.test(words.at(-1) ?? '')) return true;
  // Plants and films have a species and a genre; patients that have one are a veterinary's.
  const isNamed = noun === null || /^pa[ct]ient/.test(noun);
  return isNamed && columns.some((column) => OF_ANIMALS.test(nameWords(column.name).join('')));
}

/** Of which two in one table make it one about persons. */
const PERSONAL: readonly Concept[] = [
  'first_name',
  'last_name',
  'person_name',
  'email',
  'phone',
  'date_of_birth',
  'gender',
];

const OF_SOMEBODY: readonly Concept[] = [
  'gender',
  'age',
  'date_of_birth',
  'health',
  'national_id',
  'ethnicity_religion_politics',
  'salary',
  'passport',
];
const NAMED: readonly Concept[] = ['first_name', 'last_name', 'person_name', 'date_of_birth', 'gender'];

/** A table's kind by its columns, where its name tells nothing, or something else. */
function kindByColumns(
  named: TableKind,
  noun: string | null,
  has: ReadonlySet<Concept>,
  own: ReadonlySet<Concept>,
): TableKind {
  const all = (...concepts: Concept[]): boolean => concepts.every((concept) => has.has(concept));
  // Who rents a flat, or a company in a system of many.
  if (/^tenants?$/.test(noun ?? '') && !NAMED.some((concept) => has.has(concept))) return 'organisation';
  const isPerson =
    all('first_name', 'last_name') ||
    all('name', 'last_name') ||
    all('name', 'first_name') ||
    all('date_of_birth', 'gender') ||
    all('date_of_birth', 'last_name') ||
    (own.has('password_hash') && (own.has('email') || own.has('username')));
  // `dossiers`: nobody's noun, and what one keeps of persons.
  if (named === 'unknown' && !isPerson && OF_SOMEBODY.filter((concept) => has.has(concept)).length >= 2) return 'event';
  if (isPerson && (named === 'unknown' || named === 'lookup' || named === 'thing')) return 'person';
  return named;
}

const PROGRAMS = /^(?:api|oauth2?|oidc|mqtt|rest)$/;

/** Whose providers are programs or companies, and no doctors. */
const PROVIDED =
  /^(?:service|identity|auth|authentication|oauth2?|sso|saml|oidc|payment|email|sms|cloud|hosting|insurance|data|storage|login|social)$/;

interface NamedKind {
  kind: TableKind;
  noun: string | null;
  /** Whether a person is named too: `user_settings`. */
  ofPerson: boolean;
}

/** The last word that says something wins: `customer_address` are addresses, `order_details` are orders. */
export function kindOfName(name: string): NamedKind {
  const words = nameWords(name);
  let found: { kind: TableKind; noun: string; at: number } | null = null;
  let ofPerson = false;
  let unknownAfter = false;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at];
    if (NEUTRAL_NOUNS.has(word) || /^\d+$/.test(word)) continue;
    const kind = word.length === 1 ? 'unknown' : nounKind(word);
    if (kind === 'unknown') {
      if (found === null && word.length > 1) unknownAfter = true;
      continue;
    }
    if (found === null) {
      // What belongs to a person, and is called as nobody knows: `user_bans`.
      found = { kind: kind === 'person' && unknownAfter ? 'event' : kind, noun: word, at };
    }
    if (kind === 'person') ofPerson = true;
    // `comments_blog`: what is written, by what it is about.
    if (kind === 'written' && found.kind === 'thing' && singular(word) !== word) found = { kind, noun: word, at };
    if (/^providers?$/.test(found.noun) && PROVIDED.test(words[at - 1] ?? ''))
      return { kind: 'system', noun: word, ofPerson: false };
    // Programs, not customers.
    if (/^clients?$/.test(found.noun) && PROGRAMS.test(words[at - 1] ?? '')) {
      return { kind: 'system', noun: word, ofPerson: false };
    }
  }
  // `state_file_archives`: of what nobody knows.
  if (found?.kind === 'lookup' && unknownAfter) found = null;
  if (found === null && words.some((word) => word === 'profile' || word === 'profiles'))
    return { kind: 'person', noun: 'profile', ofPerson };
  return found === null ? { kind: 'unknown', noun: null, ofPerson } : { kind: found.kind, noun: found.noun, ofPerson };
}

/** Endings by which glued names tell their kind: `facturascli`, `userprofile`. */
const GLUED_NOUN =
  /^.{2,}?(customers?|clients?|users?|employees?|patients?|persons?|address(?:es)?|orders?|products?|suppliers?|vendors?|contacts?|members?|accounts?|settings?|config|types?|notes|comments?|messages?|reviews?|kunden|mitarbeiter|usuarios?|clientes?|cli|prov)$/;

/** Of one noun in small letters. */
export function nounKind(word: string): TableKind {
  const direct = NOUN_KINDS.get(word) ?? NOUN_KINDS.get(singular(word));
  if (direct !== undefined) return direct;
  const end = GLUED_NOUN.exec(word)?.[1];
  if (end === 'cli') return 'event';
  return end === undefined ? 'unknown' : (NOUN_KINDS.get(end) ?? NOUN_KINDS.get(singular(end)) ?? 'unknown');
}

/** `user_id`, `customerid`, `patient_uuid`. */
function isPersonReference(column: string): boolean {
  const words = nameWords(column);
  const last = words.at(-1);
  if (words.length > 1 && (last === 'id' || last === 'uuid' || last === 'fk'))
    return nounKind(words.at(-2)!) === 'person';
  if (words.length > 1 && /^(?:id|fk|cod|codigo|idx)$/.test(words[0])) return nounKind(words[1]) === 'person';
  const glued = /^(.{2,})id$/.exec(words.at(-1) ?? '')?.[1];
  return glued !== undefined && NOUN_KINDS.get(glued) === 'person';
}

/** What columns' names mean, without the words that a table's columns all begin or end with. */
function columnMeanings(table: Table): Map<string, NameMeaning | null> {
  const all = table.columns.map(({ name }) => nameWords(name));
  const first = commonWord(all.map((words) => (words.length > 1 ? words[0] : null)));
  const last = commonWord(all.map((words) => (words.length > 1 ? words.at(-1)! : null)));
  return new Map(
    table.columns.map(({ name }, index) => {
      let words = all[index];
      if (words.length > 1 && words[0] === first) words = words.slice(1);
      if (words.length > 1 && words.at(-1) === last) words = words.slice(0, -1);
      const meaning = meaningOf(words);
      // `pers_nr`: what says little without the word that all share.
      const whole =
        words === all[index] || (meaning !== null && !VAGUE.has(meaning.concept)) ? null : meaningOf(all[index]);
      return [name, whole !== null && !VAGUE.has(whole.concept) ? whole : meaning];
    }),
  );
}

/** Meanings against which one of a name written out counts. */
const VAGUE: ReadonlySet<Concept> = new Set<Concept>(['plain', 'name', 'number', 'described', 'title']);

function meaningOf(words: readonly string[]): NameMeaning | null {
  const asWritten = meaningOfWords(words);
  if (asWritten !== null && !VAGUE.has(asWritten.concept)) return asWritten;
  const long = writtenOut(words);
  const meant = long === words ? null : meaningOfWords(long);
  if (meant !== null && meant.concept !== 'plain' && !meant.about) return { ...meant, sure: meant.sure * 0.95 };
  return asWritten ?? personMeaning(words);
}

/** Nouns of persons that columns use for something else. */
const NOT_NAMED = new Set([
  'provider',
  'subject',
  'host',
  'agent',
  'child',
  'children',
  'kid',
  'parent',
  'user',
  'client',
  'member',
  'pat',
  'personal',
  'person',
  'people',
  'individual',
  'human',
  'family',
  'admin',
  'leads',
  'lead',
  'contributor',
  'intern',
  'poster',
]);

/** Who did it, as a text. */
const USERS = /^(?:user|usuario|benutzer|utilisateur|utente|gebruiker|uzytkownik)$/;
/** In front of a person's noun: no name follows. */
const NOT_A_NAME =
  /^(?:why|how|what|when|where|which|key|nb|num|meta|tech|subscribed|preferred|default|current|is|has|for|per|by|any|all|max|min|total|default)$/;

/** `payee`, `author`: a text that is called as a person is. */
function personMeaning(words: readonly string[]): NameMeaning | null {
  const last = words.at(-1) ?? '';
  if (USERS.test(last)) return { concept: 'username', sure: 0.7, said: last, before: words.slice(0, -1), about: false };
  // `prescribed_by`, `last_counted_by`
  if (last === 'by' && words.length > 1 && !/^(?:group|sort|order|filter|divid|power|index|split)/.test(words.at(-2)!))
    return { concept: 'username', sure: 0.7, said: words.join(' '), before: [], about: false };
  if (NOT_NAMED.has(last) || nounKind(last) !== 'person') return null;
  if (words.length > 1 && NOT_A_NAME.test(words[0])) return null;
  // `cf_paziente`, `tel_cliente`: what stands before is the person's.
  const isWhich = words.length === 2 && /^(?:first|last|middle)$/.test(words[0]);
  const what = words.length > 1 && !isWhich ? meaningOfWords(words.slice(0, -1)) : null;
  if (what !== null && what.concept !== 'plain')
    return { ...what, sure: what.sure * 0.9, before: [...what.before, last] };
  // Several of them are a list of references as often as of names.
  return {
    concept: 'person_name',
    sure: words.length === 1 || singular(last) === last ? 0.7 : 0.5,
    said: last,
    before: words.slice(0, -1),
    about: false,
  };
}

/** The share of the columns that have to have it. */
const COMMON = 0.35;

function commonWord(words: (string | null)[]): string | null {
  if (words.length < 4) return null;
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const share = count / words.length;
    if (share <= COMMON || ABOUT.has(word) || /^(?:url|link|path|file)$/.test(word)) continue;
    const meaning = meaningOfWords([word]);
    // `cp_name`, `cp_phone`: what all columns share is no postal code.
    if (
      meaning === null ||
      meaning.concept === 'plain' ||
      nounKind(word) === 'person' ||
      (word.length <= 3 && share > 0.6)
    )
      return word;
  }
  return null;
}
