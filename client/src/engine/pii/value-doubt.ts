import type { PiiType } from '../privacy/pii-types';
import type { ColumnProfile } from '../profile/column-profile';
import type { Signals } from './signals';
import type { TableContext } from './table-context';
import type { Concept } from './words/concepts';
import type { NameMeaning } from './words/name-meaning';

/** What detectors would find in a column that is what its name says; less than the share speaks against. */
interface Expected {
  detectors: readonly string[];
  least: number;
  weight: number;
}

const DRAWN = ['hex_digest', 'random', 'crypt'];

const EXPECTED: Readonly<Partial<Record<PiiType, Expected>>> = {
  email: { detectors: ['email', ...DRAWN], least: 0.2, weight: 0.75 },
  iban: { detectors: ['iban', 'iban_form', ...DRAWN], least: 0.1, weight: 0.4 },
  ip_address: { detectors: ['ipv4', 'ipv6', ...DRAWN], least: 0.2, weight: 0.7 },
  age: { detectors: ['age', ...DRAWN], least: 0.1, weight: 0.6 },
  mac_address: { detectors: ['mac', ...DRAWN], least: 0.1, weight: 0.4 },
};

/** Shorter than any value of the class. */
const SHORTEST: Readonly<Partial<Record<PiiType, number>>> = {
  email: 6,
  phone: 4,
  national_id: 4,
  tax_id: 5,
  passport: 5,
  credit_card: 4,
  iban: 10,
  bank_account: 3,
  street_address: 1,
  ip_address: 2,
  username: 3,
  person_name: 3,
  last_name: 3,
};

/** Of which a few values do not come back all the time. */
const MANY: ReadonlySet<Concept> = new Set<Concept>([
  'phone',
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'credit_card',
  'iban',
  'bank_account',
  'secret_token',
  'username',
  'street_address',
]);

/** Lines of an address that many have alike: which flat, which quarter. */
const REPEATED =
  /toev|compl|zusatz|zusaetz|bairro|barrio|colonia|mahalle|piso|andar|etage|floor|flat|apart|apt|unit|suite|l(?:ine|igne)? ?[23]|(?:address|street) ?[23]|ln ?[23]|lokal|kat$|lettera|letter|interno|escal|puerta|bat/;

/** Why somebody is away is theirs, however short. */
const AWAY =
  /^(?:leaves?|absen\w*|sick\w*|verzuim\w*|krank\w*|fehlzeit\w*|abwesen\w*|conges?|arrets?|ausencia\w*|baja|bajas|afastamento\w*|assenz\w*|nieobecn\w*|zwolnien\w*|franvaro\w*|izin\w*)$/;

const NAMES = ['first_name', 'last_name', 'full_name'];

/** What speaks against a column's being what its name means. `count`: how many values some detectors take. */
export function doubts(
  signals: Signals,
  { concept: named, sure, said }: NameMeaning,
  { kind, words }: TableContext,
  { sampled, distinct, length }: ColumnProfile,
  count: (detectors: readonly string[]) => number,
): void {
  const type = named as PiiType;
  const expected = Object.hasOwn(EXPECTED, named) ? EXPECTED[type] : undefined;
  if (expected !== undefined && count(expected.detectors) / sampled < expected.least) {
    const hits = count(expected.detectors);
    signals.against('values', `only ${hits} of ${sampled} values look like ${named}`, expected.weight, type);
  }
  const shortest = Object.hasOwn(SHORTEST, named) ? SHORTEST[type]! : 0;
  if (length.max < shortest)
    signals.against('values', `no value is longer than ${length.max} characters`, named === 'phone' ? 0.8 : 0.5, type);
  const isProved = signals.evidence.some(({ signal, pii_type: of }) => signal === 'values' && of === type);
  // `open`, `closed`, `open`: a state under a name that means something else.
  if (
    MANY.has(named) &&
    !REPEATED.test(said) &&
    !isProved &&
    sampled >= 10 &&
    distinct > 1 &&
    distinct <= Math.max(3, sampled * 0.05)
  )
    signals.against('values', `${distinct} different values among ${sampled}`, 0.6, type);
  // `owner`, by what persons are called alone: teams own things too.
  const isChosen = distinct <= Math.max(3, sampled * 0.1);
  const isKin = named === 'person_name' && isChosen && count(['kinship', 'marital']) / sampled >= 0.6;
  if (isKin) signals.against('values', 'they say whose kin somebody is', 0.8, 'person_name');
  else if (
    named === 'name' ||
    (named === 'person_name' && (sure <= 0.5 || (sure <= 0.7 && (isChosen || count(['company']) / sampled >= 0.5))))
  )
    doubtsOfNames(signals, kind, sampled, count);
  // `edit_reason`: a few words, of nobody.
  if (
    named === 'described' &&
    !words.some((word) => AWAY.test(word)) &&
    sampled >= 10 &&
    count(['prose']) / sampled < 0.1 &&
    length.max < 60 &&
    count([...NAMES, 'person_spoken_of']) / sampled < 0.2
  )
    // prettier-ignore
    signals.against('values', 'no sentences, and nobody named', 0.6, 'free_text');
  if (
    named === 'free_text' &&
    count(['prose']) < sampled / 2 &&
    sampled >= 20 &&
    distinct <= Math.max(3, sampled * 0.05) &&
    length.max < 60
  )
    signals.against('values', `${distinct} different values among ${sampled}: a choice, no free text`, 0.6, type);
}

/** What is called so is no person: companies, products. */
function doubtsOfNames(
  signals: Signals,
  kind: TableContext['kind'],
  sampled: number,
  count: (detectors: readonly string[]) => number,
): void {
  if (count(['company']) / sampled >= 0.5)
    signals.against('values', 'they end as names of companies do', 0.7, 'person_name');
  // Names that the lists do not know are met too; less than one of ten, hardly. `User 12` stands for a name.
  const isKnown = count([...NAMES, 'company']) / sampled > 0.1 || count(['street', ...DRAWN]) / sampled >= 0.5;
  if (sampled < 10 || isKnown) return;
  for (const type of ['person_name', 'first_name', 'last_name'] as const)
    signals.against('values', 'they are no known names', kind === 'person' ? 0.5 : 0.7, type);
}

/** Classes that hold whatever their owners choose. */
const ANYTHING: ReadonlySet<PiiType> = new Set(['username', 'free_text', 'secret_token', 'device_id', 'other_pii']);

/** Values that prove one class speak against what the name says: `contact`, full of telephone numbers. */
export function contradiction(signals: Signals, proved: PiiType): void {
  const others = new Set<PiiType>();
  for (const { signal, pii_type: type } of signals.evidence) {
    if (signal !== 'values' && type !== null && type !== proved && !ANYTHING.has(type)) others.add(type);
  }
  for (const type of others) signals.against('values', `they are ${proved}`, 0.75, type);
}
