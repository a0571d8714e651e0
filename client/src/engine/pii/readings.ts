import type { PiiType } from '../privacy/pii-types';

/** What a detector's hits speak for. */
export interface Reading {
  type: PiiType;
  /** In words, after `92 of 100 values`. */
  says: string;
  detectors: readonly string[];
  /** From this share of the values on. */
  from: number;
  /** Of a column with all values so, in a table of whatever. */
  weight: number;
  /** For names that mean the same the detector is proof; where there is no such name, it counts less: chance hits. */
  needsName?: boolean;
  /** Counts only in rows of persons, for columns that nobody has named: letters and numbers that are much else too. */
  ofPersons?: boolean;
  /** A few values that come back: counts only where the table keeps persons, and the name says nothing else. */
  isChoice?: boolean;
  /** Counts only where the name says nothing, in rows that are not of places and things: forms that much else has too. */
  isUnnamed?: boolean;
  /** Counts only where this detector has a tenth of the values too. */
  besides?: string;
}

const reading = (
  type: PiiType,
  says: string,
  detectors: string,
  from: number,
  weight: number,
  needsName = false,
): Reading => ({ type, says, detectors: detectors.split(' '), from, weight, needsName });

/** What somebody is chosen to be: of rows of persons, whatever the column is called. */
const chosen = (type: PiiType, says: string, detector: string, weight: number): Reading => ({
  ...reading(type, says, detector, 0.75, weight),
  isChoice: true,
});

/** What a form tells where nothing else does. */
const unnamed = (
  type: PiiType,
  says: string,
  detectors: string,
  from: number,
  weight: number,
  besides?: string,
): Reading => ({
  ...reading(type, says, detectors, from, weight),
  isUnnamed: true,
  ...(besides === undefined ? {} : { besides }),
});

export const READINGS: readonly Reading[] = [
  reading('email', 'are e-mail addresses', 'email', 0.5, 0.9),
  reading('phone', 'are valid telephone numbers', 'phone', 0.5, 0.85),
  reading('phone', 'could be telephone numbers', 'phone_digits', 0.8, 0.4, true),
  unnamed('phone', 'have the form of North American numbers', 'nanp_digits', 0.97, 0.6),
  reading('credit_card', 'have a valid Luhn checksum in an issuer’s range', 'card', 0.6, 0.93),
  reading('credit_card', 'are numbers of cards with most digits hidden', 'masked_card', 0.6, 0.85),
  unnamed('card_expiry', 'are a month and a year, as cards have them', 'card_expiry', 0.95, 0.7),
  reading('iban', 'are valid IBANs', 'iban', 0.5, 0.96),
  reading('iban', 'have the form of IBANs', 'iban_form', 0.9, 0.7),
  reading('swift_bic', 'have the form of a BIC', 'bic', 0.9, 0.5, true),
  reading('national_id', 'are in the ranges of Social Security numbers', 'ssn', 0.6, 0.92),
  reading('national_id', 'are valid numbers of persons (DNI, NIE)', 'dni nie', 0.7, 0.93),
  reading('national_id', 'are valid codici fiscali', 'codice_fiscale', 0.6, 0.96),
  reading('national_id', 'have the form of National Insurance numbers', 'nino', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (NIR)', 'nir', 0.7, 0.93),
  reading('national_id', 'have a valid check digit (PESEL)', 'pesel', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (CPF)', 'cpf', 0.8, 0.92),
  reading('national_id', 'have a valid check digit (CNP)', 'cnp', 0.8, 0.9),
  reading('national_id', 'have a valid check digit (henkilötunnus)', 'henkilotunnus', 0.8, 0.93),
  reading('national_id', 'have a valid check digit (personnummer)', 'personnummer', 0.9, 0.85),
  reading('national_id', 'have a valid check digit (BSN)', 'bsn', 0.9, 0.8),
  reading('national_id', 'have the form of numbers of persons', 'id_form', 0.9, 0.8),
  reading('national_id', 'have a valid check digit (RUT)', 'rut', 0.9, 0.75),
  reading('tax_id', 'have a valid check digit (tax number)', 'steuer_id', 0.9, 0.85),
  reading('tax_id', 'are numbers of taxpayers', 'vat cnpj rfc', 0.8, 0.55),
  reading('ip_address', 'are IP addresses', 'ipv4 ipv6', 0.7, 0.85),
  reading('mac_address', 'are MAC addresses', 'mac', 0.8, 0.9),
  reading('device_id', 'name a browser', 'user_agent', 0.6, 0.85),
  reading('device_id', 'have 15 digits and a valid IMEI checksum', 'imei', 0.8, 0.8),
  reading('password_hash', 'are password hashes', 'crypt', 0.5, 0.97),
  reading('secret_token', 'are tokens of known forms', 'jwt api_key private_key', 0.5, 0.95),
  reading('first_name', 'are known given names', 'first_name', 0.6, 0.7),
  reading('last_name', 'are known family names', 'last_name', 0.6, 0.6),
  reading('person_name', 'are a given and a family name', 'full_name', 0.5, 0.82),
  reading('street_address', 'look like a street and a number', 'street_word', 0.5, 0.7),
  {
    ...reading('street_address', 'have the form of a street and a number', 'street', 0.85, 0.6),
    besides: 'street_word',
  },
  reading('city', 'are known towns', 'city', 0.5, 0.6),
  { ...reading('gender', 'are names of a gender', 'gender', 0.95, 0.7), ofPersons: true },
  { ...reading('postal_code', 'have the form of a post code', 'postal_code', 0.95, 0.55), ofPersons: true },
  chosen('other_pii', 'say how somebody is married', 'marital', 0.75),
  chosen('other_pii', 'say whose kin somebody is', 'kinship', 0.75),
  chosen('ethnicity_religion_politics', 'are names of faiths', 'religion', 0.7),
  chosen('ethnicity_religion_politics', 'say of which nation somebody is', 'nationality', 0.65),
  chosen('ethnicity_religion_politics', 'say of which descent somebody is', 'ethnic', 0.65),
  chosen('health', 'are groups of blood', 'blood', 0.8),
  { ...chosen('health', 'are illnesses or medicines', 'illness', 0.75), from: 0.4 },
  unnamed('health', 'have the form of codes of illnesses', 'icd10_form', 0.9, 0.75, 'icd10'),
  unnamed('date_of_birth', 'are days that people who live were born on', 'birth_date', 0.95, 0.6, 'birth_early'),
  unnamed('license_plate', 'have the form of plates', 'plate_form', 0.8, 0.65),
  unnamed('username', 'are made of names of persons, as logins are', 'login_of_name', 0.5, 0.8),
  reading('company_name', 'end as names of companies do', 'company', 0.5, 0.8),
  reading('geo_location', 'are pairs of coordinates', 'coordinates', 0.8, 0.6),
  reading('url_personal', 'are pages of persons in social networks', 'social_url', 0.5, 0.8),
  reading('photo', 'begin as pictures do', 'picture', 0.6, 0.55, true),
  reading('free_text', 'are sentences with addresses or numbers of persons inside', 'person_inside', 0.1, 0.85),
];
