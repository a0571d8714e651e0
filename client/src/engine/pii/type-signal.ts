import type { PiiType } from '../privacy/pii-types';
import type { Column } from '../schema/schema';
import type { NameMeaning } from './words/name-meaning';

/** What a column's type lets it hold. */
export type Shape =
  | 'text'
  | 'short'
  | 'whole'
  | 'number'
  | 'bool'
  | 'day'
  | 'time'
  | 'uuid'
  | 'network'
  | 'mac'
  | 'bytes'
  | 'json'
  | 'place'
  | 'other';

const SHAPES: Readonly<Record<string, Shape>> = {
  text: 'text', varchar: 'text', bpchar: 'text', citext: 'text', name: 'text', xml: 'text', hstore: 'json',
  int2: 'whole', int4: 'whole', int8: 'whole', numeric: 'number', float4: 'number', float8: 'number', money: 'number',
  bool: 'bool', date: 'day', timestamp: 'day', timestamptz: 'day', time: 'time', timetz: 'time', interval: 'time',
  uuid: 'uuid', inet: 'network', cidr: 'network', macaddr: 'mac', macaddr8: 'mac', bytea: 'bytes', json: 'json', jsonb: 'json',
  point: 'place', geometry: 'place', geography: 'place',
  bit: 'other', varbit: 'other', tsvector: 'other', oid: 'whole',
}; // prettier-ignore

/** Texts that hold no more than this are codes. */
const SHORT = 3;

export function shapeOf({ type }: Column): Shape {
  const shape = Object.hasOwn(SHAPES, type.name) ? SHAPES[type.name] : 'text';
  if (shape === 'text' && type.schema === null && type.length !== null && type.length <= SHORT) return 'short';
  return shape;
}

const LONG: readonly Shape[] = ['text', 'json', 'bytes'];
const CODES: readonly Shape[] = ['text', 'short', 'json', 'bytes'];
const NUMBERS: readonly Shape[] = ['text', 'whole', 'number', 'json', 'bytes'];

/** What each class can be stored as. */
const FITTING: Readonly<Partial<Record<PiiType, readonly Shape[]>>> = {
  region: CODES,
  country: CODES,
  first_name: CODES,
  gender: [...CODES, 'whole', 'bool'],
  phone: NUMBERS,
  postal_code: NUMBERS,
  street_address: LONG,
  national_id: NUMBERS,
  tax_id: NUMBERS,
  passport: NUMBERS,
  drivers_license: NUMBERS,
  credit_card: [...NUMBERS, 'short'],
  cvv: [...NUMBERS, 'short'],
  card_expiry: [...NUMBERS, 'short', 'day'],
  bank_account: NUMBERS,
  license_plate: LONG,
  date_of_birth: ['day', 'time', 'text', 'whole', 'number', 'json', 'bytes'],
  age: ['whole', 'number', 'text', 'short', 'json'],
  salary: ['number', 'whole', 'text', 'json', 'bytes'],
  health: ['text', 'short', 'whole', 'number', 'json', 'bytes', 'bool', 'day'],
  ethnicity_religion_politics: [...CODES, 'whole', 'bool', 'day'],
  other_pii: ['text', 'short', 'whole', 'number', 'json', 'bytes', 'bool', 'day'],
  geo_location: ['number', 'whole', 'place', 'text', 'json', 'bytes'],
  ip_address: ['network', 'text', 'whole', 'number', 'json', 'bytes'],
  mac_address: ['mac', 'text', 'json', 'bytes'],
  device_id: ['text', 'uuid', 'json', 'bytes'],
  secret_token: ['text', 'uuid', 'json', 'bytes'],
  password_hash: NUMBERS,
  photo: ['bytes', 'text', 'json'],
  url_personal: ['text'],
};

export function canHold(column: Column, type: PiiType, meaning: NameMeaning | null): boolean {
  const shape = shapeOf(column);
  if (column.type.name === 'int2' && !SMALL.has(type)) return false;
  if (type === 'other_pii' && shape === 'day') return OF_LIVES.test(meaning?.said ?? '');
  // Whether there is one.
  if (type === 'other_pii' && shape === 'bool' && /number$/.test(meaning?.said ?? '')) return false;
  // A prisoner's cell.
  if (type === 'phone' && meaning?.said === 'cell' && column.type.length !== null && column.type.length < 7)
    return false;
  // How much of it, or for how much.
  if (type === 'tax_id' && shape === 'number') return false;
  // How many there are of each.
  if (type === 'gender' && shape === 'whole' && (meaning?.before.length ?? 0) > 1) return false;
  // Whole numbers called so point to a row elsewhere, or count.
  if (type === 'street_address' && (shape === 'whole' || shape === 'number'))
    return /house|apart|flat|unit|street ?(?:no|number)|hausn|huisn|busn|piso|hnr|hsnr|n(?:umb|um)er|^n[or]\b|^num/.test(
      meaning?.said ?? '',
    );
  if (type === 'secret_token' && shape === 'uuid' && /^(?:session )?id$/.test(meaning?.said ?? '')) return false;
  // A reason that is chosen from a list, not told.
  const { length } = column.type;
  if (type === 'free_text' && meaning?.concept === 'described' && length !== null && length < 50) return false;
  if (type === 'free_text' && shape === 'json') return false;
  if (type === 'free_text' && shape === 'text' && column.type.length !== null && column.type.length < 16) return false;
  return (FITTING[type] ?? LONG).includes(shape);
}

/** Days of somebody's life that are other personal data. */
const OF_LIVES =
  /wedding|marriage|anniversary|divorce|death|deceas|^dod$|dece[sd]|muerte|defun|obito|mort|sterb|tod|zgon|olum|overlij|avlid|dodsdat/;

/** What fits into two bytes; the smallest integers are flags of other databases as often. */
const SMALL: ReadonlySet<PiiType> = new Set([
  'gender',
  'age',
  'date_of_birth',
  'cvv',
  'card_expiry',
  'street_address',
  'postal_code',
  'health',
  'ethnicity_religion_politics',
  'salary',
  'other_pii',
]);

/** Types that say by themselves what they hold; `personal`: of rows that belong to persons, and are none of places. */
export function typeSignal(column: Column, personal: boolean): { type: PiiType; weight: number } | null {
  switch (shapeOf(column)) {
    case 'network':
      return column.type.name === 'inet' ? { type: 'ip_address', weight: 0.8 } : null;
    case 'place':
      return personal ? { type: 'geo_location', weight: 0.6 } : null;
    case 'mac':
      return { type: 'mac_address', weight: 0.85 };
    default:
      return null;
  }
}
