import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { Classification } from '../privacy/classification';
import { displayName, type Relationship, type Schema, type Table } from '../schema/schema';
import { columnMeanings } from './column-meanings';
import { isOfDesk } from './desk';
import { subjectOf, type Subject } from './subject';
import type { Concept } from './words/concepts';
import { isOfAnimals, isOfMachines, isOfPictures, kindByColumns, kindByUse, speaksOfIllness } from './table-use';
import { VISITS } from './told';
import { shapeOf } from './type-signal';
import type { NameMeaning } from './words/name-meaning';
import { kindOfName, nounKind } from './words/noun-kind';
import { NOUN_KINDS, type TableKind } from './words/nouns';

/** What is known of a table before its columns are looked at one by one. */
export interface TableContext extends Subject {
  kind: TableKind;
  /** The word of its name that says so. */
  noun: string | null;
  /** Whether the rows are about persons, or belong to persons, whatever they are. */
  personal: boolean;
  /** Whether somebody is named in each row of a table of nobody knows what. */
  ofSomebody: boolean;
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
  for (const [name, context] of contexts)
    if (isListOfPlaces(context)) contexts.set(name, { ...context, kind: 'lookup' });
  return contexts;
}

const PLACES: ReadonlySet<Concept> = new Set(['city', 'postal_code', 'region', 'country', 'geo_location']);
const OF_LISTS: ReadonlySet<Concept> = new Set(['plain', 'number', 'name', 'title', 'described']);
/** Words of tables that say where a post code is. */
const OF_POST =
  /plz|postleit|postcode|postnummer|postnr|postort|^(?:cp|cps|cap|cep|ceps|zip|zips|gazetteer)$|zipcode|codigopostal|codespostaux|kodpocz|kodow|postakod|postal(?:code)?s?$|postaux|postales|ortsverz|localidad|comuni$|communes$|ilceler|gemeinden|gemeenten|miejscowosci|kommuner/;

/** Towns, post codes and where they are, and nobody who lives there: what forms look them up in. */
function isListOfPlaces({ kind, personal, references, has, words }: TableContext): boolean {
  if (personal || references.size > 0 || (kind !== 'unknown' && kind !== 'organisation' && kind !== 'address'))
    return false;
  const isNamed = OF_POST.test(words.join(''));
  if (kind !== 'unknown' && !isNamed) return false;
  let places = 0;
  for (const concept of has) {
    if (PLACES.has(concept)) places++;
    else if (!OF_LISTS.has(concept) && !(isNamed && concept === 'street_address')) return false;
  }
  return places >= (isNamed ? 1 : 2);
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
    if (meaning === null || /^user ?id$/.test(meaning.said) || isOfDesk(meaning)) continue;
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
  // `citas`, of patients.
  const isVisit = VISITS.test(noun ?? '') && people.some(({ to }) => PATIENTS.test(kindOfName(to.name).noun ?? ''));
  const medical = isMedical || isVisit || (!isThings && subject.ill >= (VISITS.test(noun ?? '') ? 2 : 3) && isOften);
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
    ofSomebody: false,
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

const PATIENTS = /^(?:pa[tc]ient|pazient|pacjen|hasta(?:lar)?$)/;

/** Not several of them, which are references as often. */
const isName = (meaning: NameMeaning | null): boolean => meaning?.concept === 'person_name' && meaning.sure >= 0.7;

/** The same for a table whose names tell nothing, and whose values are names and addresses of persons; null otherwise. */
export function contextByValues(
  context: TableContext,
  found: readonly Pick<Classification, 'pii_type' | 'evidence'>[],
): TableContext | null {
  const isSeen = context.kind === 'thing' && SEEN.test(context.noun ?? '');
  if ((context.kind !== 'unknown' && !isSeen) || context.personal) return null;
  const types = new Set<Concept>(
    found
      .filter(({ evidence }) => evidence.some(({ signal, weight }) => signal === 'values' && weight > 0))
      .map(({ pii_type: type }) => type as Concept),
  );
  const several =
    PERSONAL.filter((concept) => types.has(concept)).length >= 2 ||
    (types.has('person_name') && THEIRS.some((concept) => types.has(concept)));
  // Who opened it, who sits there: what is said of them is theirs, wherever it is.
  if (!several || isSeen)
    return types.has('person_name') ? { ...context, kind: isSeen ? 'event' : context.kind, ofSomebody: true } : null;
  return { ...context, kind: 'person', personal: true, has: new Set([...context.has, ...types]) };
}

/** Beside a name, somebody's own. */
const THEIRS: readonly Concept[] = ['street_address', 'national_id', 'passport', 'iban', 'username', 'health'];

/** What doors and cameras note. */
const SEEN = /^(?:events?|entr(?:y|ies)|clips?|recordings?|sightings?)$/;

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
