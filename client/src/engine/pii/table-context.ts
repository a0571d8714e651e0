import { nameWords, singular } from '../../../../server/src/testcase/fields/names';
import type { Classification } from '../privacy/classification';
import { displayName, type Relationship, type Schema, type Table } from '../schema/schema';
import { isOfDesk } from './desk';
import { subjectOf, type Subject } from './subject';
import type { Concept } from './words/concepts';
import { isOfAnimals, isOfMachines, isOfPictures, kindByColumns, kindByUse, speaksOfIllness } from './table-use';
import { VISITS } from './told';
import { shapeOf } from './type-signal';
import { ABOUT } from './words/marks';
import { meaningOfWords, type NameMeaning } from './words/name-meaning';
import { writtenOut } from './words/short-forms';
import { kindOfName, nounKind } from './words/noun-kind';
import { NOUN_KINDS, type TableKind } from './words/nouns';

/** What is known of a table before its columns are looked at one by one. */
export interface TableContext extends Subject {
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
  /** Whether the rows are pictures: `photos`, `user_avatars`. */
  pictures: boolean;
  /** Whether its e-mail addresses are of desks: `info@`. */
  atDesk: boolean;
  /** Whether the rows are a company's machines: where they are reached names nobody. */
  machines: boolean;
  /** The columns that tell its rows apart, and what points to others: no numbers to be dialled. */
  keys: ReadonlySet<string>;
  /** The words of its name. */
  words: readonly string[];
  /** Its columns' names in small letters, without what stands between their words. */
  columns: ReadonlySet<string>;
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
    const other = contexts.get(displayName(from));
    // `theatre_cases`, of patients: no theatre.
    if (context?.medical === true && context.personal && other?.kind === 'organisation' && !other.own.has('name'))
      contexts.set(displayName(from), { ...other, kind: 'event', personal: true });
    // `mental_health_screens`: of patients, and no screens.
    const isNamedOtherwise =
      (other?.kind === 'thing' && context?.medical === true) ||
      /^(?:screens?|statistics|stats)$/.test(other?.noun ?? '');
    if (context?.kind === 'person' && other?.medical === true && isNamedOtherwise)
      contexts.set(displayName(from), { ...other, kind: 'event', personal: true });
    if (context === undefined || other?.kind !== 'person') continue;
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
    if (meaning === null || meaning.said === 'user id' || isOfDesk(meaning)) continue;
    has.add(meaning.concept);
    if (meaning.before.length === 0 && !/^pin/.test(meaning.said)) own.add(meaning.concept);
  }
  const { kind: named, noun, ofPerson } = kindOfName(table.name);
  const animals = isOfAnimals(table, noun);
  const columns = new Set(table.columns.map(({ name }) => nameWords(name).join('')));
  const byColumns = animals ? 'thing' : kindByColumns(named, noun, has, own);
  const people = [...references.values()].filter(({ to }) => kindOfName(to.name).kind === 'person');
  const refersToPerson = people.length > 0;
  // Whose row it is, and no user's who wrote it.
  const saysWhose = ofPerson || people.some(({ to }) => !/user|admin/i.test(to.name));
  const namesPerson = table.columns.some(({ name }) => isPersonReference(name));
  const isMedical = speaksOfIllness(table.name);
  const words = nameWords(table.name);
  const subject = subjectOf(words, noun, isMedical, meanings.values());
  // Or a quarter of what it keeps are findings.
  const isThings = named === 'thing' || named === 'organisation' || named === 'lookup' || named === 'system';
  // `consultations`, where two of them say so.
  const isOften = subject.ill * 4 >= table.columns.length || (subject.ill >= 2 && VISITS.test(noun ?? ''));
  const medical = isMedical || (!isThings && subject.ill >= (VISITS.test(noun ?? '') ? 2 : 3) && isOften);
  const names = table.columns.filter(
    (column) => isName(meanings.get(column.name) ?? null) && shapeOf(column) === 'text',
  ).length;
  const personal =
    (isMedical && subject.ill >= 3) ||
    names >= 2 ||
    (subject.pay && subject.earned >= 2) ||
    byColumns === 'person' ||
    byColumns === 'address' ||
    ofPerson ||
    refersToPerson ||
    namesPerson ||
    PERSONAL.filter((concept) => has.has(concept)).length >= 2;
  const kind = animals
    ? 'thing'
    : kindByUse(byColumns, noun, refersToPerson || namesPerson, {
        has,
        own,
        columns,
        saysWhose,
        earned: subject.earned,
      });
  const pictures = isOfPictures(table.name);
  return {
    ...subject,
    kind,
    noun,
    personal,
    has,
    own,
    meanings,
    animals,
    medical,
    pictures,
    atDesk: false,
    machines: !personal && isOfMachines(words, has, columns),
    keys: new Set([
      ...(table.primary_key?.columns.length === 1 ? table.primary_key.columns : []),
      ...references.keys(),
    ]),
    words,
    columns,
    references,
  };
}

