import { nameWords } from '../../../../server/src/testcase/fields/names';
import type { Table } from '../schema/schema';
import type { Concept } from './words/concepts';
import type { TableKind } from './words/nouns';

const ANIMALS =
  /^(?:pets?|animals?|mascotas?|animal(?:es|i|is|aux)|haustiere?|tiere?|zwierz(?:e|eta|ak)|dogs?|cats?|horses?|huisdier(?:en)?|hayvan(?:lar)?)$/;
const OF_ANIMALS = /^(?:species|especies?|espece|specie|breed|tierart|gatunek|diersoort|hayvanturu)$/;

/** By its noun or by a column that only animals have. */
export function isOfAnimals({ columns, name }: Table, noun: string | null): boolean {
  const words = nameWords(name);
  if (ANIMALS.test(words.at(-1) ?? '')) return true;
  // Plants and films have a species and a genre; patients that have one are a veterinary's.
  const isNamed = noun === null || /^pa[ct]ient/.test(noun);
  return isNamed && columns.some((column) => OF_ANIMALS.test(nameWords(column.name).join('')));
}

const OF_SOMEBODY: readonly Concept[] = [
  'gender',
  'age',
  'date_of_birth',
  'health',
  'national_id',
  'ethnicity_religion_politics',
  'salary',
  'passport',
  'drivers_license',
];
const NAMED: readonly Concept[] = ['first_name', 'last_name', 'person_name', 'date_of_birth', 'gender'];

/** A table's kind by its columns, where its name tells nothing, or something else. */
export function kindByColumns(
  named: TableKind,
  noun: string | null,
  has: ReadonlySet<Concept>,
  own: ReadonlySet<Concept>,
): TableKind {
  const all = (...concepts: Concept[]): boolean => concepts.every((concept) => has.has(concept));
  // Who rents a flat, or a company in a system of many.
  if (/^tenants?$/.test(noun ?? '') && !NAMED.some((concept) => has.has(concept))) return 'organisation';
  const isNamed =
    all('first_name', 'last_name') ||
    all('name', 'last_name') ||
    all('name', 'first_name') ||
    all('date_of_birth', 'gender') ||
    all('date_of_birth', 'last_name');
  const isPerson = isNamed || (own.has('password_hash') && (own.has('email') || own.has('username')));
  // `dossiers`: nobody's noun, and what one keeps of persons.
  if (named === 'unknown' && !isPerson && OF_SOMEBODY.filter((concept) => has.has(concept)).length >= 2) return 'event';
  // `sunday_school`: whom it is for, and no company.
  if (named === 'organisation' && OF_SOMEBODY.filter((concept) => own.has(concept)).length >= 2) return 'event';
  // `matches`: by what is said of each, people.
  const said = OF_SOMEBODY.filter((concept) => has.has(concept) && concept !== 'gender');
  // Dishes have an age too, for whom they are, and what one may be allergic to.
  const isSold = /^(?:menu|dish|dishe|meal|recipe|product|item|article|ingredient|food)s?$/.test(noun ?? '');
  const isSaid = isSold ? said.some((concept) => concept !== 'age' && concept !== 'health') : true;
  if (!isPerson && (named === 'thing' || named === 'lookup') && said.length >= 2 && isSaid) return 'event';
  // Workers that have names, results of a search for somebody.
  if (isNamed && named === 'system') return 'person';
  if (isPerson && (named === 'unknown' || named === 'lookup' || named === 'thing')) return 'person';
  return named;
}

/** Names of tables that keep what people suffer from. */
const MEDICAL =
  /medical|medizin|medisch|medycz|health|gesundheit|gezondheid|salud|saude|salute|sante|saglik|zdrow|halso|clinic(?!s?$)|illness|krank|sjuk|ziek|verzuim|first_?aid|disease|symptom|vital|patient|pacient|pazient|pacjent|encounter|injur(?:y|ies)|immuni[sz]ation|vaccinat|diagnos|anamne|wearable|fitness|triage|medication|prescription|allerg|lab_?(?:result|test|panel|report|order)|nursing_|surger|theatre_?case|autops|mortuar|genetic|genom|referti?|anamnes|teshis|muayene|recete|tedavi|hastal|malad|malatt|chorob|enfermed|doenca/i;

const PICTURES =
  /^(?:photo|picture|image|avatar|selfie|portrait|headshot|foto|bild|zdjecie)s?$|^(?:fotos|bilder|zdjecia|fotografias)$/;

/** What only rows of companies have. */
const OF_COMPANIES = [
  'industry', 'branche', 'sector', 'duns', 'dunsno', 'dunsnumber', 'regon', 'krs', 'hrb', 'handelsregister', 'siret', 'siren', 'naf', 'codeape', 'kvk', 'kvknummer', 'rea', 'cnae',
  'legalform', 'rechtsform', 'numberofemployees', 'noofemployees', 'employeecount', 'numemployees', 'annualrevenue', 'tickersymbol', 'siccode', 'naicscode', 'creditorno', 'vendorno', 'suppliercode',
]; // prettier-ignore
/** What tells one track of positions from a list of places. */
const OF_TRACKS =
  /^(?:speed|velocity|heading|bearing|accuracy|altitude|hdop|satellites|odomet|kmh|ignition|ignic|vel(?:ocid\w*|ocita)?$|geschwind|vitesse|predkosc|hastighet|snelheid|hiz$|course$|rumbo$|direcao$)/;

/** Who is brought somewhere. */
const TRAVELLERS =
  /^(?:(?:nome?|name|tel|phone|id)_?)?(?:passenger|rider|pasazer|pasajero|passager|passeggero|passageiro|yolcu|fahrgast|reiziger|resenar)a?(?:name|phone|tel|no)?$/;

