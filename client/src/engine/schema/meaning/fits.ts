import type { ColumnType } from '../types';

/** Meanings of numbers, and the digits before the point that they need. */
const NUMBERS: Readonly<Record<string, number>> = {
  age: 2,
  quantity: 2,
  year: 4,
  month: 2,
  rating: 1,
  percentage: 3,
  amount: 4,
  price: 4,
  latitude: 2,
  longitude: 3,
};
const FRACTIONS_ALONE = new Set(['latitude', 'longitude']);
const DAYS = new Set(['date', 'datetime', 'date_of_birth']);

/** Characters that a text needs to hold such values whole; 20 where a meaning is not named here. */
const LENGTHS: readonly (readonly [number, string])[] = [
  [1, 'gender'],
  [2, 'country_code month age house_number'],
  [3, 'currency_code quantity percentage size rating card_cvv'],
  [4, 'year name_prefix name_suffix'],
  [5, 'card_expiry'],
  [6, 'time postal_code language status price amount'],
  [8, 'license_plate color sku coupon_code code day_of_week'],
  [10, 'date tax_id passport_number drivers_license latitude longitude payment_method card_type marital_status'],
  [11, 'bic national_id'],
  [
    12,
    'first_name last_name middle_name phone fax order_number tracking_number username brand isbn password region department',
  ],
  [15, 'ip_address email credit_card_number bank_account_number city nationality country'],
  [17, 'mac_address category industry'],
  [19, 'datetime'],
  [25, 'company_name full_name card_holder street_address product_name title subject timezone'],
  [34, 'iban'],
  [36, 'uuid'],
  [60, 'url image_url'],
];
const LENGTH_OF = new Map(LENGTHS.flatMap(([length, ids]) => ids.split(' ').map((id) => [id, length] as const)));
const USUAL_LENGTH = 20;

/** Whether values of a meaning are values of the type: an `email` of type int4 is an integer. */
export function meaningFits(meaning: string, type: ColumnType): boolean {
  if (type.array) return false;
  const isText = /^(?:text|varchar|bpchar|citext|name)$/.test(type.name);
  if (isText) return type.length === null || type.length >= (LENGTH_OF.get(meaning) ?? USUAL_LENGTH);
  if (type.schema !== null) return false;
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
      return Object.hasOwn(NUMBERS, meaning) && !FRACTIONS_ALONE.has(meaning);
    case 'numeric':
      return (
        Object.hasOwn(NUMBERS, meaning) &&
        (type.precision === null || type.precision - (type.scale ?? 0) >= NUMBERS[meaning])
      );
    case 'float4':
    case 'float8':
      return Object.hasOwn(NUMBERS, meaning);
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return DAYS.has(meaning);
    case 'time':
      return meaning === 'time';
    case 'uuid':
      return meaning === 'uuid';
    case 'inet':
      return meaning === 'ip_address';
    case 'macaddr':
      return meaning === 'mac_address';
    default:
      return false;
  }
}