/** Not several of them, which are references as often. */
const isName = (meaning: NameMeaning | null): boolean => meaning?.concept === 'person_name' && meaning.sure >= 0.7;

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
  const second =
    first === null ? null : commonWord(all.map((words) => (words.length > 2 && words[0] === first ? words[1] : null)));
  const last = commonWord(all.map((words) => (words.length > 1 ? words.at(-1)! : null)));
  return new Map(
    table.columns.map(({ name }, index) => {
      let words = all[index];
      if (words.length > 1 && words[0] === first) words = words.slice(1);
      // `victim_contact_phone`
      if (words.length > 1 && words !== all[index] && words[0] === second) words = words.slice(1);
      if (words.length > 1 && words.at(-1) === last) words = words.slice(0, -1);
      const meaning = meaningOf(words);
      // `pers_nr`: what says little without the word that all share.
      const whole =
        words === all[index] || (meaning !== null && !VAGUE.has(meaning.concept) && !isOfDevices(all[index]))
          ? null
          : meaningOf(all[index]);
      return [name, whole !== null && !VAGUE.has(whole.concept) ? whole : meaning];
    }),
  );
}

/** `device_fingerprint`, in a table whose columns are all a device's. */
const isOfDevices = (words: readonly string[]): boolean => /^(?:device|browser)$/.test(words[0]);

/** Meanings against which one of a name written out counts. */
const VAGUE: ReadonlySet<Concept> = new Set<Concept>(['plain', 'name', 'number', 'described', 'title']);

/** What a column's name means, in its table or in a document. */
export function meaningOf(split: readonly string[]): NameMeaning | null {
  const words = withHistory(split);
  const asWritten = meaningOfWords(words);
  if (asWritten !== null && !VAGUE.has(asWritten.concept)) return asWritten;
  // `child_fn`
  if (words.length === 2 && /^[fl]n$/.test(words[1]) && nounKind(words[0]) === 'person')
    return {
      concept: words[1] === 'fn' ? 'first_name' : 'last_name',
      sure: 0.9,
      said: words[1],
      before: [words[0]],
      about: false,
    };
  if (
    words.length === 2 &&
    NAME_OF.test(words[0]) &&
    singular(words[1]) === words[1] &&
    nounKind(words[1]) === 'person'
  )
    return { concept: 'name', sure: 0.95, said: words[0], before: [words[1]], about: false };
  const long = writtenOut(words);
  const meant = long === words ? null : meaningOfWords(long);
  if (meant !== null && meant.concept !== 'plain' && !meant.about) return { ...meant, sure: meant.sure * 0.95 };
  if (asWritten?.concept === 'name') return byWhom(words) ?? asWritten;
  return asWritten ?? personMeaning(words) ?? meant ?? withoutDigits(words);
}

/** `driver1_licence`: which of several stands in the middle. */
function withoutDigits(words: readonly string[]): NameMeaning | null {
  const bare = words.map((word, at) => (at < words.length - 1 ? word.replace(/(\p{L}{3})\d$/u, '$1') : word));
  return bare.every((word, at) => word === words[at]) ? null : meaningOfWords(bare);
}

