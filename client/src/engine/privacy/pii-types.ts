/** What a column can hold of persons. `none` is looked at and not personal. */
export const PII_TYPES = [
  'person_name',
  'first_name',
  'last_name',
  'username',
  'email',
  'phone',
  'street_address',
  'city',
  'postal_code',
  'region',
  'country',
  'date_of_birth',
  'age',
  'gender',
  'national_id',
  'tax_id',
  'passport',
  'drivers_license',
  'credit_card',
  'card_expiry',
  'cvv',
  'bank_account',
  'iban',
  'swift_bic',
  'ip_address',
  'mac_address',
  'device_id',
  'url_personal',
  'geo_location',
  'password_hash',
  'secret_token',
  'photo',
  'free_text',
  'health',
  'salary',
  'ethnicity_religion_politics',
  'company_name',
  'license_plate',
  'other_pii',
  'none',
] as const;

export type PiiType = (typeof PII_TYPES)[number];

export function isPiiType(text: string): text is PiiType {
  return (PII_TYPES as readonly string[]).includes(text);
}