/** What a door that persons open has, and a lock between programs has not. */
const SIGNS_OF_DOORS: readonly Concept[] = ['person_name', 'phone', 'password_hash', 'photo'];
const PAID_INTO: readonly Concept[] = ['credit_card', 'bank_account', 'iban'];
const SEEN: readonly Concept[] = ['ip_address', 'license_plate', 'mac_address', 'device_id'];
/** What is measured of bodies alone. */
const OF_BODIES =
  /^(?:(?:avg|max|min|resting)?heartrate(?:bpm)?|hrbpm|bloodoxygen(?:pct)?|spo2(?:pct)?|oxygensaturation|blood(?:pressure|glucose|sugar)|systolic(?:bp)?|diastolic(?:bp)?|sbp|dbp|sleep(?:minutes|hours|score|duration|stage)|respiratoryrate|resprate)$/;

interface Columns {
  /** Its columns that say what somebody earns. */
  earned: number;
  /** Whether its name says whose they are, or what it points to. */
  saysWhose: boolean;
  has: ReadonlySet<Concept>;
  own: ReadonlySet<Concept>;
  columns: ReadonlySet<string>;
}

/** A table's kind by what it is used for, where its noun is used for more than one thing. */
export function kindByUse(
  kind: TableKind,
  noun: string | null,
  ofPerson: boolean,
  { has, own, columns, saysWhose, earned }: Columns,
): TableKind {
  const isNamed = NAMED.some((concept) => own.has(concept)) || has.has('password_hash');
  if ((kind === 'unknown' || /^(?:acc(?:oun|c)?ts?|contractors?)$/.test(noun ?? '')) && !isNamed) {
    if (OF_COMPANIES.some((column) => columns.has(column))) return 'organisation';
  }
  // Where persons and what they carry have been, and no list of places.
  const isTrack = has.has('geo_location') && [...columns].some((column) => OF_TRACKS.test(column));
  if (isTrack && (kind === 'organisation' || kind === 'unknown')) return 'event';
  // Of vehicles and devices that are on their way with somebody.
  if (isTrack && (kind === 'thing' || kind === 'system') && !has.has('name')) return 'event';
  // `kursy`, with who is driven.
  if ((kind === 'thing' || kind === 'lookup') && [...columns].some((column) => TRAVELLERS.test(column))) return 'event';
  if (kind === 'organisation' && ofPerson && /^(?:locations?|sed[ei])$/.test(noun ?? '') && !own.has('name'))
    return 'address';
  // Where those live and work whose number stands beside it.
  if (kind === 'organisation' && /^sed[ei]$/.test(noun ?? '') && own.has('national_id')) return 'address';
  // `lab_values`, of patients.
  if (kind === 'organisation' && ofPerson && /^(?:labs?|laborator\w*|labor)$/.test(noun ?? '') && !own.has('name'))
    return 'event';
  // `employee_bank`: where theirs is.
  if (kind === 'organisation' && saysWhose && /^(?:banks?|employers?|employments?)$/.test(noun ?? '')) return 'event';
  // What somebody wears, opens or carries; other badges are won, other locks keep two programs apart.
  if (
    kind === 'thing' &&
    ofPerson &&
    /^badges?$/.test(noun ?? '') &&
    (own.has('other_pii') || own.has('password_hash'))
  )
    return 'event';
  if (kind === 'system' && ofPerson && /^locks?$/.test(noun ?? '') && SIGNS_OF_DOORS.some((one) => has.has(one)))
    return 'event';
  // `benefit_award`: what is paid to somebody.
  if (kind === 'thing' && ofPerson && PAID_INTO.some((one) => has.has(one))) return 'event';
  // `payroll_items`
  if (kind === 'thing' && ofPerson && earned >= 3) return 'event';
  // What cameras see, and what somebody has at home.
  if (
    kind === 'thing' &&
    ofPerson &&
    /^(?:events?|gateways?|sensors?|cars?)$/.test(noun ?? '') &&
    SEEN.some((one) => has.has(one))
  )
    return 'event';
  const measured = [...columns].filter((column) => OF_BODIES.test(column)).length;
  if ((kind === 'thing' || kind === 'unknown') && measured >= 2) return 'event';
  // `student_races`
  if (kind === 'lookup' && saysWhose && (has.has('ethnicity_religion_politics') || has.has('health'))) return 'event';
  // Of persons, by persons.
  if (kind === 'thing' && (ofPerson || has.has('person_name')) && /^reports?$/.test(noun ?? '')) return 'written';
  return kind;
}

const MACHINES =
  /^(?:networks?|netzwerk\w*|reseau|red|servers?|serveurs?|servidor(?:es)?|hosts?|switch(?:es)?|routers?|firewalls?|racks?|printers?|drucker|vms?|appliances?|terminals?|kiosks?|kassen|nodes?)$/;
const OF_MACHINES = /rack|snmp|hostname|vendor|vlan|firmware|osversion|^os$|cpu|^ram|datacent|subnet/;
const USED_BY: readonly Concept[] = ['email', 'username', 'person_name', 'first_name', 'phone', 'other_pii'];

/** Whether the rows are a company's own machines, of which nobody is the user: `network_devices`. */
export const isOfMachines = (
  words: readonly string[],
  has: ReadonlySet<Concept>,
  columns: ReadonlySet<string>,
): boolean =>
  words.some((word) => MACHINES.test(word)) &&
  [...columns].some((column) => OF_MACHINES.test(column)) &&
  !USED_BY.some((concept) => has.has(concept));

export const speaksOfIllness = (tableName: string): boolean => MEDICAL.test(tableName);

export const isOfPictures = (tableName: string): boolean => PICTURES.test(nameWords(tableName).at(-1) ?? '');
