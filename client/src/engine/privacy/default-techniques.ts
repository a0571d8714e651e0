import type { PiiType } from './pii-types';
import type { Technique } from './techniques';

/**
 * How each class is masked unless somebody says otherwise; null is not masked. What tells nothing of one person alone
 * (a country, a gender) stays, so that tests keep their variety.
 */
export const DEFAULT_TECHNIQUES: Readonly<Record<PiiType, Technique | null>> = {
  person_name: 'replace',
  first_name: 'replace',
  last_name: 'replace',
  username: 'replace',
  email: 'replace',
  phone: 'preserve',
  street_address: 'replace',
  city: 'replace',
  postal_code: 'preserve',
  region: null,
  country: null,
  date_of_birth: 'date_shift',
  age: 'noise',
  gender: null,
  national_id: 'preserve',
  tax_id: 'preserve',
  passport: 'preserve',
  drivers_license: 'preserve',
  credit_card: 'preserve',
  card_expiry: 'preserve',
  cvv: 'preserve',
  bank_account: 'preserve',
  iban: 'preserve',
  swift_bic: 'preserve',
  ip_address: 'preserve',
  mac_address: 'preserve',
  device_id: 'preserve',
  url_personal: 'replace',
  geo_location: 'noise',
  password_hash: 'hash',
  secret_token: 'tokenize',
  photo: 'null',
  free_text: 'scan',
  health: 'redact',
  salary: 'noise',
  ethnicity_religion_politics: 'redact',
  company_name: 'replace',
  license_plate: 'preserve',
  other_pii: 'preserve',
  none: null,
};