/** In front of a person's noun: what they are called. `nom_agent` */
const NAME_OF = /^(?:nom|nombre|nome|naam|namn|navn)$/;

/** `history` is one word here, and no greeting before a story. */
const withHistory = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) =>
    word === 'hi' && words[at + 1] === 'story' ? 'history' : word === 'story' && words[at - 1] === 'hi' ? [] : word,
  );

/** Behind a person's noun: which of them. */
const WHICH =
  /^(?:principal|titular|suplente|primary|secondary|main|adjoint|assigned|social|sociale|academico|academica|academic|legal|tratante|asignado|asignada|curante|base|famiglia|famille|cabecera)$/;

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
const USERS = /^(?:user|usuario|benutzer|utilisateur|utente|gebruiker|uzytkownik|kullanici|anvandare|bruker|bruger)$/;
/** Behind who did it: `banni_par`, `erfasst_von`, `gemeld_door`. */
const BY = /^(?:by|par|door|von|durch|por|przez|av|af|da|tarafindan)$/;
/** Doors of English. */
const NO_DOER = /^(?:last|first|front|rear|left|right|next|guest|patient)$/;
/** In front of a person's noun: no name follows. */
const NOT_A_NAME =
  /^(?:senior|nivel|niveau|livello|poziom|seviye|estatus|estado|etat|stato|stav|durum|situacao|classe|clase|rodzaj|art|tipo|type|soort|tur|typ|why|how|what|when|where|which|key|nb|num|meta|tech|subscribed|preferred|default|current|is|has|for|per|by|any|all|max|min|total|default)$/;

const PROVIDERS =
  /^(?:stripe|paypal|braintree|adyen|chargebee|recurly|paddle|shopify|hubspot|zendesk|intercom|salesforce)$/;

/** `payee`, `author`: a text that is called as a person is. */
function personMeaning(given: readonly string[]): NameMeaning | null {
  // `testigo_1`, `conyuge_b`
  const words =
    given.length > 1 && (WHICH.test(given.at(-1)!) || /^(?:\d{1,2}|[ab])$/.test(given.at(-1)!))
      ? given.slice(0, -1)
      : given;
  const last = words.at(-1) ?? '';

  if (USERS.test(last)) return { concept: 'username', sure: 0.7, said: last, before: words.slice(0, -1), about: false };
  // `prescribed_by`, `last_counted_by`
  if (
    BY.test(last) &&
    words.length > 1 &&
    !(last === 'door' && NO_DOER.test(words.at(-2)!)) &&
    !/^(?:group|sort|order|filter|divid|power|index|split|valid|gueltig|gultig|tri|trie|ab|von)/.test(words.at(-2)!)
  )
    return { concept: 'username', sure: 0.7, said: words.join(' '), before: [], about: false };
  if (NOT_NAMED.has(last) || nounKind(last) !== 'person') return null;
  // `stripe_customer`: a number there.
  if (words.length > 1 && (NOT_A_NAME.test(words[0]) || PROVIDERS.test(words[0]))) return null;
  // `cf_paziente`, `tel_cliente`: what stands before is the person's.
  const isWhich = words.length === 2 && /^(?:first|last|middle)$/.test(words[0]);
  const what = words.length > 1 && !isWhich ? meaningOfWords(words.slice(0, -1)) : null;
  if (what !== null && what.concept !== 'plain' && what.said !== 'reg')
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

/** `realizado_por_nome` */
const byWhom = (words: readonly string[]): NameMeaning | null =>
  words.length > 2 && BY.test(words.at(-2)!)
    ? { concept: 'person_name', sure: 0.95, said: words.join(' '), before: [], about: false }
    : null;

/** The share of the columns that have to have it. */
const COMMON = 0.35;

function commonWord(words: (string | null)[]): string | null {
  if (words.length < 4) return null;
  const counts = new Map<string, number>();
  for (const word of words) if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const share = count / words.length;
    if (count < 3 || share <= COMMON || ABOUT.has(word) || /^(?:url|link|path|file)$/.test(word)) continue;
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
